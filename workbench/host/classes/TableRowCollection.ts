import { defineClass, type ExcelClass } from "../objects";
import { assertTableAlive, bodyRect, type TableTarget } from "../tableTarget";

/** Only counted: rows are read and written through ranges, never one by one. */
export const tableRowCollectionClass: ExcelClass<TableTarget> = defineClass("TableRowCollection", {
  assertAlive: (target, host) => assertTableAlive(target, host.book),
  scalars: { Count: { get: ({ table }) => bodyRect(table).rows } },
  methods: { GetCount: ({ table }) => bodyRect(table).rows },
});
