import type { FieldTable, MoneyUnit, RowProblem } from "../intake/columns";
import { fieldOf, type TableKind } from "../intake/fields";
import { rateBetween, type CurrencyRates } from "../settings/currencyRates";

/** Tables of balances, which the closing rate converts; all others tell of flows, which the average rate does. */
const balanceTables: ReadonlySet<TableKind> = new Set(["receivables"]);

/**
 * A table with its money in the unit of the customer list, so that a wallet in 元 and a revenue in 万元 can be compared. Money of
 * another currency is converted at the company's rate; without one it is not comparable: it becomes missing and is said once.
 * Statements keep their own currency, because their ratios need no rate.
 */
export function inUnitOf(
  unit: MoneyUnit,
  table: FieldTable,
  rates: CurrencyRates
): { table: FieldTable; problems: readonly RowProblem[] } {
  const { factor, currency } = table.money;
  const isForeign = unit.currency !== "" && currency !== "" && unit.currency !== currency;
  const keepsCurrency = table.kind === "financials";
  const rate =
    isForeign && !keepsCurrency
      ? rateBetween(
          rates,
          currency,
          unit.currency,
          balanceTables.has(table.kind) ? "closing" : "average"
        )
      : 1;
  const scale = (factor / unit.factor) * rate;
  if (scale === 1) return { table, problems: [] };
  const numbers = new Map(table.numbers);
  let hasMoney = false;
  for (const [field, values] of table.numbers) {
    if (fieldOf(field).type !== "money") continue;
    hasMoney = true;
    numbers.set(
      field,
      values.map((value) => value * scale)
    );
  }
  const isMissing = Number.isNaN(scale);
  const money = isMissing
    ? table.money
    : { ...unit, ...(keepsCurrency && currency !== "" ? { currency } : {}) };
  const converted: FieldTable = { ...table, numbers, money };
  if (!isMissing || !hasMoney) return { table: converted, problems: [] };
  return {
    table: converted,
    problems: [
      {
        kind: "mixedCurrency",
        severity: "warning",
        sheet: table.source.sheet,
        row: null,
        column: null,
        field: null,
        found: table.money.currency,
        detail: { currency: unit.currency },
      },
    ],
  };
}
