import type { FormatLayer } from "../book/book";
import { MAX_COLUMNS } from "./rowScan";
import type { StyleReader } from "./styleRead";

interface Run {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** Gathers cell styles column by column while rows pass, so that a formatted column of a million cells is one rectangle. */
export class StyleRuns {
  private readonly style = new Int32Array(MAX_COLUMNS).fill(-1);
  private readonly from = new Int32Array(MAX_COLUMNS);
  private readonly to = new Int32Array(MAX_COLUMNS);
  private readonly runs: Run[] = [];
  private width = 0;

  add(row: number, column: number, style: number): void {
    if (this.style[column] === style && this.to[column] === row - 1) {
      this.to[column] = row;
      return;
    }
    this.flush(column);
    if (column >= this.width) this.width = column + 1;
    this.style[column] = style;
    this.from[column] = row;
    this.to[column] = row;
  }

  private flush(column: number): void {
    const style = this.style[column]!;
    if (style >= 0)
      this.runs.push({ column, from: this.from[column]!, to: this.to[column]!, style });
  }

  /**
   * Rectangles of equal format, neighbouring columns joined.
   * @param overlays true when column or row formats lie below: then a cell's format is given in full, the default one too.
   */
  layers(styles: StyleReader, overlays: boolean): FormatLayer[] {
    for (let column = 0; column < this.width; column++) this.flush(column);
    this.runs.sort((a, b) => a.from - b.from || a.to - b.to || a.column - b.column);
    const layers: FormatLayer[] = [];
    for (let i = 0; i < this.runs.length;) {
      const first = this.runs[i]!;
      const format = overlays ? styles.fullFormat(first.style) : styles.ownFormat(first.style);
      let columns = 1;
      for (i++; i < this.runs.length; i++, columns++) {
        const next = this.runs[i]!;
        if (
          next.from !== first.from ||
          next.to !== first.to ||
          next.style !== first.style ||
          next.column !== first.column + columns
        )
          break;
      }
      if (format)
        layers.push({
          rect: { row: first.from, column: first.column, rows: first.to - first.from + 1, columns },
          format,
        });
    }
    return layers;
  }
}
