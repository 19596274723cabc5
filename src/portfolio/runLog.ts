import { gateIds, tierNone, tierNotApplicable, tiers } from "../scoring/model";
import type { GateId, TierHistory } from "../scoring/model";
import { atOnce, type Slices } from "../slices";
import type { Cell } from "../workbook/shape";

/** Rows of the log that matter to the next run, one entry per customer and run; order does not matter. */
export interface LoggedRuns {
  /** Excel serial of the analysis date of each entry. */
  readonly date: Float64Array;
  readonly customer: readonly string[];
  /** Codes of `tiers`; 255 where the log says nothing, 4 for a final tier "N/A". */
  readonly earned: Uint8Array;
  readonly final: Uint8Array;
  readonly score: Float64Array;
  readonly count: number;
  /** Key of today → key under which the same customer was logged before. */
  readonly formerKeys: ReadonlyMap<string, string>;
}

/** How many leading columns of the log the next run reads: date, customer, earned, final, score. */
export const historyColumns = 5;

/** Lines of the log that are no entry of a customer begin with one of these words where the date would stand. */
export const logNotes = { keyChanged: "key-changed", runsRemoved: "runs-removed" } as const;

const tierCodes = new Map<string, number>(tiers.map((tier, code) => [tier, code]));

export function tierCode(cell: Cell | undefined): number {
  return typeof cell === "string" ? (tierCodes.get(cell) ?? tierNone) : tierNone;
}

/** A final tier as logged; "N/A" is a place to be in, unlike an earned tier. */
export function finalTierCode(cell: Cell | undefined): number {
  return cell === "N/A" ? tierNotApplicable : tierCode(cell);
}

/** Collects logged rows block by block; rows that are not a log entry (a person's notes, say) are passed over. */
export function createLogReader(): {
  push(rows: readonly (readonly Cell[])[]): void;
  finish(): LoggedRuns;
} {
  const date: number[] = [];
  const customer: string[] = [];
  const earned: number[] = [];
  const final: number[] = [];
  const score: number[] = [];
  const formerKeys = new Map<string, string>();
  return {
    push(rows) {
      for (const [when, key, earnedTier, finalTier, points] of rows) {
        if (key === undefined || key === "") continue;
        if (typeof when !== "number") {
          if (when === logNotes.keyChanged) formerKeys.set(String(key), String(earnedTier ?? ""));
          continue;
        }
        date.push(when);
        customer.push(String(key));
        earned.push(tierCode(earnedTier));
        final.push(finalTierCode(finalTier));
        score.push(typeof points === "number" ? points : NaN);
      }
    },
    finish: () => ({
      date: Float64Array.from(date),
      customer,
      earned: Uint8Array.from(earned),
      final: Uint8Array.from(final),
      score: Float64Array.from(score),
      count: date.length,
      formerKeys,
    }),
  };
}

/** Analysis date of the last run before this one; null when the log knows none. */
export function lastRunDate(runs: LoggedRuns | null, analysisDate: number): number | null {
  let last = -Infinity;
  for (const when of runs?.date ?? []) if (when < analysisDate && when > last) last = when;
  return last === -Infinity ? null : last;
}

/**
 * What the runs before this one say about today's customers. A run of the same analysis date is this period scored again and
 * does not count: otherwise pressing the button twice would pass for two periods. A customer that the log does not
 * know takes the tier typed in the sheet, which seeds both tracks.
 *
 * @param keys customer keys of this run, in row order
 * @param typed code of the tier typed beside each customer, 255 where there is none
 */
export function tierHistory(
  runs: LoggedRuns | null,
  keys: readonly string[],
  typed: Uint8Array | null,
  analysisDate: number
): TierHistory {
  return atOnce(tierHistoryInSlices(runs, keys, typed, analysisDate));
}

/** The same, some entries of the log at a time. */
export function* tierHistoryInSlices(
  runs: LoggedRuns | null,
  keys: readonly string[],
  typed: Uint8Array | null,
  analysisDate: number
): Slices<TierHistory> {
  const count = keys.length;
  const lastEarned = new Uint8Array(count).fill(tierNone);
  const lastFinal = new Uint8Array(count).fill(tierNone);
  const lastScore = new Float64Array(count).fill(NaN);
  const lastDate = new Float64Array(count).fill(-Infinity);
  /** A bit per run; runs beyond the 31st share one, which still tells one run from two. */
  const seen = new Uint32Array(count);
  const latestRun = new Int32Array(count).fill(-1);
  const runOf = new Map<number, number>();
  if (runs) {
    const { rowOf, nextSame } = rowsByKey(keys, runs.formerKeys);
    for (let entry = 0; entry < runs.count; entry++) {
      if (entry % 4096 === 0) yield;
      const when = runs.date[entry]!;
      if (when >= analysisDate) continue;
      let run = runOf.get(when);
      if (run === undefined) runOf.set(when, (run = runOf.size));
      let row = rowOf.get(runs.customer[entry]!);
      if (row === undefined) continue;
      while (latestRun[row] === run && nextSame[row]! >= 0) row = nextSame[row]!;
      latestRun[row] = run;
      seen[row]! |= 1 << Math.min(run, 31);
      if (when < lastDate[row]!) continue;
      lastDate[row] = when;
      lastEarned[row] = runs.earned[entry]!;
      lastFinal[row] = runs.final[entry]!;
      lastScore[row] = runs.score[entry]!;
    }
  }
  const runsSeen = Uint16Array.from(seen, bitCount);
  yield;
  const last = lastRunDate(runs, analysisDate);
  yield;
  const isInLastRun = Uint8Array.from(lastDate, (when) => (when === last ? 1 : 0));
  yield;
  let anyTyped = false;
  if (typed) {
    for (let i = 0; i < count; i++) {
      if (typed[i] === tierNone) continue;
      anyTyped = true;
      if (runsSeen[i] !== 0) continue;
      lastEarned[i] = typed[i]!;
      lastFinal[i] = typed[i]!;
    }
  }
  return {
    isFirstRun: runOf.size === 0 && !anyTyped,
    lastEarned,
    lastFinal,
    lastScore,
    runsSeen,
    runsLogged: runOf.size,
    ...(last === null ? {} : { isInLastRun }),
  };
}

/**
 * First row of every key, with a chain from each row to the next one of the same key: two rows that share a code are told
 * apart by their order, so that neither passes for a newcomer at every run. Keys under which a customer was logged before
 * lead to its row as well.
 */
export function rowsByKey(
  keys: readonly string[],
  formerKeys: ReadonlyMap<string, string>
): { readonly rowOf: ReadonlyMap<string, number>; readonly nextSame: Int32Array } {
  const rowOf = new Map<string, number>();
  const nextSame = new Int32Array(keys.length).fill(-1);
  for (let row = keys.length - 1; row >= 0; row--) {
    nextSame[row] = rowOf.get(keys[row]!) ?? -1;
    rowOf.set(keys[row]!, row);
  }
  for (const key of formerKeys.keys()) {
    const row = rowOf.get(key);
    if (row === undefined) continue;
    // A key that came back into use belongs to its present owner, and a circle of changes ends where it began.
    for (
      let former = formerKeys.get(key);
      former !== undefined && !rowOf.has(former);
      former = formerKeys.get(former)
    )
      rowOf.set(former, row);
  }
  return { rowOf, nextSame };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Ids of the gates whose bits are set, in order. */
export function firedGates(bits: number): GateId[] {
  return gateIds.filter((_, gate) => (bits & (1 << gate)) !== 0);
}
