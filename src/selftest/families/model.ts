import { walletAllocation, fairShares } from "../../insight/suppliers/totals";
import { concentration } from "../../portfolio/concentration";
import { pointsOf } from "../../scoring/anchors";
import { anchorsFromQuantiles, quantilesOf } from "../../scoring/calibration";
import { criteria } from "../../scoring/criteria";
import { earnedTier } from "../../scoring/hysteresis";
import { tiersByThreshold } from "../../scoring/methods/absolute";
import { dimensionKeys, gateIds, moves, tierNone, tiers } from "../../scoring/model";
import type { Move, Tier } from "../../scoring/model";
import { scoreCustomers } from "../../scoring/score";
import { defaultModel } from "../../settings/defaultModel";
import { family, printed, same } from "../Check";
import type { Figure } from "../Check";
import { expectedCustomers, expectedQuantiles } from "../data/expectedCustomers";
import { inputOf } from "../data/workedExample";
import { mtcarsMpg } from "../vectors/buying";

const byHand = "The worked example of twelve customers, recomputed apart from this code in Python";

interface ExpectedConcentration {
  readonly cr1?: number;
  readonly cr3?: number;
  readonly cr5: number;
  readonly hhi: number;
  readonly normalised: number;
  readonly effective: number;
  readonly gini: number;
}

function concentrationFigures(
  amounts: readonly number[],
  expected: ExpectedConcentration
): Figure[] {
  const found = concentration(Float64Array.from(amounts));
  if (found === null) return [];
  return [
    ...(expected.cr1 === undefined ? [] : [printed("CR1", found.cr1, expected.cr1, 9)]),
    ...(expected.cr3 === undefined ? [] : [printed("CR3", found.cr3, expected.cr3, 9)]),
    printed("CR5", found.cr5, expected.cr5, 9),
    printed("HHI", found.hhi, expected.hhi, 6),
    printed("HHI*", found.hhiNormalised, expected.normalised, 9),
    printed("1/Σs²", found.effectiveNumber, expected.effective, 9),
    printed("Gini", found.gini, expected.gini, 9),
  ];
}

export const concentrationFamily = family("concentration", [
  {
    id: "hhiFour",
    source: "Shares of 40, 30, 20 and 10 %: HHI 3,000, a textbook example",
    figures: () =>
      concentrationFigures([40, 30, 20, 10], {
        cr1: 0.4,
        cr3: 0.9,
        cr5: 1,
        hhi: 3000,
        normalised: 0.06666666666666672,
        effective: 3.333333333333333,
        gini: 0.25,
      }),
  },
  {
    id: "hhiFive",
    source: "Five customers with 80 %, twenty with 1 % each; recomputed in double precision",
    figures: () =>
      concentrationFigures([30, 20, 12, 10, 8, ...new Array<number>(20).fill(1)], {
        cr1: 0.3,
        cr3: 0.62,
        cr5: 0.8,
        hhi: 1628,
        normalised: 0.12791666666666665,
        effective: 6.142506142506143,
        gini: 0.6432,
      }),
  },
  {
    id: "hhiTwelve",
    source: byHand,
    figures: () => {
      const { values } = inputOf().criteria.revenue!;
      return concentrationFigures([...values], {
        cr1: 0.23291332569683085,
        cr3: 0.5956471935853379,
        cr5: 0.7865597556319206,
        hhi: 1493.1578366508672,
        normalised: 0.07198085490736733,
        effective: 6.6972156288781,
        gini: 0.48774977726867763,
      });
    },
  },
]);

const keiningham =
  "T. L. Keiningham, L. Aksoy, A. Buoye, B. Cooil, Harvard Business Review 89 (2011) 10; The Wallet Allocation Rule (2015), app. A";

const allocated = (suppliers: number): number[] =>
  Array.from({ length: suppliers }, (_, k) => walletAllocation(k + 1, suppliers));

export const allocationFamily = family("allocation", [
  {
    id: "war",
    source: keiningham,
    figures: () => [
      printed("N = 1", allocated(1), [1], 9),
      printed("N = 2", allocated(2), [2 / 3, 1 / 3], 9),
      printed("N = 3", allocated(3), [1 / 2, 1 / 3, 1 / 6], 9),
      printed("N = 4", allocated(4), [0.4, 0.3, 0.2, 0.1], 9),
      printed("N = 5", allocated(5), [1 / 3, 4 / 15, 0.2, 2 / 15, 1 / 15], 9),
      printed("1.5, 1.5, 3", fairShares([8, 8, 5]), [5 / 12, 5 / 12, 1 / 6], 9),
    ],
  },
]);

/** Start, scores per period, tiers after each period, what happened: the table that the rule was written down with. */
const periods: readonly (readonly [
  start: Tier | "none",
  scores: readonly number[],
  tiers: string,
  moves: readonly Move[],
])[] = [
  ["A", [82, 83], "A S", ["promote-pending", "promote"]],
  ["A", [82, 74, 70], "A A A", ["promote-pending", "hold", "hold"]],
  ["A", [63, 66], "A A", ["demote-watch", "hold"]],
  ["A", [63, 62], "A B", ["demote-watch", "demote"]],
  ["A", [59.9], "B", ["demote"]],
  ["A", [60], "A", ["demote-watch"]],
  ["S", [55, 55], "A B", ["demote", "demote"]],
  ["C", [70, 70], "B A", ["promote", "promote"]],
  ["none", [85, 85], "A S", ["new-S-held", "promote"]],
];

const { thresholds, hysteresisBand } = defaultModel;

function replay(start: Tier | "none", scores: readonly number[]): string[] {
  let last = start === "none" ? tierNone : tiers.indexOf(start);
  let lastScore = NaN;
  return scores.map((score) => {
    const raw = tiersByThreshold(Float64Array.of(score), thresholds)[0]!;
    const { tier, move } = earnedTier({ last, raw, score, lastScore }, thresholds, hysteresisBand);
    last = tier;
    lastScore = score;
    return `${tiers[tier]!} ${move}`;
  });
}

export const hysteresisFamily = family("hysteresis", [
  {
    id: "hysteresisTable",
    source: "Decision table of the product's own rule, thresholds 80, 65, 50 and a band of 5",
    figures: () =>
      periods.map(([start, scores, wantedTiers, wantedMoves]) =>
        same(
          `${start}: ${scores.join(", ")}`,
          replay(start, scores),
          wantedTiers.split(" ").map((tier, k) => `${tier} ${wantedMoves[k]!}`)
        )
      ),
  },
]);

export const percentilesFamily = family("percentiles", [
  {
    id: "percentileInc",
    source: "PERCENTILE.INC of Excel = quantile type 7 of R; mtcars$mpg",
    figures: () => [
      printed(
        "P5, P25, P50, P75, P95",
        [...(quantilesOf(Float64Array.from(mtcarsMpg), null)?.values ?? [])],
        [11.995, 15.425, 19.2, 22.8, 31.3],
        9
      ),
    ],
  },
  {
    id: "percentilesTwelve",
    source: byHand,
    figures: () => {
      const { quantiles } = scoreCustomers(inputOf(), defaultModel);
      return Object.entries(expectedQuantiles).map(([key, expected]) =>
        printed(
          key,
          [...quantiles[key as keyof typeof expectedQuantiles]!.values],
          [...expected],
          9
        )
      );
    },
  },
]);

export const anchorsFamily = family("anchors", [
  {
    id: "anchorLines",
    source: "Interpolation by hand between the product's default anchors",
    figures: () => {
      const quantiles = { n: 12, values: [49.5, 675, 1650, 3025, 5605] as const };
      const revenue = anchorsFromQuantiles({ ...quantiles, values: [...quantiles.values] });
      const late = criteria.avgDaysLate.normalisation;
      const satisfaction = criteria.satisfaction.normalisation;
      return [
        // 75 + 25 × (5200 − 3025)/(5605 − 3025)
        printed("5200", pointsOf(5200, revenue), 96.07558139534883, 9),
        printed("min, max", [pointsOf(0, revenue), pointsOf(9999, revenue)], [0, 100], 9),
        // 100 − 20 × 4/15
        ...(late === "quantile" ? [] : [printed("4 d", pointsOf(4, late), 94.66666666666667, 9)]),
        // 80 + 20 × 1/10
        ...(satisfaction === "quantile" ? [] : [printed("91", pointsOf(91, satisfaction), 82, 9)]),
      ];
    },
  },
]);

export const exampleFamily = family("example", [
  {
    id: "twelveScores",
    source: byHand,
    figures: () => {
      const scores = scoreCustomers(inputOf(), defaultModel);
      return expectedCustomers.flatMap((expected, i) => [
        printed(`${expected.id} score`, scores.score[i]!, expected.score, 9),
        printed(
          `${expected.id} D1–D5`,
          dimensionKeys.map((key) => scores.dimensions[key][i]!),
          dimensionKeys.map((key) => expected.dimensions[key]),
          9
        ),
        printed(`${expected.id} SCI`, scores.strategicControl[i]!, expected.strategicControl, 9),
      ]);
    },
  },
  {
    id: "twelveTiers",
    source: byHand,
    figures: () => {
      const scores = scoreCustomers(inputOf(), defaultModel);
      return expectedCustomers.map((expected, i) =>
        same(
          expected.id,
          [
            tiers[scores.rawTier[i]!]!,
            tiers[scores.finalTier[i]!]!,
            moves[scores.move[i]!]!,
            ...gateIds.filter((_, gate) => (scores.gatesFired[i]! & (1 << gate)) !== 0),
          ],
          [expected.raw, expected.final, expected.move, ...expected.gates]
        )
      );
    },
  },
]);
