import { reviewInputs, type ReviewInput } from "../../finance/reviewSheet";
import type { StyleName } from "../../sheets/styles";
import { reviewFacts, type ReviewFact } from "./words";

/** Three columns without visible text, what the sheet computes, then what people write. */
const hidden = 3;
const factWidths: Readonly<Record<ReviewFact, number>> = {
  customer: 19,
  triggers: 22,
  ratios: 17,
  models: 18,
  receivables: 22,
  limit: 8.5,
  utilisation: 7,
  exposure: 8.5,
  salesTier: 6,
  financeTier: 7,
  finalTier: 6,
  recommendation: 40,
  state: 18,
};
const inputWidths: Readonly<Record<ReviewInput, number>> = {
  decision: 10,
  cap: 6,
  prepayment: 7,
  guarantee: 7,
  terms: 6.5,
  note: 20,
  reviewer: 11,
  decidedOn: 10.5,
  nextReview: 10.5,
  salesApprover: 11,
  salesOn: 10.5,
};
export const inputStyles: Readonly<Record<ReviewInput, StyleName>> = {
  decision: "input",
  cap: "input",
  prepayment: "inputPercent",
  guarantee: "input",
  terms: "inputNumber",
  note: "input",
  reviewer: "input",
  decidedOn: "inputDate",
  nextReview: "inputDate",
  salesApprover: "input",
  salesOn: "inputDate",
};

export const widths: readonly number[] = [
  ...new Array<number>(hidden).fill(0),
  ...reviewFacts.map((fact) => factWidths[fact]),
  ...reviewInputs.map((input) => inputWidths[input]),
];
export const first = hidden;
export const firstInput = hidden + reviewFacts.length;
export const salesInput = firstInput + reviewInputs.indexOf("salesApprover");
export const columnCount = widths.length;
export const span = columnCount - first;

export const columnOfFact = (fact: ReviewFact): number => hidden + reviewFacts.indexOf(fact);
/** What stands on the first of two pages side by side: all facts but the state, which stands with the decision. */
export const firstPage = columnOfFact("state") - first;

export const columnOfInput = (input: ReviewInput): number =>
  firstInput + reviewInputs.indexOf(input);
