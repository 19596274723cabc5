import type { BookSheet } from "../book/book";
import { parseRange, rangeAddress } from "./a1";
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  flag,
  insertInOrder,
  prefixOf,
  remove,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

export const readProtection = (root: XmlElement): boolean =>
  flag(childNamed(root, "sheetProtection"), "sheet");

/** Takes protection away, or puts it on without a password; a protection that stays keeps its password and permissions. */
export function writeProtection(root: XmlElement, isProtected: boolean): void {
  if (readProtection(root) === isProtected) return;
  const existing = childNamed(root, "sheetProtection");
  if (existing) remove(root, existing);
  if (isProtected)
    insertInOrder(
      root,
      element(`${prefixOf(root)}sheetProtection`, { sheet: true, objects: true, scenarios: true }),
      WORKSHEET_ORDER
    );
}

export function readAutoFilter(root: XmlElement): BookSheet["autoFilter"] {
  const filter = childNamed(root, "autoFilter");
  const rect = filter && parseRange(attribute(filter, "ref") ?? "");
  return rect ? { rect, isFiltered: childrenNamed(filter, "filterColumn").length > 0 } : null;
}

/** Moves or removes the filter; its criteria stay while `isFiltered` stays true. The rows it hides are row properties. */
export function writeAutoFilter(root: XmlElement, filter: BookSheet["autoFilter"]): void {
  const before = readAutoFilter(root);
  if (JSON.stringify(before) === JSON.stringify(filter)) return;
  const existing = childNamed(root, "autoFilter");
  if (!filter) {
    if (existing) remove(root, existing);
    return;
  }
  const item = existing ?? element(`${prefixOf(root)}autoFilter`);
  if (!existing) insertInOrder(root, item, WORKSHEET_ORDER);
  setAttribute(item, "ref", rangeAddress(filter.rect));
  if (!filter.isFiltered)
    for (const criterion of childrenNamed(item, "filterColumn")) remove(item, criterion);
}
