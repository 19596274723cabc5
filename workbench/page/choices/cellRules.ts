import type { Book, BookSheet, BookValidation, Rect } from "../../book/book";
import { maxColumns, maxRows, splitAddress } from "../../host/grid/address";
import { cellAt } from "../../host/grid/cells";
import { formatValue } from "../../host/grid/numberText";
import { containsCell } from "../../host/grid/rect";
import { usedRect } from "../../host/grid/usedRange";
import type { RangeTarget } from "../../host/RangeTarget";
import { resolveAddress } from "../../host/rangeArgument";
import { shownTexts, textToEdit } from "../cellText";
import type { Cell } from "../selection";

/** One entry of a cell's list: as it is shown, and what to type to get its value. */
export interface Choice {
  readonly shown: string;
  readonly typed: string;
}

/** What a list leaves to choose from; `isExact`: written in the rule itself, where capitals count, unlike in a range. */
export interface Choices {
  readonly items: readonly Choice[];
  readonly isExact: boolean;
  readonly hasButton: boolean;
}

interface ListRule {
  readonly list?: { readonly source?: unknown; readonly inCellDropDown?: boolean };
}

const areasOf = ({ areas, rect }: BookValidation): readonly Rect[] => areas ?? [rect];

/** The rule of a cell, of whatever kind. */
export function validationAt(
  { validations }: BookSheet,
  { row, column }: Cell
): BookValidation | null {
  return (
    validations.find((validation) =>
      areasOf(validation).some((area) => containsCell(area, row, column))
    ) ?? null
  );
}

/**
 * What a cell's list offers: the words of the rule itself or the filled cells of the range, name or table column that it refers to.
 * Null without a list, and where the source is another formula (OFFSET, INDIRECT), which only Excel evaluates.
 */
export function choicesAt(book: Book, sheet: BookSheet, cell: Cell): Choices | null {
  const validation = validationAt(sheet, cell);
  const list = (validation?.rule as ListRule | undefined)?.list;
  if (!validation || typeof list?.source !== "string") return null;
  const hasButton = list.inCellDropDown !== false;
  const { source } = list;
  if (!source.startsWith("="))
    return {
      items: source
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== "")
        .map((item) => ({ shown: item, typed: item })),
      isExact: true,
      hasButton,
    };
  const range = sourceRange(book, sheet, validation, source.slice(1), cell);
  return range && { items: filledCells(book, range), isExact: false, hasButton };
}

/** A source without "$" moves with the cell, counted from the first cell of the rule. */
function sourceRange(
  book: Book,
  sheet: BookSheet,
  validation: BookValidation,
  source: string,
  cell: Cell
): RangeTarget | null {
  let target: RangeTarget;
  try {
    target = resolveAddress(book, source, sheet);
  } catch {
    // Not an address or name: a formula, or a range that is gone. Excel shows no list for the latter either.
    return null;
  }
  const ends = splitAddress(source)
    .local.split(":")
    .map((end) => /^(\$?)[A-Z]{1,3}(\$?)\d+$/i.exec(end));
  const [from, to = from] = ends;
  if (!from || !to) return target;
  const origins = areasOf(validation);
  const down = cell.row - Math.min(...origins.map(({ row }) => row));
  const right = cell.column - Math.min(...origins.map(({ column }) => column));
  const { row, column, rows, columns } = target.rect;
  const span = (start: number, size: number, by: number, fixed: boolean[], end: number) => {
    const first = start + (fixed[0] ? 0 : by);
    const last = start + size - 1 + (fixed[1] ? 0 : by);
    const low = Math.max(0, Math.min(first, last));
    return [low, Math.min(end - 1, Math.max(first, last)) - low + 1] as const;
  };
  const [top, height] = span(row, rows, down, [from[2] !== "", to[2] !== ""], maxRows);
  const [left, width] = span(column, columns, right, [from[1] !== "", to[1] !== ""], maxColumns);
  return { ...target, rect: { row: top, column: left, rows: height, columns: width } };
}

function filledCells(book: Book, { sheet, rect }: RangeTarget): Choice[] {
  // A whole column is a range too: only its used part is read.
  const used = usedRect(sheet, true, rect);
  if (!used) return [];
  const shown = shownTexts(book, sheet, used).flat();
  return shown.flatMap((text, n) =>
    text === ""
      ? []
      : [
          {
            shown: text,
            typed: typedText(
              book,
              sheet,
              used.row + Math.floor(n / used.columns),
              used.column + (n % used.columns)
            ),
          },
        ]
  );
}

/** The value of a cell, never its formula. */
function typedText(book: Book, sheet: BookSheet, row: number, column: number): string {
  const text = textToEdit(book, sheet, row, column);
  return text.startsWith("=") ? formatValue(cellAt(sheet, row, column), "General", false) : text;
}

/**
 * The rule that a typed text breaks, by a cell's list; null when it may stand. As in Excel an empty text may stand where blanks are
 * ignored, and a rule whose alert is off checks nothing. What a formula gives is known only once it stands in the cell: it is not
 * held against the list here.
 */
export function brokenRule(
  book: Book,
  sheet: BookSheet,
  cell: Cell,
  text: string
): BookValidation | null {
  const validation = validationAt(sheet, cell);
  if (!validation || validation.errorAlert?.showAlert === false || text.startsWith("="))
    return null;
  const choices = choicesAt(book, sheet, cell);
  if (!choices) return null;
  if (text === "") return (validation.ignoreBlanks ?? true) ? null : validation;
  const wanted = text.trim();
  const isSame = choices.isExact
    ? (item: string) => item === wanted
    : (item: string) => item.toLowerCase() === wanted.toLowerCase();
  const number = wanted === "" ? NaN : Number(wanted);
  const isAllowed = choices.items.some(
    ({ shown, typed }) =>
      isSame(shown) || isSame(typed) || (!Number.isNaN(number) && Number(typed) === number)
  );
  return isAllowed ? null : validation;
}
