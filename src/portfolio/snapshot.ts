import type { MoneyUnit } from "../intake/columns";
import {
  criterionKeys,
  dimensionKeys,
  tierNone,
  tierNotApplicable,
  type CriterionKey,
  type DimensionKey,
  type ScoringInput,
} from "../scoring/model";
import { scoreCustomers } from "../scoring/score";
import type { Model } from "../settings/Model";
import type { Slices } from "../slices";
import type { Cell } from "../workbook/shape";
import {
  logColumnOf,
  moneyCriteria,
  recalibratedEvent,
  unitScale,
  type LogColumn,
} from "./logRows";
import { finalTierCode } from "./runLog";

/** One run as the log holds it, an entry per customer; NaN and "" where the log says nothing. */
export interface Snapshot {
  /** Excel serial of its analysis date. */
  readonly date: number;
  readonly count: number;
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Codes of `tiers`, 4 = N/A, 255 = none. */
  readonly final: Uint8Array;
  readonly score: Float64Array;
  readonly dimensions: Readonly<Record<DimensionKey, Float64Array>>;
  /** Fingerprint of the settings it was scored by. */
  readonly modelHash: string;
  readonly isRecalibrated: boolean;
  /** Raw values of the criteria that had any, money in today's unit; empty for a log that kept none. */
  readonly values: Readonly<Partial<Record<CriterionKey, Float64Array>>>;
}

/**
 * Collects the entries of one run from whole rows of the log. A customer that comes up again after rows of other runs was
 * scored again for the same date: the newer entry takes the older one's place.
 *
 * @param unit money unit of today's customer list
 */
export function createSnapshotReader(
  date: number,
  unit: MoneyUnit
): { push(rows: readonly (readonly Cell[])[]): void; finish(): Slices<Snapshot> } {
  // Kept as columns from the start: a hundred thousand rows of cells would be millions of values for the browser to move about.
  const numbers = new Map<number, number[]>(numberColumns.map((column) => [column, []]));
  const keys: string[] = [];
  const names: string[] = [];
  const final: number[] = [];
  const scale: number[] = [];
  const scaleOf = new Map<string, number>();
  const entryOf = new Map<string, number>();
  let modelHash = "";
  let isRecalibrated = false;
  let isAgain = false;

  const put = (entry: number, key: string, row: readonly Cell[]): void => {
    keys[entry] = key;
    names[entry] = String(row[logColumnOf.name] ?? "");
    final[entry] = finalTierCode(row[logColumnOf.final]);
    const logged = String(row[logColumnOf.unit] ?? "");
    let by = scaleOf.get(logged);
    if (by === undefined) scaleOf.set(logged, (by = unitScale(logged, unit)));
    scale[entry] = by;
    for (const [column, values] of numbers) {
      const cell = row[column];
      values[entry] = typeof cell === "number" ? cell : NaN;
    }
    if (entry < keys.length - 1) return;
    modelHash = String(row[logColumnOf.model] ?? "");
    isRecalibrated = row[logColumnOf.event] === recalibratedEvent;
  };
  return {
    push(rows) {
      for (const row of rows) {
        const cell = row[logColumnOf.customer];
        if (row[logColumnOf.date] !== date || cell === undefined || cell === "") {
          isAgain = keys.length > 0;
          continue;
        }
        const key = String(cell);
        const known = entryOf.get(key);
        if (isAgain && known !== undefined) put(known, key, row);
        else {
          entryOf.set(key, keys.length);
          put(keys.length, key, row);
        }
      }
    },
    // A column at a time.
    *finish() {
      const column = (of: LogColumn): Float64Array =>
        Float64Array.from(numbers.get(logColumnOf[of]) ?? []);
      const values: Partial<Record<CriterionKey, Float64Array>> = {};
      for (const key of criterionKeys) {
        yield;
        const raw = column(key);
        if (!raw.some((value) => value === value)) continue;
        if (moneyCriteria.has(key)) for (let i = 0; i < raw.length; i++) raw[i]! *= scale[i]!;
        values[key] = raw;
      }
      const dimensions: Partial<Record<DimensionKey, Float64Array>> = {};
      for (const key of dimensionKeys) {
        yield;
        dimensions[key] = column(key);
      }
      yield;
      return {
        date,
        count: keys.length,
        keys,
        names,
        final: Uint8Array.from(final),
        score: column("score"),
        dimensions: dimensions as Record<DimensionKey, Float64Array>,
        modelHash,
        isRecalibrated,
        values,
      };
    },
  };
}

const numberColumns = (["score", ...dimensionKeys, ...criterionKeys] as const).map(
  (column) => logColumnOf[column]
);

/**
 * A logged run scored again, from its raw values, by other settings: what compares with scores of today. Null when the log
 * kept no raw values. A customer that had no score then has none now.
 */
export function rescored(
  snapshot: Snapshot,
  model: Model
): Pick<Snapshot, "score" | "dimensions"> | null {
  if (Object.keys(snapshot.values).length === 0) return null;
  const { count } = snapshot;
  const input: ScoringInput = {
    count,
    criteria: Object.fromEntries(
      Object.entries(snapshot.values).map(([key, values]) => [
        key,
        { values, quality: 1, source: "log" },
      ])
    ),
    facts: {
      isBusiness: Float64Array.from(snapshot.final, (tier) => (tier === tierNotApplicable ? 0 : 1)),
    },
    history: {
      isFirstRun: true,
      lastEarned: new Uint8Array(count).fill(tierNone),
      lastFinal: new Uint8Array(count).fill(tierNone),
      lastScore: new Float64Array(count).fill(NaN),
      runsSeen: new Uint16Array(count),
      runsLogged: 0,
    },
    analysisDate: snapshot.date,
  };
  const { score, dimensions } = scoreCustomers(input, model);
  return { score, dimensions };
}
