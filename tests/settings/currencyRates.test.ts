import { noRates, rateBetween } from "../../src/settings/currencyRates";

const rates = {
  base: "CNY",
  currencies: {
    USD: { closing: 7.2, average: 7.1, date: 46203 },
    EUR: { closing: 8, average: 7.81, date: null },
  },
};

describe("rates of exchange", () => {
  test("balances go by the closing rate, flows by the average rate", () => {
    expect(rateBetween(rates, "USD", "CNY", "closing")).toBe(7.2);
    expect(rateBetween(rates, "USD", "CNY", "average")).toBe(7.1);
    expect(rateBetween(rates, "CNY", "EUR", "closing")).toBe(0.125);
  });

  test("two foreign currencies meet in the base: 7.81 ÷ 7.1 = 1.1 dollars for a euro", () => {
    expect(rateBetween(rates, "EUR", "USD", "average")).toBeCloseTo(1.1, 12);
  });

  test("an unknown currency has no rate, and the same currency needs none", () => {
    expect(rateBetween(rates, "JPY", "CNY", "closing")).toBeNaN();
    expect(rateBetween(rates, "toString", "CNY", "closing")).toBeNaN();
    expect(rateBetween(noRates, "JPY", "JPY", "closing")).toBe(1);
    expect(rateBetween(noRates, "", "CNY", "closing")).toBeNaN();
  });
});
