import type { Host } from "../host/createHost";
import { maxColumns, maxRows } from "../host/grid/address";
import { containsCell } from "../host/grid/rect";
import type { CellEditor } from "./CellEditor";
import type { CellFilters } from "./filter/CellFilters";
import { pixelsPerPoint } from "./grid/Axis";
import type { GridView } from "./grid/GridView";
import type { Hit } from "./grid/Viewport";
import { linkAt } from "./links";
import { setSize } from "./requests";
import {
  between,
  single,
  wholeColumns,
  wholeRows,
  wholeSheetFrom,
  type Selection,
} from "./selection";

export interface GridMouseOptions {
  readonly grid: GridView;
  readonly editor: CellEditor;
  readonly filters: CellFilters;
  readonly host: () => Host | null;
  readonly onChanged: () => void;
  readonly onRefused: (code: string) => void;
}

interface Resizing {
  readonly axis: "row" | "column";
  readonly index: number;
  readonly from: number;
  readonly size: number;
}

/** What the mouse does on the grid: select cells, rows and columns, draw a selection larger, change widths and heights. */
export class GridMouse {
  private held: Hit["kind"] | null = null;
  private resizing: Resizing | null = null;
  /** Pressed on one cell and not moved to another since, without Shift or Ctrl: a link is followed. */
  private isClick = false;

  constructor(private readonly options: GridMouseOptions) {
    const { scroller } = options.grid;
    scroller.addEventListener("pointerdown", (event) => this.press(event));
    scroller.addEventListener("pointermove", (event) => this.move(event));
    scroller.addEventListener("pointerup", (event) => this.release(event));
    scroller.addEventListener("pointercancel", () => this.forget());
    scroller.addEventListener("dblclick", (event) => this.double(event));
  }

  private press(event: PointerEvent): void {
    const { grid, editor, filters } = this.options;
    const hit = grid.hit(event.clientX, event.clientY);
    const { sheet } = grid;
    if (!hit || !sheet) return;
    if (event.button === 2) {
      if (hit.kind === "cell" && !containsCell(editor.selection.rect, hit.row, hit.column))
        editor.select(single(sheet, hit));
      return;
    }
    if (event.button !== 0) return;
    if (hit.kind === "columnEdge" || hit.kind === "rowEdge") {
      const axis = hit.kind === "columnEdge" ? "column" : "row";
      const index = axis === "column" ? hit.column : hit.row;
      this.resizing = {
        axis,
        index,
        from: axis === "column" ? event.clientX : event.clientY,
        size: grid.sizeOf(axis, index),
      };
      grid.scroller.setPointerCapture(event.pointerId);
      return;
    }
    if (hit.kind === "cell" && filters.isOnButton(hit, event.clientX)) {
      editor.select(single(sheet, hit));
      // The focus goes to the menu, not to the grid below the pointer.
      event.preventDefault();
      filters.show(hit);
      return;
    }
    this.held = hit.kind;
    this.isClick = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    grid.scroller.setPointerCapture(event.pointerId);
    editor.select(this.selected(hit, event.shiftKey), hit.kind !== "corner");
    grid.focus();
  }

  private selected(hit: Hit, isExtended: boolean): Selection {
    const { grid, editor } = this.options;
    const { active } = editor.selection;
    switch (hit.kind) {
      case "column":
        return wholeColumns(isExtended ? active.column : hit.column, hit.column);
      case "row":
        return wholeRows(isExtended ? active.row : hit.row, hit.row);
      case "corner":
        return wholeSheetFrom(active);
      default:
        if (!grid.sheet) return editor.selection;
        return isExtended ? between(grid.sheet, active, hit) : single(grid.sheet, hit);
    }
  }

  private move(event: PointerEvent): void {
    const { grid, editor } = this.options;
    if (this.resizing) {
      grid.showGuide(this.resizing.axis, this.resizing.index, this.sizeAt(event, this.resizing));
      return;
    }
    const hit = grid.hit(event.clientX, event.clientY, this.held !== null);
    if (!this.held) {
      this.point(hit);
      return;
    }
    if (!hit || event.buttons !== 1) return;
    const { active } = editor.selection;
    const next =
      this.held === "column"
        ? wholeColumns(active.column, hit.column)
        : this.held === "row"
          ? wholeRows(active.row, hit.row)
          : grid.sheet && between(grid.sheet, active, hit);
    const { focus } = editor.selection;
    if (!next || (next.focus.row === focus.row && next.focus.column === focus.column)) return;
    this.isClick = false;
    editor.select(next, true);
    grid.reveal({ row: hit.row, column: hit.column });
  }

  /** Shows what a press would do here. */
  private point(hit: Hit | null): void {
    const { scroller, sheet } = this.options.grid;
    const link = sheet && hit?.kind === "cell" ? linkAt(sheet, hit.row, hit.column) : null;
    scroller.classList.toggle("on-link", link !== null);
    const title = link?.screenTip ?? link?.address ?? link?.documentReference ?? "";
    if (scroller.title !== title) scroller.title = title;
    scroller.style.cursor =
      hit?.kind === "columnEdge" ? "col-resize" : hit?.kind === "rowEdge" ? "row-resize" : "";
  }

  private sizeAt(event: PointerEvent, { axis, from, size }: Resizing): number {
    const position = axis === "column" ? event.clientX : event.clientY;
    return Math.max(4, Math.round(size + position - from));
  }

  private release(event: PointerEvent): void {
    const { editor } = this.options;
    const { resizing, held } = this;
    this.forget();
    if (resizing) {
      const size = this.sizeAt(event, resizing);
      if (Math.abs(size - resizing.size) > 1) this.resize(resizing, size / pixelsPerPoint);
    } else if (held === "cell" || held === "row" || held === "column") {
      editor.select(editor.selection);
      if (this.isClick && held === "cell") editor.followLink();
    }
  }

  private forget(): void {
    this.held = null;
    this.resizing = null;
    this.options.grid.hideGuide();
  }

  /** Several whole columns or rows that are selected change together. */
  private resize({ axis, index }: Pick<Resizing, "axis" | "index">, points: number | null): void {
    const { grid, editor, onChanged, onRefused } = this.options;
    const host = this.options.host();
    const { sheet } = grid;
    if (!host || !sheet) return;
    const { rect } = editor.selection;
    const isTogether =
      axis === "column"
        ? rect.rows === maxRows && index >= rect.column && index < rect.column + rect.columns
        : rect.columns === maxColumns && index >= rect.row && index < rect.row + rect.rows;
    const own =
      axis === "column"
        ? { row: 0, column: index, rows: maxRows, columns: 1 }
        : { row: index, column: 0, rows: 1, columns: maxColumns };
    const refused = setSize(host, sheet.id, isTogether ? rect : own, axis, points);
    if (refused === null) onChanged();
    else onRefused(refused);
  }

  private double(event: MouseEvent): void {
    const hit = this.options.grid.hit(event.clientX, event.clientY);
    if (hit?.kind === "cell") this.options.editor.edit(null);
    if (hit?.kind === "columnEdge") this.resize({ axis: "column", index: hit.column }, null);
    if (hit?.kind === "rowEdge") this.resize({ axis: "row", index: hit.row }, null);
  }
}
