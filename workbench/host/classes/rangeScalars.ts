import type { Rect } from "../../book/book";
import { ExcelError } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { fullAddress, isEntireColumn, isEntireRow } from "../grid/address";
import {
  hasFormulaIn,
  isUnbounded,
  readFormulas,
  readRows,
  readValueTypes,
  readValues,
} from "../grid/cells";
import { formatCategory } from "../grid/formatCode";
import { addFormat, formatBands } from "../grid/layers";
import { formatValue } from "../grid/numberText";
import { readHyperlink, writeHyperlink } from "../grid/hyperlinks";
import { columnLeft, columnsWidth, rowTop, rowsHeight } from "../grid/measures";
import { asMatrix, writeCells } from "../grid/write";
import type { HostState } from "../HostState";
import { requireBoolean, requireString, type Scalar } from "../objects";
import type { RangeTarget } from "../RangeTarget";

/**
 * Cells of whole rows and columns, and of more cells than Excel reads at once, are answered as null without an error.
 * Formula results are brought up to date only when formulas stand in what is read.
 */
function readCells<T>(range: RangeTarget, host: HostState, read: (rect: Rect) => T): T | null {
  const { sheet, rect } = range;
  if (isUnbounded(rect)) return null;
  const count = rect.rows * rect.columns;
  if (count > host.cellLimit) {
    if (host.options.overLimitRead === "error") throw new ExcelError("RangeExceedsLimit");
    return null;
  }
  if (hasFormulaIn(sheet, rect)) host.settleForReading();
  host.counters.cellsRead += count;
  return read(rect);
}

/** A value per cell that only depends on the format; rows of one band share their array. */
function perFormat<T>(range: RangeTarget, convert: (code: string) => T): T[][] {
  const rows: T[][] = [];
  for (const band of formatBands(range.sheet, range.rect, "numberFormat")) {
    const row = band.values.map(convert);
    for (let i = 0; i < band.rows; i++) rows.push(row);
  }
  return rows;
}

function readText({ sheet, rect }: RangeTarget, is1904: boolean): string[][] {
  const formats: (readonly string[])[] = [];
  for (const band of formatBands(sheet, rect, "numberFormat"))
    for (let i = 0; i < band.rows; i++) formats.push(band.values);
  return readRows(sheet, rect, "", (value, row, column) =>
    formatValue(value ?? null, formats[row - rect.row]?.[column - rect.column] ?? "General", is1904)
  );
}

function setNumberFormat(range: RangeTarget, value: unknown, host: HostState): void {
  const { sheet, rect } = range;
  assertSheetEditable(host, sheet);
  if (!Array.isArray(value)) {
    addFormat(sheet, rect, { numberFormat: requireString(value, "numberFormat") });
    return;
  }
  const matrix = asMatrix(value, rect);
  // Runs of equal formats down a column become one rectangle.
  for (let c = 0; c < rect.columns; c++) {
    for (let r = 0; r < rect.rows;) {
      const format = matrix[r]?.[c];
      let end = r + 1;
      while (end < rect.rows && matrix[end]?.[c] === format) end++;
      if (format !== null && format !== undefined)
        addFormat(
          sheet,
          { row: rect.row + r, column: rect.column + c, rows: end - r, columns: 1 },
          { numberFormat: requireString(format, "numberFormat") }
        );
      r = end;
    }
  }
}

/** True, false, or null where some are hidden and some not. */
function hiddenState(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let number = 0;
  for (const index of hidden) if (index >= first && index < first + count) number++;
  return number === 0 ? false : number === count ? true : null;
}

function setHidden(
  hidden: Set<number>,
  first: number,
  count: number,
  value: unknown,
  name: string
): void {
  const isHidden = requireBoolean(value, name);
  for (let index = first; index < first + count; index++) {
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
  }
}

const write = (range: RangeTarget, value: unknown, host: HostState): void =>
  writeCells(host, range.sheet, range.rect, value);

const formulas: Scalar<RangeTarget> = {
  get: (range, host) => readCells(range, host, (rect) => readFormulas(range.sheet, rect)),
  set: write,
};

const numberFormat: Scalar<RangeTarget> = {
  get: (range, host) => readCells(range, host, () => perFormat(range, (code) => code)),
  set: setNumberFormat,
};

const address: Scalar<RangeTarget> = { get: (range) => fullAddress(range.sheet.name, range.rect) };

export const rangeScalars: { readonly [name: string]: Scalar<RangeTarget> } = {
  Address: address,
  AddressLocal: address,
  RowIndex: { get: ({ rect }) => rect.row },
  ColumnIndex: { get: ({ rect }) => rect.column },
  RowCount: { get: ({ rect }) => rect.rows },
  ColumnCount: { get: ({ rect }) => rect.columns },
  // Excel answers -1 when the number does not fit into 32 bits.
  CellCount: {
    get: ({ rect }) => (rect.rows * rect.columns > 2_147_483_647 ? -1 : rect.rows * rect.columns),
  },
  IsEntireColumn: { get: ({ rect }) => isEntireColumn(rect) },
  IsEntireRow: { get: ({ rect }) => isEntireRow(rect) },
  Values: {
    get: (range, host) => readCells(range, host, (rect) => readValues(range.sheet, rect)),
    set: write,
  },
  Formulas: formulas,
  FormulasLocal: formulas,
  Text: {
    get: (range, host) => readCells(range, host, () => readText(range, host.book.uses1904Dates)),
  },
  ValueTypes: {
    get: (range, host) => readCells(range, host, (rect) => readValueTypes(range.sheet, rect)),
  },
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  NumberFormatCategories: {
    get: (range, host) => readCells(range, host, () => perFormat(range, formatCategory)),
  },
  RowHidden: {
    get: ({ sheet, rect }) => hiddenState(sheet.hiddenRows, rect.row, rect.rows),
    set: ({ sheet, rect }, value, host) => {
      assertSheetEditable(host, sheet);
      setHidden(sheet.hiddenRows, rect.row, rect.rows, value, "rowHidden");
      sheet.isChanged = true;
    },
  },
  ColumnHidden: {
    get: ({ sheet, rect }) => hiddenState(sheet.hiddenColumns, rect.column, rect.columns),
    set: ({ sheet, rect }, value, host) => {
      assertSheetEditable(host, sheet);
      setHidden(sheet.hiddenColumns, rect.column, rect.columns, value, "columnHidden");
      sheet.isChanged = true;
    },
  },
  Hidden: {
    get: ({ sheet, rect }) => {
      const rows = hiddenState(sheet.hiddenRows, rect.row, rect.rows);
      const columns = hiddenState(sheet.hiddenColumns, rect.column, rect.columns);
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
  // Formulas do not spill in this host: an array formula fills only its own cell.
  HasSpill: { get: () => false },
  Hyperlink: {
    get: ({ sheet, rect }) => readHyperlink(sheet, rect),
    set: ({ sheet, rect }, value, host) => writeHyperlink(host, sheet, rect, value),
  },
  Left: { get: ({ sheet, rect }) => columnLeft(sheet, rect.column) },
  Top: { get: ({ sheet, rect }) => rowTop(sheet, rect.row) },
  Width: { get: ({ sheet, rect }) => columnsWidth(sheet, rect.column, rect.columns) },
  Height: { get: ({ sheet, rect }) => rowsHeight(sheet, rect.row, rect.rows) },
};
