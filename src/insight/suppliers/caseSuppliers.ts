import type { FieldKey } from "../../intake/fields";
import { isOurName } from "./ourNames";

/** Suppliers side by side at most; the rest, with the least spend, is counted and left out. */
export const maxSuppliers = 12;

/** Cells of a table by field and row: "" and NaN are missing. */
export interface RowReader {
  readonly text: (field: FieldKey, row: number) => string;
  readonly number: (field: FieldKey, row: number) => number;
}

export interface SupplierGroup {
  readonly name: string;
  readonly isOurs: boolean;
  readonly rows: number[];
  spend: number;
  readonly spendRows: number[];
  previousSpend: number;
}

/** Suppliers in order of appearance, ours first. Spend repeated on every row of a supplier is one spend. */
export function suppliersOf(
  rows: readonly number[],
  { text, number }: RowReader,
  ownNames: readonly string[]
): SupplierGroup[] {
  const groups = new Map<string, SupplierGroup>();
  for (const row of rows) {
    const name = text("supplierName", row);
    if (name === "") continue;
    const isOurs = number("isOurCompany", row) === 1 || isOurName(name, ownNames);
    const key = isOurs ? "" : name;
    const group = groups.get(key) ?? {
      name,
      isOurs,
      rows: [],
      spend: NaN,
      spendRows: [],
      previousSpend: NaN,
    };
    groups.set(key, group);
    group.rows.push(row);
    addSpend(group, row, number("supplierSpend", row));
    if (Number.isNaN(group.previousSpend)) group.previousSpend = number("supplierSpendPrev", row);
  }
  return [...groups.values()].sort((a, b) => Number(b.isOurs) - Number(a.isOurs));
}

/** The same amount on several rows is the spend repeated beside each criterion; different amounts are parts and add up. */
function addSpend(group: SupplierGroup, row: number, spend: number): void {
  if (Number.isNaN(spend)) return;
  if (Number.isNaN(group.spend)) {
    group.spend = spend;
    group.spendRows.push(row);
  } else if (spend !== group.spend && spend !== 0) {
    group.spend += spend;
    group.spendRows.push(row);
  }
}

export function largest(groups: readonly SupplierGroup[]): SupplierGroup[] {
  const ours = groups.filter((group) => group.isOurs);
  const rivals = groups.filter((group) => !group.isOurs);
  const bySpend = [...rivals].sort(
    (a, b) => (Number.isNaN(b.spend) ? -1 : b.spend) - (Number.isNaN(a.spend) ? -1 : a.spend)
  );
  return [...ours, ...bySpend.slice(0, maxSuppliers - ours.length)];
}
