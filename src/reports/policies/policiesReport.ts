import { formatNumber } from "../../i18n/format";
import { tiers } from "../../scoring/model";
import { cellAddress, rangeAddress } from "../../sheets/address";
import { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { ReviewedPage } from "../ReviewedPage";
import { policyGroups, policyTopics } from "./words";
import type { PolicyGroup } from "./words";

/** margin | topic | one column per group, and hidden the ids and marks of what people edit. */
const widths = [1.5, 20, 31, 31, 31, 31, 31, 0, 0] as const;
const first = 1;
const span = 6;
const ids = 7;
const marks = 8;

/**
 * Hours a month that one customer takes, by group: a starting point of ours, to be replaced by what a company measures.
 */
const startingHours: Readonly<Record<PolicyGroup, number>> = {
  S: 40,
  A: 16,
  B: 4,
  C: 0.5,
  prospect: 8,
};

/** Key accounts in total: 15 to 35 are usual, above 50 are too many (McDonald & Woodburn, interview 2010). */
const usual = [15, 35, 50] as const;

/** What each tier gets, cell by cell for the company to edit, and whether the hours suffice. */
export const policiesReport: Report<"policies"> = {
  id: "policies",
  needs: () => true,
  count: () => 1,
  *plans(context) {
    const words = context.words.policies;
    const layout = new SheetLayout({
      key: "policies",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accent,
      page: page(context, "landscape", 0),
    });
    const reviewed = new ReviewedPage(layout, {
      first,
      span,
      idColumn: ids,
      markColumn: marks,
    });
    const height = pageHeight("landscape", widths);
    let row = sheetHead(layout, context, first, span, words.title);
    row = layout.text(row, first, span, words.note, "note") + 1;
    layout.place(
      row,
      first,
      [[words.topic, ...policyGroups.map((group) => words.groups[group])]],
      "tableHeader"
    );
    row += 1;
    for (const topic of policyTopics) {
      const drafts = policyGroups.map((group) => words.policies[topic][group]);
      layout.place(row, first, [[words.topics[topic]]], "wrapped");
      layout.place(row, first + 1, [drafts], "input");
      reviewed.line(
        row,
        `policy:${topic}`,
        Object.fromEntries(drafts.map((draft, k) => [first + 1 + k, draft]))
      );
      row += 1;
    }
    row += 1;
    const start = row;
    row = placeCapacity(layout, context, reviewed, row);
    layout.keepTogether(start, row, height);
    row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
    reviewed.finish(row);
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};

function placeCapacity(
  layout: SheetLayout,
  context: ReportContext,
  reviewed: ReviewedPage,
  row: number
): number {
  const words = context.words.policies.capacity;
  const { groups } = context.words.policies;
  let next = layout.text(row, first, span, words.title, "heading");
  next = layout.text(next, first, span, words.note, "note");
  layout.place(
    next,
    first,
    [[words.group, words.customers, words.hours, words.total]],
    "tableHeaderNumber",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "tableHeader" }]
  );
  const top = next + 1;
  const counts = groupCounts(context);
  policyGroups.forEach((group, k) => {
    const at = top + k;
    const [customers, hours] = [cellAddress(at, first + 1), cellAddress(at, first + 2)];
    layout.place(at, first, [[groups[group]]], "textStrong");
    layout.place(at, first + 1, [[counts[group]]], "integer");
    layout.place(at, first + 2, [[startingHours[group]]], "inputNumber");
    layout.place(
      at,
      first + 3,
      [[{ formula: `=IF(ISNUMBER(${hours}),${customers}*${hours},0)` }]],
      "decimal1"
    );
    reviewed.line(at, `hours:${group}`, { [first + 2]: startingHours[group] });
  });
  const sum = top + policyGroups.length;
  const column = (at: number): string =>
    rangeAddress({ row: top, column: at, rows: policyGroups.length, columns: 1 });
  layout.place(sum, first, [[words.sum]], "totalText");
  layout.place(
    sum,
    first + 1,
    [[{ formula: `=SUM(${column(first + 1)})` }, null, { formula: `=SUM(${column(first + 3)})` }]],
    "totalInteger"
  );
  const available = sum + 1;
  layout.text(available, first, 3, words.available, "textStrong");
  layout.place(available, first + 3, [[null]], "inputNumber");
  reviewed.line(available, "hours:available", { [first + 3]: null });
  const [need, have] = [cellAddress(sum, first + 3), cellAddress(available, first + 3)];
  layout.text(available + 1, first, 3, words.use, "textStrong");
  layout.place(
    available + 1,
    first + 3,
    [[{ formula: `=IF(AND(ISNUMBER(${have}),${have}>0),${need}/${have},"")` }]],
    "percent0"
  );
  layout.text(
    available + 2,
    first,
    span,
    suggestion(context, need, have, cellAddress(top + 1, first + 2)),
    "headline"
  );
  layout.minHeight(available + 2, 34);
  const keys = counts.S + counts.A;
  const verdict =
    keys < usual[0] ? "few" : keys <= usual[1] ? "usual" : keys <= usual[2] ? "many" : "tooMany";
  return (
    layout.text(
      available + 3,
      first,
      span,
      words.keyAccounts(formatNumber(context.language, keys, 0), verdict),
      "note"
    ) + 1
  );
}

/** In words, and live: enough, or how many hours are missing and how many A customers fewer would free them. */
function suggestion(
  context: ReportContext,
  need: string,
  have: string,
  hoursOfA: string
): PlanCell {
  const { ask, enough, over } = context.words.policies.capacity;
  const text = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  const missing = `(${need}-${have})`;
  const fewer = `IF(AND(ISNUMBER(${hoursOfA}),${hoursOfA}>0),ROUNDUP(${missing}/${hoursOfA},0),0)`;
  return {
    formula: `=IF(NOT(ISNUMBER(${have})),${text(ask)},IF(${need}<=${have},${text(enough)},${text(over[0])}&ROUND(${missing},0)&${text(over[1])}&${fewer}&${text(over[2])}))`,
  };
}

function groupCounts(context: ReportContext): Record<PolicyGroup, number> {
  const counts: Record<PolicyGroup, number> = { S: 0, A: 0, B: 0, C: 0, prospect: 0 };
  const { scores, input } = context;
  for (let i = 0; i < scores.count; i++) {
    const isProspect =
      input.facts.isProspect?.[i] === 1 && (scores.potentialTier[i] ?? tiers.length) <= 1;
    const tier = tiers[scores.finalTier[i] ?? tiers.length];
    if (isProspect && tier !== "S" && tier !== "A") counts.prospect += 1;
    else if (tier !== undefined) counts[tier] += 1;
  }
  return counts;
}
