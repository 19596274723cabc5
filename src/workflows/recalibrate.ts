import { besideToday, previousRun } from "../portfolio/previousRun";
import { rescored, type Snapshot } from "../portfolio/snapshot";
import { scoreCustomers } from "../scoring/score";
import { modelHash } from "../settings/modelHash";
import { withCalibration } from "../settings/withCalibration";
import type { Job, Workbook } from "../workbook/Workbook";
import type { Base } from "./readBase";
import { readSnapshot } from "./readPrevious";

/**
 * Takes the calibration anew from today's customers: a deliberate act, since everybody's score may change by it. The last
 * run is scored again by the new anchors, from the raw values that the log keeps, so that hysteresis compares like with
 * like. The base that comes back is scored, written and reported like any other; the log marks the run.
 */
export async function recalibrate(workbook: Workbook, base: Base, job: Job): Promise<Base> {
  return recalibrated(base, await readSnapshot(workbook, base, job));
}

/** The same with the last run at hand. */
export function recalibrated(base: Base, snapshot: Snapshot | null): Base {
  const blank = { ...base.model, calibration: null };
  const { input, customers } = base;
  const model = withCalibration(
    blank,
    scoreCustomers(input, blank),
    input.analysisDate,
    customers.money
  );
  const { lastScore, runsSeen } = input.history;
  const before = snapshot && rescored(snapshot, model);
  const today = { model, modelHash: modelHash(model) };
  const beside =
    before &&
    besideToday(previousRun(snapshot, base.keys, base.log.formerKeys, today), before.score);
  // A score by other anchors is no second period: without raw values the last score is not known.
  const comparable = lastScore.map((score, i) =>
    runsSeen[i] === 0 ? score : (beside?.[i] ?? NaN)
  );
  return {
    ...base,
    model,
    isRecalibrated: true,
    input: { ...input, history: { ...input.history, lastScore: comparable } },
  };
}
