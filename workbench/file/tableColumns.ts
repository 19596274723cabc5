import type { BookSheet, BookTable, CellValue } from "../book/book";
import { CellError } from "../book/book";
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  insertInOrder,
  numberAttribute,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** The sequence of CT_Table's children (ECMA-376 part 1, 18.5.1.2). */
export const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

function columnItems(root: XmlElement): XmlElement[] {
  const columns = childNamed(root, "tableColumns");
  return columns ? childrenNamed(columns, "tableColumn") : [];
}

/** Whether the table part names its columns as the header cells do. */
export function hasSameHeaders(root: XmlElement, sheet: BookSheet, table: BookTable): boolean {
  const items = columnItems(root);
  return (
    !table.hasHeaders ||
    columnNames(sheet, table).every((name, n) => sameName(attribute(items[n], "name") ?? "", name))
  );
}

/** Column names stand in XML with line breaks as "_x000a_"; case does not matter. */
const sameName = (written: string, name: string): boolean =>
  fromFileName(written).toLowerCase() === name.toLowerCase();
const fromFileName = (name: string): string =>
  name
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, "\n");
const toFileName = (name: string): string => name.replace(/\r\n|\r|\n/g, "_x000a_");

/** Header texts, unique ignoring case as Excel demands; a blank header becomes "Column3". */
function columnNames(sheet: BookSheet, { rect, hasHeaders }: BookTable): string[] {
  const taken = new Set<string>();
  return Array.from({ length: rect.columns }, (_, n) => {
    const text = hasHeaders ? headerText(sheet.rows[rect.row]?.[rect.column + n] ?? null) : "";
    const base = text === "" ? `Column${n + 1}` : text;
    let name = base;
    for (let k = 2; taken.has(name.toLowerCase()); k++) name = base + k;
    taken.add(name.toLowerCase());
    return name;
  });
}

const headerText = (value: CellValue): string =>
  value === null
    ? ""
    : value instanceof CellError
      ? value.code
      : typeof value === "boolean"
        ? String(value).toUpperCase()
        : String(value);

/** Brings the columns up to date; those that stay keep their formulas and formats. */
export function updateColumns(
  root: XmlElement,
  prefix: string,
  sheet: BookSheet,
  table: BookTable
): void {
  let columns = childNamed(root, "tableColumns");
  if (!columns) insertInOrder(root, (columns = element(`${prefix}tableColumns`)), TABLE_ORDER);
  const items = columnItems(root);
  let nextId = Math.max(0, ...items.map((item) => numberAttribute(item, "id") ?? 0)) + 1;
  const names = columnNames(sheet, table);
  const nameOf = (item: XmlElement) => fromFileName(attribute(item, "name") ?? "").toLowerCase();
  const byName = new Map(items.map((item) => [nameOf(item), item] as const));
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  columns.children = names.map((name, n) => {
    // A renamed column is the one that stands in the same place and whose old name is gone.
    const samePlace = items[n];
    const item =
      byName.get(name.toLowerCase()) ??
      (samePlace && !wanted.has(nameOf(samePlace))
        ? samePlace
        : element(`${prefix}tableColumn`, { id: nextId++ }));
    if (!sameName(attribute(item, "name") ?? "", name))
      setAttribute(item, "name", toFileName(name));
    return item;
  });
  columns.selfClosed = false;
  setAttribute(columns, "count", names.length);
}
