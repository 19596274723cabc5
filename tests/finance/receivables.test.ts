import { ageingByDueDate, ageingByInvoiceDate, daysLate } from "../../src/finance/ageing";
import { serialOf } from "../../src/finance/calendar";
import {
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectiveness,
  countBackDso,
  daysSalesOutstanding,
} from "../../src/finance/dso";
import { provisionMatrix } from "../../src/finance/provision";

const asOf = serialOf(2025, 6, 30);
const dates = (...days: readonly (readonly [month: number, day: number])[]) =>
  Float64Array.from(days, ([month, day]) => serialOf(2025, month, day));

describe("paid and open invoices, worked by hand for 30 June 2025", () => {
  test("paid 4 days early, 18 and 36 days late: 20.0 with early payment as nil, 19.1111 signed", () => {
    const { each, floored, signed } = daysLate({
      amount: Float64Array.of(1000, 2000, 1500),
      due: dates([2, 9], [3, 12], [4, 4]),
      paid: dates([2, 5], [3, 30], [5, 10]),
    });
    expect([...each]).toEqual([-4, 18, 36]);
    expect(floored).toBe(20);
    expect(signed).toBeCloseTo(19.11111111111111, 12);
  });

  test("3,000 due on 15 May are 46 days old, 2,500 due on 19 June 11; a credit of 200 stands beside them", () => {
    const ageing = ageingByDueDate(
      Float64Array.of(3000, 2500, -200, 70),
      Float64Array.of(...dates([5, 15], [6, 19], [6, 1]), NaN),
      asOf
    );
    expect(ageing.buckets).toEqual({
      notDue: 0,
      days1to30: 2500,
      days31to60: 3000,
      days61to90: 0,
      over90: 0,
    });
    expect([ageing.credits, ageing.undated, ageing.open]).toEqual([200, 70, 5570]);
  });

  test("bounds: due today is not due, 30, 60 and 90 days are the older day of the younger bucket", () => {
    const due = Float64Array.of(
      asOf,
      asOf - 1,
      asOf - 30,
      asOf - 31,
      asOf - 60,
      asOf - 61,
      asOf - 90,
      asOf - 91
    );
    expect(ageingByDueDate(new Float64Array(8).fill(1), due, asOf).buckets).toEqual({
      notDue: 1,
      days1to30: 2,
      days31to60: 2,
      days61to90: 2,
      over90: 1,
    });
  });

  test("by invoice date in years, as Chinese annual reports print it", () => {
    const invoiced = Float64Array.of(
      asOf,
      serialOf(2024, 6, 30),
      serialOf(2024, 6, 29),
      serialOf(2022, 7, 1),
      serialOf(2021, 1, 1)
    );
    expect(ageingByInvoiceDate(new Float64Array(5).fill(10), invoiced, asOf).buckets).toEqual({
      upTo1Year: 20,
      years1to2: 10,
      years2to3: 10,
      over3Years: 10,
    });
  });

  test("without a paid invoice days late are missing, not nil", () => {
    expect(
      daysLate({
        amount: Float64Array.of(5),
        due: Float64Array.of(asOf),
        paid: Float64Array.of(NaN),
      }).floored
    ).toBeNaN();
  });
});

describe("a quarter of 92 days: receivables 900, of which 600 not due, sales 1,050", () => {
  test("DSO 78.857, best possible 52.571, delinquent 26.286", () => {
    const dso = daysSalesOutstanding(900, 1050, 92);
    const best = bestPossibleDso(600, 1050, 92);
    expect([dso, best, averageDaysDelinquent(dso, best)]).toEqual(
      [78.85714285714285, 52.57142857142857, 26.285714285714285].map((days) =>
        expect.closeTo(days, 12)
      )
    );
  });

  test("with 800 at its opening the collection index is 76.0", () => {
    expect(
      collectionEffectiveness({ opening: 800, sales: 1050, closing: 900, closingCurrent: 600 })
    ).toBeCloseTo(76, 12);
  });

  test("count-back: 31 + 30 + 150/300 × 31 = 76.5 days", () => {
    const months = [
      { sales: 400, days: 31 },
      { sales: 350, days: 30 },
      { sales: 300, days: 31 },
    ];
    expect(countBackDso(900, months)).toEqual({ days: 76.5, isAtLeast: false });
    expect(countBackDso(1050, months)).toEqual({ days: 92, isAtLeast: false });
    expect(countBackDso(1200, months)).toEqual({ days: 92, isAtLeast: true });
    expect(countBackDso(0, months)).toEqual({ days: 0, isAtLeast: false });
    expect(countBackDso(NaN, months).days).toBeNaN();
  });

  test("no sales, no days", () => {
    expect([daysSalesOutstanding(900, 0, 92), daysSalesOutstanding(NaN, 10, 92)]).toEqual([
      NaN,
      NaN,
    ]);
  });
});

describe("provision matrix", () => {
  const ages = {
    current: 15_000_000,
    days1to30: 7_500_000,
    days31to60: 4_000_000,
    days61to90: 2_500_000,
    over90: 1_000_000,
  };
  const rates = {
    current: 0.003,
    days1to30: 0.016,
    days31to60: 0.036,
    days61to90: 0.066,
    over90: 0.106,
  };

  test("IFRS 9 illustrative example 12: 580,000 on 30,000,000", () => {
    const { losses, total, gross } = provisionMatrix(ages, rates);
    expect(Object.values(losses)).toEqual(
      [45000, 120000, 144000, 165000, 106000].map((loss) => expect.closeTo(loss, 6))
    );
    expect([total, gross]).toEqual([expect.closeTo(580000, 6), 30_000_000]);
  });

  test("a missing rate makes the total missing unless its bucket is empty", () => {
    expect(provisionMatrix(ages, { ...rates, over90: NaN }).total).toBeNaN();
    expect(provisionMatrix({ ...ages, over90: 0 }, { ...rates, over90: NaN }).total).toBeCloseTo(
      474000,
      6
    );
  });
});
