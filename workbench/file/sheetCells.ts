import type { CellValue } from "../book/book";
import { FormulaReader, tagElement } from "./cellFormula";
import type { CellReader } from "./cellValue";
import type { Chunks } from "./deflate";
import type { RowScan } from "./rowScan";
import { scanSheet } from "./sheetScan";
import type { SheetFrame } from "./sheetScan";
import { StyleRuns } from "./styleRuns";
import { flag, numberAttribute } from "./xmlEdit";

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
  readonly groups: FormulaReader["groups"];
  /** True when rows or cells do not ascend; such a sheet is sorted when it is written. */
  readonly isUnordered: boolean;
}

export async function readCells(
  part: string,
  chunks: Chunks,
  reader: CellReader
): Promise<SheetCells> {
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
  private readonly formulaReader: FormulaReader;
  private isUnordered = false;
  private lastRow = -1;
  private readonly buffer: CellValue[] = [];

  constructor(private readonly reader: CellReader) {
    this.formulaReader = new FormulaReader(reader);
  }

  result(): Omit<SheetCells, "frame"> {
    const { rows, formulas, styles, heights, hidden, rowStyles, isUnordered } = this;
    return {
      rows,
      formulas,
      styles,
      heights,
      hidden,
      rowStyles,
      isUnordered,
      groups: this.formulaReader.groups,
    };
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
    if (width > 0 || this.rows[row]!.length > 0)
      this.rows[row] = width > 0 ? buffer.slice(0, width) : [];
  }

  private readFormula(scan: RowScan, n: number): void {
    const { formula } = this.formulaReader.read(scan, n);
    if (formula === null) return;
    let inRow = this.formulas.get(scan.row);
    if (!inRow) this.formulas.set(scan.row, (inRow = new Map()));
    inRow.set(scan.column[n]!, formula);
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

/** Whether a row's tag may say more than its number: ht, hidden, customHeight and customFormat hold an "h" or an "F"; r, spans and dyDescent, which most rows have alone, hold neither. */
export function mentionsLayout(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === 104 || bytes[i] === 70) return true;
  return false;
}
