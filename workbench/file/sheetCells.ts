import type { CellValue } from "../book/book";
import { parseRange } from "./a1";
import type { Rect } from "../book/book";
import { CellReader } from "./cellValue";
import type { Chunks } from "./deflate";
import { formulaFromFile, SharedFormulas } from "./formulaText";
import type { RowScan } from "./rowScan";
import { scanSheet } from "./sheetScan";
import type { SheetFrame } from "./sheetScan";
import { StyleRuns } from "./styleRuns";
import { attribute, flag, numberAttribute } from "./xmlEdit";
import { parseXml } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** The cells of one worksheet part, and what the part says about its rows. */
export interface SheetCells {
  readonly frame: SheetFrame;
  readonly rows: CellValue[][];
  readonly formulas: Map<number, Map<number, string>>;
  readonly styles: StyleRuns;
  readonly heights: Map<number, number>;
  readonly hidden: Set<number>;
  /** Style of a whole row, for rows that have one. */
  readonly rowStyles: Map<number, number>;
  readonly shared: SharedFormulas;
  /** Ranges of array formulas. */
  readonly arrays: readonly Rect[];
  /** True when rows or cells do not ascend; such a sheet is sorted when it is written. */
  readonly isUnordered: boolean;
}

export async function readCells(part: string, chunks: Chunks, reader: CellReader): Promise<SheetCells> {
  const loader = new RowLoader(reader);
  const frame = await scanSheet(part, chunks, (scan) => loader.add(scan));
  return { ...loader.result(), frame };
}

class RowLoader {
  private readonly rows: CellValue[][] = [];
  private readonly formulas = new Map<number, Map<number, string>>();
  private readonly styles = new StyleRuns();
  private readonly heights = new Map<number, number>();
  private readonly hidden = new Set<number>();
  private readonly rowStyles = new Map<number, number>();
  private readonly shared = new SharedFormulas();
  private readonly arrays: Rect[] = [];
  private isUnordered = false;
  private lastRow = -1;
  private readonly buffer: CellValue[] = [];

  constructor(private readonly reader: CellReader) {}

  result(): Omit<SheetCells, "frame"> {
    const { rows, formulas, styles, heights, hidden, rowStyles, shared, arrays, isUnordered } = this;
    return { rows, formulas, styles, heights, hidden, rowStyles, shared, arrays, isUnordered };
  }

  add(scan: RowScan): void {
    const { row, count } = scan;
    if (row <= this.lastRow || scan.unordered) this.isUnordered = true;
    this.lastRow = row;
    this.readRowTag(scan);
    while (this.rows.length <= row) this.rows.push([]);
    const buffer = this.buffer;
    let width = 0;
    for (let n = 0; n < count; n++) {
      const column = scan.column[n]!;
      const style = scan.style[n]!;
      this.styles.add(row, column, style);
      const value = this.reader.value(scan, n);
      if (scan.formulaStart[n]! >= 0) this.readFormula(scan, n);
      if (value === null) continue;
      while (width < column) buffer[width++] = null;
      buffer[column] = value;
      if (column >= width) width = column + 1;
    }
    if (width > 0 || this.rows[row]!.length > 0) this.rows[row] = width > 0 ? buffer.slice(0, width) : [];
  }

  private readFormula(scan: RowScan, n: number): void {
    const { row } = scan;
    const column = scan.column[n]!;
    const tag = formulaTag(scan, n);
    const text = this.reader.formula(scan, n);
    let formula: string | null = text === "" ? null : text;
    if (tag) {
      const type = attribute(tag, "t");
      const index = numberAttribute(tag, "si");
      if (type === "shared" && index !== undefined) {
        if (formula === null) formula = this.shared.textAt(index, row, column);
        else this.shared.define(index, row, column, formula);
      } else if (type === "array") {
        const rect = parseRange(attribute(tag, "ref") ?? "");
        if (rect) this.arrays.push(rect);
      } else if (type === "dataTable") formula = null;
    }
    if (formula === null) return;
    let inRow = this.formulas.get(row);
    if (!inRow) this.formulas.set(row, (inRow = new Map()));
    inRow.set(column, formulaFromFile(formula));
  }

  private readRowTag(scan: RowScan): void {
    if (!mentionsLayout(scan.bytes, scan.start, scan.tagEnd)) return;
    const tag = tagElement(scan.bytes, scan.start, scan.tagEnd);
    const height = numberAttribute(tag, "ht");
    if (height !== undefined && height > 0) this.heights.set(scan.row, height);
    if (flag(tag, "hidden") || height === 0) this.hidden.add(scan.row);
    const style = numberAttribute(tag, "s");
    if (style !== undefined && flag(tag, "customFormat")) this.rowStyles.set(scan.row, style);
  }
}

/** Attributes of the `<f>` tag, or null for a bare one. */
export function formulaTag(scan: RowScan, n: number): XmlElement | null {
  const start = scan.formulaStart[n]!;
  const end = scan.formulaTextStart[n]!;
  return end - start <= 4 ? null : tagElement(scan.bytes, start, end);
}

/** A start tag parsed by itself. */
export function tagElement(bytes: Uint8Array, start: number, end: number): XmlElement {
  const text = new TextDecoder().decode(bytes.subarray(start, end));
  return parseXml(text.endsWith("/>") ? text : `${text.slice(0, -1)}/>`).root;
}

/** ht, hidden, customHeight and customFormat hold an "h" or an "F"; r, spans and dyDescent, which most rows have alone, hold neither. */
function mentionsLayout(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === 104 || bytes[i] === 70) return true;
  return false;
}
