import type { FieldTable } from "../intake/columns";
import { altmanScores, type AltmanScores } from "./altman";
import { distressFamilies, type DistressLimits, type DistressSources } from "./distress";
import { financialInstitutions } from "./financialInstitutions";
import { healthScores, type BenchmarkTable, type HealthScores } from "./health";
import { computeRatios, type RatioBasis, type RatioTable } from "./ratios";
import { reasonCode } from "./ratios/StatementCursor";
import { buildStatements, type Statements } from "./statements";
import type { StatementBasis } from "./statements/chooseRows";
import type { StatementFinding } from "./statements/Finding";

/** What the analysis needs besides the tables; columns are parallel to the customer table, NaN = not known. */
export interface FinanceContext {
  /** Excel serial. */
  readonly analysisDate: number;
  readonly avgDaysLate?: Float64Array | undefined;
  readonly over90Share?: Float64Array | undefined;
  readonly brokenPromises?: Float64Array | undefined;
  /** 1/0: enforcement, rating downgrade, key-person event. */
  readonly externalEvents?: Float64Array | undefined;
  readonly benchmarks?: BenchmarkTable | undefined;
  readonly distressLimits?: DistressLimits | undefined;
  readonly ratioBasis?: Partial<RatioBasis> | undefined;
  readonly statementBasis?: StatementBasis | undefined;
  /** Only with the user's consent. */
  readonly annualiseInterim?: boolean | undefined;
  /** Average rates of the year by ISO code: money of the customers' currency per unit. Without one, foreign money is missing. */
  readonly averageRates?: ReadonlyMap<string, number> | undefined;
}

export interface FinancialAnalysis {
  /** 0–100 per customer. */
  readonly healthScore: Float64Array;
  /** Set of bits per customer: zScore 1, health 2, payment 4, structure 8, external 16; NaN where nothing could be judged. */
  readonly distressFamilies: Float64Array;
  /** Cost of sales of the latest year in the customers' unit and currency. */
  readonly costOfSales: Float64Array;
  readonly statements: Statements;
  readonly ratios: RatioTable;
  readonly health: HealthScores;
  /** Z″ (1995), the variant that needs neither a market value nor a factory. */
  readonly zDouble: AltmanScores;
  /** What `distressProofs` reads. */
  readonly distressSources: DistressSources;
  readonly findings: readonly StatementFinding[];
}

/**
 * What statements and payments say about each customer, from its latest year; parallel to the customer table, NaN = missing.
 * Banks and insurers get neither health nor Z″.
 *
 * @example financialSummary(financials, customers, { analysisDate: 45838, avgDaysLate, over90Share }).healthScore
 */
export function financialSummary(
  statementTables: FieldTable | readonly FieldTable[],
  customers: FieldTable,
  context: FinanceContext
): FinancialAnalysis {
  const { analysisDate, averageRates } = context;
  const isFinancial = financialInstitutions(customers);
  const statements = buildStatements(statementTables, customers, {
    analysisDate,
    isFinancial,
    ...(context.statementBasis ? { basis: context.statementBasis } : {}),
    ...(context.annualiseInterim ? { annualiseInterim: true } : {}),
  });
  const ratios = computeRatios(statements, context.ratioBasis, isFinancial);
  const health = withoutBanks(
    healthScores(statements, ratios, context.benchmarks),
    statements,
    isFinancial
  );
  const zDouble = altmanScores(statements, "zDouble1995", (customer) => ({
    isFinancial: isFinancial[customer] === 1,
  }));
  const distressSources: DistressSources = {
    customers: customers.count,
    statements,
    ratios,
    zDouble: zDouble.score,
    health: health.score,
    avgDaysLate: context.avgDaysLate,
    over90Share: context.over90Share,
    brokenPromises: context.brokenPromises,
    externalEvents: context.externalEvents,
    dishonestList: customers.numbers.get("dishonestList"),
    auditOpinion: customers.texts.get("auditOpinion"),
  };
  const families = distressFamilies(distressSources, context.distressLimits);
  const healthScore = ofLatest(statements, health.score);
  const costOfSales = ofLatest(statements, statements.items.costOfSales);
  statements.latest.forEach((entry, customer) => {
    const currency = statements.currency[entry] ?? "";
    const isForeign =
      currency !== "" && customers.money.currency !== "" && currency !== customers.money.currency;
    if (isForeign)
      costOfSales[customer] = (costOfSales[customer] ?? NaN) * (averageRates?.get(currency) ?? NaN);
  });
  // Rows that repeat a customer say what its first row says; what is parallel to them already stays.
  customers.duplicateOf?.forEach((first, row) => {
    if (first < 0) return;
    for (const column of [healthScore, families, costOfSales]) column[row] = column[first] ?? NaN;
  });
  return {
    healthScore,
    distressFamilies: families,
    costOfSales,
    statements,
    ratios,
    health,
    zDouble,
    distressSources,
    findings: statements.findings,
  };
}

/** A column of statements as a column of customers: the latest year, NaN without statements. */
export function ofLatest({ latest }: Statements, column: Float64Array): Float64Array {
  return Float64Array.from(latest, (entry) => column[entry] ?? NaN);
}

function withoutBanks(
  health: HealthScores,
  { customer }: Statements,
  isFinancial: Uint8Array
): HealthScores {
  const score = health.score.map((value, entry) =>
    isFinancial[customer[entry] ?? -1] === 1 ? NaN : value
  );
  const reasonCodes = health.reasonCodes.map((code, entry) =>
    isFinancial[customer[entry] ?? -1] === 1 ? reasonCode("financialInstitution") : code
  );
  return { ...health, score, reasonCodes };
}
