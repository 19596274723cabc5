import type { Book } from "../book/book";
import { element } from "./dom";
import type { PageWords } from "./words";

export interface SheetTabsOptions {
  readonly words: PageWords;
  readonly onChosen: (sheetId: string) => void;
  /** Returns false when the name is refused. */
  readonly onRenamed: (sheetId: string, name: string) => boolean;
  readonly onAdded: () => void;
}

/** The sheet tabs: scrolled when many, listed in a menu, renamed by double click. Hidden sheets are not shown. */
export class SheetTabs {
  readonly bar: HTMLElement;
  private readonly list: HTMLElement;
  private readonly menu: HTMLSelectElement;
  private readonly arrows: readonly HTMLButtonElement[];
  private shown = "";
  private isRenaming = false;

  constructor(private readonly options: SheetTabsOptions) {
    const { words } = options;
    this.list = element("div", { class: "tabs", role: "tablist", "aria-label": words.sheets });
    this.menu = element("select", { class: "all-sheets", "aria-label": words.allSheets });
    this.menu.addEventListener("change", () => options.onChosen(this.menu.value));
    const arrow = (text: string, label: string, by: number): HTMLButtonElement => {
      const button = element(
        "button",
        { type: "button", "aria-label": label, title: label, tabindex: -1 },
        text
      );
      button.addEventListener("click", () => this.list.scrollBy({ left: by }));
      return button;
    };
    this.arrows = [arrow("◂", words.earlierSheets, -240), arrow("▸", words.laterSheets, 240)];
    const add = element(
      "button",
      { type: "button", "aria-label": words.addSheet, title: words.addSheet },
      "＋"
    );
    add.addEventListener("click", () => options.onAdded());
    this.bar = element("div", { class: "tab-bar" }, ...this.arrows, this.list, add, this.menu);
    this.list.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => this.showArrows()).observe(this.list);
  }

  show({ sheets }: Book, activeId: string): void {
    const visible = sheets.filter(({ visibility }) => visibility === "Visible");
    const shown = JSON.stringify([
      activeId,
      visible.map(({ id, name, tabColor }) => [id, name, tabColor]),
    ]);
    // Drawn again only when something changed: the focus stays, and a double click hits one tab twice.
    if (shown === this.shown || this.isRenaming) return;
    this.shown = shown;
    const hadFocus = this.list.contains(document.activeElement);
    const tabs = visible.map(({ id, name, tabColor }) => {
      const isActive = id === activeId;
      const tab = element(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": String(isActive),
          tabindex: isActive ? 0 : -1,
          "data-sheet": id,
          title: this.options.words.renameHint,
        },
        name
      );
      if (tabColor) tab.style.boxShadow = `inset 0 -4px 0 ${tabColor}`;
      tab.addEventListener("click", () => {
        if (!isActive) this.options.onChosen(id);
      });
      return tab;
    });
    this.list.replaceChildren(...tabs);
    for (const tab of tabs)
      tab.addEventListener("dblclick", () => this.rename(tab.dataset["sheet"] ?? ""));
    this.menu.replaceChildren(
      ...visible.map(({ id, name }) =>
        element("option", { value: id, selected: id === activeId }, name)
      )
    );
    const active = tabs[visible.findIndex(({ id }) => id === activeId)];
    active?.scrollIntoView({ inline: "nearest", block: "nearest" });
    if (hadFocus) active?.focus();
    this.showArrows();
  }

  /** Focuses the tab of the sheet in front. */
  focus(): boolean {
    const tab = this.list.querySelector<HTMLElement>("[aria-selected=true]");
    tab?.focus();
    return tab !== null;
  }

  /** The visible sheet before or after the one in front; null at the ends. */
  besideActive(by: 1 | -1): string | null {
    const tabs = [...this.list.children] as HTMLElement[];
    const at = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    return tabs[at + by]?.dataset["sheet"] ?? null;
  }

  private showArrows(): void {
    const isMany = this.list.scrollWidth > this.list.clientWidth + 1;
    for (const arrow of this.arrows) arrow.hidden = !isMany;
    this.menu.hidden = !isMany;
  }

  private key(event: KeyboardEvent): void {
    if (this.isRenaming) return;
    const tabs = [...this.list.children] as HTMLElement[];
    const at = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    const next = {
      ArrowLeft: tabs[at - 1],
      ArrowRight: tabs[at + 1],
      Home: tabs[0],
      End: tabs.at(-1),
    }[event.key];
    if (event.key === "F2") this.rename(tabs[at]?.dataset["sheet"] ?? "");
    else if (next) this.options.onChosen(next.dataset["sheet"] ?? "");
    else return;
    event.preventDefault();
  }

  private rename(sheetId: string): void {
    const tab = [...this.list.children].find(
      (node) => (node as HTMLElement).dataset["sheet"] === sheetId
    );
    if (!(tab instanceof HTMLElement) || this.isRenaming) return;
    const before = tab.textContent ?? "";
    const field = element("input", {
      class: "rename",
      "aria-label": this.options.words.sheetName,
      maxlength: 31,
      spellcheck: "false",
      size: Math.max(6, before.length + 2),
    });
    field.value = before;
    this.isRenaming = true;
    tab.hidden = true;
    tab.after(field);
    field.focus();
    field.select();
    const close = (isKept: boolean): void => {
      if (!this.isRenaming) return;
      const name = field.value.trim();
      if (isKept && name !== before && !this.options.onRenamed(sheetId, name)) {
        field.setAttribute("aria-invalid", "true");
        field.focus();
        return;
      }
      this.isRenaming = false;
      field.remove();
      tab.hidden = false;
      tab.focus();
    };
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === "Enter") close(true);
      if (event.key === "Escape") close(false);
    });
    field.addEventListener("blur", () => close(false));
  }
}
