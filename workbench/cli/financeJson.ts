import { familiesIn } from "../../src/finance/distress";
import { ofLatest } from "../../src/finance/statements";
import type { RatioKey } from "../../src/finance/ratios";
import type { Base } from "../../src/workflows/readBase";

/** Ratios of the document, in its order; the names are a contract. */
export const documentRatios = [
  "currentRatio",
  "quickRatio",
  "cashRatio",
  "debtRatio",
  "debtToEquity",
  "interestCover",
  "equityMultiplier",
  "grossMargin",
  "operatingMargin",
  "netMargin",
  "roa",
  "roe",
  "assetTurnover",
  "receivablesTurnover",
  "dso",
  "dio",
  "dpo",
  "ccc",
  "revenueGrowth",
  "capitalPreservation",
  "cashContentOfProfit",
] as const satisfies readonly RatioKey[];

/**
 * A customer's finances, from its latest year. Null is "not computable" or "not meaningful", never nil.
 *
 * - debtRatio, margins, roa, roe, revenueGrowth: fractions (0.25 = 25 %); dso, dio, dpo, ccc: days; the other ratios: times.
 *   Average or closing balances and 365 or 360 days as the settings say (average and 365 unless changed).
 * - altmanZ2: Z″ (1995); altmanZ1Private: Z′ (1983), null for a customer that is known to be no manufacturer; altmanZ: Z (1968),
 *   which needs a market value besides. None for banks and the like.
 * - piotroskiF: 0–9; beneishM: a flag above −1.78; health: 0–100, the typed score where there are no statements.
 * - distress: families of signals that fired: zScore, health, payment, structure, external.
 * - creditLimit: in the unit of the customer list; by the formula, else the limit typed beside the customer.
 * - utilisation: fraction of that limit in use (1.2 = 120 %); null without a limit, or with one of nil.
 * - daysLate: weighted by amount, early payment as 0; overdue90Share: 0–1 of the open items. From the invoices, else as typed.
 * - review: state of the finance review.
 */
export type FinanceDocument = Readonly<Record<(typeof documentRatios)[number], number | null>> & {
  readonly altmanZ2: number | null;
  readonly altmanZ1Private: number | null;
  readonly altmanZ: number | null;
  readonly piotroskiF: number | null;
  readonly beneishM: number | null;
  readonly health: number | null;
  readonly distress: readonly string[];
  readonly creditLimit: number | null;
  readonly utilisation: number | null;
  readonly daysLate: number | null;
  readonly overdue90Share: number | null;
  readonly review: string;
};

const orNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** The finance part of the document for each customer of a base. */
export function financeDocuments(
  { customers, finance }: Base,
  reviewOf: (customer: number) => string
): (customer: number) => FinanceDocument {
  const { analysis } = finance;
  const { statements, ratios, zDouble, zPrime, zOriginal, piotroski, beneish } = analysis;
  const first = (row: number): number => {
    const original = customers.duplicateOf?.[row] ?? -1;
    return original >= 0 ? original : row;
  };
  const column = (values: Float64Array): ((row: number) => number | null) => {
    const latest = ofLatest(statements, values);
    return (row) => orNull(latest[first(row)]);
  };
  const ratioColumns = documentRatios.map((key) => [key, column(ratios.values[key])] as const);
  const models = {
    altmanZ2: column(zDouble.score),
    altmanZ1Private: column(zPrime.score),
    altmanZ: column(zOriginal.score),
    piotroskiF: column(piotroski.score),
    beneishM: column(beneish.score),
  };
  const typedHealth = customers.numbers.get("financialHealth");
  return (row) => ({
    ...(Object.fromEntries(ratioColumns.map(([key, value]) => [key, value(row)])) as Record<
      (typeof documentRatios)[number],
      number | null
    >),
    altmanZ2: models.altmanZ2(row),
    altmanZ1Private: models.altmanZ1Private(row),
    altmanZ: models.altmanZ(row),
    piotroskiF: models.piotroskiF(row),
    beneishM: models.beneishM(row),
    health: orNull(analysis.healthScore[row]) ?? orNull(typedHealth?.[row]),
    distress: familiesIn(analysis.distressFamilies[row] ?? NaN),
    creditLimit: orNull(finance.creditLimit[row]),
    utilisation: orNull(finance.utilisation[row]),
    daysLate: orNull(finance.avgDaysLate[row]),
    overdue90Share: orNull(finance.over90Share[row]),
    review: reviewOf(row),
  });
}
