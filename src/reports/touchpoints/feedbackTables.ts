import { formatNumber } from "../../i18n/format";
import { groupFeedback } from "../../portfolio/touchpoints/feedback";
import type { FeedbackEntry } from "../../portfolio/touchpoints/feedback";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import { customerLink, numberCell } from "../customerCells";
import { columnOf } from "../evidence";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Entries that are listed one by one. */
const maxRows = 25;
/** Characters of a statement that stand in a list; the whole is where the link leads. */
const longest = 200;

/** How much feedback came in, how fast it was answered and what business it held, by type or channel. Returns the row below. */
export function placeFeedback(
  layout: SheetLayout,
  context: ReportContext,
  entries: readonly FeedbackEntry[],
  by: "type" | "channel",
  row: number
): number {
  const groups = groupFeedback(entries, by);
  if (groups.every(({ name }) => name === "")) return row;
  const words = context.words.touchpoints.feedback;
  const title = by === "type" ? words.byType : words.byChannel;
  const heading = layout.text(row, first, span, title, "heading");
  const header = by === "type" ? layout.text(heading, first, span, words.note, "note") : heading;
  const [count, open, opportunities] = [first + 4, first + 6, first + 10];
  const columns = [
    { header: by === "type" ? words.type : words.channel, at: first, span: 4, style: "text" },
    { header: words.entries, at: count, span: 2, style: "integer" },
    { header: words.open, at: open, span: 2, style: "integer" },
    { header: words.medianDays, at: first + 8, span: 2, style: "decimal1" },
    { header: words.opportunities, at: opportunities, span: 2, style: "integer" },
    { header: words.conversion, at: first + 12, span: 2, style: "percent0" },
    { header: words.oldest, at: first + 14, span: 2, style: "date" },
  ] as const;
  const conversion = (line: number): PlanCell => ({
    formula: `=${cellAddress(line, opportunities)}/${cellAddress(line, count)}`,
  });
  const table = layout.table({
    row: header,
    columns,
    rows: groups.map((group, k): PlanCell[] => [
      group.name || words.unnamed,
      group.entries,
      group.open,
      numberCell(group.medianDays),
      group.opportunities,
      conversion(header + 1 + k),
      numberCell(group.oldestOpen),
    ]),
  });
  const sum = (column: number): PlanCell => ({
    formula: `=SUM(${rangeAddress({ row: table.firstRow, column, rows: table.rows, columns: 1 })})`,
  });
  const total = layout.table({
    row: table.next,
    columns: columns.map((column, k) => ({
      ...column,
      style: k === 0 ? "totalText" : k === 5 ? "totalPercent1" : "totalInteger",
    })),
    rows: [
      [words.total, sum(count), sum(open), null, sum(opportunities), conversion(table.next), null],
    ],
    hideHeader: true,
  });
  return total.next + 1;
}

/** Entries word for word: those that hold business, or those that wait longest. Returns the row below. */
export function placeEntries(
  layout: SheetLayout,
  context: ReportContext,
  entries: readonly FeedbackEntry[],
  list: "opportunities" | "longestOpen",
  row: number
): number {
  const words = context.words.touchpoints.lists;
  const { analysisDate } = context;
  const isOpen = ({ closed }: FeedbackEntry): boolean => Number.isNaN(closed);
  const all = entries
    .filter((entry) =>
      list === "opportunities" ? entry.isOpportunity : isOpen(entry) && !Number.isNaN(entry.opened)
    )
    .sort((a, b) =>
      list === "opportunities"
        ? (b.opened || 0) - (a.opened || 0)
        : a.opened - b.opened || a.row - b.row
    );
  if (all.length === 0) return row;
  const shown = all.slice(0, maxRows);
  const heading = layout.text(row, first, span, words[list], "heading");
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.customer, at: first, span: 3, style: "linkWrapped" },
      { header: words.type, at: first + 3, span: 2, style: "wrapped" },
      { header: words.opened, at: first + 5, style: "date" },
      { header: words.days, at: first + 6, style: "integer" },
      { header: words.state, at: first + 7, style: "centered" },
      { header: words.text, at: first + 8, span: 8, style: "linkIndented" },
    ],
    rows: shown.map((entry): PlanCell[] => [
      entry.customer < 0 ? context.words.shared.unknown : customerLink(context, entry.customer),
      entry.type,
      numberCell(entry.opened),
      numberCell((isOpen(entry) ? analysisDate : entry.closed) - entry.opened),
      isOpen(entry) ? words.open : words.closed,
      sourceLink(context, entry),
    ]),
  });
  if (all.length === shown.length) return table.next + 1;
  const more = formatNumber(context.language, all.length - shown.length, 0);
  return layout.text(table.next, first, span, context.words.shared.more(more), "note") + 1;
}

/** What was said, as a way to where it stands. */
function sourceLink(context: ReportContext, { row, text }: FeedbackEntry): PlanCell {
  const table = context.tables.get("feedback");
  const sheetRow = table?.sheetRows[row];
  const shown = cutText(text, longest) || "–";
  if (table === undefined || sheetRow === undefined) return shown;
  const column = columnOf(table, "feedbackText") ?? table.source.firstColumn;
  return { text: shown, to: { sheet: table.source.sheet, row: sheetRow, column } };
}
