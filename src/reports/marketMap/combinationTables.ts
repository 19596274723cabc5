import { combinationKinds, marginShare } from "../../portfolio/market/combinations";
import type { CombinationKind, Combinations } from "../../portfolio/market/combinations";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { customerLink, numberCell, tierStyleOf } from "../customerCells";
import { tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

const maxCustomers = 25;
const maxLines = 8;
/** Columns for the names of customers. */
const names = 4;

const grounds: Readonly<Record<CombinationKind, StyleName>> = {
  core: "heatBest",
  open: "heatLow",
  crossSell: "goodCentered",
  prune: "badInteger",
  none: "heatLow",
};

/** Who buys what and for how much: key customers first, then the largest buyers. Returns the row below. */
export function placeCombinations(
  layout: SheetLayout,
  context: ReportContext,
  combinations: Combinations,
  row: number
): number {
  const words = context.words.marketMap.combinations;
  const { at, kindOf } = combinations;
  const counts = countKinds(combinations);
  const heading = layout.text(row, first, span, words.title, "heading");
  const noted = layout.text(heading, first, span, words.note, "note");
  const line = words.counts(counts.core, counts.crossSell, counts.prune);
  const top = layout.text(noted, first, span, line, "headline");
  return placeMatrix(layout, context, combinations, top, words.revenue, {
    style: "integer",
    cellOf: (customer, k) =>
      at(customer, k)?.revenue ?? (kindOf(customer, k) === "crossSell" ? words.crossSell : null),
    styleOf: (customer, k) => grounds[kindOf(customer, k)],
  });
}

/** The same customers and lines with what they earn us; nothing without costs. Returns the row below. */
export function placeMargins(
  layout: SheetLayout,
  context: ReportContext,
  combinations: Combinations,
  row: number
): number {
  const { lines, customers, at } = combinations;
  const share = (customer: number, k: number): number => {
    const cell = at(customer, k);
    return cell === undefined ? NaN : marginShare(cell);
  };
  if (customers.every((customer) => lines.every((_, k) => Number.isNaN(share(customer, k)))))
    return row;
  return placeMatrix(
    layout,
    context,
    combinations,
    row,
    context.words.marketMap.combinations.margin,
    {
      style: "percent1",
      cellOf: (customer, k) => numberCell(share(customer, k)),
      styleOf: (customer, k) => (share(customer, k) < 0 ? "percentWarn" : "percent1"),
    }
  );
}

interface MatrixCells {
  readonly style: StyleName;
  readonly cellOf: (customer: number, line: number) => PlanCell;
  readonly styleOf: (customer: number, line: number) => StyleName;
}

function placeMatrix(
  layout: SheetLayout,
  context: ReportContext,
  { lines, customers }: Combinations,
  row: number,
  title: string,
  { style, cellOf, styleOf }: MatrixCells
): number {
  const words = context.words.marketMap.combinations;
  const isKey = (customer: number): number => (context.scores.finalTier[customer]! <= 1 ? 0 : 1);
  const rows = [...customers].sort((a, b) => isKey(a) - isKey(b)).slice(0, maxCustomers);
  const columns = lines.slice(0, maxLines);
  const width = Math.min(2, Math.floor((span - names - 1) / columns.length));
  const table = layout.table({
    row: layout.text(row, first, span, title, "subheading"),
    columns: [
      { header: words.customer, at: first, span: names, style: "linkWrapped" },
      { header: words.tier, at: first + names, style: "centered" },
      ...columns.map(({ name }, k) => ({
        header: name,
        at: first + names + 1 + k * width,
        span: width,
        style,
      })),
    ],
    rows: rows.map((customer): PlanCell[] => [
      customerLink(context, customer),
      tierOf(context, customer),
      ...columns.map((_, k) => cellOf(customer, k)),
    ]),
    cellStyle: (r, c) => {
      if (c === 1) return tierStyleOf(context, rows[r]!);
      return c < 2 ? undefined : styleOf(rows[r]!, c - 2);
    },
  });
  return table.next + 1;
}

/** Over all customers that buy anything and all lines, not only those shown. */
function countKinds({
  customers,
  lines,
  kindOf,
}: Combinations): Readonly<Record<CombinationKind, number>> {
  const counts = Object.fromEntries(combinationKinds.map((kind) => [kind, 0])) as Record<
    CombinationKind,
    number
  >;
  for (const customer of customers) lines.forEach((_, line) => counts[kindOf(customer, line)]++);
  return counts;
}
