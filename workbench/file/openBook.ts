import type { Book, BookSheet, FormatLayer } from "../book/book";
import type { FormulaReader } from "./cellFormula";
import { CellReader } from "./cellValue";
import { readCharts } from "./chartRead";
import { readPalette } from "./colors";
import { readComments } from "./comments";
import { readConditionalFormats } from "./conditionalFormats";
import { readCustomProperties } from "./customProperties";
import { readProperties } from "./documentProperties";
import { readHyperlinks } from "./hyperlinks";
import { readNames, readPrintNames } from "./names";
import { readPage } from "./pageSetup";
import { corrupt, OpenError } from "./refusals";
import { MAX_COLUMNS, MAX_ROWS } from "./rowScan";
import { readSettings } from "./settingsPart";
import { readSharedStrings } from "./sharedStrings";
import { readCells } from "./sheetCells";
import type { SheetCells } from "./sheetCells";
import { readAutoFilter, readProtection } from "./sheetGuards";
import { columnSpans, readColumns, readMerges, readTabColor, readView, widthToPoints } from "./sheetLayout";
import { refuseForeignFormats } from "./sniff";
import { StyleReader } from "./styleRead";
import { readTables } from "./tables";
import { readValidations } from "./validations";
import { parsePart, WorkbookPackage } from "./workbookPackage";
import { attribute, childNamed, childrenNamed, element, flag, numberAttribute } from "./xmlEdit";
import { utf8Text } from "./xmlText";
import type { XmlDocument, XmlElement } from "./xmlTree";
import { readZip } from "./zipRead";

/** A workbook in memory together with the file it came from, which `saveBook` needs to write a faithful copy. */
export interface OpenedBook {
  readonly book: Book;
  /** Sheets that are not worksheets (chart sheets, dialog sheets, macro sheets): kept in the file, not in the book. */
  readonly keptSheets: readonly { readonly name: string; readonly kind: string }[];
  /** Private to the file layer. */
  readonly source: BookSource;
}

export interface BookSource {
  readonly package: WorkbookPackage;
  readonly workbookPart: string;
  readonly stylesPart: string | undefined;
  /** Shared texts, kept for comparing cells when the copy is written. */
  readonly strings: readonly string[];
  readonly styles: StyleReader;
  /** All sheets in file order. */
  readonly sheets: readonly SheetSource[];
}

export interface SheetSource {
  readonly name: string;
  readonly kind: string;
  readonly part: string;
  readonly relationshipId: string;
  /** Id of the sheet in the book; null for kinds that the book does not hold. */
  readonly bookId: string | null;
  readonly frame: { readonly head: string; readonly dataTag: string; readonly tail: string } | null;
  /** The format layers as read: those that the book has beyond them are changes. */
  readonly formats: readonly FormatLayer[];
  readonly isUnordered: boolean;
  /** Charts as read, as JSON by id. */
  readonly charts: ReadonlyMap<string, string>;
  /** First cells of shared formulas. */
  readonly groups: FormulaReader["groups"];
}

/**
 * Reads an .xlsx or .xlsm file.
 * @param fileName kept as the book's name.
 * @throws OpenError with a closed reason when the bytes cannot be used.
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<OpenedBook> {
  refuseForeignFormats(bytes);
  const files = new WorkbookPackage(readZip(bytes));
  const workbookPart = await findWorkbook(files);
  const { root } = await files.xml(workbookPart);
  const relationships = await files.relationships(workbookPart);
  const partOf = (type: string) => relationships.find((item) => item.type === type && !item.isExternal && files.find(item.target))?.target;
  const stylesPart = partOf("styles");
  const stylesRoot = (await files.xmlIfPresent(stylesPart))?.root;
  const styles = new StyleReader(stylesRoot, readPalette((await files.xmlIfPresent(partOf("theme")))?.root, stylesRoot));
  const stringsPart = partOf("sharedStrings");
  const strings = stringsPart ? await readSharedStrings(stringsPart, files.chunks(stringsPart)) : [];
  const uses1904Dates = flag(childNamed(root, "workbookPr"), "date1904");
  const reader = new CellReader(strings, uses1904Dates);

  const items = childrenNamed(childNamed(root, "sheets") ?? element("sheets"), "sheet");
  const sheets: BookSheet[] = [];
  const sources: SheetSource[] = [];
  for (const [index, item] of items.entries()) {
    const relationshipId = attributeById(item);
    const relationship = relationships.find(({ id }) => id === relationshipId);
    const name = attribute(item, "name") ?? `Sheet${index + 1}`;
    if (!relationship || !files.find(relationship.target)) throw corrupt(workbookPart, `the data of sheet "${name}" is missing`);
    const { type: kind, target: part } = relationship;
    if (kind !== "worksheet") {
      sources.push({ name, kind, part, relationshipId, bookId: null, frame: null, formats: [], isUnordered: false, groups: new Map(), charts: new Map() });
      continue;
    }
    const id = `{00000000-0001-0000-0000-${(numberAttribute(item, "sheetId") ?? index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
    const { sheet, source } = await readSheet(files, part, styles, reader, { id, name, visibility: visibilityOf(item), print: readPrintNames(root, index) });
    sheets.push(sheet);
    sources.push({ ...source, name, kind, part, relationshipId, bookId: id });
  }
  if (sheets.length === 0) throw new OpenError({ code: "noWorksheet" });

  const active = numberAttribute(childNamed(childNamed(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  const activeId = sources[active]?.bookId ?? (sheets.find(({ visibility }) => visibility === "Visible") ?? sheets[0]!).id;
  const book: Book = {
    fileName,
    sheets,
    names: readNames(root, sources.map(({ name }) => name)),
    settings: await readSettings(files, relationships),
    activeSheetId: activeId,
    isStructureProtected: flag(childNamed(root, "workbookProtection"), "lockStructure"),
    isReadOnly: false,
    uses1904Dates,
    properties: await readProperties(files),
  };
  const keptSheets = sources.filter(({ bookId }) => bookId === null).map(({ name, kind }) => ({ name, kind }));
  return { book, keptSheets, source: { package: files, workbookPart, stylesPart, strings, styles, sheets: sources } };
}

/** The r:id, not the sheetId. */
const attributeById = (item: XmlElement): string => item.attributes.find(({ name }) => name.endsWith(":id"))?.value ?? "";

function visibilityOf(item: XmlElement): BookSheet["visibility"] {
  const state = attribute(item, "state");
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

async function findWorkbook(files: WorkbookPackage): Promise<string> {
  if (files.find("mimetype") && files.find("content.xml")) throw new OpenError({ code: "notAWorkbook", looksLike: "openDocument" });
  const main = (await files.relationships("")).find(({ type }) => type === "officeDocument")?.target;
  const part = main ?? (files.find("xl/workbook.xml") ? "xl/workbook.xml" : files.find("xl/workbook.bin") ? "xl/workbook.bin" : undefined);
  if (part === undefined) throw new OpenError({ code: "notAWorkbook", looksLike: "zip without workbook" });
  if (part.toLowerCase().endsWith(".bin")) throw new OpenError({ code: "binaryWorkbook" });
  if (!files.find(part)) throw corrupt(part, "the workbook part is missing");
  const root = (await files.xml(part)).root;
  if (!/(^|:)workbook$/.test(root.name)) throw new OpenError({ code: "notAWorkbook", looksLike: "zip without workbook" });
  return part;
}

interface SheetIdentity {
  readonly id: string;
  readonly name: string;
  readonly visibility: BookSheet["visibility"];
  readonly print: ReturnType<typeof readPrintNames>;
}

async function readSheet(files: WorkbookPackage, part: string, styles: StyleReader, reader: CellReader, { id, name, visibility, print }: SheetIdentity) {
  const cells = await readCells(part, files.chunks(part), reader);
  const frame = { head: utf8Text(cells.frame.head), dataTag: cells.frame.dataTag, tail: utf8Text(cells.frame.tail) };
  const root = frameDocument(part, frame).root;
  const relationships = await files.relationships(part);
  const formats = formatLayers(root, cells, styles);
  const format = childNamed(root, "sheetFormatPr");
  const defaultWidth = numberAttribute(format, "defaultColWidth");
  const defaultHeight = numberAttribute(format, "defaultRowHeight");
  const measures = {
    ...readColumns(root),
    rowHeights: cells.heights,
    hiddenRows: cells.hidden,
    ...(defaultWidth === undefined ? {} : { defaultColumnWidth: widthToPoints(defaultWidth) }),
    ...(defaultHeight === undefined ? {} : { defaultRowHeight: defaultHeight }),
  };
  const sheet: BookSheet = {
    id,
    name,
    visibility,
    tabColor: readTabColor(root, styles.palette),
    rows: cells.rows,
    formulas: cells.formulas,
    formats: [...formats],
    ...measures,
    merges: readMerges(root),
    tables: await readTables(files, relationships),
    charts: await readCharts(files, relationships, measures),
    hyperlinks: readHyperlinks(root, relationships),
    validations: readValidations(root),
    conditionalFormats: readConditionalFormats(root, styles),
    comments: await readComments(files, relationships),
    autoFilter: readAutoFilter(root),
    isProtected: readProtection(root),
    ...readView(root),
    page: { ...readPage(root), ...print },
    customProperties: await readCustomProperties(files, root, relationships),
    isChanged: false,
  };
  return { sheet, source: { frame, formats, isUnordered: cells.isUnordered, groups: cells.groups, charts: new Map(sheet.charts.map((chart) => [chart.id, JSON.stringify(chart)] as const)) } };
}

/** Everything of a worksheet but its cells, as a tree with an empty sheetData in its place. */
export function frameDocument(part: string, { head, dataTag, tail }: NonNullable<SheetSource["frame"]>): XmlDocument {
  const empty = dataTag === "" ? "" : dataTag.endsWith("/>") ? dataTag : `${dataTag.slice(0, -1)}/>`;
  return parsePart(part, head + empty + tail);
}

/** Whole-sheet, column and row formats first, cells on top of them. */
function formatLayers(root: XmlElement, cells: SheetCells, styles: StyleReader): readonly FormatLayer[] {
  const layers: FormatLayer[] = [];
  const base = styles.defaultFormat();
  if (base) layers.push({ rect: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, format: base });
  const below = layers.length;
  for (const { first, last, item } of columnSpans(root)) {
    const format = styles.ownFormat(numberAttribute(item, "style") ?? 0);
    if (format) layers.push({ rect: { row: 0, column: first, rows: MAX_ROWS, columns: Math.min(last, MAX_COLUMNS - 1) - first + 1 }, format });
  }
  for (const [row, style] of cells.rowStyles) {
    const format = layers.length > below ? styles.fullFormat(style) : styles.ownFormat(style);
    if (format) layers.push({ rect: { row, column: 0, rows: 1, columns: MAX_COLUMNS }, format });
  }
  return [...layers, ...cells.styles.layers(styles, layers.length > below)];
}

