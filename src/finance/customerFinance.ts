import type { FieldTable } from "../intake/columns";
import { atOnce, type Slices } from "../slices";
import {
  creditLimit,
  defaultCreditPolicy,
  exposureAtDefault,
  riskClass,
  utilisation,
  type CreditLimit,
  type CreditPolicy,
  type Exposure,
  type RiskClass,
  type RiskClassLimits,
  type Utilisation,
} from "./creditLimit";
import type { FinancialAnalysis } from "./financialSummary";
import type { Statements } from "./statements";

/** What is known of the customers besides their statements; columns are parallel to the customer table, NaN = not known. */
export interface CreditSources {
  /** Statements of the contracting entity (the parent's own where there are any): they bear the limit, not the group's. */
  readonly statements: Statements;
  /** Our yearly sales, in the customers' unit. */
  readonly annualSales?: Float64Array | undefined;
  readonly openReceivables?: Float64Array | undefined;
  readonly unbilled?: Float64Array | undefined;
  readonly openOrders?: Float64Array | undefined;
  /** Stock that is held for the customer alone, and investment in it that is not yet written off. */
  readonly committedStock?: Float64Array | undefined;
  readonly unamortisedInvestment?: Float64Array | undefined;
  readonly avgDaysLate?: Float64Array | undefined;
  readonly over90Share?: Float64Array | undefined;
  /** Health as the model uses it where there are no statements: typed, or by a rating. */
  readonly typedHealth?: Float64Array | undefined;
  /** 1 = credit hold, insolvency, dishonest list or sanctions. */
  readonly isBlocked?: Float64Array | undefined;
  readonly defaultTermsDays: number;
  readonly policy?: CreditPolicy;
  readonly riskClasses?: RiskClassLimits;
}

/** One customer's credit with everything it is computed from. Money in the customers' unit and currency. */
export interface CustomerCredit extends CreditLimit {
  readonly tangibleNetWorth: number;
  readonly workingCapital: number;
  readonly annualSales: number;
  readonly termsDays: number;
  /** The customer's terms are not known; the company's default stands in. */
  readonly isDefaultTerms: boolean;
  readonly riskClass: RiskClass | null;
  /** The limit that was typed beside the customer; NaN without. */
  readonly grantedLimit: number;
  /** What we have at stake, part by part. */
  readonly parts: Exposure;
  /** Open receivables + unbilled + committed stock + investment not yet written off; NaN without receivables. */
  readonly atDefault: number;
  /** Open receivables + unbilled + open orders. */
  readonly exposure: number;
  /** Exposure ÷ the limit by the formula, else ÷ the granted one. */
  readonly utilisation: Utilisation;
  /** Exposure ÷ the granted limit. */
  readonly grantedUtilisation: Utilisation;
  /** Entry of the statements of the contracting entity; −1 without. `isParent` where they are the parent's own. */
  readonly entry: number;
  readonly isParent: boolean;
  /** What brought the statement's amounts to the customers' currency; 1 in the same one. */
  readonly rate: number;
}

/** The financial side of a whole base: what finance, the sheets, the pane and scripts read. */
export interface CustomerFinance {
  readonly analysis: FinancialAnalysis;
  readonly sources: CreditSources;
  /** Limit by the formula, else the granted one; NaN where finance has to decide. */
  readonly creditLimit: Float64Array;
  /** Fraction of that limit in use, Infinity where there is exposure and a limit of nil; NaN = not known. */
  readonly utilisation: Float64Array;
  creditOf(customer: number): CustomerCredit;
}

/** Credit limits and utilisation of all customers. */
export function customerFinance(
  analysis: FinancialAnalysis,
  customers: FieldTable,
  sources: CreditSources
): CustomerFinance {
  return atOnce(customerFinanceInSlices(analysis, customers, sources));
}

/** The same, some customers at a time. */
export function* customerFinanceInSlices(
  analysis: FinancialAnalysis,
  customers: FieldTable,
  sources: CreditSources
): Slices<CustomerFinance> {
  const policy = sources.policy ?? defaultCreditPolicy;
  const terms = customers.numbers.get("paymentTerms");
  const granted = customers.numbers.get("creditLimit");
  const { items, latest } = sources.statements;
  const at = (column: Float64Array | undefined, row: number): number => column?.[row] ?? NaN;

  const creditOf = (row: number): CustomerCredit => {
    const first = customers.duplicateOf?.[row] ?? -1;
    const customer = first >= 0 ? first : row;
    const entry = latest[customer] ?? -1;
    const rate =
      entry < 0 ? 1 : analysis.rateOfCurrency(sources.statements.currency[entry], "closing");
    // Intangibles that a statement does not print are nil: the lines are optional, the equity is not.
    const tangibleNetWorth = (at(items.equity, entry) - (at(items.intangibles, entry) || 0)) * rate;
    const workingCapital =
      (at(items.currentAssets, entry) - at(items.currentLiabilities, entry)) * rate;
    const typedTerms = at(terms, row);
    const termsDays = Number.isNaN(typedTerms) ? sources.defaultTermsDays : typedTerms;
    const computedHealth = at(analysis.healthScore, row);
    const health = Number.isNaN(computedHealth) ? at(sources.typedHealth, row) : computedHealth;
    const risk = riskClass(
      health,
      at(sources.avgDaysLate, row),
      at(sources.isBlocked, row) === 1,
      sources.riskClasses
    );
    const facts = {
      tangibleNetWorth,
      workingCapital,
      annualSales: at(sources.annualSales, row),
      termsDays,
      riskClass: risk,
    };
    const limit = creditLimit(facts, policy);
    const parts = {
      openReceivables: at(sources.openReceivables, row),
      unbilled: at(sources.unbilled, row),
      openOrders: at(sources.openOrders, row),
      committedStock: at(sources.committedStock, row),
      unamortisedInvestment: at(sources.unamortisedInvestment, row),
    };
    const grantedLimit = at(granted, row);
    return {
      ...limit,
      ...facts,
      isDefaultTerms: Number.isNaN(typedTerms),
      grantedLimit,
      parts,
      atDefault: exposureAtDefault(parts),
      exposure: parts.openReceivables + (parts.unbilled || 0) + (parts.openOrders || 0),
      utilisation: utilisation(parts, Number.isNaN(limit.limit) ? grantedLimit : limit.limit),
      grantedUtilisation: utilisation(parts, grantedLimit),
      entry,
      isParent: entry >= 0 && sources.statements.isParent[entry] === 1,
      rate,
    };
  };

  const limits = new Float64Array(customers.count);
  const used = new Float64Array(customers.count);
  for (let row = 0; row < customers.count; row++) {
    const credit = creditOf(row);
    limits[row] = Number.isNaN(credit.limit) ? credit.grantedLimit : credit.limit;
    used[row] = credit.utilisation.share;
    if (row % 256 === 255) yield;
  }
  return { analysis, sources, creditLimit: limits, utilisation: used, creditOf };
}
