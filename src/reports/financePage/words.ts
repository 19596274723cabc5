import type { RatioBasis } from "../../finance/ratios";
import type { CreditLimitBasis } from "../../finance/creditLimit";

export interface FinancePageWords {
  readonly sheetName: (customer: string) => string;
  readonly title: (customer: string) => string;
  /** What the figures are: basis, currency, unit, statements, source. */
  readonly basisLine: (facts: {
    readonly statementBasis: string;
    readonly unit: string;
    readonly currency: string;
    readonly latest: string;
    readonly opinion: string | null;
    readonly isAnnualised: boolean;
  }) => string;
  readonly statementBases: Readonly<Record<"consolidated" | "parent", string>>;
  readonly opinions: Readonly<Record<string, string>>;
  readonly statements: string;
  readonly noStatements: string;
  readonly unitLabel: string;
  readonly ratios: (basis: RatioBasis) => string;
  readonly health: {
    readonly title: string;
    readonly indicator: string;
    readonly value: string;
    /** poor, low, average, good, excellent */
    readonly levels: readonly [string, string, string, string, string];
    readonly weight: string;
    readonly points: string;
    readonly total: string;
  };
  readonly altman: {
    readonly title: string;
    readonly ratio: string;
    /** X1, X2, X3, X4 by book value, X4 by market value, X5 */
    readonly x: readonly [string, string, string, string, string, string];
    readonly score: string;
    readonly zone: string;
  };
  readonly piotroski: {
    readonly title: string;
    readonly signal: string;
    readonly left: string;
    readonly right: string;
    readonly given: string;
    readonly score: string;
  };
  readonly beneish: {
    readonly title: string;
    readonly index: string;
    readonly before: string;
    readonly now: string;
    readonly value: string;
    readonly coefficient: string;
    readonly score: string;
    readonly probability: string;
    readonly note: string;
  };
  readonly distress: {
    readonly title: string;
    readonly family: string;
    readonly proof: string;
    readonly none: string;
    readonly unknown: string;
  };
  readonly receivables: {
    readonly title: string;
    readonly bucket: string;
    readonly amount: string;
    readonly share: string;
    readonly credits: string;
    readonly open: string;
    readonly dso: string;
    readonly daysLate: string;
    readonly longest: string;
    readonly periodDso: string;
    readonly countBack: string;
    readonly countBackAtLeast: string;
    readonly bestPossible: string;
    readonly delinquent: string;
    readonly cei: string;
  };
  readonly credit: {
    readonly title: string;
    readonly netWorth: string;
    readonly workingCapital: string;
    readonly sales: string;
    readonly terms: (isDefault: boolean) => string;
    readonly grace: string;
    readonly byNetWorth: (share: string) => string;
    readonly byWorkingCapital: (share: string) => string;
    readonly bySales: string;
    readonly risk: string;
    readonly limit: string;
    readonly granted: string;
    readonly exposure: string;
    readonly atDefault: string;
    readonly utilisation: string;
    readonly none: Readonly<
      Record<Extract<CreditLimitBasis, "financeDecides" | "missingInput">, string>
    >;
    readonly parentNote: string;
  };
  readonly views: {
    readonly title: string;
    readonly sales: string;
    readonly finance: string;
    readonly tier: string;
    readonly final: string;
    readonly basis: string;
    readonly money: string;
    readonly signed: string;
    readonly noCap: string;
    readonly salesBasis: (score: string, potential: string) => string;
    readonly financeBasis: (health: string, families: string) => string;
    readonly salesMoney: (revenue: string, share: string) => string;
    readonly financeMoney: (open: string, used: string) => string;
    readonly notSigned: string;
    readonly stamp: (name: string, date: string) => string;
  };
  readonly charts: {
    readonly margins: string;
    readonly leverage: string;
    readonly cycle: string;
    readonly ageing: string;
  };
  readonly notes: {
    readonly title: string;
    readonly legend: (reasons: string) => string;
    /** All ratios with their formulas in words. */
    readonly formulas: (list: string) => string;
    readonly text: string;
  };
}
