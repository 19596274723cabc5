/** Calendar arithmetic on Excel serial numbers (1900 date system, days), proleptic Gregorian, without time zones. */

/** Serial of 1970-01-01. */
const unixEpoch = 25569;

interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Days ↔ civil date by Howard Hinnant's algorithms ("chrono-Compatible Low-Level Date Algorithms"): eras of 400 years from 1 March. */
export function civilDate(serial: number): CivilDate {
  const z = Math.floor(serial) - unixEpoch + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function serialOf({ year, month, day }: CivilDate): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + unixEpoch;
}

/**
 * The same day so many calendar months earlier; the last day of the month where there is none (31 August − 6 months =
 * 28 February), as Excel's EDATE.
 */
export function monthsBefore(serial: number, months: number): number {
  const { year, month, day } = civilDate(serial);
  const index = year * 12 + (month - 1) - months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  const first = serialOf({ ...target, day: 1 });
  const next = serialOf(
    target.month === 12
      ? { year: target.year + 1, month: 1, day: 1 }
      : { ...target, month: target.month + 1, day: 1 }
  );
  return first + Math.min(day, next - first) - 1;
}
