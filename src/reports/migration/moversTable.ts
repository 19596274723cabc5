import type { Attribution } from "../../portfolio/attribution";
import { newcomer } from "../../portfolio/migration";
import type { Migration } from "../../portfolio/migration";
import { firedGates } from "../../portfolio/runLog";
import { formatNumber } from "../../i18n/format";
import { tierSteps } from "../../scoring/explanation";
import { moves, tierNotApplicable, tiers } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import { customerLink, moneyStyle, numberCell, tierStyle } from "../customerCells";
import { tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import { driverColumn, driverKeys, sumOf } from "./driversTable";
import { moverGroups } from "./words";
import type { MoverGroup } from "./words";

/** Movers of one group that are listed; the rest is counted. */
const maxRows = 50;

interface Mover {
  readonly customer: PlanCell;
  readonly from: string;
  readonly to: string;
  readonly score: number;
  readonly revenue: number;
  /** Customer index, null for one that is on the list no more. */
  readonly index: number | null;
  readonly reason: string;
}

/** Everybody who moved, came or went, the largest revenue first, with what moved the score and why. Returns the row below. */
export function placeMovers(
  layout: SheetLayout,
  context: ReportContext,
  migration: Migration,
  attribution: Attribution | null,
  row: number
): number {
  const words = context.words.migration.movers;
  const names = context.words.migration.drivers.names;
  let next = row;
  const groups = moverGroups.map((group) => {
    const all = moversOf(context, migration, group);
    return { group, all, shown: all.slice(0, maxRows) };
  });
  const revenueStyle = moneyStyle(groups.flatMap(({ shown }) => shown.map((m) => m.revenue)));
  for (const { group, all, shown } of groups) {
    if (all.length === 0) continue;
    const heading = layout.text(next, first, span, words.titles[group], "heading");
    const delta = (i: number | null): number => (i === null ? NaN : (attribution?.delta[i] ?? NaN));
    const hasDrivers = shown.some(({ index }) => !Number.isNaN(delta(index)));
    // The page is full with them; without them names need no second line.
    const customerSpan = hasDrivers ? 3 : 5;
    const fromAt = first + customerSpan;
    const reasonAt = fromAt + (hasDrivers ? 12 : 4);
    const table = layout.table({
      row: heading,
      columns: [
        { header: words.customer, at: first, span: customerSpan, style: "linkWrapped" },
        { header: words.from, at: fromAt, style: "centered" },
        { header: words.to, at: fromAt + 1, style: "centered" },
        { header: words.score, at: fromAt + 2, style: "decimal1" },
        { header: words.revenue, at: fromAt + 3, style: revenueStyle },
        ...(hasDrivers
          ? [
              {
                header: context.words.migration.drivers.delta,
                at: fromAt + 4,
                style: "points2" as const,
              },
              ...driverKeys.map((key, k) => ({
                header: names[key],
                at: fromAt + 5 + k,
                style: "points2" as const,
              })),
            ]
          : []),
        {
          header: words.reason,
          at: reasonAt,
          span: first + span - reasonAt,
          style: "wrappedIndented",
        },
      ],
      rows: shown.map((mover, k) => {
        const { index } = mover;
        const isKnown = !Number.isNaN(delta(index));
        return [
          mover.customer,
          mover.from,
          mover.to,
          numberCell(mover.score),
          numberCell(mover.revenue),
          ...(hasDrivers
            ? [
                isKnown ? sumOf(heading + 1 + k, fromAt + 5) : null,
                ...driverKeys.map((key) =>
                  index === null || attribution === null
                    ? null
                    : numberCell(driverColumn(attribution, key)[index])
                ),
              ]
            : []),
          mover.reason,
        ];
      }),
      cellStyle: (r, c) => {
        if (c === 1) return styleOf(shown[r]?.from);
        if (c === 2) return styleOf(shown[r]?.to);
        return undefined;
      },
    });
    next = table.next;
    if (all.length > shown.length)
      next = layout.text(
        next,
        first,
        span,
        context.words.shared.more(String(all.length - shown.length)),
        "note"
      );
    next += 1;
  }
  return next;
}

function styleOf(place: string | undefined) {
  return place === "–" || place === undefined ? undefined : tierStyle(place);
}

function moversOf(context: ReportContext, migration: Migration, group: MoverGroup): Mover[] {
  const { scores, input } = context;
  if (group === "lost") return lostCustomers(context);
  const revenue = input.criteria.revenue?.values;
  const found: Mover[] = [];
  for (let i = 0; i < scores.count; i++) {
    const from = migration.from[i]!;
    const to = Math.min(scores.finalTier[i]!, tierNotApplicable);
    const is: MoverGroup | null =
      from === newcomer ? "isNew" : to > from ? "down" : to < from ? "up" : null;
    if (is !== group) continue;
    found.push({
      customer: customerLink(context, i),
      from: from === newcomer ? "–" : (tiers[from] ?? "N/A"),
      to: tierOf(context, i),
      score: scores.score[i] ?? NaN,
      revenue: revenue?.[i] ?? NaN,
      index: i,
      reason: reasonOf(context, i, from === newcomer),
    });
  }
  return byRevenue(found);
}

function lostCustomers({ previous, words }: ReportContext): Mover[] {
  if (!previous) return [];
  const { snapshot } = previous;
  return byRevenue(
    previous.lost.map((entry) => ({
      customer: cutText(snapshot.names[entry] || snapshot.keys[entry]!, 80),
      from: tiers[snapshot.final[entry]!] ?? "N/A",
      to: "–",
      score: snapshot.score[entry] ?? NaN,
      revenue: snapshot.values.revenue?.[entry] ?? NaN,
      index: null,
      reason: words.migration.movers.lost,
    }))
  );
}

function byRevenue(movers: Mover[]): Mover[] {
  return movers.sort((a, b) => (b.revenue || 0) - (a.revenue || 0));
}

/** The score that cost the tier; nothing where the method does not go by score. */
function whyDemoted({ scores, input, model, language, words }: ReportContext, i: number): string {
  const { border, isDeepFall } = tierSteps(scores, input, model, i);
  if (border === null) return "";
  const text = formatNumber(language, border, Number.isInteger(border) ? 0 : 1);
  const { farUnder, twiceUnder } = words.migration.movers;
  return isDeepFall ? farUnder(text) : twiceUnder(text);
}

/** The step and the gates that really lowered the tier. */
function reasonOf(context: ReportContext, i: number, isNew: boolean): string {
  const { scores, input, labels, words } = context;
  const movers = words.migration.movers;
  const move = moves[scores.move[i]!]!;
  const gates = firedGates(scores.gatesBinding[i]!).map((id) =>
    movers.gate(labels.gates[id].short)
  );
  // Among those who moved: where the step was none, the gate alone moved them.
  const isByGate = !isNew && move === "hold" && gates.length > 0;
  const parts = [
    isNew ? ((input.history.runsSeen[i] ?? 0) > 0 ? movers.back : movers.isNew) : "",
    (isNew && move === "new") || isByGate ? "" : labels.moves[move],
    move === "demote" ? whyDemoted(context, i) : "",
    ...gates,
  ];
  return [...new Set(parts)].filter((part) => part !== "").join(words.shared.listSeparator);
}
