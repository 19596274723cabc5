import { dateOfNumber, parseDate } from "../cells/dates";
import { isExcelError, isMissingText } from "../cells/missing";
import { NumberColumn } from "./columnReader";

export type DayOrder = "dayFirst" | "monthFirst";

/** What the date columns of a table know together about the order of day and month. */
export interface OrderVotes {
  dayFirst: number;
  monthFirst: number;
}

/** Days between the 1900 and the 1904 date system. */
const shift1904 = 1462;

/** Dates as serials of the 1900 system, whole days. */
export class DateColumn extends NumberColumn {
  private readonly undecided: { row: number; other: number; text: string }[] = [];
  readonly votes: OrderVotes = { dayFirst: 0, monthFirst: 0 };

  constructor(
    place: ConstructorParameters<typeof NumberColumn>[0],
    capacity: number,
    private readonly uses1904Dates: boolean
  ) {
    super(place, capacity);
  }

  text(cell: string | boolean, row: number, sheetRow: number): number {
    if (typeof cell === "boolean") {
      this.problem("unreadableDate", sheetRow, cell);
      return NaN;
    }
    if (cell === "" || isMissingText(cell)) return NaN;
    if (isExcelError(cell)) {
      this.problem("errorCell", sheetRow, cell);
      return NaN;
    }
    const date = parseDate(cell, this.place.entry.periodEnd);
    if (date !== null) {
      this.settled.push(row);
      if (date.order !== "") this.votes[date.order]++;
      if (!Number.isNaN(date.other)) this.undecided.push({ row, other: date.other, text: cell });
      return date.serial;
    }
    const digits = /^\s*\d{4,5}(?:\.\d+)?\s*$/.test(cell)
      ? dateOfNumber(Number(cell), this.place.entry.periodEnd)
      : NaN;
    if (Number.isNaN(digits)) this.problem("unreadableDate", sheetRow, cell);
    else this.settled.push(row);
    return digits;
  }

  finish(count: number, sheetRows: Int32Array, table: OrderVotes = this.votes): Float64Array {
    const values = this.values.subarray(0, count);
    const settled = new Set(this.settled);
    for (let row = 0; row < count; row++) {
      const value = values[row] ?? NaN;
      if (Number.isNaN(value) || settled.has(row)) continue;
      let date = dateOfNumber(value, this.place.entry.periodEnd);
      // 20240305 and bare years are no serials and belong to no date system.
      if (this.uses1904Dates && value < 100_000 && value > 2200)
        date = dateOfNumber(value + shift1904);
      if (Number.isNaN(date)) this.problem("unreadableDate", sheetRows[row] ?? 0, value);
      values[row] = date;
    }
    const [example] = this.undecided;
    if (example !== undefined) {
      const isDayFirst = this.decide(table) === "dayFirst";
      if (isDayFirst) for (const { row, other } of this.undecided) values[row] = other;
      // Said only where nothing in the table decides.
      if (this.votes.dayFirst + this.votes.monthFirst + table.dayFirst + table.monthFirst === 0)
        this.assume("monthFirst", example.text);
    }
    return values;
  }

  /** The column's own evidence first, then the table's other date columns; without any, the month stands first as in Excel's en-US. */
  private decide(table: OrderVotes): DayOrder {
    const { dayFirst, monthFirst } = this.votes;
    if (dayFirst !== monthFirst) return dayFirst > monthFirst ? "dayFirst" : "monthFirst";
    return table.dayFirst > table.monthFirst ? "dayFirst" : "monthFirst";
  }
}
