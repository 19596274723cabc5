import type { Book, BookName, BookSheet, CellValue, Rect } from "../../book/book";
import { boundingRect } from "../grid/rect";
import {
  formulaChanges,
  formulasOf,
  putFormulas,
  type FormulaChanges,
  type Formulas,
} from "./formulaChanges";
import {
  changedMembers,
  furnitureBytes,
  furnitureOf,
  putFurniture,
  type Furniture,
} from "./furniture";
import { bytesOf, changedRect, putRows, rowChanges, type RowChanges } from "./rowChanges";

/** Who made a step: a person in the grid, or the add-in with one request. */
export type Actor = "user" | "addIn";
export type Side = "before" | "after";

interface SheetState {
  readonly rows: readonly CellValue[][];
  readonly formulas: Formulas;
  readonly furniture: Furniture;
}

interface SheetChange {
  readonly sheet: BookSheet;
  readonly rows: RowChanges | null;
  readonly formulas: FormulaChanges;
  readonly furniture: { readonly before: Furniture; readonly after: Furniture };
  readonly members: ReturnType<typeof changedMembers>;
}

export interface Step {
  readonly by: Actor;
  /** Sheets of the workbook in their order, before and after. */
  readonly sheets: { readonly before: readonly BookSheet[]; readonly after: readonly BookSheet[] };
  readonly names: { readonly before: readonly BookName[]; readonly after: readonly BookName[] };
  readonly changes: readonly SheetChange[];
  /** The sheet that shows the step best, and the cells whose contents changed on it. */
  readonly place: { readonly sheetId: string; readonly rect: Rect | null } | null;
  readonly bytes: number;
  /** What `History.mark` was before the step and after it. */
  readonly marks: { readonly before: object; readonly after: object };
}

export interface HistoryLimits {
  readonly steps: number;
  readonly bytes: number;
}

/** A hundred steps, as Excel, and no more memory than a workbook of a million rows takes itself. */
export const defaultLimits: HistoryLimits = { steps: 100, bytes: 160e6 };

/**
 * What can be undone. A step is the difference between the workbook before and after a request: rows are shared with the sheet
 * until somebody writes into them (see `BookSheet.keptRows`), so that a step costs what it changed. Settings of the workbook
 * and document properties are not part of it, as in Excel.
 */
export class History {
  private readonly states = new Map<BookSheet, SheetState>();
  private sheets: readonly BookSheet[] = [];
  private names: readonly BookName[] = [];
  private done: Step[] = [];
  private undone: Step[] = [];
  private settings: ReadonlyMap<string, unknown> = new Map();
  /** Another object whenever the workbook is another one than before; the same again after undo. Tells unsaved changes. */
  mark: object = {};
  private wasChanged = new Map<BookSheet, boolean>();

  constructor(
    private readonly book: Book,
    private readonly limits: HistoryLimits = defaultLimits
  ) {}

  get nextUndo(): Step | null {
    return this.done.at(-1) ?? null;
  }

  get nextRedo(): Step | null {
    return this.undone.at(-1) ?? null;
  }

  /** Before a request that may write. */
  begin(): void {
    for (const sheet of this.book.sheets) {
      const known = this.states.get(sheet);
      // Results of formulas arrive between the steps: they belong to no step.
      if (!known || rowChanges(known.rows, sheet.rows) !== null)
        this.keep(sheet, {
          rows: [...sheet.rows],
          formulas: known?.formulas ?? formulasOf(sheet),
          furniture: known?.furniture ?? furnitureOf(sheet),
        });
      this.wasChanged.set(sheet, sheet.isChanged);
      sheet.isChanged = false;
    }
    this.sheets = [...this.book.sheets];
    this.names = structuredClone(this.book.names);
    this.settings = new Map(this.book.settings);
  }

  /** After it: what changed becomes a step, and what had been undone is forgotten. */
  commit(by: Actor): void {
    const sheets = { before: this.sheets, after: [...this.book.sheets] };
    const isRearranged =
      sheets.before.length !== sheets.after.length ||
      sheets.before.some(
        (sheet, index) =>
          sheets.after[index] !== sheet ||
          this.states.get(sheet)?.furniture.get("name") !== sheet.name
      );
    const changes = sheets.after.flatMap((sheet) =>
      // A sheet that was renamed or deleted changes the formulas of others without a word.
      sheet.isChanged || isRearranged ? (this.change(sheet) ?? []) : []
    );
    for (const sheet of new Set([...sheets.before, ...sheets.after])) {
      sheet.isChanged ||= this.wasChanged.get(sheet) ?? false;
      if (sheet.keptRows === "moved") this.keep(sheet, this.stateOf(sheet));
    }
    this.wasChanged.clear();
    const names = { before: this.names, after: structuredClone(this.book.names) };
    const hasNames = JSON.stringify(names.before) !== JSON.stringify(names.after);
    const before = this.mark;
    const { settings } = this.book;
    const isSame =
      this.settings.size === settings.size &&
      [...settings].every(([key, value]) => this.settings.get(key) === value);
    if (!isSame) this.mark = {};
    if (changes.length === 0 && !isRearranged && !hasNames) return;
    this.mark = {};
    const marks = { before, after: this.mark };
    const bytes = changes.reduce(
      (sum, { rows, furniture, members, formulas }) =>
        sum +
        (rows ? bytesOf(rows) : 0) +
        furnitureBytes(furniture.before, members) +
        64 * formulas.size,
      1000
    );
    this.undone = [];
    this.done.push({ by, sheets, names, changes, place: placeOf(changes, sheets), bytes, marks });
    this.trim();
  }

  /** Takes the last step back, or makes it again; null when there is none. Returns the step and which side now stands. */
  travel(side: Side): Step | null {
    const step = (side === "before" ? this.done : this.undone).pop();
    if (!step) return null;
    const { book } = this;
    for (const { sheet, rows, formulas, furniture, members } of step.changes) {
      if (rows) putRows(sheet, rows, side);
      putFormulas(sheet, formulas, side);
      putFurniture(sheet, furniture[side], members);
      sheet.isChanged = true;
    }
    book.sheets = [...step.sheets[side]];
    book.names = structuredClone([...step.names[side]]);
    for (const { sheet } of step.changes) this.keep(sheet, this.stateOf(sheet));
    this.mark = step.marks[side];
    (side === "before" ? this.undone : this.done).push(step);
    return step;
  }

  private keep(sheet: BookSheet, state: SheetState): void {
    this.states.set(sheet, state);
    sheet.keptRows = state.rows;
  }

  /** What a sheet holds now, sharing with what was known of it all that did not change. */
  private stateOf(sheet: BookSheet): SheetState {
    const known = this.states.get(sheet);
    return {
      rows: [...sheet.rows],
      formulas: formulasOf(sheet, known?.formulas),
      furniture: furnitureOf(sheet, known?.furniture),
    };
  }

  private change(sheet: BookSheet): SheetChange | null {
    const before = this.states.get(sheet);
    const after = this.stateOf(sheet);
    this.keep(sheet, after);
    // A sheet made by this step goes and comes back as a whole.
    if (!before) return null;
    const rows = rowChanges(before.rows, after.rows);
    const formulas = formulaChanges(before.formulas, after.formulas);
    const furniture = { before: before.furniture, after: after.furniture };
    const members = changedMembers(furniture.before, furniture.after);
    return rows || formulas.size > 0 || members.length > 0
      ? { sheet, rows, formulas, furniture, members }
      : null;
  }

  /** Drops the oldest steps beyond the limits; the last one stays if it fits alone. */
  private trim(): void {
    let bytes = 0;
    let first = this.done.length;
    while (first > 0 && this.done.length - first < this.limits.steps) {
      bytes += this.done[first - 1]?.bytes ?? 0;
      if (bytes > this.limits.bytes) break;
      first--;
    }
    this.done = this.done.slice(first);
  }
}

function placeOf(changes: readonly SheetChange[], sheets: Step["sheets"]): Step["place"] {
  const visible = changes.find(({ sheet }) => sheet.visibility === "Visible");
  if (!visible) {
    const added = sheets.after.find((sheet) => !sheets.before.includes(sheet));
    return added ? { sheetId: added.id, rect: null } : null;
  }
  return { sheetId: visible.sheet.id, rect: rectOf(visible) };
}

/** The cells whose values or formulas a change touched. */
export function rectOf({ rows, formulas }: Pick<SheetChange, "rows" | "formulas">): Rect | null {
  let rect = rows ? changedRect(rows) : null;
  for (const [row, { before, after }] of formulas) {
    for (const column of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
      if (before?.get(column) === after?.get(column)) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      rect = rect ? boundingRect(rect, cell) : cell;
    }
  }
  return rect;
}
