import { HostError } from "../workbook/HostError";
import type { RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import { rangeAddress } from "../sheets/address";
import type { Adapter } from "./Adapter";
import { queueCopyBack } from "./backup";
import type { BackupArea } from "./backup";
import type { FoundColumn, FoundColumns } from "./findColumns";
import type { BackupSheet, ColumnsEntry } from "./journal";
import { putBackByKey, queueHeadersBack } from "./putBackByKey";
import { rangeAt } from "./ranges";
import { readKeys } from "./verifyKeys";

/**
 * Puts back what the columns held before the run and removes the columns that it had added.
 *
 * @throws HostError changedMeanwhile when rows came or went so that nobody can tell what belongs where
 */
export async function takeBackColumns(
  adapter: Adapter,
  entry: ColumnsEntry,
  found: FoundColumns,
  backup: BackupSheet | null,
  job?: Job,
): Promise<void> {
  const replaced = found.columns.filter((column) => column.entry.backup !== null);
  const fresh = found.columns.filter((column) => column.entry.isFresh);
  const order = await rowOrder(adapter, entry, found, replaced.length > 0, job);
  if (order === "changed") throw new HostError("changedMeanwhile", { sheet: found.sheet });
  if (replaced.length > 0) {
    if (!backup) throw new HostError("missing", { sheet: found.sheet, detail: "the values before the run" });
    if (order === "same") await putBackInPlace(adapter, found, replaced, backup, job);
    else await putBackByKey(adapter, entry, found, replaced, backup, job);
  }
  if (fresh.length > 0) await removeFresh(adapter, entry.table ?? "", found, fresh, job);
}

/** Whether the rows still stand as they were written, only in another order, or otherwise. */
async function rowOrder(
  adapter: Adapter,
  entry: ColumnsEntry,
  found: FoundColumns,
  mustPutBack: boolean,
  job: Job | undefined,
): Promise<"same" | "reordered" | "changed"> {
  // Columns of a table go as a whole, in whatever order its rows are.
  if (entry.keyColumn === null || (found.table && !mustPutBack)) return "same";
  const range = { sheet: found.sheet, row: found.firstRow, rows: found.rows, column: entry.keyColumn, columns: 1 };
  const keys = await readKeys(adapter.session, range, job);
  if (keys.fingerprint === entry.fingerprint) return "same";
  return found.table || keys.keySum === entry.keySum ? "reordered" : "changed";
}

async function putBackInPlace(
  adapter: Adapter,
  found: FoundColumns,
  columns: readonly FoundColumn[],
  backup: BackupSheet,
  job: Job | undefined,
): Promise<void> {
  const areas = columns.map(({ entry, at }): BackupArea => {
    const source = { sheet: found.sheet, row: found.firstRow, rows: found.rows, column: at, columns: 1 };
    return { source, column: entry.backup ?? 0 };
  });
  await adapter.session.run(
    {
      isRepeatable: true,
      place: { sheet: found.sheet },
      queue: (context) => {
        for (const area of areas) queueCopyBack(context, backup, area);
        queueHeadersBack(context, found, columns);
        return () => undefined;
      },
    },
    job,
  );
}

/** Removes the columns of ours; in a table by making it narrower again, which shifts nothing. */
async function removeFresh(
  adapter: Adapter,
  tableName: string,
  found: FoundColumns,
  fresh: readonly FoundColumn[],
  job: Job | undefined,
): Promise<void> {
  const { table } = found;
  const width = table ? trailingColumns(table, fresh) : 0;
  const areTrailing = width === fresh.length;
  if (table && !areTrailing && found.isRightOccupied)
    throw new HostError("occupied", { sheet: found.sheet, address: rangeAddress({ ...table, column: table.column + table.columns, columns: 1 }) });
  await adapter.session.run(
    {
      // Deleting a column twice would delete the next one.
      isRepeatable: !table || areTrailing,
      place: { sheet: found.sheet },
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(found.sheet);
        const rows = table ? { row: table.row, rows: table.rows } : { row: found.headerRow, rows: found.firstRow - found.headerRow + found.rows };
        if (table && areTrailing) {
          const narrower = rangeAt(sheet, { ...table, columns: table.columns - width });
          sheet.tables.getItem(tableName).resize(narrower);
        }
        if (table && !areTrailing) {
          for (const { at } of [...fresh].sort((a, b) => b.at - a.at)) {
            sheet.tables.getItem(tableName).columns.getItemAt(at - table.column).delete();
          }
          return () => undefined;
        }
        for (const { entry, at } of fresh) {
          const range = rangeAt(sheet, { ...rows, column: at, columns: 1 });
          range.conditionalFormats.clearAll();
          range.dataValidation.clear();
          range.clear("All");
          if (entry.previousWidth !== null) range.format.columnWidth = entry.previousWidth;
        }
        return () => undefined;
      },
    },
    job,
  );
}

function trailingColumns(table: RangeRef, fresh: readonly FoundColumn[]): number {
  const ours = new Set(fresh.map(({ at }) => at));
  let count = 0;
  while (ours.has(table.column + table.columns - 1 - count)) count++;
  return count;
}
