import type { FieldTable } from "../intake/columns";
import { atOnce, type Slices } from "../slices";
import { altmanScores, type AltmanScores, type AltmanVariant } from "./altman";
import { beneishScores, type BeneishScores } from "./beneish";
import { companyKinds, type CompanyKinds } from "./companyKind";
import { customerGrowth } from "./customerGrowth";
import { distressFamilies, type DistressLimits, type DistressSources } from "./distress";
import { financialInstitutions } from "./financialInstitutions";
import { healthScores, type BenchmarkTable, type HealthScores } from "./health";
import { piotroskiScores, type PiotroskiScores } from "./piotroski";
import { computeRatios, type RatioBasis, type RatioTable } from "./ratios";
import { duPont, type DuPont } from "./ratios/duPont";
import { reasonCode } from "./ratios/StatementCursor";
import { buildStatements, ofLatest, type Statements } from "./statements";
import type { StatementBasis } from "./statements/chooseRows";
import type { StatementFinding } from "./statements/Finding";

export type RateKind = "closing" | "average";

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
  /** The customers' currency per unit of another, by ISO code; NaN where there is no rate. Closing for balances, average for flows. */
  readonly rateOf?: ((from: string, kind: RateKind) => number) | undefined;
  /** Least share of its weight without which there is no health score. */
  readonly leastWeightShare?: number | undefined;
  /** Share of total assets by which a statement may fail to balance. */
  readonly balanceTolerance?: number | undefined;
  /** Average rates of the year by ISO code: money of the customers' currency per unit. Without one, foreign money is missing. */
  readonly averageRates?: ReadonlyMap<string, number> | undefined;
}

export interface FinancialAnalysis {
  /** 0–100 per customer. */
  readonly healthScore: Float64Array;
  /** Set of bits per customer: zScore 1, health 2, payment 4, structure 8, external 16; NaN where nothing could be judged. */
  readonly distressFamilies: Float64Array;
  /**
   * Yearly growth of the customer's own revenue as a fraction, over three years, else two, else one, to the latest year with a
   * revenue; NaN where fewer are known.
   */
  readonly revenueCagr: Float64Array;
  /** Cost of sales of the latest year in the customers' unit and currency. */
  readonly costOfSales: Float64Array;
  readonly statements: Statements;
  readonly ratios: RatioTable;
  readonly health: HealthScores;
  /** Z″ (1995), the variant that needs neither a market value nor a factory. */
  readonly zDouble: AltmanScores;
  /** Z′ (1983) and Z (1968): none for whoever is known to be no manufacturer; Z needs a market value. */
  readonly zPrime: AltmanScores;
  readonly zOriginal: AltmanScores;
  /** Z″ + 3.25 for emerging markets, with its own zones. */
  readonly zEmerging: AltmanScores;
  readonly piotroski: PiotroskiScores;
  readonly beneish: BeneishScores;
  readonly duPont: DuPont;
  readonly kinds: CompanyKinds;
  /** Factor that brings an amount of a statement to the customers' currency; 1 in the same one or an unnamed one, NaN without a rate. */
  rateOfCurrency(currency: string | undefined, kind: RateKind): number;
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
  return atOnce(financialSummaryInSlices(statementTables, customers, context));
}

/** The same, a figure at a time. */
export function* financialSummaryInSlices(
  statementTables: FieldTable | readonly FieldTable[],
  customers: FieldTable,
  context: FinanceContext
): Slices<FinancialAnalysis> {
  const { analysisDate, averageRates } = context;
  const isFinancial = financialInstitutions(customers);
  yield;
  const statements = buildStatements(statementTables, customers, {
    analysisDate,
    isFinancial,
    ...(context.statementBasis ? { basis: context.statementBasis } : {}),
    ...(context.annualiseInterim ? { annualiseInterim: true } : {}),
    ...(context.balanceTolerance === undefined ? {} : { tolerance: context.balanceTolerance }),
  });
  yield;
  const kinds = companyKinds(customers, statements);
  yield;
  const ratios = computeRatios(statements, context.ratioBasis, isFinancial);
  yield;
  const health = withoutBanks(
    healthScores(statements, ratios, context.benchmarks, context.leastWeightShare),
    statements,
    isFinancial
  );
  const isMaker = (customer: number): boolean => kinds.isManufacturer[customer] !== 0;
  const scoresOf = (variant: AltmanVariant): AltmanScores =>
    altmanScores(statements, variant, (customer) => ({
      isFinancial: isFinancial[customer] === 1,
      // What is not known does not exclude: the score is shown, and the verdict stays with the variant that suits.
      isManufacturer: isMaker(customer),
      isListed: true,
    }));
  const zDouble = scoresOf("zDouble1995");
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
  yield;
  const families = yield* distressFamilies(distressSources, context.distressLimits);
  const healthScore = ofLatest(statements, health.score);
  const costOfSales = ofLatest(statements, statements.items.costOfSales);
  yield;
  const revenueCagr = customerGrowth(statements);
  yield;
  const rateOfCurrency = (currency: string | undefined = "", kind: RateKind): number => {
    const own = customers.money.currency;
    if (currency === "" || own === "" || currency === own) return 1;
    if (context.rateOf !== undefined) return context.rateOf(currency, kind);
    return kind === "average" ? (averageRates?.get(currency) ?? NaN) : NaN;
  };
  statements.latest.forEach((entry, customer) => {
    if (entry >= 0)
      costOfSales[customer] =
        (costOfSales[customer] ?? NaN) * rateOfCurrency(statements.currency[entry], "average");
  });
  yield;
  // Rows that repeat a customer say what its first row says; what is parallel to them already stays.
  customers.duplicateOf?.forEach((first, row) => {
    if (first < 0) return;
    for (const column of [healthScore, families, costOfSales, revenueCagr])
      column[row] = column[first] ?? NaN;
  });
  yield;
  const others = { zPrime: scoresOf("zPrime1983"), zOriginal: scoresOf("z1968") };
  yield;
  const zEmerging = scoresOf("em");
  const piotroski = piotroskiScores(statements);
  yield;
  return {
    healthScore,
    distressFamilies: families,
    costOfSales,
    revenueCagr,
    statements,
    ratios,
    health,
    zDouble,
    ...others,
    zEmerging,
    piotroski,
    beneish: beneishScores(statements),
    duPont: duPont(statements, ratios),
    kinds,
    rateOfCurrency,
    distressSources,
    findings: statements.findings,
  };
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
