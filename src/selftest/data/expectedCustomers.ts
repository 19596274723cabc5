import { criterionKeys, dimensionKeys } from "../../scoring/model";
import type { CriterionKey, DimensionKey, GateId, Move, Tier } from "../../scoring/model";

/**
 * What the twelve customers of the worked example come to. Points, dimensions and scores were worked out apart from this
 * code, in Python, from the rules alone (PERCENTILE.INC, linear interpolation, weighted means) and agree with the printed
 * example to its two decimals; tiers, gates, moves and the largest contributions are the printed ones.
 */
export interface ExpectedCustomer {
  readonly id: string;
  readonly points: Readonly<Record<CriterionKey, number>>;
  readonly dimensions: Readonly<Record<DimensionKey, number>>;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly completeness: number;
  /** NaN = too little data to show it. */
  readonly potential: number;
  readonly strategicControl: number;
  readonly revenueShare: number;
  readonly raw: Tier;
  readonly final: Tier;
  readonly move: Move;
  readonly gates: readonly GateId[];
  /** Largest and smallest contributions at the criterion's own weight, two decimals. */
  readonly top: readonly (readonly [CriterionKey, number])[];
  readonly bottom: readonly (readonly [CriterionKey, number])[];
}

const _ = NaN;

function keyed<Key extends string>(
  keys: readonly Key[],
  values: readonly number[]
): Record<Key, number> {
  return Object.fromEntries(keys.map((key, k) => [key, values[k]!])) as Record<Key, number>;
}

/** P5, P25, P50, P75, P95 of the calibrated criteria. */
export const expectedQuantiles = {
  revenue: [49.50000000000001, 675, 1650, 3025, 5604.999999999999],
  contributionProfit: [7, 170, 480, 630, 1025],
  profitPerHead: [7, 42.66666666666667, 47.27272727272727, 113.75, 149.5],
  walletSize: [600, 2100, 3600, 7600, 9250],
  winnableHeadroom: [21.700000000000003, 110.00000000000003, 200, 818.2500000000001, 2315.5],
} as const;

// Numbers in full; one customer after another.
// prettier-ignore
export const expectedCustomers: readonly ExpectedCustomer[] = [
  {
    id: "C01", score: 90.40751549356037, low: 90.40751549356037, high: 90.40751549356037, completeness: 1,
    potential: 90.56687158780998, strategicControl: 87.65, revenueShare: 0.19854906452844598,
    raw: "S", final: "A", move: "promote-pending", gates: [],
    dimensions: keyed(dimensionKeys, [93.85947127807593, 88.42045082651528, 95, 82.91929824561403, 87.06666666666668]),
    points: keyed(criterionKeys, [96.07558139534885, 100, 74.52991452991452, 100, 100, 80.31390883286024, 78, 100, 100, 100, 80, 82, 75, 100, 78.94736842105263, 82, 94.66666666666667]),
    top: [["contributionProfit", 6.0], ["strategicFit", 5.0], ["revenue", 3.69]],
    bottom: [["helpSucceed", 1.0], ["shareOfWallet", 1.16], ["satisfaction", 1.28]],
  },
  {
    id: "C02", score: 81.17830100337173, low: 81.17830100337173, high: 81.17830100337173, completeness: 1,
    potential: 88.0890769900925, strategicControl: 83.95, revenueShare: 0.06872852233676977,
    raw: "S", final: "A", move: "promote", gates: [],
    dimensions: keyed(dimensionKeys, [72.4941724941725, 95.46263604487014, 83.75, 73.20704607046069, 78.33333333333333]),
    points: keyed(criterionKeys, [52.72727272727273, 73.33333333333333, 82.16783216783217, 95, 84.0909090909091, 99.74119218567374, 100, 100, 100, 75, 60, 76, 100, 75, 42.27642276422764, 71, 89.33333333333333]),
    top: [["strategicFit", 5.0], ["winnableHeadroom", 3.98], ["customerGrowth", 3.0]],
    bottom: [["shareOfWallet", -0.31], ["revenue", 0.22], ["productOverlap", 0.5]],
  },
  {
    id: "C03", score: 64.89107551217228, low: 64.89107551217229, high: 64.89107551217228, completeness: 1,
    potential: 64.34632944895785, strategicControl: 39.95, revenueShare: 0.16418480336006108,
    raw: "B", final: "A", move: "demote-watch", gates: ["G03"],
    dimensions: keyed(dimensionKeys, [69.29457364341084, 59.52192478770724, 68.75, 58.081481481481475, 67.6]),
    points: keyed(criterionKeys, [87.3546511627907, 56.666666666666664, 50, 100, 65, 62.13101496158512, 56, 50, 50, 100, 75, 56, 50, 25, 93.05555555555556, 76, 55]),
    top: [["revenue", 2.99], ["industryPosition", 2.5], ["activeMonths12", 2.0]],
    bottom: [["strategicAlignment", -0.75], ["helpSucceed", 0.0], ["strategicFit", 0.0]],
  },
  {
    id: "C04", score: 66.8458716475372, low: 66.8458716475372, high: 66.8458716475372, completeness: 1,
    potential: 67.22699724517904, strategicControl: 24.8, revenueShare: 0.23291332569683085,
    raw: "A", final: "A", move: "demote", gates: [],
    dimensions: keyed(dimensionKeys, [78.56143523365375, 71.25939393939387, 70, 42.01728395061728, 51.6]),
    points: keyed(criterionKeys, [100, 75.63291139240506, 41.54135338345864, 100, 96.21212121212122, 49.9999999999998, 68, 75, 75, 75, 55.00000000000001, 24, 25, 25, 89.81481481481481, 57.99999999999999, 42]),
    top: [["revenue", 4.0], ["walletSize", 3.23], ["contributionProfit", 3.08]],
    bottom: [["satisfaction", -1.04], ["helpSucceed", -1.0], ["strategicAlignment", -0.75]],
  },
  {
    id: "C05", score: 55.99521813740334, low: 54.626797084771766, high: 60.626797084771766, completeness: 0.94,
    potential: 43.65773524720893, strategicControl: 42.35, revenueShare: 0.09927453226422299,
    raw: "B", final: "C", move: "new", gates: ["G01", "G03", "G11"],
    dimensions: keyed(dimensionKeys, [75.04487917146145, 22.807017543859647, 53.75, 63.13333333333333, 75.6]),
    points: keyed(criterionKeys, [67.27272727272728, 79.43037974683544, 100, 40, 33.33333333333333, 0, _, 50, 50, 75, 40, 68, 50, 25, 100, 70, 84]),
    top: [["contributionProfit", 3.53], ["profitPerHead", 3.0], ["shareOfWallet", 2.0]],
    bottom: [["winnableHeadroom", -4.0], ["walletSize", -1.17], ["strategicAlignment", -0.75]],
  },
  {
    id: "C06", score: 41.01035490448034, low: 41.01035490448034, high: 41.01035490448032, completeness: 1,
    potential: 37.662284797019936, strategicControl: 49.6, revenueShare: 0.0572737686139748,
    raw: "C", final: "C", move: "demote", gates: ["G03", "G05", "G06", "G10", "G11"],
    dimensions: keyed(dimensionKeys, [39.83789027774557, 33.737026553443854, 50, 55.63154121863799, 22.800000000000004]),
    points: keyed(criterionKeys, [46.15384615384615, 28.225806451612904, 24.53271028037383, 85, 41.666666666666664, 56.469874646178724, 0, 25, 50, 50, 50, 48, 50, 50, 73.11827956989248, 28.000000000000004, 15]),
    top: [["activeMonths12", 1.4], ["shareOfWallet", 0.92], ["winnableHeadroom", 0.52]],
    bottom: [["customerGrowth", -3.0], ["contributionProfit", -2.61], ["profitPerHead", -1.53]],
  },
  {
    id: "C07", score: 53.15384615384615, low: 12.761538461538462, high: 90.76153846153846, completeness: 0.22,
    potential: _, strategicControl: _, revenueShare: 0.03436426116838488,
    raw: "B", final: "B", move: "hold", gates: ["G08", "G09"],
    dimensions: keyed(dimensionKeys, [43.84615384615385, _, 75, _, _]),
    points: keyed(criterionKeys, [30.76923076923077, _, _, 70, _, _, _, _, 75, _, _, _, _, _, _, _, _]),
    top: [["strategicFit", 2.5], ["activeMonths12", 0.8], ["revenue", -1.54]],
    bottom: [["revenue", -1.54], ["activeMonths12", 0.8], ["strategicFit", 2.5]],
  },
  {
    id: "C08", score: 55.27454086543517, low: 55.274540865435185, high: 55.2745408654352, completeness: 1,
    potential: 52.0972716977247, strategicControl: 77.6, revenueShare: 0.026727758686521573,
    raw: "B", final: "B", move: "hold", gates: ["G03", "G11"],
    dimensions: keyed(dimensionKeys, [47.28124921673309, 35.84066440166101, 55, 82.9111111111111, 86.93333333333332]),
    points: keyed(criterionKeys, [25.641025641025642, 29.838709677419356, 75.87412587412588, 100, 6.666666666666667, 22.16874292185732, 62, 75, 50, 50, 70, 88, 75, 75, 91.66666666666666, 80, 97.33333333333333]),
    top: [["activeMonths12", 2.0], ["avgDaysLate", 1.89], ["financialHealth", 1.8]],
    bottom: [["walletSize", -3.03], ["contributionProfit", -2.42], ["winnableHeadroom", -2.23]],
  },
  {
    id: "C09", score: 49.223815073815075, low: 49.223815073815075, high: 49.223815073815075, completeness: 1,
    potential: 40.16161616161616, strategicControl: 40.75, revenueShare: 0.09163802978235967,
    raw: "C", final: "B", move: "demote", gates: ["G03", "G10"],
    dimensions: keyed(dimensionKeys, [61.43123543123543, 27.688888888888886, 42.5, 58.03703703703704, 66.66666666666667]),
    points: keyed(criterionKeys, [63.63636363636363, 50, 62.30769230769231, 90, 50, 27.777777777777764, 20, 0, 25, 75, 45, 60, 50, 25, 88.88888888888889, 64, 70.66666666666667]),
    top: [["activeMonths12", 1.6], ["shareOfWallet", 1.56], ["industryPosition", 1.25]],
    bottom: [["strategicFit", -2.5], ["industryOutlook", -2.0], ["customerGrowth", -1.8]],
  },
  {
    id: "C10", score: 49.551785714285714, low: 44.8375, high: 56.837500000000006, completeness: 0.88,
    potential: 84.25, strategicControl: _, revenueShare: 0,
    raw: "C", final: "C", move: "new", gates: [],
    dimensions: keyed(dimensionKeys, [0, 90.35, 81.25, 21.428571428571427, 75]),
    points: keyed(criterionKeys, [0, 0, 0, 0, 71.25, 100, 93.33333333333334, 100, 100, 75, 50, _, _, 50, 0, 75, _]),
    top: [["strategicFit", 5.0], ["winnableHeadroom", 4.0], ["customerGrowth", 2.6]],
    bottom: [["contributionProfit", -6.0], ["revenue", -4.0], ["profitPerHead", -3.0]],
  },
  {
    id: "C11", score: 43.887767457328934, low: 43.887767457328934, high: 43.88776745732895, completeness: 1,
    potential: 48.127272727272725, strategicControl: 52.8, revenueShare: 0.022909507445589918,
    raw: "C", final: "C", move: "hold", gates: ["G03", "G11"],
    dimensions: keyed(dimensionKeys, [29.803669302207574, 44.026666666666664, 41.25, 56.51111111111111, 72.13333333333333]),
    points: keyed(criterionKeys, [22.00239808153477, 18.865030674846626, 28.618421052631568, 80, 16.666666666666664, 50, 64, 50, 50, 25, 40, 64, 50, 50, 60.41666666666667, 66, 81.33333333333333]),
    top: [["avgDaysLate", 1.25], ["activeMonths12", 1.2], ["financialHealth", 0.96]],
    bottom: [["contributionProfit", -3.74], ["walletSize", -2.33], ["revenue", -2.24]],
  },
  {
    id: "C12", score: 23.927562844169312, low: 23.927562844169312, high: 23.927562844169316, completeness: 1,
    potential: 26.14213253714953, strategicControl: 30.4, revenueShare: 0.003436426116838488,
    raw: "C", final: "C", move: "hold", gates: ["G03", "G11"],
    dimensions: keyed(dimensionKeys, [9.842410940234682, 21.486024915062288, 17.5, 43.97777777777778, 55.06666666666666]),
    points: keyed(criterionKeys, [1.6187050359712227, 1.0736196319018405, 4.906542056074765, 60, 0, 6.143827859569647, 48, 50, 25, 0, 20, 52, 25, 25, 69.16666666666667, 50, 62.666666666666664]),
    top: [["shareOfWallet", 0.77], ["avgDaysLate", 0.51], ["activeMonths12", 0.4]],
    bottom: [["contributionProfit", -5.87], ["revenue", -3.87], ["winnableHeadroom", -3.51]],
  },
];
