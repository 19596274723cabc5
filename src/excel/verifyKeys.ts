import { HostError } from "../workbook/HostError";
import type { Cell, RangeRef } from "../workbook/shape";
import type { ReadReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { ExcelSession } from "./ExcelSession";
import { Fingerprint } from "./fingerprint";
import { readBlocks } from "./readRange";

export interface KeyCheck {
  /** Hash of the keys with their rows, and whatever their order; "" without a key column. */
  readonly fingerprint: string;
  readonly keySum: string;
  /** Keys at the rows that are looked at again after writing, by sheet row. */
  readonly samples: ReadonlyMap<number, Cell>;
}

/** Rows that are compared after writing: the first, the last and some spread between them. */
const sampleSize = 12;

export function sampleRows(firstRow: number, rows: number): number[] {
  const count = Math.min(sampleSize, rows);
  if (count < 2) return rows > 0 ? [firstRow] : [];
  return Array.from(
    { length: count },
    (_, i) => firstRow + Math.round((i * (rows - 1)) / (count - 1))
  );
}

/** Reads the key column again: only its own narrow chunks. */
export async function readKeys(
  session: ExcelSession,
  range: RangeRef,
  job?: Job
): Promise<KeyCheck> {
  const fingerprint = new Fingerprint();
  const wanted = new Set(sampleRows(range.row, range.rows));
  const samples = new Map<number, Cell>();
  await readBlocks(
    session,
    range,
    (block) =>
      block.values.forEach(([value = ""], i) => {
        const row = block.row + i;
        fingerprint.add(row, value);
        if (wanted.has(row)) samples.set(row, value);
      }),
    job,
    "check"
  );
  return { fingerprint: fingerprint.digest(), keySum: fingerprint.unordered(), samples };
}

/**
 * The key column has to be what it was when it was read: somebody may have sorted, inserted or deleted since, and no
 * tier may stand beside another customer.
 *
 * @throws HostError changedMeanwhile
 */
export async function verifyKeys(
  session: ExcelSession,
  receipt: ReadReceipt,
  job?: Job
): Promise<KeyCheck> {
  const { range, keyColumn } = receipt;
  if (keyColumn === null) return { fingerprint: "", keySum: "", samples: new Map() };
  const check = await readKeys(session, { ...range, column: keyColumn, columns: 1 }, job);
  if (check.fingerprint !== receipt.fingerprint)
    throw new HostError("changedMeanwhile", { sheet: range.sheet });
  return check;
}
