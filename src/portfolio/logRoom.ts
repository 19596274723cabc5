/** Rows a sheet of Excel has. */
export const sheetRows = 1_048_576;

/** What a log that has no room for another run gives up. */
export interface RoomPlan {
  /** Analysis dates of the runs that stay, newest first. */
  readonly kept: readonly number[];
  readonly removedRows: number;
}

/**
 * Which runs stay when this one no longer fits below the log: the newest ones that fill half a sheet together with it, so
 * that making room is rare; at least the last one, where both fit at all. Null while there is room.
 *
 * @param rowsOf entries of each logged run by its analysis date, this run's own date excluded
 * @param from 0-based sheet row at which this run would begin
 * @param needed rows of this run
 */
export function makeRoom(
  rowsOf: ReadonlyMap<number, number>,
  from: number,
  needed: number,
  rows = sheetRows
): RoomPlan | null {
  if (from + needed <= rows) return null;
  // The header and the line that says what was removed.
  const room = rows - 2 - needed;
  const kept: number[] = [];
  let filled = 0;
  let total = 0;
  for (const count of rowsOf.values()) total += count;
  for (const date of [...rowsOf.keys()].sort((a, b) => b - a)) {
    const count = rowsOf.get(date)!;
    const limit = kept.length === 0 ? room : Math.floor(rows / 2) - needed;
    if (filled + count > limit) break;
    kept.push(date);
    filled += count;
  }
  return { kept, removedRows: total - filled };
}
