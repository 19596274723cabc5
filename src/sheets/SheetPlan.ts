import type { StyleName } from "./styles";

/**
 * A sheet of ours as data: what stands where, in which style, with which charts and page. A report returns one; the painter
 * in src/excel applies it in a fixed number of round trips. Positions are 0-based.
 */
export interface SheetPlan {
  /** Stable identity: "portfolio", "dataQuality", "swot:<customer id>", "suppliers:<customer id>:<category>". */
  readonly key: string;
  /** Wanted name; made legal and unique by the painter through sheetNames.ts. */
  readonly name: string;
  readonly tabColor?: string;
  /** Widths in characters of the default font, by column; 0 hides the column. */
  readonly columnWidths: readonly number[];
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  readonly blocks: readonly Block[];
  readonly merges?: readonly PlanRect[];
  readonly charts?: readonly ChartPlan[];
  readonly validations?: readonly ListValidation[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridlines?: boolean;
  readonly page: PagePlan;
  readonly visibility?: "visible" | "hidden";
  /**
   * Rectangles whose content belongs to the reviewer: kept on repaint, keyed by the id column beside them. Areas of two
   * plans of one sheet correspond by their order, so a report gives all of its areas, always in the same order.
   */
  readonly reviewerColumns?: readonly ReviewerArea[];
}

export interface PlanRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells with a style per cell; every row of `cells` has the same length. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
  /** Style of the whole block; `styles` overlays parts of it (block-relative). */
  readonly style: StyleName;
  readonly styles?: readonly { readonly rect: PlanRect; readonly style: StyleName }[];
}

/**
 * One cell. Text is always text, whatever it begins with. A formula is one that this product composed: cell addresses,
 * numbers and words of our own, never a user's words. A link goes to a cell of this workbook. `null` leaves the cell empty.
 */
export type PlanCell = string | number | null | FormulaCell | LinkCell;

export interface FormulaCell {
  readonly formula: string;
  /** Where a click on the cell leads, when it shows another cell's value (evidence). */
  readonly to?: CellTarget;
}

export interface LinkCell {
  readonly text: string;
  readonly to: CellTarget;
}

export interface CellTarget {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface ChartPlan {
  readonly kind:
    | "column"
    | "columnStacked"
    | "bar"
    | "barStacked"
    | "bar100"
    | "line"
    | "scatter"
    | "bubble"
    | "radar"
    | "pie"
    | "pareto";
  readonly title: string;
  /** Said below the chart for people who cannot see it; charts have no alternative text in Excel's API. */
  readonly caption?: string;
  /** Cell rectangle the chart covers. */
  readonly at: PlanRect;
  readonly categories: PlanRect;
  readonly series: readonly SeriesPlan[];
  readonly valueFormat?: string;
  readonly axisTitles?: { readonly category?: string; readonly value?: string };
  readonly legend?: "Top" | "Bottom" | "Left" | "Right";
  readonly valueAxis?: { readonly minimum?: number; readonly maximum?: number };
  readonly dataLabels?: boolean;
}

export interface SeriesPlan {
  readonly name: string;
  /** Values on this sheet. */
  readonly values: PlanRect;
  readonly color: string;
  /** For bubble charts. */
  readonly sizes?: PlanRect;
  /** Line on a second axis in a Pareto chart. */
  readonly secondary?: boolean;
}

export interface ListValidation {
  readonly rect: PlanRect;
  readonly values: readonly string[];
  readonly prompt?: { readonly title: string; readonly message: string };
}

export interface ReviewerArea {
  readonly rect: PlanRect;
  /** 0-based sheet column whose cells, in the rows of `rect`, carry the stable line ids. */
  readonly idColumn: number;
  /**
   * 0-based sheet column with the marks of what we drafted in each line (drafts.ts). A draft that reads as we wrote it is
   * ours and gives way to the next; one that was edited, emptied or added to is the reviewer's and stays. Without it every
   * cell of the area is the reviewer's.
   */
  readonly draftColumn?: number;
}

export interface PagePlan {
  /** A4 where nothing is said: the default paper of an Excel depends on the machine, and our breaks are made for A4. */
  readonly paper?: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
  /** Pages wide and tall to fit; 0 = automatic. */
  readonly fitWide: number;
  readonly fitTall: number;
  readonly printArea?: PlanRect;
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** Columns printed on every page, for sheets that are more than one page wide. */
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  /** Pages side by side are printed one after the other; Excel prints the whole left side first where nothing is said. */
  readonly overThenDown?: boolean;
  readonly footer?: string;
  /** Rows before which a page begins. */
  readonly breaks?: readonly number[];
}

/** Rows for a sheet of ours that grows from run to run. Text stays text, NaN and null are empty cells. */
export interface SheetAppend {
  readonly key: string;
  readonly name: string;
  readonly headers: readonly string[];
  /** en-US number format by column; "@" for text. */
  readonly formats: readonly string[];
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly replaceFrom?: number;
  readonly visibility: "visible" | "hidden";
  /** How a sheet that is made now is printed and scrolled. */
  readonly page?: PagePlan;
  readonly freeze?: { readonly rows: number; readonly columns: number };
}
