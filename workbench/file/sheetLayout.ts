import type { BookSheet, Rect } from "../book/book";
import { cellAddress, parseRange, rangeAddress } from "./a1";
import { colorOf } from "./colors";
import type { Palette } from "./colors";
import { MAX_COLUMNS } from "./rowScan";
import {
  append,
  attribute,
  childNamed,
  childrenNamed,
  cloneElement,
  element,
  flag,
  insertInOrder,
  numberAttribute,
  prefixOf,
  remove,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

/** Pixels of the widest digit of Calibri 11, Excel's default font, at 96 dpi: the unit of column widths in files. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** Digits that a column may be wide. */
const WIDEST = 255;

/** ECMA-376 part 1, 18.3.1.13: file widths count digits and include 5 pixels of padding. */
export const widthToPoints = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) *
  POINTS_PER_PIXEL;

export const pointsToWidth = (points: number): number =>
  Math.min(WIDEST, Math.trunc((Math.round(points / POINTS_PER_PIXEL) / DIGIT_PIXELS) * 256) / 256);

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly item: XmlElement;
}

export function columnSpans(root: XmlElement): ColumnSpan[] {
  const cols = childNamed(root, "cols");
  return (cols ? childrenNamed(cols, "col") : [])
    .map((item) => ({
      first: (numberAttribute(item, "min") ?? 1) - 1,
      last: (numberAttribute(item, "max") ?? 1) - 1,
      item,
    }))
    .filter(({ first, last }) => first >= 0 && last >= first && first < MAX_COLUMNS)
    .sort((a, b) => a.first - b.first);
}

/** Spans over this many columns are "all the rest": their width stays in the file and is not spread over the map. */
const SPREAD_LIMIT = 1024;

export function readColumns(root: XmlElement): Pick<BookSheet, "columnWidths" | "hiddenColumns"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { first, last, item } of columnSpans(root)) {
    const width = numberAttribute(item, "width");
    const isHidden = flag(item, "hidden") || width === 0;
    for (
      let column = first;
      column <= Math.min(last, first + SPREAD_LIMIT, MAX_COLUMNS - 1);
      column++
    ) {
      if (width !== undefined && width > 0) columnWidths.set(column, widthToPoints(width));
      if (isHidden) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

/** Widths, hidden state and, where given, styles of columns; other attributes of the spans stay. */
export function writeColumns(
  root: XmlElement,
  sheet: BookSheet,
  styles: ReadonlyMap<number, number>
): void {
  const before = readColumns(root);
  const changed = new Set<number>([...styles.keys()]);
  for (const column of union(before.columnWidths.keys(), sheet.columnWidths.keys())) {
    if (before.columnWidths.get(column) !== sheet.columnWidths.get(column)) changed.add(column);
  }
  for (const column of union(before.hiddenColumns, sheet.hiddenColumns)) {
    if (before.hiddenColumns.has(column) !== sheet.hiddenColumns.has(column)) changed.add(column);
  }
  if (changed.size === 0) return;
  const prefix = prefixOf(root);
  let cols = childNamed(root, "cols");
  const spans = columnSpans(root);
  const pieces: { first: number; item: XmlElement }[] = [];
  const cuts = [...changed].sort((a, b) => a - b);
  for (const { first, last, item } of spans) {
    let from = first;
    const keep = (to: number) => {
      if (to < from) return;
      const piece = from === first && to === last ? item : cloneElement(item);
      setAttribute(piece, "min", from + 1);
      setAttribute(piece, "max", to + 1);
      pieces.push({ first: from, item: piece });
    };
    for (const column of cuts) {
      if (column < from || column > last) continue;
      keep(column - 1);
      from = column;
      const piece = cloneElement(item);
      pieces.push({ first: column, item: piece });
      from = column + 1;
    }
    keep(last);
  }
  const byFirst = new Map(pieces.map((piece) => [piece.first, piece.item] as const));
  for (const column of cuts) {
    let item = byFirst.get(column);
    if (!item) {
      item = element(`${prefix}col`);
      byFirst.set(column, item);
      pieces.push({ first: column, item });
    }
    const points = sheet.columnWidths.get(column);
    setAttribute(item, "min", column + 1);
    setAttribute(item, "max", column + 1);
    setAttribute(
      item,
      "width",
      points === undefined ? pointsToWidth(sheet.defaultColumnWidth ?? 48) : pointsToWidth(points)
    );
    if (styles.has(column)) setAttribute(item, "style", styles.get(column));
    setAttribute(item, "hidden", sheet.hiddenColumns.has(column) || undefined);
    setAttribute(item, "customWidth", points !== undefined || undefined);
  }
  pieces.sort((a, b) => a.first - b.first);
  if (!cols) {
    cols = element(`${prefix}cols`);
    insertInOrder(root, cols, WORKSHEET_ORDER);
  }
  cols.children = pieces.map(({ item }) => item);
}

export function union<T>(a: Iterable<T>, b: Iterable<T>): Set<T> {
  return new Set([...a, ...b]);
}

type ViewState = Pick<BookSheet, "freeze" | "showGridlines">;

export function readView(root: XmlElement): ViewState {
  const view = childNamed(childNamed(root, "sheetViews"), "sheetView");
  const pane = childNamed(view, "pane");
  const isFrozen = pane !== undefined && (attribute(pane, "state") ?? "split") !== "split";
  const freeze = isFrozen
    ? { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 }
    : null;
  return { freeze, showGridlines: flag(view, "showGridLines", true) };
}

export function writeView(root: XmlElement, sheet: ViewState): void {
  const before = readView(root);
  const freeze =
    sheet.freeze && (sheet.freeze.rows > 0 || sheet.freeze.columns > 0) ? sheet.freeze : null;
  const isSameFreeze =
    (before.freeze?.rows ?? 0) === (freeze?.rows ?? 0) &&
    (before.freeze?.columns ?? 0) === (freeze?.columns ?? 0);
  if (isSameFreeze && before.showGridlines === sheet.showGridlines) return;
  const prefix = prefixOf(root);
  let views = childNamed(root, "sheetViews");
  if (!views) insertInOrder(root, (views = element(`${prefix}sheetViews`)), WORKSHEET_ORDER);
  let view = childNamed(views, "sheetView");
  if (!view) append(views, (view = element(`${prefix}sheetView`, { workbookViewId: 0 })));
  if (before.showGridlines !== sheet.showGridlines)
    setAttribute(view, "showGridLines", sheet.showGridlines ? undefined : "0");
  if (isSameFreeze) return;
  for (const name of ["pane", "selection"])
    for (const item of childrenNamed(view, name)) remove(view, item);
  if (!freeze) return;
  const pane = freeze.rows > 0 ? (freeze.columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const order = ["pane", "selection", "pivotSelection", "extLst"];
  insertInOrder(view, element(`${prefix}selection`, { pane }), order);
  const split = { xSplit: freeze.columns || undefined, ySplit: freeze.rows || undefined };
  const topLeftCell = cellAddress(freeze.rows, freeze.columns);
  insertInOrder(
    view,
    element(`${prefix}pane`, { ...split, topLeftCell, activePane: pane, state: "frozen" }),
    order
  );
}

/** Marks the sheet as the one in front, or takes the mark away. */
export function writeSelected(root: XmlElement, isSelected: boolean): void {
  const views = childNamed(root, "sheetViews");
  for (const view of views ? childrenNamed(views, "sheetView") : []) {
    if (flag(view, "tabSelected") !== isSelected)
      setAttribute(view, "tabSelected", isSelected || undefined);
  }
}

export function readTabColor(root: XmlElement, palette: Palette): string | null {
  return colorOf(childNamed(childNamed(root, "sheetPr"), "tabColor"), palette);
}

export function writeTabColor(root: XmlElement, color: string | null, palette: Palette): void {
  if (readTabColor(root, palette) === color) return;
  const prefix = prefixOf(root);
  let properties = childNamed(root, "sheetPr");
  if (!properties) insertInOrder(root, (properties = element(`${prefix}sheetPr`)), WORKSHEET_ORDER);
  const existing = childNamed(properties, "tabColor");
  if (existing) remove(properties, existing);
  if (color)
    insertInOrder(
      properties,
      element(`${prefix}tabColor`, { rgb: `FF${color.slice(1).toUpperCase()}` }),
      ["tabColor", "outlinePr", "pageSetUpPr"]
    );
}

export function readMerges(root: XmlElement): Rect[] {
  const merges = childNamed(root, "mergeCells");
  return (merges ? childrenNamed(merges, "mergeCell") : [])
    .map((item) => parseRange(attribute(item, "ref") ?? ""))
    .filter((rect): rect is Rect => rect !== null);
}

export function writeMerges(root: XmlElement, merges: readonly Rect[]): void {
  const wanted = new Set(merges.map(rangeAddress));
  let list = childNamed(root, "mergeCells");
  const existing = list ? childrenNamed(list, "mergeCell") : [];
  let isChanged = false;
  for (const item of existing) {
    const rect = parseRange(attribute(item, "ref") ?? "");
    if (rect && !wanted.delete(rangeAddress(rect))) {
      remove(list!, item);
      isChanged = true;
    }
  }
  if (wanted.size > 0 && !list)
    insertInOrder(root, (list = element(`${prefixOf(root)}mergeCells`)), WORKSHEET_ORDER);
  for (const ref of wanted) append(list!, element(`${prefixOf(root)}mergeCell`, { ref }));
  if (!list || (!isChanged && wanted.size === 0)) return;
  const count = childrenNamed(list, "mergeCell").length;
  if (count === 0) remove(root, list);
  else setAttribute(list, "count", count);
}
