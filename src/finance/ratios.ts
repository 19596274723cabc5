import type { Statements } from "./statements";
import * as efficiency from "./ratios/efficiency";
import * as growth from "./ratios/growth";
import * as leverage from "./ratios/leverage";
import * as liquidity from "./ratios/liquidity";
import * as profitability from "./ratios/profitability";
import type { Ratio, RatioChoices } from "./ratios/Ratio";
import { reasonCode, reasons, StatementCursor } from "./ratios/StatementCursor";
import type { BalanceBasis, Reason } from "./ratios/StatementCursor";

/** THE LIST of ratios, in the order they are shown. The keys are stable identifiers that scripts refer to. */
export const ratios = {
  ...liquidity,
  ...leverage,
  ...profitability,
  ...efficiency,
  ...growth,
} satisfies Record<string, Ratio>;
export type RatioKey = keyof typeof ratios;
export const ratioKeys = Object.keys(ratios) as RatioKey[];

/** How many days a year has in turnover days: the calendar's, or the 360 of much Chinese software. */
export type DayCount = 365 | 360;

/** Every choice that moves a number, as it was used; printed with the ratios. */
export interface RatioBasis extends RatioChoices {
  readonly basis: BalanceBasis;
  readonly days: DayCount;
}

export interface RatioTable extends RatioBasis {
  /** One number per statement; NaN with a reason beside it. */
  readonly values: Readonly<Record<RatioKey, Float64Array>>;
  /** Places in {@link reasons}; 0 beside a number. */
  readonly reasonCodes: Readonly<Record<RatioKey, Uint8Array>>;
  /** 1 where a closing balance stands for the average because the opening one is missing. */
  readonly closingInstead: Readonly<Record<RatioKey, Uint8Array>>;
}

export const defaultRatioBasis: RatioBasis = {
  basis: "average",
  days: 365,
  withNotes: false,
  payablesOnPurchases: false,
  growthYears: 3,
};

/**
 * All ratios of all statements. A missing input gives no number, never a zero.
 *
 * @param isFinancial 1 per customer row that is a bank or the like: liquidity and turnover of goods are not computed for it.
 * @example computeRatios(statements, { basis: "closing", days: 360 }).values.dso
 */
export function computeRatios(
  statements: Statements,
  chosen: Partial<RatioBasis> = {},
  isFinancial?: Uint8Array
): RatioTable {
  const basis: RatioBasis = { ...defaultRatioBasis, ...chosen };
  const cursor = new StatementCursor(statements, basis.basis, basis.days);
  const { count, customer } = statements;
  const values = columns(() => new Float64Array(count));
  const reasonCodes = columns(() => new Uint8Array(count));
  const closingInstead = columns(() => new Uint8Array(count));
  for (const key of ratioKeys) {
    const ratio: Ratio = ratios[key];
    for (let entry = 0; entry < count; entry++) {
      cursor.moveTo(entry);
      const isOutside = ratio.needsTradingCompany && isFinancial?.[customer[entry] ?? -1] === 1;
      const value = isOutside ? cursor.none("financialInstitution") : ratio.of(cursor, basis);
      // A reason that a ratio gave counts even where the arithmetic went on.
      const isMeant = cursor.reason === "none" && Number.isFinite(value);
      values[key][entry] = isMeant ? value : NaN;
      if (isMeant) closingInstead[key][entry] = cursor.isClosingInstead ? 1 : 0;
      else reasonCodes[key][entry] = reasonCode(cursor.reason) || reasonCode("missingInput");
    }
  }
  return { ...basis, values, reasonCodes, closingInstead };
}

/** Why a ratio of a statement has no number; "none" where it has one. */
export function reasonOf(table: RatioTable, key: RatioKey, entry: number): Reason {
  return reasons[table.reasonCodes[key][entry] ?? 0] ?? "none";
}

const columns = <Column>(make: () => Column): Record<RatioKey, Column> =>
  Object.fromEntries(ratioKeys.map((key) => [key, make()])) as Record<RatioKey, Column>;
