import type { Host } from "../host/createHost";
import { parseLocalAddress } from "../host/grid/address";
import { cellAt, formulaAt } from "../host/grid/cells";
import { CellError, type Rect } from "../book/book";
import { element } from "./dom";
import { cellAddressOf } from "./grid/cellAddress";
import type { GridView } from "./grid/GridView";
import type { Shell } from "./Shell";
import { typeIntoCell } from "./typeIntoCell";

export interface CellEditorOptions {
  readonly grid: GridView;
  readonly shell: Shell;
  readonly host: () => Host | null;
  /** After a cell changed. */
  readonly onChanged: () => void;
  readonly onRefused: (code: string) => void;
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  PageDown: [25, 0],
  PageUp: [-25, 0],
};

/** Selecting cells with mouse and keyboard, and typing into them. */
export class CellEditor {
  private at = { row: 0, column: 0 };
  private anchor: { row: number; column: number } | null = null;
  private input: HTMLInputElement | null = null;

  constructor(private readonly options: CellEditorOptions) {
    const { grid, shell } = options;
    grid.scroller.addEventListener("pointerdown", (event) => this.press(event));
    grid.scroller.addEventListener("pointermove", (event) => this.drag(event));
    grid.scroller.addEventListener("pointerup", () => (this.anchor = null));
    grid.scroller.addEventListener("dblclick", () => this.edit(null));
    grid.scroller.addEventListener("keydown", (event) => this.key(event));
    shell.content.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.commit(shell.content.value);
      if (event.key === "Enter" || event.key === "Escape") grid.scroller.focus();
    });
    shell.nameBox.addEventListener("keydown", (event) => {
      const rect = event.key === "Enter" ? parseLocalAddress(shell.nameBox.value.trim()) : null;
      if (rect) this.select(rect);
    });
  }

  /** What the host selected, on the screen. */
  follow(rect: Rect): void {
    this.at = { row: rect.row, column: rect.column };
    this.options.grid.select(rect, true);
    this.showContent();
  }

  showContent(): void {
    const { shell, grid } = this.options;
    const { sheet } = grid;
    shell.nameBox.value = cellAddressOf(this.at.row, this.at.column);
    shell.content.value = sheet ? this.contentOf() : "";
  }

  private contentOf(): string {
    const { sheet } = this.options.grid;
    if (!sheet) return "";
    const value = cellAt(sheet, this.at.row, this.at.column);
    return (
      formulaAt(sheet, this.at.row, this.at.column) ??
      (value instanceof CellError ? value.code : String(value ?? ""))
    );
  }

  private select(rect: Rect): void {
    this.at = { row: rect.row, column: rect.column };
    const last = cellAddressOf(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    this.options.host()?.select(`${cellAddressOf(rect.row, rect.column)}:${last}`);
    this.options.grid.select(rect, true);
    this.showContent();
  }

  private press(event: PointerEvent): void {
    const cell = this.input ? null : this.options.grid.cellAt(event.clientX, event.clientY);
    if (!cell) return;
    this.anchor = cell;
    this.select({ ...cell, rows: 1, columns: 1 });
  }

  private drag(event: PointerEvent): void {
    const cell =
      this.anchor && event.buttons === 1
        ? this.options.grid.cellAt(event.clientX, event.clientY)
        : null;
    if (!cell || !this.anchor) return;
    const row = Math.min(cell.row, this.anchor.row);
    const column = Math.min(cell.column, this.anchor.column);
    this.options.grid.select(
      {
        row,
        column,
        rows: Math.abs(cell.row - this.anchor.row) + 1,
        columns: Math.abs(cell.column - this.anchor.column) + 1,
      },
      false
    );
  }

  private key(event: KeyboardEvent): void {
    if (this.input || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      this.select({
        row: Math.max(0, this.at.row + step[0]),
        column: Math.max(0, this.at.column + step[1]),
        rows: 1,
        columns: 1,
      });
    } else if (event.key === "F2") this.edit(null);
    else if (event.key === "Delete") this.commit("");
    else if (event.key.length === 1) {
      event.preventDefault();
      this.edit(event.key);
    }
  }

  /** Opens the editor over the cell, with what was typed or, without it, with what stands there. */
  private edit(typed: string | null): void {
    const { grid, shell } = this.options;
    const box = grid.boxOf(this.at);
    if (!box || this.input) return;
    const input = element("input", {
      class: "editor",
      "aria-label": shell.content.getAttribute("aria-label") ?? "",
    });
    Object.assign(input.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${Math.max(80, box.width)}px`,
      height: `${box.height}px`,
    });
    input.value = typed ?? this.contentOf();
    this.input = input;
    shell.gridHolder.append(input);
    input.focus();
    const close = (isKept: boolean): void => {
      if (this.input !== input) return;
      this.input = null;
      input.remove();
      if (isKept) this.commit(input.value);
      grid.scroller.focus();
    };
    input.addEventListener("blur", () => close(true));
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") close(false);
      if (event.key !== "Enter" && event.key !== "Tab") return;
      event.preventDefault();
      close(true);
      this.select({
        row: this.at.row + (event.key === "Enter" ? 1 : 0),
        column: this.at.column + (event.key === "Tab" ? 1 : 0),
        rows: 1,
        columns: 1,
      });
    });
  }

  private commit(text: string): void {
    const host = this.options.host();
    const { sheet } = this.options.grid;
    if (!host || !sheet) return;
    const refused = typeIntoCell(host, sheet.id, this.at.row, this.at.column, text);
    if (refused === null) this.options.onChanged();
    else this.options.onRefused(refused);
    this.showContent();
  }
}
