import { parseDate } from "../intake/cells/dates";
import { parseEnum } from "../intake/cells/enums";
import { parseNumber } from "../intake/cells/numbers";
import { decisions, type Decision, type TypedDecision } from "../finance/reviewDecision";
import {
  codesMark,
  parseSeen,
  reviewColumns,
  reviewInputs,
  reviewSheetKey,
  type ReviewInput,
  type Seen,
} from "../finance/reviewSheet";
import type { ReviewTier } from "../finance/reviewTriggers";
import type { Cell } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";

/** What finance and sales wrote on the review sheet, by customer key; empty where there is no such sheet yet. */
export interface WrittenReviews {
  readonly sheet: string;
  readonly decisions: ReadonlyMap<string, WrittenDecision>;
  /** What the last runs saw: of this period and of the one before it. */
  readonly seen: ReadonlyMap<string, { readonly now: Seen | null; readonly before: Seen | null }>;
}

export interface WrittenDecision {
  readonly typed: TypedDecision;
  /** Row as Excel shows it (1-based). */
  readonly row: number;
}

/** Reads our own review sheet. People may have sorted its rows and widened it: columns are found by their codes. */
export async function readFinanceReview(workbook: Workbook, job: Job): Promise<WrittenReviews> {
  const read = await workbook.readOwnSheet(reviewSheetKey, job);
  return read === null
    ? { sheet: "", decisions: new Map(), seen: new Map() }
    : writtenReviews(read.range.sheet, read.values);
}

/** @param values of the whole sheet from A1 on */
export function writtenReviews(
  sheet: string,
  values: readonly (readonly Cell[])[]
): WrittenReviews {
  const found = new Map<string, WrittenDecision>();
  const seen = new Map<string, { now: Seen | null; before: Seen | null }>();
  let columns: ReadonlyMap<ReviewInput, number> | null = null;
  values.forEach((cells, row) => {
    const key = String(cells[reviewColumns.key] ?? "");
    if (key === codesMark) columns = codeColumns(cells);
    else if (key !== "" && columns !== null && !seen.has(key)) {
      const typed = typedDecision(cells, columns);
      if (typed !== null) found.set(key, { typed, row: row + 1 });
      seen.set(key, {
        now: parseSeen(String(cells[reviewColumns.seen] ?? "")),
        before: parseSeen(String(cells[reviewColumns.seenBefore] ?? "")),
      });
    }
  });
  return { sheet, decisions: found, seen };
}

function codeColumns(cells: readonly Cell[]): ReadonlyMap<ReviewInput, number> {
  const columns = new Map<ReviewInput, number>();
  cells.forEach((cell, column) => {
    const code = reviewInputs.find((input) => input === cell);
    if (code !== undefined) columns.set(code, column);
  });
  return columns;
}

/** Null where nobody wrote anything. */
function typedDecision(
  cells: readonly Cell[],
  columns: ReadonlyMap<ReviewInput, number>
): TypedDecision | null {
  const cell = (input: ReviewInput): Cell => cells[columns.get(input) ?? -1] ?? "";
  const text = (input: ReviewInput): string => String(cell(input)).trim();
  if (reviewInputs.every((input) => text(input) === "")) return null;
  const unreadable: TypedDecision["unreadable"][number][] = [];
  const read = <Value>(
    input: ReviewInput,
    value: Value | null,
    objection: TypedDecision["unreadable"][number]
  ): Value | null => {
    if (value === null && text(input) !== "" && !unreadable.includes(objection))
      unreadable.push(objection);
    return value;
  };
  const date = (input: ReviewInput): number =>
    read(input, dateOf(cell(input)), "dateUnreadable") ?? NaN;
  const number = (input: ReviewInput): number =>
    read(input, numberOf(cell(input)), "numberUnreadable") ?? NaN;
  const prepayment = number("prepayment");
  return {
    decision: read("decision", decisionOf(text("decision")), "decisionUnreadable"),
    cap: read("cap", tierOf(text("cap")), "capUnreadable"),
    // 30 typed into a cell that shows percentages by somebody who meant 30 %.
    prepaymentShare: prepayment > 1 ? prepayment / 100 : prepayment,
    hasGuarantee: guaranteeOf(text("guarantee")),
    termsDays: number("terms"),
    note: text("note"),
    reviewer: text("reviewer"),
    decidedOn: date("decidedOn"),
    nextReview: date("nextReview"),
    salesApprover: text("salesApprover"),
    salesOn: date("salesOn"),
    unreadable,
  };
}

function decisionOf(text: string): Decision | null {
  const code = parseEnum("financeReview", text);
  return decisions.find((decision) => decision === code) ?? null;
}

function tierOf(text: string): ReviewTier | null {
  const code = parseEnum("tier", text);
  return code === "S" || code === "A" || code === "B" || code === "C" ? code : null;
}

/** Serials as they are; texts as people write dates. */
function dateOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell > 0 ? Math.floor(cell) : null;
  return typeof cell === "string" ? (parseDate(cell)?.serial ?? null) : null;
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  const parsed =
    typeof cell === "string" ? parseNumber(cell.replace(/\s*(?:days?|天|日)$/i, "")) : null;
  return parsed === null ? null : (parsed.value * parsed.factor) / parsed.per;
}

function guaranteeOf(text: string): boolean | null {
  if (text === "") return null;
  return !/^(?:no|n|none|0|false|否|无|不需要)$/i.test(text);
}
