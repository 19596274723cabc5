import type { Block, PlanCell, PlanRect } from "./SheetPlan";
import { styles } from "./styles";
import type { StyleName } from "./styles";

/** One column of a table on a sheet of ours. */
export interface TableColumn {
  readonly header: string;
  /** First sheet column and how many it covers; covered cells of a row are merged. */
  readonly at: number;
  readonly span?: number;
  readonly style: StyleName;
  readonly headerStyle?: StyleName;
}

export interface TableOptions {
  readonly row: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly PlanCell[])[];
  /** Style of single cells, by data row and table column. */
  readonly cellStyle?: (row: number, column: number) => StyleName | undefined;
  readonly hideHeader?: boolean;
}

export interface PlacedTable {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  /** Row below the table. */
  readonly next: number;
  /** Data rectangle of one table column. */
  column(index: number): PlanRect;
}

/** The last overlay wins, as when it is painted. */
export function styleWithin(
  style: StyleName,
  overlays: Block["styles"],
  row: number,
  column: number
): StyleName {
  const over = overlays?.findLast(
    ({ rect }) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns
  );
  return over?.style ?? style;
}

export function shownText(cell: PlanCell): string | null {
  if (typeof cell === "string") return cell;
  return cell !== null && typeof cell === "object" && "text" in cell ? cell.text : null;
}

export function headerStyleFor(style: StyleName | undefined): StyleName {
  const spec = style === undefined ? undefined : styles[style];
  if (spec?.indent !== undefined) return "tableHeaderIndented";
  const horizontal = spec?.horizontal;
  if (horizontal === "right") return "tableHeaderNumber";
  return horizontal === "center" ? "tableHeaderCenter" : "tableHeader";
}
