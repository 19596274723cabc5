import { HostError } from "../workbook/HostError";
import type { Cell, RangeRef } from "../workbook/shape";
import type { ReadReceipt } from "../workbook/receipts";
import type { CellBlock, Job } from "../workbook/Workbook";
import type { ExcelSession } from "./ExcelSession";
import { Fingerprint } from "./fingerprint";
import { matrixJsonBytes } from "./jsonBytes";
import { rangeAt } from "./ranges";
import { ReadPace } from "./ReadPace";
import { excelCode } from "./translateError";

/** Rows of a chunk that are weighed for the size of the next one. */
const weighedRows = 64;
/** Above this a bare GeneralException is taken for "too much" once (office-js #1314). */
const suspectRows = 1000;

/** Reads a range chunk by chunk; the key column is hashed as it passes. */
export async function readRange(
  session: ExcelSession,
  range: RangeRef,
  keyColumn: number | null,
  onBlock: (block: CellBlock) => void,
  job?: Job
): Promise<ReadReceipt> {
  const fingerprint = keyColumn === null ? null : new Fingerprint();
  const key = keyColumn === null ? 0 : keyColumn - range.column;
  if (fingerprint && (key < 0 || key >= range.columns))
    throw new RangeError("the key column lies outside of the range");
  await readBlocks(
    session,
    range,
    (block) => {
      if (fingerprint)
        block.values.forEach((row, i) => fingerprint.add(block.row + i, row[key] ?? ""));
      onBlock(block);
    },
    job
  );
  return { range, keyColumn, fingerprint: fingerprint?.digest() ?? "", rows: range.rows };
}

/**
 * The chunk loop behind every bulk read: asks for as many rows as fit, fewer when Excel finds them too many or takes too
 * long, and for parts of a row when one row alone is too large.
 */
export async function readBlocks(
  session: ExcelSession,
  range: RangeRef,
  onBlock: (block: CellBlock) => void,
  job?: Job,
  phase: "read" | "check" | "restore" = "read"
): Promise<void> {
  const pace = new ReadPace(range.columns, session.caps);
  let done = 0;
  let mayBeTooLarge = true;
  while (done < range.rows) {
    const rows = Math.min(pace.next(), range.rows - done);
    const part = { ...range, row: range.row + done, rows };
    const started = session.now();
    let values: readonly (readonly Cell[])[] | null;
    try {
      values = await readValues(session, part, job);
    } catch (error) {
      const isSuspect: boolean =
        mayBeTooLarge && rows > suspectRows && excelCode(error) === "GeneralException";
      if (!isSuspect && !(error instanceof HostError && error.code === "tooLarge")) throw error;
      mayBeTooLarge &&= !isSuspect;
      values = null;
    }
    if (!values) {
      if (pace.shrink(rows)) continue;
      values = await readRow(session, part, job);
    }
    pace.learn(rowWeight(values), rows, session.now() - started);
    pace.recover(rows);
    onBlock({ row: part.row, values });
    done += rows;
    job?.onProgress?.({ phase, done, total: range.rows, subject: range.sheet });
    if (done < range.rows) await session.pause();
  }
}

/** Null when Excel answered nothing although it reported no error. */
async function readValues(
  session: ExcelSession,
  part: RangeRef,
  job: Job | undefined
): Promise<Cell[][] | null> {
  return session.run(
    {
      isRepeatable: true,
      place: { sheet: part.sheet },
      queue: (context) => {
        const range = rangeAt(context.workbook.worksheets.getItem(part.sheet), part);
        range.load("values");
        return () => range.values as Cell[][] | null;
      },
    },
    job
  );
}

/** One row that is too large for an answer: by halves of its columns. */
async function readRow(
  session: ExcelSession,
  row: RangeRef,
  job: Job | undefined
): Promise<Cell[][]> {
  if (row.columns < 2)
    throw new HostError("tooLarge", { sheet: row.sheet, address: `${row.row + 1}:${row.row + 1}` });
  const columns = Math.ceil(row.columns / 2);
  const cells: Cell[] = [];
  for (const part of [
    { ...row, columns },
    { ...row, column: row.column + columns, columns: row.columns - columns },
  ]) {
    cells.push(...((await readPart(session, part, job))[0] ?? []));
  }
  return [cells];
}

async function readPart(
  session: ExcelSession,
  part: RangeRef,
  job: Job | undefined
): Promise<Cell[][]> {
  try {
    const values = await readValues(session, part, job);
    if (values) return values;
  } catch (error) {
    if (!(error instanceof HostError && error.code === "tooLarge")) throw error;
  }
  return readRow(session, part, job);
}

/** Mean JSON bytes of a row, from rows spread over the chunk. */
function rowWeight(values: readonly (readonly Cell[])[]): number {
  const stride = Math.max(1, Math.floor(values.length / weighedRows));
  const sample = values.filter((_, i) => i % stride === 0);
  return matrixJsonBytes(sample) / Math.max(1, sample.length);
}
