/** Pixels per point at 100 %. */
export const pixelsPerPoint = 96 / 72;

/**
 * Positions along rows or columns in pixels. Only rows and columns that differ from the standard are kept, so that a million
 * standard rows cost nothing and finding the row at a position is a binary search.
 */
export class Axis {
  /** Indices that differ, ascending; with each, what all before it add to or take from the standard. */
  private readonly indices: number[];
  private readonly shiftBefore: number[];
  private readonly sizes: number[];
  private readonly totalShift: number;

  constructor(
    readonly standard: number,
    pointSizes: ReadonlyMap<number, number>,
    hidden: ReadonlySet<number>
  ) {
    const differing = new Map(
      [...pointSizes].map(([index, points]) => [index, Math.round(points * pixelsPerPoint)])
    );
    for (const index of hidden) differing.set(index, 0);
    const sorted = [...differing].sort(([a], [b]) => a - b);
    this.indices = sorted.map(([index]) => index);
    this.sizes = sorted.map(([, size]) => size);
    this.shiftBefore = [];
    let shift = 0;
    for (const size of this.sizes) {
      this.shiftBefore.push(shift);
      shift += size - standard;
    }
    this.totalShift = shift;
  }

  /** Position in `indices` of the first one not below `index`. */
  private search(index: number): number {
    let [low, high] = [0, this.indices.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indices[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  start(index: number): number {
    const at = this.search(index);
    return (
      index * this.standard +
      (at < this.indices.length ? (this.shiftBefore[at] ?? 0) : this.totalShift)
    );
  }

  size(index: number): number {
    const at = this.search(index);
    return this.indices[at] === index ? (this.sizes[at] ?? this.standard) : this.standard;
  }

  span(first: number, count: number): number {
    return this.start(first + count) - this.start(first);
  }

  /** The index that covers a position. */
  indexAt(position: number): number {
    let [low, high] = [
      0,
      Math.max(0, Math.ceil((position + Math.max(0, -this.totalShift)) / this.standard)) +
        this.indices.length +
        1,
    ];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
