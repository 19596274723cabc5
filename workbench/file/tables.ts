import { hasSameHeaders, TABLE_ORDER, updateColumns } from "./tableColumns";
import type { BookSheet, BookTable } from "../book/book";
import { parseRange, rangeAddress } from "./a1";
import { relationshipPrefix } from "./hyperlinks";
import { DECLARATION } from "./packageEdit";
import type { PackageEdit } from "./packageEdit";
import type { WorkbookPackage, Relationship } from "./workbookPackage";
import {
  append,
  attribute,
  childNamed,
  childrenNamed,
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

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export async function readTables(
  source: WorkbookPackage,
  relationships: readonly Relationship[]
): Promise<BookTable[]> {
  const tables: BookTable[] = [];
  for (const { type, target } of relationships) {
    if (type !== "table" || !source.find(target)) continue;
    const table = readTable((await source.xml(target)).root);
    if (table) tables.push(table);
  }
  return tables;
}

function readTable(root: XmlElement): BookTable | null {
  const rect = parseRange(attribute(root, "ref") ?? "");
  if (!rect) return null;
  const filter = childNamed(root, "autoFilter");
  const style = childNamed(root, "tableStyleInfo");
  return {
    id: numberAttribute(root, "id") ?? 0,
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    rect,
    hasHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    hasTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    style: attribute(style, "name") ?? "",
    showBandedRows: flag(style, "showRowStripes"),
    showFilterButton: filter !== undefined,
    isFiltered: filter !== undefined && childrenNamed(filter, "filterColumn").length > 0,
  };
}

/** Writes the sheet's tables: unchanged ones are left alone, resized ones keep their columns' formulas and formats. */
export async function writeTables(
  edit: PackageEdit,
  part: string,
  root: XmlElement,
  sheet: BookSheet,
  newTableId: () => number
): Promise<void> {
  const relationships = (await edit.relationships(part)).filter(({ type }) => type === "table");
  const remaining = [...sheet.tables];
  for (const { id, target } of relationships) {
    if (!edit.has(target)) continue;
    const document = await edit.xml(target);
    const before = readTable(document.root);
    const index = remaining.findIndex((table) => before !== null && table.id === before.id);
    const table = remaining[index];
    if (!before) continue;
    if (!table) {
      await edit.remove(target);
      await edit.unrelate(part, id);
      unlist(root, id);
      continue;
    }
    remaining.splice(index, 1);
    if (!isSame(before, table) || !hasSameHeaders(document.root, sheet, table))
      updateTable(document.root, sheet, before, table);
  }
  for (const table of remaining) {
    const name = edit.freeName("xl/tables/table", ".xml");
    const made = element("table", {
      xmlns: MAIN,
      id: newTableId(),
      name: table.name,
      displayName: table.name,
    });
    updateTable(made, sheet, null, table);
    await edit.addXml(name, TABLE_TYPE, { before: DECLARATION, root: made, after: "" });
    list(root, `${relationshipPrefix(root)}:id`, await edit.relate(part, "table", name));
  }
}

const isSame = (a: BookTable, b: BookTable): boolean =>
  rangeAddress(a.rect) === rangeAddress(b.rect) &&
  (
    [
      "name",
      "hasHeaders",
      "hasTotals",
      "style",
      "showBandedRows",
      "showFilterButton",
      "isFiltered",
    ] as const
  ).every((key) => a[key] === b[key]);

function list(root: XmlElement, idName: string, id: string): void {
  let parts = childNamed(root, "tableParts");
  if (!parts)
    insertInOrder(root, (parts = element(`${prefixOf(root)}tableParts`)), WORKSHEET_ORDER);
  append(parts, element(`${prefixOf(root)}tablePart`, { [idName]: id }));
  setAttribute(parts, "count", childrenNamed(parts, "tablePart").length);
}

function unlist(root: XmlElement, id: string): void {
  const parts = childNamed(root, "tableParts");
  for (const item of parts ? childrenNamed(parts, "tablePart") : [])
    if (attribute(item, "id") === id) remove(parts!, item);
  if (!parts) return;
  const count = childrenNamed(parts, "tablePart").length;
  if (count === 0) remove(root, parts);
  else setAttribute(parts, "count", count);
}

function updateTable(
  root: XmlElement,
  sheet: BookSheet,
  before: BookTable | null,
  table: BookTable
): void {
  const prefix = prefixOf(root);
  setAttribute(root, "ref", rangeAddress(table.rect));
  if (before && before.name !== table.name) {
    setAttribute(root, "name", table.name);
    setAttribute(root, "displayName", table.name);
  }
  if (before?.hasHeaders !== table.hasHeaders)
    setAttribute(root, "headerRowCount", table.hasHeaders ? undefined : 0);
  if (before ? before.hasTotals !== table.hasTotals : true) {
    setAttribute(root, "totalsRowCount", table.hasTotals ? 1 : undefined);
    setAttribute(root, "totalsRowShown", table.hasTotals ? undefined : 0);
  }
  updateFilter(root, prefix, table);
  updateColumns(root, prefix, sheet, table);
  let style = childNamed(root, "tableStyleInfo");
  if (!style)
    insertInOrder(
      root,
      (style = element(`${prefix}tableStyleInfo`, {
        showFirstColumn: 0,
        showLastColumn: 0,
        showColumnStripes: 0,
      })),
      TABLE_ORDER
    );
  setAttribute(style, "name", table.style === "" ? undefined : table.style);
  setAttribute(style, "showRowStripes", table.showBandedRows);
}

function updateFilter(root: XmlElement, prefix: string, table: BookTable): void {
  const existing = childNamed(root, "autoFilter");
  if (!table.showFilterButton || !table.hasHeaders) {
    if (existing) remove(root, existing);
    return;
  }
  const filter = existing ?? element(`${prefix}autoFilter`);
  if (!existing) insertInOrder(root, filter, TABLE_ORDER);
  const { rect } = table;
  setAttribute(
    filter,
    "ref",
    rangeAddress({ ...rect, rows: rect.rows - (table.hasTotals ? 1 : 0) })
  );
  if (!table.isFiltered)
    for (const criterion of childrenNamed(filter, "filterColumn")) remove(filter, criterion);
}
