import { currencyFits } from "../cells/currency";
import { isExcelError, isMissingText } from "../cells/missing";
import { parseNumber, withoutCounter } from "../cells/numbers";
import { inUnit } from "../cells/units";
import type { ParsedNumber } from "../cells/numbers";
import { NumberColumn } from "./columnReader";
import type { ColumnPlace } from "./columnReader";
import type { ColumnUnit } from "./tableUnits";
import type { MoneyUnit } from "../columns";

/** Numbers of all kinds but dates and flags: text is parsed, and its decimal separator is settled by the whole column. */
export class AmountColumn extends NumberColumn {
  private readonly undecided: { row: number; other: number; text: string }[] = [];
  private commas = 0;
  private points = 0;

  text(cell: string | boolean, row: number, sheetRow: number): number {
    if (typeof cell === "boolean") return this.unreadable(cell, sheetRow);
    if (cell === "" || isMissingText(cell)) return NaN;
    if (isExcelError(cell)) {
      this.problem("errorCell", sheetRow, cell);
      return NaN;
    }
    const number = parseNumber(cell);
    if (number === null) return this.other(cell, row, sheetRow);
    if (this.accepts?.(number) === false) return this.unreadable(cell, sheetRow);
    if (number.decimal === ",") this.commas++;
    else if (number.decimal === ".") this.points++;
    const factor = number.factor / number.per;
    if (!Number.isNaN(number.other))
      this.undecided.push({ row, other: number.other * factor, text: cell });
    if (number.hasUnit || number.per !== 1) this.settled.push(row);
    this.note?.(number, cell, row, sheetRow);
    return number.value * factor;
  }

  /** A text that is no number: a word of a rating, days with a unit. */
  protected other(cell: string, _row: number, sheetRow: number): number {
    return this.unreadable(cell, sheetRow);
  }

  /** Whether such a number can stand in a column of this type at all. */
  protected accepts?(number: ParsedNumber): boolean;

  /** Remembers what the cell says besides its value. */
  protected note?(number: ParsedNumber, cell: string, row: number, sheetRow: number): void;

  /** What the type of field needs before its limits are checked. */
  protected settle?(values: Float64Array, sheetRows: Int32Array): void;

  protected unreadable(cell: string | boolean, sheetRow: number): number {
    this.problem("unreadableNumber", sheetRow, cell);
    return NaN;
  }

  finish(count: number, sheetRows: Int32Array): Float64Array {
    const values = this.values.subarray(0, count);
    const [example] = this.undecided;
    if (this.commas > this.points && example !== undefined) {
      for (const { row, other } of this.undecided) values[row] = other;
      this.assume("decimalComma", example.text);
    }
    this.settle?.(values, sheetRows);
    this.checkRange(values, sheetRows);
    return values;
  }
}

/** Counts and quantities; what is counted may stand behind the number ("约300人", "12 orders"). */
export class CountColumn extends AmountColumn {
  protected override other(cell: string, row: number, sheetRow: number): number {
    const bare = withoutCounter(cell);
    return bare === null ? this.unreadable(cell, sheetRow) : this.text(bare, row, sheetRow);
  }
}

/** Amounts of money, brought to the model's unit; another currency than the column's is no amount we can add. */
export class MoneyColumn extends AmountColumn {
  private readonly currencies: {
    row: number;
    sheetRow: number;
    currency: string;
    sign: string;
    text: string;
  }[] = [];
  private unitExample = "";
  private unitCells = 0;

  constructor(
    place: ColumnPlace,
    capacity: number,
    private readonly unit: ColumnUnit,
    private readonly model: MoneyUnit
  ) {
    super(place, capacity);
  }

  /** A percentage is no amount. */
  protected override accepts(number: ParsedNumber): boolean {
    return number.per === 1;
  }

  protected override note(number: ParsedNumber, cell: string, row: number, sheetRow: number): void {
    if (number.currency !== "")
      this.currencies.push({
        row,
        sheetRow,
        currency: number.currency,
        sign: number.sign,
        text: cell,
      });
    if (number.hasUnit) {
      this.unitCells++;
      if (this.unitExample === "") this.unitExample = cell;
    }
  }

  protected override settle(values: Float64Array): void {
    const { place, unit, model } = this;
    const currency = unit.currency || this.mostCurrency();
    if (currency !== "" && model.currency !== "" && currency !== model.currency) {
      place.problems.add({
        kind: "mixedCurrency",
        column: place.mapped.column,
        field: place.field,
        found: place.mapped.header,
        detail: { currency: model.currency },
      });
      values.fill(NaN);
      return;
    }
    for (const cell of this.currencies)
      if (!currencyFits(cell.sign, cell.currency, currency)) {
        this.problem("mixedCurrency", cell.sheetRow, cell.text, { currency });
        values[cell.row] = NaN;
      }
    const filled = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
    if (this.unitCells > 0 && filled > this.unitCells && unit.label === "")
      place.problems.add({
        kind: "mixedUnit",
        column: place.mapped.column,
        field: place.field,
        found: this.unitExample,
        detail: { unit: model.label || currency || "1" },
      });
    for (const row of this.settled) values[row] = inUnit(values[row] ?? NaN, 1, model.factor);
    if (unit.factor !== model.factor)
      this.change(values, (value) => inUnit(value, unit.factor, model.factor));
  }

  private mostCurrency(): string {
    const counts = new Map<string, number>();
    for (const { currency } of this.currencies)
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  }
}

/** Shares and growth rates as fractions; whether 12 means 12 % is told by formats, the header, and the column's largest value. */
export class PercentColumn extends AmountColumn {
  constructor(
    place: ColumnPlace,
    capacity: number,
    private readonly format: { readonly isPercent: boolean; readonly headerSaysPercent: boolean }
  ) {
    super(place, capacity);
  }

  protected override settle(values: Float64Array): void {
    if (this.format.isPercent) return;
    const settled = new Set(this.settled);
    let filled = 0;
    let beyond = 0;
    values.forEach((value, row) => {
      if (Number.isNaN(value) || value === 0 || settled.has(row)) return;
      filled++;
      if (Math.abs(value) > 1) beyond++;
    });
    // One growth above 100 % does not make percentages of fractions; most values above 1 do.
    if (beyond > 0 && beyond >= 0.5 * filled) {
      this.change(values, (value) => value / 100);
      this.assume("percent100");
    } else if (beyond > 0 && this.format.headerSaysPercent) {
      this.change(values, (value) => value / 100);
      this.assume("percentPoints");
    }
  }
}
