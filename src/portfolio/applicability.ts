import type { ScoringInput } from "../scoring/model";
import { monthsBefore } from "../scoring/calendar";

/** THE LIST of conditions under which managing customers one by one pays. */
export const conditions = ["customer", "sales", "relation", "industry"] as const;
export type Condition = (typeof conditions)[number];

/** What a person answered where the data cannot tell, or tell wrongly. */
export type ApplicabilityAnswers = Readonly<Partial<Record<Condition, boolean>>>;

export interface ConditionFinding {
  readonly answer: "yes" | "no" | "unknown";
  /** True when a person answered; the figures are then for comparison only. */
  readonly isTyped: boolean;
  /** Share of the customers that can be judged for which it holds, 0–1; NaN when none can. */
  readonly share: number;
  /** Customers that can be judged. */
  readonly known: number;
}

/** "full": the whole method; "simple": key and ordinary customers only; "against": not worth it; "open": answers are missing. */
export type ApplicabilityVerdict = "full" | "simple" | "against" | "open";

export interface Applicability {
  readonly findings: Readonly<Record<Condition, ConditionFinding>>;
  readonly verdict: ApplicabilityVerdict;
  /** The verdicts that the missing answers leave possible; equal when the verdict is not open. */
  readonly atWorst: Exclude<ApplicabilityVerdict, "open">;
  readonly atBest: Exclude<ApplicabilityVerdict, "open">;
}

/** A condition holds when it does for so many of the customers that can be judged; company settings. */
export const holdsFrom: Readonly<Record<Condition, number>> = {
  customer: 0.8,
  sales: 0.5,
  relation: 0.5,
  industry: 0.5,
};
/** With fewer customers judged than this share of all, what is known says nothing of the base; company setting. */
const leastJudged = 0.2;
/** Order months a year from which purchases repeat. */
const repeatMonths = 2;
/** A relationship continues from so many months on, or under a framework contract. */
const continuingMonths = 24;
/** Competition: the customer buys from at least so many suppliers. */
const competingSuppliers = 2;
const needsForFull = conditions.length;
const needsForSimple = 2;

/** Conditions that neither the data nor a person has answered. */
export const unanswered = ({ findings }: Applicability): readonly Condition[] =>
  conditions.filter((condition) => findings[condition].answer === "unknown");

/**
 * Whether the method fits this base: business customers, repeated purchase, continuing relationships, competition. All four:
 * the whole method; two or three: the simple mode; fewer: managing customers will cost more than it brings.
 *
 * @param suppliers number of suppliers of each customer, NaN unknown; null when the workbook does not tell
 */
export function applicability(
  input: ScoringInput,
  suppliers: Float64Array | null,
  answers: ApplicabilityAnswers
): Applicability {
  const measured: Record<Condition, { holds: number; known: number }> = {
    customer: businessCustomers(input),
    sales: repeatPurchase(input),
    relation: continuingRelations(input),
    industry: competition(suppliers),
  };
  const findings = Object.fromEntries(
    conditions.map((condition) => [
      condition,
      finding(measured[condition], input.count, holdsFrom[condition], answers[condition]),
    ])
  ) as Record<Condition, ConditionFinding>;
  const count = (answer: ConditionFinding["answer"]): number =>
    conditions.filter((condition) => findings[condition].answer === answer).length;
  const atWorst = verdictOf(count("yes"));
  const atBest = verdictOf(count("yes") + count("unknown"));
  return { findings, atWorst, atBest, verdict: atWorst === atBest ? atBest : "open" };
}

function verdictOf(yes: number): Exclude<ApplicabilityVerdict, "open"> {
  if (yes >= needsForFull) return "full";
  return yes >= needsForSimple ? "simple" : "against";
}

function finding(
  { holds, known }: { holds: number; known: number },
  count: number,
  from: number,
  typed: boolean | undefined
): ConditionFinding {
  const share = known === 0 ? NaN : holds / known;
  const isTyped = typed !== undefined;
  const isTold = known > 0 && known >= leastJudged * count;
  const holdsByData = !isTold ? "unknown" : share >= from ? "yes" : "no";
  return { answer: isTyped ? (typed ? "yes" : "no") : holdsByData, isTyped, share, known };
}

/** Counts the customers that `judge` can tell about and those for which it is true. */
function tally(count: number, judge: (index: number) => boolean | null) {
  let holds = 0;
  let known = 0;
  for (let i = 0; i < count; i++) {
    const is = judge(i);
    if (is === null) continue;
    known++;
    if (is) holds++;
  }
  return { holds, known };
}

const isKnown = (value: number | undefined): value is number =>
  value !== undefined && !Number.isNaN(value);

function businessCustomers({ count, facts: { isBusiness } }: ScoringInput) {
  return tally(count, (i) => (isKnown(isBusiness?.[i]) ? isBusiness![i] === 1 : null));
}

/** Of the customers that ordered within the year, those that did so in two months or more. */
function repeatPurchase({ count, criteria, facts }: ScoringInput) {
  const months = criteria.activeMonths12?.values ?? facts.orderMonthsEver;
  return tally(count, (i) => {
    const value = months?.[i];
    return isKnown(value) && value > 0 ? value >= repeatMonths : null;
  });
}

function continuingRelations({ count, facts, analysisDate }: ScoringInput) {
  const since = monthsBefore(analysisDate, continuingMonths);
  return tally(count, (i) => {
    if (facts.isOneTime?.[i] === 1) return false;
    if (facts.hasFrameworkContract?.[i] === 1) return true;
    const start = [facts.relationshipStart?.[i], facts.firstOrder?.[i]].find(isKnown);
    return start === undefined ? null : start <= since;
  });
}

function competition(suppliers: Float64Array | null) {
  return tally(suppliers?.length ?? 0, (i) =>
    isKnown(suppliers![i]) ? suppliers![i]! >= competingSuppliers : null
  );
}
