import { atOnce, type Slices } from "../slices";
import { intersect } from "./address";
import type { Unit } from "./cells/units";
import type { MappedColumn, MappingAsk, RowProblem, TableSource } from "./columns";
import { candidate } from "./detect/candidate";
import { holdsOnlyExamples } from "./detect/examples";
import { Grid } from "./detect/grid";
import type { HeaderPlace } from "./detect/headerRow";
import { places } from "./detect/places";
import { promoteCustomerLists } from "./detect/promote";
import type { TableKind } from "./fields";
import { sampleSize } from "./headers/columnSample";
import type { HeaderColumn } from "./headers/column";
import type { MatchOptions } from "./headers/matchHeaders";
import type {
  NameShape,
  Preview,
  RangeRef,
  SheetShape,
  TableShape,
  WorkbookShape,
} from "../workbook/shape";

/** A table that intake found, with what its columns seem to mean. Plain data: it can be kept, compared and sent to a worker. */
export interface TableCandidate {
  readonly source: TableSource;
  /** The best guess; see `kindConfidence`. */
  readonly kind: TableKind;
  /** 0–1. Below `leastConfidence` the table is of no known kind and only offered for the user to choose. */
  readonly kindConfidence: number;
  readonly otherKinds: readonly { readonly kind: TableKind; readonly confidence: number }[];
  /** Header of every column from `source.firstColumn` on, "" where there is none. */
  readonly headers: readonly string[];
  readonly mapping: readonly MappedColumn[];
  readonly asks: readonly MappingAsk[];
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** Sheet columns of older or partial periods, a part of `unmapped`. */
  readonly olderPeriods: readonly number[];
  /** Data rows at most; totals, blanks and notes among them are found when the table is read. */
  readonly rowCount: number;
  /** True for a table on a hidden or very hidden sheet: read only when the user names it. */
  readonly isHidden: boolean;
  /** The unit that a line above the table announces ("单位：万元"), with that line. */
  readonly titleUnit: { readonly unit: Unit; readonly text: string } | null;
  /** The columns with samples of their cells, for a new mapping under another kind or with corrections. */
  readonly columns: readonly HeaderColumn[];
}

export interface Detection {
  /** Visible tables first, the surest first; tables that hold nothing but their example row come last. */
  readonly tables: readonly TableCandidate[];
  readonly problems: readonly RowProblem[];
}

export type DetectOptions = Omit<MatchOptions, "kind" | "overrides">;

/** From this confidence on a table counts as being of its kind. */
export const leastConfidence = 0.5;

/** Cells looked at in all; per sheet at least `fewestCells`, within the limits of rows and columns. */
const budget = {
  cells: 120_000,
  fewestCells: 600,
  rows: sampleSize + 20,
  fewestRows: 12,
  columns: 256,
} as const;

/** What has to be previewed for `detectTables`: the heads of sheets and tables, never the data. */
export function previewRanges(shape: WorkbookShape): readonly RangeRef[] {
  const ranges: RangeRef[] = [];
  const sheets = shape.sheets.filter((sheet) => sheet.ownKey === null && sheet.used !== null);
  const cells = Math.max(budget.fewestCells, budget.cells / Math.max(1, sheets.length));
  const head = (range: RangeRef): RangeRef => {
    const columns = Math.min(range.columns, budget.columns);
    const rows = Math.max(budget.fewestRows, Math.min(budget.rows, Math.floor(cells / columns)));
    return { ...range, rows: Math.min(range.rows, rows), columns };
  };
  for (const { used } of sheets) if (used !== null) ranges.push(head(used));
  for (const table of shape.tables) {
    if (!sheets.some(({ name }) => name === table.sheet)) continue;
    const range = head(wholeTable(table));
    if (!ranges.some((seen) => covers(seen, range))) ranges.push(range);
  }
  return ranges;
}

function covers(outer: RangeRef, inner: RangeRef): boolean {
  const shared = intersect(outer, inner);
  return shared?.rows === inner.rows && shared.columns === inner.columns;
}

/** Header and data of an Excel table, without its totals row. */
export const wholeTable = ({ header, body }: TableShape): RangeRef =>
  header === null ? body : { ...body, row: header.row, rows: body.row + body.rows - header.row };

/** Finds the tables of a workbook. `previews` are those of `previewRanges`, in any order. */
export function detectTables(
  previews: readonly Preview[],
  shape: WorkbookShape,
  options: DetectOptions = {}
): Detection {
  return atOnce(detectTablesInSlices(previews, shape, options));
}

/** The same, a table at a time. */
export function* detectTablesInSlices(
  previews: readonly Preview[],
  shape: WorkbookShape,
  options: DetectOptions = {}
): Slices<Detection> {
  const found: TableCandidate[] = [];
  for (const sheet of shape.sheets) {
    found.push(...(yield* sheetTables(sheet, previews, shape, options)));
    yield;
  }
  const unfilled = found.filter(holdsOnlyExamples);
  const filled = promoteCustomerLists(found.filter((table) => !unfilled.includes(table)));
  const tables = [...surestFirst(filled), ...surestFirst(unfilled)];
  const problems = tables
    .filter((table) => table.isHidden && isOfKind(table, "customers"))
    .map(hiddenSheet);
  return { tables, problems };
}

function surestFirst(tables: readonly TableCandidate[]): TableCandidate[] {
  return [...tables].sort(
    (a, b) =>
      Number(a.isHidden) - Number(b.isHidden) ||
      b.kindConfidence - a.kindConfidence ||
      b.mapping.length - a.mapping.length ||
      b.rowCount - a.rowCount
  );
}

export const isOfKind = (table: TableCandidate, kind: TableKind): boolean =>
  table.kind === kind && table.kindConfidence >= leastConfidence;

/** The best visible table of each kind. */
export function pickTables(
  tables: readonly TableCandidate[]
): ReadonlyMap<TableKind, TableCandidate> {
  const picked = new Map<TableKind, TableCandidate>();
  for (const table of tables)
    if (!table.isHidden && isOfKind(table, table.kind) && !picked.has(table.kind))
      picked.set(table.kind, table);
  return picked;
}

/** Every visible table of a kind, the surest first: statements often stand on a sheet each. */
export function tablesOfKind(
  tables: readonly TableCandidate[],
  kind: TableKind
): readonly TableCandidate[] {
  return tables.filter((table) => !table.isHidden && isOfKind(table, kind));
}

function hiddenSheet({ source: { sheet } }: TableCandidate): RowProblem {
  return {
    kind: "hiddenSheet",
    severity: "note",
    sheet,
    row: null,
    column: null,
    field: null,
    found: sheet,
  };
}

function* sheetTables(
  sheet: SheetShape,
  previews: readonly Preview[],
  shape: WorkbookShape,
  options: DetectOptions
): Slices<TableCandidate[]> {
  if (sheet.ownKey !== null || sheet.used === null) return [];
  const found: TableCandidate[] = [];
  const isHidden = sheet.visibility !== "visible";
  const { used } = sheet;
  const ofSheet = previews.filter(({ range }) => range.sheet === sheet.name);
  const excelTables = shape.tables.filter((table) => table.sheet === sheet.name);
  for (const table of excelTables) {
    const whole = wholeTable(table);
    const preview = ofSheet.find(({ range }) => covers(range, { ...whole, rows: 1, columns: 1 }));
    if (table.header === null || preview === undefined) continue;
    const grid = new Grid(preview);
    const row = whole.row - grid.row;
    const from = whole.column - grid.column;
    const to = Math.min(grid.columns - 1, from + whole.columns - 1);
    const place: HeaderPlace = { row, topRow: row, from, to, known: 0 };
    const lastDataRow = table.body.row + table.body.rows - 1;
    found.push(
      candidate(
        grid,
        place,
        { lastDataRow, name: table.name, isExcelTable: true, isHidden },
        options
      )
    );
    yield;
  }
  const preview = ofSheet.find(
    ({ range }) => range.row === used.row && range.column === used.column
  );
  if (preview === undefined) return found;
  const grid = new Grid(preview);
  for (const table of excelTables) {
    const whole = wholeTable(table);
    grid.blank({ ...whole, rows: whole.rows + (table.hasTotals ? 1 : 0) });
  }
  for (const { header, endRow } of places(grid)) {
    yield;
    const bottom = endRow === null ? used.row + used.rows - 1 : grid.row + endRow;
    const name = namedRange(shape.names, grid, header);
    const lastDataRow =
      name === null ? bottom : Math.min(bottom, name.range.row + name.range.rows - 1);
    const facts = { lastDataRow, name: name?.name ?? null, isExcelTable: false, isHidden };
    found.push(candidate(grid, header, facts, options));
  }
  return found.filter(({ rowCount }) => rowCount > 0);
}

/** Names that Excel itself gives to print areas and filters. */
const excelsOwnNames = /^_xlnm|print_area|print_titles|_filterdatabase/i;

/** The name of a range whose first row is this header. */
function namedRange(names: readonly NameShape[], grid: Grid, place: HeaderPlace): NameShape | null {
  const isHere = ({ name, range }: NameShape): boolean =>
    range.sheet === grid.sheet &&
    range.rows > 1 &&
    range.columns > 1 &&
    !excelsOwnNames.test(name) &&
    (range.row === grid.row + place.row || range.row === grid.row + place.topRow) &&
    range.column <= grid.column + place.from &&
    range.column + range.columns > grid.column + place.from;
  return names.find(isHere) ?? null;
}
