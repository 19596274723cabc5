import type { NumberVoice } from "../../insight/swot/Rule";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { formatNumber, formatPercent } from "../../i18n/format";
import { SheetLayout } from "../../sheets/layout";
import type { PlanCell, SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { evidenceTarget } from "../evidence";
import { shortName } from "../keyCustomers";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { orientationFor, pageSpan, supplierColumns } from "./columns";
import type { SupplierColumns } from "./columns";
import { messageSentences } from "./message";
import { placeScores } from "./scoreTable";
import { placeShares, placeTarget } from "./shareTable";

/** Rows of the competitor log and of the actions. */
const maxMoves = 10;
const actionRows = 3;

/** The suppliers of one customer in one category, as the customer sees them. */
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
  const orientation = orientationFor(columns.count);
  const names = supply.scores.criteria.map((criterion, k) => {
    const template = supply.templates[k];
    return template === criterion.name ? context.words.templateCriteria[template] : criterion.name;
  });
  const layout = new SheetLayout({
    key: `suppliers:${key}`,
    name: words.sheetName(name, isOnly ? null : category),
    columnWidths: columns.widths,
    tabColor: palette.accentMiddle,
    page: page(context, orientation, 0),
  });
  const span = pageSpan(columns);
  const height = pageHeight(orientation, columns.widths.slice(0, columns.criterion + span));
  let row = sheetHead(layout, context, columns.criterion, span, words.title(name, category)) + 1;
  const part = (place: (row: number) => number): void => {
    const next = place(row);
    layout.keepTogether(row, next, height);
    row = next;
  };
  row =
    layout.text(
      row,
      columns.criterion,
      span,
      messageSentences(context, supply, names, numbers).join(context.words.shared.sentenceGap),
      "headline"
    ) + 1;
  row = placeFacts(layout, context, supply, columns, numbers, row) + 1;
  const scores = placeScores(layout, context, supply, names, columns, row);
  layout.keepTogether(scores.charts, scores.next, height);
  row = scores.next + 1;
  const shares = placeShares(layout, context, supply, columns, scores, row);
  if (shares !== null) {
    layout.keepTogether(row, shares.next, height);
    row = shares.next;
    part(
      () =>
        placeTarget(
          layout,
          context,
          supply,
          columns,
          scores,
          shares,
          marginOf(context, supply.customer)
        ) + 1
    );
  }
  part((at) => placeMoves(layout, context, supply, columns, at));
  part((at) => placeActions(layout, context, columns, at));
  row = layout.text(row, columns.criterion, span, context.words.shared.decisionAid, "note");
  layout.printArea({ row: 0, column: 0, rows: row, columns: columns.criterion + span });
  return layout.finish();
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
    [facts.criteria, facts.criteriaSource[supply.weightSource]],
    [
      facts.concentration,
      Number.isNaN(comparison.concentration)
        ? unknown
        : formatNumber(context.language, comparison.concentration, 0),
    ],
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
  const leftSpan = columns.gap - columns.suppliers;
  entries.forEach(([label, value], k) => {
    const line = row + Math.floor(k / 2);
    const isLeft = k % 2 === 0;
    layout.text(line, isLeft ? columns.criterion : columns.gap, isLeft ? 2 : 3, label, "label");
    layout.text(
      line,
      isLeft ? columns.suppliers : columns.pointsNeeded,
      isLeft ? leftSpan : 2,
      value,
      "value"
    );
  });
  return row + Math.ceil(entries.length / 2);
}

/** What rivals were seen to do, from the supplier table. Nothing when nobody wrote it down. */
function placeMoves(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  row: number
): number {
  if (supply.moves.length === 0) return row;
  const words = context.words.suppliers.moves;
  const table = layout.table({
    row: layout.text(row, columns.criterion, pageSpan(columns), words.title, "heading"),
    columns: [
      { header: words.supplier, at: columns.criterion, style: "linkWrapped" },
      {
        header: words.move,
        at: columns.weight,
        span: columns.gap - columns.weight,
        style: "wrapped",
      },
      { header: words.answer, at: columns.gap, span: 3, style: "wrapped" },
      { header: words.date, at: columns.pointsNeeded, style: "date" },
      { header: words.source, at: columns.evidence, style: "wrappedIndented" },
    ],
    rows: supply.moves.slice(0, maxMoves).map((move): PlanCell[] => {
      const to = evidenceTarget(context, {
        table: "supplierArchive",
        row: move.row,
        field: "competitorMove",
      });
      const supplier = cutText(move.supplier, 80);
      return [
        to === null ? supplier : { text: supplier, to },
        cutText(move.move, 400),
        move.answer === "" ? null : cutText(move.answer, 300),
        Number.isNaN(move.date) ? null : move.date,
        cutText(move.source, 80),
      ];
    }),
  });
  return table.next + 1;
}

function placeActions(
  layout: SheetLayout,
  context: ReportContext,
  columns: SupplierColumns,
  row: number
): number {
  const words = context.words.suppliers.actions;
  const heading = layout.text(row, columns.criterion, pageSpan(columns), words.title, "heading");
  const table = layout.table({
    row: heading,
    columns: [
      { header: words.kind, at: columns.criterion, style: "wrapped" },
      {
        header: words.action,
        at: columns.weight,
        span: columns.gap - columns.weight,
        style: "input",
      },
      { header: words.owner, at: columns.gap, span: 3, style: "input" },
      { header: words.due, at: columns.pointsNeeded, span: 2, style: "input" },
    ],
    rows: words.kinds.slice(0, actionRows).map((kind) => [kind, null, null, null]),
  });
  for (let k = 0; k < table.rows; k++) layout.minHeight(table.firstRow + k, 30);
  layout.reviewerArea({
    rect: {
      row: table.firstRow,
      column: columns.weight,
      rows: table.rows,
      columns: columns.evidence - columns.weight + 1,
    },
    idColumn: columns.criterion,
  });
  return table.next + 1;
}
