import type { ColumnPlacing, PlannedColumn } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { lookAtSheet } from "./lookAtSheet";
import { placeColumns } from "./placeColumns";

/**
 * Where `writeColumns` would put columns: the same two looks at the sheet, and nothing after them.
 *
 * @throws HostError as `writeColumns` does before its first write
 */
export async function planColumns(
  adapter: Adapter,
  placing: ColumnPlacing,
  job?: Job
): Promise<readonly PlannedColumn[]> {
  const { range } = placing.receipt;
  const where = {
    sheet: range.sheet,
    table: placing.table,
    headerRow: placing.headerRow,
    firstRow: range.row,
    rows: range.rows,
  };
  const sight = await lookAtSheet(adapter, where, job);
  // Placing depends on key and header alone; what the columns will hold is not known yet.
  const columns = placing.columns.map(({ key, header }) => ({
    key,
    header,
    kind: "text" as const,
    numberFormat: "@",
    widthCharacters: 0,
    values: [],
  }));
  const placement = await placeColumns(adapter, sight, where, columns, range, job);
  return placement.columns.map(({ column, header, at, isFresh }) => ({
    key: column.key,
    header,
    column: at,
    isNew: isFresh,
  }));
}
