import { applyReviews } from "../../src/finance/appliedReviews";
import { customerFinance, type CreditSources } from "../../src/finance/customerFinance";
import { financeReviews } from "../../src/finance/financeReviews";
import { financialSummary } from "../../src/finance/financialSummary";
import type { TypedDecision } from "../../src/finance/reviewDecision";
import type { Seen } from "../../src/finance/reviewSheet";
import type { LanguageCode } from "../../src/i18n/languages";
import type { FieldTable } from "../../src/intake/columns";
import type { ReceivableAges, ReportFinance } from "../../src/reports/reportFinance";
import { tierNone } from "../../src/scoring/model";
import {
  defaultFinance,
  reviewPolicy,
  type FinanceSettings,
} from "../../src/settings/financeSettings";
import { defaultModel } from "../../src/settings/defaultModel";
import { reportContext } from "./reportContext";

export interface FinanceCase {
  readonly customers: FieldTable;
  readonly statements: readonly FieldTable[];
  readonly analysisDate: number;
  readonly settings?: Partial<FinanceSettings>;
  readonly sources?: Partial<CreditSources>;
  readonly written?: ReadonlyMap<number, TypedDecision>;
  readonly seenBefore?: ReadonlyMap<number, Seen>;
  readonly receivables?: ReceivableAges;
  /** Codes of the tier before finance; default none. */
  readonly salesTier?: Uint8Array;
  readonly isGated?: Uint8Array;
}

/** The financial side of a few customers, computed by the engine as a run computes it. */
export function reportFinance(given: FinanceCase): ReportFinance {
  const { customers, statements, analysisDate } = given;
  const settings = { ...defaultFinance, ...given.settings };
  const { sources = {} } = given;
  const analysis = financialSummary(statements, customers, {
    analysisDate,
    avgDaysLate: sources.avgDaysLate,
    over90Share: sources.over90Share,
    benchmarks: settings.benchmarks,
    ratioBasis: settings.ratios,
    leastWeightShare: settings.leastWeightShare,
  });
  const base = customerFinance(analysis, customers, {
    statements: analysis.statements,
    defaultTermsDays: settings.defaultTermsDays,
    policy: settings.credit,
    ...sources,
  });
  const policy = reviewPolicy(settings);
  const owners = customers.texts.get("accountManager");
  const applied = applyReviews(
    customers.count,
    given.written ?? new Map(),
    owners,
    analysisDate,
    policy
  );
  const reviews = financeReviews(
    applied,
    {
      count: customers.count,
      proposedTier: given.salesTier ?? new Uint8Array(customers.count).fill(tierNone),
      tierBefore: new Uint8Array(customers.count).fill(tierNone),
      isGated: given.isGated ?? new Uint8Array(customers.count),
      utilisation: base.utilisation,
    },
    undefined,
    given.seenBefore ?? new Map(),
    policy
  );
  return { base, reviews, receivables: given.receivables ?? null };
}

/** A report's context whose customers are those of the case; scores stay those of the twelve customers, row by row. */
export function financeContext(language: LanguageCode, given: FinanceCase) {
  const context = reportContext(language, new Map(), {
    customers: given.customers,
    model: { ...defaultModel, finance: { ...defaultFinance, ...given.settings } },
    analysisDate: given.analysisDate,
  });
  const finance = reportFinance(given);
  return { context: { ...context, finance }, finance };
}
