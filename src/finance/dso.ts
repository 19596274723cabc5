/**
 * Days sales outstanding = receivables ÷ credit sales of the period × days of the period. NaN where an input is missing or there
 * were no sales.
 *
 * @example daysSalesOutstanding(900, 1050, 92) // 78.857
 */
export function daysSalesOutstanding(receivables: number, sales: number, days: number): number {
  return sales > 0 && days > 0 ? (receivables / sales) * days : NaN;
}

/** Best possible DSO: the same with receivables not yet due, as if everybody paid on time. */
export function bestPossibleDso(currentReceivables: number, sales: number, days: number): number {
  return daysSalesOutstanding(currentReceivables, sales, days);
}

/** Average days delinquent = DSO − best possible DSO: how many of the days are lateness and not terms. */
export function averageDaysDelinquent(dso: number, bestPossible: number): number {
  return dso - bestPossible;
}

export interface MonthOfSales {
  readonly sales: number;
  /** Days of the month. */
  readonly days: number;
}

export interface CountBackDso {
  /** NaN where an input is missing. */
  readonly days: number;
  /** Receivables exceed all the months given: the days are at least this many. */
  readonly isAtLeast: boolean;
}

/**
 * Count-back (exhaustion) DSO: receivables are taken to be the latest sales; whole months are counted while they last, the month in
 * which they run out by its share. Unlike the plain figure it does not move with seasons. A month without sales counts its days.
 *
 * @param latestFirst Months, the latest first.
 * @example countBackDso(900, [{ sales: 400, days: 31 }, { sales: 350, days: 30 }, { sales: 300, days: 31 }]).days // 76.5
 */
export function countBackDso(
  receivables: number,
  latestFirst: readonly MonthOfSales[]
): CountBackDso {
  if (Number.isNaN(receivables)) return { days: NaN, isAtLeast: false };
  let rest = Math.max(0, receivables);
  let counted = 0;
  for (const { sales, days } of latestFirst) {
    if (rest === 0) return { days: counted, isAtLeast: false };
    if (Number.isNaN(sales)) return { days: NaN, isAtLeast: false };
    if (rest < sales) return { days: counted + (rest / sales) * days, isAtLeast: false };
    // Net returns of a month do not make receivables older.
    rest -= Math.max(0, sales);
    counted += days;
  }
  return { days: counted, isAtLeast: rest > 0 };
}

/**
 * Collection effectiveness index, 0–100: (opening receivables + credit sales − closing receivables) ÷ (opening receivables + credit
 * sales − closing receivables not yet due) × 100; 100 = everything due was collected. NaN where nothing was due.
 *
 * @example collectionEffectiveness({ opening: 800, sales: 1050, closing: 900, closingCurrent: 600 }) // 76
 */
export function collectionEffectiveness({
  opening,
  sales,
  closing,
  closingCurrent,
}: {
  readonly opening: number;
  readonly sales: number;
  readonly closing: number;
  readonly closingCurrent: number;
}): number {
  const collectable = opening + sales - closingCurrent;
  return collectable > 0 ? ((opening + sales - closing) / collectable) * 100 : NaN;
}
