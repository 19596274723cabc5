import type { Account } from "../../insight/swot/Account";
import type { NumberVoice } from "../../insight/swot/Rule";
import { draftMarks } from "../../sheets/drafts";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import type { ReviewedSheet } from "../../workbook/receipts";
import type { ReportContext } from "../ReportContext";
import { shownCell } from "../shownCell";
import { halfSpan, hiddenColumns, hiddenFrom, ids, left, marks, ourColumn, right } from "./columns";

export type Side = "left" | "right";
const starts = { left, right } as const;

/** Index of the hidden cell of a line in which the sheet remembers what it cannot compute anew. */
export const memoCell = 8;

/** One cell, or several merged, of a line: from which cell of its half, over how many, what stands there and in which style. */
export interface LineCell {
  readonly at: number;
  readonly span?: number;
  /** Our draft, which a reviewer may change; null for an empty cell to write in. */
  readonly draft?: PlanCell;
  /** What only we write. */
  readonly ours?: PlanCell;
  readonly style?: StyleName;
}

/** One SWOT sheet while it is composed: the layout, and the lines that reviewers write to with what they left there. */
export class SwotCanvas {
  private readonly hidden = new Map<number, PlanCell[]>();

  constructor(
    readonly layout: SheetLayout,
    readonly context: ReportContext,
    readonly account: Account,
    readonly numbers: NumberVoice,
    readonly reviewed: ReviewedSheet | undefined
  ) {}

  column(side: Side, at: number): number {
    return starts[side] + at;
  }

  text(row: number, side: Side, at: number, cells: number, cell: PlanCell, style: StyleName): void {
    this.layout.text(row, this.column(side, at), cells, cell, style);
  }

  /** A line that reviewers write to: drafts are shown as they left them, and marked so that their changes are seen next time. */
  line(
    row: number,
    side: Side,
    id: string,
    cells: readonly LineCell[],
    memo: string | null = null
  ): void {
    const drafts: (PlanCell | undefined)[] = new Array<undefined>(halfSpan).fill(undefined);
    const typed = this.reviewed?.get(id);
    const shown = cells.map(({ at, draft, ours }): PlanCell => {
      if (draft === undefined) return ours ?? null;
      drafts[at] = draft;
      return shownCell(draft, typed?.[at]);
    });
    const columns = cells.map(({ at, span = 1, draft, style }) => ({
      header: "",
      at: this.column(side, at),
      span,
      style: style ?? (draft === undefined ? "wrapped" : "input"),
    }));
    const remembered = { header: "", at: this.column(side, memoCell), style: "id" as const };
    this.layout.table({
      row,
      columns: [...columns, remembered],
      rows: [[...shown, memo]],
      hideHeader: true,
    });
    this.hide(row, ids[side], id);
    this.hide(row, marks[side], draftMarks(drafts));
  }

  private hide(row: number, column: number, cell: PlanCell): void {
    const cells = this.hidden.get(row) ?? new Array<PlanCell>(hiddenColumns).fill(null);
    cells[column - hiddenFrom] = cell;
    this.hidden.set(row, cells);
  }

  /** Places the hidden columns of all lines as one block. */
  finish(from: number, to: number): void {
    const empty = new Array<PlanCell>(hiddenColumns).fill(null);
    const rows = Array.from({ length: to - from }, (_, k) => this.hidden.get(from + k) ?? empty);
    this.layout.place(from, hiddenFrom, rows, "id");
  }

  /** Lines that reviewers wrote to and that nothing asks for any more: they stay, with the text that we kept beside them. */
  retained(prefix: string, known: ReadonlySet<string>): { id: string; text: string }[] {
    return [...(this.reviewed ?? [])].flatMap(([id, cells]) => {
      const isTyped = cells.some(({ state }) => state === "typed");
      if (!id.startsWith(prefix) || known.has(id) || !isTyped) return [];
      return [{ id, text: String(cells[memoCell]?.value ?? "") }];
    });
  }

  /** Text of a cell as it stands on the sheet, "" for none. */
  typed(id: string, at: number): string {
    return String(this.reviewed?.get(id)?.[at]?.value ?? "").trim();
  }

  ownPlace(row: number): { readonly row: number; readonly column: number } {
    return { row, column: ourColumn };
  }

  /** A cell of ours that formulas refer to, out of sight. */
  own(row: number, cell: PlanCell): void {
    this.hide(row, ourColumn, cell);
  }
}
