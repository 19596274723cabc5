/**
 * A long computation that can be left for a moment after every slice, so that a pane which runs it stays alive: it yields
 * between slices and returns its result. Written once; run at once in scripts, tests and workers, in slices in the pane, with the
 * same result.
 */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Runs all slices without a pause. */
export function atOnce<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds of work after which the pane gets a turn: less than a frame. */
const longest = 12;

/** setTimeout rather than a microtask, since only a task lets the pane paint and take clicks. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Gives other work a turn when the last one was long enough ago: a long computation calls it after every slice. */
export function createBreath(
  pause: () => Promise<void> = turn,
  now: () => number = () => performance.now()
): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < longest) return;
    await pause();
    last = now();
  };
}

/** Runs a computation by slices, with a turn for the pane whenever they have taken long enough. */
export async function inSlices<T>(
  slices: Slices<T>,
  breathe: () => Promise<void> = createBreath()
): Promise<T> {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
