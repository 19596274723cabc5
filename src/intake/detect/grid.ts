import { isMissingText } from "../cells/missing";
import type { Cell, Preview, RangeRef } from "../../workbook/shape";

/** A preview with 0-based access inside it; rectangles that belong to other tables can be blanked. */
export class Grid {
  private readonly blanked: RangeRef[] = [];

  constructor(private readonly preview: Preview) {}

  get sheet(): string {
    return this.preview.range.sheet;
  }
  /** Sheet row and column of the grid's first cell. */
  get row(): number {
    return this.preview.range.row;
  }
  get column(): number {
    return this.preview.range.column;
  }
  get rows(): number {
    return this.preview.values.length;
  }
  get columns(): number {
    return this.preview.range.columns;
  }

  blank(range: RangeRef): void {
    this.blanked.push(range);
  }

  cell(row: number, column: number): Cell {
    for (const range of this.blanked) {
      const r = row + this.row - range.row;
      const c = column + this.column - range.column;
      if (r >= 0 && r < range.rows && c >= 0 && c < range.columns) return "";
    }
    return this.preview.values[row]?.[column] ?? "";
  }

  format(row: number, column: number): string {
    return this.preview.formats[row]?.[column] ?? "General";
  }

  isBlank(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell === "" || (typeof cell === "string" && cell.trim() === "");
  }

  /** Filled cells of a row between two columns (both included). */
  filled(row: number, from: number, to: number): number {
    let count = 0;
    for (let column = from; column <= to; column++) if (!this.isBlank(row, column)) count++;
    return count;
  }
}

/** A cell that can be a header: a short text that is no value marker, or a year. */
export function isHeaderText(cell: Cell): boolean {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1980 && cell <= 2100;
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  if (text === "" || text.length > 80 || isMissingText(text)) return false;
  return !/^[-+(]?[¥$€£]?\s*\d[\d\s.,'%]*\)?$/.test(text) || /^(?:19|20)\d{2}$/.test(text);
}

/** Groups of neighbouring columns with content, separated by columns that are empty throughout. */
export function bands(grid: Grid, fromRow: number, toRow: number): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  let from = -1;
  for (let column = 0; column <= grid.columns; column++) {
    let isEmpty = true;
    if (column < grid.columns)
      for (let row = fromRow; row <= toRow && isEmpty; row++) isEmpty = grid.isBlank(row, column);
    if (!isEmpty && from < 0) from = column;
    if (isEmpty && from >= 0) {
      result.push({ from, to: column - 1 });
      from = -1;
    }
  }
  return result;
}
