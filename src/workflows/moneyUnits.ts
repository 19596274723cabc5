import type { FieldTable, MoneyUnit, RowProblem } from "../intake/columns";
import { fieldOf } from "../intake/fields";

/**
 * A table with its money in the unit of the customer list, so that a wallet in 元 and a revenue in 万元 can be compared. Without
 * a rate, money of another currency is not comparable: it becomes missing and is said once.
 */
export function inUnitOf(
  unit: MoneyUnit,
  table: FieldTable
): { table: FieldTable; problems: readonly RowProblem[] } {
  const isForeign =
    unit.currency !== "" && table.money.currency !== "" && unit.currency !== table.money.currency;
  const scale = isForeign ? NaN : table.money.factor / unit.factor;
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
  const converted: FieldTable = { ...table, numbers, money: isForeign ? table.money : { ...unit } };
  if (!isForeign || !hasMoney) return { table: converted, problems: [] };
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
