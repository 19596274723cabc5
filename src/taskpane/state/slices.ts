import type { Slices } from "../../slices";

/** Items worked on between two looks at the clock. */
const sliceSize = 2048;

/**
 * Sorts indices by merging from the bottom: stable, and it can pause anywhere, which the engine's own sort cannot.
 *
 * @param before negative when the first index belongs before the second, as a comparer of `Array.sort`
 */
export function* sortSliced(
  indices: Int32Array,
  before: (a: number, b: number) => number
): Slices<Int32Array> {
  const { length } = indices;
  let from: Int32Array = indices.slice();
  let into: Int32Array = new Int32Array(length);
  let worked = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let k = start; k < end; k++) {
        const takesLeft =
          left < middle && (right >= end || before(from[left] ?? 0, from[right] ?? 0) <= 0);
        into[k] = (takesLeft ? from[left++] : from[right++]) ?? 0;
        if (++worked % sliceSize === 0) yield;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Those of the indices that pass, in their order. */
export function* filterSliced(
  indices: Int32Array,
  passes: (index: number) => boolean
): Slices<Int32Array> {
  const found = new Int32Array(indices.length);
  let count = 0;
  for (let k = 0; k < indices.length; k++) {
    const index = indices[k] ?? 0;
    if (passes(index)) found[count++] = index;
    if (k % sliceSize === sliceSize - 1) yield;
  }
  return found.subarray(0, count);
}
