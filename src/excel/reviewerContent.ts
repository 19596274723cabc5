import type { Block, PlanCell, ReviewerArea, SheetPlan } from "../sheets/SheetPlan";
import { emptyCell, ourCell, valueMark } from "../sheets/drafts";
import type { ReviewedCell } from "../workbook/receipts";
import type { Cell } from "../workbook/shape";

/** What a reviewer typed beside a line: the cells of the area in that row, "" where nothing stands. */
export type Typed = ReadonlyMap<string, readonly Cell[]>;

/** What the sheet's custom property keeps for lines that are not on the sheet at the moment, per area. */
export type KeptContent = readonly Readonly<Record<string, readonly Cell[]>>[];

/**
 * Reads one area: `values` as shown, `formulas` as typed. A formula of the reviewer's stays one; a text that merely looks
 * like a formula has the same value and "formula" and stays text.
 */
export function typedContent(
  ids: readonly (readonly Cell[])[],
  values: readonly (readonly Cell[])[],
  formulas: readonly (readonly Cell[])[],
  marks?: readonly (readonly Cell[])[]
): Map<string, Cell[]> {
  const typed = new Map<string, Cell[]>();
  for (const [id, cells, r] of reviewedLines(ids, values, marks)) {
    if (!cells.some(({ state }) => state === "typed" || state === "cleared")) continue;
    typed.set(
      id,
      cells.map((cell, c) => keptCell(cell, formulas[r]?.[c]))
    );
  }
  return typed;
}

/** The lines of one area with what each cell is. */
export function* reviewedLines(
  ids: readonly (readonly Cell[])[],
  values: readonly (readonly Cell[])[],
  marks: readonly (readonly Cell[])[] | undefined
): Generator<readonly [id: string, cells: readonly ReviewedCell[], row: number]> {
  for (const [r, row] of values.entries()) {
    const id = String(ids[r]?.[0] ?? "");
    if (id === "") continue;
    const drafts = String(marks?.[r]?.[0] ?? "").split(" ");
    yield [id, row.map((value, c) => ({ value, state: stateOf(value, drafts[c] ?? "") })), r];
  }
}

function stateOf(value: Cell, mark: string): ReviewedCell["state"] {
  if (mark === ourCell) return "ours";
  if (mark === "" || mark === emptyCell) return value === "" ? "empty" : "typed";
  if (value === "") return "cleared";
  return valueMark(value) === mark ? "drafted" : "typed";
}

/** No text in a cell begins with these characters: they mark a reviewer's formula, our own draft, and a draft that was emptied. */
const formulaMark = "\u0001";
const draftedMark = "\u0002";
const clearedMark = "\u0003";

function keptCell({ value, state }: ReviewedCell, formula: Cell | undefined): Cell {
  if (state === "empty" || (state === "ours" && value === "")) return "";
  if (state === "cleared") return clearedMark;
  // Kept with the line, so that it can still be read when nothing supports it any more.
  if (state === "drafted" || state === "ours") return `${draftedMark}${value}`;
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? `${formulaMark}${formula}`
    : value;
}

/** A kept cell as it was when the sheet was read. */
export function reviewedCell(cell: Cell): ReviewedCell {
  if (cell === "") return { value: "", state: "empty" };
  if (cell === clearedMark) return { value: "", state: "cleared" };
  if (typeof cell === "string" && cell.startsWith(draftedMark))
    return { value: cell.slice(draftedMark.length), state: "drafted" };
  if (typeof cell === "string" && cell.startsWith(formulaMark))
    return { value: cell.slice(formulaMark.length), state: "typed" };
  return { value: cell, state: "typed" };
}

export interface Replanned {
  readonly plan: SheetPlan;
  /** What stands beside lines that the plan does not have, per area. */
  readonly unplaced: readonly ReadonlyMap<string, readonly Cell[]>[];
}

/** Puts what reviewers typed into a new plan, by line id; areas correspond by their order. */
export function withTyped(plan: SheetPlan, typed: readonly Typed[]): Replanned {
  const areas = plan.reviewerColumns ?? [];
  const left = typed.map((area) => new Map(area));
  let blocks = plan.blocks;
  areas.forEach((area, index) => {
    const content = left[index];
    if (!content || content.size === 0) return;
    for (let row = area.rect.row; row < area.rect.row + area.rect.rows; row++) {
      const id = cellText(cellOf(blocks, row, area.idColumn));
      const cells = id === "" ? undefined : content.get(id);
      if (!cells) continue;
      content.delete(id);
      blocks = placeRow(blocks, area, row, cells);
    }
  });
  return { plan: { ...plan, blocks }, unplaced: left };
}

function placeRow(
  blocks: readonly Block[],
  area: ReviewerArea,
  row: number,
  cells: readonly Cell[]
): readonly Block[] {
  return blocks.map((block) => {
    const line = block.cells[row - block.row];
    if (!line) return block;
    const changed = line.map((cell, c): PlanCell => {
      const offset = block.column + c - area.rect.column;
      const typed = offset >= 0 && offset < area.rect.columns ? cells[offset] : undefined;
      return typed === undefined || isOurs(typed) ? cell : planCell(typed);
    });
    return {
      ...block,
      cells: block.cells.map((other, r) => (r === row - block.row ? changed : other)),
    };
  });
}

function isOurs(cell: Cell): boolean {
  return cell === "" || (typeof cell === "string" && cell.startsWith(draftedMark));
}

function planCell(cell: Cell): PlanCell {
  if (cell === clearedMark) return null;
  if (typeof cell === "boolean") return { formula: cell ? "=TRUE" : "=FALSE" };
  if (typeof cell === "string" && cell.startsWith(formulaMark))
    return { formula: cell.slice(formulaMark.length) };
  return cell;
}

function cellOf(blocks: readonly Block[], row: number, column: number): PlanCell {
  for (const block of blocks) {
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (cell !== undefined) return cell;
  }
  return null;
}

function cellText(cell: PlanCell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return "text" in cell ? cell.text : "";
  return String(cell);
}

/** Joins what is typed on the sheet now with what was kept from earlier; the sheet's word counts. */
export function joinTyped(
  typed: readonly Typed[],
  kept: KeptContent
): Map<string, readonly Cell[]>[] {
  const count = Math.max(typed.length, kept.length);
  return Array.from(
    { length: count },
    (_, i) => new Map([...Object.entries(kept[i] ?? {}), ...(typed[i] ?? [])])
  );
}

export function keptContent(
  unplaced: readonly ReadonlyMap<string, readonly Cell[]>[]
): KeptContent | null {
  if (unplaced.every((area) => area.size === 0)) return null;
  return unplaced.map((area) => Object.fromEntries(area));
}

/** JSON of a custom property as typed lists; anything unexpected counts as none. */
export function parseKept(text: string | null): KeptContent {
  const value = parseJson(text);
  return Array.isArray(value)
    ? value.filter(
        (area): area is Record<string, Cell[]> => typeof area === "object" && area !== null
      )
    : [];
}

export function parseAreas(text: string | null): ReviewerArea[] {
  const value = parseJson(text);
  if (!Array.isArray(value)) return [];
  return value.filter(
    (area): area is ReviewerArea =>
      typeof (area as Partial<ReviewerArea> | null)?.idColumn === "number" &&
      typeof (area as ReviewerArea).rect === "object"
  );
}

function parseJson(text: string | null): unknown {
  if (text === null || text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Somebody else wrote the property: nothing of ours is in it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
