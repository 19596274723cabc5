/** Excel serial dates (1900 system) without any clock or time zone. */

/** Days from civil (Howard Hinnant), shifted to Excel's serial numbers: 1970-01-01 is 25569. */
export function serial(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + 25569;
}

/** The data of the sample end on this day; it is the sample's analysis date. */
export const sampleDate = serial(2026, 9, 30);

/** First month of the three years of orders: October 2023. Month 35 is September 2026. */
const firstYear = 2023;
const firstMonth = 10;
export const monthCount = 36;

/** First day of the n-th month of the sample's three years, 0–36. */
export function monthStart(index: number): number {
  const months = firstMonth - 1 + index;
  return serial(firstYear + Math.floor(months / 12), (months % 12) + 1, 1);
}

/** Weekday nearest to the serial: nobody invoices on a Sunday. Serial 1 (1900-01-01) counts as a Sunday in Excel. */
export function onWeekday(date: number): number {
  const weekday = date % 7;
  return weekday === 1 ? date + 1 : weekday === 0 ? date - 1 : date;
}
