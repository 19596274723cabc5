import { writeRowTag } from "./rowTag";
import { cellOrder, hasContentBefore, lastColumn, sameValue, spanAt } from "./rowExtent";
import type { BookSheet, CellValue } from "../book/book";
import { ByteSink } from "./byteSink";
import { FormulaReader } from "./cellFormula";
import { CellRetagger } from "./cellRetag";
import type { CellReader } from "./cellValue";
import { CellWriter, needsQuote } from "./cellWrite";
import type { FormatOverlay, OverlaySpan } from "./formatOverlay";
import type { RowScan } from "./rowScan";
import type { FormatChooser } from "./formatChooser";

/** What rows are compared with and written from. */
export interface RowPatch {
  readonly sheet: BookSheet;
  readonly reader: CellReader;
  readonly styles: FormatChooser;
  readonly overlay: FormatOverlay;
  /** Style of a column for cells that do not exist yet. */
  readonly columnStyle: (column: number) => number;
  readonly tableAt: (row: number, column: number) => string | null;
  /** Shared formulas whose first cell was changed: their other cells get a text of their own. */
  readonly brokenGroups: ReadonlySet<number>;
  readonly prefix: string;
}

/**
 * Writes sheetData from the original rows and the book: a row or cell that says what it said is copied byte for byte, a
 * changed one is written anew, with the format it had.
 */
export class RowPatcher {
  readonly sink = new ByteSink();
  private readonly cells: CellWriter;
  private readonly retagger: CellRetagger;
  private readonly formulas: FormulaReader;
  private nextRow = 0;
  private rawFrom = -1;
  private rawTo = -1;
  private readonly lastRow: number;

  constructor(private readonly patch: RowPatch) {
    this.cells = new CellWriter(this.sink, patch.prefix);
    this.retagger = new CellRetagger(this.sink, this.cells, patch.prefix);
    this.formulas = new FormulaReader(patch.reader);
    const { sheet, overlay } = patch;
    let last = Math.max(sheet.rows.length, overlay.rowsToFill);
    for (const rows of [sheet.formulas.keys(), sheet.rowHeights.keys(), sheet.hiddenRows.keys()])
      for (const row of rows) last = Math.max(last, row + 1);
    this.lastRow = last;
  }

  /** Rows must come in ascending order. */
  row(scan: RowScan): void {
    this.newRows(scan.row);
    this.nextRow = scan.row + 1;
    this.sink.bytes(scan.bytes, scan.gapStart, scan.start);
    this.originalRow(scan);
  }

  /**
   * Writes what comes after the last original row; yields now and then, so that output can be passed on.
   * @param closing blanks that stood after the last row.
   */
  *end(closing?: Uint8Array): Generator<void> {
    while (this.nextRow < this.lastRow) {
      this.newRows(Math.min(this.lastRow, this.nextRow + ROWS_AT_ONCE));
      yield;
    }
    if (closing) this.sink.bytes(closing, 0, closing.length);
  }

  /** Rows of the book that the file has no element for. */
  private newRows(before: number): void {
    const { sheet, overlay, prefix } = this.patch;
    for (let row = this.nextRow; row < before; row++) {
      const values = sheet.rows[row];
      const formulas = sheet.formulas.get(row);
      const height = sheet.rowHeights.get(row);
      const isHidden = sheet.hiddenRows.has(row);
      const spans = overlay.at(row);
      if (
        !(values && values.length > 0) &&
        !formulas &&
        height === undefined &&
        !isHidden &&
        !spans.some(({ fillsCells }) => fillsCells)
      )
        continue;
      this.sink.text(
        `<${prefix}row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}${isHidden ? ' hidden="1"' : ""}>`
      );
      this.newCells(
        row,
        0,
        lastColumn(values, formulas, spans),
        values ?? [],
        formulas,
        spans,
        null
      );
      this.sink.text(`</${prefix}row>`);
    }
    this.nextRow = Math.max(this.nextRow, before);
  }

  private newCells(
    row: number,
    from: number,
    to: number,
    values: readonly CellValue[],
    formulas: ReadonlyMap<number, string> | undefined,
    spans: readonly OverlaySpan[],
    rowStyle: number | null
  ): void {
    const { columnStyle, tableAt } = this.patch;
    for (let column = from; column <= to; column++) {
      const value = values[column] ?? null;
      const formula = formulas?.get(column);
      const span = spanAt(spans, column);
      if (value === null && formula === undefined && !span?.fillsCells) continue;
      const base = rowStyle ?? columnStyle(column);
      const xf = this.xf(base, span, formula === undefined ? value : null);
      if (value === null && formula === undefined && xf === base) continue;
      this.cells.cell(
        row,
        column,
        xf,
        value,
        formula,
        formula === undefined ? null : tableAt(row, column)
      );
    }
  }

  private xf(base: number, span: OverlaySpan | undefined, value: CellValue): number {
    const { styles } = this.patch;
    const xf = styles.xf(base, span?.format ?? null, false);
    return needsQuote(value) && !styles.isText(xf)
      ? styles.xf(base, span?.format ?? null, true)
      : xf;
  }

  private originalRow(scan: RowScan): void {
    const { sheet, overlay } = this.patch;
    const { bytes, row, count } = scan;
    const values = sheet.rows[row] ?? [];
    const formulas = sheet.formulas.get(row);
    const spans = overlay.at(row);
    const last = lastColumn(values, formulas, spans);
    const order = cellOrder(scan);
    const lastOriginal = count === 0 ? -1 : scan.column[order.at(-1) ?? count - 1]!;
    const firstOriginal = count === 0 ? 0 : scan.column[order[0] ?? 0]!;
    const widens = last > lastOriginal || hasContentBefore(firstOriginal, values, formulas, spans);
    const rowStyle = writeRowTag(this.sink, sheet, scan, widens, last >= 0 || count > 0);
    const sorted = order.length > 0;
    let next = 0;
    let copied = scan.tagEnd;
    for (let k = 0; k < (sorted ? order.length : count); k++) {
      const n = sorted ? order[k]! : k;
      const column = scan.column[n]!;
      if (next < column) {
        this.flushRaw(bytes);
        this.newCells(row, next, column - 1, values, formulas, spans, rowStyle);
      }
      next = column + 1;
      const from = sorted ? scan.cellStart[n]! : copied;
      copied = scan.cellEnd[n]!;
      const base = scan.style[n]!;
      const formula = formulas?.get(column);
      const value = values[column] ?? null;
      const found = scan.formulaStart[n]! >= 0 ? this.formulas.read(scan, n) : null;
      const span = spanAt(spans, column);
      const xf = span ? this.patch.styles.xf(base, span.format, false) : base;
      const isBroken =
        found !== null &&
        found.group !== null &&
        !found.isFirst &&
        this.patch.brokenGroups.has(found.group);
      const keepsFormula = found !== null && !isBroken && found.formula === (formula ?? null);
      const isSame =
        (found === null ? formula === undefined : keepsFormula) &&
        sameValue(this.patch.reader.value(scan, n), value);
      if (isSame && xf === base && !scan.implied) {
        if (from !== this.rawTo) {
          this.flushRaw(bytes);
          this.rawFrom = from;
        }
        this.rawTo = copied;
        continue;
      }
      this.flushRaw(bytes);
      if (isSame && xf === base) this.retagger.addressed(scan, n);
      else if (keepsFormula || isSame) this.retagger.restyled(scan, n, xf, value, isSame);
      else
        this.cells.cell(
          row,
          column,
          this.xf(base, span, formula === undefined ? value : null),
          value,
          formula,
          formula === undefined ? null : this.patch.tableAt(row, column)
        );
    }
    this.flushRaw(bytes);
    this.newCells(row, next, last, values, formulas, spans, rowStyle);
    if (scan.contentEnd === scan.end) {
      if (last >= 0 || count > 0) this.sink.text(`</${this.patch.prefix}row>`);
    } else this.sink.bytes(bytes, sorted ? scan.contentEnd : copied, scan.end);
  }

  /** Copies the unchanged cells gathered so far, with the blanks before and between them. */
  private flushRaw(bytes: Uint8Array): void {
    if (this.rawTo > this.rawFrom) this.sink.bytes(bytes, this.rawFrom, this.rawTo);
    this.rawFrom = this.rawTo = -1;
  }
}

const ROWS_AT_ONCE = 1024;
