import { reviewInputs, type ReviewInput } from "../../finance/reviewSheet";
import type { StyleName } from "../../sheets/styles";
import { reviewFacts, type ReviewFact } from "./words";

/** Three columns without visible text, what the sheet computes, then what people write. */
const hidden = 3;
const factWidths: Readonly<Record<ReviewFact, number>> = {
  customer: 17,
  triggers: 14,
  ratios: 21,
  models: 16,
  receivables: 20,
  limit: 10,
  utilisation: 8,
  exposure: 10,
  salesTier: 6.5,
  financeTier: 7.5,
  finalTier: 6.5,
  recommendation: 38,
  state: 14,
};
const inputWidths: Readonly<Record<ReviewInput, number>> = {
  decision: 11,
  cap: 7.5,
  prepayment: 7.5,
  guarantee: 8,
  terms: 7,
  note: 13,
  reviewer: 9.5,
  decidedOn: 11,
  nextReview: 11,
  salesApprover: 9.5,
  salesOn: 11,
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
export const columnOfInput = (input: ReviewInput): number =>
  firstInput + reviewInputs.indexOf(input);
