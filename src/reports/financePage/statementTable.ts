import type { Statements } from "../../finance/statements";
import type { StatementCell } from "../../finance/statements/cells";
import type { ItemKey } from "../../finance/statements/items";
import type { FinanceWords } from "../../finance/words";
import { cellAddress, sheetCell } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { leftSpan, type PageColumns } from "./columns";
import { shownItems, type PageYears } from "./pageFacts";
import type { StatementRefs } from "./ratioFormulas";
import type { FinancePageWords } from "./words";

/** Lines that a statement sums up to. */
const strong = new Set<ItemKey>([
  "currentAssets",
  "totalAssets",
  "totalLiabilities",
  "equity",
  "netIncome",
]);

export interface PlacedStatements {
  readonly refs: StatementRefs;
  /** Row with the years, categories of the charts. */
  readonly yearRow: number;
  readonly next: number;
}

/** The statements as formulas on the cells they were read from, one column per year. */
export function placeStatements(
  layout: SheetLayout,
  statements: Statements,
  years: PageYears,
  columns: PageColumns,
  words: FinancePageWords,
  finance: FinanceWords,
  row: number,
  moneyStyle: StyleName
): PlacedStatements {
  const rows = new Map<ItemKey, number>();
  const entryAt = (year: number): number => (year < 0 ? years.opening : years.entries[year]) ?? -1;
  const columnAt = (year: number): number => (year < 0 ? columns.opening : columns.years + year);
  const yearRow = layout.text(row, columns.label, leftSpan(columns), words.statements, "heading");
  layout.place(
    yearRow,
    columns.label,
    [[words.unitLabel, null, ...years.years, null]],
    "tableHeader",
    [
      {
        rect: { row: 0, column: 2, rows: 1, columns: years.years.length },
        style: "tableHeaderNumber",
      },
    ]
  );
  let next = yearRow + 1;
  const { income, balance } = shownItems(statements, years);
  for (const item of [...income, ...balance]) {
    rows.set(item, next);
    const cells: PlanCell[] = [-1, ...years.entries.keys()].map((year) =>
      itemCell(statements, item, entryAt(year))
    );
    layout.place(next, columns.label, [[finance.items[item], ...cells, null]], moneyStyle, [
      {
        rect: { row: 0, column: 0, rows: 1, columns: 1 },
        style: strong.has(item) ? "textStrong" : "text",
      },
      { rect: { row: 0, column: 2 + years.years.length, rows: 1, columns: 1 }, style: "text" },
    ]);
    next += 1;
  }
  return {
    yearRow,
    next,
    refs: {
      at: (item, year) => {
        const at = rows.get(item);
        return at === undefined || year < -1 || (year < 0 && years.opening < 0)
          ? null
          : cellAddress(at, columnAt(year));
      },
      hasPrior: (year) => {
        const entry = entryAt(year);
        return entry >= 0 && year >= 0 && (statements.previous[entry] ?? -1) >= 0;
      },
    },
  };
}

/**
 * An item as the sum of its cells in the unit of the page. A cell that holds an amount as text ("3.5 m") cannot be summed by a
 * formula: the amount as it was read then stands in its place. A cell that is emptied later leaves nothing, and no zero.
 */
export function itemFormula(statements: Statements, item: ItemKey, entry: number): string | null {
  const value = statements.items[item][entry] ?? NaN;
  if (entry < 0 || Number.isNaN(value)) return null;
  const cells = statements.cellsOf(item, entry);
  if (cells.length === 0 || cells.some(({ column }) => column < 0)) return String(value);
  const references = cells.map(({ sheet, row, column }) => sheetCell(sheet, row, column));
  const sum = cells.map((cell, k) => signed(cell, references[k] ?? "", k)).join("");
  const [all, count] = [references.join(","), references.length];
  return `IF(COUNT(${all})=${count},${sum},IF(COUNTA(${all})=${count},${value},""))`;
}

function itemCell(statements: Statements, item: ItemKey, entry: number): PlanCell {
  const formula = itemFormula(statements, item, entry);
  if (formula === null) return null;
  const first = statements.cellsOf(item, entry).find(({ column }) => column >= 0);
  return {
    formula: `=${formula}`,
    ...(first === undefined
      ? {}
      : { to: { sheet: first.sheet, row: first.row, column: first.column } }),
  };
}

function signed({ sign, scale }: StatementCell, reference: string, position: number): string {
  const part = scale === 1 ? reference : `${reference}${scaling(scale)}`;
  return `${sign < 0 ? "-" : position === 0 ? "" : "+"}${part}`;
}

/** 0.0001 as ÷10000, which is exact; 12 ÷ 9 months as it is. */
function scaling(scale: number): string {
  const inverse = 1 / scale;
  return scale < 1 && Math.abs(inverse - Math.round(inverse)) < 1e-9 * inverse
    ? `/${Math.round(inverse)}`
    : `*${scale}`;
}
