import { ahpWeights } from "./ahp";
import type { PairwiseMatrix } from "./ahp";

const widest = Math.log(9 ** 2);
const turns = 60;
const precise = 1e-10;

/**
 * Fills in pairs that nobody compared (NaN) so that the whole is as consistent as it can be: the completion with the smallest
 * λmax (Shiraishi, Obata & Daigo 1998; unique where the known pairs connect all items, Bozóki, Fülöp & Rónyai 2010), one
 * pair after another by golden section on the logarithm, until nothing moves. Null where the known pairs leave an item alone.
 */
export function completeMatrix(matrix: readonly (readonly number[])[]): PairwiseMatrix | null {
  const full = matrix.map((row) => [...row]);
  const open: [number, number][] = [];
  for (let i = 0; i < full.length; i++) {
    for (let j = i + 1; j < full.length; j++) {
      const [above, below] = [full[i]![j]!, full[j]![i]!];
      if (Number.isNaN(above) && Number.isNaN(below)) open.push([i, j]);
      setPair(full, i, j, Number.isNaN(above) ? (Number.isNaN(below) ? 1 : 1 / below) : above);
    }
  }
  if (!isConnected(full.length, open)) return null;
  for (let turn = 0; turn < turns && open.length > 0; turn++) {
    let moved = 0;
    for (const [i, j] of open) {
      const before = full[i]![j]!;
      const best = smallest((exponent) => {
        setPair(full, i, j, Math.exp(exponent));
        return ahpWeights(full).lambdaMax;
      });
      setPair(full, i, j, Math.exp(best));
      moved = Math.max(moved, Math.abs(Math.log(full[i]![j]! / before)));
    }
    if (moved < precise) break;
  }
  return full;
}

function setPair(matrix: number[][], i: number, j: number, ratio: number): void {
  matrix[i]![j] = ratio;
  matrix[j]![i] = 1 / ratio;
}

function isConnected(n: number, open: readonly [number, number][]): boolean {
  const isOpen = new Set(open.map(([i, j]) => i * n + j));
  const reached = new Set([0]);
  const waiting = [0];
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    for (let j = 0; j < n; j++) {
      if (reached.has(j) || isOpen.has(Math.min(i, j) * n + Math.max(i, j))) continue;
      reached.add(j);
      waiting.push(j);
    }
  }
  return reached.size === n;
}

/** Golden-section search for the smallest value of a function with one valley; λmax is convex in the logarithm. */
function smallest(of: (x: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [-widest, widest];
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [atA, atB] = [of(a), of(b)];
  while (high - low > precise) {
    if (atA < atB) {
      [high, b, atB] = [b, a, atA];
      a = high - golden * (high - low);
      atA = of(a);
    } else {
      [low, a, atA] = [a, b, atB];
      b = low + golden * (high - low);
      atB = of(b);
    }
  }
  return (low + high) / 2;
}
