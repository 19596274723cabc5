import type { FieldTable } from "../../src/intake/columns";
import type { TableKind } from "../../src/intake/fields";
import { noRates, type CurrencyRates } from "../../src/settings/currencyRates";
import { inUnitOf } from "../../src/workflows/moneyUnits";

const unit = { factor: 10_000, label: "万元", currency: "CNY" };
const rates = {
  base: "CNY",
  currencies: { USD: { closing: 7.2, average: 7.1, date: null } },
};
/** One column of money, one of days. */
const table = (kind: TableKind, currency: string, amount: number): FieldTable =>
  ({
    kind,
    count: 1,
    money: { factor: 1, label: currency, currency },
    numbers: new Map([
      ["revenue", Float64Array.of(amount)],
      ["overdueDays", Float64Array.of(30)],
    ]),
    source: { sheet: "Sales" },
  }) as unknown as FieldTable;
const converted = (
  kind: TableKind,
  currency: string,
  amount: number,
  by: CurrencyRates = rates
) => {
  const { table: result, problems } = inUnitOf(unit, table(kind, currency, amount), by);
  return {
    revenue: result.numbers.get("revenue")![0],
    days: result.numbers.get("overdueDays")![0],
    currency: result.money.currency,
    problems: problems.map(({ kind: problem }) => problem),
  };
};

describe("money of the other tables", () => {
  test("in 元 beside a list in 万元 is divided by ten thousand; days stay days", () => {
    expect(converted("transactions", "CNY", 50_000)).toEqual({
      revenue: 5,
      days: 30,
      currency: "CNY",
      problems: [],
    });
  });

  test("in dollars: flows at the average rate, balances at the closing rate", () => {
    expect(converted("transactions", "USD", 10_000).revenue).toBeCloseTo(7.1, 12);
    expect(converted("receivables", "USD", 10_000)).toMatchObject({
      revenue: expect.closeTo(7.2, 12) as number,
      currency: "CNY",
      problems: [],
    });
  });

  test("without a rate it is missing, and said once", () => {
    expect(converted("transactions", "USD", 10_000, noRates)).toEqual({
      revenue: NaN,
      days: 30,
      currency: "USD",
      problems: ["mixedCurrency"],
    });
  });

  test("statements keep their currency: their ratios need no rate", () => {
    expect(converted("financials", "USD", 10_000, noRates)).toMatchObject({
      revenue: 1,
      currency: "USD",
      problems: [],
    });
  });
});
