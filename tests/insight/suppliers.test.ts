import fc from "fast-check";
import { compareSuppliers, policyCapOf } from "../../src/insight/suppliers/comparison";
import { paybackMonths, sensitivities } from "../../src/insight/suppliers/sensitivity";
import { fairShares, supplierTotal, walletAllocation } from "../../src/insight/suppliers/totals";
import type { SupplierScores } from "../../src/insight/suppliers/totals";
import { backupPower } from "../support/backupPower";

/**
 * Worked by hand for an invented data-centre customer (backup power, 万元): seven criteria weighted 20/25/10/15/20/5/5,
 * three suppliers. Every number below is the hand calculation's.
 */
describe("comparison of three suppliers of backup power", () => {
  const result = compareSuppliers(backupPower);

  test("totals are 7.75, 7.90 and 7.15, so we rank second", () => {
    expect(result.totals).toEqual([7.75, 7.9, 7.15]);
    expect(result.ranks).toEqual([2, 1, 3]);
  });

  test("shares are 21.95, 53.66 and 24.39 % of 8,200; fair shares a third, a half and a sixth", () => {
    expect(result.spend).toBe(8200);
    expect(result.shares.map((share) => (share * 100).toFixed(2))).toEqual([
      "21.95",
      "53.66",
      "24.39",
    ]);
    expect(result.fair.map((share) => (share * 100).toFixed(2))).toEqual([
      "33.33",
      "50.00",
      "16.67",
    ]);
    expect(
      result.shares.map((share, i) => ((share - (result.fair[i] ?? 0)) * 100).toFixed(2))
    ).toEqual(["-11.38", "3.66", "7.72"]);
  });

  test("gaps to the best rival are +1 −1 +2 −1 −3 +1 0, weighted +.20 −.25 +.20 −.15 −.60 +.05 0", () => {
    expect(result.gaps.map((gap) => gap.gap)).toEqual([1, -1, 2, -1, -3, 1, 0]);
    expect(result.gaps.map((gap) => Number(gap.weighted.toFixed(6)))).toEqual([
      0.2, -0.25, 0.2, -0.15, -0.6, 0.05, 0,
    ]);
    expect(result.gaps.reduce((sum, gap) => sum + gap.weighted, 0)).toBeCloseTo(-0.55, 12);
  });

  test("the deficit to the leader is .15, relative strength .98101, supplier HHI 3,955.98", () => {
    expect(result.lead).toBeCloseTo(-0.15, 12);
    expect(result.relativeStrength).toBeCloseTo(0.98101, 5);
    expect(result.concentration).toBeCloseTo(3955.98, 2);
  });

  test("under a cap of 60 % first place is within reach: 50 % can be won, 2,300 of headroom", () => {
    expect(result.policyCap).toBe(0.6);
    expect(result.targetRank).toBe(1);
    expect(result.winnableShare).toBeCloseTo(0.5, 12);
    expect(result.headroom).toBeCloseTo(2300, 9);
  });

  test("positions follow the shares: we are secondary, A primary, B secondary", () => {
    expect(result.positions).toEqual(["secondary", "primary", "secondary"]);
  });

  test("break-even weights are T 30.43, R 16.28, E 17.39, Q 11.76, C 5.88, D 0, and none for M", () => {
    const weights = sensitivities(backupPower, result).map((line) => line.breakEvenWeight);
    expect(weights.slice(0, 6).map((weight) => Number(weight.toFixed(2)))).toEqual([
      30.43, 11.76, 16.28, 0, 5.88, 17.39,
    ]);
    expect(weights[6]).toBeNaN();
  });

  test("points needed are .75 on T, .6 on Q and .75 on C; three points on E are more than the scale has left", () => {
    const lines = sensitivities(backupPower, result);
    expect(lines.map((line) => Number(line.pointsNeeded.toFixed(6)))).toEqual([
      0.75, 0.6, 1.5, 1, 0.75, 3, 3,
    ]);
    expect(lines.map((line) => line.isPossible)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test("switching investment of 420 at a margin of 34 % is earned back in 6.445 months", () => {
    expect(paybackMonths(420, 0.34, 2300)).toBeCloseTo(6.445, 3);
  });
});

describe("Wallet Allocation Rule (The Wallet Allocation Rule, appendix A)", () => {
  test.each([
    [2, [0.6667, 0.3333]],
    [3, [0.5, 0.3333, 0.1667]],
    [4, [0.4, 0.3, 0.2, 0.1]],
  ])("shares among %i suppliers", (count, expected) => {
    expect(expected.map((_, i) => Number(walletAllocation(i + 1, count).toFixed(4)))).toEqual(
      expected
    );
  });

  test("a single supplier has everything", () => expect(walletAllocation(1, 1)).toBe(1));

  test("two suppliers tied first among three share ranks 1 and 2: .41667 each and .16667", () => {
    expect(fairShares([8, 8, 6]).map((share) => Number(share.toFixed(5)))).toEqual([
      0.41667, 0.41667, 0.16667,
    ]);
  });

  test("fair shares of any suppliers sum to one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 9 }),
        (totals) => {
          expect(fairShares(totals).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        }
      )
    );
  });
});

describe("missing scores", () => {
  const criteria = [
    { name: "T", weight: 40 },
    { name: "Q", weight: 30 },
    { name: "C", weight: 30 },
  ];

  test("a missing score is left out and the other weights rescaled: (40·8 + 30·6)/70 = 7.142857", () => {
    expect(supplierTotal(criteria, [8, 6, NaN])).toBeCloseTo(7.142857, 6);
  });

  test("with 40 % of the weight missing there is no total, and no rank", () => {
    const input: SupplierScores = {
      criteria,
      scale: 10,
      suppliers: [
        { name: "We", isOurs: true, scores: [8, 7, 6], spend: NaN, position: "" },
        { name: "B", isOurs: false, scores: [NaN, 9, 9], spend: NaN, position: "" },
      ],
    };
    const result = compareSuppliers(input);
    expect(result.totals[1]).toBeNaN();
    expect(result.ranks[1]).toBeNaN();
    expect(result.ranks[0]).toBe(1);
    expect(result.bestRival).toBe(-1);
  });

  test("sensitivity is not told when a ranked rival lacks a score", () => {
    const input: SupplierScores = {
      criteria,
      scale: 10,
      suppliers: [
        { name: "We", isOurs: true, scores: [8, 7, 6], spend: 10, position: "" },
        { name: "B", isOurs: false, scores: [9, 9, NaN], spend: 10, position: "" },
      ],
    };
    expect(
      sensitivities(input, compareSuppliers(input)).map((line) => line.breakEvenWeight)
    ).toEqual([NaN, NaN, NaN]);
  });
});

test("raising the break-even weight of any criterion really brings us level with the first", () => {
  const scores = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 4, maxLength: 4 }),
      scores,
      scores,
      scores,
      (weights, we, a, b) => {
        const suppliers = [we, a, b].map((values, i) => ({
          name: `${i}`,
          isOurs: i === 0,
          scores: values,
          spend: NaN,
          position: "",
        }));
        const input: SupplierScores = {
          criteria: weights.map((weight, k) => ({ name: `${k}`, weight })),
          suppliers,
          scale: 10,
        };
        const result = compareSuppliers(input);
        sensitivities(input, result).forEach((line, k) => {
          if (Number.isNaN(line.breakEvenWeight) || line.breakEvenWeight > 99.9) return;
          const all = weights.reduce((sum, w) => sum + w, 0);
          const rest = (100 - line.breakEvenWeight) / (100 - (100 * (weights[k] ?? 0)) / all);
          const changed = input.criteria.map((criterion, j) => ({
            ...criterion,
            weight: j === k ? line.breakEvenWeight : ((100 * criterion.weight) / all) * rest,
          }));
          const level = compareSuppliers({ ...input, criteria: changed });
          expect(Math.abs(level.lead)).toBeLessThan(1e-6);
        });
      }
    )
  );
});

test.each([
  ["三家供应，单一供应商不超过60%", 0.6],
  ["dual sourcing", 0.67],
  ["独家", 1],
  ["at most 45 %", 0.45],
  ["no rule", null],
  ["", null],
])("sourcing policy “%s” gives one supplier at most %s", (policy, cap) => {
  expect(policyCapOf(policy)).toBe(cap);
});
