const dayMilliseconds = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Excel serial (1900 system) of a calendar day; a day beyond the month's end is its last day. */
export function serialOf(year: number, month: number, day: number): number {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Math.round((Date.UTC(year, month - 1, Math.min(day, last)) - epoch) / dayMilliseconds);
}

/** Year, month (1–12) and day of an Excel serial. */
export function dayOf(serial: number): { year: number; month: number; day: number } {
  const date = new Date(epoch + Math.floor(serial) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A date some months later (earlier when negative), cut to the month's last day as Excel's EDATE does. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const index = year * 12 + month - 1 + months;
  return serialOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
}
