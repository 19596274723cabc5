/**
 * Published numbers of the models of buying, for the CDNOW customers: parameters and expectations as printed by Fader, Hardie
 * and Lee (2005) and by public test suites (lifetimes, BTYD, CLVTools); `recomputed` apart from this code with scipy.
 */
// Lists of numbers.
// prettier-ignore
export const cdnowFit = {
  purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  values: { p: 6.25, q: 3.74, gamma: 15.44 },
  /** Purchases in two weeks of a customer with ten repeat purchases, the last in week 35 of 39. */
  soon: 0.3915692071,
  /** P(X(30) = n), n = 11 … 20. */
  counts: [0.0019995214, 0.0015170236, 0.001163315, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613, 0.000222226],
} as const;

/** Expected purchases of a new customer in t weeks. */
export const expectedByTime = [
  { t: 0.1429, published: 0.0078, recomputed: 0.0078283475 },
  { t: 1, published: 0.0532, recomputed: 0.0532678912 },
  { t: 3, published: 0.1506, recomputed: 0.1508652309 },
  { t: 31.8571, published: 1.0405, recomputed: 1.0419960609 },
  { t: 32, published: 1.0437, recomputed: 1.0452433284 },
  { t: 78, published: 1.8576, recomputed: 1.8605190579 },
] as const;

/** P(alive) of 5 … 20 repeat purchases, the last in week 30 of 39; and purchases in two weeks, the last in week 25. */
// prettier-ignore
export const aliveByCount = [0.7056268472, 0.6870911325, 0.663866181, 0.6365456419, 0.6056144893, 0.5715517342, 0.5348847516, 0.4962124844, 0.4562050527, 0.4155845331, 0.3750918929, 0.3354462162, 0.2973031346, 0.2612190431, 0.2276260877, 0.1968204445] as const;
// prettier-ignore
export const soonByCount = [0.1221717988, 0.1281041499, 0.1275365563, 0.1213699422, 0.1109849037, 0.0979785448, 0.0838800807, 0.0699371918, 0.0570176026, 0.045615565, 0.0359225039, 0.0279193246, 0.0214617625, 0.016345967, 0.0123525157, 0.0092724268] as const;

/** Repeat purchases, week of the last one, weeks watched. */
export const histories = [
  [2, 30.43, 38.86],
  [1, 1.71, 38.86],
  [0, 0, 38.86],
  [7, 29.43, 38.86],
  [23, 39, 39],
] as const;

/** The first ten CDNOW customers: repeat purchases, their mean value in USD, expected value as printed and recomputed. */
export const firstTen = [
  { x: 2, mean: 22.35, published: 24.65, recomputed: 24.663714 },
  { x: 1, mean: 11.77, published: 18.91, recomputed: 18.916852 },
  { x: 0, mean: 0, published: 35.17, recomputed: 35.218978 },
  { x: 0, mean: 0, published: 35.17, recomputed: 35.218978 },
  { x: 0, mean: 0, published: 35.17, recomputed: 35.218978 },
  { x: 7, mean: 73.74, published: 71.46, recomputed: 71.469671 },
  { x: 1, mean: 11.77, published: 18.91, recomputed: 18.916852 },
  { x: 0, mean: 0, published: 35.17, recomputed: 35.218978 },
  { x: 2, mean: 25.55, published: 27.28, recomputed: 27.288386 },
  { x: 0, mean: 0, published: 35.17, recomputed: 35.218978 },
] as const;

/** Ten invented customers with their quintiles. */
// prettier-ignore
export const tenCustomers = {
  recencyDays: [5, 40, 12, 200, 90, 3, 61, 30, 365, 15],
  frequency: [12, 3, 8, 1, 2, 24, 4, 6, 1, 9],
  monetary: [1200, 90, 400, 20, 60, 3000, 120, 300, 15, 800],
  code: ["555", "322", "444", "111", "222", "555", "233", "333", "111", "444"],
} as const;

/** Miles per gallon of 32 cars (R data set mtcars). */
// prettier-ignore
export const mtcarsMpg = [21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4] as const;

/** Ranges of the ten segments in the tests of the R package rfm (MIT): they leave cells out and give others twice. */
// prettier-ignore
export const rfmPackageRanges = {
  names: ["Champions", "Loyal Customers", "Potential Loyalist", "New Customers", "Promising", "Need Attention", "About To Sleep", "At Risk", "Can't Lose Them", "Lost"],
  r: [[4, 5], [2, 5], [3, 5], [4, 5], [3, 4], [2, 3], [2, 3], [1, 2], [1, 1], [1, 2]],
  f: [[4, 5], [3, 5], [1, 3], [1, 1], [1, 1], [2, 3], [1, 2], [2, 5], [4, 5], [1, 2]],
  m: [[4, 5], [3, 5], [1, 3], [1, 1], [1, 1], [2, 3], [1, 2], [2, 5], [4, 5], [1, 2]],
} as const;
