import { element } from "../dom";
import type { FilterValue } from "./filterAt";
import type { FilterWords } from "./filterWords";

export interface FilterMenuOptions {
  readonly words: FilterWords;
  readonly header: string;
  readonly values: readonly FilterValue[];
  /** Whether this column's filter can be cleared. */
  readonly isFiltered: boolean;
  /** Pixels in the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** The values to show; null clears the column's filter. */
  readonly onChosen: (values: readonly string[] | null) => void;
  readonly onClosed: () => void;
}

/** The check list below a filter button. */
export function openFilterMenu(options: FilterMenuOptions): void {
  const { words, header, values, isFiltered, at, onChosen, onClosed } = options;
  const check = (text: string, isChecked: boolean): [HTMLElement, HTMLInputElement] => {
    const box = element("input", { type: "checkbox" });
    box.checked = isChecked;
    return [element("label", {}, box, element("span", {}, text)), box];
  };
  const rows = values.map(({ text, isShown }) => check(text === "" ? words.blanks : text, isShown));
  const [allRow, all] = check(words.all, true);
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const node = element("button", { type: "button" }, text);
    node.addEventListener("click", act);
    return node;
  };
  const close = (): void => {
    document.removeEventListener("pointerdown", closeOutside, true);
    menu.remove();
    onClosed();
  };
  const closeOutside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  const choose = (chosen: readonly string[] | null): void => {
    close();
    onChosen(chosen);
  };
  const apply = (): void => {
    if (ok.disabled) return;
    const isWhole = rows.every(([, box]) => box.checked);
    choose(isWhole ? null : values.flatMap(({ text }, n) => (rows[n]?.[1].checked ? [text] : [])));
  };
  const ok = button(words.ok, apply);
  const clear = button(words.clear(header), () => choose(null));
  clear.disabled = !isFiltered;
  const update = (): void => {
    const count = rows.filter(([, box]) => box.checked).length;
    all.checked = count === rows.length;
    all.indeterminate = count > 0 && count < rows.length;
    // Nothing to show is no filter: as in Excel it cannot be confirmed.
    ok.disabled = count === 0;
  };
  all.addEventListener("change", () => {
    for (const [, box] of rows) box.checked = all.checked;
    update();
  });
  for (const [, box] of rows) box.addEventListener("change", update);
  const menu = element(
    "div",
    { class: "cell-menu filter-menu", role: "dialog", "aria-label": words.menu(header) },
    clear,
    element("div", { class: "filter-values" }, allRow, ...rows.map(([row]) => row)),
    element("div", { class: "answers" }, ok, button(words.cancel, close))
  );
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const boxes = [all, ...rows.map(([, box]) => box)];
    const from = boxes.indexOf(document.activeElement as HTMLInputElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && from >= 0) apply();
    else if (step !== undefined) boxes[Math.max(0, from + step)]?.focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener("pointerdown", closeOutside, true);
  document.body.append(menu);
  const { offsetWidth, offsetHeight } = menu;
  menu.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - offsetHeight - 4))}px`;
  update();
  all.focus();
}
