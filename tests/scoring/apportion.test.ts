import fc from "fast-check";
import { apportion } from "../../src/scoring/apportion";

const rounded = (values: number[], total: number) => {
  apportion(values, total);
  return values;
};

describe("rounding to a total", () => {
  test("the units lacking go to the largest remainders: 3.3, 3.3, 3.4 of 10 are 3, 3, 4", () => {
    expect(rounded([3.3, 3.3, 3.4], 10)).toEqual([3, 3, 4]);
    expect(rounded([2.6, 2.6, 4.8], 10)).toEqual([3, 2, 5]);
  });

  test("negative amounts are rounded down first: -2.3 and 5.3 of 3 are -2 and 5", () => {
    // −3 and 5 make 2; the unit lacking goes to −2.3, which lost 0.7.
    expect(rounded([-2.3, 5.3], 3)).toEqual([-2, 5]);
  });

  test("a total rounded down by a whole unit is still met", () => {
    expect(rounded([4, 6], 9)).toEqual([4, 5]);
  });

  test("the integers always add up, and none is off by more than one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (values) => {
          const total = Math.round(values.reduce((sum, value) => sum + value, 0)) + 0;
          const integers = rounded([...values], total);
          expect(integers.reduce((sum, value) => sum + value, 0)).toBe(total);
          integers.forEach((value, k) =>
            expect(Math.abs(value - values[k]!)).toBeLessThanOrEqual(1)
          );
        }
      )
    );
  });
});
