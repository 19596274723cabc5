import type { PurchaseDays } from "../PurchaseDays";
import type { BuyerColumns } from "./fitBgNbd";

/** Days in the unit of time of the model. */
export const unitDays = 7;

/** What the models see of every customer that has bought: entry k belongs to customer `customer[k]`. Times in weeks. */
export interface Histories extends BuyerColumns {
  readonly customer: Int32Array;
  /** Mean value of the repeat purchases; NaN without any. */
  readonly mean: Float64Array;
  /** Excel serial of the day up to which all customers were watched. */
  readonly censorDay: number;
}

/**
 * Repeat purchases x, time t_x of the last and time T watched, both since the first purchase and in weeks, and the mean value
 * of the repeat purchases. A purchase is a day with a positive net amount. The first purchase in the data is taken for the
 * customer's first; the data's last day, not the day of the analysis, ends the watch, since later purchases could not
 * have been seen.
 */
export function histories({ starts, days, amounts, lastDay }: PurchaseDays): Histories {
  const customers = starts.length - 1;
  const customer: number[] = [];
  const x: number[] = [];
  const tx: number[] = [];
  const T: number[] = [];
  const mean: number[] = [];
  for (let c = 0; c < customers; c++) {
    let bought = 0;
    let first = NaN;
    let last = NaN;
    let repeatValue = 0;
    for (let k = starts[c]!; k < starts[c + 1]!; k++) {
      if (!(amounts[k]! > 0)) continue;
      if (bought === 0) first = days[k]!;
      else repeatValue += amounts[k]!;
      last = days[k]!;
      bought++;
    }
    if (bought === 0) continue;
    customer.push(c);
    x.push(bought - 1);
    tx.push((last - first) / unitDays);
    T.push((lastDay - first) / unitDays);
    mean.push(bought > 1 ? repeatValue / (bought - 1) : NaN);
  }
  return {
    customer: Int32Array.from(customer),
    x: Float64Array.from(x),
    tx: Float64Array.from(tx),
    T: Float64Array.from(T),
    mean: Float64Array.from(mean),
    censorDay: lastDay,
  };
}
