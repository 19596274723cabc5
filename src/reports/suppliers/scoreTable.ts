import type { EvidenceRef } from "../../insight/swot/Finding";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { numberCell } from "../customerCells";
import { addressLink } from "../evidence";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";
import { SupplierFormulas } from "./formulas";
import { inUse } from "./inUse";
import type { ScoreRows } from "./formulas";
import { placeCharts } from "./scoreCharts";
import { placeWorkings } from "./workings";

export interface PlacedScores {
  readonly rows: ScoreRows;
  readonly formulas: SupplierFormulas;
  readonly headerRow: number;
  /** Address of our lead over the best rival, or null without a row of ours. */
  readonly leadCell: string | null;
  /** First row of the charts. */
  readonly charts: number;
  readonly next: number;
}

/** Criteria, weights, scores, totals, ranks, gaps and sensitivities; everything that follows from a score is a formula. */
export function placeScores(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  names: readonly string[],
  columns: SupplierColumns,
  reviewed: ReviewedPage,
  row: number
): PlacedScores {
  const words = context.words.suppliers.scores;
  const span = pageSpan(columns);
  const { criteria, suppliers, scale } = supply.scores;
  const hasOurs = supply.comparison.ours === 0 && suppliers.length > 1;
  let next = layout.text(row, columns.criterion, span, words.title, "heading");
  next = layout.text(next, columns.criterion, span, words.note(`${scale}`), "note");
  const headerRow = next;
  const rows: ScoreRows = {
    first: headerRow + 1,
    count: criteria.length,
    total: headerRow + 1 + criteria.length,
    rank: headerRow + 2 + criteria.length,
  };
  const formulas = new SupplierFormulas(columns, rows, scale);
  const leadRow = rows.rank + 1;
  const leadCell = hasOurs ? cellAddress(leadRow, columns.suppliers, true) : null;
  const empty: PlanCell = null;
  const lines = criteria.map((criterion, k): PlanCell[] => {
    const at = rows.first + k;
    const cell = (column: number): string => cellAddress(at, column);
    return [
      cutText(names[k] ?? "", 200),
      Math.round(criterion.weight * 1e6) / 1e6,
      empty,
      inUse(cell(columns.given), cell(columns.own)),
      ...suppliers.map((supplier) => numberCell(supplier.scores[k])),
      hasOurs ? formulas.gap(at) : empty,
      hasOurs ? formulas.weightedGap(at) : empty,
      hasOurs ? formulas.toLeader(at) : empty,
      hasOurs ? formulas.breakEven(at) : empty,
      leadCell === null ? empty : formulas.pointsNeeded(at, leadCell),
      addressLink(context, scoreEvidence(supply, k)),
    ];
  });
  const number = (
    header: string,
    at: number,
    style: StyleName
  ): { header: string; at: number; style: StyleName; headerStyle: StyleName } => ({
    header,
    at,
    style,
    headerStyle: "tableHeaderNumber",
  });
  const firstSupplier = 4;
  layout.table({
    row: headerRow,
    columns: [
      { header: words.criterion, at: columns.criterion, style: "wrapped" },
      number(words.given[supply.weightSource], columns.given, "decimal2"),
      number(words.own, columns.own, "inputNumber"),
      number(words.weight, columns.weight, "decimal2Strong"),
      ...suppliers.map((supplier, i) =>
        number(
          supplier.isOurs ? words.we(cutText(supplier.name, 40)) : cutText(supplier.name, 60),
          columns.suppliers + i,
          "scoreLow"
        )
      ),
      number(words.gap, columns.gap, "decimal2"),
      number(words.weightedGap, columns.weightedGap, "points2"),
      number(words.toLeader, columns.toLeader, "decimal2"),
      number(words.breakEven, columns.breakEven, "decimal2"),
      number(words.pointsNeeded, columns.pointsNeeded, "decimal2"),
      { header: words.evidence, at: columns.evidence, style: "linkIndented" },
    ],
    rows: lines,
    cellStyle: (k, column) => {
      const i = column - firstSupplier;
      return i >= 0 && i < suppliers.length ? scoreStyle(supply, k, i) : undefined;
    },
  });
  criteria.forEach((criterion, k) =>
    reviewed.line(rows.first + k, `weight:${cutText(criterion.name, 100)}`, {
      [columns.own]: null,
    })
  );
  placeTotals(layout, context, columns, formulas, rows, hasOurs);
  if (hasOurs) placeWorkings(layout, context, supply, columns, formulas, rows);
  next = leadRow + (hasOurs ? 2 : 0);
  next = hasOurs ? layout.text(next, columns.criterion, span, words.sensitivityNote, "note") : next;
  return {
    rows,
    formulas,
    headerRow,
    leadCell,
    charts: next + 1,
    next: placeCharts(layout, context, supply, columns, rows, headerRow, next + 1),
  };
}

/** Ground by height on the scale; the best of a criterion, where not all are alike, in bold. */
function scoreStyle(supply: SupplyCase, k: number, supplier: number): StyleName {
  const { suppliers, scale } = supply.scores;
  const scores = suppliers.map((each) => each.scores[k] ?? NaN);
  const score = scores[supplier] ?? NaN;
  const known = scores.filter((each) => !Number.isNaN(each));
  if (known.length > 1 && score === Math.max(...known) && Math.min(...known) < score)
    return "scoreBest";
  if (score > 0.7 * scale) return "scoreHigh";
  return score > 0.5 * scale ? "scoreMiddle" : "scoreLow";
}

function scoreEvidence(supply: SupplyCase, k: number): EvidenceRef[] {
  return (supply.cells.score[k] ?? []).flatMap((cells) =>
    (cells ?? []).map(({ row, field }) => ({ table: "supplierArchive" as const, row, field }))
  );
}

function placeTotals(
  layout: SheetLayout,
  context: ReportContext,
  columns: SupplierColumns,
  formulas: SupplierFormulas,
  rows: ScoreRows,
  hasOurs: boolean
): void {
  const words = context.words.suppliers.scores;
  const each = (of: (supplier: number) => PlanCell): PlanCell[] =>
    Array.from({ length: columns.count }, (_, i) => of(i));
  const weights = `${cellAddress(rows.first, columns.weight)}:${cellAddress(rows.first + rows.count - 1, columns.weight)}`;
  layout.place(
    rows.total,
    columns.criterion,
    [[words.total, null, null, { formula: `=SUM(${weights})` }, ...each((i) => formulas.total(i))]],
    "totalDecimal2",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "totalText" }]
  );
  layout.place(
    rows.rank,
    columns.criterion,
    [[words.rank, null, null, null, ...each((i) => formulas.rank(i))]],
    "integer",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "textStrong" }]
  );
  if (!hasOurs) return;
  const line = (row: number, label: string, cell: PlanCell, style: StyleName): void => {
    layout.text(row, columns.criterion, columns.suppliers - columns.criterion, label, "text");
    layout.place(row, columns.suppliers, [[cell]], style);
  };
  line(rows.rank + 1, words.lead, formulas.lead(), "points2");
  line(rows.rank + 2, words.relative, formulas.relativeStrength(), "decimal4");
}
