/**
 * Columns of a supplier sheet: a margin, criterion, weight, one column per supplier with ours first, then the gaps and
 * sensitivities, the evidence, and beyond the page the workings of the sensitivities.
 */
export interface SupplierColumns {
  readonly criterion: number;
  readonly weight: number;
  /** Column of the first supplier. */
  readonly suppliers: number;
  readonly count: number;
  readonly gap: number;
  readonly weightedGap: number;
  readonly breakEven: number;
  readonly pointsNeeded: number;
  readonly evidence: number;
  /** First column of the workings: three, and four per rival. */
  readonly workings: number;
  readonly widths: readonly number[];
}

/** Suppliers that the page is drawn for at least, so that a sheet with two of them has room for its texts. */
const fewest = 3;

export function supplierColumns(suppliers: number): SupplierColumns {
  const drawn = Math.max(fewest, suppliers);
  const gap = 3 + drawn;
  return {
    criterion: 1,
    weight: 2,
    suppliers: 3,
    count: suppliers,
    gap,
    weightedGap: gap + 1,
    breakEven: gap + 2,
    pointsNeeded: gap + 3,
    evidence: gap + 4,
    workings: gap + 6,
    widths: [
      1.5,
      26,
      9,
      ...new Array<number>(drawn).fill(13),
      11,
      11,
      11,
      11,
      21,
      3,
      ...new Array<number>(3 + 4 * Math.max(0, suppliers - 1)).fill(12),
    ],
  };
}

/** How many columns the page covers, from the criterion to the evidence. */
export function pageSpan(columns: SupplierColumns): number {
  return columns.evidence - columns.criterion + 1;
}

/** Few suppliers stand upright on one page; more need its width. */
export function orientationFor(suppliers: number): "portrait" | "landscape" {
  return suppliers <= 5 ? "portrait" : "landscape";
}
