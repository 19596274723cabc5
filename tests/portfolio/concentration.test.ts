import fc from "fast-check";
import { amountsByGroup, concentration, paretoCurve } from "../../src/portfolio/concentration";
import { isPyramid } from "../../src/portfolio/pyramid";

describe("concentration", () => {
  test("40, 30, 20, 10: HHI 3,000, effective number 3.33, normalised .0667, Gini .25", () => {
    // A textbook example of the Herfindahl–Hirschman index.
    const result = concentration(Float64Array.of(40, 30, 20, 10))!;
    expect(result.hhi).toBeCloseTo(3000, 9);
    expect(result.effectiveNumber).toBeCloseTo(10 / 3, 12);
    expect(result.hhiNormalised).toBeCloseTo(1 / 15, 12);
    expect(result.gini).toBeCloseTo(0.25, 12);
    expect([result.cr1, result.cr3, result.cr5]).toEqual([
      0.4,
      expect.closeTo(0.9, 12),
      expect.closeTo(1, 12),
    ]);
  });

  test("five customers with 80 % and twenty with 1 % each: HHI 1,628, effective number 6.1425, Gini .6432", () => {
    const result = concentration(
      Float64Array.of(30, 20, 12, 10, 8, ...new Array<number>(20).fill(1))
    )!;
    expect(result.cr5).toBeCloseTo(0.8, 12);
    expect(result.hhi).toBeCloseTo(1628, 9);
    expect(result.effectiveNumber).toBeCloseTo(6.142506, 6);
    expect(result.hhiNormalised).toBeCloseTo(0.1279167, 7);
    expect(result.gini).toBeCloseTo(0.6432, 9);
    expect(result.major).toEqual([0, 1, 2, 3]);
  });

  test("one customer alone is all there is", () => {
    expect(concentration(Float64Array.of(5))).toMatchObject({
      cr1: 1,
      hhi: 10_000,
      hhiNormalised: 1,
      effectiveNumber: 1,
      gini: 0,
    });
  });

  test("blanks do not count, losses count as zero, and nothing at all has no concentration", () => {
    expect(concentration(Float64Array.of(10, NaN, -5))).toMatchObject({ n: 2, total: 10, cr1: 1 });
    expect(concentration(Float64Array.of(NaN, 0, -3))).toBeNull();
  });

  test("indices stay within their scales for any amounts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 40 }),
        (amounts) => {
          const { hhi, hhiNormalised, gini, effectiveNumber, n } = concentration(
            Float64Array.from(amounts)
          )!;
          expect(hhi).toBeGreaterThanOrEqual(10_000 / n - 1e-6);
          expect(hhi).toBeLessThanOrEqual(10_000 + 1e-6);
          expect(hhiNormalised).toBeGreaterThanOrEqual(-1e-9);
          expect(gini).toBeGreaterThanOrEqual(-1e-9);
          expect(gini).toBeLessThan(1);
          expect(effectiveNumber).toBeLessThanOrEqual(n + 1e-6);
        }
      )
    );
  });

  test("subsidiaries are one customer", () => {
    const { amounts, firstCustomer } = amountsByGroup(Float64Array.of(10, 20, NaN, 40, NaN), [
      "G",
      "",
      "G",
      "G",
      "H",
    ]);
    expect([...amounts]).toEqual([50, 20, NaN]);
    expect([...firstCustomer]).toEqual([0, 1, 4]);
    expect(amountsByGroup(Float64Array.of(1, 2), undefined).amounts).toEqual(Float64Array.of(1, 2));
  });

  test("the Pareto curve goes from the largest to all", () => {
    const { order, cumulated } = paretoCurve(Float64Array.of(10, 60, NaN, 30, 0));
    expect(order).toEqual([1, 3, 0]);
    expect([...cumulated]).toEqual([0.6, expect.closeTo(0.9, 12), expect.closeTo(1, 12)]);
  });
});

describe("the shape of a base", () => {
  test("few at the top and more on every level below is a pyramid", () => {
    expect(isPyramid({ S: 2, A: 20, B: 33, C: 45 })).toBe(true);
    // The worked example: S empty and A above B.
    expect(isPyramid({ S: 0, A: 4, B: 3, C: 5 })).toBe(false);
    expect(isPyramid({ S: 1, A: 1, B: 1, C: 1 })).toBeNull();
  });
});
