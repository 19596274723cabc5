/**
 * Days of purchase per customer as the model takes them: days of customer c stand from `starts[c]` to `starts[c + 1]`,
 * ascending, with the net amount and the number of orders of each day.
 */
export interface PurchaseDays {
  readonly starts: Int32Array;
  readonly days: Float64Array;
  readonly amounts: Float64Array;
  readonly orders: Uint16Array;
  readonly firstDay: number;
  readonly lastDay: number;
}
