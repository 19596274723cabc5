import type {
  BookConditionalFormat,
  BookSheet,
  BookTable,
  CellFormat,
  FormatLayer,
  Rect,
} from "../../book/book";
import { containsCell, overlaps } from "../../host/grid/rect";

const noFormat: CellFormat = {};

type Placed<T> = readonly [rect: Rect, item: T];

const inRow =
  (row: number) =>
  ({ rect }: { readonly rect: Rect }): boolean =>
    row >= rect.row && row < rect.row + rect.rows;

/**
 * What paints the cells of one region of a sheet: formats, tables, conditional formats, merged areas. Chosen first by region,
 * then by row, so that a cell looks at the few that may touch it, however many the sheet has.
 */
export class RegionLooks {
  private readonly layers: readonly FormatLayer[];
  private readonly tables: readonly BookTable[];
  private readonly rules: readonly Placed<BookConditionalFormat>[];
  private readonly merges: readonly Rect[];

  constructor(
    readonly sheet: BookSheet,
    region: Rect,
    private readonly showsFormulas = false
  ) {
    this.layers = sheet.formats.filter(({ rect }) => overlaps(rect, region));
    this.tables = sheet.tables.filter(({ rect }) => overlaps(rect, region));
    this.rules = sheet.conditionalFormats.flatMap((rule) =>
      (rule.areas ?? [rule.rect])
        .filter((area) => overlaps(area, region))
        .map((area) => [area, rule] as const)
    );
    this.merges = sheet.merges.filter((merge) => overlaps(merge, region));
  }

  row(row: number): RowLooks {
    return new RowLooks(
      this.sheet,
      row,
      this.layers.filter(inRow(row)),
      this.tables.filter(inRow(row)),
      this.rules.filter(([rect]) => inRow(row)({ rect })),
      this.merges.filter((rect) => inRow(row)({ rect })),
      this.showsFormulas ? this.sheet.formulas.get(row) : undefined
    );
  }
}

/** What paints the cells of one row. */
export class RowLooks {
  constructor(
    readonly sheet: BookSheet,
    readonly row: number,
    private readonly layers: readonly FormatLayer[],
    private readonly tables: readonly BookTable[],
    private readonly rules: readonly Placed<BookConditionalFormat>[],
    private readonly merges: readonly Rect[],
    private readonly formulas: ReadonlyMap<number, string> | undefined
  ) {}

  /** The formula of a cell while formulas are shown instead of their results. */
  formula(column: number): string | undefined {
    return this.formulas?.get(column);
  }

  isMerged(column: number): boolean {
    return this.merges.some((merge) => containsCell(merge, this.row, column));
  }

  table(column: number): BookTable | undefined {
    return this.tables.find(({ rect }) => containsCell(rect, this.row, column));
  }

  *rulesAt(column: number): Generator<BookConditionalFormat> {
    for (const [rect, rule] of this.rules) if (containsCell(rect, this.row, column)) yield rule;
  }

  format(column: number): CellFormat {
    let format: CellFormat = noFormat;
    for (const layer of this.layers) {
      if (column < layer.rect.column || column >= layer.rect.column + layer.rect.columns) continue;
      if (format === noFormat && !layer.format.borders) format = layer.format;
      else if (layer.format.borders)
        format = {
          ...format,
          ...layer.format,
          borders: { ...format.borders, ...edgesOf(layer, this.row, column) },
        };
      else format = { ...format, ...layer.format };
    }
    return format;
  }
}

/** The lines of a layer's rectangle that lie at one of its cells: outer edges at the rim, inner lines elsewhere. */
function edgesOf(
  { rect, format }: FormatLayer,
  row: number,
  column: number
): NonNullable<CellFormat["borders"]> {
  const { top, bottom, left, right, insideHorizontal, insideVertical } = format.borders ?? {};
  const pick = (isRim: boolean, rim: typeof top, inner: typeof top) => (isRim ? rim : inner);
  const edges = {
    top: pick(row === rect.row, top, insideHorizontal),
    bottom: pick(row === rect.row + rect.rows - 1, bottom, insideHorizontal),
    left: pick(column === rect.column, left, insideVertical),
    right: pick(column === rect.column + rect.columns - 1, right, insideVertical),
  };
  return Object.fromEntries(Object.entries(edges).filter(([, edge]) => edge !== undefined));
}
