import type { Model } from "../settings/Model";
import { rowsByKey } from "./runLog";
import { rescored } from "./snapshot";
import type { Snapshot } from "./snapshot";

/** The last run beside today's customers. */
export interface PreviousRun {
  readonly snapshot: Snapshot;
  /** Entry of each of today's customers in the snapshot, -1 for one that the last run did not hold. */
  readonly entryOf: Int32Array;
  /** Entries of the snapshot that are on today's list no more. */
  readonly lost: readonly number[];
  /** Scores of the last run that compare with today's: as logged, or scored again where the settings have changed. */
  readonly comparable: Pick<Snapshot, "score" | "dimensions">;
  /** Whether the settings, calibration included, are others than those of the last run. */
  readonly hasOtherSettings: boolean;
}

/**
 * Finds each customer of today in the last run, by key or by the key it had before, and brings the scores of then to the
 * settings of now.
 *
 * @param keys customer keys of this run, in row order
 */
export function previousRun(
  snapshot: Snapshot,
  keys: readonly string[],
  formerKeys: ReadonlyMap<string, string>,
  today: { readonly model: Model; readonly modelHash: string }
): PreviousRun {
  const { rowOf, nextSame } = rowsByKey(keys, formerKeys);
  const entryOf = new Int32Array(keys.length).fill(-1);
  const lost: number[] = [];
  for (let entry = 0; entry < snapshot.count; entry++) {
    let row = rowOf.get(snapshot.keys[entry]!) ?? -1;
    while (row >= 0 && entryOf[row]! >= 0) row = nextSame[row]!;
    if (row < 0) lost.push(entry);
    else entryOf[row] = entry;
  }
  const hasOtherSettings = snapshot.modelHash !== today.modelHash;
  return {
    snapshot,
    entryOf,
    lost,
    comparable: (hasOtherSettings ? rescored(snapshot, today.model) : null) ?? snapshot,
    hasOtherSettings,
  };
}

/** A column of the last run laid beside today's customers; NaN where there was none. */
export function besideToday(
  { entryOf }: PreviousRun,
  column: Float64Array | undefined
): Float64Array {
  return Float64Array.from(entryOf, (entry) => (entry < 0 ? NaN : (column?.[entry] ?? NaN)));
}
