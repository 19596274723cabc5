import type { TableCandidate } from "../../intake/detect";
import { rangeAddress } from "../../sheets/address";

/** Identity of a detected table within one survey. */
export function tableKey({ source }: TableCandidate): string {
  return `${source.sheet}!${source.headerRow},${source.firstColumn}:${source.lastDataRow},${source.lastColumn}`;
}

/** Whether two surveys speak of the same table: its head stands where it stood, however many rows there are by now. */
export function isSameTable({ source: a }: TableCandidate, { source: b }: TableCandidate): boolean {
  return (
    a.sheet === b.sheet &&
    a.name === b.name &&
    a.headerRow === b.headerRow &&
    a.firstColumn === b.firstColumn
  );
}

/** How people find it: the table's own name, or the sheet with the address. */
export function tableName({ source }: TableCandidate): string {
  if (source.name !== null) return source.name;
  const rect = {
    row: source.headerRow,
    column: source.firstColumn,
    rows: source.lastDataRow - source.headerRow + 1,
    columns: source.lastColumn - source.firstColumn + 1,
  };
  return `${source.sheet}!${rangeAddress(rect)}`;
}
