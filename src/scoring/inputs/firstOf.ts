import type { CriterionColumn, CriterionKey } from "../model";
import type { InputSource } from "../words";
import type { InputMark } from "./sources";

/** One place a value may come from. Candidates stand in the order in which they are believed. */
export interface Candidate {
  readonly source: InputSource;
  /** 1 system data, 0.8 a fact nobody has verified, 0.5 an inference. */
  readonly quality: number;
  /** Parallel to the customers, NaN where this source knows nothing; undefined when it does not exist here. */
  readonly values: Float64Array | undefined;
}

export interface Chosen {
  readonly column: CriterionColumn | undefined;
  readonly marks: readonly InputMark[];
}

const nowhere = 255;

/**
 * Takes each customer's value from the first candidate that has one. Values that were not simply typed are marked, one
 * mark per source.
 */
export function firstOf(
  criterion: CriterionKey,
  count: number,
  candidates: readonly Candidate[]
): Chosen {
  const present = candidates.filter(
    (candidate): candidate is Candidate & { values: Float64Array } => candidate.values !== undefined
  );
  if (present.length === 0) return { column: undefined, marks: [] };

  const values = new Float64Array(count).fill(NaN);
  const takenFrom = new Uint8Array(count).fill(nowhere);
  const sizes = present.map(() => 0);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < present.length; k++) {
      const value = present[k]!.values[i]!;
      if (value !== value) continue;
      values[i] = value;
      takenFrom[i] = k;
      sizes[k]! += 1;
      break;
    }
  }

  const used = [...present.keys()].filter((k) => sizes[k]! > 0);
  const marks = used.flatMap((k): InputMark[] => {
    const { source, quality } = present[k]!;
    if (source === "typed") return [];
    const rows = new Int32Array(sizes[k]!);
    for (let i = 0, n = 0; i < count; i++) if (takenFrom[i] === k) rows[n++] = i;
    return [{ kind: "derivedValue", criterion, source, quality, rows }];
  });
  const qualities = present.map(({ quality }) => quality);
  const first = qualities[used[0] ?? 0]!;
  const quality = used.every((k) => qualities[k] === first)
    ? first
    : Float64Array.from(takenFrom, (k) => qualities[k] ?? first);
  const sources = [...new Set(used.map((k) => present[k]!.source))];
  const source = sources.length === 0 ? "none" : sources.join("+");
  if (sources.length < 2) return { column: { values, quality, source }, marks };
  const partOfRow = takenFrom.map((k) =>
    k === nowhere ? nowhere : sources.indexOf(present[k]!.source)
  );
  return { column: { values, quality, source, partOfRow }, marks };
}

/** Where one row's value came from; "" where it has none. */
export function sourceOfRow({ source, partOfRow }: CriterionColumn, row: number): string {
  return partOfRow ? (source.split("+")[partOfRow[row] ?? nowhere] ?? "") : source;
}

/** A column computed row by row; NaN flows through arithmetic, so that what is missing stays missing. */
export function compute(count: number, of: (i: number) => number): Float64Array {
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const value = of(i);
    out[i] = Number.isFinite(value) ? value : NaN;
  }
  return out;
}
