import type { NumberVoice } from "../../insight/swot/Rule";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import type { ClosingPart } from "./ClosingPart";
import { pageSpan } from "./columns";

/** Close a gap, shift the weights, set us apart: what the comparison suggests, and what people agree. */
export function placeActions(
  { layout, context, supply, names, columns, reviewed, numbers }: ClosingPart,
  row: number
): number {
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
}

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
