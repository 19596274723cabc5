import { internalFactors, towsPairs } from "../../insight/swot/evaluation";
import type { Grid } from "../../insight/swot/evaluation";
import type { Account } from "../../insight/swot/Account";
import { moves, tiers } from "../../scoring/model";
import { confidenceLevel } from "../../sheets/scoreColumns";
import { visible } from "./columns";
import type { Side, SwotCanvas } from "./SwotCanvas";

/** Where the facts of one line of six stand: half, first cell, cells. */
const slots: readonly (readonly [Side, number, number])[] = [
  ["left", 0, 3],
  ["left", 3, 2],
  ["left", 5, 3],
  ["right", 0, 3],
  ["right", 3, 2],
  ["right", 5, 3],
];

/** What the customer is at a glance: facts in lines of six. Returns the row below and the cell with the account manager. */
export function placeFacts(
  canvas: SwotCanvas,
  row: number
): { next: number; owner: { row: number; column: number } } {
  const facts = factsOf(canvas);
  let owner = { row, column: 0 };
  facts.forEach(([label, value], k) => {
    const line = row + 2 * Math.floor(k / slots.length);
    const [side, at, cells] = slots[k % slots.length] ?? ["left", 0, 3];
    canvas.layout.minHeight(line, 18);
    canvas.text(line, side, at, cells, label, "label");
    canvas.text(line + 1, side, at, cells, value, "valueWrapped");
    if (label === canvas.context.words.swot.facts.owner)
      owner = { row: line + 1, column: canvas.column(side, at) };
  });
  return { next: row + 2 * Math.ceil(facts.length / slots.length), owner };
}

function factsOf(canvas: SwotCanvas): (readonly [string, string])[] {
  const { context, account, numbers } = canvas;
  const { scores, labels } = context;
  const { shared, swot } = context.words;
  const { facts } = swot;
  const i = account.index;
  const known = (value: number, shown: (value: number) => string): string =>
    Number.isNaN(value) ? shared.unknown : shown(value);
  const value = (key: Parameters<Account["criterion"]>[0]): number => account.criterion(key).value;
  const text = (field: "accountManager" | "productManager" | "customerId" | "industry"): string =>
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
    [facts.potential, potential === undefined ? shared.unknown : shared.tier(potential)],
    [
      facts.move,
      facts.moveValue(
        move === undefined ? shared.unknown : labels.moves[move],
        labels.states[account.state]
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
    [facts.owner, text("accountManager")],
    [facts.productManager, text("productManager")],
    [
      facts.data,
      facts.dataValue(
        known(scores.completeness[i] ?? NaN, numbers.percent),
        Number.isNaN(confidence) ? shared.unknown : shared.confidence[confidenceLevel(confidence)]
      ),
    ],
    [facts.headroom, known(value("winnableHeadroom"), numbers.money)],
    [facts.health, known(value("financialHealth"), (health) => numbers.number(health, 0))],
    [
      facts.control,
      facts.controlValue(
        known(account.strategicControl, (control) => numbers.number(control, 1)),
        text("customerId"),
        text("industry")
      ),
    ],
  ];
}

/** Five lines in plain words; drafted, meant to be edited. Returns the row below. */
export function placeSummary(canvas: SwotCanvas, grid: Grid, row: number): number {
  const { layout, context } = canvas;
  let next = row;
  canvas.text(next, "left", 0, visible, context.words.swot.summaryTitle, "heading");
  canvas.text(next, "right", 0, visible, null, "heading");
  next += 1;
  summaryLines(canvas, grid).forEach((line, k) => {
    canvas.line(next, "left", `summary:${k + 1}`, [
      { at: 0, span: 2 * visible + 2, draft: line, style: "wrapped" },
    ]);
    layout.minHeight(next, 17);
    next += 1;
  });
  return next;
}

export function summaryLines(canvas: SwotCanvas, grid: Grid): string[] {
  const { context, account, numbers } = canvas;
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
