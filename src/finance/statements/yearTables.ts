import { cleanText } from "../../intake/cells/text";
import { parseNumber } from "../../intake/cells/numbers";
import type { FieldTable, MappedColumn, TableSource } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";
import type { Cell } from "../../workbook/shape";
import type { YearBlock, YearColumn } from "./yearColumns";

/** Rows of a sheet and where they stand on it. */
export interface SheetRows {
  readonly sheet: string;
  /** 0-based sheet row and column of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A block of items by years as tables in the long form, one per year: that is how every cell keeps its address. Empty cells, dashes
 * and words are missing.
 *
 * @param company code or name of the customer where the rows do not name one; "" for none
 */
export function yearTables(sheet: SheetRows, block: YearBlock, company: string): FieldTable[] {
  const kept: number[] = [];
  const ids: string[] = [];
  const names: string[] = [];
  const items: string[] = [];
  let [id, name] = [company, company];
  for (let row = block.headerRow + 1; row <= block.lastRow; row++) {
    const cells = sheet.rows[row] ?? [];
    // A customer's name stands beside its first item only where cells are merged.
    id = textAt(cells, block.idColumn) || id;
    name = textAt(cells, block.nameColumn) || name;
    const item = textAt(cells, block.itemColumn);
    if (item === "") continue;
    kept.push(row);
    ids.push(id);
    names.push(name);
    items.push(item);
  }
  const called = block.title.join(" ");
  const basis = /母公司|parent company/i.test(called)
    ? 0
    : /合并|consolidated/i.test(called)
      ? 1
      : NaN;
  return block.years.map((year) =>
    yearTable(sheet, block, year, { kept, ids, names, items, basis, called })
  );
}

interface BlockTexts {
  readonly kept: readonly number[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly items: readonly string[];
  readonly basis: number;
  readonly called: string;
}

function yearTable(
  sheet: SheetRows,
  block: YearBlock,
  { column, year, end }: YearColumn,
  { kept, ids, names, items, basis, called }: BlockTexts
): FieldTable {
  const count = kept.length;
  const header = (at: number): string => cleanText(String(sheet.rows[block.headerRow]?.[at] ?? ""));
  const mapped = (field: FieldKey, at: number): MappedColumn[] =>
    at < 0
      ? []
      : [{ field, column: sheet.column + at, header: header(at), confidence: 1, reason: "exact" }];
  const values = Float64Array.from(kept, (row) => amountOf(sheet.rows[row]?.[column] ?? ""));
  const source: TableSource = {
    sheet: sheet.sheet,
    // The title tells a cash flow from a balance sheet where both stand on one sheet.
    name: called === "" ? null : called.slice(0, 200),
    isExcelTable: false,
    headerRow: sheet.row + block.headerRow,
    firstDataRow: sheet.row + block.headerRow + 1,
    lastDataRow: sheet.row + block.lastRow,
    firstColumn: sheet.column + block.itemColumn,
    lastColumn: sheet.column + column,
  };
  const fill = (value: number): Float64Array => new Float64Array(count).fill(value);
  const numbers = new Map<FieldKey, Float64Array>([["statementValue", values]]);
  if (Number.isNaN(end)) numbers.set("fiscalYear", fill(year));
  else numbers.set("periodEnd", fill(end));
  if (!Number.isNaN(basis)) numbers.set("consolidated", fill(basis));
  const { factor = 1, currency = "", label = "" } = block.unit ?? {};
  return {
    kind: "financials",
    source,
    count,
    sheetRows: Int32Array.from(kept, (row) => sheet.row + row),
    numbers,
    texts: new Map<FieldKey, readonly string[]>([
      ["customerId", ids],
      ["customerName", names],
      ["statementItem", items],
    ]),
    mapping: [
      ...mapped("customerId", block.idColumn),
      ...mapped("customerName", block.nameColumn),
      ...mapped("statementItem", block.itemColumn),
      ...mapped("statementValue", column),
    ],
    unmapped: [],
    problems: [],
    money: { factor, currency, label },
  };
}

function textAt(cells: readonly Cell[], column: number): string {
  const cell = column < 0 ? "" : (cells[column] ?? "");
  return typeof cell === "boolean" ? "" : cleanText(String(cell));
}

function amountOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell === "") return NaN;
  const parsed = parseNumber(cell);
  return parsed === null ? NaN : (parsed.value * parsed.factor) / parsed.per;
}
