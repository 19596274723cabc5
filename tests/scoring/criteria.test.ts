import { languages } from "../../src/i18n/languages";
import { anchorFault, pointsOf } from "../../src/scoring/anchors";
import { calibratedCriteria, criteria, criteriaOf } from "../../src/scoring/criteria";
import { criterionKeys, dimensionKeys } from "../../src/scoring/model";
import type { Anchors, CriterionKey } from "../../src/scoring/model";

/** Anchors of the twelve-customer example, at which the calibrated criteria are worked out below. */
const calibrated = {
  revenue: [
    [49.5, 0],
    [675, 25],
    [1650, 50],
    [3025, 75],
    [5605, 100],
  ],
  contributionProfit: [
    [7, 0],
    [170, 25],
    [480, 50],
    [630, 75],
    [1025, 100],
  ],
  profitPerHead: [
    [7, 0],
    [42.666666666666664, 25],
    [47.27272727272727, 50],
    [113.75, 75],
    [149.5, 100],
  ],
  walletSize: [
    [600, 0],
    [2100, 25],
    [3600, 50],
    [7600, 75],
    [9250, 100],
  ],
  winnableHeadroom: [
    [21.7, 0],
    [110, 25],
    [200, 50],
    [818.25, 75],
    [2315.5, 100],
  ],
} as const satisfies Partial<Record<CriterionKey, Anchors>>;

/**
 * One worked example or more per criterion: value → points. A criterion without one does not compile. The values and points
 * are those of the published example to two decimals, and of the anchor lists at their own anchors.
 */
const workedExamples: Record<CriterionKey, readonly (readonly [value: number, points: number])[]> =
  {
    revenue: [
      [5200, 96.08],
      [1800, 52.73],
      [0, 0],
      [6100, 100],
    ],
    contributionProfit: [
      [620, 73.33],
      [520, 56.67],
      [14, 1.07],
      [-50, 0],
    ],
    profitPerHead: [
      [112.5, 74.53],
      [124, 82.17],
      [175, 100],
    ],
    activeMonths12: [
      [0, 0],
      [1, 10],
      [3, 40],
      [5, 60],
      [11, 95],
      [12, 100],
    ],
    walletSize: [
      [8200, 84.09],
      [1000, 6.67],
      [200, 0],
    ],
    winnableHeadroom: [
      [1136.5, 80.31],
      [2300, 99.74],
      [43.4, 6.14],
    ],
    customerGrowth: [
      [0.14, 78],
      [0.09, 68],
      [-0.05, 20],
      [0.4, 100],
      [-0.12, 0],
    ],
    industryOutlook: [
      [1, 0],
      [2, 25],
      [5, 100],
    ],
    strategicFit: [
      [3, 50],
      [4, 75],
      [3.5, 62.5],
    ],
    industryPosition: [
      [1, 0],
      [4, 75],
    ],
    productOverlap: [
      [0, 0],
      [0.55, 55],
      [1, 100],
    ],
    satisfaction: [
      [66, 24],
      [91, 82],
      [59, 0],
      [100, 100],
    ],
    helpSucceed: [
      [2, 25],
      [4, 75],
    ],
    strategicAlignment: [
      [2, 25],
      [5, 100],
    ],
    shareOfWallet: [
      [0, 0],
      [0.2, 40],
      [0.5473684210526316, 78.95],
      [0.9, 100],
    ],
    financialHealth: [
      [0, 0],
      [58, 58],
      [100, 100],
    ],
    avgDaysLate: [
      [48, 42],
      [35, 55],
      [2, 97.3333],
      [0, 100],
      [120, 0],
    ],
  };

function anchorsOf(key: CriterionKey): Anchors {
  const { normalisation } = criteria[key];
  return normalisation === "quantile" ? calibrated[key as keyof typeof calibrated] : normalisation;
}

describe("criteria", () => {
  test("there are 17, their weights add up to 100 and to 30, 25, 20, 15, 10 by dimension", () => {
    const sum = (keys: readonly CriterionKey[]) =>
      keys.reduce((total, key) => total + criteria[key].weight, 0);
    expect(criterionKeys).toHaveLength(17);
    expect(sum(criterionKeys)).toBe(100);
    expect(dimensionKeys.map((dimension) => sum(criteriaOf[dimension]))).toEqual([
      30, 25, 20, 15, 10,
    ]);
  });

  test("money is calibrated, everything else has fixed anchors in order", () => {
    expect(calibratedCriteria).toEqual([
      "revenue",
      "contributionProfit",
      "profitPerHead",
      "walletSize",
      "winnableHeadroom",
    ]);
    for (const key of criterionKeys)
      expect([key, anchorFault(anchorsOf(key))]).toEqual([key, null]);
  });

  test.each(criterionKeys.map((key) => [key]))(
    "%s gives the points of its worked examples",
    (key) => {
      expect(workedExamples[key].length).toBeGreaterThan(0);
      for (const [value, points] of workedExamples[key]) {
        expect(Math.abs(pointsOf(value, anchorsOf(key)) - points)).toBeLessThan(0.00501);
      }
    }
  );

  test.each(criterionKeys.map((key) => [key]))(
    "%s rises for a benefit and falls for a cost",
    (key) => {
      const anchors = anchorsOf(key);
      const first = anchors[0]![1];
      const last = anchors[anchors.length - 1]![1];
      expect(Math.sign(last - first)).toBe(criteria[key].direction === "benefit" ? 1 : -1);
    }
  );

  test("a criterion's key is its place in the list, and its words differ between the languages", () => {
    for (const key of criterionKeys) {
      expect(criteria[key].key).toBe(key);
      const [en, zh] = [
        languages.en.words.scoring.criteria[key],
        languages["zh-CN"].words.scoring.criteria[key],
      ];
      expect(en.name).not.toBe("");
      expect(/[\u4e00-\u9fff]/.test(en.name + en.short + en.definition)).toBe(false);
      expect(/[\u4e00-\u9fff]/.test(zh.name) && /[\u4e00-\u9fff]/.test(zh.short)).toBe(true);
    }
  });
});
