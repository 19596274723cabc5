/**
 * The workbook that the host holds in memory: plain arrays, so that a million rows load, and formats kept as
 * rectangles rather than per cell, so that formatting a column costs the same at ten rows and at a million.
 * All positions are 0-based; addresses ("B3") exist only at the host's wire boundary and in formulas.
 */

/** An Excel error value in a cell ("#N/A", "#DIV/0!", …); kept apart from the text of the same spelling. */
export class CellError {
  constructor(readonly code: string) {}
}

/** What a cell holds: `null` is an empty cell. Dates are serial numbers with a date format, as in Excel. */
export type CellValue = number | string | boolean | CellError | null;

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Border {
  /** As files name it: "thin", "medium", "thick", "hair", "dotted", "dashed", "double", …; "none" takes a line away. */
  readonly style: string;
  readonly color: string;
}

/** Formats of a cell; every member is optional so that a later rectangle overlays an earlier one. Colours "#RRGGBB". */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string | null;
  readonly horizontal?:
    | "General"
    | "Left"
    | "Center"
    | "Right"
    | "Fill"
    | "Justify"
    | "CenterAcrossSelection"
    | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly borders?: Readonly<
    Partial<
      Record<
        "top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical",
        Border | null
      >
    >
  >;
}

export interface FormatLayer {
  readonly rect: Rect;
  readonly format: CellFormat;
}

export interface Hyperlink {
  readonly address?: string;
  /** A place in this workbook: "'Customers'!H7". */
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface BookTable {
  id: number;
  name: string;
  /** Header row included when `hasHeaders`, totals row included when `hasTotals`. */
  rect: Rect;
  hasHeaders: boolean;
  hasTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** True while a filter hides rows of this table. */
  isFiltered: boolean;
}

export interface BookName {
  name: string;
  /** "=Sheet1!$A$1:$B$9" or a constant. */
  formula: string;
  /** Sheet name for a sheet-scoped name. */
  scope: string | null;
  visible: boolean;
  comment?: string;
}

export interface BookValidation {
  rect: Rect;
  /** All areas where the rule covers several; `rect` is the first of them. */
  areas?: readonly Rect[];
  /** As Office.js DataValidationRule: { list: { inCellDropDown, source } } and so on. */
  rule: unknown;
  ignoreBlanks?: boolean;
  prompt?: { title: string; message: string; showPrompt: boolean };
  errorAlert?: { title: string; message: string; showAlert: boolean; style: string };
}

export interface BookConditionalFormat {
  id: string;
  rect: Rect;
  /** All areas where the rule covers several; `rect` is the first of them. */
  areas?: readonly Rect[];
  /** "Custom" | "ContainsText" | "DataBar" | "ColorScale" | … as Office.js names them. */
  type: string;
  /** What Office.js holds under the type's own member (`custom`, `cellValue`, `dataBar`, …): see conditionalFormats.ts. */
  definition: unknown;
  stopIfTrue?: boolean;
}

export interface ChartSeries {
  name: string;
  /** "'Sheet 1'!$B$2:$B$9" or null while unset. */
  values: string | null;
  categories: string | null;
  /** X values of scatter and bubble charts, and bubble sizes. */
  bubbleSizes: string | null;
  fill: string | null;
  /** Type of this series where it differs from the chart's (combination charts). */
  chartType: string | null;
  secondaryAxis: boolean;
  /** As `BookChart.looks`, for this series: "gapWidth", "markerStyle", "line.weight". */
  looks?: { [place: string]: unknown };
}

export interface BookChart {
  id: string;
  name: string;
  /** Office.js chart type, e.g. "ColumnClustered", "BarStacked", "Pareto", "Line", "Bubble", "XYScatter". */
  type: string;
  title: string | null;
  legend: "Top" | "Bottom" | "Left" | "Right" | null;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  axisTitles: { category: string | null; value: string | null };
  valueAxis: { minimum: number | null; maximum: number | null; numberFormat: string | null };
  dataLabels: boolean;
  /** Looks set through Office.js beyond the members above, by place: "title.font.size", "valueAxis.majorGridlines.visible". */
  looks?: { [place: string]: unknown };
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paper: string | null;
  printArea: Rect | null;
  printTitleRows: { first: number; last: number } | null;
  /** Absent = none. */
  printTitleColumns?: { first: number; last: number };
  /** Absent = down, then over. */
  overThenDown?: boolean;
  fitToWide: number | null;
  fitToTall: number | null;
  marginsPoints: Partial<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  centerHorizontally: boolean;
  headerFooter: Partial<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
  rowBreaks: number[];
}

/** One worksheet. Chart sheets and other sheet kinds stay in the file layer and are never seen here. */
export interface BookSheet {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string | null;
  /** Ragged: a short or missing row is empty to the right. */
  rows: CellValue[][];
  /**
   * Set where changes can be undone: the rows that the history holds, by their index. A writer copies such a row first; "moved"
   * once rows changed their places within a step, when every row may be one of them.
   */
  keptRows?: readonly CellValue[][] | "moved";
  /** Formula text with "=" by row, then column; the evaluated or cached result stands in `rows`. */
  formulas: Map<number, Map<number, string>>;
  /** Later layers overlay earlier ones. */
  formats: FormatLayer[];
  /** Points, as Office.js `format.columnWidth` and `format.rowHeight`; only columns and rows that differ from the default. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  /** Points; absent means Excel's 48 wide and 15 high. */
  defaultColumnWidth?: number;
  defaultRowHeight?: number;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: Rect[];
  tables: BookTable[];
  charts: BookChart[];
  hyperlinks: Map<string, Hyperlink>;
  validations: BookValidation[];
  /** In the order in which they apply. */
  conditionalFormats: BookConditionalFormat[];
  comments: Map<string, string>;
  /** Rectangle of the sheet's own AutoFilter and whether it hides rows. */
  autoFilter: { rect: Rect; isFiltered: boolean } | null;
  isProtected: boolean;
  freeze: { rows: number; columns: number } | null;
  showGridlines: boolean;
  page: PageLayout;
  customProperties: Map<string, string>;
  /** Set by the host on any change, so that the file layer regenerates only what changed. */
  isChanged: boolean;
}

export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
}

export interface Book {
  fileName: string;
  sheets: BookSheet[];
  names: BookName[];
  /** Office.js `workbook.settings`, JSON values by key. Stored in the file as a custom part. */
  settings: Map<string, unknown>;
  activeSheetId: string;
  isStructureProtected: boolean;
  isReadOnly: boolean;
  /** True for the 1904 date system; serials in `rows` are then in that system, as in Excel. */
  uses1904Dates: boolean;
  properties?: DocumentProperties;
}
