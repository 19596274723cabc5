import { element } from "./dom";
import type { GridView } from "./grid/GridView";
import type { Cell } from "./selection";

export interface MenuEntry {
  readonly label: string;
  readonly onChosen: () => void;
}

/** A right click on a cell, or the menu key, opens a menu of what can be done with the active cell. */
export function offerCellMenu(
  grid: GridView,
  active: () => Cell,
  entriesFor: (cell: Cell) => readonly MenuEntry[]
): void {
  grid.scroller.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    const cell = active();
    const box = grid.scroller.getBoundingClientRect();
    const at = grid.boxOf(cell);
    open(
      // The menu key gives no place: the menu opens below the active cell.
      event.button === 2 || !at
        ? { x: event.clientX, y: event.clientY }
        : { x: box.left + at.left, y: box.top + at.top + at.height },
      entriesFor(cell),
      () => grid.focus()
    );
  });
}

function open(
  at: { readonly x: number; readonly y: number },
  entries: readonly MenuEntry[],
  onClosed: () => void
): void {
  const buttons = entries.map(({ label, onChosen }) => {
    const button = element("button", { type: "button", role: "menuitem" }, label);
    button.addEventListener("click", () => {
      close();
      onChosen();
    });
    return button;
  });
  const menu = element("div", { class: "cell-menu", role: "menu" }, ...buttons);
  const close = (): void => {
    document.removeEventListener("pointerdown", closeOutside, true);
    menu.remove();
  };
  const closeOutside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  menu.addEventListener("keydown", (event) => {
    const from = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      buttons[(from + step + buttons.length) % buttons.length]?.focus();
      event.preventDefault();
    }
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    close();
    onClosed();
  });
  document.addEventListener("pointerdown", closeOutside, true);
  document.body.append(menu);
  const { offsetWidth, offsetHeight } = menu;
  menu.style.left = `${Math.min(at.x, window.innerWidth - offsetWidth - 4)}px`;
  menu.style.top = `${Math.min(at.y, window.innerHeight - offsetHeight - 4)}px`;
  buttons[0]?.focus();
}
