/** Where a search ended. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** Whether the simplex shrank to a point; false when it ran out of evaluations. */
  readonly hasSettled: boolean;
}

/** Per start; a fit that settles takes two or three hundred, one that runs to the border should give up soon. */
const mostEvaluations = 800;

/**
 * Minimum of a function of a few variables by the simplex search of Nelder and Mead (Computer Journal 7, 1965), yielding
 * at every step so that a caller can pause: a step over a few thousand buyers takes a few milliseconds. Own code: the likelihoods here have three or four parameters and
 * need no derivative, and a library for optimisation would weigh more than everything else in this folder. A simplex may
 * shrink beside the minimum, so the search starts again from where it ended until a start brings nothing more.
 *
 * @param f infinite or NaN where the function is not defined
 */
export function* nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  step: number
): Generator<undefined, Minimum> {
  let best = yield* search(f, start, step);
  let evaluations = best.evaluations;
  for (let round = 0; round < 3; round++) {
    const next = yield* search(f, best.at, step / 2);
    evaluations += next.evaluations;
    const gain = best.value - next.value;
    if (next.value < best.value) best = next;
    if (!(gain > 1e-10 * Math.abs(best.value))) break;
  }
  return { ...best, evaluations };
}

interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

function* search(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  step: number
): Generator<undefined, Minimum> {
  const n = start.length;
  let evaluations = 0;
  const vertex = (at: readonly number[]): Vertex => {
    evaluations++;
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  let simplex = [
    vertex(start),
    ...start.map((_, k) => vertex(start.map((x, j) => (j === k ? x + step : x)))),
  ];
  let hasSettled = false;
  while (evaluations < mostEvaluations) {
    yield undefined;
    simplex = simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0]!;
    const worst = simplex[n]!;
    hasSettled = isPoint(simplex);
    if (hasSettled) break;
    const centre = start.map(
      (_, k) => simplex.slice(0, n).reduce((sum, { at }) => sum + at[k]!, 0) / n
    );
    const along = (factor: number): Vertex =>
      vertex(centre.map((x, k) => x + factor * (worst.at[k]! - x)));
    const reflected = along(-1);
    let replacement: Vertex | null = reflected;
    if (reflected.value < best.value) {
      const expanded = along(-2);
      if (expanded.value < reflected.value) replacement = expanded;
    } else if (reflected.value >= simplex[n - 1]!.value) {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      replacement = contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
    }
    if (replacement === null)
      simplex = simplex.map((each) =>
        each === best ? each : vertex(each.at.map((x, k) => (x + best.at[k]!) / 2))
      );
    else simplex[n] = replacement;
  }
  const [best] = simplex.sort((a, b) => a.value - b.value);
  return { at: best!.at, value: best!.value, evaluations, hasSettled };
}

/** All vertices within rounding of the best one, in value and in place. */
function isPoint(simplex: readonly Vertex[]): boolean {
  const best = simplex[0]!;
  const worst = simplex.at(-1)!;
  if (!(worst.value - best.value <= 1e-12 * Math.max(1, Math.abs(best.value)))) return false;
  return simplex.every(({ at }) =>
    at.every((x, k) => Math.abs(x - best.at[k]!) <= 1e-6 * Math.max(1, Math.abs(x)))
  );
}
