import type { ArchiveState } from "../../insight/archives/archives";
import type { ArchiveEntry } from "../../insight/swot/Account";
import { draftMarks } from "../../sheets/drafts";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell, PlanRect } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import type { StyleName } from "../../sheets/styles";
import { evidenceTarget } from "../evidence";
import { shortName } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { shownCell } from "../shownCell";
import { firstColumn, idColumn, markColumn, sheetSpan } from "./columns";

export interface OpenEntry {
  readonly state: ArchiveState;
  readonly entry: ArchiveEntry;
}

/** Entries on the sheet at most; a person can work off no more. */
const maxRows = 300;
/** Points of a row: a statement may fill a cell to the last of its 32,767 characters, its row shows the beginning. */
const tallest = 62;

/** What nobody has verified: inferences first, the oldest first within each. */
export function openEntries(states: readonly ArchiveState[]): OpenEntry[] {
  return states
    .flatMap((state) => state.account.entries.map((entry) => ({ state, entry })))
    .filter(({ entry }) => !entry.isVerified && entry.status !== "refuted")
    .sort(
      (a, b) =>
        Number(b.entry.basis === "inference") - Number(a.entry.basis === "inference") ||
        dateOf(a.entry) - dateOf(b.entry) ||
        (a.entry.id < b.entry.id ? -1 : 1)
    );
}

function dateOf(entry: ArchiveEntry): number {
  return Number.isNaN(entry.asOf) ? Infinity : entry.asOf;
}

/** Where the columns of the list stand: sheet column, columns covered. */
const places = {
  customer: [1, 1],
  section: [2, 2],
  basis: [4, 1],
  statement: [5, 6],
  source: [11, 2],
  date: [13, 1],
  round: [14, 1],
  withWhom: [15, 2],
  owner: [17, 1],
  when: [18, 1],
  outcome: [19, 3],
} as const;
const inputs = ["withWhom", "owner", "when", "outcome"] as const;
const inputsFrom = places.withWhom[0];

export function placeToVerify(
  layout: SheetLayout,
  context: ReportContext,
  states: readonly ArchiveState[],
  row: number
): { next: number; area: PlanRect } {
  const { verify } = context.words.archive;
  const { shared } = context.words;
  layout.text(row, firstColumn, sheetSpan, verify.title, "heading");
  layout.text(row + 1, firstColumn, sheetSpan, verify.note, "note");
  const open = openEntries(states);
  const area = (rows: number): PlanRect => ({
    row: row + 3,
    column: inputsFrom,
    rows: Math.max(1, rows),
    columns: firstColumn + sheetSpan - inputsFrom,
  });
  if (open.length === 0)
    return {
      next: layout.text(row + 2, firstColumn, sheetSpan, verify.none, "note") + 1,
      area: area(0),
    };
  for (const [key, [column, span]] of Object.entries(places) as [
    keyof typeof places,
    readonly [number, number],
  ][])
    layout.text(row + 2, column, span, verify.columns[key], "tableHeader");
  layout.repeatRow(row + 2);
  let next = row + 3;
  for (const line of open.slice(0, maxRows)) {
    placeEntry(layout, context, line, next);
    next += 1;
  }
  if (open.length > maxRows)
    next = layout.text(
      next,
      firstColumn,
      sheetSpan,
      shared.more(`${open.length - maxRows}`),
      "note"
    );
  return { next, area: area(Math.min(open.length, maxRows)) };
}

function placeEntry(
  layout: SheetLayout,
  context: ReportContext,
  { state, entry }: OpenEntry,
  row: number
): void {
  const { archive, shared } = context.words;
  const isInference = entry.basis === "inference";
  const put = (key: keyof typeof places, cell: PlanCell, style: StyleName): void => {
    const [column, span] = places[key];
    layout.text(row, column, span, cell, style);
  };
  const to = evidenceTarget(context, entry.evidence);
  const customer = shortName(context, state.account.index);
  put("customer", to === null ? customer : { text: customer, to }, "linkWrapped");
  put("section", entry.topic === "" ? shared.unknown : cutText(entry.topic, 60), "wrapped");
  put("basis", archive.verify.basis[entry.basis], isInference ? "wrappedItalic" : "wrapped");
  // Word for word and whole: nothing is cut from what somebody said.
  put("statement", entry.statement, isInference ? "wrappedItalic" : "wrapped");
  put("source", cutText(entry.source, 120), "wrapped");
  put("date", Number.isNaN(entry.asOf) ? null : entry.asOf, "date");
  put("round", Number.isNaN(entry.reviewRound) ? null : entry.reviewRound, "integer");
  const id = `${state.account.id}/${entry.id}`;
  const reviewed = context.reviewed?.get("archive")?.get(id);
  const drafts: (PlanCell | undefined)[] = new Array<undefined>(
    firstColumn + sheetSpan - inputsFrom
  );
  drafts.fill(undefined);
  for (const key of inputs) {
    const draft = key === "withWhom" ? entry.verifiedWith || null : null;
    const cell = places[key][0] - inputsFrom;
    drafts[cell] = draft;
    put(key, shownCell(draft, reviewed?.[cell]), key === "when" ? "inputDate" : "input");
  }
  layout.place(row, idColumn, [[id]], "id");
  layout.place(row, markColumn, [[draftMarks(drafts)]], "id");
  layout.capHeight(row, tallest);
}
