import { rangeAddress } from "../sheets/address";
import { HostError } from "../workbook/HostError";
import type { RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { queueCopyBack } from "./backup";
import { applyLook } from "./cellLook";
import type { FoundColumn, FoundColumns } from "./findColumns";
import type { BackupSheet, ColumnsEntry } from "./journal";
import { rangeAt } from "./ranges";

/**
 * Removes columns that a run had added: in a table by making it narrower again, which shifts nothing; elsewhere by
 * emptying them and giving the cells the look that they had.
 *
 * @throws HostError occupied when the user moved our columns into the table and something stands right of it
 */
export async function removeColumns(
  adapter: Adapter,
  entry: ColumnsEntry,
  found: FoundColumns,
  fresh: readonly FoundColumn[],
  backup: BackupSheet | null,
  job?: Job
): Promise<void> {
  const { table } = found;
  const inTable = fresh.filter((column) => column.inTable);
  const width = table ? trailingColumns(table, inTable) : 0;
  const mustDelete = table !== null && width !== inTable.length;
  if (mustDelete && found.isRightOccupied)
    throw new HostError("occupied", {
      sheet: found.sheet,
      address: rangeAddress({ ...table, column: table.column + table.columns, columns: 1 }),
    });
  const emptied = mustDelete ? fresh.filter((column) => !column.inTable) : fresh;
  // Where conditional formats of the user's reach into the columns, only ours may go.
  const rules = await countRules(adapter, found, emptied, job);
  await adapter.session.run(
    {
      // Deleting a column or a rule twice would delete the next one.
      isRepeatable: !mustDelete && rules.size === 0,
      place: { sheet: found.sheet },
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(found.sheet);
        if (table && entry.table !== null && inTable.length > 0) {
          const own = sheet.tables.getItem(entry.table);
          if (mustDelete)
            for (const { at } of [...inTable].sort((a, b) => b.at - a.at))
              own.columns.getItemAt(at - table.column).delete();
          else own.resize(rangeAt(sheet, { ...table, columns: table.columns - width }));
        }
        for (const column of emptied) {
          emptyColumn(sheet, entry, found, column, rules.get(column.at));
          const formats = column.entry.before?.formats ?? null;
          const source = { sheet: found.sheet, ...dataRect(found, column.at), rows: entry.rows };
          if (backup && formats !== null)
            queueCopyBack(context, backup, { source, column: formats, type: "Formats" });
        }
        return () => undefined;
      },
    },
    job
  );
}

function trailingColumns(table: RangeRef, inTable: readonly FoundColumn[]): number {
  const ours = new Set(inTable.map(({ at }) => at));
  let count = 0;
  while (ours.has(table.column + table.columns - 1 - count)) count++;
  return count;
}

/** Rules in columns where the user had some before the run, by column. */
async function countRules(
  adapter: Adapter,
  found: FoundColumns,
  columns: readonly FoundColumn[],
  job: Job | undefined
): Promise<Map<number, number>> {
  const shared = columns.filter(({ entry }) => (entry.before?.rules ?? 0) > 0);
  if (shared.length === 0) return new Map();
  return adapter.session.run(
    {
      isRepeatable: true,
      place: { sheet: found.sheet },
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(found.sheet);
        const counts = shared.map(({ at }) => ({
          at,
          count: rangeAt(sheet, dataRect(found, at)).conditionalFormats.getCount(),
        }));
        return () => new Map(counts.map(({ at, count }) => [at, count.value]));
      },
    },
    job
  );
}

function dataRect(
  found: FoundColumns,
  column: number
): { row: number; rows: number; column: number; columns: number } {
  return { row: found.firstRow, rows: found.rows, column, columns: 1 };
}

function emptyColumn(
  sheet: Excel.Worksheet,
  entry: ColumnsEntry,
  found: FoundColumns,
  { entry: column, at, inTable }: FoundColumn,
  rules: number | undefined
): void {
  const { table } = found;
  const rows =
    table && inTable
      ? { row: table.row, rows: table.rows }
      : { row: found.headerRow, rows: found.firstRow - found.headerRow + found.rows };
  const range = rangeAt(sheet, { ...rows, column: at, columns: 1 });
  if (!entry.isFormatted) {
    range.clear("Contents");
    return;
  }
  const { before } = column;
  if (rules === undefined) range.conditionalFormats.clearAll();
  else if (before && rules === before.rules + before.rulesAdded) {
    // New rules come first in the collection (ConditionalFormatCollection.add).
    const { conditionalFormats } = rangeAt(sheet, dataRect(found, at));
    for (let i = before.rulesAdded - 1; i >= 0; i--) conditionalFormats.getItemAt(i).delete();
  }
  range.dataValidation.clear();
  if (rules === undefined) range.clear("All");
  else range.clear("Contents");
  const looks = before && { header: entry.looks[before.header], data: entry.looks[before.data] };
  if (looks?.data) applyLook(range, looks.data, true);
  if (looks?.header)
    applyLook(
      rangeAt(sheet, { row: found.headerRow, rows: 1, column: at, columns: 1 }),
      looks.header,
      true
    );
  if (before?.width === "standard") range.format.useStandardWidth = true;
  else if (before?.width != null) range.format.columnWidth = before.width;
}
