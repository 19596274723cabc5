import fc from "fast-check";
import { resourceView } from "../../../src/portfolio/value/resources";
import { customers } from "../../../src/selftest/data/people";

describe("people and profit", () => {
  test("the twelve customers: 11 with data, 64 people, 4,894, 76.47 a head, misallocation .2375", () => {
    const view = resourceView(customers, customers.group, 1)!;
    expect(view.company).toMatchObject({ customers: 11, heads: 64, contribution: 4894 });
    expect(view.company.profitPerHead).toBeCloseTo(76.47, 2);
    expect(view.misallocation).toBeCloseTo(0.2375, 4);
    // C04 uses 21.9 % of people for 13.1 % of profit, C03 17.2 % for 10.6 %; C01 and C05 the other way.
    expect(view.rows.slice(0, 2).map(({ index }) => index)).toEqual([3, 2]);
    expect(view.rows.slice(-2).map(({ index }) => index)).toEqual([4, 0]);
  });

  test("when people follow profit nobody is misallocated; the index stays between 0 and 1", () => {
    const positive = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const n = Math.min(a.length, b.length);
        const heads = Float64Array.from(a.slice(0, n));
        const other = Float64Array.from(b.slice(0, n));
        const group = new Uint8Array(n);
        const even = resourceView(
          { heads, revenue: undefined, contribution: heads.map((x) => x * 3) },
          group,
          1
        )!;
        expect(even.misallocation).toBeCloseTo(0, 12);
        const any = resourceView({ heads, revenue: undefined, contribution: other }, group, 1)!;
        expect(any.misallocation).toBeGreaterThanOrEqual(0);
        expect(any.misallocation).toBeLessThan(1);
      })
    );
  });

  test("blank people or contribution leave a customer out; a loss of the whole base gives no shares; nobody gives nothing", () => {
    const columns = {
      heads: Float64Array.of(2, NaN, 3, 0),
      revenue: Float64Array.of(10, 10, NaN, 10),
      contribution: Float64Array.of(-5, 9, 2, 9),
    };
    const view = resourceView(columns, Uint8Array.of(0, 0, 1, 1), 2)!;
    expect(view.company.customers).toBe(2);
    expect(view.misallocation).toBeNaN();
    expect(view.groups[0]!.salesPerHead).toBe(5);
    expect(view.groups[1]!.salesPerHead).toBeNaN();
    expect(
      resourceView({ ...columns, heads: new Float64Array(4).fill(NaN) }, new Uint8Array(4), 1)
    ).toBeNull();
  });

  test("a customer listed twice counts once", () => {
    const view = resourceView(
      {
        heads: Float64Array.of(2, 2),
        revenue: Float64Array.of(10, 10),
        contribution: Float64Array.of(4, 4),
        skip: Int32Array.of(-1, 0),
      },
      new Uint8Array(2),
      1
    )!;
    expect(view.company).toMatchObject({ customers: 1, heads: 2, profitPerHead: 2 });
  });
});
