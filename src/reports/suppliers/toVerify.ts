import type { NumberVoice } from "../../insight/swot/Rule";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import type { ClosingPart } from "./ClosingPart";
import { pageSpan } from "./columns";

/** What the sheet rests on and nobody has confirmed. */
export function placeToVerify(
  { layout, context, supply, names, columns, reviewed, numbers }: ClosingPart,
  row: number
): number {
  const words = context.words.suppliers.verify;
  const open = openQuestions(context, supply, names, numbers);
  if (open.length === 0) return row;
  const questionSpan = columns.gap - columns.criterion;
  let next = layout.text(row, columns.criterion, pageSpan(columns), words.title, "heading");
  layout.text(next, columns.criterion, questionSpan, words.question, "tableHeader");
  layout.text(next, columns.gap, 3, words.withWhom, "tableHeader");
  layout.place(next, columns.breakEven, [[words.when]], "tableHeader");
  layout.text(next, columns.pointsNeeded, 2, words.outcome, "tableHeader");
  next += 1;
  for (const { id, question } of open) {
    layout.text(next, columns.criterion, questionSpan, question, "wrappedItalic");
    layout.text(next, columns.gap, 3, null, "input");
    layout.place(next, columns.breakEven, [[null]], "inputDate");
    layout.text(next, columns.pointsNeeded, 2, null, "input");
    reviewed.line(next, `verify:${id}`, {
      [columns.gap]: null,
      [columns.breakEven]: null,
      [columns.pointsNeeded]: null,
    });
    next += 1;
  }
  return next + 1;
}

function openQuestions(
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  numbers: NumberVoice
): { id: string; question: string }[] {
  const words = context.words.suppliers.verify.questions;
  const { scores, comparison } = supply;
  const unscored = names.filter((_, k) =>
    scores.suppliers.some(({ scores: own }) => Number.isNaN(own[k] ?? NaN))
  );
  const unpriced = scores.suppliers.filter(({ spend }) => Number.isNaN(spend));
  const list = (items: readonly string[]): string =>
    items
      .slice(0, 4)
      .map((item) => cutText(item, 40))
      .join(context.words.shared.listSeparator);
  const questions: [boolean, string, string][] = [
    [supply.template !== null, "criteria", words.criteria],
    [
      supply.template === null && supply.weightSource !== "customer",
      "weights",
      words.weights[supply.weightSource],
    ],
    [
      supply.consistencyRatio > 0.1,
      "consistency",
      words.consistency(numbers.number(supply.consistencyRatio, 2)),
    ],
    [
      supply.inferenceShare > 0,
      "inference",
      words.inference(numbers.percent(supply.inferenceShare)),
    ],
    [unscored.length > 0, "scores", words.scores(list(unscored))],
    [
      !supply.isMixedCurrency && unpriced.length > 0,
      "spend",
      words.spend(list(unpriced.map(({ name }) => name))),
    ],
    [supply.isMixedCurrency, "currency", words.currency],
    [supply.sourcingPolicy === "", "policy", words.policy(numbers.percent(comparison.policyCap))],
  ];
  return questions.flatMap(([isOpen, id, question]) => (isOpen ? [{ id, question }] : []));
}
