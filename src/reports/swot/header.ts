import type { Account } from "../../insight/swot/Account";
import { internalFactors, towsPairs } from "../../insight/swot/evaluation";
import type { Grid } from "../../insight/swot/evaluation";
import { moves, tiers } from "../../scoring/model";
import { confidenceLevel } from "../../sheets/scoreColumns";
import type { SheetLayout } from "../../sheets/layout";
import type { NumberVoice } from "../../insight/swot/Rule";
import type { ReportContext } from "../ReportContext";
import { first, left, right, span } from "./columns";

/** What the customer is at a glance: twelve facts in three lines of four. Returns the row below. */
export function placeFacts(
  layout: SheetLayout,
  context: ReportContext,
  account: Account,
  numbers: NumberVoice,
  row: number
): number {
  const facts = factsOf(context, account, numbers);
  const places = [
    [left, 1],
    [left + 1, 3],
    [right, 1],
    [right + 1, 3],
  ] as const;
  facts.forEach(([label, value], k) => {
    const line = row + 2 * Math.floor(k / places.length);
    const [column, width] = places[k % places.length] ?? places[0];
    layout.minHeight(line, 21);
    layout.text(line, column, width, label, "label");
    layout.text(line + 1, column, width, value, "value");
  });
  return row + 2 * Math.ceil(facts.length / places.length);
}

function factsOf(
  context: ReportContext,
  account: Account,
  numbers: NumberVoice
): (readonly [string, string])[] {
  const { scores, labels } = context;
  const { shared, swot } = context.words;
  const { facts } = swot;
  const i = account.index;
  const known = (value: number, shown: (value: number) => string): string =>
    Number.isNaN(value) ? shared.unknown : shown(value);
  const value = (key: Parameters<Account["criterion"]>[0]): number => account.criterion(key).value;
  const text = (field: "accountManager" | "productManager"): string =>
    context.customers.texts.get(field)?.[i] || shared.unknown;
  const tier = facts.tierValue(
    account.tier,
    labels.tiers[account.tier],
    known(scores.score[i] ?? NaN, (score) => numbers.number(score, 1))
  );
  const potential = tiers[scores.potentialTier[i] ?? tiers.length];
  const move = moves[scores.move[i] ?? moves.length];
  const confidence = scores.confidence[i] ?? NaN;
  return [
    [facts.tier, scores.isCandidate[i] === 1 ? `${tier} · ${swot.candidate}` : tier],
    [
      facts.move,
      facts.moveValue(
        move === undefined ? shared.unknown : labels.moves[move],
        labels.states[account.state]
      ),
    ],
    [facts.potential, potential === undefined ? shared.unknown : shared.tier(potential)],
    [
      facts.data,
      facts.dataValue(
        known(scores.completeness[i] ?? NaN, numbers.percent),
        Number.isNaN(confidence) ? shared.unknown : shared.confidence[confidenceLevel(confidence)]
      ),
    ],
    [
      facts.revenue,
      known(value("revenue"), (revenue) =>
        facts.revenueValue(numbers.money(revenue), known(account.revenueShare, numbers.percent))
      ),
    ],
    [facts.contribution, known(value("contributionProfit"), numbers.money)],
    [
      facts.wallet,
      known(value("walletSize"), (wallet) =>
        facts.walletValue(numbers.money(wallet), known(value("shareOfWallet"), numbers.percent))
      ),
    ],
    [facts.headroom, known(value("winnableHeadroom"), numbers.money)],
    [facts.health, known(value("financialHealth"), (health) => numbers.number(health, 0))],
    [facts.control, known(account.strategicControl, (control) => numbers.number(control, 1))],
    [facts.owner, text("accountManager")],
    [facts.productManager, text("productManager")],
  ];
}

/** Five lines in plain words; drafted, meant to be edited. Returns the row below. */
export function placeSummary(
  layout: SheetLayout,
  context: ReportContext,
  account: Account,
  grid: Grid,
  numbers: NumberVoice,
  row: number
): number {
  let next = layout.text(row, first, span, context.words.swot.summaryTitle, "heading");
  for (const line of summaryLines(context, account, grid, numbers))
    next = layout.text(next, first, span, line, "wrapped");
  return next;
}

export function summaryLines(
  context: ReportContext,
  account: Account,
  grid: Grid,
  numbers: NumberVoice
): string[] {
  const { summary, tows } = context.words.swot;
  const { listSeparator } = context.words.shared;
  const briefs = (quadrant: keyof Grid): string =>
    grid[quadrant].shown
      .slice(0, 3)
      .map((line) => line.brief)
      .join(listSeparator);
  const [opportunity] = grid.O.shown;
  const [threat] = grid.T.shown;
  const internal = internalFactors(grid).total;
  const pairs = towsPairs(grid);
  const firstPair =
    threat !== undefined && threat.priority > (opportunity?.priority ?? 0)
      ? (pairs.WT[0] ?? pairs.ST[0])
      : (pairs.SO[0] ?? pairs.WO[0] ?? pairs.WT[0] ?? pairs.ST[0]);
  const outside =
    opportunity !== undefined && threat !== undefined
      ? summary.outside(opportunity.brief, threat.brief)
      : opportunity !== undefined
        ? summary.onlyOpportunity(opportunity.brief)
        : threat !== undefined
          ? summary.onlyThreat(threat.brief)
          : summary.nothingOutside;
  const strengths = grid.S.shown.length > 0 ? summary.strengths(briefs("S")) : summary.noStrengths;
  const weaknesses =
    grid.W.shown.length > 0 ? summary.weaknesses(briefs("W")) : summary.noWeaknesses;
  const factors = Number.isNaN(internal)
    ? ""
    : summary.factors(numbers.number(internal, 2), internal >= 2.5);
  return [
    context.labels.reason(account.index),
    strengths,
    weaknesses,
    factors === "" ? outside : `${outside}${context.words.shared.sentenceGap}${factors}`,
    firstPair === undefined
      ? summary.noFirst
      : summary.first(tows.pair[firstPair.cell](firstPair.inner.brief, firstPair.outer.brief)),
  ];
}
