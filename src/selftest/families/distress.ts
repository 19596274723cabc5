import { altmanScore, altmanScores } from "../../finance/altman";
import { beneishScore, beneishScores, beneishVariables } from "../../finance/beneish";
import { piotroskiScores, piotroskiSignals } from "../../finance/piotroski";
import { family, printed, same } from "../Check";
import { ofApple, ofDistributor, tenK } from "../data/readStatements";

const altman1968 = "E. I. Altman, Journal of Finance 23 (1968), 589–609";
const altmanToday =
  "E. I. Altman 1968, 1983, 1995 (coefficients as published); scores recomputed in double precision";

export const altmanFamily = family("altman", [
  {
    id: "altmanTable",
    source: "FinanceToolkit test suite (MIT), model of 1968 with sales × 1.0",
    figures: () => [
      printed(
        "Z",
        (
          [
            [0.2, 0.2, 0.2, 0.2, 0.2],
            [0.2, 0.3, 0.3, 0.3, 0.3],
            [0.4, 0.3, 0.3, 0.4, 0.4],
            [0.5, 0.5, 0.5, 0.3, 0.4],
            [0.6, 0.6, 0.6, 0.6, 0.6],
          ] as [number, number, number, number, number][]
        ).map((x) => altmanScore("z1968Rounded", x)),
        [1.5, 2.13, 2.53, 3.53, 4.5],
        9
      ),
      printed(
        "Z (AAPL 2020)",
        altmanScore("z1968Rounded", [0.1183, 0.0462, 0.216, 8.7869, 0.8476]),
        7.0392,
        3
      ),
      printed(
        "Z (MSFT 2021)",
        altmanScore("z1968Rounded", [0.2869, 0.1709, 0.22, 12.9778, 0.5036]),
        9.6,
        3
      ),
    ],
  },
  {
    id: "altmanSafe",
    source: "Worked manufacturer of a public test suite, model of 1968",
    figures: () => [
      printed("Z", altmanScore("z1968Rounded", [0.2, 0.5, 0.15, 6.666666666666667, 0.8]), 6.235, 9),
    ],
  },
  {
    id: "altmanVariants",
    source: altmanToday,
    figures: () =>
      (
        [
          ["Z", "z1968Rounded", 2.4244047619],
          ["Z′", "zPrime1983", 1.9365416667],
          ["Z″", "zDouble1995", 5.4133333333],
          ["EM", "em", 8.6633333333],
        ] as const
      ).map(([symbol, variant, expected]) =>
        printed(symbol, altmanScore(variant, [0.5, 1 / 6, 0.125, 5 / 7, 0.75]), expected, 9)
      ),
  },
  {
    id: "altmanGroups",
    source: `${altman1968}, group means and coefficients`,
    figures: () => [
      printed(
        "Z",
        [
          altmanScore("z1968", [-0.061, -0.626, -0.318, 0.401, 1.5]),
          altmanScore("z1968", [0.414, 0.355, 0.154, 2.477, 1.9]),
        ],
        [-0.2599, 4.8863],
        4
      ),
    ],
  },
  {
    id: "altmanStatements",
    source: `${tenK}; invented distributor worked by hand`,
    figures: () => {
      const statements = ofApple();
      const at = statements.latest[0]!;
      const own = ofDistributor();
      const ownAt = own.latest[0]!;
      return [
        printed(
          "Z″ (AAPL 2023)",
          altmanScores(statements, "zDouble1995").score[at]!,
          2.3687851572813625,
          9
        ),
        printed("EM (AAPL 2023)", altmanScores(statements, "em").score[at]!, 5.618785157281362, 9),
        printed(
          "Z′ (AAPL 2023)",
          altmanScores(statements, "zPrime1983").score[at]!,
          2.17794871517882,
          9
        ),
        printed("Z″ (D)", altmanScores(own, "zDouble1995").score[ownAt]!, 1.9453333333333331, 9),
        printed("Z′ (D)", altmanScores(own, "zPrime1983").score[ownAt]!, 2.038375, 9),
      ];
    },
  },
]);

export const piotroskiFamily = family("piotroski", [
  {
    id: "piotroskiApple",
    source: `J. D. Piotroski, Journal of Accounting Research 38 (2000), 1–41; ${tenK}`,
    figures: () => {
      const statements = ofApple();
      const at = statements.latest[0]!;
      const { score, signals } = piotroskiScores(statements);
      const failed = (entry: number): string[] =>
        piotroskiSignals.filter((signal) => signals[signal][entry] === 0);
      return [
        same("F 2023", score[at]!, 7),
        same("0 2023", failed(at), ["roaRises", "turnoverRises"]),
        same("F 2022", score[at - 1]!, 6),
        same("0 2022", failed(at - 1), ["roaRises", "liquidityRises", "turnoverRises"]),
      ];
    },
  },
]);

const beneishPaper = "M. D. Beneish, Financial Analysts Journal 55 (1999) 5, 24–36";
const beneishApple = {
  DSRI: 1.077141943206644,
  GMI: 0.9813850444410162,
  AQI: 0.9437870664191209,
  SGI: 0.9719953946968006,
  DEPI: 1.0004333020642977,
  SGAI: 1.0221697334702315,
  TATA: -0.03842499496572438,
  LVGI: 0.9516304835768455,
};

// prettier-ignore
const beneishMeans = [
  { DSRI: 1.031, GMI: 1.014, AQI: 1.039, SGI: 1.134, DEPI: 1.001, SGAI: 1.054, TATA: 0.018, LVGI: 1.037 },
  { DSRI: 1.465, GMI: 1.193, AQI: 1.254, SGI: 1.607, DEPI: 1.077, SGAI: 1.041, TATA: 0.031, LVGI: 1.111 },
];

export const beneishFamily = family("beneish", [
  {
    id: "beneishMeans",
    source: `${beneishPaper}, means of both groups`,
    figures: () => [printed("M", beneishMeans.map(beneishScore), [-2.245854, -1.195681], 6)],
  },
  {
    id: "beneishApple",
    source: `${beneishPaper}; ${tenK}`,
    figures: () => {
      const statements = ofApple();
      const at = statements.latest[0]!;
      const { score, probability, variables } = beneishScores(statements);
      return [
        ...beneishVariables.map((key) => printed(key, variables[key][at]!, beneishApple[key], 9)),
        printed("M", score[at]!, -2.634285325875898, 9),
        printed("Φ(M)", probability[at]!, 0.004215730100463444, 9),
      ];
    },
  },
]);
