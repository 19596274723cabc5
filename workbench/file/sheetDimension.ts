import type { BookSheet } from "../book/book";
import { parseRange, rangeAddress } from "./a1";
import { attribute, childNamed, setAttribute } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** Widens the stated extent to hold all cells of the book; it never shrinks, as in Excel. */
export function writeDimension(root: XmlElement, sheet: BookSheet): void {
  let columns = 0;
  let rows = 0;
  sheet.rows.forEach((values, row) => {
    if (values.length === 0) return;
    rows = row + 1;
    if (values.length > columns) columns = values.length;
  });
  for (const [row, inRow] of sheet.formulas) {
    rows = Math.max(rows, row + 1);
    for (const column of inRow.keys()) columns = Math.max(columns, column + 1);
  }
  const item = childNamed(root, "dimension");
  const before = parseRange(attribute(item, "ref") ?? "");
  if (rows === 0 || !item) return;
  const isNew = attribute(item, "ref") === "A1";
  const row = before && !isNew ? before.row : 0;
  const column = before && !isNew ? before.column : 0;
  const bottom = Math.max(rows, before ? before.row + before.rows : 0);
  const right = Math.max(columns, before ? before.column + before.columns : 0);
  const first = {
    row: Math.min(row, firstRow(sheet)),
    column: Math.min(column, firstColumn(sheet)),
  };
  const rect = { ...first, rows: bottom - first.row, columns: right - first.column };
  if (!before || rangeAddress(before) !== rangeAddress(rect))
    setAttribute(item, "ref", rangeAddress(rect));
}

const firstRow = (sheet: BookSheet): number =>
  Math.max(
    0,
    sheet.rows.findIndex((values) => values.some((value) => value !== null))
  );

function firstColumn(sheet: BookSheet): number {
  let first = Infinity;
  for (const values of sheet.rows) {
    for (let column = 0; column < Math.min(values.length, first); column++)
      if (values[column] !== null) first = column;
    if (first === 0) break;
  }
  return first === Infinity ? 0 : first;
}
