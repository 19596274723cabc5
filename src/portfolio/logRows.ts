import { atOnce, type Slices } from "../slices";
import type { MoneyUnit } from "../intake/columns";
import { criterionKeys, dimensionKeys, moves, tierNone, tiers } from "../scoring/model";
import type { CriterionKey, ScoringInput, Scores } from "../scoring/model";
import { firedGates, logNotes } from "./runLog";

/**
 * Columns of the run log, in sheet order: they are found by their place, so headers may be renamed and a new column is
 * added at the end. The first five are all that the next run has to read; from `calibrated` on, what a run needs only when
 * it looks back: the raw value of every criterion, so that an old run can be scored again by new settings.
 */
export const logColumns = [
  "date",
  "customer",
  "earned",
  "final",
  "score",
  "run",
  "model",
  "name",
  "raw",
  "move",
  "gates",
  "completeness",
  "potential",
  ...dimensionKeys,
  "calibrated",
  "event",
  "unit",
  ...criterionKeys,
] as const;
export type LogColumn = (typeof logColumns)[number];

export const logColumnOf = Object.fromEntries(
  logColumns.map((column, index) => [column, index])
) as Readonly<Record<LogColumn, number>>;

/** Criteria in money: their logged values are told in the unit that stands beside them. */
export const moneyCriteria: ReadonlySet<CriterionKey> = new Set<CriterionKey>([
  "revenue",
  "contributionProfit",
  "profitPerHead",
  "walletSize",
  "winnableHeadroom",
]);

/** The mark of a run that took its calibration anew. */
export const recalibratedEvent = "recalibrated";

/** What identifies a run in the log. */
export interface RunStamp {
  readonly analysisDate: number;
  readonly runId: string;
  readonly modelHash: string;
  /** Excel serial of the calibration in force; NaN when nothing is calibrated. */
  readonly calibrated: number;
  readonly isRecalibrated: boolean;
  readonly unit: MoneyUnit;
}

export type LogRow = readonly (string | number | null)[];

/** The log rows of this run in the order of `logColumns`; NaN becomes an empty cell when written. */
export function logRows(
  scores: Scores,
  input: ScoringInput,
  keys: readonly string[],
  names: readonly string[],
  run: RunStamp
): LogRow[] {
  return atOnce(logRowsInSlices(scores, input, keys, names, run));
}

/** The same, some customers at a time. */
export function* logRowsInSlices(
  scores: Scores,
  input: ScoringInput,
  keys: readonly string[],
  names: readonly string[],
  run: RunStamp
): Slices<LogRow[]> {
  const tierText = (code: number): string | null =>
    code === tierNone ? null : (tiers[code] ?? "N/A");
  const unit = unitText(run.unit);
  const event = run.isRecalibrated ? recalibratedEvent : null;
  const values = criterionKeys.map((key) => input.criteria[key]?.values);
  const firstValue = logColumns.length - criterionKeys.length;
  const rows = new Array<LogRow>(scores.count);
  for (let i = 0; i < scores.count; i++) {
    const row: (string | number | null)[] = [
      run.analysisDate,
      keys[i]!,
      tierText(scores.earnedTier[i]!),
      tierText(scores.finalTier[i]!),
      scores.score[i]!,
      run.runId,
      run.modelHash,
      names[i]!,
      tierText(scores.rawTier[i]!),
      moves[scores.move[i]!]!,
      firedGates(scores.gatesFired[i]!).join(" "),
      scores.completeness[i]!,
      scores.potential[i]!,
      scores.dimensions.D1[i]!,
      scores.dimensions.D2[i]!,
      scores.dimensions.D3[i]!,
      scores.dimensions.D4[i]!,
      scores.dimensions.D5[i]!,
      run.calibrated,
      event,
      unit,
    ];
    for (let k = 0; k < values.length; k++) row[firstValue + k] = values[k]?.[i] ?? null;
    rows[i] = row;
    if (i % 512 === 511) yield;
  }
  return rows;
}

/** A line that says under which key a customer was logged before; it stands before the rows of the run that found it. */
export function keyChangedRow(key: string, former: string): LogRow {
  return [logNotes.keyChanged, key, former];
}

/** A line that says how many rows of runs before `from` the log gave up to stay within a sheet. */
export function runsRemovedRow(rows: number, from: string): LogRow {
  return [logNotes.runsRemoved, String(rows), null, null, null, null, null, from];
}

/** "CNY 10000": currency, then how many of its units one logged unit is. */
export function unitText({ currency, factor }: MoneyUnit): string {
  return `${currency} ${factor}`.trim();
}

/** By what logged money is multiplied to stand in today's unit; NaN where the currencies differ. */
export function unitScale(logged: string, today: MoneyUnit): number {
  const match = /^(?:(\S+) )?([\d.e+]+)$/.exec(logged);
  if (!match) return 1;
  const currency = match[1] ?? "";
  if (currency !== "" && today.currency !== "" && currency !== today.currency) return NaN;
  return Number(match[2]) / today.factor;
}
