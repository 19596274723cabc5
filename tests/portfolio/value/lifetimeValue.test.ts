import fc from "fast-check";
import {
  bergerNasr,
  finiteValue,
  geometricSum,
  perpetuityAtEnd,
  perpetuityFromNow,
  simpleValue,
} from "../../../src/portfolio/value/lifetimeValue";

// The published cases (568.78; 266.67 and 366.67; 4,119,128.76) are in src/selftest and run by tests/selftest.

const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
const retention = fc.double({ min: 0, max: 1, noNaN: true });
const years = fc.integer({ min: 1, max: 30 });

test("the closed form is the sum of Berger and Nasr's case 1 written out", () => {
  fc.assert(
    fc.property(retention, rate, years, (r, d, n) => {
      let margins = 0;
      let costs = 0;
      for (let i = 0; i <= n; i++) margins += r ** i / (1 + d) ** i;
      for (let i = 1; i <= n; i++) costs += r ** (i - 1) / (1 + d) ** (i - 0.5);
      const found = bergerNasr({
        margin: 260,
        relationshipCost: 50,
        retention: r,
        discountRate: d,
        years: n,
      });
      expect(found.margins).toBeCloseTo(260 * margins, 8);
      expect(found.costs).toBeCloseTo(50 * costs, 8);
      expect(found.value).toBeCloseTo(260 * margins - 50 * costs, 8);
    })
  );
});

test("the closed finite form is its sum written out, growth included", () => {
  fc.assert(
    fc.property(
      retention,
      rate,
      years,
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      (r, d, n, g) => {
        let sum = 0;
        for (let t = 1; t <= n; t++)
          sum += (100 * (1 + g) ** (t - 1) * r ** (t - 1)) / (1 + d) ** t;
        const inputs = {
          margin: 100,
          retention: r,
          discountRate: d,
          growth: g,
          years: n,
          acquisition: 7,
        };
        expect(finiteValue(inputs) / (sum - 7)).toBeCloseTo(1, 8);
      }
    )
  );
});

test("many years of a margin that does not grow come near the perpetuity: the first margin certain, so 1/r of the one at the end", () => {
  const terms = { margin: 100, retention: 0.8, discountRate: 0.1 };
  const finite = finiteValue({ ...terms, growth: 0, years: 200, acquisition: 0 });
  expect(finite).toBeCloseTo(perpetuityAtEnd(terms) / 0.8, 9);
  expect(perpetuityFromNow(terms) - perpetuityAtEnd(terms)).toBeCloseTo(100, 9);
});

test("a ratio of one adds up its terms: growth of 10 % against a discount of 10 % at full retention", () => {
  expect(geometricSum(1, 5)).toBe(5);
  // Five times 100/1.1
  expect(
    finiteValue({
      margin: 100,
      retention: 1,
      discountRate: 0.1,
      growth: 0.1,
      years: 5,
      acquisition: 0,
    })
  ).toBeCloseTo(500 / 1.1, 9);
});

test("a missing margin gives no value, never a zero", () => {
  const inputs = {
    margin: NaN,
    retention: 0.8,
    discountRate: 0.1,
    growth: 0,
    years: 5,
    acquisition: 0,
  };
  for (const form of ["finite", "perpetuityEnd", "perpetuityNow"] as const)
    expect(simpleValue(form, inputs)).toBeNaN();
  expect(bergerNasr({ ...inputs, relationshipCost: 5 }).value).toBeNaN();
});
