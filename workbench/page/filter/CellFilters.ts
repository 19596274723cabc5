import type { BookSheet } from "../../book/book";
import type { Host } from "../../host/createHost";
import { shownTexts } from "../cellText";
import type { GridView } from "../grid/GridView";
import { filterColumn } from "../requests";
import type { Cell } from "../selection";
import { filterAt, filterValues, type CellFilter } from "./filterAt";
import { openFilterMenu } from "./FilterMenu";
import type { FilterWords } from "./filterWords";

export interface CellFiltersOptions {
  readonly grid: GridView;
  readonly words: FilterWords;
  readonly host: () => Host | null;
  readonly say: (text: string) => void;
  readonly onChanged: () => void;
  readonly onRefused: (code: string) => void;
}

/** Pixels of the button at the right of a header cell. */
const buttonWidth = 18;

/** The filter buttons of tables and of the sheet's own filter. */
export class CellFilters {
  constructor(private readonly options: CellFiltersOptions) {}

  /** Whether a point of the window lies on the filter button of a cell. */
  isOnButton(cell: Cell, clientX: number): boolean {
    const { grid } = this.options;
    const box = grid.boxOf(cell);
    if (!box || !grid.sheet || !filterAt(grid.sheet, cell)) return false;
    const right = grid.scroller.getBoundingClientRect().left + box.left + box.width;
    return clientX >= right - buttonWidth && clientX < right;
  }

  /** Opens the menu of a header cell; false where there is no filter. */
  show(cell: Cell): boolean {
    const { grid, words } = this.options;
    const { sheet } = grid;
    const host = this.options.host();
    const filter = sheet && filterAt(sheet, cell);
    const box = grid.boxOf(cell);
    if (!sheet || !host || !filter || !box) return false;
    const outer = grid.scroller.getBoundingClientRect();
    const [[header = ""] = []] = shownTexts(host.book, sheet, { ...cell, rows: 1, columns: 1 });
    openFilterMenu({
      words,
      header,
      values: filterValues(host.book, sheet, filter),
      isFiltered: filter.isOn,
      at: { x: outer.left + box.left, y: outer.top + box.top + box.height },
      onChosen: (values) => this.apply(host, sheet, filter, values),
      onClosed: () => grid.focus(),
    });
    return true;
  }

  private apply(
    host: Host,
    sheet: BookSheet,
    { table, rect, column }: CellFilter,
    values: readonly string[] | null
  ): void {
    const { words, say, onChanged, onRefused } = this.options;
    const refused = filterColumn(
      host,
      sheet.id,
      { table: table?.name ?? null, rect, column },
      values
    );
    if (refused !== null) return onRefused(refused);
    let shown = 0;
    for (let row = rect.row + 1; row < rect.row + rect.rows; row++)
      if (!sheet.hiddenRows.has(row)) shown++;
    say(words.found(shown, rect.rows - 1));
    onChanged();
  }
}
