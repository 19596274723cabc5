import type { Host } from "../host/createHost";
import { localAddress } from "../host/grid/address";
import { sameRect } from "../host/grid/rect";
import type { Rect } from "../book/book";
import { CellInput, type Ending } from "./CellInput";
import { CellEntry } from "./choices/CellEntry";
import { textToEdit } from "./cellText";
import { cellAddressOf } from "./grid/cellAddress";
import type { GridView } from "./grid/GridView";
import { GridClipboard } from "./GridClipboard";
import { GoTo } from "./GoTo";
import { clearContents, typeInto } from "./requests";
import { advance, between, single, type Selection } from "./selection";
import { selectionAfterKey } from "./selectionKeys";
import type { Shell } from "./Shell";

export interface CellEditorOptions {
  readonly grid: GridView;
  readonly shell: Shell;
  readonly host: () => Host | null;
  /** After a cell changed. */
  readonly onChanged: () => void;
  readonly onRefused: (code: string) => void;
  /** After another range was selected. */
  readonly onSelected: () => void;
  readonly onUndo: (isBack: boolean) => void;
  /** Alt+Down: opens what the active cell has to choose from; false when it has nothing. */
  readonly onChoose: () => boolean;
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
  private readonly goTo: GoTo;
  /** What was selected on each sheet when it was last in front. */
  private readonly seen = new Map<string, Rect>();
  private readonly clipboard = new GridClipboard();
  private readonly entry: CellEntry;

  constructor(private readonly options: CellEditorOptions) {
    const { grid, shell } = options;
    this.input = new CellInput({
      grid,
      holder: shell.gridHolder,
      label: shell.content.getAttribute("aria-label") ?? "",
      onTyped: (text) => (shell.content.value = text),
      onKept: (text, ending) => this.commit(text, ending),
      onClosed: () => {
        this.showContent();
        grid.focus();
      },
    });
    this.entry = new CellEntry({
      words: shell.words.entry,
      host: options.host,
      onWritten: (refused) => this.done(refused),
      onReturn: (sheet, cell, typed) => {
        if (grid.sheet !== sheet) return;
        this.select(single(sheet, cell));
        if (typed === null) grid.focus();
        else this.edit(typed);
      },
    });
    this.goTo = new GoTo({
      grid,
      shell,
      host: options.host,
      select: (selection) => this.select(selection),
      onLeft: () => this.showContent(),
    });
    const { scroller } = grid;
    scroller.addEventListener("keydown", (event) => this.key(event));
    scroller.addEventListener("copy", (event) => this.copy(event));
    scroller.addEventListener("cut", (event) => {
      this.copy(event);
      this.clear();
    });
    scroller.addEventListener("paste", (event) => this.paste(event));
    const { content } = shell;
    content.addEventListener("focus", () =>
      this.entry.begin(grid.sheet, this.selection.active, content.value)
    );
    content.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
      event.preventDefault();
      if (event.key === "Enter") this.commit(content.value, "down");
      else content.value = this.entry.beginning;
      grid.focus();
      this.showContent();
    });
    content.addEventListener("blur", () => this.commit(content.value, "stay"));
  }

  get isTyping(): boolean {
    return this.input.isOpen;
  }

  /** What the host selected, on the screen. A sheet that comes to the front again stays where it was scrolled to. */
  follow(rect: Rect, hasArrived = false): void {
    const { sheet } = this.options.grid;
    const before = sheet && this.seen.get(sheet.id);
    const isRevealed = !hasArrived || !before || !sameRect(before, rect);
    const { row, column } = rect;
    // A single cell may stand for the merged area that it is in: the same address is another selection on another sheet.
    if (sheet && rect.rows === 1 && rect.columns === 1) this.selection = single(sheet, rect);
    else if (!sameRect(rect, this.selection.rect))
      this.selection = {
        rect,
        active: { row, column },
        focus: { row: row + rect.rows - 1, column: column + rect.columns - 1 },
      };
    this.show(isRevealed);
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
    this.entry.begin(grid.sheet, active, shell.content.value);
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

  private show(isRevealed = true): void {
    const { grid, onSelected } = this.options;
    grid.select(this.selection, isRevealed);
    if (grid.sheet) this.seen.set(grid.sheet.id, this.selection.rect);
    this.showContent();
    onSelected();
  }

  /** Goes where the active cell's link leads; nothing without one. */
  followLink(): void {
    this.goTo.follow(this.selection.active);
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
    else if (isControl && key === "Enter") this.followLink();
    else if (event.altKey && key === "ArrowDown") this.options.onChoose();
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
    const { value } = this.options.shell.content;
    this.entry.begin(grid.sheet, this.selection.active, value);
    this.input.open(this.selection.active, typed ?? value, typed !== null);
  }

  private done(refused: string | null): void {
    if (refused === null) this.options.onChanged();
    else this.options.onRefused(refused);
    this.showContent();
  }

  /** Writes what was typed, then goes on; an entry that the cell's rule refuses stays where it is. */
  private commit(text: string, ending: Ending): void {
    this.entry.keep(text, () => {
      if (ending !== "stay") this.move(ending);
    });
  }

  /** Types into the active cell what was chosen from its list. */
  enter(typed: string): void {
    this.showContent();
    this.commit(typed, "stay");
  }

  private clear(): void {
    const host = this.options.host();
    const { sheet } = this.options.grid;
    if (host && sheet) this.done(clearContents(host, sheet.id, this.selection.rect));
  }

  private copy(event: ClipboardEvent): void {
    const book = this.options.host()?.book;
    const { sheet } = this.options.grid;
    if (!book || !sheet || this.isTyping) return;
    const address = this.clipboard.copy(book, sheet, this.selection.rect, event.clipboardData);
    event.preventDefault();
    this.options.shell.say(this.options.shell.words.copied(address));
  }

  private paste(event: ClipboardEvent): void {
    const host = this.options.host();
    const { sheet } = this.options.grid;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!host || !sheet || this.isTyping || text === "") return;
    event.preventDefault();
    const pasted = this.clipboard.paste(sheet, this.selection.rect, text);
    if (pasted === "off") return this.options.onRefused("InvalidArgument");
    const { target, texts } = pasted;
    this.done(typeInto(host, sheet.id, target, texts));
    this.select(
      between(
        sheet,
        { row: target.row, column: target.column },
        { row: target.row + target.rows - 1, column: target.column + target.columns - 1 }
      )
    );
  }
}
