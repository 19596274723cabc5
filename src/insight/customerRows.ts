import type { FieldTable } from "../intake/columns";

/** Finds the customer a record belongs to: by its code where both tables have one, otherwise by its name. */
export interface CustomerIndex {
  readonly byId: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, number>;
}

/** Codes and names of the customers; a name that two customers share finds neither. */
export function customerIndex(customers: FieldTable): CustomerIndex {
  return {
    byId: indexOf(customers.texts.get("customerId")),
    byName: indexOf(customers.texts.get("customerName")),
  };
}

function indexOf(values: readonly string[] | undefined): Map<string, number> {
  const index = new Map<string, number>();
  values?.forEach((value, row) => {
    const key = matchKey(value);
    if (key !== "") index.set(key, index.has(key) ? -1 : row);
  });
  return index;
}

/** Row of the customer for each row of a table, −1 where none is found. */
export function customerOfRows(table: FieldTable, index: CustomerIndex): Int32Array {
  const ids = table.texts.get("customerId");
  const names = table.texts.get("customerName");
  return Int32Array.from({ length: table.count }, (_, row) => {
    const byId = index.byId.get(matchKey(ids?.[row] ?? "")) ?? -1;
    if (byId >= 0) return byId;
    const name = matchKey(names?.[row] ?? "");
    return index.byName.get(name) ?? index.byId.get(name) ?? -1;
  });
}

/** The same code or name however it is typed: full-width forms, letter case and blanks do not tell two apart. */
function matchKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** Rows of a table by customer row. */
export function rowsByCustomer(
  table: FieldTable | undefined,
  index: CustomerIndex
): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  if (table === undefined) return rows;
  customerOfRows(table, index).forEach((customer, row) => {
    if (customer < 0) return;
    const list = rows.get(customer);
    if (list === undefined) rows.set(customer, [row]);
    else list.push(row);
  });
  return rows;
}
