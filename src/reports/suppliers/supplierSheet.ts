import type { NumberVoice } from "../../insight/swot/Rule";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { templateKeyOf } from "../../insight/suppliers/templates";
import { formatPercent } from "../../i18n/format";
import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { shortName } from "../keyCustomers";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { ReviewedPage } from "../ReviewedPage";
import { placeActions } from "./actions";
import { orientation, pageSpan, supplierColumns } from "./columns";
import type { SupplierColumns } from "./columns";
import { placeCompetitorLog } from "./competitorLog";
import { placeLockIn } from "./lockInTable";
import { messageSentences } from "./message";
import { placeRefusal } from "./refusal";
import { placeScores } from "./scoreTable";
import { placeShares, sharesHeight } from "./shareTable";
import { placeSignOff } from "./signOff";
import { placeTarget, winnableCellBelow } from "./targetTable";
import { placeToVerify } from "./toVerify";

/**
 * The suppliers of one customer in one category, as the customer sees them. Everything that follows from weights, caps and
 * margins is a formula; what reviewers type stands beside what the archive says and stays.
 */
export function supplierSheet(
  context: ReportContext,
  supply: SupplyCase,
  key: string,
  isOnly: boolean,
  numbers: NumberVoice
): SheetPlan {
  const words = context.words.suppliers;
  const name = shortName(context, supply.customer);
  const category = supply.category === "" ? null : cutText(supply.category, 40);
  const columns = supplierColumns(supply.scores.suppliers.length);
  const names = criterionNames(context, supply);
  const layout = new SheetLayout({
    key: `suppliers:${key}`,
    name: words.sheetName(name, isOnly ? null : category),
    columnWidths: columns.widths,
    tabColor: palette.accentMiddle,
    page: page(context, orientation, 0),
  });
  const span = pageSpan(columns);
  const reviewed = new ReviewedPage(layout, {
    first: columns.criterion,
    span,
    idColumn: columns.ids,
    markColumn: columns.marks,
  });
  const height = pageHeight(orientation, columns.widths.slice(0, columns.criterion + span));
  let row = sheetHead(layout, context, columns.criterion, span, words.title(name, category)) + 1;
  const part = (place: (row: number) => number): void => {
    const next = place(row);
    layout.keepTogether(row, next, height);
    row = next;
  };
  const sentences = supply.isMixedCurrency
    ? [words.refusal.text]
    : messageSentences(context, supply, names, numbers);
  row =
    layout.text(
      row,
      columns.criterion,
      span,
      sentences.join(context.words.shared.sentenceGap),
      "headline"
    ) + 1;
  row = placeFacts(layout, context, supply, columns, numbers, row) + 1;
  if (supply.isMixedCurrency) {
    part((at) => placeRefusal(layout, context, supply, columns, at));
  } else {
    const scores = placeScores(layout, context, supply, names, columns, reviewed, row);
    layout.keepTogether(scores.charts, scores.next, height);
    row = scores.next + 1;
    const shares = placeShares(
      layout,
      context,
      supply,
      columns,
      scores,
      (header) =>
        scores.leadCell === null ? null : winnableCellBelow(columns, header + sharesHeight),
      row
    );
    if (shares !== null) {
      layout.keepTogether(row, shares.next, height);
      row = shares.next;
      part(
        (at) =>
          placeTarget(
            layout,
            context,
            supply,
            columns,
            scores,
            shares,
            reviewed,
            marginOf(context, supply.customer),
            at
          ) + 1
      );
    }
    part((at) => placeLockIn(layout, context, supply, columns, reviewed, at));
  }
  part((at) => placeCompetitorLog(layout, context, supply, columns, reviewed, at));
  const closing = { layout, context, supply, names, columns, reviewed, numbers };
  for (const place of [placeActions, placeToVerify, placeSignOff]) part((at) => place(closing, at));
  row = layout.text(row, columns.criterion, span, context.words.shared.decisionAid, "note");
  reviewed.finish(row);
  layout.printArea({ row: 0, column: 0, rows: row, columns: columns.criterion + span });
  return layout.finish();
}

/** Criteria as the sheet names them: the customer's words, or the words of the template. */
function criterionNames(context: ReportContext, supply: SupplyCase): string[] {
  return supply.scores.criteria.map((criterion, k) => {
    const template = supply.templates[k];
    if (template === criterion.name) return context.words.templateCriteria[template];
    const named = templateKeyOf(criterion.name);
    return named === null
      ? criterion.name
      : (context.words.suppliers.named[named.template][named.index] ?? criterion.name);
  });
}

/** Contribution by revenue, the margin at which headroom is worth something; NaN unknown. */
function marginOf(context: ReportContext, customer: number): number {
  const revenue = context.input.criteria.revenue?.values[customer] ?? NaN;
  const margin = (context.input.criteria.contributionProfit?.values[customer] ?? NaN) / revenue;
  return revenue > 0 ? Math.round(margin * 1e4) / 1e4 : NaN;
}

function placeFacts(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  numbers: NumberVoice,
  row: number
): number {
  const { facts } = context.words.suppliers;
  const { comparison, scores } = supply;
  const unknown = context.words.shared.unknown;
  const entries: (readonly [string, string])[] = [
    [facts.spend, Number.isNaN(comparison.spend) ? unknown : numbers.money(comparison.spend)],
    [facts.suppliers, facts.suppliersValue(scores.suppliers.length, supply.omitted)],
    [
      facts.position,
      comparison.ours < 0
        ? unknown
        : facts.positions[comparison.positions[comparison.ours] ?? "unknown"],
    ],
    [facts.policy, supply.sourcingPolicy === "" ? unknown : cutText(supply.sourcingPolicy, 60)],
    [facts.criteria, criteriaSource(context, supply, numbers)],
    ...(supply.inferenceShare > 0
      ? [
          [
            facts.basis,
            facts.basisValue(formatPercent(context.language, supply.inferenceShare, 0)),
          ] as const,
        ]
      : []),
    ...(Number.isNaN(supply.switchIntent)
      ? []
      : [[facts.switchIntent, numbers.number(supply.switchIntent, 0)] as const]),
  ];
  // Two facts side by side: the left pair ends where the gaps begin.
  const leftSpan = columns.gap - columns.own;
  entries.forEach(([label, value], k) => {
    const line = row + Math.floor(k / 2);
    const isLeft = k % 2 === 0;
    layout.text(line, isLeft ? columns.criterion : columns.gap, isLeft ? 2 : 3, label, "label");
    layout.text(
      line,
      isLeft ? columns.own : columns.breakEven,
      isLeft ? leftSpan : 3,
      value,
      "value"
    );
  });
  return row + Math.ceil(entries.length / 2);
}

function criteriaSource(context: ReportContext, supply: SupplyCase, numbers: NumberVoice): string {
  const { facts } = context.words.suppliers;
  if (supply.template !== null) return facts.templateUsed(facts.templates[supply.template]);
  const source = facts.criteriaSource[supply.weightSource];
  if (supply.weightSource !== "judged" || Number.isNaN(supply.consistencyRatio)) return source;
  return facts.consistency(
    source,
    numbers.number(supply.consistencyRatio, 2),
    supply.consistencyRatio <= acceptableRatio
  );
}

/** Saaty's rule of thumb for more than four criteria. */
const acceptableRatio = 0.1;
