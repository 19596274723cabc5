/**
 * Excel's serial dates. In the 1900 system day 1 is 1900-01-01 and day 60 the 29 February 1900 that never was
 * (kept by Excel for Lotus 1-2-3); in the 1904 system day 0 is 1904-01-01.
 */
const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isRealDate({ year, month, day }: CivilDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/** Serial of a calendar date, or null when there is no such date or Excel cannot show it. */
export function serialOf(date: CivilDate, is1904: boolean): number | null {
  if (!isRealDate(date) || date.year > 9999) return null;
  const utc = Date.UTC(date.year, date.month - 1, date.day);
  if (is1904) return utc < epoch1904 ? null : (utc - epoch1904) / dayMs;
  const days = (utc - epoch1900) / dayMs;
  // Before March 1900 serials are one lower, because of the day that never was.
  const serial = days < 61 ? days - 1 : days;
  return serial < 1 ? null : serial;
}

/** Calendar date of a serial's whole part; null outside the range that Excel shows. */
export function dateOf(serial: number, is1904: boolean): (CivilDate & { weekday: number }) | null {
  const day = Math.floor(serial);
  if (day < 0 || day > 2_958_465) return null;
  if (!is1904 && day === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const shifted = !is1904 && day < 60 ? day + 1 : day;
  const date = new Date((is1904 ? epoch1904 : epoch1900) + shifted * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    // Excel's weekdays before March 1900 are those of its own calendar, in which day 1 was a Sunday.
    weekday: is1904 ? date.getUTCDay() : (day + 6) % 7,
  };
}
