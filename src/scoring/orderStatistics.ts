/**
 * The values that would stand at some ranks if the column were sorted, without sorting it: one pass counts values by the
 * leading 18 bits of their number format, a second collects the few buckets that hold a wanted rank, and only those are
 * sorted. NaN and infinities are passed over, and so are rows whose entry in `skip` is 1.
 */
export interface OrderStatistics {
  /** Finite values that count. */
  readonly n: number;
  /** Value at a 0-based rank of `ranks(n)`. */
  at(rank: number): number;
}

const bucketBits = 18;
const bucketShift = 32 - bucketBits;
/** Below this size sorting a copy is quicker than clearing the counters. */
const sortBelow = 50_000;

/** @param ranks which 0-based ranks are wanted, given the number of values that count */
export function orderStatistics(
  values: Float64Array,
  skip: Uint8Array | null,
  ranks: (n: number) => readonly number[]
): OrderStatistics {
  return values.length < sortBelow ? bySorting(values, skip) : byCounting(values, skip, ranks);
}

function bySorting(values: Float64Array, skip: Uint8Array | null): OrderStatistics {
  const kept = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value) && skip?.[i] !== 1) kept[n++] = value;
  }
  const sorted = kept.subarray(0, n).sort();
  return { n, at: (rank) => sorted[rank]! };
}

/** Leading bits of a number in an order that follows the numbers': negative ones are flipped, positive ones raised. */
function bucketOf(high: number): number {
  return (high < 0 ? ~high : high | 0x80000000) >>> bucketShift;
}

function byCounting(
  values: Float64Array,
  skip: Uint8Array | null,
  ranks: (n: number) => readonly number[]
): OrderStatistics {
  // Typed arrays are little-endian on every platform that runs Office: the sign and exponent stand in the odd words.
  const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  const counts = new Uint32Array(1 << bucketBits);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const high = words[2 * i + 1]!;
    // All exponent bits set: NaN or an infinity.
    if ((high & 0x7ff00000) === 0x7ff00000 || (skip !== null && skip[i] === 1)) continue;
    counts[bucketOf(high)]! += 1;
    n++;
  }

  // Where the wanted ranks lie: bucket → rank of its first value.
  const wanted = [...new Set(ranks(n))].sort((a, b) => a - b);
  const firstRank = new Map<number, number>();
  let below = 0;
  let next = 0;
  for (let bucket = 0; bucket < counts.length && next < wanted.length; bucket++) {
    const end = below + counts[bucket]!;
    while (next < wanted.length && wanted[next]! < end) {
      firstRank.set(bucket, below);
      next++;
    }
    below = end;
  }

  const slot = new Uint8Array(1 << bucketBits);
  const filled: { first: number; values: Float64Array; size: number }[] = [];
  for (const [bucket, first] of firstRank) {
    filled.push({ first, values: new Float64Array(counts[bucket]!), size: 0 });
    slot[bucket] = filled.length;
  }
  for (let i = 0; i < values.length; i++) {
    const high = words[2 * i + 1]!;
    if ((high & 0x7ff00000) === 0x7ff00000 || (skip !== null && skip[i] === 1)) continue;
    const place = slot[bucketOf(high)]!;
    if (place === 0) continue;
    const bucket = filled[place - 1]!;
    bucket.values[bucket.size++] = values[i]!;
  }
  for (const bucket of filled) bucket.values.sort();
  return {
    n,
    at: (rank) => {
      const bucket = filled.find(({ first, size }) => rank >= first && rank < first + size)!;
      return bucket.values[rank - bucket.first]!;
    },
  };
}
