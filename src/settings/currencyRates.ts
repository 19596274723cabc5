/** Rates of exchange as the company sets them. */
export interface CurrencyRates {
  /** ISO code of the currency that the rates are given in; "" until a rate is entered. */
  readonly base: string;
  readonly currencies: Readonly<Record<string, CurrencyRate>>;
}

/** Units of the base currency per unit of the currency. */
export interface CurrencyRate {
  /** For balances. */
  readonly closing: number;
  /** For flows of a year: sales, profit, cash flow. */
  readonly average: number;
  /** Excel serial of the day the rates are of; null where nobody said. */
  readonly date: number | null;
}

export const noRates: CurrencyRates = { base: "", currencies: {} };

/**
 * Units of one currency per unit of another; NaN where a rate is missing. Equal currencies need none.
 *
 * @param kind closing for balances, average for flows (IAS 21 paragraphs 39 and 40)
 * @example rateBetween({ base: "CNY", currencies: { USD: { closing: 7.2, average: 7.1, date: null } } }, "USD", "CNY", "closing") // 7.2
 */
export function rateBetween(
  { base, currencies }: CurrencyRates,
  from: string,
  to: string,
  kind: "closing" | "average"
): number {
  if (from === to) return 1;
  const inBase = (code: string): number => {
    if (code === base) return 1;
    return Object.hasOwn(currencies, code) ? currencies[code]![kind] : NaN;
  };
  return inBase(from) / inBase(to);
}
