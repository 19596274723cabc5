/**
 * A long computation that can be left for a moment after every slice, so that a pane which runs it stays alive: it yields
 * between slices and returns its result. Written once; run at once in scripts and tests, in slices in the pane
 * (workflows/breath.ts), with the same result.
 */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Runs all slices without a pause. */
export function atOnce<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}
