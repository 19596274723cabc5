/** Work that can be laid aside between two slices and gives its result at the end. */
export type Sliced<Value> = Generator<undefined, Value>;

/** Longest time that a slice may hold the pane, well below a frame that anybody would miss. */
export const sliceMs = 10;

/** Does sliced work in turns of a few milliseconds. Returns the way to stop it; then nothing is handed over. */
export function runSliced<Value>(work: Sliced<Value>, onDone: (value: Value) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;
  const turn = (): void => {
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done === true) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < until);
    if (!isStopped) timer = setTimeout(turn, 0);
  };
  turn();
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}

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
): Sliced<Int32Array> {
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
): Sliced<Int32Array> {
  const found = new Int32Array(indices.length);
  let count = 0;
  for (let k = 0; k < indices.length; k++) {
    const index = indices[k] ?? 0;
    if (passes(index)) found[count++] = index;
    if (k % sliceSize === sliceSize - 1) yield;
  }
  return found.subarray(0, count);
}
