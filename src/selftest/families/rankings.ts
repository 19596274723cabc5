import { criticWeights } from "../../scoring/weighting/critic";
import { entropyWeights } from "../../scoring/weighting/entropy";
import { topsis } from "../../scoring/weighting/topsis";
import type { TopsisNormalisation } from "../../scoring/weighting/topsis";
import { vikor } from "../../scoring/weighting/vikor";
import { family, printed, same, within } from "../Check";
import type { Check, Figure } from "../Check";
import { decisionTables } from "../vectors/decisionTables";
import type { DecisionTable } from "../vectors/decisionTables";

const hwangYoon = "C.-L. Hwang, K. Yoon, Multiple Attribute Decision Making, Springer 1981";
const opricovic2004 =
  "S. Opricovic, G.-H. Tzeng, European Journal of Operational Research 156 (2004), 445–455";
const opricovic2007 =
  "S. Opricovic, G.-H. Tzeng, European Journal of Operational Research 178 (2007), 514–529";
const scikit = "scikit-criteria test suite (BSD-3)";

const columns = ({ matrix }: DecisionTable): Float64Array[] =>
  matrix[0]!.map((_, k) => Float64Array.from(matrix, (row) => row[k]!));
const directions = ({ direction }: DecisionTable): ("benefit" | "cost")[] =>
  direction.map((sign) => (sign === 1 ? "benefit" : "cost"));

function closeness(
  table: DecisionTable,
  expected: readonly number[],
  decimals: number,
  how: TopsisNormalisation = "vector"
): Figure {
  const found = topsis(columns(table), table.weights, directions(table), how);
  return printed(`C (${how})`, [...(found ?? [])], expected, decimals);
}

export const topsisFamily = family("topsis", [
  {
    id: "topsisFighters",
    source: hwangYoon,
    figures: () => [
      // Printed after rounded steps: the third is .6135 in full.
      within(
        "C (vector)",
        [
          ...(topsis(
            columns(decisionTables.fighters),
            decisionTables.fighters.weights,
            directions(decisionTables.fighters)
          ) ?? []),
        ],
        [0.643, 0.268, 0.613, 0.312],
        0.001
      ),
      closeness(decisionTables.fighters, [0.643277, 0.268384, 0.613542, 0.312291], 6),
    ],
  },
  {
    id: "topsisTzengHuang",
    source: `G.-H. Tzeng, J.-J. Huang, Multiple Attribute Decision Making, CRC 2011; ${scikit}`,
    figures: () => [
      closeness(decisionTables.tzengHuang, [0.5037, 0.6581, 0.7482, 0.334], 4),
      closeness(
        decisionTables.tzengHuang,
        [0.4852813742, 0.6483712952, 0.7767908047, 0.3629773449],
        9,
        "minMax"
      ),
    ],
  },
  {
    id: "topsisCars",
    source: "R package MCDA 0.1.0, test of TOPSIS (R. Hodgett)",
    figures: () => [
      closeness(decisionTables.cars, [0.4817, 0.5182, 0.178], 4),
      closeness(decisionTables.cars, [0.5960063796, 0.3795875777, 0.2859050812], 9, "minMax"),
    ],
  },
  {
    id: "topsisBus",
    source: `${opricovic2004}; pymcdm test suite (MIT)`,
    figures: () => [
      closeness(decisionTables.bus, [0.5, 0.617, 0.5], 3, "minMax"),
      closeness(decisionTables.bus, [0.7621405801, 0.7221778332, 0.2378594199], 9),
    ],
  },
]);

interface VikorNumbers {
  readonly S?: readonly number[];
  readonly R?: readonly number[];
  readonly Q: readonly number[];
  readonly set?: readonly number[];
  readonly decimals: number;
}

function vikorCheck<Id extends string>(
  id: Id,
  source: string,
  table: DecisionTable,
  weights: readonly number[],
  { S, R, Q, set, decimals }: VikorNumbers
): Check<Id> {
  return {
    id,
    source,
    figures: () => {
      const found = vikor(columns(table), weights, directions(table));
      if (found === null) return [];
      return [
        ...(S === undefined ? [] : [printed("S", [...found.groupRegret], S, decimals)]),
        ...(R === undefined ? [] : [printed("R", [...found.worstRegret], R, decimals)]),
        printed("Q", [...found.compromise], Q, decimals),
        ...(set === undefined
          ? []
          : [
              same(
                "1…",
                [...found.compromiseSet].sort((a, b) => a - b).map((row) => row + 1),
                set.map((row) => row + 1)
              ),
            ]),
      ];
    },
  };
}

const { hydropower, tzengHuang, bus, yangWu } = decisionTables;

// One case per line: this is a table.
// prettier-ignore
export const vikorFamily = family("vikor", [
  vikorCheck("vikorHydro1", opricovic2007, hydropower, [1, 1, 1, 1, 1, 1, 1, 1], { S: [0.692, 0.7, 0.29, 0.423, 0.28, 0.346], R: [0.125, 0.125, 0.121, 0.125, 0.067, 0.125], Q: [0.991, 1, 0.473, 0.67, 0, 0.578], set: [4], decimals: 3 }),
  vikorCheck("vikorHydro2", opricovic2007, hydropower, [2, 2, 2, 2, 1, 1, 1, 1], { S: [0.701, 0.6, 0.386, 0.365, 0.317, 0.459], R: [0.167, 0.114, 0.161, 0.167, 0.089, 0.167], Q: [1, 0.533, 0.552, 0.563, 0, 0.686], set: [4], decimals: 3 }),
  vikorCheck("vikorHydro3", opricovic2007, hydropower, [1, 1, 1, 1, 2, 2, 2, 2], { S: [0.683, 0.8, 0.193, 0.48, 0.243, 0.232], R: [0.113, 0.167, 0.08, 0.122, 0.044, 0.083], Q: [0.684, 1, 0.147, 0.554, 0.041, 0.191], set: [2, 4, 5], decimals: 3 }),
  vikorCheck("vikorHydro4", opricovic2007, hydropower, [1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2], { S: [0.678, 0.857, 0.138, 0.513, 0.222, 0.167], R: [0.129, 0.19, 0.057, 0.139, 0.042, 0.06], Q: [0.668, 1, 0.051, 0.588, 0.058, 0.078], set: [2, 4, 5], decimals: 3 }),
  vikorCheck("vikorBus", opricovic2004, bus, [0.5, 0.5], { S: [0.5, 0.375, 0.5], R: [0.5, 0.25, 0.5], Q: [1, 0, 1], set: [1], decimals: 9 }),
  vikorCheck("vikorFour", scikit, tzengHuang, [0.3, 0.4, 0.3], { S: [0.6, 0.3, 0.15, 0.65], R: [0.3, 0.2, 0.15, 0.4], Q: [0.75, 0.25, 0, 1], set: [1, 2], decimals: 9 }),
  vikorCheck("vikorYangWu", "Yang & Wu 2020; pymcdm test suite (MIT)", yangWu, [0.25, 0.25, 0.25, 0.25], { Q: [0.5679, 0.7667, 1, 0.7493, 0], decimals: 4 }),
]);

function entropy(table: DecisionTable, expected: readonly number[], decimals: number): Figure {
  return printed("w", entropyWeights(columns(table)) ?? [], expected, decimals);
}

export const entropyFamily = family("entropy", [
  {
    id: "entropyFighters",
    source: `${hwangYoon} (published with rounded steps; here in double precision)`,
    figures: () => [
      entropy(
        decisionTables.fighters,
        [0.06419, 0.206088, 0.013445, 0.081326, 0.35868, 0.276272],
        6
      ),
    ],
  },
  {
    id: "entropyElsayed",
    source: "Elsayed et al. 2017; pymcdm test suite (MIT)",
    figures: () => [
      entropy(decisionTables.elsayed, [0.104991, 0.069124, 0.071373, 0.449937, 0.304575], 6),
    ],
  },
  {
    id: "entropyTwo",
    source: scikit,
    figures: () => [entropy(decisionTables.twoByTwo, [0.358889, 0.641111], 6)],
  },
  {
    id: "entropyOneZero",
    source: "0 · ln 0 = 0, recomputed in double precision (numpy)",
    figures: () => [entropy(decisionTables.oneZero, [0.0004678122, 0.9995321878], 9)],
  },
  {
    id: "entropyConstant",
    source: "E = 1 for a constant column, hence no weight",
    figures: () => [entropy(decisionTables.constantColumn, [1, 0], 9)],
  },
]);

function critic(table: DecisionTable, expected: readonly number[], decimals: number): Figure {
  return printed("w", criticWeights(columns(table), directions(table)) ?? [], expected, decimals);
}

const { tusAdali } = decisionTables;

export const criticFamily = family("critic", [
  {
    id: "criticDiakoulaki",
    source: `D. Diakoulaki, G. Mavrotas, L. Papayannakis, Computers & Operations Research 22 (1995), 763–770; ${scikit}`,
    figures: () => [critic(decisionTables.diakoulaki, [0.20222554, 0.48090173, 0.31687273], 8)],
  },
  {
    id: "criticTusAdali",
    source: "A. Tuş, E. Aytaç Adalı, OPSEARCH 56 (2019), 528–538; pymcdm test suite (MIT)",
    figures: () => [critic(tusAdali, [0.157, 0.249, 0.168, 0.121, 0.154, 0.151], 3)],
  },
  {
    id: "criticCost",
    source: `${scikit}, agreed by pyDecision`,
    figures: () => [
      critic(
        { ...tusAdali, direction: [-1, 1, 1, 1, 1, 1] },
        [0.1840664073, 0.2130289785, 0.1422141623, 0.1583006412, 0.1683822213, 0.1340075893],
        9
      ),
    ],
  },
]);
