import { dateOfNumber, isDateFormat, parseDate } from "../cells/dates";
import { parseEnum } from "../cells/enums";
import { isExcelError, isMissingText } from "../cells/missing";
import { parseNumber, withoutCounter } from "../cells/numbers";
import { parseDays, parseFlag, parseRating } from "../cells/ratings";
import type { Field } from "../dictionary/field";

/** Some cells of a column with their number formats; what a header's guess is checked against. */
export interface ColumnSample {
  readonly cells: readonly (string | number | boolean)[];
  readonly formats: readonly string[];
}

const code = /^(?=.*\d)[A-Za-z0-9._/-]+$|^[A-Z]{2,6}$/;

/** Words for ratings, flags, days and tiers are no longer than this. */
const longestWord = 24;

/** At most this many cells of a column are looked at. */
export const sampleSize = 200;

/** What kinds of values a sample holds, as shares of its filled cells. */
export interface SampleProfile {
  readonly filled: number;
  readonly distinct: number;
  readonly numbers: number;
  readonly textNumbers: number;
  readonly dates: number;
  readonly percents: number;
  readonly flags: number;
  readonly ratings: number;
  readonly days: number;
  readonly tiers: number;
  readonly words: number;
  readonly whole: number;
  readonly least: number;
  readonly most: number;
  readonly longest: number;
  /** Codes: numbers, or digits and letters without a space ("C0012", "AW-17"). */
  readonly codes: number;
  /** The numbers, as typed or read from text. */
  readonly values: readonly number[];
}

/** Looks at the filled cells once; every check below reads the result. */
export function profileSample(sample: ColumnSample): SampleProfile {
  const seen = new Set<string>();
  let filled = 0;
  let numbers = 0;
  let textNumbers = 0;
  let dates = 0;
  let percents = 0;
  let flags = 0;
  let ratings = 0;
  let days = 0;
  let tiers = 0;
  let words = 0;
  let whole = 0;
  let least = Infinity;
  let most = -Infinity;
  let longest = 0;
  let codes = 0;
  const values: number[] = [];
  const count = Math.min(sample.cells.length, sampleSize);
  for (let i = 0; i < count; i++) {
    const cell = sample.cells[i] ?? "";
    if (typeof cell === "string" && (isMissingText(cell) || isExcelError(cell))) continue;
    filled++;
    seen.add(String(cell));
    const format = sample.formats[i] ?? "General";
    if (typeof cell === "boolean") {
      flags++;
      continue;
    }
    if (typeof cell === "number") {
      numbers++;
      values.push(cell);
      least = Math.min(least, cell);
      most = Math.max(most, cell);
      if (Number.isInteger(cell)) {
        whole++;
        codes++;
      }
      const isDate = isDateFormat(format);
      if (isDate || (Number.isInteger(cell) && !Number.isNaN(dateOfNumber(cell)))) dates++;
      if (isDate) numbers--;
      if (format.includes("%")) percents++;
      if (cell === 0 || cell === 1) flags++;
      if (cell >= 0 && cell <= 10) ratings++;
      if (cell >= 1 && cell <= 5 && Number.isInteger(cell)) tiers++;
      continue;
    }
    longest = Math.max(longest, cell.length);
    if (code.test(cell.trim())) codes++;
    const number = parseNumber(cell) ?? parseNumber(withoutCounter(cell) ?? "");
    const isDate = parseDate(cell) !== null;
    if (number !== null) {
      textNumbers++;
      const value = (number.value * number.factor) / number.per;
      values.push(value);
      least = Math.min(least, value);
      most = Math.max(most, value);
      if (Number.isInteger(value)) whole++;
      if (number.per === 100) percents++;
      if (value >= 0 && value <= 10) ratings++;
    } else if (!isDate) words++;
    if (isDate) dates++;
    // A sentence is none of the short words below.
    if (cell.length > longestWord) continue;
    if (!Number.isNaN(parseFlag(cell))) flags++;
    if (parseEnum("tier", cell) !== "") tiers++;
    if (number !== null) continue;
    if (!Number.isNaN(parseRating(cell))) ratings++;
    if (!Number.isNaN(parseDays(cell))) days++;
  }
  return {
    filled,
    distinct: seen.size,
    numbers,
    textNumbers,
    dates,
    percents,
    flags,
    ratings,
    days,
    tiers,
    words,
    whole,
    least,
    most,
    longest,
    codes,
    values,
  };
}

/** Most of the numbers lie between two limits; a slip here and there does not make another column of it. */
function within({ values }: SampleProfile, low: number, high: number): boolean {
  return values.filter((value) => value < low || value > high).length <= 0.3 * values.length;
}

/** Whether the cells can be what the field holds; an empty column fits everything. */
export function sampleFits(field: Field, profile: SampleProfile): boolean {
  const { filled } = profile;
  if (filled === 0) return true;
  const most = 0.6 * filled;
  const numeric = profile.numbers + profile.textNumbers;
  if (
    field.range !== undefined &&
    (field.type === "int" || field.type === "number" || field.type === "days")
  ) {
    if (!within(profile, ...field.range)) return false;
  }
  switch (field.type) {
    case "money":
      // Shares between 0 and 1 that are formatted as percentages are no amounts.
      return numeric >= most && profile.percents <= 0.5 * filled;
    case "number":
    case "int":
      return numeric >= most && profile.percents <= 0.5 * filled;
    case "pct":
      return numeric >= most && within(profile, -1000, 1000);
    case "rating":
      return profile.ratings >= most;
    case "score100":
      return numeric >= most && within(profile, 0, 100);
    case "nps":
      return numeric >= most && within(profile, -100, 100);
    case "days":
      return numeric + profile.days >= most;
    case "date":
      return profile.dates >= most;
    case "bool":
      return profile.flags >= most;
    case "enum":
      if (field.values === "tier")
        return (
          profile.longest <= 24 &&
          (profile.tiers >= 0.2 * filled ||
            profile.distinct <= Math.min(12, Math.max(3, filled / 2)))
        );
      return profile.distinct <= Math.max(12, filled / 2) && profile.longest <= 60;
    case "text":
      if (field.needsWords === true) return profile.words >= 0.4 * filled;
      return profile.words > 0 || profile.dates < most || numeric >= most;
  }
}
