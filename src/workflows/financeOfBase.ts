import { customerFinanceInSlices, type CustomerFinance } from "../finance/customerFinance";
import { financialReview, type FinancialReview } from "../finance/financialReview";
import { ReceivablesLedger } from "../finance/receivablesLedger";
import { buildStatements, type Statements } from "../finance/statements";
import type { FieldTable } from "../intake/columns";
import type { TableKind } from "../intake/fields";
import type { ReceivableRollup } from "../intake/rollup/receivables";
import type { ScoringInput } from "../scoring/model";
import type { Model } from "../settings/Model";
import type { Slices } from "../slices";
import type { Summaries } from "./summaries";

/** The financial side of a base. */
export interface BaseFinance extends CustomerFinance {
  /** Parallel to the customers; null without a table of invoices. */
  readonly receivables: ReceivableRollup | null;
  readonly avgDaysLate: Float64Array;
  readonly over90Share: Float64Array;
  /** Everything about one customer, made when it is asked for. */
  reviewOf(customer: number): FinancialReview;
}

export interface FinanceParts {
  readonly customers: FieldTable;
  readonly tables: ReadonlyMap<TableKind, FieldTable>;
  readonly statements: readonly FieldTable[];
  readonly summaries: Summaries;
  readonly input: ScoringInput;
  readonly model: Model;
  readonly analysisDate: number;
}

/** Puts statements, invoices and what the model is fed together. */
export function* financeOfBase(parts: FinanceParts): Slices<BaseFinance> {
  const { customers, tables, summaries, input, model, analysisDate } = parts;
  const { analysis, receivables, avgDaysLate, over90Share } = summaries;
  const { finance: settings } = model;
  const credit = yield* customerFinanceInSlices(analysis, customers, {
    statements: ofContractingEntity(parts),
    annualSales: input.criteria.revenue?.values,
    openReceivables: summaries.openReceivables,
    unbilled: customers.numbers.get("unbilled"),
    openOrders: customers.numbers.get("openOrders"),
    committedStock: customers.numbers.get("committedStock"),
    unamortisedInvestment: customers.numbers.get("unamortisedInvestment"),
    avgDaysLate,
    over90Share,
    typedHealth: input.criteria.financialHealth?.values,
    isBlocked: input.facts.isCreditBlocked,
    defaultTermsDays: settings.defaultTermsDays,
    policy: settings.credit,
    riskClasses: settings.riskClasses,
  });
  const invoices = tables.get("receivables");
  const ledger =
    invoices === undefined
      ? null
      : new ReceivablesLedger(invoices, customers, {
          analysisDate,
          defaultTermsDays: settings.defaultTermsDays,
        });
  const sources = {
    finance: credit,
    ledger,
    limits: settings.distress,
    duplicateOf: customers.duplicateOf,
  };
  return {
    ...credit,
    receivables,
    avgDaysLate,
    over90Share,
    reviewOf: (customer) => financialReview(sources, customer),
  };
}

/** The parent's own statements bear a credit limit; they are read apart only where some table tells the two. */
function ofContractingEntity({
  statements,
  customers,
  summaries,
  model,
  analysisDate,
}: FinanceParts): Statements {
  const own = summaries.analysis.statements;
  const tellsBasis = statements.some(
    ({ numbers, source }) => numbers.has("consolidated") || /母公司|parent/i.test(source.sheet)
  );
  if (!tellsBasis || own.basis === "parent") return own;
  return buildStatements(statements, customers, {
    analysisDate,
    basis: "parent",
    annualiseInterim: model.finance.annualiseInterim,
    tolerance: model.finance.balanceTolerance,
  });
}
