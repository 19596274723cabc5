import { formatPercent } from "../../i18n/format";
import { newcomer } from "../../portfolio/migration";
import type { PortfolioSummary } from "../../portfolio/summary";
import { moves, tierNotApplicable, tiers } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import { tierStyle } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** From which tier to which, and what moved them. Returns the row below. */
export function placeMoves(
  layout: SheetLayout,
  context: ReportContext,
  summary: PortfolioSummary,
  row: number
): number {
  const words = context.words.portfolio.migration;
  const { migration } = summary;
  const heading = layout.text(row, first, span, words.title, "heading");
  if (migration.existing === 0) return layout.text(heading, first, span, words.first, "note") + 1;
  const rate = (count: number): string =>
    formatPercent(context.language, count / migration.existing, 0);
  const rates = words.rates({
    existing: migration.existing,
    stable: rate(migration.stable),
    up: rate(migration.up),
    down: rate(migration.down),
  });
  const top = layout.text(heading, first, span, rates, "text");
  const names = [...tiers, "N/A"];
  const places = [
    ...tiers.keys(),
    ...(migration.counts[tierNotApplicable]!.some(Boolean) ? [tierNotApplicable] : []),
    newcomer,
  ];
  const from = places.map((place) => (place === newcomer ? words.isNew : (names[place] ?? "")));
  const matrix = layout.table({
    row: top,
    columns: [
      { header: words.from, at: first, span: 2, style: "text" },
      ...names.map((name, k) => ({ header: name, at: first + 2 + k, style: "integer" as const })),
    ],
    rows: from.map((name, r) => [
      name,
      ...names.map((_, c) => migration.counts[places[r]!]?.[c] || null),
    ]),
    cellStyle: (r, c) => (c === 0 && r < tiers.length ? tierStyle(from[r] ?? "") : undefined),
  });
  const list = moves.filter((move) => summary.moves[move] > 0);
  const right = layout.table({
    row: top,
    columns: [
      { header: words.move, at: first + 8, span: 3, style: "text" },
      { header: words.customers, at: first + 11, style: "integer" },
    ],
    rows: list.map((move) => [context.labels.moves[move], summary.moves[move]]),
  });
  return Math.max(matrix.next, right.next) + 1;
}
