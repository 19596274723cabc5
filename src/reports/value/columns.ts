/** Sheet columns of the customers' table; the parts above it stand on the same grid. */
export const at = {
  customer: 1,
  tier: 2,
  state: 3,
  control: 4,
  timeBomb: 5,
  revenue: 6,
  share: 7,
  rfm: 8,
  segment: 9,
  margin: 10,
  cost: 11,
  retention: 12,
  bergerNasr: 13,
  simple: 14,
  heads: 15,
  salesPerHead: 16,
  profitPerHead: 17,
  difference: 18,
  alive: 19,
  orders: 20,
  orderValue: 21,
  sales: 22,
  purchaseValue: 23,
} as const;

export const first = at.customer;
/** Columns of the page; those of predicted purchases follow only where there are any. */
export const span = at.difference;
export const spanWithForecast = at.purchaseValue;

export const widths = [
  1.5, 36, 7, 10, 10, 11, 12, 9, 7, 18, 13, 12, 10, 13, 13, 9, 12, 12, 11, 9, 10, 12, 13, 13,
];
