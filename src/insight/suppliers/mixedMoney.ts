import type { FieldTable, RowProblem } from "../../intake/columns";

/** Tells whether the amounts of some rows are in one currency and unit. */
export interface MixedMoney {
  isMixed(rows: readonly number[]): boolean;
}

/**
 * Amounts that intake found in another currency than their column, a column in which some amounts name a unit and others do
 * not, and rows whose currency column differs.
 */
export function mixedMoney(table: FieldTable): MixedMoney {
  const foreign = new Set(
    table.problems
      .filter((problem) => problem.kind === "mixedCurrency" && problem.row !== null)
      .map((problem) => (problem.row ?? 0) - 1)
  );
  const isUnitMixed = table.problems.some(
    (problem) => problem.kind === "mixedUnit" && problem.field === "supplierSpend"
  );
  const currencies = table.texts.get("currencyCode");
  const spend = table.numbers.get("supplierSpend");
  return {
    isMixed: (rows) => {
      if (rows.some((row) => foreign.has(table.sheetRows[row] ?? -1))) return true;
      const priced = rows.filter((row) => !Number.isNaN(spend?.[row] ?? NaN));
      if (isUnitMixed && priced.length > 1) return true;
      const named = priced.map((row) => currency(currencies?.[row] ?? ""));
      return new Set(named.filter((code) => code !== "")).size > 1;
    },
  };
}

function currency(text: string): string {
  return text.normalize("NFKC").trim().toUpperCase();
}

/** Rows beside amounts of several currencies of one customer and category, for the list of problems. */
export function mixedCurrencyProblems(
  table: FieldTable,
  cases: Iterable<{ readonly rows: readonly number[]; readonly isMixedCurrency: boolean }>
): RowProblem[] {
  const currencies = table.texts.get("currencyCode");
  const column = table.mapping.find(({ field }) => field === "currencyCode")?.header ?? "";
  if (currencies === undefined) return [];
  const problems: RowProblem[] = [];
  for (const { rows, isMixedCurrency } of cases) {
    if (!isMixedCurrency) continue;
    const [first] = rows
      .map((row) => currency(currencies[row] ?? ""))
      .filter((code) => code !== "");
    const other = rows.find((row) => {
      const code = currency(currencies[row] ?? "");
      return code !== "" && code !== first;
    });
    if (first === undefined || other === undefined) continue;
    problems.push({
      kind: "mixedCurrency",
      severity: "warning",
      sheet: table.source.sheet,
      row: (table.sheetRows[other] ?? 0) + 1,
      column: null,
      field: "supplierSpend",
      found: currencies[other] ?? column,
      detail: { currency: first },
    });
  }
  return problems;
}
