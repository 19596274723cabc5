/**
 * Columns of the finance page: a margin, then the statements and ratios (label, a hidden opening year, the years, an arrow), a gap,
 * then the models, receivables and credit (label and eight narrow columns).
 */
export interface PageColumns {
  readonly label: number;
  /** Hidden: the year before the first one shown, from which opening balances come. */
  readonly opening: number;
  readonly years: number;
  readonly yearCount: number;
  readonly arrow: number;
  /** First column of the right half. */
  readonly right: number;
  /** First of the narrow columns at the right, and how many there are. */
  readonly narrow: number;
  readonly narrowCount: number;
  readonly last: number;
  readonly widths: readonly number[];
}

/** Years that the page shows at most. */
export const mostYears = 5;
const narrowCount = 8;
/** Width that the years share, so that the halves stay in balance whatever their number. */
const yearsWidth = 48;

/** @param digits width of the widest amount */
export function pageColumns(yearCount: number, digits: number): PageColumns {
  const years = Math.max(1, yearCount);
  const width = Math.max(Math.floor((10 * yearsWidth) / years) / 10, digits);
  const arrow = 3 + years;
  const right = arrow + 2;
  const narrow = right + 1;
  return {
    label: 1,
    opening: 2,
    years: 3,
    yearCount: years,
    arrow,
    right,
    narrow,
    narrowCount,
    last: narrow + narrowCount - 1,
    widths: [
      1.5,
      27,
      0,
      ...new Array<number>(years).fill(Math.min(width, 16)),
      5,
      2,
      23,
      ...new Array<number>(narrowCount).fill(8.2),
    ],
  };
}

export const leftSpan = (columns: PageColumns): number => columns.arrow - columns.label + 1;
export const rightSpan = (columns: PageColumns): number => columns.last - columns.right + 1;
export const wholeSpan = (columns: PageColumns): number => columns.last - columns.label + 1;
