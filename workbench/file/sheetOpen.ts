import type { BookSheet, FormatLayer } from "../book/book";
import type { CellReader } from "./cellValue";
import { readCharts } from "./chartRead";
import { readComments } from "./comments";
import { readConditionalFormats } from "./conditionalFormats";
import { readCustomProperties } from "./customProperties";
import { readHyperlinks } from "./hyperlinks";
import type { readPrintNames } from "./names";
import type { SheetSource } from "./openedBook";
import { readPage } from "./pageSetup";
import { MAX_COLUMNS, MAX_ROWS } from "./rowScan";
import { readCells } from "./sheetCells";
import type { SheetCells } from "./sheetCells";
import { readAutoFilter, readProtection } from "./sheetGuards";
import {
  columnSpans,
  readColumns,
  readMerges,
  readTabColor,
  readView,
  widthToPoints,
} from "./sheetLayout";
import type { StyleReader } from "./styleRead";
import { readTables } from "./tables";
import { readValidations } from "./validations";
import { parsePart } from "./workbookPackage";
import type { WorkbookPackage } from "./workbookPackage";
import { childNamed, numberAttribute } from "./xmlEdit";
import { utf8Text } from "./xmlText";
import type { XmlDocument, XmlElement } from "./xmlTree";

interface SheetIdentity {
  readonly id: string;
  readonly name: string;
  readonly visibility: BookSheet["visibility"];
  readonly print: ReturnType<typeof readPrintNames>;
}

/** One worksheet part as a sheet of the book, and what is needed to write it again. */
export async function readSheet(
  files: WorkbookPackage,
  part: string,
  styles: StyleReader,
  reader: CellReader,
  { id, name, visibility, print }: SheetIdentity
) {
  const cells = await readCells(part, files.chunks(part), reader);
  const frame = {
    head: utf8Text(cells.frame.head),
    dataTag: cells.frame.dataTag,
    tail: utf8Text(cells.frame.tail),
  };
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
  return {
    sheet,
    source: {
      frame,
      formats,
      isUnordered: cells.isUnordered,
      groups: cells.groups,
      charts: new Map(sheet.charts.map((chart) => [chart.id, JSON.stringify(chart)] as const)),
    },
  };
}

/** Everything of a worksheet but its cells, as a tree with an empty sheetData in its place. */
export function frameDocument(
  part: string,
  { head, dataTag, tail }: NonNullable<SheetSource["frame"]>
): XmlDocument {
  const empty =
    dataTag === "" ? "" : dataTag.endsWith("/>") ? dataTag : `${dataTag.slice(0, -1)}/>`;
  return parsePart(part, head + empty + tail);
}

/** Whole-sheet, column and row formats first, cells on top of them. */
function formatLayers(
  root: XmlElement,
  cells: SheetCells,
  styles: StyleReader
): readonly FormatLayer[] {
  const layers: FormatLayer[] = [];
  const base = styles.defaultFormat();
  if (base)
    layers.push({
      rect: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
      format: base,
    });
  const below = layers.length;
  for (const { first, last, item } of columnSpans(root)) {
    const format = styles.ownFormat(numberAttribute(item, "style") ?? 0);
    if (format)
      layers.push({
        rect: {
          row: 0,
          column: first,
          rows: MAX_ROWS,
          columns: Math.min(last, MAX_COLUMNS - 1) - first + 1,
        },
        format,
      });
  }
  for (const [row, style] of cells.rowStyles) {
    const format = layers.length > below ? styles.fullFormat(style) : styles.ownFormat(style);
    if (format) layers.push({ rect: { row, column: 0, rows: 1, columns: MAX_COLUMNS }, format });
  }
  return [...layers, ...cells.styles.layers(styles, layers.length > below)];
}
