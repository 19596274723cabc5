import { distressFamilyBits, type DistressFamily } from "../../finance/distress";
import { healthClass } from "../../finance/healthClass";
import { reviewStates } from "../../finance/review";
import type { Seen } from "../../finance/reviewSheet";
import { formatDate, formatPercent } from "../../i18n/format";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { customerLink, moneyStyle, numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { columnOfFact, first, firstPage } from "./columns";
import { seenOf } from "./reviewTable";

/** Movements below this are no news: shares of receivables and of the limit. */
const noteworthy = { over90Share: 0.02, utilisation: 0.1 } as const;

interface Change {
  readonly customer: number;
  readonly moved: readonly string[];
  readonly tier: string;
  readonly revenue: number;
  readonly open: number;
}

/** What moved since the last run, what it did to the tier, and the money that hangs on it. */
export function placeChanges(
  layout: SheetLayout,
  context: ReportContext,
  finance: ReportFinance,
  customers: readonly number[],
  row: number
): number {
  const words = context.words.financeReview.changes;
  const { seenBefore } = finance.reviews;
  const dates = customers.flatMap((i) => seenBefore.get(i)?.on ?? []);
  const at = columnOfFact;
  const from = first + 1;
  const wide = firstPage - 1;
  if (dates.length === 0) return layout.text(row, from, wide, words.first, "note") + 1;
  const since = Math.max(...dates);
  const changes = customers
    .flatMap((customer) => changeOf(context, finance, customer))
    .sort((a, b) => (b.revenue || 0) + (b.open || 0) - (a.revenue || 0) - (a.open || 0));
  const heading = layout.text(row, from, wide, words.title(formatDate(since)), "heading");
  if (changes.length === 0) return layout.text(heading, from, wide, words.none, "text") + 1;
  const style = moneyStyle(changes.flatMap(({ revenue, open }) => [revenue, open]));
  const columns = [
    { header: words.customer, at: first, style: "link" as const },
    {
      header: words.moved,
      at: at("triggers"),
      span: at("limit") - at("triggers"),
      style: "wrapped" as const,
    },
    { header: words.revenue, at: at("limit"), span: 2, style },
    { header: words.open, at: at("exposure"), span: 1, style },
    { header: words.tier, at: at("salesTier"), span: 3, style: "centered" as const },
  ];
  const table = layout.table({
    row: heading,
    columns,
    rows: changes.map(({ customer, moved, tier, revenue, open }): PlanCell[] => [
      customerLink(context, customer),
      moved.join(context.words.shared.listSeparator),
      numberCell(revenue),
      numberCell(open),
      tier,
    ]),
  });
  const sum = (of: (change: Change) => number): number =>
    changes.reduce((total, change) => total + (of(change) || 0), 0);
  const total = style === "money2" ? "totalMoney2" : "totalMoney";
  layout.table({
    row: table.next,
    hideHeader: true,
    columns: columns.map((column, k) => ({
      ...column,
      style: k === 2 || k === 3 ? total : "totalText",
    })),
    rows: [
      [words.total, null, sum((change) => change.revenue), sum((change) => change.open), null],
    ],
  });
  return table.next + 2;
}

function changeOf(context: ReportContext, finance: ReportFinance, customer: number): Change[] {
  const before = finance.reviews.seenBefore.get(customer);
  if (before === undefined) return [];
  const now = seenOf(context, finance, customer);
  const words = context.words.financeReview.changes;
  const moved = movements(context, before, now);
  const isTierMoved = before.tier !== "" && before.tier !== now.tier;
  if (moved.length === 0 && !isTierMoved) return [];
  return [
    {
      customer,
      moved,
      tier: isTierMoved ? words.tierMove(before.tier, now.tier) : words.same(now.tier),
      revenue: context.input.criteria.revenue?.values[customer] ?? NaN,
      open: finance.base.sources.openReceivables?.[customer] ?? NaN,
    },
  ];
}

function movements(context: ReportContext, before: Seen, now: Seen): string[] {
  const words = context.words.financeReview.changes;
  const names = context.words.finance;
  const { listSeparator } = context.words.shared;
  const moved: string[] = [];
  const [was, is] = [healthClass(before.health), healthClass(now.health)];
  if (was !== null && is !== null && was !== is)
    moved.push(words.health(names.healthClasses[was], names.healthClasses[is]));
  const [old, own] = [before.families || 0, now.families || 0];
  const named = (bits: number): string =>
    (Object.keys(distressFamilyBits) as DistressFamily[])
      .filter((family) => (bits & distressFamilyBits[family]) !== 0)
      .map((family) => names.families[family])
      .join(listSeparator);
  if ((own & ~old) !== 0) moved.push(words.familyNew(named(own & ~old)));
  if ((old & ~own) !== 0) moved.push(words.familyGone(named(old & ~own)));
  const percent = (share: number): string => formatPercent(context.language, share, 0);
  for (const key of ["over90Share", "utilisation"] as const)
    if (Math.abs(now[key] - before[key]) >= noteworthy[key])
      moved.push(
        key === "over90Share"
          ? words.over90(percent(before[key]), percent(now[key]))
          : words.utilisation(percent(before[key]), percent(now[key]))
      );
  const state = reviewStates.find((name) => name === before.state);
  const current = reviewStates.find((name) => name === now.state);
  if (state !== undefined && current !== undefined && state !== current)
    moved.push(words.state(names.review.states[state], names.review.states[current]));
  return moved;
}
