import { gateIds, moves, tierNone, tiers } from "../scoring/model";
import type { GateId, Scores, TierHistory } from "../scoring/model";
import type { Cell } from "../workbook/shape";

/** Rows of the log that matter to the next run, one entry per customer and run; order does not matter. */
export interface LoggedRuns {
  /** Excel serial of the analysis date of each entry. */
  readonly date: Float64Array;
  readonly customer: readonly string[];
  /** Codes of `tiers`; 255 where the log says nothing. */
  readonly earned: Uint8Array;
  readonly final: Uint8Array;
  readonly score: Float64Array;
  readonly count: number;
}

/** How many leading columns of the log the next run reads: date, customer, earned, final, score. */
export const historyColumns = 5;

/** A customer that was out of scope last time ("N/A") has no tier to start from. */
const tierCodes = new Map<string, number>(tiers.map((tier, code) => [tier, code]));

function tierCode(cell: Cell | undefined): number {
  return typeof cell === "string" ? (tierCodes.get(cell) ?? tierNone) : tierNone;
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
  return {
    push(rows) {
      for (const [when, key, earnedTier, finalTier, points] of rows) {
        if (typeof when !== "number" || key === undefined || key === "") continue;
        date.push(when);
        customer.push(String(key));
        earned.push(tierCode(earnedTier));
        final.push(tierCode(finalTier));
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
    }),
  };
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
  const count = keys.length;
  const lastEarned = new Uint8Array(count).fill(tierNone);
  const lastFinal = new Uint8Array(count).fill(tierNone);
  const lastScore = new Float64Array(count).fill(NaN);
  const runsSeen = new Uint16Array(count);
  const lastDate = new Float64Array(count).fill(-Infinity);
  const dates = new Set<number>();
  if (runs) {
    const rowOf = new Map<string, number>();
    for (let i = count - 1; i >= 0; i--) rowOf.set(keys[i]!, i);
    for (let entry = 0; entry < runs.count; entry++) {
      const when = runs.date[entry]!;
      if (when >= analysisDate) continue;
      dates.add(when);
      const row = rowOf.get(runs.customer[entry]!);
      if (row === undefined) continue;
      runsSeen[row]! += 1;
      if (when <= lastDate[row]!) continue;
      lastDate[row] = when;
      lastEarned[row] = runs.earned[entry]!;
      lastFinal[row] = runs.final[entry]!;
      lastScore[row] = runs.score[entry]!;
    }
  }
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
    isFirstRun: dates.size === 0 && !anyTyped,
    lastEarned,
    lastFinal,
    lastScore,
    runsSeen,
    runsLogged: dates.size,
  };
}

/** What identifies a run in the log. */
export interface RunStamp {
  readonly analysisDate: number;
  readonly runId: string;
  readonly modelHash: string;
}

/** The log rows of this run in the order of `logColumns`; NaN becomes an empty cell when written. */
export function logRows(
  scores: Scores,
  keys: readonly string[],
  names: readonly string[],
  run: RunStamp
): (string | number | null)[][] {
  const tierText = (code: number): string | null =>
    code === tierNone ? null : (tiers[code] ?? "N/A");
  const rows = new Array<(string | number | null)[]>(scores.count);
  for (let i = 0; i < scores.count; i++) {
    rows[i] = [
      run.analysisDate,
      keys[i]!,
      tierText(scores.earnedTier[i]!),
      tierText(scores.finalTier[i]!),
      scores.score[i]!,
      run.runId,
      run.modelHash,
      names[i]!,
      tierText(scores.rawTier[i]!),
      moves[scores.move[i]!]!,
      firedGates(scores.gatesFired[i]!).join(" "),
      scores.completeness[i]!,
      scores.potential[i]!,
      scores.dimensions.D1[i]!,
      scores.dimensions.D2[i]!,
      scores.dimensions.D3[i]!,
      scores.dimensions.D4[i]!,
      scores.dimensions.D5[i]!,
    ];
  }
  return rows;
}

/** Ids of the gates whose bits are set, in order. */
export function firedGates(bits: number): GateId[] {
  return gateIds.filter((_, gate) => (bits & (1 << gate)) !== 0);
}
