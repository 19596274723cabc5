import { previousRun, type PreviousRun } from "../portfolio/previousRun";
import { createSnapshotReader, type Snapshot } from "../portfolio/snapshot";
import { modelHash } from "../settings/modelHash";
import { inSlices } from "../slices";
import type { Job, Workbook } from "../workbook/Workbook";
import type { Base } from "./readBase";
import type { Scored } from "./scoreBase";

/** The last run before this one with its raw values, from the log; null when the log knows none. */
export async function readSnapshot(
  workbook: Workbook,
  { log, customers }: Base,
  job: Job
): Promise<Snapshot | null> {
  if (log.previous === null) return null;
  const { date, range } = log.previous;
  const reader = createSnapshotReader(date, customers.money);
  await workbook.read(
    range,
    null,
    ({ values }) => reader.push(values),
    job.signal ? { signal: job.signal } : {}
  );
  return inSlices(reader.finish());
}

/** The last run beside today's customers. */
export function besideScored(
  snapshot: Snapshot | null,
  { base, model }: Pick<Scored, "base" | "model">
): PreviousRun | null {
  if (snapshot === null) return null;
  const today = { model, modelHash: modelHash(model) };
  return previousRun(snapshot, base.keys, base.log.formerKeys, today);
}
