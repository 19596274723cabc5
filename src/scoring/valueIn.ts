/** Value of a row in a column that may not exist; NaN when it does not, which fails every comparison. */
export function valueIn(column: Float64Array | undefined, row: number): number {
  return column === undefined ? NaN : column[row]!;
}
