/** A cell as Excel's `values` gives it: `""` is empty; an error is its text ("#DIV/0!"). */
export type Cell = string | number | boolean;

/** A rectangle on a named sheet; 0-based. */
export interface RangeRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetShape {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** Cells that hold values; null for an empty sheet. */
  readonly used: RangeRef | null;
  /** The key under which we created this sheet ("portfolio", "swot:C01"); null for a sheet of the user's. */
  readonly ownKey: string | null;
  /** True while the sheet's own AutoFilter hides rows. */
  readonly isFiltered: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  /** Header row; null when the table shows none. */
  readonly header: RangeRef | null;
  /** Data rows without header and totals row. */
  readonly body: RangeRef;
  readonly hasTotals: boolean;
  readonly isFiltered: boolean;
}

export interface NameShape {
  readonly name: string;
  readonly range: RangeRef;
}

export interface WorkbookShape {
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly SheetShape[];
  readonly tables: readonly TableShape[];
  /** Names that point at a single rectangle. */
  readonly names: readonly NameShape[];
}

export interface Preview {
  readonly range: RangeRef;
  readonly values: readonly (readonly Cell[])[];
  /** en-US number format codes, same shape as `values`. */
  readonly formats: readonly (readonly string[])[];
}
