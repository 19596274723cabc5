import type { FieldTable } from "../../intake/columns";
import { addMonths, dayOf, serialOf } from "../calendar";
import { balanceStates, type StatementOptions, type Statements } from "../statements";
import { columnLetters, type StatementFinding, type StatementFindingKind } from "./Finding";
import type { ItemKey } from "./items";

/** Statements older than this are not used without a word. */
export const oldAfterMonths = 18;

/** More cost than this many times revenue is a slip of a unit or a column. */
const costLimit = 3;

/** A year that is so many times the year before is in another unit: a thousand stands between 元 and 千元, ten thousand to 万元. */
const jumpFrom = 900;

interface RangeRule {
  readonly kind: StatementFindingKind;
  readonly item: ItemKey;
  readonly against: ItemKey;
  readonly isBroken: (value: number, other: number) => boolean;
}

const rangeRules: readonly RangeRule[] = [
  {
    kind: "currentAssetsAboveTotal",
    item: "currentAssets",
    against: "totalAssets",
    isBroken: (a, b) => a > b,
  },
  {
    kind: "currentLiabilitiesAboveTotal",
    item: "currentLiabilities",
    against: "totalLiabilities",
    isBroken: (a, b) => a > b,
  },
  {
    kind: "receivablesAboveCurrentAssets",
    item: "receivables",
    against: "currentAssets",
    isBroken: (a, b) => a > b,
  },
  { kind: "negativeRevenue", item: "revenue", against: "revenue", isBroken: (a) => a < 0 },
  {
    kind: "costAboveThreeTimesRevenue",
    item: "costOfSales",
    against: "revenue",
    isBroken: (a, b) => b > 0 && a > costLimit * b,
  },
];

/**
 * What is wrong with statements as such: assets that differ from liabilities plus equity by more than half a per cent of assets;
 * parts larger than their whole; a single year; a latest year that closed more than 18 months ago; another currency than the
 * customers'; financial institutions, whose current items and days mean nothing.
 */
export function checkStatements(
  statements: Statements,
  customers: FieldTable,
  { analysisDate, isFinancial }: StatementOptions
): readonly StatementFinding[] {
  const findings: StatementFinding[] = [...statements.findings];
  const { count, items, customer, year, balance, latest, previous } = statements;
  const add = (
    kind: StatementFindingKind,
    entry: number,
    item: ItemKey | null,
    severity: StatementFinding["severity"],
    detail: Readonly<Record<string, number>> = {},
    found = ""
  ): void => {
    const cell =
      statements.cellsOf(item ?? "totalAssets", entry)[0] ??
      statements.cellsOf("revenue", entry)[0];
    findings.push({
      kind,
      severity,
      customer: customer[entry] ?? -1,
      year: year[entry] ?? NaN,
      sheet: cell?.sheet ?? "",
      row: cell === undefined ? null : cell.row + 1,
      column: cell === undefined || item === null ? null : columnLetters(cell.column),
      item,
      found,
      detail,
    });
  };
  for (let entry = 0; entry < count; entry++) {
    if (balance[entry] === balanceStates.differs) {
      const totalAssets = items.totalAssets[entry] ?? NaN;
      const totalLiabilities = items.totalLiabilities[entry] ?? NaN;
      const equity = items.equity[entry] ?? NaN;
      const gap = totalAssets - totalLiabilities - equity;
      add("doesNotBalance", entry, "totalAssets", "error", {
        totalAssets,
        totalLiabilities,
        equity,
        gap,
        gapShare: gap / totalAssets,
      });
    }
    for (const { kind, item, against, isBroken } of rangeRules) {
      const value = items[item][entry] ?? NaN;
      const other = items[against][entry] ?? NaN;
      if (isBroken(value, other)) add(kind, entry, item, "warning", { value, limit: other });
    }
  }
  for (let entry = 1; entry < count; entry++) {
    if (customer[entry] !== customer[entry - 1]) continue;
    const [before, now] = [statements.currency[entry - 1] ?? "", statements.currency[entry] ?? ""];
    if (previous[entry] === -1 && before !== "" && now !== "" && before !== now)
      add("currencyChanged", entry, null, "warning", {}, `${before} → ${now}`);
    for (const item of ["totalAssets", "revenue"] as const) {
      const [was, is] = [items[item][entry - 1] ?? NaN, items[item][entry] ?? NaN];
      if (!(was > 0 && is > 0) || (is / was < jumpFrom && was / is < jumpFrom)) continue;
      add("scaleJump", entry, item, "warning", { before: was, after: is });
      break;
    }
  }
  const oldest = addMonths(analysisDate, -oldAfterMonths);
  latest.forEach((entry, row) => {
    if (entry < 0) return;
    if (previous[entry] === -1) add("oneYearOnly", entry, null, "note");
    const end = closingDay(statements, entry);
    if (end < oldest) {
      const [from, to] = [dayOf(end), dayOf(analysisDate)];
      const months = (to.year - from.year) * 12 + to.month - from.month;
      add("oldStatements", entry, null, "warning", { months, limit: oldAfterMonths });
    }
    const currency = statements.currency[entry] ?? "";
    if (currency !== "" && customers.money.currency !== "" && currency !== customers.money.currency)
      add("foreignCurrency", entry, null, "warning", {}, currency);
    if (isFinancial?.[row] === 1) add("financialInstitution", entry, null, "note");
  });
  return findings;
}

/** Balance sheet date of an entry; the last day of its year where only the year is known. */
export function closingDay({ periodEnd, year }: Statements, entry: number): number {
  const end = periodEnd[entry] ?? NaN;
  return Number.isNaN(end) ? serialOf(year[entry] ?? 0, 12, 31) : end;
}
