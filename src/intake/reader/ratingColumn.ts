import { parseDays, parseFlag, parseRating } from "../cells/ratings";
import { dateOfNumber } from "../cells/dates";
import { isExcelError, isMissingText } from "../cells/missing";
import { AmountColumn } from "./amountColumn";
import { NumberColumn, extent } from "./columnReader";

/** Ratings 1–5; words and stars say their own level, and a column that goes up to 10 is halved. */
export class RatingColumn extends AmountColumn {
  protected override other(cell: string, row: number, sheetRow: number): number {
    const level = parseRating(cell);
    if (Number.isNaN(level)) return this.unreadable(cell, sheetRow);
    this.settled.push(row);
    return level;
  }

  protected override unreadable(cell: string | boolean, sheetRow: number): number {
    this.problem("unreadableRating", sheetRow, cell);
    return NaN;
  }

  protected override settle(values: Float64Array, sheetRows: Int32Array): void {
    const plain = values.filter((value) => value > 5 && value <= 10).length;
    const beyond = values.filter((value) => value > 10).length;
    // A single 8 among ones to fives is a slip; a column of them is another scale.
    const isTenScale = plain > 0 && beyond <= plain && plain >= 0.02 * values.length;
    if (isTenScale) {
      this.change(values, (value) => value / 2);
      for (let row = 0; row < values.length; row++)
        if ((values[row] ?? NaN) > 0 && (values[row] ?? NaN) < 1) values[row] = 1;
      this.assume("rating10");
    }
    this.checkRange(values, sheetRows, [1, 5]);
  }
}

/** Scores 0–100; a column on a scale of five, of ten, or of shares is brought to it. */
export class ScoreColumn extends AmountColumn {
  constructor(
    place: ConstructorParameters<typeof NumberColumn>[0],
    capacity: number,
    private readonly isPercent: boolean
  ) {
    super(place, capacity);
  }

  protected override settle(values: Float64Array): void {
    // "91%" in a cell is 91 points.
    for (const row of this.settled) values[row] = (values[row] ?? NaN) * 100;
    const { most } = extent(values, this.settled);
    if (most === -Infinity) return;
    if (this.isPercent && most <= 1.001) {
      this.change(values, (value) => value * 100);
      this.assume("scoreShare");
    } else if (most <= 5 && most > 1) {
      this.change(values, (value) => value * 20);
      this.assume("score5");
    } else if (most <= 10 && most > 5) {
      this.change(values, (value) => value * 10);
      this.assume("score10");
    } else if (most <= 1 && most > 0 && values.some((value) => value > 0 && value < 1)) {
      this.change(values, (value) => value * 100);
      this.assume("scoreShare");
    }
  }
}

/** Days; "45天", "Net 30", "3个月" and "现结" are read, and a header in weeks or months multiplies plain numbers. */
export class DaysColumn extends AmountColumn {
  constructor(
    place: ConstructorParameters<typeof NumberColumn>[0],
    capacity: number,
    private readonly daysPerUnit: number
  ) {
    super(place, capacity);
  }

  protected override other(cell: string, row: number, sheetRow: number): number {
    const days = parseDays(cell);
    if (Number.isNaN(days)) return this.unreadable(cell, sheetRow);
    this.settled.push(row);
    return days;
  }

  protected override settle(values: Float64Array): void {
    if (this.daysPerUnit !== 1) this.change(values, (value) => value * this.daysPerUnit);
  }
}

/** Yes or no as 1 or 0. A date in such a column ("verified on") means yes. */
export class FlagColumn extends NumberColumn {
  text(cell: string | boolean, _row: number, sheetRow: number): number {
    if (typeof cell === "boolean") return cell ? 1 : 0;
    if (cell === "") return NaN;
    const flag = parseFlag(cell);
    if (!Number.isNaN(flag)) return flag;
    if (isMissingText(cell)) return NaN;
    if (isExcelError(cell)) {
      this.problem("errorCell", sheetRow, cell);
      return NaN;
    }
    // Systems block with codes ("01"), people note the day.
    if (/^\d{2,4}(?:[-/.年]\d{1,2}){0,2}/.test(cell) && Number(cell) !== 0) return 1;
    this.problem("unreadableFlag", sheetRow, cell);
    return NaN;
  }

  finish(count: number, sheetRows: Int32Array): Float64Array {
    const values = this.values.subarray(0, count);
    for (let row = 0; row < count; row++) {
      const value = values[row] ?? NaN;
      if (value === 0 || value === 1 || Number.isNaN(value)) continue;
      if (value > 1 && !Number.isNaN(dateOfNumber(value))) values[row] = 1;
      else {
        this.problem("unreadableFlag", sheetRows[row] ?? 0, value);
        values[row] = NaN;
      }
    }
    return values;
  }
}
