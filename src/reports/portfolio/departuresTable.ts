import { concentration } from "../../portfolio/concentration";
import type { Concentration } from "../../portfolio/concentration";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { customerLink, moneyStyle, numberCell, tierStyleOf } from "../customerCells";
import { tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** The major customers, and at least as many of the largest. */
const fewest = 3;
const most = 10;

/** What would be gone with each of the largest customers, and how concentrated the rest would be. Returns the row below. */
export function placeDepartures(
  layout: SheetLayout,
  context: ReportContext,
  all: Concentration,
  row: number
): number {
  const words = context.words.portfolio.departures;
  const { criteria } = context.input;
  const revenue = criteria.revenue?.values ?? new Float64Array(context.scores.count).fill(NaN);
  const contribution = criteria.contributionProfit?.values;
  const people = context.customers.numbers.get("servingFTE");
  const shown = [...revenue.keys()]
    .filter((i) => revenue[i]! > 0)
    .sort((a, b) => revenue[b]! - revenue[a]! || a - b)
    .slice(0, Math.min(most, Math.max(fewest, all.major.length)));
  const without = (i: number): Concentration | null =>
    concentration(revenue.map((amount, k) => (k === i ? NaN : amount)));
  const lost = (column: Float64Array | undefined, i: number): number => -(column?.[i] ?? NaN);
  const heading = layout.text(row, first, span, words.title, "heading");
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.customer, at: first, span: 4, style: "linkWrapped" },
      { header: words.tier, at: first + 4, style: "text", headerStyle: "tableHeaderCenter" },
      { header: words.revenue, at: first + 5, style: moneyStyle(revenue) },
      { header: words.share, at: first + 6, style: "percent1" },
      { header: words.contribution, at: first + 7, style: moneyStyle(contribution ?? []) },
      { header: words.people, at: first + 8, style: "decimal1" },
      { header: words.cr5, at: first + 9, style: "percent1" },
      { header: words.hhi, at: first + 10, span: 2, style: "integer" },
    ],
    rows: shown.map((i): PlanCell[] => {
      const rest = without(i);
      return [
        customerLink(context, i),
        tierOf(context, i),
        numberCell(lost(revenue, i)),
        numberCell(lost(revenue, i) / all.total),
        numberCell(lost(contribution, i)),
        numberCell(people?.[i]),
        numberCell(rest?.cr5),
        numberCell(rest?.hhi),
      ];
    }),
    cellStyle: (r, c) => (c === 1 ? tierStyleOf(context, shown[r] ?? -1) : undefined),
  });
  return table.next + 1;
}
