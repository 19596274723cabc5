import type { Book, BookSheet, BookTable, Rect } from "../../book/book";
import { filterCriteria, filterRect } from "../../host/filters";
import { containsCell } from "../../host/grid/rect";
import { shownTexts } from "../cellText";
import type { Cell } from "../selection";

/** The filter whose button a header cell carries. */
export interface CellFilter {
  /** Null for the filter of the sheet itself. */
  readonly table: BookTable | null;
  readonly rect: Rect;
  /** 0-based, within the filtered range. */
  readonly column: number;
  readonly isFiltered: boolean;
  /** Whether this column takes part in it; of a filter from a file that is not known, and every column may. */
  readonly isOn: boolean;
}

/** Excel lists no more values than these. */
const mostValues = 10_000;

export function filterAt(sheet: BookSheet, { row, column }: Cell): CellFilter | null {
  const { tables, autoFilter } = sheet;
  const found = (table: BookTable | null, isFiltered: boolean): CellFilter | null => {
    const rect = filterRect(sheet, table);
    if (rect?.row !== row || !containsCell(rect, row, column)) return null;
    const index = column - rect.column;
    const criteria = filterCriteria(sheet, table);
    const isOn = isFiltered && (criteria.size === 0 || criteria.has(index));
    return { table, rect, column: index, isFiltered, isOn };
  };
  for (const table of tables) {
    const own = table.hasHeaders && table.showFilterButton ? found(table, table.isFiltered) : null;
    if (own) return own;
  }
  return autoFilter && found(null, autoFilter.isFiltered);
}

export interface FilterValue {
  readonly text: string;
  readonly isShown: boolean;
}

/**
 * The values of a filtered column, each once, with those that pass its filter. What other columns hide is not listed, as in Excel;
 * of a filter that came with the file only the hidden rows are known.
 */
export function filterValues(book: Book, sheet: BookSheet, filter: CellFilter): FilterValue[] {
  const { rect, column, isFiltered, table } = filter;
  const criteria = filterCriteria(sheet, table);
  const own = isFiltered ? criteria.get(column) : undefined;
  const wanted = own?.filterOn === "Values" ? own.values : undefined;
  const isByOthers = isFiltered && own === undefined && criteria.size > 0;
  const values = new Map<string, { text: string; isShown: boolean }>();
  const texts = shownTexts(book, sheet, {
    row: rect.row + 1,
    column: rect.column + column,
    rows: rect.rows - 1,
    columns: 1,
  });
  for (const [index, [text = ""]] of texts.entries()) {
    const isHidden = sheet.hiddenRows.has(rect.row + 1 + index);
    if (isByOthers && isHidden) continue;
    // A filter does not tell capitals apart.
    const key = text.toLowerCase();
    const value = values.get(key);
    if (!value) values.set(key, { text, isShown: !isHidden });
    else if (!isHidden) value.isShown = true;
  }
  const allowed = wanted && new Set(wanted.map((value) => value.toLowerCase()));
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  return [...values]
    .map(([key, { text, isShown }]) => ({ text, isShown: allowed ? allowed.has(key) : isShown }))
    .sort((a, b) => (a.text === "" ? 1 : b.text === "" ? -1 : collator.compare(a.text, b.text)))
    .slice(0, mostValues);
}
