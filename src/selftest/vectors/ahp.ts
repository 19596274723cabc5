import type { PairwiseMatrix } from "../../scoring/weighting/ahp";

/** Judgements and what was published for them. Weights in the order of the rows; decimals are those of the publication. */
export interface AhpVector {
  readonly matrix: PairwiseMatrix;
  readonly source: string;
  readonly published: {
    readonly weights?: { readonly values: readonly number[]; readonly decimals: number };
    readonly consistencyRatio?: { readonly value: number; readonly decimals: number };
  };
  /** Recomputed apart from this code in double precision (numpy), ten decimals. */
  readonly recomputed: {
    readonly weights: readonly number[];
    readonly lambdaMax: number;
    readonly consistencyRatio: number;
    readonly consistencyRatioDonegan?: number;
  };
}

// Matrices and lists of numbers: a row per line.
// prettier-ignore
export const ahpVectors = {
  house: {
    matrix: [
      [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
      [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
      [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
      [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
      [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
      [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
      [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
      [4, 7, 5, 8, 6, 6, 2, 1],
    ],
    source: "T. L. Saaty, How to make a decision, European Journal of Operational Research 48 (1990), 9–26",
    published: { weights: { values: [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], decimals: 3 }, consistencyRatio: { value: 0.169, decimals: 3 } },
    recomputed: {
      weights: [0.1730174746483477, 0.05397572299903931, 0.1881102988574409, 0.0175079113081957, 0.031043736403902275, 0.03632220215465615, 0.16683367362634788, 0.3331889800020701],
      lambdaMax: 9.66888731711815, consistencyRatio: 0.16908686090356131,
    },
  },
  three: {
    matrix: [
      [1, 2, 3],
      [1 / 2, 1, 2],
      [1 / 3, 1 / 2, 1],
    ],
    source: "worked example of our own, recomputed in double precision",
    published: {},
    recomputed: {
      weights: [0.5396145502210749, 0.2969613312124973, 0.16342411856642794],
      lambdaMax: 3.009202712714283, consistencyRatio: 0.007933373029554188,
    },
  },
  five: {
    matrix: [
      [1, 1 / 2, 3, 2, 1],
      [2, 1, 4, 3, 2],
      [1 / 3, 1 / 4, 1, 1 / 2, 1 / 3],
      [1 / 2, 1 / 3, 2, 1, 1 / 2],
      [1, 1 / 2, 3, 2, 1],
    ],
    source: "worked example of our own, recomputed in double precision",
    published: {},
    recomputed: {
      weights: [0.21466730999758296, 0.37599894727668265, 0.07377808969579777, 0.1208883430323538, 0.21466730999758288],
      lambdaMax: 5.033114025595117, consistencyRatio: 0.0073915235703385165,
    },
  },
  drinks: {
    matrix: [
      [1, 9, 5, 2, 1, 1, 1 / 2],
      [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
      [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
      [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
      [1, 9, 4, 2, 1, 2, 1 / 2],
      [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
      [2, 9, 9, 3, 2, 3, 1],
    ],
    source: "T. L. Saaty, Decision making with the analytic hierarchy process, Int. J. Services Sciences 1 (2008) 1, 83–98; AHPy test suite (MIT)",
    published: { weights: { values: [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], decimals: 3 }, consistencyRatio: { value: 0.022, decimals: 3 } },
    recomputed: {
      weights: [0.1774567474, 0.019149476, 0.0418311817, 0.1164170317, 0.1895723753, 0.1287805485, 0.3267926393],
      lambdaMax: 7.1766290393, consistencyRatio: 0.022302, consistencyRatioDonegan: 0.023515,
    },
  },
  school: {
    matrix: [
      [1, 4, 3, 1, 3, 4],
      [1 / 4, 1, 7, 3, 1 / 5, 1],
      [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
      [1, 1 / 3, 5, 1, 1, 1 / 3],
      [1 / 3, 5, 5, 1, 1, 3],
      [1 / 4, 1, 6, 3, 1 / 3, 1],
    ],
    source: "Y.-M. Wang, K.-S. Chin, Information Sciences 181 (2011) 23; pymcdm test suite (MIT)",
    published: { weights: { values: [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391], decimals: 4 } },
    recomputed: {
      weights: [0.3207701833, 0.1395027454, 0.0347683077, 0.1284860185, 0.2373899947, 0.1390827504],
      lambdaMax: 7.4198701019, consistencyRatio: 0.229011, consistencyRatioDonegan: 0.240717,
    },
  },
  style: {
    matrix: [
      [1, 1 / 4, 4, 1 / 6],
      [4, 1, 4, 1 / 4],
      [1 / 4, 1 / 4, 1, 1 / 5],
      [6, 4, 5, 1],
    ],
    source: "R package MCDA 0.1.0, test of AHP",
    published: {},
    recomputed: {
      weights: [0.1158716168, 0.2468523256, 0.0600150332, 0.5772610244],
      lambdaMax: 4.4346926009, consistencyRatio: 0.160997, consistencyRatioDonegan: 0.17487,
    },
  },
  consistent: {
    matrix: [
      [1, 6, 3],
      [1 / 6, 1, 1 / 2],
      [1 / 3, 2, 1],
    ],
    source: "R package ahp, test of Calculate",
    published: { weights: { values: [2 / 3, 1 / 9, 2 / 9], decimals: 10 }, consistencyRatio: { value: 0, decimals: 10 } },
    recomputed: {
      weights: [0.6666666667, 0.1111111111, 0.2222222222],
      lambdaMax: 3, consistencyRatio: 0, consistencyRatioDonegan: 0,
    },
  },
  reliability: {
    matrix: [
      [1, 2, 5, 1],
      [1 / 2, 1, 3, 2],
      [1 / 5, 1 / 3, 1, 1 / 4],
      [1, 1 / 2, 4, 1],
    ],
    source: "R package MCDA 0.1.0, test of AHP",
    published: {},
    recomputed: {
      weights: [0.3786065256, 0.2901528074, 0.0741728197, 0.2570678472],
      lambdaMax: 4.191275055, consistencyRatio: 0.070843, consistencyRatioDonegan: 0.076947,
    },
  },
  fuel: {
    matrix: [
      [1, 2, 4, 1],
      [1 / 2, 1, 3, 2],
      [1 / 4, 1 / 3, 1, 1 / 5],
      [1, 1 / 2, 5, 1],
    ],
    source: "R package MCDA 0.1.0, test of AHP",
    published: {},
    recomputed: {
      weights: [0.3588781006, 0.293733912, 0.0749301208, 0.2724578666],
      lambdaMax: 4.2313093829, consistencyRatio: 0.08567, consistencyRatioDonegan: 0.093052,
    },
  },
  criteria: {
    matrix: [
      [1, 1 / 2, 3],
      [2, 1, 4],
      [1 / 3, 1 / 4, 1],
    ],
    source: "R package MCDA 0.1.0, test of AHP",
    published: {},
    recomputed: {
      weights: [0.3196182639, 0.5584245431, 0.121957193],
      lambdaMax: 3.0182947073, consistencyRatio: 0.015771, consistencyRatioDonegan: 0.018615,
    },
  },
} as const satisfies Record<string, AhpVector>;
