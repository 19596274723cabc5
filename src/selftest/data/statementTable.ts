import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";

type Row = Readonly<Partial<Record<FieldKey, string | number>>>;

/** A table as intake delivers it, from rows of fields; headers are the field keys unless named. */
export function tableOf(
  kind: FieldTable["kind"],
  rows: readonly Row[],
  {
    sheet = "Sheet",
    currency = "",
    headers = {},
  }: { sheet?: string; currency?: string; headers?: Partial<Record<FieldKey, string>> } = {}
): FieldTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))] as FieldKey[];
  const isText = (key: FieldKey): boolean => rows.some((row) => typeof row[key] === "string");
  return {
    kind,
    source: {
      sheet,
      name: null,
      isExcelTable: false,
      headerRow: 0,
      firstDataRow: 1,
      lastDataRow: rows.length,
      firstColumn: 0,
      lastColumn: keys.length - 1,
    },
    count: rows.length,
    sheetRows: Int32Array.from(rows, (_row, at) => at + 1),
    numbers: new Map(
      keys
        .filter((key) => !isText(key))
        .map((key) => [
          key,
          Float64Array.from(rows, (row) => (row[key] as number | undefined) ?? NaN),
        ])
    ),
    texts: new Map(
      keys
        .filter(isText)
        .map((key) => [key, rows.map((row) => (row[key] as string | undefined) ?? "")])
    ),
    mapping: keys.map((field, column) => ({
      field,
      column,
      header: headers[field] ?? field,
      confidence: 1,
      reason: "exact" as const,
    })),
    unmapped: [],
    problems: [],
    money: { factor: 1, label: "", currency },
  };
}

/** Customers by code alone. */
export const customersOf = (...ids: readonly string[]): FieldTable =>
  tableOf(
    "customers",
    ids.map((customerId) => ({ customerId }))
  );

/** Long form: item names with one amount per year, from the first year on; null = not in the report. */
export function longForm(
  customerId: string,
  firstYear: number,
  items: Readonly<Record<string, readonly (number | null)[]>>
): FieldTable {
  const rows: Row[] = [];
  for (const [statementItem, amounts] of Object.entries(items))
    amounts.forEach((statementValue, at) => {
      if (statementValue !== null)
        rows.push({ customerId, fiscalYear: firstYear + at, statementItem, statementValue });
    });
  return tableOf("financials", rows, { sheet: "Financials" });
}
