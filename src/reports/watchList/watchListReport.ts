import { watch, watchRules } from "../../portfolio/watchList/watchList";
import type { WatchFindings, WatchList } from "../../portfolio/watchList/watchList";
import { rangeAddress } from "../../sheets/address";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { formatNumber } from "../../i18n/format";
import { customerLink, moneyStyle, numberCell, tierStyleOf } from "../customerCells";
import { columnOf, evidenceCell, tableOf } from "../evidence";
import { tierOf } from "../keyCustomers";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { foundText, needsText } from "./findingText";

/** A margin and twelve equal columns on a portrait page. */
const first = 1;
const span = 12;
const widths = [1.5, ...new Array<number>(span).fill(10)];
/** Customers of one list that are shown; the rest is counted. */
const maxRows = 40;

/** Customers that somebody has to look at, by list, the most urgent list first, each with what was found and where. */
export const watchListReport: Report<"watchList"> = {
  id: "watchList",
  needs: () => true,
  readsLastRun: true,
  count: () => 1,
  *plans(context) {
    const words = context.words.watchList;
    const findings = watch({ ...context, previous: context.previous ?? null });
    const layout = new SheetLayout({
      key: "watchList",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.contrast,
      page: page(context, "portrait", 0),
    });
    const height = pageHeight("portrait", widths);
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    const part = (place: (row: number) => number): void => {
      const next = place(row);
      // A long list flows over pages: keeping it whole would leave half of one empty.
      if (layout.heightBetween(row, next) < height / 2) layout.keepTogether(row, next, height);
      row = next;
    };
    const customers = new Set(
      findings.lists.flatMap(({ entries }) => entries.map(({ index }) => index))
    );
    const filled = findings.lists.filter(({ entries }) => entries.length > 0);
    part((at) =>
      layout.text(
        at,
        first,
        span,
        filled.length === 0 ? words.nothing : words.headline(customers.size, filled.length),
        "headline"
      )
    );
    row += 1;
    part((at) => placeOverview(layout, context, findings.lists, at));
    for (const list of filled) part((at) => placeList(layout, context, list, at));
    part((at) => placeUnchecked(layout, context, findings.unchecked, at));
    row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};

function revenueOf({ input }: ReportContext, { entries }: WatchList): number {
  const revenue = input.criteria.revenue?.values;
  if (revenue === undefined) return NaN;
  return entries.reduce((sum, { index }) => sum + (revenue[index] || 0), 0);
}

/** Every list with its number of customers, and what to do about them. */
function placeOverview(
  layout: SheetLayout,
  context: ReportContext,
  lists: readonly WatchList[],
  row: number
): number {
  const words = context.words.watchList;
  const { overview } = words;
  const table = layout.table({
    row: layout.text(row, first, span, overview.title, "heading"),
    columns: [
      { header: overview.list, at: first, span: 3, style: "textStrong" },
      { header: overview.urgency, at: first + 3, span: 2, style: "text" },
      { header: overview.customers, at: first + 5, style: "integer" },
      {
        header: overview.revenue,
        at: first + 6,
        style: moneyStyle(lists.map((list) => revenueOf(context, list))),
      },
      { header: overview.toDo, at: first + 7, span: 5, style: "wrappedIndented" },
    ],
    rows: lists.map((list) => [
      words.lists[list.id].name,
      words.urgencies[list.urgency],
      list.isChecked ? list.entries.length : null,
      list.isChecked ? numberCell(revenueOf(context, list)) : null,
      list.isChecked ? words.lists[list.id].toDo : overview.notChecked,
    ]),
  });
  return table.next + 1;
}

/** One list: what puts a customer on it, and who is. */
function placeList(
  layout: SheetLayout,
  context: ReportContext,
  list: WatchList,
  row: number
): number {
  const words = context.words.watchList;
  const { shared } = context.words;
  const shown = list.entries.slice(0, maxRows);
  const number = (value: number): string => formatNumber(context.language, value, 0);
  const heading = layout.text(
    row,
    first,
    span,
    words.listTitle(words.lists[list.id].name, number(list.entries.length)),
    "heading"
  );
  const rules = watchRules
    .find(({ id }) => id === list.id)!
    .conditions.map(({ id }) => words.conditions[id].rule)
    .join(shared.sentenceGap);
  const top = layout.text(heading, first, span, rules, "note");
  const revenue = context.input.criteria.revenue?.values;
  const cells = shown.map(({ hits }) =>
    cellOf(context, hits.find(({ evidence }) => evidence !== null)?.evidence ?? null)
  );
  const revenueStyle = moneyStyle(shown.map(({ index }) => revenue?.[index] ?? NaN));
  const table = layout.table({
    row: top,
    columns: [
      { header: words.customer, at: first, span: 3, style: "linkWrapped" },
      { header: words.tier, at: first + 3, style: "centered" },
      { header: words.score, at: first + 4, style: "decimal1" },
      { header: words.revenue, at: first + 5, style: revenueStyle },
      { header: words.finding, at: first + 6, span: 4, style: "wrappedIndented" },
      { header: words.cell, at: first + 10, span: 2, style: "evidence" },
    ],
    rows: shown.map(({ index, hits }, k) => [
      customerLink(context, index),
      tierOf(context, index),
      numberCell(context.scores.score[index]),
      numberCell(revenue?.[index]),
      hits.map((hit) => foundText(context, hit)).join(shared.sentenceGap),
      cells[k]!.cell,
    ]),
    cellStyle: (r, c) => {
      if (c === 1) return tierStyleOf(context, shown[r]!.index);
      if (c === 5) return cells[r]!.style;
      return undefined;
    },
  });
  let next = table.next;
  if (shown.length > 1 && revenue !== undefined) {
    const amounts = { row: table.firstRow, column: first + 5, rows: shown.length, columns: 1 };
    layout.place(
      next,
      first + 5,
      [[{ formula: `=SUM(${rangeAddress(amounts)})` }]],
      revenueStyle === "money" ? "totalMoney" : "totalMoney2"
    );
    next += 1;
  }
  if (list.entries.length > shown.length)
    next = layout.text(
      next,
      first,
      span,
      shared.more(number(list.entries.length - shown.length)),
      "note"
    );
  return next + 1;
}

/** The cell behind a finding where the field has a column of its own; nothing where the value was derived. */
function cellOf(
  context: ReportContext,
  evidence: WatchList["entries"][number]["hits"][number]["evidence"]
): ReturnType<typeof evidenceCell> {
  const table = evidence && tableOf(context, evidence.table);
  if (!table || columnOf(table, evidence.field) === null) return { cell: null, style: "text" };
  return evidenceCell(context, [evidence]);
}

/** Rules that this workbook cannot answer, and what they would need. */
function placeUnchecked(
  layout: SheetLayout,
  context: ReportContext,
  unchecked: WatchFindings["unchecked"],
  row: number
): number {
  if (unchecked.length === 0) return row;
  const words = context.words.watchList;
  const heading = layout.text(row, first, span, words.unchecked.title, "heading");
  const table = layout.table({
    row: layout.text(heading, first, span, words.unchecked.note, "note"),
    columns: [
      { header: words.unchecked.list, at: first, span: 3, style: "text" },
      { header: words.unchecked.rule, at: first + 3, span: 5, style: "wrapped" },
      { header: words.unchecked.needs, at: first + 8, span: 4, style: "wrapped" },
    ],
    rows: unchecked.map(({ list, condition, needs }) => [
      words.lists[list].name,
      words.conditions[condition].rule,
      needsText(context, needs),
    ]),
  });
  return table.next + 1;
}
