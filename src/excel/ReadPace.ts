import { rowsWithin, type ExcelCaps } from "./ExcelCaps";

/** Rows of the first chunk of a read: enough to weigh a row, little enough to be safe at any width. */
const probeRows = 200;
const slow = 800;
const fast = 250;

/**
 * How many rows to ask for next: as many as fit under the caps by the weight of the rows read last, fewer while
 * answers are slow. A sync of a quarter to four fifths of a second keeps the pane alive and the overhead small.
 */
export class ReadPace {
  private rowBytes = 0;
  private share = 1;
  private fastInARow = 0;
  private ceiling = Infinity;

  constructor(
    private readonly columns: number,
    private readonly caps: ExcelCaps
  ) {}

  next(): number {
    const byCells = rowsWithin(this.caps, this.columns);
    if (this.rowBytes === 0) return Math.max(1, Math.min(this.ceiling, probeRows, byCells));
    const byBytes = Math.max(1, Math.floor(this.caps.responseBytes / this.rowBytes));
    return Math.max(1, Math.min(this.ceiling, Math.floor(Math.min(byCells, byBytes) * this.share)));
  }

  /** After a chunk was read: what a row of it weighed and how long it took. */
  learn(rowBytes: number, rows: number, milliseconds: number): void {
    this.rowBytes = Math.max(1, rowBytes);
    if (milliseconds > slow) {
      this.share = Math.max(0.05, this.share * 0.6);
      this.fastInARow = 0;
    } else if (milliseconds < fast && rows > 0) {
      this.fastInARow++;
      if (this.fastInARow >= 3 && this.share < 1) {
        this.share = Math.min(1, this.share * 1.5);
        this.fastInARow = 0;
      }
    } else this.fastInARow = 0;
  }

  /** After Excel found a chunk too large. Returns false when it was a single row. */
  shrink(rows: number): boolean {
    if (rows <= 1) return false;
    this.ceiling = Math.max(1, Math.floor(rows / 2));
    return true;
  }

  /** A chunk went through at the ceiling: a few very long rows must not slow down the rest. */
  recover(rows: number): void {
    if (rows >= this.ceiling) this.ceiling *= 2;
  }
}
