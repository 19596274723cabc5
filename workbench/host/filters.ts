import { type BookSheet, type BookTable, CellError, type Rect } from "../book/book";
import { cellAt } from "./grid/cells";
import { formatValue } from "./grid/numberText";
import { cellFormat } from "./grid/layers";
import { ExcelError, invalidArgument } from "./ExcelError";

/** One column's criterion, as Office.js's `FilterCriteria`; only these members are understood. */
export interface Criterion {
  readonly filterOn: "Values" | "Custom";
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
}

/** Criteria by column of the filtered range. Not part of the file: a filter loaded from a file keeps its hidden rows, not its rule. */
const criteriaOf = new WeakMap<object, Map<number, Criterion>>();

/** What a filter hangs on: a table, or the sheet itself. */
export function filterOwner(sheet: BookSheet, table: BookTable | null): BookTable | BookSheet {
  return table ?? sheet;
}

export function filterRect(sheet: BookSheet, table: BookTable | null): Rect | null {
  if (!table) return sheet.autoFilter?.rect ?? null;
  return table.hasTotals ? { ...table.rect, rows: table.rect.rows - 1 } : table.rect;
}

export function filterCriteria(
  sheet: BookSheet,
  table: BookTable | null
): ReadonlyMap<number, Criterion> {
  // Undo shows the rows again without a word about criteria: those of a filter that hides nothing are void.
  const isFiltered = table ? table.isFiltered : (sheet.autoFilter?.isFiltered ?? false);
  return (isFiltered && criteriaOf.get(filterOwner(sheet, table))) || new Map<number, Criterion>();
}

export function parseCriterion(value: unknown): Criterion {
  const criterion = value as Partial<Criterion> | null;
  if (typeof criterion !== "object" || criterion === null) throw invalidArgument("filter criteria");
  if (criterion.filterOn === "Values" && Array.isArray(criterion.values))
    return criterion as Criterion;
  if (criterion.filterOn === "Custom" && typeof criterion.criterion1 === "string")
    return criterion as Criterion;
  throw new ExcelError(
    "NotImplemented",
    `Filtering on ${String(criterion.filterOn)} is not available here.`
  );
}

function comparison(text: string, cell: string | number | boolean | CellError | null): boolean {
  const match = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(text);
  const operator = match?.[1] ?? "=";
  const wanted = match?.[2] ?? "";
  const number = wanted.trim() === "" ? NaN : Number(wanted);
  if (operator === "=" || operator === "<>") {
    const shown = cell === null ? "" : cell instanceof CellError ? cell.code : String(cell);
    // Wildcards as in Excel's filter: * and ?, with ~ as the escape.
    const pattern = wanted.replace(
      /~([*?~])|[.+^${}()|[\]\\]|([*?])/g,
      (part, escaped: string | undefined, wild: string | undefined) =>
        escaped ? `\\${escaped}` : wild === "*" ? ".*" : wild === "?" ? "." : `\\${part}`
    );
    const isEqual =
      typeof cell === "number" && !Number.isNaN(number)
        ? cell === number
        : new RegExp(`^${pattern}$`, "is").test(shown);
    return isEqual === (operator === "=");
  }
  if (typeof cell !== "number" || Number.isNaN(number)) return false;
  return operator === "<"
    ? cell < number
    : operator === "<="
      ? cell <= number
      : operator === ">"
        ? cell > number
        : cell >= number;
}

function passes(sheet: BookSheet, row: number, column: number, criterion: Criterion): boolean {
  const value = cellAt(sheet, row, column);
  if (criterion.filterOn === "Values") {
    const shown = formatValue(
      value,
      cellFormat(sheet, row, column, "numberFormat"),
      false
    ).toLowerCase();
    return (criterion.values ?? []).some((wanted) => String(wanted).toLowerCase() === shown);
  }
  const first = comparison(criterion.criterion1 ?? "", value);
  if (criterion.criterion2 === undefined || criterion.criterion2 === null) return first;
  const second = comparison(criterion.criterion2, value);
  return criterion.operator === "Or" ? first || second : first && second;
}

/** Hides the rows that fail any criterion and shows the others. */
export function applyCriterion(
  sheet: BookSheet,
  table: BookTable | null,
  column: number,
  criterion: Criterion | null
): void {
  const rect = filterRect(sheet, table);
  if (!rect || column < 0 || column >= rect.columns)
    throw invalidArgument(`filter column ${column}`);
  const owner = filterOwner(sheet, table);
  const criteria = new Map(filterCriteria(sheet, table));
  if (criterion) criteria.set(column, criterion);
  else criteria.delete(column);
  criteriaOf.set(owner, criteria);
  for (let row = rect.row + 1; row < rect.row + rect.rows; row++) {
    const isShown = [...criteria].every(([index, rule]) =>
      passes(sheet, row, rect.column + index, rule)
    );
    if (isShown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
  markFiltered(sheet, table, criteria.size > 0);
}

function markFiltered(sheet: BookSheet, table: BookTable | null, isFiltered: boolean): void {
  if (table) table.isFiltered = isFiltered;
  else if (sheet.autoFilter) sheet.autoFilter = { ...sheet.autoFilter, isFiltered };
  sheet.isChanged = true;
}

/** Shows every row that a filter hid; rows hidden by hand within a filtered range come back too, as in Excel. */
export function clearFilters(sheet: BookSheet, table: BookTable | null): void {
  const rect = filterRect(sheet, table);
  const isFiltered = table ? table.isFiltered : (sheet.autoFilter?.isFiltered ?? false);
  criteriaOf.delete(filterOwner(sheet, table));
  if (!rect || !isFiltered) return;
  for (const row of [...sheet.hiddenRows])
    if (row > rect.row && row < rect.row + rect.rows) sheet.hiddenRows.delete(row);
  markFiltered(sheet, table, false);
}
