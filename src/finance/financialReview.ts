import type { CompanyKinds } from "./companyKind";
import { suitedVariant } from "./companyKind";
import { altmanZone, type AltmanScores, type AltmanVariant, type AltmanZone } from "./altman";
import type { BeneishVariable } from "./beneish";
import { beneishFlagAbove, beneishVariables } from "./beneish";
import type { CustomerCredit, CustomerFinance } from "./customerFinance";
import { distressProofs, type DistressLimits, type DistressProof } from "./distress";
import { healthClass, type HealthClass } from "./healthClass";
import { healthIndicators, type HealthIndicator } from "./health";
import { piotroskiSignals, type PiotroskiSignal } from "./piotroski";
import { ratioKeys, reasonOf, type RatioKey } from "./ratios";
import { reasons, type Reason } from "./ratios/StatementCursor";
import { trendOf, type Trend } from "./ratios/trends";
import type { CustomerReceivables, ReceivablesLedger } from "./receivablesLedger";
import type { StatementCell } from "./statements/cells";
import type { StatementFinding } from "./statements/Finding";
import type { ItemKey } from "./statements/items";

/** A ratio of the latest year with all that is said beside it. */
export interface ReviewedRatio {
  /** NaN where it has no meaning; then `reason` says why. */
  readonly value: number;
  readonly reason: Reason;
  readonly trend: Trend;
  /** A closing balance stands for the average. */
  readonly isClosingInstead: boolean;
  /** Value per year, parallel to `years`; NaN = none. */
  readonly history: readonly number[];
}

export interface ReviewedModel {
  readonly variant: AltmanVariant;
  readonly score: number;
  readonly zone: AltmanZone;
  readonly reason: Reason;
  /** X1–X5. */
  readonly x: readonly number[];
}

/** Everything about one customer's finances; what the sheets and the pane show. */
export interface FinancialReview {
  /** Row of the customer table, of its first row where it stands there twice. */
  readonly customer: number;
  /** Entry of the latest year, −1 without statements; entries of all its years, ascending, and the years themselves. */
  readonly entry: number;
  readonly entries: readonly number[];
  readonly years: readonly number[];
  /** ISO code of the statements, "" where none is named. */
  readonly currency: string;
  readonly isAnnualised: boolean;
  readonly isFinancialInstitution: boolean;
  readonly ratios: Readonly<Record<RatioKey, ReviewedRatio>>;
  readonly duPont: {
    readonly netMargin: number;
    readonly assetTurnover: number;
    readonly equityMultiplier: number;
    readonly three: number;
    readonly threeReason: Reason;
    readonly taxBurden: number;
    readonly interestBurden: number;
    readonly ebitMargin: number;
    readonly five: number;
    readonly fiveReason: Reason;
  };
  readonly health: {
    readonly score: number;
    readonly reason: Reason;
    readonly class: HealthClass | null;
    readonly weightShare: number;
    readonly points: Readonly<Record<HealthIndicator, number>>;
  };
  /** The variant made for this kind of company; null for banks and the like. */
  readonly suitedVariant: AltmanVariant | null;
  readonly altman: readonly ReviewedModel[];
  readonly piotroski: {
    readonly score: number;
    /** 9, or 8 where an issue of equity is not known; 0 without a score. */
    readonly outOf: number;
    readonly signals: Readonly<Record<PiotroskiSignal, number>>;
  };
  readonly beneish: {
    readonly score: number;
    readonly probability: number;
    readonly isFlagged: boolean;
    readonly isAssumed: boolean;
    readonly variables: Readonly<Record<BeneishVariable, number>>;
  };
  readonly distress: readonly (DistressProof & { readonly cells: readonly StatementCell[] })[];
  /** Null without invoices of this customer. */
  readonly receivables: CustomerReceivables | null;
  readonly credit: CustomerCredit;
  /** Findings about this customer's statements. */
  readonly findings: readonly StatementFinding[];
  /** Amount of an item in a year, NaN missing, and the cells it was read from. */
  amount(item: ItemKey, entry: number): number;
  cellsOf(item: ItemKey, entry: number): readonly StatementCell[];
}

export interface ReviewSources {
  readonly finance: CustomerFinance;
  /** Null without a list of invoices. */
  readonly ledger: ReceivablesLedger | null;
  readonly limits?: DistressLimits;
  /** `duplicateOf` of the customer table. */
  readonly duplicateOf?: Int32Array | undefined;
}

/**
 * Everything about one customer's finances, from what was computed for the whole base.
 *
 * @example financialReview(base.finance, 0).ratios.dso.value
 */
export function financialReview(
  { finance, ledger, limits, duplicateOf }: ReviewSources,
  row: number
): FinancialReview {
  const first = duplicateOf?.[row] ?? -1;
  const customer = first >= 0 ? first : row;
  const { analysis } = finance;
  const { statements, ratios, health, piotroski, beneish, kinds } = analysis;
  const entry = statements.latest[customer] ?? -1;
  const entries: number[] = [];
  for (let each = entry; each >= 0 && statements.customer[each] === customer; each--)
    entries.unshift(each);
  const at = (column: Float64Array): number => column[entry] ?? NaN;
  const named = <Key extends string, Value>(
    keys: readonly Key[],
    value: (key: Key) => Value
  ): Record<Key, Value> =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
  const chain = analysis.duPont;
  const none: Reason = "noStatements";
  const reason = (codes: Uint8Array): Reason =>
    entry < 0 ? none : (reasons[codes[entry] ?? 0] ?? "none");
  return {
    customer,
    entry,
    entries,
    years: entries.map((each) => statements.year[each] ?? NaN),
    currency: statements.currency[entry] ?? "",
    isAnnualised: statements.isAnnualised[entry] === 1,
    isFinancialInstitution: isBank(kinds, customer),
    ratios: named(ratioKeys, (key) => ({
      value: at(ratios.values[key]),
      reason: entry < 0 ? none : reasonOf(ratios, key, entry),
      trend: trendOf(statements, ratios, key, entry),
      isClosingInstead: ratios.closingInstead[key][entry] === 1,
      history: entries.map((each) => ratios.values[key][each] ?? NaN),
    })),
    duPont: {
      netMargin: at(chain.three.netMargin),
      assetTurnover: at(chain.three.assetTurnover),
      equityMultiplier: at(chain.three.equityMultiplier),
      three: at(chain.three.product),
      threeReason: reason(chain.threeReasons),
      taxBurden: at(chain.five.taxBurden),
      interestBurden: at(chain.five.interestBurden),
      ebitMargin: at(chain.five.ebitMargin),
      five: at(chain.five.product),
      fiveReason: reason(chain.fiveReasons),
    },
    health: {
      score: at(health.score),
      reason: reason(health.reasonCodes),
      class: healthClass(at(health.score)),
      weightShare: at(health.weightShare),
      points: named(healthIndicators, (key) => at(health.points[key])),
    },
    suitedVariant: suitedVariant(kinds, customer),
    altman: [analysis.zDouble, analysis.zPrime, analysis.zOriginal, analysis.zEmerging].map(
      (scores) => model(scores, entry, reason(scores.reasonCodes))
    ),
    piotroski: {
      score: at(piotroski.score),
      outOf: piotroski.outOf[entry] ?? 0,
      signals: named(piotroskiSignals, (key) => at(piotroski.signals[key])),
    },
    beneish: {
      score: at(beneish.score),
      probability: at(beneish.probability),
      isFlagged: at(beneish.score) > beneishFlagAbove,
      isAssumed: beneish.isAssumed[entry] === 1,
      variables: named(beneishVariables, (key) => at(beneish.variables[key])),
    },
    distress: distressProofs(analysis.distressSources, customer, limits).map((proof) => ({
      ...proof,
      cells: proof.items.flatMap((item) => statements.cellsOf(item, proof.entry)),
    })),
    receivables: ledger?.of(customer) ?? null,
    credit: finance.creditOf(row),
    findings: analysis.findings.filter((finding) => finding.customer === customer),
    amount: (item, each) => statements.items[item][each] ?? NaN,
    cellsOf: (item, each) => statements.cellsOf(item, each),
  };
}

const isBank = ({ isFinancial }: CompanyKinds, customer: number): boolean =>
  isFinancial[customer] === 1;

function model({ variant, score, x }: AltmanScores, entry: number, reason: Reason): ReviewedModel {
  const value = score[entry] ?? NaN;
  return {
    variant,
    score: value,
    zone: altmanZone(variant, value),
    reason,
    x: x.map((column) => column[entry] ?? NaN),
  };
}
