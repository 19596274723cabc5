import type { Slices } from "../slices";

/** Milliseconds of work after which the pane gets a turn: less than a frame. */
const longest = 12;

/**
 * Gives other work a turn when the last one was long enough ago: a long computation calls it after every slice.
 * setTimeout rather than a microtask, since only a task lets the pane paint and take clicks.
 */
export function createBreath(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
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
