/** Places of rows in falling order of a value, equal ones in the order of the rows: `rowAt[place[i]] === i`. */
export interface RanksByValue {
  readonly place: Uint32Array;
  readonly rowAt: Uint32Array;
}

/** @param values without NaN */
export function ranksByValue(values: Float64Array): RanksByValue {
  const rowAt = Uint32Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
  const place = new Uint32Array(values.length);
  for (let k = 0; k < rowAt.length; k++) place[rowAt[k]!] = k;
  return { place, rowAt };
}
