import type { BookSheet } from "../../book/book";
import { addTable } from "../addTable";
import { tableCollectionEvents } from "../eventMethods";
import { itemNotFound } from "../ExcelError";
import type { HostState } from "../HostState";
import { defineClass, type ExcelClass } from "../objects";
import { rangeArgument } from "../rangeArgument";
import { findTable, tablesOf, type TableTarget } from "../tableTarget";
import { tableClass } from "./Table";

/** The tables of one sheet, or of the workbook when there is none. */
interface Scope {
  readonly sheet: BookSheet | null;
}

function tables({ sheet }: Scope, host: HostState): TableTarget[] {
  return sheet ? sheet.tables.map((table) => ({ sheet, table })) : tablesOf(host.book);
}

export const tableCollectionClass: ExcelClass<Scope> = defineClass("TableCollection", {
  scalars: { Count: { get: (scope, host) => tables(scope, host).length } },
  items: (scope, host) => tables(scope, host).map((target) => tableClass.of(target)),
  getItem: (scope, key, host) => {
    const found = findTable(tables(scope, host), key);
    if (!found) throw itemNotFound(`table ${String(key)}`);
    return tableClass.of(found);
  },
  objects: {
    Add: ({ sheet }, args, host) => {
      const range = rangeArgument(host.book, args.at(0), sheet ?? host.activeSheet);
      return tableClass.of(addTable(host, range, args.boolean(1, true)));
    },
    GetItemAt: (scope, args, host) => {
      const found = tables(scope, host)[args.integer(0)];
      if (!found) throw itemNotFound(`table ${args.integer(0)}`);
      return tableClass.of(found);
    },
    GetItemOrNullObject: (scope, args, host) => {
      const found = findTable(tables(scope, host), args.at(0));
      return found ? tableClass.of(found) : null;
    },
  },
  methods: {
    GetCount: (scope, _, host) => tables(scope, host).length,
    ...tableCollectionEvents,
  },
});
