import { stateOf } from "../../finance/financeReviews";
import { decisions } from "../../finance/reviewDecision";
import {
  codesMark,
  reviewColumns,
  reviewInputs,
  seenText,
  type Seen,
} from "../../finance/reviewSheet";
import { reviewTiers } from "../../finance/reviewTriggers";
import { tiers } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell, PlanRect } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { moneyStyle, numberCell, tierStyle } from "../customerCells";
import { financeCapOf, gapText } from "../financeGap";
import { customerName, shortName, tierOf } from "../keyCustomers";
import { decisionLine, recommendationText } from "../recommendationText";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { signOffGaps } from "../signOff";
import {
  columnCount,
  columnOfInput,
  first,
  firstInput,
  firstPage,
  inputStyles,
  salesInput,
} from "./columns";
import { modelsText, ratiosText, receivablesText, triggersText } from "./factCells";
import { reviewFacts } from "./words";

/** Codes, groups and headers, then a row per customer; what people write stays through every run. */
export function placeReviews(
  layout: SheetLayout,
  context: ReportContext,
  finance: ReportFinance,
  customers: readonly number[],
  row: number
): number {
  const words = context.words.financeReview;
  // The codes lie under the intro without visible text: people may move columns, codes tell what they are.
  const codes: PlanCell[] = new Array<PlanCell>(columnCount).fill(null);
  codes[reviewColumns.key] = codesMark;
  reviewInputs.forEach((input) => (codes[columnOfInput(input)] = input));
  layout.place(row, 0, [codes], "id");
  const group = row + 1;
  // Beside the names, which repeat on the second page.
  layout.place(group, first, [[null]], "bandQuiet");
  layout.text(group, first + 1, firstPage - 1, words.groups.facts, "bandQuiet");
  layout.place(group, first + firstPage, [[null]], "bandQuiet");
  layout.text(group, firstInput, salesInput - firstInput, words.groups.finance, "band");
  layout.text(group, salesInput, columnCount - salesInput, words.groups.sales, "band");
  const header = group + 1;
  layout.place(
    header,
    first,
    [
      [
        ...reviewFacts.map((fact) => words.facts[fact]),
        ...reviewInputs.map((input) => words.inputs[input]),
      ],
    ],
    "tableHeader"
  );
  const body = header + 1;
  const money = moneyStyle(customers.map((i) => finance.base.creditLimit[i] ?? NaN));
  customers.forEach((customer, k) =>
    placeCustomer(layout, context, finance, customer, body + k, money)
  );
  if (customers.length === 0) return body;
  const area: PlanRect = {
    row: body,
    column: firstInput,
    rows: customers.length,
    columns: reviewInputs.length,
  };
  layout.reviewerArea({ rect: area, idColumn: reviewColumns.key });
  addChoices(layout, context, area);
  return body + customers.length;
}

function placeCustomer(
  layout: SheetLayout,
  context: ReportContext,
  finance: ReportFinance,
  customer: number,
  row: number,
  money: StyleName
): void {
  const { base, reviews } = finance;
  const cap = financeCapOf(context, finance, customer);
  const sales = tiers[reviews.salesTier[customer] ?? 255] ?? null;
  const capped = cap === null ? null : (tiers[cap] ?? null);
  const used = base.utilisation[customer] ?? NaN;
  const seen = reviews.seenBefore.get(customer);
  const facts: readonly (readonly [PlanCell, StyleName])[] = [
    [nameCell(context, customer), "wrapped"],
    [triggersText(context, finance, customer), "wrapped"],
    [ratiosText(context, finance, customer), "wrapped"],
    [modelsText(context, finance, customer), "wrapped"],
    [receivablesText(context, finance, customer), "wrapped"],
    [numberCell(base.creditLimit[customer]), money],
    [Number.isFinite(used) ? used : null, used > 1 ? "percentWarn" : "percent0"],
    [numberCell(base.creditOf(customer).atDefault), money],
    [sales, "centered"],
    [capped ?? context.words.shared.unknown, "centered"],
    [tierOf(context, customer), tierStyle(tierOf(context, customer))],
    [proposalText(context, finance, customer), "wrapped"],
    [stateText(context, finance, customer), "wrapped"],
  ];
  layout.place(
    row,
    0,
    [
      [
        keyOf(context, customer),
        seenText(seenOf(context, finance, customer)),
        seen === undefined ? null : seenText(seen),
      ],
    ],
    "id"
  );
  layout.place(
    row,
    first,
    [[...facts.map(([cell]) => cell), ...reviewInputs.map(() => null)]],
    "wrapped",
    [...facts.map(([, style]) => style), ...reviewInputs.map((input) => inputStyles[input])].map(
      (style, k) => ({ rect: { row: 0, column: k, rows: 1, columns: 1 }, style })
    )
  );
}

/** What identifies the customer from run to run: its code, else its name. */
export function keyOf(context: ReportContext, customer: number): string {
  return context.customers.texts.get("customerId")?.[customer] || customerName(context, customer);
}

/** Name and owner; no link, which would keep some programs from wrapping it. */
function nameCell(context: ReportContext, customer: number): PlanCell {
  const owner = context.customers.texts.get("accountManager")?.[customer] ?? "";
  const name = shortName(context, customer);
  return owner === "" ? name : `${name}\n${context.words.financeReview.owner(owner)}`;
}

function proposalText(context: ReportContext, finance: ReportFinance, customer: number): string {
  const gap = gapText(context, finance, customer);
  const recommendation = recommendationText(context, finance, customer);
  return gap === ""
    ? recommendation
    : `${context.words.finance.review.sentence(gap)}\n${recommendation}`;
}

/** The state, what stands, what is not applied and whose signature is missing. */
export function stateText(
  context: ReportContext,
  finance: ReportFinance,
  customer: number
): string {
  const words = context.words.finance.review;
  const { reviews } = finance;
  const gaps = signOffGaps(context, finance, customer).map((key) => words.missingKeys[key]);
  const objections = (reviews.standing.get(customer)?.objections ?? []).map(
    (objection) => words.objections[objection]
  );
  return [
    words.states[stateOf(reviews, customer)],
    decisionLine(context, finance, customer),
    ...objections,
    ...gaps,
  ]
    .filter((text) => text !== "")
    .join("\n");
}

export function seenOf(
  context: ReportContext,
  { base, reviews }: ReportFinance,
  customer: number
): Seen {
  return {
    on: context.analysisDate,
    health: base.analysis.healthScore[customer] ?? NaN,
    families: base.analysis.distressFamilies[customer] ?? NaN,
    over90Share: base.sources.over90Share?.[customer] ?? NaN,
    utilisation: base.utilisation[customer] ?? NaN,
    state: stateOf(reviews, customer),
    tier: tierOf(context, customer),
  };
}

function addChoices(layout: SheetLayout, context: ReportContext, area: PlanRect): void {
  const { financeReview: words, finance } = context.words;
  const column = (input: (typeof reviewInputs)[number]): PlanRect => ({
    ...area,
    column: columnOfInput(input),
    columns: 1,
  });
  const list = (input: "decision" | "cap" | "guarantee", values: readonly string[]): void => {
    layout.validate({
      rect: column(input),
      values,
      prompt: { title: words.inputs[input], message: words.prompts[input] },
    });
  };
  list(
    "decision",
    decisions.map((decision) => finance.review.states[decision])
  );
  list("cap", reviewTiers);
  list("guarantee", [finance.review.guarantee.yes, finance.review.guarantee.no]);
}
