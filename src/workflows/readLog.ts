import { createLogReader, historyColumns, type LoggedRuns } from "../portfolio/runLog";
import type { WorkbookShape } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";

export const logKey = "log";

/** Rows a sheet of Excel has. */
const sheetRows = 1_048_576;

/** Where the rows of this run go in the log. */
export interface LogPlace {
  /** 0-based sheet row from which the log is replaced; null appends. */
  readonly replaceFrom: number | null;
}

/**
 * Reads of the log what this run starts from. The rows of an earlier run of the same analysis date, if they stand last, are
 * replaced; a log that could not hold this run as well begins anew with it, since this run carries its history on.
 */
export async function readLog(
  workbook: Workbook,
  shape: WorkbookShape,
  analysisDate: number,
  customers: number,
  job: Job
): Promise<{ runs: LoggedRuns | null; place: LogPlace }> {
  const sheet = shape.sheets.find(({ ownKey }) => ownKey === logKey);
  const used = sheet?.used ?? null;
  if (used === null || used.rows < 2) return { runs: null, place: { replaceFrom: null } };
  const reader = createLogReader();
  let sameDateFrom: number | null = null;
  const range = {
    ...used,
    row: used.row + 1,
    column: 0,
    rows: used.rows - 1,
    columns: historyColumns,
  };
  const signal = job.signal ? { signal: job.signal } : {};
  await workbook.read(
    range,
    null,
    ({ row, values }) => {
      reader.push(values);
      values.forEach(([date], index) => {
        if (date !== analysisDate) sameDateFrom = null;
        else sameDateFrom ??= row + index;
      });
    },
    signal
  );
  const end = used.row + used.rows;
  const overflows = (sameDateFrom ?? end) + customers > sheetRows;
  return { runs: reader.finish(), place: { replaceFrom: overflows ? 1 : sameDateFrom } };
}
