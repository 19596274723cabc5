import type { Slices } from "../slices";
import { applyReviews, type AppliedReviews } from "../finance/appliedReviews";
import { financeReviews, type FinanceReviews } from "../finance/financeReviews";
import type { Seen } from "../finance/reviewSheet";
import { languages, type LanguageCode } from "../i18n/languages";
import type { FieldTable, RowProblem } from "../intake/columns";
import { capCode } from "../scoring/applyGates";
import { gates } from "../scoring/gates";
import { gateIds, overrideOutcomes, tierNone, tiers } from "../scoring/model";
import type { ScoringInput, Scores } from "../scoring/model";
import { reviewPolicy } from "../settings/financeSettings";
import type { Model } from "../settings/Model";
import type { BaseFinance } from "./financeOfBase";
import type { WrittenReviews } from "./readFinanceReview";

/** The reviews of a base as they were read, applied to its customers. */
export interface BaseReviews extends AppliedReviews {
  readonly seenBefore: ReadonlyMap<number, Seen>;
}

export interface ReviewParts {
  readonly customers: FieldTable;
  readonly keys: readonly string[];
  readonly input: ScoringInput;
  readonly model: Model;
  readonly written: WrittenReviews;
}

/**
 * What was written on the review sheet becomes facts of the scoring: an approval, the second key, the cap of finance. Where nothing
 * was written the customer list's own column stays.
 */
export function reviewsOfBase(
  { customers, keys, input, model, written }: ReviewParts,
  language: LanguageCode
): {
  readonly reviews: BaseReviews;
  readonly input: ScoringInput;
  readonly problems: readonly RowProblem[];
} {
  const rowOf = new Map<string, number>();
  keys.forEach((key, row) => {
    if (!rowOf.has(key)) rowOf.set(key, row);
  });
  const found = <Value>(map: ReadonlyMap<string, Value>): [number, Value][] =>
    [...map].flatMap(([key, value]): [number, Value][] => {
      const row = rowOf.get(key);
      return row === undefined ? [] : [[row, value]];
    });
  const decisions = found(written.decisions);
  const applied = applyReviews(
    customers.count,
    new Map(decisions.map(([row, { typed }]) => [row, typed])),
    customers.texts.get("accountManager"),
    input.analysisDate,
    reviewPolicy(model.finance)
  );
  const seenBefore = new Map(
    found(written.seen).flatMap(([row, { now, before }]): [number, Seen][] => {
      // A run of the same date is this period once more: it compares with what the period before saw.
      const earlier = [now, before].find((seen) => seen !== null && seen.on < input.analysisDate);
      return earlier ? [[row, earlier]] : [];
    })
  );
  const reviews: BaseReviews = { ...applied, seenBefore };
  const names = customers.texts.get("customerName") ?? keys;
  const words = languages[language].words.reports.finance.review.objections;
  const problems = decisions.flatMap(([row, { row: sheetRow }]) =>
    (applied.standing.get(row)?.objections ?? []).map((objection) =>
      notApplied(written.sheet, sheetRow, names[row] ?? "", words[objection])
    )
  );
  return { reviews, input: withReviews(input, applied), problems };
}

function notApplied(sheet: string, row: number, found: string, reason: string): RowProblem {
  return {
    kind: "reviewNotApplied",
    severity: "warning",
    sheet,
    row,
    column: null,
    field: null,
    found,
    detail: { reason },
  };
}

function withReviews(input: ScoringInput, applied: AppliedReviews): ScoringInput {
  if (applied.standing.size === 0) return input;
  const typed = input.facts.financeApproved;
  const financeApproved = applied.financeApproved.map((own, i) =>
    Number.isNaN(own) ? (typed?.[i] ?? NaN) : own
  );
  const { salesApproved, financeCap } = applied;
  return { ...input, facts: { ...input.facts, financeApproved, salesApproved, financeCap } };
}

/** Where each review stands once the tiers are known. */
export function* reviewsOfScores(
  customers: FieldTable,
  input: ScoringInput,
  model: Model,
  scores: Scores,
  finance: BaseFinance,
  reviews: BaseReviews
): Slices<FinanceReviews> {
  const revenue = input.criteria.revenue?.values;
  const { facts, history, analysisDate } = input;
  const started = facts.relationshipStart ?? facts.firstOrder;
  const { statements } = finance.analysis;
  const financeGates = gateIds.reduce(
    (bits, id, k) => (gates[id].asksFinance === true ? bits | (1 << k) : bits),
    0
  );
  const proposedTier = salesTiers(model, scores, input, financeGates);
  yield;
  const policy = reviewPolicy(model.finance);
  const isGated = Uint8Array.from(scores.gatesFired, (bits) =>
    (bits & financeGates) === 0 ? 0 : 1
  );
  yield;
  const statementAgeMonths = Float64Array.from(statements.latest, (entry) =>
    monthsBetween(statements.periodEnd[entry] ?? NaN, statements.year[entry] ?? NaN, analysisDate)
  );
  yield;
  return financeReviews(
    reviews,
    {
      count: scores.count,
      proposedTier,
      tierBefore: history.lastFinal,
      isGated,
      utilisation: finance.utilisation,
      isNew: started && Uint8Array.from(started, (date) => (date > analysisDate - 365 ? 1 : 0)),
      expectedSales: revenue,
      statementAgeMonths,
      revenueShare: revenue && revenue.map((own) => own / scores.revenueTotal),
    },
    customers.texts.get("financeReview"),
    reviews.seenBefore,
    policy
  );
}

const daysPerMonth = 365.25 / 12;
const firstSerialYear = 1900;

/** Months since a balance sheet date; a year without a date closes at its end. */
function monthsBetween(end: number, year: number, today: number): number {
  const closed = Number.isNaN(end) ? (year - firstSerialYear + 1) * 365.25 : end;
  return (today - closed) / daysPerMonth;
}

/** The tier by score, history and all gates but finance's; where a person set one by hand, that one. */
function salesTiers(
  model: Model,
  scores: Scores,
  { facts }: ScoringInput,
  financeGates: number
): Uint8Array {
  const others = gateIds.flatMap((id, k) =>
    (financeGates & (1 << k)) === 0 ? [{ bit: 1 << k, cap: capCode(model, id) }] : []
  );
  const byHand = new Set(
    ["applied", "limited"].map((name) => overrideOutcomes.findIndex((o) => o === name))
  );
  return Uint8Array.from(scores.earnedTier, (earned, i) => {
    if ((scores.finalTier[i] ?? tierNone) >= tiers.length) return tierNone;
    const wanted = facts.overrideTier?.[i] ?? NaN;
    if (scores.override && byHand.has(scores.override[i] ?? 0) && !Number.isNaN(wanted))
      return wanted;
    const fired = scores.gatesFired[i] ?? 0;
    return others.reduce(
      (tier, { bit, cap }) => ((fired & bit) !== 0 ? Math.max(tier, cap) : tier),
      earned
    );
  });
}
