import type { FinancialAnalysis } from "../finance/financialSummary";
import type { StatementFinding, StatementFindingKind } from "../finance/statements/Finding";
import type { ItemKey } from "../finance/statements/items";
import type { FieldTable, RowProblem } from "../intake/columns";
import type { FieldKey } from "../intake/fields";

/** Findings of one kind listed one by one; what more there is is counted. */
const listedPerKind = 50;

/** What an item is called among the fields of the workbook. */
const fieldOfItem: Readonly<Partial<Record<ItemKey, FieldKey>>> = {
  revenue: "finRevenue",
  costOfSales: "finCogs",
  sga: "finSga",
  rnd: "finRnd",
  ebit: "finEbit",
  interest: "finInterest",
  pretax: "finPretax",
  netIncome: "finNetIncome",
  depreciation: "finDepreciation",
  cfo: "finCfo",
  cash: "finCash",
  receivables: "finReceivables",
  notes: "finNotes",
  contractAssets: "finContractAssets",
  inventory: "finInventory",
  currentAssets: "finCurrentAssets",
  ppe: "finPpe",
  intangibles: "finIntangibles",
  totalAssets: "finTotalAssets",
  payables: "finPayables",
  shortDebt: "finShortDebt",
  longDebt: "finLongDebt",
  debt: "finDebt",
  currentLiabilities: "finCurrentLiab",
  totalLiabilities: "finTotalLiab",
  retained: "finRetained",
  equity: "finEquity",
  marketValue: "finMarketValue",
  shares: "finShares",
};

/** What was found in the statements, as problems with their cells: worst first, and of each kind the first ones. */
export function statementProblems(
  { findings, rateOfCurrency }: FinancialAnalysis,
  customers: FieldTable,
  names: readonly string[]
): RowProblem[] {
  const kinds = new Map<StatementFindingKind, StatementFinding[]>();
  for (const finding of findings) {
    const list = kinds.get(finding.kind) ?? [];
    kinds.set(finding.kind, list);
    list.push(finding);
  }
  return [...kinds].flatMap(([kind, list]) => {
    const listed = list.slice(0, listedPerKind).map((finding): RowProblem => ({
      ...problemOf(finding),
      detail: {
        about: kind,
        unit: customers.money.label,
        factor: customers.money.factor,
        unitCurrency: customers.money.currency,
        customer: names[finding.customer] ?? finding.found,
        ...(Number.isNaN(finding.year) ? {} : { year: finding.year }),
        ...finding.detail,
        ...(kind === "foreignCurrency" ? ratesOf(finding.found, rateOfCurrency) : {}),
      },
    }));
    const rest = list[listedPerKind];
    if (rest === undefined) return listed;
    return [
      ...listed,
      {
        ...problemOf(rest),
        kind: "unlistedProblems" as const,
        row: null,
        column: null,
        field: null,
        found: "statementCheck",
        detail: { count: list.length - listedPerKind },
      },
    ];
  });
}

const problemOf = ({ severity, sheet, row, column, item, found }: StatementFinding) => ({
  kind: "statementCheck" as const,
  severity,
  sheet,
  row,
  column,
  field: (item === null ? undefined : fieldOfItem[item]) ?? null,
  found,
});

function ratesOf(
  currency: string,
  rateOf: FinancialAnalysis["rateOfCurrency"]
): Record<string, number> {
  const [rate, averageRate] = [rateOf(currency, "closing"), rateOf(currency, "average")];
  return Number.isNaN(rate + averageRate) ? {} : { rate, averageRate };
}
