import type { Block, ChartPlan, ListValidation, PagePlan, PlanCell, PlanRect, ReviewerArea, SheetPlan } from "./SheetPlan";
import { styles } from "./styles";
import type { StyleName } from "./styles";
import { lineHeight, maxRowHeight, rowHeightFor, wrappedLines } from "./textMeasure";

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

interface LayoutOptions {
  readonly key: string;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly page: PagePlan;
  readonly tabColor?: string;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly visibility?: "visible" | "hidden";
}

/**
 * Composes a SheetPlan from texts, tables and charts, and keeps account of merges and of the height that each row needs:
 * a wrapped text in merged cells does not grow by itself in Excel, so the height is estimated from the text.
 */
export class SheetLayout {
  private readonly blocks: Block[] = [];
  private readonly merges: PlanRect[] = [];
  private readonly heights = new Map<number, number>();
  private readonly charts: ChartPlan[] = [];
  private readonly validations: ListValidation[] = [];
  private readonly reviewerAreas: ReviewerArea[] = [];
  private readonly breaks: number[] = [];
  private area: PlanRect | undefined;
  private tall: number | undefined;

  constructor(private readonly options: LayoutOptions) {}

  /** Width in digits of the default font of some columns. */
  width(column: number, span = 1): number {
    let sum = 0;
    for (let k = column; k < column + span; k++) sum += this.options.columnWidths[k] ?? 8.43;
    return sum;
  }

  /** Cells as they are. Covered cells of a merge are the caller's nulls. */
  place(row: number, column: number, cells: readonly (readonly PlanCell[])[], style: StyleName, overlays?: Block["styles"]): void {
    if (cells.length === 0) return;
    this.blocks.push(overlays && overlays.length > 0 ? { row, column, cells, style, styles: overlays } : { row, column, cells, style });
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const shown = shownText(cell);
        if (shown !== null) this.needHeight(row + r, shown, this.width(column + c), styleWithin(style, overlays, r, c));
      }),
    );
  }

  /** One text across some columns, merged when it covers more than one. Returns the row below. */
  text(row: number, column: number, span: number, cell: PlanCell, style: StyleName): number {
    const cells: PlanCell[] = [cell, ...new Array<null>(span - 1).fill(null)];
    this.blocks.push({ row, column, cells: [cells], style });
    if (span > 1) this.merges.push({ row, column, rows: 1, columns: span });
    const shown = shownText(cell);
    if (shown !== null) this.needHeight(row, shown, this.width(column, span), style);
    return row + 1;
  }

  table(options: TableOptions): PlacedTable {
    const { columns, rows } = options;
    const first = Math.min(...columns.map((c) => c.at));
    const last = Math.max(...columns.map((c) => c.at + (c.span ?? 1)));
    const headerRow = options.row;
    const firstRow = options.hideHeader ? headerRow : headerRow + 1;
    if (!options.hideHeader) {
      this.tableLine(headerRow, first, last, columns, (c) => columns[c]?.header ?? null, (c) => columns[c]?.headerStyle ?? headerStyleFor(columns[c]?.style));
    }
    rows.forEach((cells, r) => {
      this.tableLine(firstRow + r, first, last, columns, (c) => cells[c] ?? null, (c) => options.cellStyle?.(r, c) ?? columns[c]?.style ?? "text");
    });
    return {
      headerRow,
      firstRow,
      rows: rows.length,
      next: firstRow + rows.length,
      column: (index) => ({ row: firstRow, column: columns[index]?.at ?? first, rows: rows.length, columns: 1 }),
    };
  }

  chart(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  validate(validation: ListValidation): void {
    this.validations.push(validation);
  }

  reviewerArea(area: ReviewerArea): void {
    this.reviewerAreas.push(area);
  }

  merge(rect: PlanRect): void {
    this.merges.push(rect);
  }

  pageBreakBefore(row: number): void {
    this.breaks.push(row);
  }

  /** Begins a page before `from` when the rows up to `to` would not fit on what is left of the present one. */
  keepTogether(from: number, to: number, pageHeight: number): void {
    const start = this.breaks.at(-1) ?? 0;
    if (from > start && this.heightBetween(start, to) > pageHeight) this.pageBreakBefore(from);
  }

  printArea(rect: PlanRect): void {
    this.area = rect;
  }

  /** Pages tall to fit, when that shows only after everything was placed. */
  fitTall(pages: number): void {
    this.tall = pages;
  }

  /** At least this height, for rows whose look matters more than their text. */
  minHeight(row: number, points: number): void {
    this.heights.set(row, Math.min(maxRowHeight, Math.max(points, this.heights.get(row) ?? 0)));
  }

  /** Points from the top of one row to the top of another. */
  heightBetween(from: number, to: number): number {
    let sum = 0;
    for (let row = from; row < to; row++) sum += this.heights.get(row) ?? lineHeight;
    return sum;
  }

  finish(): SheetPlan {
    const { page, freeze, tabColor, visibility } = this.options;
    return {
      key: this.options.key,
      name: this.options.name,
      ...(tabColor === undefined ? {} : { tabColor }),
      columnWidths: this.options.columnWidths,
      rowHeights: [...this.heights].sort(([a], [b]) => a - b).map(([row, points]) => ({ row, points })),
      blocks: joinedBlocks(this.blocks),
      merges: this.merges,
      charts: this.charts,
      validations: this.validations,
      ...(freeze === undefined ? {} : { freeze }),
      showGridlines: false,
      page: {
        ...page,
        ...(this.tall === undefined ? {} : { fitTall: this.tall }),
        ...(this.area === undefined ? {} : { printArea: this.area }),
        ...(this.breaks.length === 0 ? {} : { breaks: this.breaks }),
      },
      ...(visibility === undefined ? {} : { visibility }),
      reviewerColumns: this.reviewerAreas,
    };
  }

  private tableLine(
    row: number,
    first: number,
    last: number,
    columns: readonly TableColumn[],
    cellOf: (column: number) => PlanCell,
    styleOf: (column: number) => StyleName,
  ): void {
    const cells: PlanCell[] = new Array<PlanCell>(last - first).fill(null);
    const overlays: { rect: PlanRect; style: StyleName }[] = [];
    columns.forEach((column, c) => {
      const span = column.span ?? 1;
      const cell = cellOf(c);
      const style = styleOf(c);
      cells[column.at - first] = cell;
      overlays.push({ rect: { row: 0, column: column.at - first, rows: 1, columns: span }, style });
      if (span > 1) this.merges.push({ row, column: column.at, rows: 1, columns: span });
      const shown = shownText(cell);
      if (shown !== null) this.needHeight(row, shown, this.width(column.at, span), style);
    });
    this.blocks.push({ row, column: first, cells: [cells], style: "blank", styles: overlays });
  }

  private needHeight(row: number, text: string, width: number, style: StyleName): void {
    if (width === 0) return;
    const spec = styles[style];
    const size = spec.fontSize ?? 11;
    const lines = spec.wrap ? wrappedLines(text, width, (size / 11) * (spec.bold ? 1.06 : 1)) : 1;
    if (lines > 1 || spec.fontSize !== undefined) this.minHeight(row, rowHeightFor(lines, size));
  }
}

/** The last overlay wins, as when it is painted. */
function styleWithin(style: StyleName, overlays: Block["styles"], row: number, column: number): StyleName {
  const over = overlays?.findLast(({ rect }) => row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns);
  return over?.style ?? style;
}

function shownText(cell: PlanCell): string | null {
  if (typeof cell === "string") return cell;
  return cell !== null && typeof cell === "object" && "text" in cell ? cell.text : null;
}

function headerStyleFor(style: StyleName | undefined): StyleName {
  const spec = style === undefined ? undefined : styles[style];
  if (spec?.indent !== undefined) return "tableHeaderIndented";
  const horizontal = spec?.horizontal;
  if (horizontal === "right") return "tableHeaderNumber";
  return horizontal === "center" ? "tableHeaderCenter" : "tableHeader";
}

/** Rows of one table that follow each other become one block, so that the painter sends few of them. */
function joinedBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const fits =
      last !== undefined &&
      last.style === block.style &&
      last.column === block.column &&
      last.row + last.cells.length === block.row &&
      last.cells[0]?.length === block.cells[0]?.length;
    if (fits) joined[joined.length - 1] = { ...last, cells: [...last.cells, ...block.cells], styles: joinedStyles(last, block) };
    else joined.push(block);
  }
  return joined;
}

/** The same style in the same columns of the next row grows the rectangle instead of adding one. */
function joinedStyles(last: Block, block: Block): NonNullable<Block["styles"]> {
  const merged = [...(last.styles ?? [])];
  for (const { rect, style } of block.styles ?? []) {
    const row = rect.row + last.cells.length;
    const k = merged.findIndex(
      (m) => m.style === style && m.rect.column === rect.column && m.rect.columns === rect.columns && m.rect.row + m.rect.rows === row,
    );
    const grown = merged[k];
    if (grown === undefined) merged.push({ rect: { ...rect, row }, style });
    else merged[k] = { style, rect: { ...grown.rect, rows: grown.rect.rows + rect.rows } };
  }
  return merged;
}
