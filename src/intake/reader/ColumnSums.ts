import { parseNumber } from "../cells/numbers";
import type { Cell } from "../../workbook/shape";
import type { NumberColumn } from "./columnReader";

/** Sums of the number columns over the rows that were kept: all of them, and those since the last total. */
export class ColumnSums {
  private readonly grand: Float64Array;
  private readonly part: Float64Array;
  private summedTo = 0;

  constructor(private readonly columns: readonly NumberColumn[]) {
    this.grand = new Float64Array(columns.length);
    this.part = new Float64Array(columns.length);
  }

  /** Whether the row's amounts equal the sums above it, since the last total or over all; null when it has no amounts. */
  areIn(row: readonly Cell[], count: number): boolean | null {
    this.sumTo(count);
    let compared = 0;
    let whole = 0;
    let parts = 0;
    this.columns.forEach(({ place }, i) => {
      const { type } = place.entry;
      const cell = row[place.at] ?? "";
      const value =
        typeof cell === "number"
          ? cell
          : typeof cell === "string"
            ? (parseNumber(cell)?.value ?? NaN)
            : NaN;
      if (
        (type !== "money" && type !== "number" && type !== "int") ||
        Number.isNaN(value) ||
        value === 0
      )
        return;
      compared++;
      if (isNear(value, this.grand[i] ?? 0)) whole++;
      if (isNear(value, this.part[i] ?? 0)) parts++;
    });
    if (compared === 0 || count < 2) return compared === 0 ? null : false;
    return Math.max(whole, parts) >= 0.7 * compared;
  }

  private sumTo(count: number): void {
    this.columns.forEach(({ values }, i) => {
      let sum = 0;
      for (let at = this.summedTo; at < count; at++) {
        const value = values[at] ?? NaN;
        if (!Number.isNaN(value)) sum += value;
      }
      this.grand[i] = (this.grand[i] ?? 0) + sum;
      this.part[i] = (this.part[i] ?? 0) + sum;
    });
    this.summedTo = count;
  }

  /** A total was met: what follows is another part. */
  closePart(count: number): void {
    this.sumTo(count);
    this.part.fill(0);
  }
}

/** Equal within half a per mille: totals are often rounded. */
const isNear = (a: number, b: number): boolean =>
  b !== 0 && Math.abs(a - b) <= 0.0005 * Math.abs(b);
