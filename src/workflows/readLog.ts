import { keyChanges, mayHoldKeyChanges, type KeyChange } from "../portfolio/keyChanges";
import { logColumnOf } from "../portfolio/logRows";
import { makeRoom, sheetRows, type RoomPlan } from "../portfolio/logRoom";
import { createLogReader, historyColumns, lastRunDate, type LoggedRuns } from "../portfolio/runLog";
import { createBreath } from "../slices";
import type { RangeRef, WorkbookShape } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";

export const logKey = "log";

/** Where the rows of this run go in the log, and where those of the last run stand. */
export interface LogPlace {
  /** 0-based sheet row from which the log is replaced; null appends. */
  readonly replaceFrom: number | null;
  /** Rows that hold the last run before this one, all columns; null when there is none. */
  readonly previous: { readonly date: number; readonly range: RangeRef } | null;
  /** Keys of today → keys under which the same customers were logged before. */
  readonly formerKeys: ReadonlyMap<string, string>;
  /** Those of them that this run found. */
  readonly keyChanges: readonly KeyChange[];
  /** What the log gives up to hold this run, with all of its rows; null while there is room. */
  readonly room: (RoomPlan & { readonly range: RangeRef }) | null;
}

const emptyLog: LogPlace = {
  replaceFrom: null,
  previous: null,
  formerKeys: new Map(),
  keyChanges: [],
  room: null,
};

/**
 * Reads of the log what this run starts from: the leading columns, and the names of the last run only when some of its
 * customers seem to have changed their keys. The rows of an earlier run of the same analysis date, if they stand last, are
 * replaced. A log that could not hold this run as well keeps its newest runs.
 */
export async function readLog(
  workbook: Workbook,
  shape: WorkbookShape,
  analysisDate: number,
  customers: { readonly keys: readonly string[]; readonly names: readonly string[] },
  job: Job,
  rowLimit = sheetRows
): Promise<{ runs: LoggedRuns | null; place: LogPlace }> {
  const sheet = shape.sheets.find(({ ownKey }) => ownKey === logKey);
  const used = sheet?.used ?? null;
  if (used === null || used.rows < 2) return { runs: null, place: emptyLog };
  const reader = createLogReader();
  const runRows = new Map<number, { first: number; last: number; count: number }>();
  let sameDateFrom: number | null = null;
  const all = { ...used, row: used.row + 1, column: 0, rows: used.rows - 1 };
  const signal = job.signal ? { signal: job.signal } : {};
  await workbook.read(
    { ...all, columns: historyColumns },
    null,
    ({ row, values }) => {
      reader.push(values);
      values.forEach(([date], index) => {
        if (date !== analysisDate) sameDateFrom = null;
        else sameDateFrom ??= row + index;
        if (typeof date !== "number") return;
        const run = runRows.get(date);
        if (run === undefined)
          runRows.set(date, { first: row + index, last: row + index, count: 1 });
        else {
          run.last = row + index;
          run.count += 1;
        }
      });
    },
    signal
  );
  const whole = { ...all, columns: used.column + used.columns };
  const breathe = createBreath();
  const read = reader.finish();
  await breathe();
  const last = lastRunDate(read, analysisDate);
  const lastRows = last === null ? undefined : runRows.get(last);
  const previous =
    last === null || lastRows === undefined
      ? null
      : {
          date: last,
          range: { ...whole, row: lastRows.first, rows: lastRows.last - lastRows.first + 1 },
        };
  const changes =
    previous === null ? [] : await changedKeys(workbook, previous, read, customers, signal);
  await breathe();
  const formerKeys = new Map(read.formerKeys);
  for (const { key, former } of changes) formerKeys.set(key, former);

  const counts = new Map<number, number>();
  for (const [date, { count }] of runRows) if (date !== analysisDate) counts.set(date, count);
  const from = sameDateFrom ?? used.row + used.rows;
  const needed = customers.keys.length + changes.length;
  const room = makeRoom(counts, from, needed, rowLimit);
  return {
    runs: { ...read, formerKeys },
    place: {
      replaceFrom: room === null ? sameDateFrom : 1,
      previous,
      formerKeys,
      keyChanges: changes,
      room: room && { ...room, range: whole },
    },
  };
}

/** Reads the names of the last run, only when a key is gone and another is new. */
async function changedKeys(
  workbook: Workbook,
  { date, range }: NonNullable<LogPlace["previous"]>,
  runs: LoggedRuns,
  { keys, names }: { readonly keys: readonly string[]; readonly names: readonly string[] },
  job: Job
): Promise<readonly KeyChange[]> {
  const breathe = createBreath();
  const logged = runs.customer.filter((_, entry) => runs.date[entry] === date);
  await breathe();
  if (!mayHoldKeyChanges(keys, logged, runs.formerKeys)) return [];
  const entries: { key: string; name: string }[] = [];
  const columns = Math.min(range.columns, logColumnOf.name + 1);
  await workbook.read(
    { ...range, columns },
    null,
    ({ values }) => {
      for (const row of values) {
        const key = row[logColumnOf.customer] ?? "";
        if (row[logColumnOf.date] !== date || key === "") continue;
        entries.push({ key: String(key), name: String(row[logColumnOf.name] ?? "") });
      }
    },
    job
  );
  return keyChanges(keys, names, entries, runs.formerKeys);
}
