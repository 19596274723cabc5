import type { BookSheet, CellFormat, FormatLayer, Rect } from "../../book/book";
import { containsCell, overlaps } from "../../host/grid/rect";

/** The formats of the cells of one region: only the layers that touch it are looked at again per cell. */
export class RegionFormats {
  private readonly layers: readonly FormatLayer[];

  constructor(sheet: BookSheet, region: Rect) {
    this.layers = sheet.formats.filter(({ rect }) => overlaps(rect, region));
  }

  at(row: number, column: number): CellFormat {
    let format: CellFormat = {};
    for (const layer of this.layers) {
      if (!containsCell(layer.rect, row, column)) continue;
      const borders = layer.format.borders
        ? { ...format.borders, ...edgesOf(layer, row, column) }
        : format.borders;
      format = { ...format, ...layer.format, ...(borders ? { borders } : {}) };
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
