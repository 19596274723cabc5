import { isMissingText } from "../cells/missing";
import { cellText, joinKey, unpaddedKey } from "../cells/text";
import type { TableCandidate } from "../detect";

const who = ["customerId", "customerName"] as const;

/**
 * A bare list of names is no customer table by itself. It is one when the workbook's transactions, receivables or
 * statements speak of the same customers: then there is something to score.
 */
export function promoteCustomerLists(tables: readonly TableCandidate[]): TableCandidate[] {
  const isCustomers = ({ kind, kindConfidence }: TableCandidate): boolean =>
    kind === "customers" && kindConfidence >= 0.5;
  if (tables.some((table) => isCustomers(table) && !table.isHidden)) return [...tables];
  const others = tables.filter(
    ({ kind, kindConfidence }) =>
      kindConfidence >= 0.5 && ["transactions", "receivables", "financials"].includes(kind)
  );
  return tables.map((table) => {
    if (table.kind !== "customers" || table.kindConfidence === 0 || isCustomers(table))
      return table;
    const own = keysOf(table);
    const isReferred = others.some((other) => {
      const keys = [...keysOf(other)];
      return (
        keys.length > 0 &&
        keys.filter((key) => own.has(key)).length >= 0.5 * Math.min(keys.length, own.size)
      );
    });
    return isReferred && own.size >= 0.9 * Math.min(table.rowCount, 200)
      ? { ...table, kindConfidence: 0.7 }
      : table;
  });
}

function keysOf(table: TableCandidate): Set<string> {
  const keys = new Set<string>();
  for (const field of who) {
    const mapped = table.mapping.find((column) => column.field === field);
    const sample = table.columns.find(({ column }) => column === mapped?.column)?.sample;
    for (const cell of sample?.cells ?? []) {
      const text = cellText(cell);
      if (!isMissingText(text)) keys.add(unpaddedKey(joinKey(text)));
    }
  }
  return keys;
}
