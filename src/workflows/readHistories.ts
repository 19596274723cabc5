import { finalTierCode, historyColumns, rowsByKey } from "../portfolio/runLog";
import type { Job, Workbook } from "../workbook/Workbook";
import type { Base } from "./readBase";
import { logKey } from "./readLog";

/** One run of one customer. */
export interface PastRun {
  /** Excel serial of the analysis date. */
  readonly date: number;
  /** NaN where the run gave none. */
  readonly score: number;
  /** Code of `tiers`, 4 = N/A, 255 = none. */
  readonly tier: number;
}

/** Every earlier run of today's customers, by customer. */
export interface Histories {
  /** Runs before the analysis date of this one, oldest first. */
  of(customer: number): readonly PastRun[];
}

/**
 * Reads from the log what the sparklines of all customers need: the leading columns, in one look at the workbook and one request
 * per chunk, whatever customer is asked for afterwards.
 */
export async function readHistories(
  workbook: Workbook,
  { keys, log, input }: Pick<Base, "keys" | "log" | "input">,
  job: Job
): Promise<Histories> {
  const shape = await workbook.survey(job.signal ? { signal: job.signal } : {});
  const used = shape.sheets.find(({ ownKey }) => ownKey === logKey)?.used ?? null;
  const { rowOf, nextSame } = rowsByKey(keys, log.formerKeys);
  /** Entries form a chain per customer, newest read first: no object per entry. */
  const last = new Int32Array(keys.length).fill(-1);
  const before: number[] = [];
  const dates: number[] = [];
  const scores: number[] = [];
  const tierCodes: number[] = [];
  if (used !== null && used.rows > 1) {
    await workbook.read(
      { ...used, row: used.row + 1, column: 0, rows: used.rows - 1, columns: historyColumns },
      null,
      ({ values }) => {
        for (const [date, key, , tier, score] of values) {
          if (typeof date !== "number" || date >= input.analysisDate) continue;
          let row = rowOf.get(String(key ?? ""));
          if (row === undefined) continue;
          // Rows that share a key are told apart by their order, as in the history of tiers.
          while (dates[last[row] ?? -1] === date && (nextSame[row] ?? -1) >= 0)
            row = nextSame[row] ?? row;
          before.push(last[row] ?? -1);
          last[row] = dates.length;
          dates.push(date);
          scores.push(typeof score === "number" ? score : NaN);
          tierCodes.push(finalTierCode(tier));
        }
      },
      job
    );
  }
  return {
    of: (customer) => {
      const runs = new Map<number, PastRun>();
      for (let entry = last[customer] ?? -1; entry >= 0; entry = before[entry] ?? -1) {
        const date = dates[entry] ?? NaN;
        // Scored again for the same date: the entry written last counts, and it comes first here.
        if (!runs.has(date))
          runs.set(date, { date, score: scores[entry] ?? NaN, tier: tierCodes[entry] ?? 255 });
      }
      return [...runs.values()].sort((a, b) => a.date - b.date);
    },
  };
}
