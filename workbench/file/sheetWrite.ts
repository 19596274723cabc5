import type { BookSheet, CellFormat, FormatLayer, Rect } from "../book/book";
import { parseRange, rangeAddress } from "./a1";
import type { CellReader } from "./cellValue";
import type { Lookup } from "./chartXml";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeCustomProperties } from "./customProperties";
import { parseSteps } from "./deflate";
import type { Chunks } from "./deflate";
import { writeCharts } from "./drawings";
import { FormatOverlay } from "./formatOverlay";
import { formulaFromFile } from "./formulaText";
import { writeHyperlinks } from "./hyperlinks";
import { writeNotes } from "./notes";
import { frameDocument } from "./openBook";
import type { SheetSource } from "./openBook";
import { DECLARATION } from "./packageEdit";
import type { PackageEdit } from "./packageEdit";
import { writePage } from "./pageSetup";
import { RowPatcher } from "./patchRows";
import type { Loss } from "./refusals";
import { MAX_COLUMNS, MAX_ROWS } from "./rowScan";
import { SheetParser } from "./sheetScan";
import { writeAutoFilter, writeProtection } from "./sheetGuards";
import { columnSpans, writeColumns, writeMerges, writeSelected, writeTabColor, writeView } from "./sheetLayout";
import { sortedRows } from "./sortedRows";
import { PLAIN_FORMAT } from "./styleRead";
import type { StyleReader } from "./styleRead";
import type { StyleWriter } from "./styleWrite";
import { writeTables } from "./tables";
import { writeValidations } from "./validations";
import { attribute, childNamed, element, insertInOrder, numberAttribute, prefixOf, setAttribute } from "./xmlEdit";
import { serializeXml } from "./xmlTree";
import type { XmlDocument, XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

/** What all sheets of one copy share. */
export interface Writing {
  readonly edit: PackageEdit;
  readonly styles: StyleReader;
  readonly formats: StyleWriter;
  readonly reader: CellReader;
  readonly newTableId: () => number;
  readonly losses: Loss[];
  /** Values that charts refer to. */
  readonly lookup: Lookup;
}

const NEW_FRAME = {
  head:
    `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dimension ref="A1"/>' +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
  dataTag: "<sheetData/>",
  tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
};

/**
 * The worksheet part as the book has it now, as a stream of bytes. Parts it needs (tables, drawings, notes) are added on the way.
 * @param isSelected whether the sheet is the one in front; null leaves its mark as it is.
 */
export async function writeSheet(writing: Writing, part: string, sheet: BookSheet, source: SheetSource | null, isSelected: boolean | null): Promise<Chunks> {
  const { edit, styles, formats, losses } = writing;
  const frame = source?.frame ?? NEW_FRAME;
  const document = frameDocument(part, frame);
  const { root } = document;
  const oldColumnStyle = columnStyles(root);
  const { overlay, isRebuilt } = overlayOf(sheet, source, styles);
  const chooser = new FormatChooser(styles, formats, isRebuilt);
  const styledColumns = new Map<number, number>();
  for (const span of overlay.columnSpans()) {
    for (let column = span.from; column <= span.to; column++) {
      const base = oldColumnStyle(column);
      const xf = chooser.xf(base, span.format, false);
      if (xf !== base) styledColumns.set(column, xf);
    }
  }
  writeColumns(root, sheet, styledColumns);
  writeView(root, sheet);
  if (isSelected !== null) writeSelected(root, isSelected);
  writeTabColor(root, sheet.tabColor, styles.palette);
  writeMerges(root, sheet.merges);
  writeProtection(root, sheet.isProtected);
  writeAutoFilter(root, sheet.autoFilter);
  writePage(root, sheet.page);
  for (const { rect } of writeValidations(root, sheet.validations)) losses.push({ sheet: sheet.name, what: "dataValidation", detail: rangeAddress(rect) });
  for (const { rect, type } of writeConditionalFormats(root, sheet.conditionalFormats, styles, (format) => formats.dxf(format))) {
    losses.push({ sheet: sheet.name, what: "conditionalFormat", detail: `${type} ${rangeAddress(rect)}` });
  }
  await writeHyperlinks(edit, part, root, sheet.hyperlinks);
  await writeCustomProperties(edit, part, root, sheet.customProperties);
  await writeTables(edit, part, root, sheet, writing.newTableId);
  await writeNotes(edit, part, root, sheet, losses);
  await writeCharts(edit, part, root, sheet, source?.charts ?? new Map<string, string>(), writing.lookup, losses);
  writeDimension(root, sheet);
  const newColumnStyle = columnStyles(root);
  const patcher = new RowPatcher({
    sheet,
    reader: writing.reader,
    styles: chooser,
    overlay,
    columnStyle: isRebuilt ? oldColumnStyle : newColumnStyle,
    tableAt: (row, column) => sheet.tables.find(({ rect }) => contains(rect, row, column))?.name ?? null,
    brokenGroups: brokenGroups(sheet, source),
    prefix: prefixOf(root),
  });
  return sheetBytes(document, frame.dataTag, patcher, source ? rowsOf(edit, part, source) : null, part);
}

const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

function rowsOf(edit: PackageEdit, part: string, source: SheetSource): Chunks {
  const chunks = edit.source.chunks(part);
  return source.isUnordered ? sortedRows(part, chunks) : chunks;
}

async function* sheetBytes(document: XmlDocument, dataTag: string, patcher: RowPatcher, original: Chunks | null, part: string): AsyncGenerator<Uint8Array> {
  const { head, empty, open, close, tail } = splitAtData(document);
  const encoder = new TextEncoder();
  let isOpen = false;
  const output = function* (all: boolean): Generator<Uint8Array> {
    const chunks = patcher.sink.take(all);
    if (chunks.length > 0 && !isOpen) {
      isOpen = true;
      yield encoder.encode(open);
    }
    yield* chunks;
  };
  yield encoder.encode(head);
  if (original) {
    const parser = new SheetParser(part, (scan) => patcher.row(scan));
    const steps = parseSteps(original, (bytes, last) => parser.parse(bytes, last));
    for (let step = await steps.next(); !step.done; step = await steps.next()) yield* output(false);
    for (const _ of patcher.end(parser.closingGap)) yield* output(false);
  } else for (const _ of patcher.end()) yield* output(false);
  yield* output(true);
  yield encoder.encode((isOpen ? close : dataTag === "" || dataTag.endsWith("/>") ? empty : open + close) + tail);
}

function splitAtData(document: XmlDocument): { head: string; empty: string; open: string; close: string; tail: string } {
  const { root } = document;
  let data = childNamed(root, "sheetData");
  if (!data) insertInOrder(root, (data = element(`${prefixOf(root)}sheetData`)), WORKSHEET_ORDER);
  // No XML text can hold this character.
  const mark = "\u0000";
  const children = root.children.map((node) => (node === data ? ({ kind: "source", source: mark } as const) : node));
  const [head, tail] = serializeXml({ ...document, root: { ...root, children } }).split(mark) as [string, string];
  const tag = data.tag ?? `<${data.name}/>`;
  return { head, empty: tag, open: tag.replace(/\s*\/>$/, ">"), close: `</${data.name}>`, tail };
}

/** Style of each column for cells that have none of their own. */
function columnStyles(root: XmlElement): (column: number) => number {
  const spans = columnSpans(root).flatMap(({ first, last, item }) => {
    const style = numberAttribute(item, "style") ?? 0;
    return style === 0 ? [] : [{ first, last, style }];
  });
  return (column) => spans.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** The formats that the book has beyond those read; when the read ones were rearranged, all of them. */
function overlayOf(sheet: BookSheet, source: SheetSource | null, styles: StyleReader): { overlay: FormatOverlay; isRebuilt: boolean } {
  const before = source?.formats ?? [];
  if (before.every((layer, index) => sheet.formats[index] === layer)) {
    return { overlay: new FormatOverlay(sheet.formats.slice(before.length), styles.isOfCells), isRebuilt: false };
  }
  const everything: FormatLayer = { rect: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, format: PLAIN_FORMAT };
  return { overlay: new FormatOverlay([everything, ...sheet.formats], styles.isOfCells), isRebuilt: true };
}

/** Turns a cell's own format and what lies over it into a format of the file. */
export class FormatChooser {
  private readonly differences = new Map<CellFormat, Map<number, CellFormat | null>>();

  constructor(
    private readonly styles: StyleReader,
    private readonly formats: StyleWriter,
    /** True when the overlay describes cells in full: then only what differs from the cell's own format is changed. */
    private readonly isRebuilt: boolean,
  ) {}

  isText(xf: number): boolean {
    return this.formats.isText(xf);
  }

  xf(base: number, format: CellFormat | null, isQuoted: boolean): number {
    return this.formats.xf(base, format && this.isRebuilt ? this.difference(base, format) : format, isQuoted);
  }

  private difference(base: number, format: CellFormat): CellFormat | null {
    let known = this.differences.get(format);
    if (!known) this.differences.set(format, (known = new Map()));
    let difference = known.get(base);
    if (difference === undefined) known.set(base, (difference = differenceOf(format, this.styles.fullFormat(base))));
    return difference;
  }
}

function differenceOf(wanted: CellFormat, has: CellFormat): CellFormat | null {
  const { borders, ...members } = wanted;
  const changed = Object.entries(members).filter(([name, value]) => value !== has[name as keyof CellFormat]);
  const sides = (["top", "bottom", "left", "right"] as const).filter((side) => JSON.stringify(borders?.[side] ?? null) !== JSON.stringify(has.borders?.[side] ?? null));
  const result: CellFormat = {
    ...(Object.fromEntries(changed) as CellFormat),
    ...(sides.length > 0 ? { borders: Object.fromEntries(sides.map((side) => [side, borders?.[side] ?? null])) } : {}),
  };
  return Object.keys(result).length === 0 ? null : result;
}

function brokenGroups(sheet: BookSheet, source: SheetSource | null): Set<number> {
  const broken = new Set<number>();
  for (const [index, { row, column, text }] of source?.groups ?? []) {
    if (sheet.formulas.get(row)?.get(column) !== formulaFromFile(text)) broken.add(index);
  }
  return broken;
}

/** Widens the stated extent to hold all cells of the book; it never shrinks, as in Excel. */
function writeDimension(root: XmlElement, sheet: BookSheet): void {
  let columns = 0;
  let rows = 0;
  sheet.rows.forEach((values, row) => {
    if (values.length === 0) return;
    rows = row + 1;
    if (values.length > columns) columns = values.length;
  });
  for (const [row, inRow] of sheet.formulas) {
    rows = Math.max(rows, row + 1);
    for (const column of inRow.keys()) columns = Math.max(columns, column + 1);
  }
  const item = childNamed(root, "dimension");
  const before = parseRange(attribute(item, "ref") ?? "");
  if (rows === 0 || !item) return;
  const isNew = attribute(item, "ref") === "A1";
  const row = before && !isNew ? before.row : 0;
  const column = before && !isNew ? before.column : 0;
  const bottom = Math.max(rows, before ? before.row + before.rows : 0);
  const right = Math.max(columns, before ? before.column + before.columns : 0);
  const first = { row: Math.min(row, firstRow(sheet)), column: Math.min(column, firstColumn(sheet)) };
  setAttribute(item, "ref", rangeAddress({ ...first, rows: bottom - first.row, columns: right - first.column }));
}

const firstRow = (sheet: BookSheet): number => Math.max(0, sheet.rows.findIndex((values) => values.some((value) => value !== null)));

function firstColumn(sheet: BookSheet): number {
  let first = Infinity;
  for (const values of sheet.rows) {
    for (let column = 0; column < Math.min(values.length, first); column++) if (values[column] !== null) first = column;
    if (first === 0) break;
  }
  return first === Infinity ? 0 : first;
}

