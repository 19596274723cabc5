/** Days from Excel's epoch (1900 system) to 1970-01-01. */
const epoch = 25569;
const dayMs = 86_400_000;
/** 1 March 1900, before which Excel's calendar has a day that never was; and the last day it knows. */
const [firstSerial, lastSerial] = [61, 2958465];

/** "2026-03-31" as an Excel serial; null for anything that is not a day Excel can count. */
export function parseDate(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const serial = time / dayMs + epoch;
  return serial >= firstSerial && serial <= lastSerial ? serial : null;
}

/** The day of a moment where the user is, as an Excel serial. */
export function serialOfToday(now: Date): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / dayMs + epoch;
}
