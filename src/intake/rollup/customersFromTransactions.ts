import { joinKey, unpaddedKey } from "../cells/text";
import type { FieldTable } from "../columns";
import type { FieldKey } from "../fields";
import { KeyIndex } from "../reader/keyIndex";

/**
 * A customer table for a workbook that holds only transactions: one row per customer in the order of their first line, with
 * code and name. `sheetRows` are the rows of those first lines, so there is no row of the user's to write beside: results go
 * to a sheet of ours. Figures come from `rollUpTransactions`.
 */
export function customersFromTransactions(lines: FieldTable): FieldTable {
  const ids = lines.texts.get("customerId");
  const names = lines.texts.get("customerName");
  const index = new KeyIndex(Math.min(lines.count, 100_000));
  const firstLines: number[] = [];
  for (let row = 0; row < lines.count; row++) {
    const id = ids?.[row] ?? "";
    const key = id === "" ? joinKey(names?.[row] ?? "") : unpaddedKey(joinKey(id));
    if (key !== "" && index.getOrAdd(key, firstLines.length) < 0) firstLines.push(row);
  }
  const pick = (column: readonly string[]): string[] => firstLines.map((row) => column[row] ?? "");
  const texts = new Map<FieldKey, readonly string[]>();
  if (ids !== undefined) texts.set("customerId", pick(ids));
  texts.set("customerName", pick(names ?? ids ?? []));
  return {
    kind: "customers",
    source: lines.source,
    count: firstLines.length,
    sheetRows: Int32Array.from(firstLines, (row) => lines.sheetRows[row] ?? 0),
    numbers: new Map(),
    texts,
    mapping: lines.mapping.filter(
      ({ field }) => field === "customerId" || field === "customerName"
    ),
    unmapped: [],
    problems: [],
    duplicateOf: new Int32Array(firstLines.length).fill(-1),
    money: lines.money,
  };
}
