import type { Statements } from "../../finance/statements";
import { itemKeys, type ItemKey } from "../../finance/statements/items";
import { mostYears } from "./columns";

/** The statements of one customer that its page shows: years in order, −1 where a year in between is not there. */
export interface PageYears {
  /** Statement entry per year shown; index 0 is the oldest. */
  readonly entries: readonly number[];
  readonly years: readonly number[];
  /** Entry of the year before the first one shown, from which its opening balances come; −1 where there is none. */
  readonly opening: number;
}

/** The latest years of a customer in one currency, five at most. */
export function pageYears(statements: Statements, customer: number): PageYears | null {
  const latest = statements.latest[customer] ?? -1;
  if (latest < 0) return null;
  const byYear = new Map<number, number>();
  const currency = statements.currency[latest];
  for (let entry = latest; entry >= 0 && statements.customer[entry] === customer; entry--)
    if (statements.currency[entry] === currency) byYear.set(statements.year[entry] ?? 0, entry);
  const last = statements.year[latest] ?? 0;
  const first = Math.max(last - mostYears + 1, Math.min(...byYear.keys()));
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return {
    years,
    entries: years.map((year) => byYear.get(year) ?? -1),
    opening: byYear.get(first - 1) ?? -1,
  };
}

/** Lines of the page in the order of a statement; those that no statement of the customer has are left out unless they are core. */
const incomeItems = [
  "revenue",
  "costOfSales",
  "sga",
  "rnd",
  "ebit",
  "interest",
  "pretax",
  "netIncome",
  "depreciation",
  "cfo",
] as const satisfies readonly ItemKey[];
const balanceItems = [
  "cash",
  "receivables",
  "notes",
  "contractAssets",
  "inventory",
  "currentAssets",
  "ppe",
  "intangibles",
  "totalAssets",
  "payables",
  "shortDebt",
  "longDebt",
  "debt",
  "currentLiabilities",
  "totalLiabilities",
  "retained",
  "equity",
  "shares",
  "marketValue",
] as const satisfies readonly ItemKey[];
const optional = new Set<ItemKey>([
  "sga",
  "rnd",
  "depreciation",
  "notes",
  "contractAssets",
  "ppe",
  "intangibles",
  "shortDebt",
  "longDebt",
  "shares",
  "marketValue",
]);

export function shownItems(
  statements: Statements,
  { entries, opening }: PageYears
): { readonly income: readonly ItemKey[]; readonly balance: readonly ItemKey[] } {
  const isKnown = (item: ItemKey): boolean =>
    [opening, ...entries].some((entry) => !Number.isNaN(statements.items[item][entry] ?? NaN));
  const shown = (item: ItemKey): boolean => !optional.has(item) || isKnown(item);
  return { income: incomeItems.filter(shown), balance: balanceItems.filter(shown) };
}

/** Largest amount on the page, for the width of its columns. */
export function largestAmount(statements: Statements, { entries }: PageYears): number {
  return Math.max(
    0,
    ...itemKeys.flatMap((item) =>
      entries.map((entry) => Math.abs(statements.items[item][entry] ?? NaN) || 0)
    )
  );
}
