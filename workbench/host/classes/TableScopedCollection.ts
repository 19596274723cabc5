import type { BookSheet, Rect } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { contains, overlaps } from "../grid/rect";
import { defineClass, type ExcelClass } from "../objects";
import { findTable, type TableTarget } from "../tableTarget";
import { tableClass } from "./Table";

interface Scope {
  readonly sheet: BookSheet;
  readonly rect: Rect;
  readonly isFullyContained: boolean;
}

function tablesIn({ sheet, rect, isFullyContained }: Scope): TableTarget[] {
  const isInside = isFullyContained
    ? (table: Rect) => contains(rect, table)
    : (table: Rect) => overlaps(rect, table);
  return sheet.tables.filter((table) => isInside(table.rect)).map((table) => ({ sheet, table }));
}

export const tableScopedCollectionClass: ExcelClass<Scope> = defineClass("TableScopedCollection", {
  items: (scope) => tablesIn(scope).map((target) => tableClass.of(target)),
  getItem: (scope, key) => {
    const found = findTable(tablesIn(scope), key);
    if (!found) throw itemNotFound(`table ${String(key)}`);
    return tableClass.of(found);
  },
  methods: { GetCount: (scope) => tablesIn(scope).length },
  objects: {
    GetFirst: (scope) => {
      const [first] = tablesIn(scope);
      if (!first) throw itemNotFound("no table here");
      return tableClass.of(first);
    },
    GetItemOrNullObject: (scope, args) => {
      const found = findTable(tablesIn(scope), args.at(0));
      return found ? tableClass.of(found) : null;
    },
  },
});
