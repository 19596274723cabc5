/**
 * Rounds numbers to integers that add up to a given total, by largest remainders (Hamilton's method): each is rounded down,
 * and the units still lacking go to those that lost most. What a reader adds up then gives what is printed.
 *
 * @param values numbers to round, in units of the last shown digit; overwritten with the integers
 * @param total integer within about one unit of their sum
 */
export function apportion(values: number[] | Float64Array, total: number): void {
  const size = values.length;
  let lacking = total;
  for (let k = 0; k < size; k++) lacking -= Math.floor(values[k]!);
  // Each turn settles the value with the largest fraction; a settled one is an integer and cannot win again.
  for (; lacking > 0; lacking--) {
    let best = 0;
    let largest = -1;
    for (let k = 0; k < size; k++) {
      const fraction = values[k]! - Math.floor(values[k]!);
      if (fraction > largest) {
        largest = fraction;
        best = k;
      }
    }
    values[best] = Math.floor(values[best]!) + 1;
  }
  for (let k = 0; k < size; k++) values[k] = Math.floor(values[k]!);
  // Left over only when the total itself was rounded down by a whole unit.
  for (let k = size - 1; lacking < 0 && k >= 0; k--, lacking++) values[k]! -= 1;
}
