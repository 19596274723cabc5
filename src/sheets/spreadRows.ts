/** Where customers stand in a range that was read. */
export interface RowPlaces {
  /** Rows of the range. */
  readonly rows: number;
  /** Row within that range of each customer. */
  readonly rowOf: Int32Array;
}

/** From customers to rows of the range: rows that hold no customer (totals, blanks) stay empty. */
export function spreadNumbers({ rows, rowOf }: RowPlaces, column: Float64Array): Float64Array {
  const out = new Float64Array(rows).fill(NaN);
  rowOf.forEach((row, i) => (out[row] = column[i] ?? NaN));
  return out;
}

/** The same for texts; "" leaves a cell empty. */
export function spreadTexts(
  { rows, rowOf }: RowPlaces,
  of: (customer: number) => string
): (string | null)[] {
  const out = new Array<string | null>(rows).fill(null);
  rowOf.forEach((row, i) => (out[row] = of(i) || null));
  return out;
}
