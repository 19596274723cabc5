import { joinKey, unpaddedKey } from "../cells/text";
import { atOnce, type Slices } from "../../slices";
import type { FieldTable } from "../columns";
import { KeyIndex } from "../reader/keyIndex";

/** Finds the row of a customer by code or name, however the other table spells it. */
export class CustomerIndex {
  private readonly ids: KeyIndex;
  private readonly names: KeyIndex;

  private constructor(readonly count: number) {
    this.ids = new KeyIndex(count);
    this.names = new KeyIndex(count);
  }

  static of(customers: FieldTable): CustomerIndex {
    return atOnce(CustomerIndex.inSlices(customers));
  }

  /** The same, some customers at a time. */
  static *inSlices(customers: FieldTable): Slices<CustomerIndex> {
    const index = new CustomerIndex(customers.count);
    const ids = customers.texts.get("customerId") ?? [];
    const names = customers.texts.get("customerName") ?? [];
    for (let row = 0; row < customers.count; row++) {
      const id = ids[row] ?? "";
      const name = names[row] ?? "";
      if (id !== "") index.ids.getOrAdd(unpaddedKey(joinKey(id)), row);
      if (name !== "") index.names.getOrAdd(joinKey(name), row);
      if (row % 1024 === 1023) yield;
    }
    return index;
  }

  /** Row of the customer, -1 when the table does not know it. The code decides; a name stands in where the code says nothing. */
  find(id: string, name: string): number {
    if (id !== "") {
      const key = joinKey(id);
      const byId = this.ids.get(unpaddedKey(key));
      if (byId >= 0) return byId;
      // A column headed "customer" may hold names.
      const byName = this.names.get(key);
      if (byName >= 0) return byName;
    }
    return name === "" ? -1 : this.names.get(joinKey(name));
  }
}

/** The customer's row for every row of another table, -1 where it is unknown. Each spelling of a known code is looked up once. */
export function customerRows(table: FieldTable, index: CustomerIndex): Int32Array {
  return atOnce(customerRowsInSlices(table, index));
}

/** The same, some rows at a time. */
export function* customerRowsInSlices(table: FieldTable, index: CustomerIndex): Slices<Int32Array> {
  const ids = table.texts.get("customerId");
  const names = table.texts.get("customerName");
  const rows = new Int32Array(table.count);
  const byCode = new Map<string, number>();
  let lastId = "";
  let lastName = "";
  let last = -1;
  for (let row = 0; row < table.count; row++) {
    const id = ids?.[row] ?? "";
    const name = names?.[row] ?? "";
    if (row === 0 || id !== lastId || name !== lastName) {
      // Where the code is known the name says nothing.
      const known = id === "" ? undefined : byCode.get(id);
      last = known ?? index.find(id, name);
      if (known === undefined && id !== "" && index.find(id, "") >= 0) byCode.set(id, last);
      lastId = id;
      lastName = name;
    }
    rows[row] = last;
    if (row % 4096 === 4095) yield;
  }
  return rows;
}

/** Row numbers grouped by customer: those of customer c stand in `rows` from `starts[c]` to `starts[c + 1]`. */
export interface Grouped {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Groups rows by customer in two passes; rows with -1 are left out and the order within a customer is that of the table, or
 * of `order`, which then names every row that counts once.
 */
export function groupByCustomer(
  customerOf: Int32Array,
  customers: number,
  order?: Int32Array
): Grouped {
  const starts = new Int32Array(customers + 1);
  for (const customer of customerOf)
    if (customer >= 0) starts[customer + 1] = (starts[customer + 1] ?? 0) + 1;
  for (let c = 0; c < customers; c++) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
  const next = starts.slice(0, customers);
  const rows = new Int32Array(starts[customers] ?? 0);
  const total = order?.length ?? customerOf.length;
  for (let k = 0; k < total; k++) {
    const row = order === undefined ? k : order[k]!;
    const customer = customerOf[row]!;
    if (customer < 0) continue;
    const at = next[customer]!;
    rows[at] = row;
    next[customer] = at + 1;
  }
  return { starts, rows };
}

/** Gives rows that repeat an earlier customer the values of that row. */
export function copyToDuplicates(
  customers: FieldTable,
  columns: readonly (Float64Array | undefined)[]
): void {
  customers.duplicateOf?.forEach((first, row) => {
    if (first < 0) return;
    for (const column of columns) if (column !== undefined) column[row] = column[first] ?? NaN;
  });
}

/** A column of missing values. */
export const missing = (count: number): Float64Array => new Float64Array(count).fill(NaN);
