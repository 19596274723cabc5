import { intersect, parseAddress, splitReference } from "./address";
import { detectTables, isOfKind, pickTables, wholeTable } from "./detect";
import type { DetectOptions, TableCandidate } from "./detect";
import { candidate } from "./detect/candidate";
import { Grid } from "./detect/grid";
import { findHeader } from "./detect/headerRow";
import type { HeaderPlace } from "./detect/headerRow";
import { IntakeError } from "./IntakeError";
import type { Preview, RangeRef, WorkbookShape } from "../workbook/shape";

/** What the user named, resolved to a place in the workbook; its head has to be previewed next. */
export interface TableRequest {
  readonly wanted: string;
  /** Everything that belongs to the table, header included. */
  readonly range: RangeRef;
  /** The head to preview; part of `range`, with the lines above it. */
  readonly preview: RangeRef;
  /** Name of the Excel table or named range, null for a range or a sheet. */
  readonly name: string | null;
  readonly isExcelTable: boolean;
  /** True when a whole sheet was named: the table on it has to be found. */
  readonly isSheet: boolean;
  readonly isHidden: boolean;
}

const headRows = 260;
const headColumns = 256;
/** Lines above a table that may announce its unit. */
const titleRows = 6;

/**
 * Resolves what the user calls a table: the name of an Excel table or named range, `Sheet!A1:Z99`, `'My sheet'!A1:Z99`, or a
 * sheet. Names are compared without case, as Excel does.
 *
 * @throws IntakeError unknownTable, unknownSheet, badRange, emptyTable
 */
export function requestTable(wanted: string, shape: WorkbookShape): TableRequest {
  const text = wanted.trim();
  const same = (name: string): boolean => name.toLowerCase() === text.toLowerCase();
  const table = shape.tables.find(({ name }) => same(name));
  if (table !== undefined)
    return request(text, wholeTable(table), shape, {
      name: table.name,
      isExcelTable: true,
      isSheet: false,
    });
  const named = shape.names.find(({ name }) => same(name));
  if (named !== undefined)
    return request(text, named.range, shape, {
      name: named.name,
      isExcelTable: false,
      isSheet: false,
    });
  const sheet = shape.sheets.find(
    ({ name }) => same(name) || same(`'${name.replaceAll("'", "''")}'`)
  );
  if (sheet !== undefined) {
    if (sheet.used === null) throw new IntakeError("emptyTable", { sheet: sheet.name });
    return request(text, sheet.used, shape, { name: null, isExcelTable: false, isSheet: true });
  }
  return requestRange(text, shape);
}

function requestRange(text: string, shape: WorkbookShape): TableRequest {
  const reference = splitReference(text);
  const visible = shape.sheets.filter(
    ({ visibility, ownKey }) => visibility === "visible" && ownKey === null
  );
  if (reference === null) {
    const choices = [
      ...shape.tables.map(({ name }) => name),
      ...shape.names.map(({ name }) => name),
      ...visible.map(({ name }) => name),
    ];
    throw new IntakeError("unknownTable", { wanted: text, choices });
  }
  const sheetName = reference.sheet ?? (visible.length === 1 ? visible[0]?.name : undefined);
  const sheet = shape.sheets.find(({ name }) => name.toLowerCase() === sheetName?.toLowerCase());
  if (sheet === undefined)
    throw new IntakeError("unknownSheet", {
      wanted: sheetName ?? text,
      choices: visible.map(({ name }) => name),
    });
  const range = parseAddress(sheet.name, reference.address);
  if (range === null) throw new IntakeError("badRange", { wanted: text });
  const filled = sheet.used === null ? null : intersect(range, sheet.used);
  if (filled === null || filled.rows < 2)
    throw new IntakeError("emptyTable", { sheet: sheet.name, address: reference.address });
  // A range that is exactly an Excel table is that table: our columns then become table columns.
  const table = shape.tables.find(
    (each) => each.header !== null && sameRange(wholeTable(each), filled)
  );
  return request(text, filled, shape, {
    name: table?.name ?? null,
    isExcelTable: table !== undefined,
    isSheet: false,
  });
}

const sameRange = (a: RangeRef, b: RangeRef): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.rows === b.rows &&
  a.columns === b.columns;

function request(
  wanted: string,
  range: RangeRef,
  shape: WorkbookShape,
  what: Pick<TableRequest, "name" | "isExcelTable" | "isSheet">
): TableRequest {
  const row = Math.max(0, range.row - titleRows);
  const preview = {
    ...range,
    row,
    rows: Math.min(range.rows, headRows) + range.row - row,
    columns: Math.min(range.columns, headColumns),
  };
  const isHidden = shape.sheets.some(
    ({ name, visibility }) => name === range.sheet && visibility !== "visible"
  );
  return { wanted, range, preview, isHidden, ...what };
}

/**
 * The customer table the user named, from the preview of its head.
 *
 * @throws IntakeError noCustomerTable, noNameColumn, emptyTable
 */
export function requestedCustomers(
  request: TableRequest,
  preview: Preview,
  shape: WorkbookShape,
  options: DetectOptions = {}
): TableCandidate {
  const { sheet } = request.range;
  const found = request.isSheet
    ? onSheet(request, preview, shape, options)
    : inRange(request, preview, options);
  if (found === null) throw new IntakeError("noCustomerTable", { sheet, wanted: request.wanted });
  if (!namesCustomers(found))
    throw new IntakeError("noNameColumn", {
      sheet,
      ...(found.source.name === null ? {} : { table: found.source.name }),
    });
  if (found.rowCount === 0)
    throw new IntakeError("emptyTable", {
      sheet,
      ...(found.source.name === null ? {} : { table: found.source.name }),
    });
  return found;
}

/** Whether a column says which customer a row is about. */
export const namesCustomers = ({ mapping }: Pick<TableCandidate, "mapping">): boolean =>
  mapping.some(({ field }) => field === "customerId" || field === "customerName");

function onSheet(
  { range, preview: head }: TableRequest,
  preview: Preview,
  shape: WorkbookShape,
  options: DetectOptions
): TableCandidate | null {
  const only = {
    ...shape,
    sheets: shape.sheets
      .filter(({ name }) => name === range.sheet)
      .map((sheet) => ({
        ...sheet,
        used: { ...range, row: head.row, rows: range.rows + range.row - head.row },
      })),
  };
  const { tables } = detectTables([preview], only, options);
  const customers =
    tables.find((table) => isOfKind(table, "customers")) ??
    tables.find((table) => table.kind === "customers" && table.kindConfidence > 0);
  return customers ?? null;
}

function inRange(
  { range, name, isExcelTable, isHidden }: TableRequest,
  preview: Preview,
  options: DetectOptions
): TableCandidate | null {
  const grid = new Grid(preview);
  const top = range.row - grid.row;
  const from = range.column - grid.column;
  const to = Math.min(grid.columns, from + range.columns) - 1;
  const found = isExcelTable ? null : findHeader(grid, from, to, top);
  // The user pointed at the range: its first row is the header unless another row clearly is.
  const place: HeaderPlace = found ?? { row: top, topRow: top, from, to, known: 0 };
  if (!isExcelTable && found === null && grid.filled(top, from, to) < 2) return null;
  return candidate(
    grid,
    place,
    { lastDataRow: range.row + range.rows - 1, name, isExcelTable, isHidden },
    options,
    "customers"
  );
}

/**
 * The customer table of a workbook nobody said anything about: the surest visible one.
 *
 * @throws IntakeError emptyWorkbook, noNameColumn, noCustomerTable
 */
export function chooseCustomers(
  tables: readonly TableCandidate[],
  shape: WorkbookShape
): TableCandidate {
  const customers = tables.find((table) => !table.isHidden && isOfKind(table, "customers"));
  if (customers !== undefined) return customers;
  if (shape.sheets.every(({ used, ownKey }) => used === null || ownKey !== null))
    throw new IntakeError("emptyWorkbook");
  const nameless = tables.find((table) => !table.isHidden && looksLikeCustomers(table));
  if (nameless !== undefined) {
    const { sheet, name } = nameless.source;
    throw new IntakeError("noNameColumn", { sheet, ...(name === null ? {} : { table: name }) });
  }
  const transactions = pickTables(tables).get("transactions");
  throw new IntakeError("noCustomerTable", {
    ...(transactions === undefined
      ? {}
      : { transactions: transactions.source.name ?? transactions.source.sheet }),
    choices: tables
      .filter((table) => table.isHidden && isOfKind(table, "customers"))
      .map(({ source }) => source.sheet),
  });
}

/** A table of figures about customers in which only the customers are missing. */
function looksLikeCustomers({ kind, kindConfidence, mapping }: TableCandidate): boolean {
  const fields = mapping.map(({ field }) => field);
  return (
    kind === "customers" && kindConfidence === 0 && fields.includes("revenue") && fields.length >= 2
  );
}
