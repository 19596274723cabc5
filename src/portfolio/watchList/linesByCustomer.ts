import type { FieldTable } from "../../intake/columns";
import type { TableKind } from "../../intake/fields";
import {
  CustomerIndex,
  customerRows,
  groupByCustomer,
  type Grouped,
} from "../../intake/rollup/customerIndex";
import type { WatchBase } from "./WatchRule";

/** Rows of another table by customer; null when the workbook does not have it. */
export function linesByCustomer(
  { customers, tables }: WatchBase,
  kind: TableKind
): { readonly table: FieldTable; rows(index: number): Int32Array } | null {
  const table = tables.get(kind);
  if (table === undefined) return null;
  const { starts, rows }: Grouped = groupByCustomer(
    customerRows(table, CustomerIndex.of(customers)),
    customers.count
  );
  return { table, rows: (index) => rows.subarray(starts[index], starts[index + 1]) };
}
