import type { BookSheet, Rect } from "../book/book";
import { FormatChooser, overlayOf } from "./formatChooser";
import { writeDimension } from "./sheetDimension";
import { sheetBytes } from "./sheetStream";
import { rangeAddress } from "./a1";
import type { CellReader } from "./cellValue";
import type { Lookup } from "./chartXml";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeCustomProperties } from "./customProperties";
import type { Chunks } from "./deflate";
import { writeCharts } from "./drawings";
import { formulaFromFile } from "./formulaText";
import { writeHyperlinks } from "./hyperlinks";
import { writeNotes } from "./notes";
import { frameDocument } from "./sheetOpen";
import type { SheetSource } from "./openedBook";
import { DECLARATION } from "./packageEdit";
import type { PackageEdit } from "./packageEdit";
import { writePage } from "./pageSetup";
import { RowPatcher } from "./patchRows";
import type { Loss } from "./refusals";
import { writeAutoFilter, writeProtection } from "./sheetGuards";
import {
  columnSpans,
  writeColumns,
  writeMerges,
  writeSelected,
  writeTabColor,
  writeView,
} from "./sheetLayout";
import { sortedRows } from "./sortedRows";
import type { StyleReader } from "./styleRead";
import type { StyleWriter } from "./styleWrite";
import { writeTables } from "./tables";
import { writeValidations } from "./validations";
import { numberAttribute, prefixOf } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

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
export async function writeSheet(
  writing: Writing,
  part: string,
  sheet: BookSheet,
  source: SheetSource | null,
  isSelected: boolean | null
): Promise<Chunks> {
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
  for (const { rect } of writeValidations(root, sheet.validations))
    losses.push({ sheet: sheet.name, what: "dataValidation", detail: rangeAddress(rect) });
  for (const { rect, type } of writeConditionalFormats(
    root,
    sheet.conditionalFormats,
    styles,
    (format) => formats.dxf(format)
  )) {
    losses.push({
      sheet: sheet.name,
      what: "conditionalFormat",
      detail: `${type} ${rangeAddress(rect)}`,
    });
  }
  await writeHyperlinks(edit, part, root, sheet.hyperlinks);
  await writeCustomProperties(edit, part, root, sheet.customProperties);
  await writeTables(edit, part, root, sheet, writing.newTableId);
  await writeNotes(edit, part, root, sheet, losses);
  await writeCharts(
    edit,
    part,
    root,
    sheet,
    source?.charts ?? new Map<string, string>(),
    writing.lookup,
    losses
  );
  writeDimension(root, sheet);
  const newColumnStyle = columnStyles(root);
  const patcher = new RowPatcher({
    sheet,
    reader: writing.reader,
    styles: chooser,
    overlay,
    columnStyle: isRebuilt ? oldColumnStyle : newColumnStyle,
    tableAt: (row, column) =>
      sheet.tables.find(({ rect }) => contains(rect, row, column))?.name ?? null,
    brokenGroups: brokenGroups(sheet, source),
    prefix: prefixOf(root),
  });
  return sheetBytes(
    document,
    frame.dataTag,
    patcher,
    source ? rowsOf(edit, part, source) : null,
    part
  );
}

const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;

function rowsOf(edit: PackageEdit, part: string, source: SheetSource): Chunks {
  const chunks = edit.source.chunks(part);
  return source.isUnordered ? sortedRows(part, chunks) : chunks;
}

/** Style of each column for cells that have none of their own. */
function columnStyles(root: XmlElement): (column: number) => number {
  const spans = columnSpans(root).flatMap(({ first, last, item }) => {
    const style = numberAttribute(item, "style") ?? 0;
    return style === 0 ? [] : [{ first, last, style }];
  });
  return (column) => spans.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function brokenGroups(sheet: BookSheet, source: SheetSource | null): Set<number> {
  const broken = new Set<number>();
  for (const [index, { row, column, text }] of source?.groups ?? []) {
    if (sheet.formulas.get(row)?.get(column) !== formulaFromFile(text)) broken.add(index);
  }
  return broken;
}
