import type { FieldTable } from "../intake/columns";
import { dayOf } from "./calendar";
import { cellsOfItem, cookItem, type LineTable, type StatementCell } from "./statements/cells";
import { checkStatements } from "./statements/checks";
import type { StatementBasis } from "./statements/chooseRows";
import type { StatementFinding } from "./statements/Finding";
import { itemKeys, itemRecipes, type ItemKey } from "./statements/items";
import { readLines } from "./statements/readLines";

/** Whether assets equal liabilities plus equity: not checkable (one of the three is not printed), yes, or no. */
export const balanceStates = { unknown: 0, balances: 1, differs: 2 } as const;

/**
 * Statements as columns: one entry per customer and fiscal year, ascending by customer and year. Amounts in the customers'
 * unit and each company's own currency (flows of the year, closing balances); NaN is missing and never a zero.
 */
export interface Statements {
  readonly count: number;
  /** Row of the customer table. */
  readonly customer: Int32Array;
  readonly year: Int32Array;
  /** Excel serial of the balance sheet date, NaN where only the year is known. */
  readonly periodEnd: Float64Array;
  /** Entry of the year before, which holds the opening balances; −1 where it is not there or in another currency. */
  readonly previous: Int32Array;
  /** Per customer: entry of the latest year; −1 without statements. */
  readonly latest: Int32Array;
  readonly items: Readonly<Record<ItemKey, Float64Array>>;
  /** One of {@link balanceStates} per entry. */
  readonly balance: Uint8Array;
  /** 1 where the latest figures are an interim report brought to twelve months. */
  readonly isAnnualised: Uint8Array;
  /** ISO code, "" where none is named. */
  readonly currency: readonly string[];
  /** Codes as intake reads them: unqualified, emphasis, qualified, adverse, disclaimer, unaudited; "" unknown. */
  readonly auditOpinion: readonly string[];
  readonly basis: StatementBasis;
  /** 1 where the figures are the parent company's own, 0 where they are consolidated or do not say. */
  readonly isParent: Uint8Array;
  readonly findings: readonly StatementFinding[];
  /** The cells an item was read from; empty where it is missing. */
  cellsOf(item: ItemKey, entry: number): readonly StatementCell[];
}

export interface StatementOptions {
  /** Excel serial; what closes later does not count. */
  readonly analysisDate: number;
  /** Default consolidated. */
  readonly basis?: StatementBasis;
  /** Brings the latest interim flows to twelve months (× 12 ÷ months); only with the user's consent. Balances stay. */
  readonly annualiseInterim?: boolean;
  /** Share of total assets by which a statement may fail to balance; default {@link balanceTolerance}. */
  readonly tolerance?: number;
  /** 1 per customer row that is a bank, insurer or the like: its current items and days mean nothing. */
  readonly isFinancial?: Uint8Array;
}

/**
 * Aligns statement tables by customer and fiscal year, in the long form (a row per item) and the wide one (a row per customer and
 * year) mixed as they come, and lists what is imperfect. Of several figures for one item the latest source wins, both are listed.
 *
 * @example buildStatements(financials, customers, { analysisDate: 45838 }).items.revenue
 */
export function buildStatements(
  tables: FieldTable | readonly FieldTable[],
  customers: FieldTable,
  options: StatementOptions
): Statements {
  const list = "kind" in tables ? [tables] : tables;
  const { analysisDate, basis = "consolidated", annualiseInterim = false } = options;
  const read = readLines(list, customers, {
    analysisDate,
    analysisYear: dayOf(analysisDate).year,
    basis,
    annualiseInterim,
  });
  const { count } = read;
  const previous = new Int32Array(count).fill(-1);
  const latest = new Int32Array(customers.count).fill(-1);
  for (let entry = 0; entry < count; entry++) {
    const customer = read.customer[entry] ?? -1;
    const isNext =
      entry > 0 &&
      read.customer[entry - 1] === customer &&
      read.year[entry - 1] === (read.year[entry] ?? 0) - 1 &&
      isSameCurrency(read.currency[entry - 1], read.currency[entry]);
    if (isNext) previous[entry] = entry - 1;
    latest[customer] = entry;
  }
  const sources = list.map(({ source }) => source);
  const items = Object.fromEntries(
    itemKeys.map((item) => [item, cookItem(itemRecipes[item], read.lines, count)])
  ) as Record<ItemKey, Float64Array>;
  const cellsOf = (item: ItemKey, entry: number): readonly StatementCell[] =>
    cellsOfItem(itemRecipes[item], entry, read, sources);
  const statements: Statements = {
    count,
    customer: read.customer,
    year: read.year,
    periodEnd: read.periodEnd,
    isAnnualised: read.isAnnualised,
    currency: read.currency,
    auditOpinion: read.auditOpinion,
    isParent: read.isParent,
    findings: read.findings,
    previous,
    latest,
    items,
    balance: balances(read.lines, count, options.tolerance ?? balanceTolerance),
    basis,
    cellsOf,
  };
  return { ...statements, findings: checkStatements(statements, customers, options) };
}

/** Share of total assets by which a statement may fail to balance: rounding, not an error. */
export const balanceTolerance = 0.005;

/** Printed lines only: a liability computed from the balance would always fit and prove nothing. */
function balances(
  { totalAssets, totalLiabilities, equity }: LineTable["lines"],
  count: number,
  tolerance: number
): Uint8Array {
  const state = new Uint8Array(count);
  for (let entry = 0; entry < count; entry++) {
    const assets = totalAssets[entry] ?? NaN;
    const gap = assets - (totalLiabilities[entry] ?? NaN) - (equity[entry] ?? NaN);
    if (Number.isNaN(gap)) continue;
    state[entry] =
      Math.abs(gap) <= tolerance * Math.abs(assets)
        ? balanceStates.balances
        : balanceStates.differs;
  }
  return state;
}

/** Where one of two statements names no currency, nothing speaks against comparing them. */
export const isSameCurrency = (before = "", now = ""): boolean =>
  before === now || before === "" || now === "";

/** A column of statements as a column of customers: the latest year, NaN without statements. */
export function ofLatest({ latest }: Statements, column: Float64Array): Float64Array {
  return Float64Array.from(latest, (entry) => column[entry] ?? NaN);
}
