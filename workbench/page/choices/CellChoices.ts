import type { Book } from "../../book/book";
import { containsCell } from "../../host/grid/rect";
import { shownTexts } from "../cellText";
import { element } from "../dom";
import type { GridView } from "../grid/GridView";
import type { Cell, Selection } from "../selection";
import type { EntryWords } from "./entryWords";
import { ChoiceList, type ListPlace } from "./ChoiceList";
import { choicesAt, validationAt } from "./cellRules";

export interface CellChoicesOptions {
  readonly grid: GridView;
  readonly holder: HTMLElement;
  readonly words: EntryWords;
  readonly book: () => Book | null;
  readonly selection: () => Selection;
  /** `typed` as a person would type it. */
  readonly onPicked: (typed: string) => void;
}

const buttonWidth = 18;

/** What stands beside the active cell where it has a rule: the button of its list, the list when it is open, and its prompt. */
export class CellChoices {
  private readonly button: HTMLButtonElement;
  private readonly prompt = element("div", { class: "prompt", role: "note", hidden: true });
  private open: ChoiceList | null = null;

  constructor(private readonly options: CellChoicesOptions) {
    const { grid, holder, words } = options;
    this.button = element(
      "button",
      { class: "choice-button", type: "button", tabindex: -1, title: words.choose, hidden: true },
      "▾"
    );
    this.button.setAttribute("aria-label", words.choose);
    holder.append(this.button, this.prompt);
    // The list closes when it loses the focus: a press on the button of an open list only closes it.
    let wasOpen = false;
    this.button.addEventListener("pointerdown", (event) => {
      wasOpen = this.open !== null;
      event.preventDefault();
    });
    this.button.addEventListener("click", () => {
      if (wasOpen) this.open?.close(null);
      else this.show();
    });
    grid.scroller.addEventListener("scroll", () => {
      this.open?.close(null);
      this.place();
    });
  }

  /** Beside the active cell as it is now, on the screen and in the workbook. */
  place(): void {
    const { grid, holder } = this.options;
    const { sheet } = grid;
    const book = this.options.book();
    const { active } = this.options.selection();
    const validation = sheet && validationAt(sheet, active);
    const box = validation && this.boxInView(active);
    const choices = sheet && book && box && choicesAt(book, sheet, active);
    this.button.hidden = !choices?.hasButton;
    if (choices && box) {
      const right = box.left + box.width;
      const isRoomBeside = right + buttonWidth <= grid.scroller.clientWidth;
      const height = Math.min(buttonWidth + 2, box.height);
      Object.assign(this.button.style, {
        left: `${isRoomBeside ? right : grid.scroller.clientWidth - buttonWidth}px`,
        top: `${box.top + box.height - height}px`,
        width: `${buttonWidth}px`,
        height: `${height}px`,
      });
    }
    const { title = "", message = "", showPrompt = false } = validation?.prompt ?? {};
    this.prompt.hidden = !box || !showPrompt || (title === "" && message === "");
    if (!box || this.prompt.hidden) return;
    this.prompt.replaceChildren(
      ...(title === "" ? [] : [element("strong", {}, title)]),
      ...(message === "" ? [] : [element("span", {}, message)])
    );
    const { offsetWidth, offsetHeight } = this.prompt;
    const top = box.top + box.height + 6;
    const isAbove = top + offsetHeight > holder.clientHeight && box.top > offsetHeight + 6;
    Object.assign(this.prompt.style, {
      left: `${Math.max(4, Math.min(box.left + 12, grid.scroller.clientWidth - offsetWidth - 4))}px`,
      top: `${isAbove ? box.top - offsetHeight - 6 : top}px`,
    });
  }

  /** Opens the list of the active cell; false when it has none. */
  show(): boolean {
    const { grid, holder, words } = this.options;
    const { sheet } = grid;
    const book = this.options.book();
    const { active } = this.options.selection();
    if (!sheet || !book) return false;
    const choices = choicesAt(book, sheet, active);
    grid.reveal(active);
    const box = this.boxInView(active);
    if (!choices?.hasButton || choices.items.length === 0 || !box || this.open) return false;
    this.prompt.hidden = true;
    const [[now] = []] = shownTexts(book, sheet, { ...active, rows: 1, columns: 1 });
    this.open = new ChoiceList(
      holder,
      box,
      choices.items.map(({ shown }) => shown),
      choices.items.findIndex(({ shown }) => shown === now),
      words.list,
      (picked) => {
        this.open = null;
        const item = picked === null ? undefined : choices.items[picked];
        if (item) this.options.onPicked(item.typed);
        grid.focus();
        this.place();
      }
    );
    return true;
  }

  /** The cell's place, that of its merged area where it has one; null when it is scrolled out of view. */
  private boxInView(cell: Cell): ListPlace | null {
    const { grid } = this.options;
    const { sheet } = grid;
    const first = grid.boxOf(cell);
    if (!sheet || !first || first.width === 0 || first.height === 0) return null;
    const outer = grid.scroller.getBoundingClientRect();
    const hit = grid.hit(
      outer.left + first.left + first.width / 2,
      outer.top + first.top + first.height - 3
    );
    if (hit?.kind !== "cell" || hit.row !== cell.row || hit.column !== cell.column) return null;
    const merge = sheet.merges.find((area) => containsCell(area, cell.row, cell.column));
    const last =
      merge &&
      grid.boxOf({
        row: merge.row + merge.rows - 1,
        column: merge.column + merge.columns - 1,
      });
    return last
      ? {
          ...first,
          width: last.left + last.width - first.left,
          height: last.top + last.height - first.top,
        }
      : first;
  }
}
