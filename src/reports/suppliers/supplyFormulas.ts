import { rangeAddress } from "../../sheets/address";
import type { FormulaCell } from "../../sheets/SheetPlan";
import type { SupplierColumns } from "./columns";
import type { SupplierFormulas } from "./formulas";

type PositionWords = Readonly<
  Record<"sole" | "primary" | "secondary" | "minor" | "potential" | "unknown", string>
>;

/** Position by share: sole from 95 %, primary the largest, secondary from 10 %, minor below, potential without any. */
export function positionFormula(
  formulas: SupplierFormulas,
  columns: SupplierColumns,
  shareRow: number,
  supplier: number,
  words: PositionWords
): FormulaCell {
  const [share, all] = [formulas.at(shareRow, supplier), formulas.across(shareRow)];
  const text = (key: keyof PositionWords): string => `"${words[key].replaceAll('"', '""')}"`;
  const sole = columns.count === 1 ? "TRUE" : `${share}>=0.95`;
  return {
    formula: `=IF(ISNUMBER(${share}),IF(${sole},${text("sole")},IF(${share}=MAX(${all}),${text("primary")},IF(${share}>=0.1,${text("secondary")},IF(${share}>0,${text("minor")},${text("potential")})))),${text("unknown")})`,
  };
}

/** Mean of the levels that somebody typed; nothing while there are none. */
export function lockInFormula(
  columns: SupplierColumns,
  firstRow: number,
  items: number,
  supplier: number
): FormulaCell {
  const range = rangeAddress(
    { row: firstRow, column: columns.suppliers + supplier, rows: items, columns: 1 },
    true
  );
  return { formula: `=IF(COUNT(${range})>0,AVERAGE(${range}),"")` };
}
