import { atOnce, type Slices } from "../slices";
import type { OwnColumn } from "../workbook/receipts";
import { spreadNumbers, spreadTexts } from "./spreadRows";
import { numberFormats, tierColors } from "./styles";
import { textWidth } from "./textMeasure";

/** Room that a header needs besides its text: bold letters and a table's filter button. */
const headerRoom = 4;

/** The columns written beside the rows, in this order; the keys are their identity across languages and runs. */
export const scoreColumnKeys = [
  "tier",
  "score",
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "completeness",
  "confidence",
  "move",
  "computedTier",
  "potentialTier",
  "reason",
  "finance",
] as const;
export type ScoreColumnKey = (typeof scoreColumnKeys)[number];

export interface ScoreColumnWords {
  /** With the prefix that marks a column as ours: "MCR Tier". */
  readonly headers: Readonly<Record<ScoreColumnKey, string>>;
  readonly notes: Readonly<Record<ScoreColumnKey, string>>;
  readonly confidence: { readonly high: string; readonly medium: string; readonly low: string };
}

/** Results by customer, and where each customer stands. Numbers are NaN and texts "" where there is nothing to write. */
export interface ScoreColumnValues {
  /** Rows of the range that was read. */
  readonly rows: number;
  /** Row within that range of each customer. */
  readonly rowOf: Int32Array;
  readonly score: Float64Array;
  readonly dimensions: Readonly<Record<"D1" | "D2" | "D3" | "D4" | "D5", Float64Array>>;
  /** Fractions 0–1. */
  readonly completeness: Float64Array;
  readonly confidence: Float64Array;
  readonly tier: (customer: number) => string;
  /** What the model alone says, beside a tier that a person set. */
  readonly computedTier: (customer: number) => string;
  readonly potentialTier: (customer: number) => string;
  readonly move: (customer: number) => string;
  readonly reason: (customer: number) => string;
  /** What finance has to do, "" when nothing. */
  readonly finance: (customer: number) => string;
}

/** Confidence as a word: high from 0.75, medium from 0.5. */
export function confidenceLevel(confidence: number): "high" | "medium" | "low" {
  if (confidence >= 0.75) return "high";
  return confidence >= 0.5 ? "medium" : "low";
}

export function scoreColumns(values: ScoreColumnValues, words: ScoreColumnWords): OwnColumn[] {
  return atOnce(scoreColumnsInSlices(values, words));
}

/** The same, a column at a time. */
export function* scoreColumnsInSlices(
  values: ScoreColumnValues,
  words: ScoreColumnWords
): Slices<OwnColumn[]> {
  const wideEnough = (key: ScoreColumnKey, least: number): number =>
    Math.max(least, Math.ceil(textWidth(words.headers[key])) + headerRoom);
  const text = (
    key: ScoreColumnKey,
    widthCharacters: number,
    of: (customer: number) => string
  ): OwnColumn => ({
    key,
    header: words.headers[key],
    note: words.notes[key],
    kind: "text",
    numberFormat: "@",
    widthCharacters: wideEnough(key, widthCharacters),
    values: spreadTexts(values, of),
  });
  const number = (
    key: ScoreColumnKey,
    kind: "number" | "percent",
    column: Float64Array
  ): OwnColumn => ({
    key,
    header: words.headers[key],
    note: words.notes[key],
    kind,
    numberFormat: kind === "percent" ? numberFormats.percent0 : numberFormats.decimal1,
    widthCharacters: wideEnough(key, 11),
    values: spreadNumbers(values, column),
  });
  const level = (i: number): string => {
    const confidence = values.confidence[i] ?? NaN;
    return Number.isNaN(confidence) ? "" : words.confidence[confidenceLevel(confidence)];
  };
  const made = [
    (): OwnColumn => ({ ...text("tier", 10, values.tier), fills: tierColors }),
    () => number("score", "number", values.score),
    ...(["D1", "D2", "D3", "D4", "D5"] as const).map(
      (key) => () => number(key, "number", values.dimensions[key])
    ),
    () => number("completeness", "percent", values.completeness),
    () => text("confidence", 11, level),
    () => text("move", 16, values.move),
    (): OwnColumn => ({ ...text("computedTier", 12, values.computedTier), fills: tierColors }),
    (): OwnColumn => ({ ...text("potentialTier", 12, values.potentialTier), fills: tierColors }),
    () => text("reason", 70, values.reason),
    () => text("finance", 18, values.finance),
  ];
  const columns: OwnColumn[] = [];
  for (const make of made) {
    columns.push(make());
    yield;
  }
  return columns;
}
