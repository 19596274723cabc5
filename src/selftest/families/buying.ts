import {
  conditionalPurchases,
  expectedPurchases,
  probabilityAlive,
  probabilityOfCount,
} from "../../portfolio/value/buying/bgnbd";
import { bgNbdLogLikelihood } from "../../portfolio/value/buying/fitBgNbd";
import { expectedValue, gammaGammaLogLikelihood } from "../../portfolio/value/buying/gammaGamma";
import { family, printed, within } from "../Check";
import {
  aliveByCount,
  cdnowFit,
  expectedByTime,
  firstTen,
  histories,
  soonByCount,
} from "../vectors/buying";

const fader =
  "P. S. Fader, B. G. S. Hardie, K. L. Lee, Marketing Science 24 (2005) 2, 275–284 (CDNOW)";
const model = cdnowFit.purchases;
const T = 38.86;

export const buyingFamily = family("buying", [
  {
    id: "bgnbdConditional",
    source: `${fader}; lifetimes and BTYD test suites`,
    figures: () => [
      within(
        "E[Y(39)|2, 30.43, 38.86]",
        conditionalPurchases(model, { x: 2, tx: 30.43, T }, 39),
        1.226,
        0.001
      ),
      printed(
        "E[Y(39)|2, 30.43, 38.86] (scipy)",
        conditionalPurchases(model, { x: 2, tx: 30.43, T }, 39),
        1.226028174767135,
        9
      ),
      printed(
        "E[Y(39)|0, 0, 38.86] (scipy)",
        conditionalPurchases(model, { x: 0, tx: 0, T }, 39),
        0.19509805201125396,
        9
      ),
      printed(
        "E[Y(2)|10, 35, 39] (scipy)",
        conditionalPurchases(model, { x: 10, tx: 35, T: 39 }, 2),
        cdnowFit.soon,
        9
      ),
      printed(
        "P(alive|2, 30.43, 38.86) (scipy)",
        probabilityAlive(model, { x: 2, tx: 30.43, T }),
        0.726578570080673,
        9
      ),
      printed(
        "P(alive|23, 39, 39) (scipy)",
        probabilityAlive(model, { x: 23, tx: 39, T: 39 }),
        0.9685554542,
        9
      ),
      printed("P(alive|0, 0, 38.86)", probabilityAlive(model, { x: 0, tx: 0, T }), 1, 12),
    ],
  },
  {
    id: "bgnbdExpected",
    source: `${fader}, table of a public test suite (unrounded parameters, tolerance .005)`,
    figures: () =>
      expectedByTime.flatMap(({ t, published, recomputed }) => [
        within(`E[X(${t})]`, expectedPurchases(model, t), published, 0.005),
        printed(`E[X(${t})] (scipy)`, expectedPurchases(model, t), recomputed, 9),
      ]),
  },
  {
    id: "bgnbdCounts",
    source: `${fader}; R package BTYD, manual`,
    figures: () => [
      within("P(X(39)=0)", probabilityOfCount(model, 0, 39), 0.5737864, 2e-7),
      printed(
        "P(X(30)=11…20)",
        Array.from({ length: 10 }, (_, k) => probabilityOfCount(model, 11 + k, 30)),
        cdnowFit.counts,
        8
      ),
    ],
  },
  {
    id: "bgnbdParadox",
    source: `${fader}, recomputed in double precision (scipy): the more often before, the less alive after the same silence`,
    figures: () => [
      printed(
        "P(alive|5…20, 30, 39)",
        Array.from({ length: 16 }, (_, k) => probabilityAlive(model, { x: 5 + k, tx: 30, T: 39 })),
        aliveByCount,
        9
      ),
      printed(
        "E[Y(2)|5…20, 25, 39]",
        Array.from({ length: 16 }, (_, k) =>
          conditionalPurchases(model, { x: 5 + k, tx: 25, T: 39 }, 2)
        ),
        soonByCount,
        9
      ),
    ],
  },
  {
    id: "bgnbdLikelihood",
    source: `${fader}, equation 6 in 30 digits (mpmath) for five histories`,
    figures: () => [
      printed(
        "Σ ln L",
        bgNbdLogLikelihood(model, {
          x: Float64Array.from(histories, ([x]) => x),
          tx: Float64Array.from(histories, ([, tx]) => tx),
          T: Float64Array.from(histories, ([, , end]) => end),
        }),
        -77.57848509832025,
        9
      ),
    ],
  },
]);

const gammaGamma = "P. S. Fader, B. G. S. Hardie, The gamma-gamma model of monetary value (2013)";

export const spendingFamily = family("spending", [
  {
    id: "gammaGamma",
    source: `${gammaGamma}; lifetimes test suite (MIT), tolerance .1`,
    figures: () => {
      const found = firstTen.map(({ x, mean }) => expectedValue(cdnowFit.values, x, mean));
      return [
        within(
          "E[M]",
          found,
          firstTen.map(({ published }) => published),
          0.1
        ),
        printed(
          "E[M] (numpy)",
          found,
          firstTen.map(({ recomputed }) => recomputed),
          6
        ),
        printed("p γ/(q − 1)", expectedValue(cdnowFit.values, 0, NaN), 35.21897810218978, 9),
      ];
    },
  },
  {
    id: "gammaGammaLikelihood",
    source: `${gammaGamma}, density in 30 digits (mpmath) for four customers`,
    figures: () => [
      printed(
        "Σ ln L",
        gammaGammaLogLikelihood(cdnowFit.values, {
          x: Float64Array.of(2, 1, 7, 2),
          mean: Float64Array.of(22.35, 11.77, 73.74, 25.55),
        }),
        -16.99870429044626,
        9
      ),
    ],
  },
]);
