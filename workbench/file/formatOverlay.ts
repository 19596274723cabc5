import type { CellFormat, FormatLayer } from "../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "./rowScan";

/** Columns of one row that layers cover; spans ascend and do not overlap. */
export interface OverlaySpan {
  readonly from: number;
  readonly to: number;
  /** The same object for the same combination of layers. */
  readonly format: CellFormat;
  /** False where only whole columns or rows are covered: empty cells there need no element of their own. */
  readonly fillsCells: boolean;
}

const isWholeColumn = ({ rect }: FormatLayer): boolean => rect.rows >= MAX_ROWS;
const isWholeRow = ({ rect }: FormatLayer): boolean => rect.columns >= MAX_COLUMNS;

/** What a list of layers says about each cell, answered row by row; neighbouring rows with the same layers share the answer. */
export class FormatOverlay {
  private readonly byStart: readonly { readonly layer: FormatLayer; readonly index: number }[];
  private readonly bounds: readonly number[];
  private readonly combined = new Map<string, CellFormat>();
  private active: { readonly layer: FormatLayer; readonly index: number }[] = [];
  private next = 0;
  private band = -1;
  private spans: readonly OverlaySpan[] = [];

  /** @param isOfCells tells borders whose sides are those of each cell from those that outline the rectangle. */
  constructor(
    layers: readonly FormatLayer[],
    private readonly isOfCells: (borders: NonNullable<CellFormat["borders"]>) => boolean
  ) {
    this.byStart = layers
      .map((layer, index) => ({ layer, index }))
      .sort((a, b) => a.layer.rect.row - b.layer.rect.row || a.index - b.index);
    const bounds = new Set<number>();
    for (const { rect, format } of layers) {
      bounds.add(rect.row).add(rect.row + rect.rows);
      // The first and the last row of a bordered rectangle have other lines than those between.
      if (format.borders) bounds.add(rect.row + 1).add(rect.row + rect.rows - 1);
    }
    this.bounds = [...bounds].sort((a, b) => a - b);
  }

  /** Last row (exclusive) that a layer gives cells of its own. */
  get rowsToFill(): number {
    return this.byStart.reduce(
      (last, { layer }) =>
        isWholeColumn(layer) ? last : Math.max(last, layer.rect.row + layer.rect.rows),
      0
    );
  }

  /** Spans of a row; rows must be asked for in ascending order. */
  at(row: number): readonly OverlaySpan[] {
    let band = this.band;
    while (band + 1 < this.bounds.length && this.bounds[band + 1]! <= row) band++;
    if (band === this.band) return this.spans;
    this.band = band;
    while (this.next < this.byStart.length && this.byStart[this.next]!.layer.rect.row <= row)
      this.active.push(this.byStart[this.next++]!);
    this.active = this.active
      .filter(({ layer: { rect } }) => rect.row + rect.rows > row)
      .sort((a, b) => a.index - b.index);
    return (this.spans = this.spansOf(row, this.active));
  }

  /** What whole-column layers say, by column: the format of cells that do not exist yet. */
  columnSpans(): readonly OverlaySpan[] {
    return this.spansOf(
      MAX_ROWS - 1,
      this.byStart.filter(({ layer }) => isWholeColumn(layer)).sort((a, b) => a.index - b.index)
    );
  }

  private spansOf(
    row: number,
    active: readonly { readonly layer: FormatLayer; readonly index: number }[]
  ): OverlaySpan[] {
    const cuts = new Set<number>();
    for (const {
      layer: { rect, format },
    } of active) {
      cuts.add(rect.column).add(rect.column + rect.columns);
      if (format.borders) cuts.add(rect.column + 1).add(rect.column + rect.columns - 1);
    }
    const bounds = [...cuts].sort((a, b) => a - b);
    const spans: OverlaySpan[] = [];
    for (let i = 0; i + 1 < bounds.length; i++) {
      const from = bounds[i]!;
      const to = bounds[i + 1]! - 1;
      const covering = active.filter(
        ({ layer: { rect } }) => rect.column <= from && rect.column + rect.columns > to
      );
      if (covering.length === 0) continue;
      const format = this.combine(covering, row, from, to);
      spans.push({
        from,
        to,
        format,
        fillsCells: covering.some(({ layer }) => !isWholeColumn(layer) && !isWholeRow(layer)),
      });
    }
    return spans;
  }

  private combine(
    covering: readonly { readonly layer: FormatLayer; readonly index: number }[],
    row: number,
    from: number,
    to: number
  ): CellFormat {
    const text = covering
      .map(
        ({ layer, index }) => `${index}.${layer.format.borders ? edges(layer, row, from, to) : ""}`
      )
      .join();
    let known = this.combined.get(text);
    if (!known) {
      let format: CellFormat = {};
      for (const { layer } of covering) {
        const { borders, ...rest } = layer.format;
        const lines =
          borders && (this.isOfCells(borders) ? outline(borders) : linesOf(layer, row, from, to));
        format = {
          ...format,
          ...rest,
          ...(lines ? { borders: { ...format.borders, ...lines } } : {}),
        };
      }
      this.combined.set(text, (known = format));
    }
    return known;
  }
}

function edges({ rect }: FormatLayer, row: number, from: number, to: number): string {
  return [
    row === rect.row,
    row === rect.row + rect.rows - 1,
    from === rect.column,
    to === rect.column + rect.columns - 1,
  ]
    .map(Number)
    .join("");
}

/** The four lines of a cell in a bordered rectangle: the rectangle's own at its edges, the inner ones elsewhere. */
function linesOf(
  { rect, format: { borders } }: FormatLayer,
  row: number,
  from: number,
  to: number
): NonNullable<CellFormat["borders"]> {
  const { top, bottom, left, right, insideHorizontal, insideVertical } = borders!;
  const lines = {
    top: row === rect.row ? top : insideHorizontal,
    bottom: row === rect.row + rect.rows - 1 ? bottom : insideHorizontal,
    left: from === rect.column ? left : insideVertical,
    right: to === rect.column + rect.columns - 1 ? right : insideVertical,
  };
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
}

const outline = ({
  top,
  bottom,
  left,
  right,
}: NonNullable<CellFormat["borders"]>): NonNullable<CellFormat["borders"]> =>
  Object.fromEntries(
    Object.entries({ top, bottom, left, right }).filter(([, line]) => line !== undefined)
  );
