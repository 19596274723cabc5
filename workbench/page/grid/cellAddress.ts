import { columnLetters } from "../../host/grid/address";

/** "B12" of a 0-based cell. */
export function cellAddressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
