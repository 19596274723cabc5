/** A place in a stack of the picture, in pixels from its top. */
export interface Stack {
  readonly place: number;
  readonly y: number;
  readonly size: number;
}

export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** Where the band leaves the left stack and reaches the right one, and how thick it is. */
  readonly leftY: number;
  readonly rightY: number;
  readonly size: number;
}

const gap = 4;

/**
 * Two stacks and the bands between them, on one scale: a pixel stands for as many customers at the left as at the right. The last
 * place stands for newcomers at the left and for the lost at the right.
 *
 * @param counts customers by place before (line) and now (column)
 * @param height pixels
 */
export function layOutFlows(
  counts: readonly (readonly number[])[],
  height: number
): { readonly from: Stack[]; readonly to: Stack[]; readonly flows: Flow[] } {
  const places = counts.map((_, place) => place);
  const outOf = places.map((from) => sum(counts[from] ?? []));
  const into = places.map((to) => sum(counts.map((line) => line[to] ?? 0)));
  const total = sum(outOf);
  const gaps = gap * Math.max(filled(outOf) - 1, filled(into) - 1, 0);
  const scale = total === 0 ? 0 : (height - gaps) / total;
  const from = stack(outOf, scale);
  const to = stack(into, scale);
  const leftAt = new Map(from.map(({ place, y }) => [place, y]));
  const rightAt = new Map(to.map(({ place, y }) => [place, y]));
  const flows: Flow[] = [];
  for (const source of places) {
    for (const target of places) {
      const customers = counts[source]?.[target] ?? 0;
      if (customers === 0) continue;
      const size = customers * scale;
      const [leftY, rightY] = [leftAt.get(source) ?? 0, rightAt.get(target) ?? 0];
      flows.push({ from: source, to: target, customers, leftY, rightY, size });
      leftAt.set(source, leftY + size);
      rightAt.set(target, rightY + size);
    }
  }
  return { from, to, flows };
}

function stack(amounts: readonly number[], scale: number): Stack[] {
  let y = 0;
  return amounts.flatMap((amount, place) => {
    if (amount === 0) return [];
    const entry = { place, y, size: amount * scale };
    y += entry.size + gap;
    return [entry];
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);
const filled = (amounts: readonly number[]): number => amounts.filter((each) => each > 0).length;
