import { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import type { StyleName } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { formatNumber } from "../../i18n/format";
import { tierStyle } from "../customerCells";
import { customerId, customerName, tierOf } from "../keyCustomers";
import { page, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { sheetKind } from "../sheetKind";
import type { IndexedSheet } from "./IndexedSheet";

/** margin | sheet | kind | customer | tier | date | status, and hidden the key of the sheet. */
const widths = [1.5, 44, 24, 44, 8, 13, 18, 0] as const;
const first = 1;
const span = 6;
/** Where the next run finds key and date of a sheet again. */
export const indexKeyColumn = 7;
export const indexDateColumn = 5;
const keyLength = 60;

/** The way to every sheet of ours: painted last, so that it knows them all. */
export const indexReport: Report<"index"> = {
  id: "index",
  needs: () => true,
  count: () => 1,
  *plans(context) {
    const words = context.words.index;
    const sheets = ordered(context.sheets ?? []);
    const layout = new SheetLayout({
      key: "index",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accent,
      page: page(context, "landscape", 0),
    });
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    const made = sheets.filter(({ status }) => status !== "earlier").length;
    row = layout.text(
      row,
      first,
      span,
      words.summary(
        formatNumber(context.language, sheets.length, 0),
        formatNumber(context.language, made, 0)
      ),
      "headline"
    );
    row = layout.text(row, first, span, words.note, "note") + 1;
    const customerOf = customerFinder(context);
    const tiers: string[] = [];
    const lines = sheets.map((sheet): PlanCell[] => {
      const customer = customerOf(sheet.key);
      const tier = customer < 0 ? "" : tierOf(context, customer);
      tiers.push(tier);
      return [
        { text: sheet.name, to: { sheet: sheet.name, row: 0, column: 0 } },
        kindOf(context, sheet.key),
        customer < 0 ? null : cutText(customerName(context, customer), 80),
        tier === "" ? null : tier,
        Number.isNaN(sheet.date) ? null : sheet.date,
        sheet.isIncomplete
          ? words.statuses.incomplete(words.statuses[sheet.status])
          : words.statuses[sheet.status],
      ];
    });
    const table = layout.table({
      row,
      columns: [
        { header: words.sheet, at: 1, style: "linkWrapped" },
        { header: words.kind, at: 2, style: "text" },
        { header: words.customer, at: 3, style: "wrapped" },
        { header: words.tier, at: 4, style: "centered" },
        { header: words.date, at: 5, style: "date" },
        { header: words.status, at: 6, style: "wrappedIndented" },
      ],
      rows: lines,
      cellStyle: (r, column): StyleName | undefined =>
        column === 3 && tiers[r] !== "" ? tierStyle(tiers[r] ?? "") : undefined,
    });
    sheets.forEach((sheet, k) =>
      layout.place(table.firstRow + k, indexKeyColumn, [[sheet.key]], "id")
    );
    layout.printArea({ row: 0, column: 0, rows: table.next, columns: first + span });
    layout.repeatRow(table.headerRow);
    layout.freezeAbove(table.firstRow);
    yield layout.finish();
  },
};

/** Overviews first, then the sheets of one customer beside each other. */
function ordered(sheets: readonly IndexedSheet[]): IndexedSheet[] {
  const customerPart = (key: string): string => key.slice(key.indexOf(":") + 1);
  const isOfCustomer = ({ key }: IndexedSheet): number => Number(key.includes(":"));
  const order = new Map<string, number>();
  for (const sheet of sheets)
    if (isOfCustomer(sheet)) {
      const [customer = ""] = customerPart(sheet.key).split(":");
      if (!order.has(customer)) order.set(customer, order.size);
    }
  return sheets
    .map((sheet, at) => ({ sheet, at }))
    .sort(
      (a, b) =>
        isOfCustomer(a.sheet) - isOfCustomer(b.sheet) ||
        (order.get(customerPart(a.sheet.key).split(":")[0] ?? "") ?? 0) -
          (order.get(customerPart(b.sheet.key).split(":")[0] ?? "") ?? 0) ||
        a.at - b.at
    )
    .map(({ sheet }) => sheet);
}

function kindOf(context: ReportContext, key: string): string {
  const words = context.words.index;
  const kind = sheetKind(key);
  if (kind === "model") return words.settings;
  if (kind === "log") return words.log;
  return context.labels.report?.(kind) ?? words.other;
}

/** The customer that a sheet is about, by the code or name within its key; −1 for sheets about all. */
function customerFinder(context: ReportContext): (key: string) => number {
  const byKey = new Map<string, number>();
  for (let i = 0; i < context.scores.count; i++) {
    const key = cutText(customerId(context, i) || customerName(context, i), keyLength);
    if (!byKey.has(key)) byKey.set(key, i);
  }
  return (key) => {
    const at = key.indexOf(":");
    if (at < 0) return -1;
    // A code may hold a colon itself: the longest beginning that is a customer counts.
    for (let rest = key.slice(at + 1); rest !== "";) {
      const found = byKey.get(rest) ?? byKey.get(rest.replace(/#\d+$/, ""));
      if (found !== undefined) return found;
      const colon = rest.lastIndexOf(":");
      if (colon < 0) return -1;
      rest = rest.slice(0, colon);
    }
    return -1;
  };
}
