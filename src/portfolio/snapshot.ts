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
import { logColumnOf, moneyCriteria, recalibratedEvent, unitScale } from "./logRows";
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
  const entries: (readonly Cell[])[] = [];
  const entryOf = new Map<string, number>();
  let isAgain = false;
  return {
    push(rows) {
      for (const row of rows) {
        const key = row[logColumnOf.customer];
        if (row[logColumnOf.date] !== date || key === undefined || key === "") {
          isAgain = entries.length > 0;
          continue;
        }
        const known = entryOf.get(String(key));
        if (isAgain && known !== undefined) entries[known] = row;
        else entryOf.set(String(key), entries.push(row) - 1);
      }
    },
    // A column at a time.
    *finish() {
      const numbers = (column: number, scale?: Float64Array): Float64Array =>
        Float64Array.from(entries, (row, i) => {
          const cell = row[column];
          return typeof cell === "number" ? cell * (scale?.[i] ?? 1) : NaN;
        });
      const texts = (column: number): string[] => entries.map((row) => String(row[column] ?? ""));
      const units = new Map<string, number>();
      const scale = Float64Array.from(entries, (row) => {
        const logged = String(row[logColumnOf.unit] ?? "");
        let by = units.get(logged);
        if (by === undefined) units.set(logged, (by = unitScale(logged, unit)));
        return by;
      });
      const values: Partial<Record<CriterionKey, Float64Array>> = {};
      for (const key of criterionKeys) {
        yield;
        const column = numbers(logColumnOf[key], moneyCriteria.has(key) ? scale : undefined);
        if (column.some((value) => value === value)) values[key] = column;
      }
      const dimensions: Partial<Record<DimensionKey, Float64Array>> = {};
      for (const key of dimensionKeys) {
        yield;
        dimensions[key] = numbers(logColumnOf[key]);
      }
      yield;
      const final = Uint8Array.from(entries, (row) => finalTierCode(row[logColumnOf.final]));
      yield;
      const last = entries.at(-1);
      return {
        date,
        count: entries.length,
        keys: texts(logColumnOf.customer),
        names: texts(logColumnOf.name),
        final,
        score: numbers(logColumnOf.score),
        dimensions: dimensions as Record<DimensionKey, Float64Array>,
        modelHash: String(last?.[logColumnOf.model] ?? ""),
        isRecalibrated: last?.[logColumnOf.event] === recalibratedEvent,
        values,
      };
    },
  };
}

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
