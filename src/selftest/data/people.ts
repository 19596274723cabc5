/** People and contribution of the twelve customers of the worked example; NaN = blank. */
export const customers = {
  heads: Float64Array.of(12, 5, 11, 14, 4, 5, NaN, 2, 6, 1, 3, 1),
  revenue: Float64Array.of(5200, 1800, 4300, 6100, 2600, 1500, 900, 700, 2400, 0, 600, 90),
  contribution: Float64Array.of(1350, 620, 520, 640, 700, 210, NaN, 230, 480, 0, 130, 14),
  group: new Uint8Array(12),
};

/** Worked by hand: shares of people and of contribution per customer, as printed. */
export const expectedPeople = {
  customers: 11,
  heads: 64,
  contribution: 4894,
  profitPerHead: 76.47,
  misallocation: 0.2375,
  shares: [
    { id: "C01", index: 0, shares: [0.188, 0.276] },
    { id: "C03", index: 2, shares: [0.172, 0.106] },
    { id: "C04", index: 3, shares: [0.219, 0.131] },
    { id: "C05", index: 4, shares: [0.063, 0.143] },
  ],
} as const;
