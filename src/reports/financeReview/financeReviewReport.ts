import { underReview } from "../../finance/financeReviews";
import { exposureParts } from "../../finance/creditLimit";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { page, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { placeChanges } from "./changePack";
import { first, firstPage, span, widths } from "./columns";
import { headlineOf } from "./headline";
import { placeReviews } from "./reviewTable";
import { reviewSheetKey } from "../../finance/reviewSheet";

/** Customers on the sheet at most: what a department can review; the rest is counted. */
const mostCustomers = 500;

/** One row per customer under review: what finance sees, and where finance and sales decide. */
export const financeReviewReport: Report<"financeReview"> = {
  id: "financeReview",
  needs: (context) => context.finance !== undefined && context.finance !== null,
  count: () => 1,
  *plans(context) {
    const { finance } = context;
    if (finance === undefined || finance === null) return;
    const words = context.words.financeReview;
    const all = ranked(context);
    const shown = all.slice(0, mostCustomers);
    const sheet = page(context, "landscape", 0);
    const intro = 6;
    const layout = new SheetLayout({
      key: reviewSheetKey,
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accent,
      freeze: { rows: intro + 2, columns: first + 1 },
      // Two pages wide: the widths let the second begin with the state of the review and what people write.
      page: {
        ...sheet,
        fitWide: 2,
        overThenDown: true,
        repeatRows: { first: intro, last: intro + 1 },
        repeatColumns: { first, last: first },
      },
    });
    // Beside the customers' names, which repeat on the second page: a heading over them would be cut there.
    const at = first + 1;
    const wide = firstPage - 1;
    const row = sheetHead(layout, context, at, wide, words.title);
    layout.text(row, at, wide, headlineOf(context, finance, all), "headline");
    layout.text(row + 1, at, wide, words.how, "note");
    let next = placeReviews(layout, context, finance, shown, intro - 1);
    if (shown.length === 0) next = layout.text(next, at, wide, words.none, "text");
    if (all.length > shown.length)
      next = layout.text(next, at, wide, words.more(all.length - shown.length), "note");
    next = layout.text(next, first, wide, exposureNote(context, finance), "note");
    next = placeChanges(layout, context, finance, shown, next + 1);
    next = layout.text(next, at, wide, context.words.shared.decisionAid, "note");
    layout.printArea({ row: 0, column: 0, rows: next, columns: first + span });
    yield layout.finish();
  },
};

/** What the columns of exposure add up, and which parts no column of the customer list tells. */
function exposureNote({ words }: ReportContext, { base: { sources } }: ReportFinance): string {
  const { exposureParts: names } = words.finance;
  const open = exposureParts.filter((part) => sources[part] === undefined);
  return words.financeReview.exposureNote(
    open.map((part) => names[part]).join(words.shared.listSeparator)
  );
}

/** Decisions that wait first, then by money at stake: open receivables and revenue. */
function ranked(context: ReportContext): number[] {
  const { finance } = context;
  if (finance === undefined || finance === null) return [];
  const { reviews, base } = finance;
  const isDecided = (i: number): number => (reviews.standing.has(i) ? 1 : 0);
  const stake = (i: number): number =>
    (base.sources.openReceivables?.[i] || 0) + (base.sources.annualSales?.[i] || 0);
  return underReview(reviews)
    .filter((i) => (context.customers.duplicateOf?.[i] ?? -1) < 0)
    .sort(
      (a, b) =>
        isDecided(a) - isDecided(b) ||
        (context.scores.finalTier[a] ?? 9) - (context.scores.finalTier[b] ?? 9) ||
        stake(b) - stake(a) ||
        a - b
    );
}
