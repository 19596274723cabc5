import type { FieldTable } from "../../src/intake/columns";
import type { FieldKey, TableKind } from "../../src/intake/fields";
import { supplierTable } from "./supplierTable";

export type TestRow = Readonly<Partial<Record<FieldKey, string | number>>>;

/** A table of some rows as intake would hand it over; a column with any word in it is text. */
export function recordTable(kind: TableKind, rows: readonly TestRow[]): FieldTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row) as FieldKey[]))];
  const isText = (key: FieldKey): boolean => rows.some((row) => typeof row[key] === "string");
  return {
    ...supplierTable,
    kind,
    source: { ...supplierTable.source, sheet: kind, lastDataRow: rows.length },
    count: rows.length,
    sheetRows: Int32Array.from(rows, (_row, i) => 1 + i),
    texts: new Map(
      keys.filter(isText).map((key) => [key, rows.map((row) => String(row[key] ?? ""))])
    ),
    numbers: new Map(
      keys
        .filter((key) => !isText(key))
        .map((key) => [key, Float64Array.from(rows, (row) => Number(row[key] ?? NaN))])
    ),
    mapping: keys.map((field, column) => ({
      field,
      column,
      header: field,
      confidence: 1,
      reason: "exact" as const,
    })),
    problems: [],
  };
}
