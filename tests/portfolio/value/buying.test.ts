import { existsSync, readFileSync } from "node:fs";
import { atOnce } from "../../../src/slices";
import {
  conditionalPurchases,
  expectedPurchases,
  probabilityAlive,
  probabilityOfCount,
} from "../../../src/portfolio/value/buying/bgnbd";
import { bgNbdLogLikelihood, fitBgNbd } from "../../../src/portfolio/value/buying/fitBgNbd";
import {
  expectedValue,
  fitGammaGamma,
  gammaGammaLogLikelihood,
} from "../../../src/portfolio/value/buying/gammaGamma";
import { histories } from "../../../src/portfolio/value/buying/histories";
import { hypergeometric } from "../../../src/portfolio/value/buying/hypergeometric";
import { cdnowFit } from "../../../src/selftest/vectors/buying";

// The closed forms against published numbers are in src/selftest and run by tests/selftest.

const model = cdnowFit.purchases;
const file = new URL("../../../../shared/vectors/cdnow_summary.csv", import.meta.url);
const hasCdnow = existsSync(file);
if (!hasCdnow) console.warn("tests/portfolio/value: the CDNOW customers are not here.");
const rows = hasCdnow
  ? readFileSync(file, "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(",").map(Number))
  : [];
const column = (from: readonly (readonly number[])[], k: number): Float64Array =>
  Float64Array.from(from, (row) => row[k]!);
const cdnow = { x: column(rows, 1), tx: column(rows, 2), T: column(rows, 3) };

// The authors' printed parameters; computed independently with scipy.
test.each([
  [39, 1.1967231933],
  [52, 1.4460505954],
])("a new customer is expected to buy %d weeks: %d times", (weeks, expected) => {
  const printed = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  expect(expectedPurchases(printed, weeks)).toBeCloseTo(expected, 9);
});

describe.each(hasCdnow ? [["CDNOW"]] : [])("%s, 2,357 customers", () => {
  test("BG/NBD: r .2426, α 4.4135, a .7929, b 2.4258 and ln L −9582.4256", () => {
    const fit = atOnce(fitBgNbd(cdnow));
    expect(fit.hasConverged).toBe(true);
    expect(fit.n).toBe(2357);
    expect(fit.logLikelihood).toBeCloseTo(-9582.42556057, 4);
    expect(fit.parameters.r).toBeCloseTo(0.2425929, 4);
    expect(fit.parameters.alpha).toBeCloseTo(4.41353122, 4);
    expect(fit.parameters.a).toBeCloseTo(0.79288627, 4);
    expect(fit.parameters.b).toBeCloseTo(2.42575391, 4);
    // Printed by the authors to three digits, by CLVTools to three decimals.
    expect(Object.values(fit.parameters).map((x) => Number(x.toFixed(3)))).toEqual([
      0.243, 4.414, 0.793, 2.426,
    ]);
    expect(Math.abs(fit.logLikelihood + 9582.429)).toBeLessThan(0.005);
  });

  test("days instead of weeks change α sevenfold and nothing else", () => {
    const days = { x: cdnow.x, tx: cdnow.tx.map((t) => t * 7), T: cdnow.T.map((t) => t * 7) };
    const { r, alpha, a, b } = atOnce(fitBgNbd(days)).parameters;
    expect([r, alpha / 7, a, b]).toEqual(
      [0.2425929, 4.41353122, 0.79288627, 2.42575391].map((x) => expect.closeTo(x, 4))
    );
  });

  test("gamma-gamma over 946 repeaters: p 6.2488, q 3.7446, γ 15.4477 and ln L −4055.9232", () => {
    const repeaters = rows.filter((row) => row[1]! > 0 && row[4]! > 0);
    expect(repeaters).toHaveLength(946);
    const spend = { x: column(repeaters, 1), mean: column(repeaters, 4) };
    const fit = atOnce(fitGammaGamma(spend));
    expect(fit.hasConverged).toBe(true);
    expect(fit.logLikelihood).toBeCloseTo(-4055.9232435, 4);
    expect(fit.parameters.p).toBeCloseTo(6.2488, 3);
    expect(fit.parameters.q).toBeCloseTo(3.74459, 3);
    expect(fit.parameters.gamma).toBeCloseTo(15.4477, 3);
    expect(gammaGammaLogLikelihood({ p: 6.25, q: 3.74, gamma: 15.44 }, spend)).toBeCloseTo(
      -4055.92471273,
      4
    );
    // Money in cents: γ a hundredfold, nothing else.
    const cents = atOnce(fitGammaGamma({ x: spend.x, mean: spend.mean.map((m) => m * 100) }));
    expect(cents.parameters.gamma / 100).toBeCloseTo(15.4477, 3);
    expect(cents.parameters.q).toBeCloseTo(3.74459, 3);
  });

  test("no other parameters near by are likelier", () => {
    const { parameters, logLikelihood } = atOnce(fitBgNbd(cdnow));
    for (const key of ["r", "alpha", "a", "b"] as const)
      for (const factor of [0.99, 1.01])
        expect(
          bgNbdLogLikelihood({ ...parameters, [key]: parameters[key] * factor }, cdnow)
        ).toBeLessThan(logLikelihood);
  });

  const predictions = new URL(
    "../../../../shared/data/cdnow_clv/reference_predictions.csv",
    import.meta.url
  );
  (existsSync(predictions) ? test : test.skip)(
    "P(alive) and purchases in 39 weeks of every customer, recomputed with scipy",
    () => {
      const expected = readFileSync(predictions, "utf8")
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(",").map(Number));
      expect(expected).toHaveLength(2357);
      for (const [, x = 0, tx = 0, T = 0, alive = NaN, purchases = NaN] of expected) {
        expect(probabilityAlive(model, { x, tx, T })).toBeCloseTo(alive, 5);
        expect(conditionalPurchases(model, { x, tx, T }, 39)).toBeCloseTo(purchases, 5);
      }
    }
  );

  const transactions = new URL(
    "../../../../shared/data/cdnow_clv/CDNOW_sample.txt",
    import.meta.url
  );
  (existsSync(transactions) ? test : test.skip)(
    "x, t_x, T and the mean value come out of its 6,919 transactions as published",
    () => {
      const end = Date.UTC(1997, 8, 30) / 864e5;
      const byCustomer = new Map<string, Map<number, number>>();
      for (const line of readFileSync(transactions, "utf8").trim().split(/\r?\n/)) {
        const [, id = "", date = "", , value = ""] = line.trim().split(/\s+/);
        const day =
          Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))) /
          864e5;
        const days = byCustomer.get(id) ?? new Map<number, number>();
        byCustomer.set(id, days);
        if (day <= end) days.set(day, (days.get(day) ?? 0) + Number(value));
      }
      const starts = [0];
      const days: number[] = [];
      const amounts: number[] = [];
      for (const own of byCustomer.values()) {
        for (const [day, value] of [...own].sort(([a], [b]) => a - b)) {
          days.push(day);
          amounts.push(value);
        }
        starts.push(days.length);
      }
      const found = histories({
        starts: Int32Array.from(starts),
        days: Float64Array.from(days),
        amounts: Float64Array.from(amounts),
        orders: new Uint16Array(days.length).fill(1),
        firstDay: days[0]!,
        lastDay: end,
      });
      // A purchase worth nothing is none here, where the published table counts its day.
      const paid = found.customer.length;
      expect(paid).toBeGreaterThan(2340);
      let same = 0;
      for (let k = 0; k < paid; k++) {
        const row = rows[found.customer[k]!]!;
        const isSame =
          found.x[k] === row[1] &&
          Math.abs(found.tx[k]! - row[2]!) < 0.006 &&
          Math.abs(found.T[k]! - row[3]!) < 0.006 &&
          (row[1] === 0 || Math.abs(found.mean[k]! - row[4]!) < 0.006);
        if (isSame) same++;
      }
      expect(same / 2357).toBeGreaterThan(0.99);
    }
  );
});

describe("the closed forms", () => {
  test("probabilities of all numbers of purchases add up to one, and to the expectation", () => {
    let [sum, mean] = [0, 0];
    for (let n = 0; n < 400; n++) {
      const p = probabilityOfCount(model, n, 39);
      sum += p;
      mean += n * p;
    }
    expect(sum).toBeCloseTo(1, 6);
    expect(mean).toBeCloseTo(expectedPurchases(model, 39), 4);
  });

  test("hundreds of purchases neither overflow nor go backwards: 400 in 100 weeks, the last yesterday", () => {
    const busy = { x: 400, tx: 99.8, T: 100 };
    const next = conditionalPurchases(model, busy, 10);
    expect(next).toBeGreaterThan(30);
    expect(next).toBeLessThan(40);
    expect(conditionalPurchases(model, { ...busy, tx: 50 }, 10)).toBeLessThan(1e-3);
    expect(Number.isFinite(bgNbdLogLikelihood(model, cols([busy])))).toBe(true);
  });

  test("a = 1 is no hole: the neighbours' mean", () => {
    const at = (a: number): number =>
      conditionalPurchases({ ...model, a }, { x: 2, tx: 30, T: 39 }, 39);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });

  test("₂F₁(1, 1; 2; z) = −ln(1 − z)/z, and a series that ends: ₂F₁(−2, 1; 1; z) = (1 − z)²", () => {
    expect(hypergeometric(1, 1, 2, 0.7)).toBeCloseTo(-Math.log(0.3) / 0.7, 13);
    expect(hypergeometric(-2, 1, 1, 0.3)).toBeCloseTo(0.49, 13);
  });

  test("with q ≤ 1 the mean of all customers is not finite and is not shown", () => {
    expect(expectedValue({ p: 6, q: 0.9, gamma: 15 }, 0, NaN)).toBeNaN();
    expect(expectedValue({ p: 6, q: 0.9, gamma: 15 }, 3, 20)).toBeGreaterThan(0);
  });
});

function cols(from: readonly { x: number; tx: number; T: number }[]) {
  return {
    x: Float64Array.from(from, ({ x }) => x),
    tx: Float64Array.from(from, ({ tx }) => tx),
    T: Float64Array.from(from, ({ T }) => T),
  };
}
