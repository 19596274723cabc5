import type { NumberVoice } from "../../insight/swot/Rule";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { formatDate } from "../../i18n/format";
import type { SheetLayout } from "../../sheets/layout";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";

type Place = (
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  columns: SupplierColumns,
  reviewed: ReviewedPage,
  numbers: NumberVoice,
  row: number
) => number;

/** Close a gap, shift the weights, set us apart: what the comparison suggests, and what people agree. */
export const placeActions: Place = (
  layout,
  context,
  supply,
  names,
  columns,
  reviewed,
  numbers,
  row
) => {
  const words = context.words.suppliers.actions;
  const proposalSpan = columns.gap - columns.given;
  let next = layout.text(row, columns.criterion, pageSpan(columns), words.title, "heading");
  layout.place(next, columns.criterion, [[words.kind]], "tableHeader");
  layout.text(next, columns.given, proposalSpan, words.proposal, "tableHeader");
  layout.text(next, columns.gap, 3, words.action, "tableHeader");
  layout.place(next, columns.breakEven, [[words.due, words.status, words.owner]], "tableHeader");
  const first = next + 1;
  next = first;
  for (const { kind, proposal } of proposals(context, supply, names, numbers)) {
    layout.place(next, columns.criterion, [[words.kinds[kind]]], "wrapped");
    layout.text(next, columns.given, proposalSpan, proposal, "wrapped");
    layout.text(next, columns.gap, 3, null, "input");
    layout.place(next, columns.breakEven, [[null]], "inputDate");
    layout.place(next, columns.pointsNeeded, [[null, null]], "input");
    layout.minHeight(next, 30);
    reviewed.line(next, `action:${kind}`, {
      [columns.gap]: null,
      [columns.breakEven]: null,
      [columns.pointsNeeded]: null,
      [columns.evidence]: null,
    });
    next += 1;
  }
  layout.validate({
    rect: { row: first, column: columns.pointsNeeded, rows: next - first, columns: 1 },
    values: words.statuses,
    prompt: { title: words.status, message: words.statusPrompt },
  });
  return next + 1;
};

type ActionKind = "closeGap" | "reweight" | "differentiate";

function proposals(
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  numbers: NumberVoice
): { kind: ActionKind; proposal: string | null }[] {
  const words = context.words.suppliers.actions;
  const { comparison, scores } = supply;
  const all = scores.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const gaps = comparison.gaps.map((gap, k) => ({
    ...gap,
    name: cutText(names[k] ?? "", 40),
    weight: scores.criteria[k]?.weight ?? NaN,
    rivalName: cutText(scores.suppliers[gap.rival]?.name ?? "", 40),
  }));
  const behind = gaps.filter(({ weighted }) => weighted < 0);
  const worst = [...behind].sort((a, b) => a.weighted - b.weighted)[0];
  const ahead = gaps.filter(({ gap }) => gap > 0).sort((a, b) => b.weighted - a.weighted);
  const light = [...ahead].sort((a, b) => a.weight - b.weight)[0];
  const deficit = Math.max(0, -comparison.lead);
  const shown = (value: number): string => numbers.number(value, 2);
  return [
    {
      kind: "closeGap",
      proposal:
        worst === undefined
          ? null
          : deficit > 0
            ? words.closeGap(
                worst.name,
                shown(worst.gap),
                worst.rivalName,
                shown((deficit * all) / worst.weight)
              )
            : words.closeGapAnyway(worst.name, shown(worst.gap), worst.rivalName),
    },
    {
      kind: "reweight",
      proposal:
        light === undefined ? null : words.reweight(light.name, shown((100 * light.weight) / all)),
    },
    {
      kind: "differentiate",
      proposal:
        ahead.length === 0
          ? null
          : words.differentiate(
              ahead
                .slice(0, 3)
                .map(({ name }) => name)
                .join(context.words.shared.listSeparator)
            ),
    },
  ];
}

/** What the sheet rests on and nobody has confirmed. */
export const placeToVerify: Place = (
  layout,
  context,
  supply,
  names,
  columns,
  reviewed,
  numbers,
  row
) => {
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
};

function openQuestions(
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  numbers: NumberVoice
): { id: string; question: string }[] {
  const words = context.words.suppliers.verify.questions;
  const { separator } = { separator: context.words.shared.listSeparator };
  const { scores, comparison } = supply;
  const unscored = names.filter((_, k) =>
    scores.suppliers.some(({ scores: own }) => Number.isNaN(own[k] ?? NaN))
  );
  const unpriced = scores.suppliers.filter(({ spend }) => Number.isNaN(spend));
  const list = (items: readonly string[]): string =>
    items
      .slice(0, 4)
      .map((item) => cutText(item, 40))
      .join(separator);
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

/** Who stands behind the sheet: drafted by us, judged and signed by people. */
export const placeSignOff: Place = (
  layout,
  context,
  _supply,
  _names,
  columns,
  reviewed,
  _numbers,
  row
) => {
  const { signOff } = context.words.swot;
  const roleSpan = columns.suppliers - columns.criterion;
  const nameSpan = columns.gap - columns.suppliers;
  let next = layout.text(row, columns.criterion, pageSpan(columns), signOff.title, "heading");
  const head = (at: number, span: number, text: string): number =>
    layout.text(next, at, span, text, "tableHeader");
  head(columns.criterion, roleSpan, signOff.role);
  head(columns.suppliers, nameSpan, signOff.name);
  head(columns.gap, 2, signOff.date);
  next = head(columns.toLeader, 4, signOff.status);
  layout.text(next, columns.criterion, roleSpan, signOff.drafted, "text");
  layout.text(next, columns.suppliers, nameSpan, signOff.run(context.runId), "text");
  layout.text(next, columns.gap, 2, formatDate(context.analysisDate), "text");
  layout.text(next, columns.toLeader, 4, signOff.statuses[0] ?? "", "text");
  next += 1;
  const first = next;
  for (const role of ["edited", "reviewer", "director"] as const) {
    layout.text(next, columns.criterion, roleSpan, signOff[role], "text");
    layout.text(next, columns.suppliers, nameSpan, null, "input");
    layout.text(next, columns.gap, 2, null, "inputDate");
    layout.text(next, columns.toLeader, 4, null, "input");
    layout.minHeight(next, 20);
    reviewed.line(next, `sign:${role}`, {
      [columns.suppliers]: null,
      [columns.gap]: null,
      [columns.toLeader]: null,
    });
    next += 1;
  }
  layout.validate({
    rect: { row: first, column: columns.toLeader, rows: next - first, columns: 1 },
    values: signOff.statuses,
    prompt: { title: signOff.status, message: signOff.statusPrompt },
  });
  return next + 1;
};
