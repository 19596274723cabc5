import type { BookSheet, CellFormat, FormatLayer, Rect } from "../../book/book";
import { pushLayer, replaceLayer, rowIndex } from "./layerIndex";
import { contains, overlaps, sameRect, subtract } from "./rect";

type FormatKey = keyof CellFormat;

/** Excel's defaults for a cell that no layer covers. */
export const defaultFormat = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
} as const satisfies Omit<Required<CellFormat>, "borders">;

/** What remains of an older layer under a newer one that covers it; null when nothing does. */
function uncovered(layer: FormatLayer, rect: Rect, format: CellFormat): FormatLayer | null {
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(layer.format)) {
    // The outline of an inner rectangle lies elsewhere than that of the outer one: only equal rectangles replace sides.
    if (key === "borders") {
      if (!format.borders || !sameRect(layer.rect, rect)) rest[key] = value;
      else
        rest[key] = Object.fromEntries(
          Object.entries(layer.format.borders ?? {}).filter(
            ([side]) => !(side in (format.borders ?? {}))
          )
        );
      if (Object.keys(rest[key] as object).length === 0) delete rest[key];
    } else if (!(key in format)) rest[key] = value;
  }
  return Object.keys(rest).length === 0 ? null : { rect: layer.rect, format: rest };
}

function sameFormat(a: CellFormat, b: CellFormat): boolean {
  const keys = Object.keys(a) as FormatKey[];
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key in b && a[key] === b[key])
  );
}

/** How many of the newest layers are tried for joining: large writes arrive in pieces, a few columns at a time. */
const joinDepth = 64;

/**
 * Lengthens a recent layer of the same columns and format that ends right above the rectangle, so that a column written in
 * pieces stays one rectangle. A layer drawn since over the rectangle would be hidden by that, so it ends the search.
 */
function joinAbove(layers: FormatLayer[], rect: Rect, format: CellFormat): boolean {
  // Borders draw the outline of their own rectangle.
  if (format.borders) return false;
  for (let i = layers.length - 1; i >= Math.max(0, layers.length - joinDepth); i--) {
    const layer = layers[i];
    if (!layer) return false;
    const above = layer.rect;
    const isAbove =
      above.column === rect.column &&
      above.columns === rect.columns &&
      above.row + above.rows === rect.row;
    if (isAbove && sameFormat(layer.format, format)) {
      replaceLayer(layers, i, {
        rect: { ...above, rows: above.rows + rect.rows },
        format: layer.format,
      });
      return true;
    }
    if (overlaps(above, rect)) return false;
  }
  return false;
}

/**
 * Lays a format over a rectangle. Members of older layers that the new one hides are dropped, so that repeated runs over the
 * same cells do not grow the list.
 */
export function addFormat(sheet: BookSheet, rect: Rect, format: CellFormat): void {
  const last = sheet.formats.at(-1);
  const isSame = last !== undefined && sameRect(last.rect, rect);
  const kept = isSame ? last : null;
  const hidden = hiddenLayers(sheet.formats, rect, format, kept);
  if (hidden.length > manyLayers) {
    const isHidden = new Set(hidden);
    sheet.formats = sheet.formats.flatMap((layer) =>
      isHidden.has(layer) ? (uncovered(layer, rect, format) ?? []) : [layer]
    );
  } else {
    for (const layer of hidden)
      replaceLayer(sheet.formats, sheet.formats.indexOf(layer), uncovered(layer, rect, format));
  }
  if (isSame) {
    const borders =
      last.format.borders || format.borders
        ? { borders: { ...last.format.borders, ...format.borders } }
        : {};
    replaceLayer(sheet.formats, sheet.formats.length - 1, {
      rect: last.rect,
      format: { ...last.format, ...format, ...borders },
    });
  } else if (!joinAbove(sheet.formats, rect, format)) pushLayer(sheet.formats, { rect, format });
  sheet.isChanged = true;
}

/** From so many hidden layers on, the list is filtered as a whole. */
const manyLayers = 32;

/** Layers wholly within a rectangle of which a format over it hides members, `except` apart. */
function hiddenLayers(
  layers: readonly FormatLayer[],
  rect: Rect,
  format: CellFormat,
  except: FormatLayer | null
): FormatLayer[] {
  const { borders, ...members } = format;
  const keys = Object.keys(members);
  const sides = Object.keys(borders ?? {});
  const isHidden = (layer: FormatLayer): boolean =>
    layer !== except &&
    contains(rect, layer.rect) &&
    (keys.some((key) => key in layer.format) ||
      (sameRect(layer.rect, rect) && sides.some((side) => side in (layer.format.borders ?? {}))));
  const index = rowIndex(layers);
  if (rect.rows > index.size) return layers.filter(isHidden);
  const hidden: FormatLayer[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (const layer of index.get(row) ?? []) if (isHidden(layer)) hidden.push(layer);
  return hidden;
}

/** Consecutive rows that look alike: `values` holds one value per column of the rectangle asked for. */
export interface Band<T> {
  readonly rows: number;
  readonly values: readonly T[];
}

/**
 * One format member over a rectangle as bands of equal rows, top to bottom. Costs the number of layers that touch the
 * rectangle, not the number of its rows.
 */
export function formatBands<K extends Exclude<FormatKey, "borders">>(
  sheet: BookSheet,
  rect: Rect,
  key: K
): Band<(typeof defaultFormat)[K] | NonNullable<CellFormat[K]>>[] {
  type Value = (typeof defaultFormat)[K] | NonNullable<CellFormat[K]>;
  const painted: FormatLayer[] = [];
  for (let i = sheet.formats.length - 1; i >= 0; i--) {
    const layer = sheet.formats[i];
    if (!layer || !(key in layer.format) || !overlaps(layer.rect, rect)) continue;
    painted.push(layer);
    if (contains(layer.rect, rect)) break;
  }
  painted.reverse();
  const bottom = rect.row + rect.rows;
  const edges = new Set([rect.row, bottom]);
  for (const { rect: r } of painted) {
    edges.add(Math.max(r.row, rect.row));
    edges.add(Math.min(r.row + r.rows, bottom));
  }
  const rows = [...edges].sort((a, b) => a - b);
  // Sweep downwards over the layers by their first row; `order` keeps later layers on top.
  const byStart = painted
    .map((layer, order) => ({ layer, order }))
    .sort((a, b) => a.layer.rect.row - b.layer.rect.row);
  let active: { layer: FormatLayer; order: number }[] = [];
  let next = 0;
  const bands: Band<Value>[] = [];
  for (let i = 0; i + 1 < rows.length; i++) {
    const row = rows[i] ?? 0;
    active = active.filter(({ layer }) => layer.rect.row + layer.rect.rows > row);
    let isAdded = false;
    for (let start = byStart[next]; start && start.layer.rect.row <= row; start = byStart[++next]) {
      if (start.layer.rect.row + start.layer.rect.rows > row) active.push(start);
      isAdded = true;
    }
    if (isAdded) active.sort((a, b) => a.order - b.order);
    const values = new Array<Value>(rect.columns).fill(defaultFormat[key] as Value);
    for (const { layer } of active) {
      const from = Math.max(layer.rect.column, rect.column) - rect.column;
      const to =
        Math.min(layer.rect.column + layer.rect.columns, rect.column + rect.columns) - rect.column;
      values.fill((layer.format[key] ?? null) as Value, from, to);
    }
    bands.push({ rows: (rows[i + 1] ?? 0) - row, values });
  }
  return bands;
}

/** The one value of a format member over a rectangle, or `undefined` where it differs (Office.js then answers null). */
export function uniformFormat<K extends Exclude<FormatKey, "borders">>(
  sheet: BookSheet,
  rect: Rect,
  key: K
): (typeof defaultFormat)[K] | NonNullable<CellFormat[K]> | undefined {
  const bands = formatBands(sheet, rect, key);
  const first = bands[0]?.values[0];
  return bands.every((band) => band.values.every((value) => value === first)) ? first : undefined;
}

/** A member of one cell's format. */
export function cellFormat<K extends Exclude<FormatKey, "borders">>(
  sheet: BookSheet,
  row: number,
  column: number,
  key: K
): (typeof defaultFormat)[K] | NonNullable<CellFormat[K]> {
  type Value = (typeof defaultFormat)[K] | NonNullable<CellFormat[K]>;
  for (let i = sheet.formats.length - 1; i >= 0; i--) {
    const layer = sheet.formats[i];
    if (!layer || !(key in layer.format)) continue;
    const { rect } = layer;
    if (
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns
    )
      return (layer.format[key] ?? null) as Value;
  }
  return defaultFormat[key] as Value;
}

/** Removes every format from a rectangle: layers are cut around it. */
export function clearFormats(sheet: BookSheet, rect: Rect): void {
  sheet.formats = sheet.formats.flatMap((layer) =>
    overlaps(layer.rect, rect)
      ? subtract(layer.rect, rect).map((part) => ({ rect: part, format: layer.format }))
      : [layer]
  );
  sheet.isChanged = true;
}
