import type {
  Block,
  ChartPlan,
  ListValidation,
  PagePlan,
  PlanCell,
  PlanRect,
  ReviewerArea,
  SheetPlan,
} from "./SheetPlan";
import { headerStyleFor, shownText, styleWithin } from "./tableParts";
import type { PlacedTable, TableColumn, TableOptions } from "./tableParts";
import { joinedBlocks } from "./joinedBlocks";
import { RowHeights } from "./RowHeights";
import type { StyleName } from "./styles";

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
  private readonly heights = new RowHeights();
  private readonly charts: ChartPlan[] = [];
  private readonly validations: ListValidation[] = [];
  private readonly reviewerAreas: ReviewerArea[] = [];
  private readonly breaks: number[] = [];
  private area: PlanRect | undefined;
  private tall: number | undefined;
  private headers: { readonly first: number; readonly last: number } | undefined;
  private frozen: LayoutOptions["freeze"];

  constructor(private readonly options: LayoutOptions) {
    this.frozen = options.freeze;
    this.headers = options.page.repeatRows;
  }

  /** Width in digits of the default font of some columns. */
  width(column: number, span = 1): number {
    let sum = 0;
    for (let k = column; k < column + span; k++) sum += this.options.columnWidths[k] ?? 8.43;
    return sum;
  }

  /** Cells as they are. Covered cells of a merge are the caller's nulls. */
  place(
    row: number,
    column: number,
    cells: readonly (readonly PlanCell[])[],
    style: StyleName,
    overlays?: Block["styles"]
  ): void {
    if (cells.length === 0) return;
    this.blocks.push(
      overlays && overlays.length > 0
        ? { row, column, cells, style, styles: overlays }
        : { row, column, cells, style }
    );
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const shown = shownText(cell);
        if (shown !== null)
          this.heights.fit(
            row + r,
            shown,
            this.width(column + c),
            styleWithin(style, overlays, r, c)
          );
      })
    );
  }

  /** One text across some columns, merged when it covers more than one. Returns the row below. */
  text(row: number, column: number, span: number, cell: PlanCell, style: StyleName): number {
    const cells: PlanCell[] = [cell, ...new Array<null>(span - 1).fill(null)];
    this.blocks.push({ row, column, cells: [cells], style });
    if (span > 1) this.merges.push({ row, column, rows: 1, columns: span });
    const shown = shownText(cell);
    if (shown !== null) this.heights.fit(row, shown, this.width(column, span), style);
    return row + 1;
  }

  table(options: TableOptions): PlacedTable {
    const { columns, rows } = options;
    const first = Math.min(...columns.map((c) => c.at));
    const last = Math.max(...columns.map((c) => c.at + (c.span ?? 1)));
    const headerRow = options.row;
    const firstRow = options.hideHeader ? headerRow : headerRow + 1;
    if (!options.hideHeader) {
      this.tableLine(
        headerRow,
        first,
        last,
        columns,
        (c) => columns[c]?.header ?? null,
        (c) => columns[c]?.headerStyle ?? headerStyleFor(columns[c]?.style)
      );
    }
    rows.forEach((cells, r) => {
      this.tableLine(
        firstRow + r,
        first,
        last,
        columns,
        (c) => cells[c] ?? null,
        (c) => options.cellStyle?.(r, c) ?? columns[c]?.style ?? "text"
      );
    });
    return {
      headerRow,
      firstRow,
      rows: rows.length,
      next: firstRow + rows.length,
      column: (index) => ({
        row: firstRow,
        column: columns[index]?.at ?? first,
        rows: rows.length,
        columns: 1,
      }),
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

  /**
   * Begins a page before `from` when the rows up to `to` would not fit on what is left of the present one. `repeated` are the
   * points of the header rows that every page but the first one carries.
   */
  keepTogether(from: number, to: number, pageHeight: number, repeated = 0): void {
    const start = this.breaks.at(-1) ?? 0;
    const room = start === 0 ? pageHeight : pageHeight - repeated;
    if (from > start && this.heightBetween(start, to) > room) this.pageBreakBefore(from);
  }

  printArea(rect: PlanRect): void {
    this.area = rect;
  }

  /** The header of a table that ends the sheet: printed on every page that follows it. */
  repeatRow(row: number): void {
    this.headers = { first: row, last: row };
  }

  /** Keeps in sight what stands above a row, when that shows only after it was placed. */
  freezeAbove(row: number): void {
    this.frozen = { rows: row, columns: 0 };
  }

  /** Pages tall to fit, when that shows only after everything was placed. */
  fitTall(pages: number): void {
    this.tall = pages;
  }

  /** At least this height, for rows whose look matters more than their text. */
  minHeight(row: number, points: number): void {
    this.heights.atLeast(row, points);
  }

  /** At most this height: a long text shows its beginning, and the whole when the row is drawn taller. */
  capHeight(row: number, points: number): void {
    this.heights.atMost(row, points);
  }

  /** Points from the top of one row to the top of another. */
  heightBetween(from: number, to: number): number {
    return this.heights.between(from, to);
  }

  finish(): SheetPlan {
    const { page, tabColor, visibility } = this.options;
    return {
      key: this.options.key,
      name: this.options.name,
      ...(tabColor === undefined ? {} : { tabColor }),
      columnWidths: this.options.columnWidths,
      rowHeights: this.heights.list(),
      blocks: joinedBlocks(this.blocks),
      merges: this.merges,
      charts: this.charts,
      validations: this.validations,
      ...(this.frozen === undefined ? {} : { freeze: this.frozen }),
      showGridlines: false,
      page: {
        ...page,
        ...(this.headers === undefined ? {} : { repeatRows: this.headers }),
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
    styleOf: (column: number) => StyleName
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
      if (shown !== null) this.heights.fit(row, shown, this.width(column.at, span), style);
    });
    this.blocks.push({ row, column: first, cells: [cells], style: "blank", styles: overlays });
  }
}
