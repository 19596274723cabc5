/**
 * Columns of a supplier sheet: a margin; criterion; the archive's weight, the reviewer's, the one in use; one column per
 * supplier with ours first; gaps and sensitivities; evidence. Beyond the page: the workings, and hidden the ids of lines and
 * the marks of what we drafted.
 */
export interface SupplierColumns {
  readonly criterion: number;
  /** What the archive or a template says, what a reviewer typed, what counts. */
  readonly given: number;
  readonly own: number;
  readonly weight: number;
  /** Column of the first supplier. */
  readonly suppliers: number;
  readonly count: number;
  readonly gap: number;
  readonly weightedGap: number;
  readonly toLeader: number;
  readonly breakEven: number;
  readonly pointsNeeded: number;
  readonly evidence: number;
  readonly ids: number;
  readonly marks: number;
  /** First column of the workings: three, four per rival, and two weights to compare with. */
  readonly workings: number;
  readonly widths: readonly number[];
}

/** Suppliers that the page is drawn for at least, so that a sheet with two of them has room for its texts. */
const fewest = 3;

export function supplierColumns(suppliers: number): SupplierColumns {
  const drawn = Math.max(fewest, suppliers);
  const gap = 5 + drawn;
  return {
    criterion: 1,
    given: 2,
    own: 3,
    weight: 4,
    suppliers: 5,
    count: suppliers,
    gap,
    weightedGap: gap + 1,
    toLeader: gap + 2,
    breakEven: gap + 3,
    pointsNeeded: gap + 4,
    evidence: gap + 5,
    ids: gap + 6,
    marks: gap + 7,
    workings: gap + 9,
    widths: [
      1.5,
      30,
      12,
      12,
      12,
      ...new Array<number>(drawn).fill(16),
      11,
      11,
      11,
      11,
      11,
      27,
      0,
      0,
      3,
      ...new Array<number>(5 + 4 * Math.max(0, suppliers - 1)).fill(12),
    ],
  };
}

/** How many columns the page covers, from the criterion to the evidence. */
export function pageSpan(columns: SupplierColumns): number {
  return columns.evidence - columns.criterion + 1;
}

/** A comparison is read across. */
export const orientation = "landscape";
