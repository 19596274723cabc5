import type { NameShape, RangeRef, SheetShape, TableShape, WorkbookShape } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { ExcelSession } from "./ExcelSession";
import type { OwnSheets } from "./OwnSheets";
import { loadMarker, markerOf } from "./OwnSheets";
import { intersection, parseReference } from "./parseReference";
import { loadPlace, placeOf } from "./ranges";

interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetShape["visibility"];
}

interface TableEntry {
  readonly name: string;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

interface NameEntry {
  readonly name: string;
  readonly formula: string;
}

interface Catalogue {
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
  readonly names: readonly NameEntry[];
}

const visibilities: Readonly<Record<string, SheetShape["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Two round trips: first what there is, then where it is. */
export async function survey(
  session: ExcelSession,
  own: OwnSheets,
  job?: Job
): Promise<WorkbookShape> {
  job?.onProgress?.({ phase: "survey", done: 0, total: 2 });
  const catalogue = await session.run({ isRepeatable: true, queue: queueCatalogue }, job);
  job?.onProgress?.({ phase: "survey", done: 1, total: 2 });
  const places = await session.run(
    { isRepeatable: true, queue: (context) => queuePlaces(context, catalogue) },
    job
  );
  own.learn(
    catalogue.sheets,
    catalogue.sheets.map(
      ({ name }) => places.sheets.find((sheet) => sheet.name === name)?.ownKey ?? null
    )
  );
  job?.onProgress?.({ phase: "survey", done: 2, total: 2 });
  const { name, isReadOnly, isStructureProtected } = catalogue;
  return { name, isReadOnly, isStructureProtected, ...places };
}

function queueCatalogue(context: Excel.RequestContext): () => Catalogue {
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/name,items/showHeaders,items/showTotals");
  names.load("items/name,items/formula,items/visible");
  return () => ({
    name: workbook.name,
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? "visible",
    })),
    tables: tables.items.map((table) => ({
      name: table.name,
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
    })),
    names: visibleNames(names),
  });
}

function visibleNames(names: Excel.NamedItemCollection): NameEntry[] {
  return names.items
    .filter((item) => item.visible)
    .map((item) => ({ name: item.name, formula: String(item.formula) }));
}

function queuePlaces(
  context: Excel.RequestContext,
  catalogue: Catalogue
): () => Pick<WorkbookShape, "sheets" | "tables" | "names"> {
  const sheets = catalogue.sheets.map((entry) =>
    queueSheet(context.workbook.worksheets.getItemOrNullObject(entry.id), entry)
  );
  const tables = catalogue.tables.map((entry) =>
    queueTable(context.workbook.tables.getItemOrNullObject(entry.name), entry)
  );
  return () => {
    const read = sheets.map((sheet) => sheet()).filter((sheet) => sheet !== null);
    const shapes = read.map(({ shape }) => shape);
    const names = [...catalogue.names, ...read.flatMap((sheet) => sheet.names)];
    return {
      sheets: shapes,
      tables: tables.map((table) => table()).filter((table) => table !== null),
      names: names.map((entry) => nameShape(entry, shapes)).filter((name) => name !== null),
    };
  };
}

function queueSheet(
  sheet: Excel.Worksheet,
  entry: SheetEntry
): () => { shape: SheetShape; names: NameEntry[] } | null {
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  const marker = loadMarker(sheet);
  const { names } = sheet;
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  names.load("items/name,items/formula,items/visible");
  return () => {
    // Deleted between the two round trips.
    if (sheet.isNullObject) return null;
    const { name, visibility } = entry;
    return {
      shape: {
        name,
        visibility,
        isProtected: sheet.protection.protected,
        used: used.isNullObject ? null : placeOf(name, used),
        ownKey: markerOf(marker),
        isFiltered: sheet.autoFilter.isDataFiltered,
      },
      names: visibleNames(names),
    };
  };
}

function queueTable(table: Excel.Table, entry: TableEntry): () => TableShape | null {
  const range = loadPlace(table.getRange());
  table.worksheet.load("name");
  table.autoFilter.load("isDataFiltered");
  return () => {
    if (table.isNullObject) return null;
    const { hasHeader, hasTotals, name } = entry;
    const whole = placeOf(table.worksheet.name, range);
    const headerRows = hasHeader ? 1 : 0;
    return {
      name,
      sheet: whole.sheet,
      header: hasHeader ? { ...whole, rows: 1 } : null,
      body: {
        ...whole,
        row: whole.row + headerRows,
        rows: whole.rows - headerRows - (hasTotals ? 1 : 0),
      },
      hasTotals,
      isFiltered: table.autoFilter.isDataFiltered,
    };
  };
}

/** Names that point at a rectangle of this workbook; whole columns are cut to what the sheet uses. */
function nameShape({ name, formula }: NameEntry, sheets: readonly SheetShape[]): NameShape | null {
  const range = parseReference(formula);
  const sheet =
    range && sheets.find((candidate) => candidate.name.toLowerCase() === range.sheet.toLowerCase());
  if (!range || !sheet) return null;
  const whole: RangeRef = { ...range, sheet: sheet.name };
  const isUnbounded = range.rows > 1_000_000 || range.columns > 16_000;
  if (!isUnbounded) return { name, range: whole };
  const cut = sheet.used && intersection(whole, sheet.used);
  return cut && { name, range: cut };
}
