import type { Host } from "../host/createHost";
import { resolveAddress } from "../host/rangeArgument";
import { localAddress, maxColumns, maxRows } from "../host/grid/address";
import { intersection, sameRect } from "../host/grid/rect";
import { usedRect } from "../host/grid/usedRange";
import type { BookSheet, Rect } from "../book/book";
import { CellInput, type Ending } from "./CellInput";
import { shownTexts, textToEdit, valueTexts } from "./cellText";
import { cellAddressOf } from "./grid/cellAddress";
import type { GridView } from "./grid/GridView";
import { clearContents, typeInto } from "./requests";
import { advance, between, single, type Selection } from "./selection";
import { selectionAfterKey } from "./selectionKeys";
import type { Shell } from "./Shell";
import { fromTsv, toTsv } from "./tsv";

export interface CellEditorOptions {
  readonly grid: GridView;
  readonly shell: Shell;
  readonly host: () => Host | null;
  /** After a cell changed. */
  readonly onChanged: () => void;
  readonly onRefused: (code: string) => void;
  /** After another range was selected. */
  readonly onSelected: (sheet: BookSheet, rect: Rect) => void;
  readonly onUndo: (isBack: boolean) => void;
}

const directions = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
} as const satisfies Record<Exclude<Ending, "stay">, readonly [number, number]>;

/** Selecting by keyboard and name box, typing, deleting, and the clipboard. The mouse is GridMouse's. */
export class CellEditor {
  selection: Selection = {
    rect: { row: 0, column: 0, rows: 1, columns: 1 },
    active: { row: 0, column: 0 },
    focus: { row: 0, column: 0 },
  };
  private readonly input: CellInput;
  /** What was copied here, with the values behind the shown texts. */
  private copied: { readonly shown: string; readonly values: string[][] } | null = null;
  /** What the formula bar began with: only a change is written. */
  private begun = "";

  constructor(private readonly options: CellEditorOptions) {
    const { grid, shell } = options;
    this.input = new CellInput({
      grid,
      holder: shell.gridHolder,
      label: shell.content.getAttribute("aria-label") ?? "",
      onTyped: (text) => (shell.content.value = text),
      onKept: (text, ending) => {
        this.commit(text);
        if (ending !== "stay") this.move(ending);
      },
      onClosed: () => {
        this.showContent();
        grid.focus();
      },
    });
    const { scroller } = grid;
    scroller.addEventListener("keydown", (event) => this.key(event));
    scroller.addEventListener("copy", (event) => this.copy(event));
    scroller.addEventListener("cut", (event) => {
      this.copy(event);
      this.clear();
    });
    scroller.addEventListener("paste", (event) => this.paste(event));
    shell.content.addEventListener("focus", () => (this.begun = shell.content.value));
    shell.content.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
      event.preventDefault();
      if (event.key === "Enter") {
        this.commit(shell.content.value);
        this.move("down");
      }
      this.showContent();
      grid.focus();
    });
    shell.content.addEventListener("blur", () => {
      if (shell.content.value !== this.begun) this.commit(shell.content.value);
    });
    shell.nameBox.addEventListener("focus", () => shell.nameBox.select());
    shell.nameBox.addEventListener("blur", () => this.showContent());
    shell.nameBox.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.goTo(shell.nameBox.value.trim());
      if (event.key === "Enter" || event.key === "Escape") grid.focus();
    });
  }

  get isTyping(): boolean {
    return this.input.isOpen;
  }

  /** What the host selected, on the screen. */
  follow(rect: Rect): void {
    const { sheet } = this.options.grid;
    if (!sameRect(rect, this.selection.rect))
      this.selection =
        sheet && rect.rows === 1 && rect.columns === 1
          ? single(sheet, rect)
          : {
              rect,
              active: { row: rect.row, column: rect.column },
              focus: { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 },
            };
    this.show();
  }

  showContent(): void {
    const { shell, grid, host } = this.options;
    const { active } = this.selection;
    const book = host()?.book;
    if (document.activeElement !== shell.nameBox)
      shell.nameBox.value = cellAddressOf(active.row, active.column);
    if (document.activeElement === shell.content || this.isTyping) return;
    shell.content.value =
      grid.sheet && book ? textToEdit(book, grid.sheet, active.row, active.column) : "";
    this.begun = shell.content.value;
  }

  /** Selects; while a button of the mouse is held (`isGoing`) only on the screen, the add-in hears of the end. */
  select(selection: Selection, isGoing = false): void {
    this.selection = selection;
    if (isGoing) this.options.grid.select(selection, false);
    else if (this.options.grid.sheet) {
      this.show();
      this.options.host()?.select(localAddress(selection.rect));
    }
  }

  private show(): void {
    const { grid, onSelected } = this.options;
    grid.select(this.selection, true);
    this.showContent();
    if (grid.sheet) onSelected(grid.sheet, this.selection.rect);
  }

  /** Goes to an address, a name or a table, on this sheet or another; says so when there is none. */
  private goTo(text: string): void {
    const host = this.options.host();
    const { sheet } = this.options.grid;
    if (!host || !sheet || text === "") return;
    try {
      const target = resolveAddress(host.book, text, sheet);
      if (target.sheet === sheet) {
        const { rect } = target;
        const first = single(sheet, { row: rect.row, column: rect.column });
        this.select(rect.rows === 1 && rect.columns === 1 ? first : { ...first, rect });
      } else host.select(text);
    } catch {
      // The address is the person's: whatever is wrong with it, the answer is the same sentence.
      this.options.shell.say(this.options.shell.words.noSuchPlace(text));
      this.showContent();
    }
  }

  private key(event: KeyboardEvent): void {
    const { grid } = this.options;
    const { sheet } = grid;
    if (this.isTyping || !sheet || event.isComposing) return;
    const isControl = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const next = selectionAfterKey(sheet, this.selection, event, grid.pageRows);
    if (next) this.select(next);
    else if (isControl && key === "z") this.options.onUndo(!event.shiftKey);
    else if (isControl && key === "y") this.options.onUndo(false);
    else if (isControl || event.altKey) return;
    else if (key === "Enter") this.move(event.shiftKey ? "up" : "down");
    else if (key === "F2") this.edit(null);
    else if (key === "Delete") this.clear();
    else if (key === "Backspace") this.edit("");
    else if (event.key.length === 1) this.edit(event.key);
    // An input method begins with this key: the field must be there to receive it.
    else if (event.key === "Process") return this.edit("");
    else return;
    event.preventDefault();
  }

  private move(ending: Exclude<Ending, "stay">): void {
    const { sheet } = this.options.grid;
    if (sheet) this.select(advance(sheet, this.selection, directions[ending]));
  }

  /** Opens the field over the cell, with what was typed or, without it, with what stands there. */
  edit(typed: string | null): void {
    const { grid } = this.options;
    grid.select(this.selection, true);
    this.showContent();
    this.begun = this.options.shell.content.value;
    this.input.open(this.selection.active, typed ?? this.begun, typed !== null);
  }

  private done(refused: string | null): void {
    if (refused === null) this.options.onChanged();
    else this.options.onRefused(refused);
    this.showContent();
  }

  private commit(text: string): void {
    const host = this.options.host();
    const { sheet } = this.options.grid;
    const unchanged = this.begun;
    this.begun = text;
    if (!host || !sheet || text === unchanged) return;
    this.done(
      typeInto(host, sheet.id, { ...this.selection.active, rows: 1, columns: 1 }, [[text]])
    );
  }

  private clear(): void {
    const host = this.options.host();
    const { sheet } = this.options.grid;
    if (host && sheet) this.done(clearContents(host, sheet.id, this.selection.rect));
  }

  /** The selection without the empty rest of whole rows and columns. */
  private filledPart(sheet: BookSheet): Rect {
    const { rect, active } = this.selection;
    if (rect.rows < maxRows && rect.columns < maxColumns) return rect;
    const used = usedRect(sheet, true);
    return (used && intersection(used, rect)) ?? { ...active, rows: 1, columns: 1 };
  }

  private copy(event: ClipboardEvent): void {
    const book = this.options.host()?.book;
    const { sheet } = this.options.grid;
    if (!book || !sheet || this.isTyping) return;
    const rect = this.filledPart(sheet);
    const shown = toTsv(shownTexts(book, sheet, rect));
    this.copied = { shown, values: valueTexts(book, sheet, rect) };
    event.clipboardData?.setData("text/plain", shown);
    event.preventDefault();
    this.options.shell.say(this.options.shell.words.copied(localAddress(rect)));
  }

  private paste(event: ClipboardEvent): void {
    const host = this.options.host();
    const { sheet } = this.options.grid;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!host || !sheet || this.isTyping || text === "") return;
    event.preventDefault();
    const isOwn = text.replaceAll("\r\n", "\n") === this.copied?.shown.replaceAll("\r\n", "\n");
    const cells = isOwn && this.copied ? this.copied.values : fromTsv(text);
    const { rect } = this.selection;
    const width = cells[0]?.length ?? 0;
    const bounded = this.filledPart(sheet);
    // A selection of several times the size is filled, as in Excel.
    const isFilled = bounded.rows % cells.length === 0 && bounded.columns % width === 0;
    const target: Rect = isFilled
      ? bounded
      : { row: rect.row, column: rect.column, rows: cells.length, columns: width };
    if (target.row + target.rows > maxRows || target.column + target.columns > maxColumns)
      return this.options.onRefused("InvalidArgument");
    const texts = Array.from({ length: target.rows }, (_, r) =>
      Array.from(
        { length: target.columns },
        (_cell, c) => cells[r % cells.length]?.[c % width] ?? ""
      )
    );
    this.done(typeInto(host, sheet.id, target, texts));
    const first = { row: target.row, column: target.column };
    this.select(
      between(sheet, first, {
        row: target.row + target.rows - 1,
        column: target.column + target.columns - 1,
      })
    );
  }
}
