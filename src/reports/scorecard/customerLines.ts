import { contributionsOf, contributionView } from "../../scoring/contributions";
import { criteria as criterionList } from "../../scoring/criteria";
import type { CriterionKey } from "../../scoring/model";
import { rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { lineHeight } from "../../sheets/textMeasure";
import { customerLink, numberCell, tierStyleOf } from "../customerCells";
import { evidenceCell } from "../evidence";
import { tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { criteriaAt, customerAt, first, scoreAt, tierAt } from "./columns";

/** Points of a median customer, from which contributions are counted. */
const median = 50;
const linesPerCustomer = 3;

/** Three lines per customer: points, the values behind them, contributions. Returns the row below. */
export function placeCustomers(
  layout: SheetLayout,
  context: ReportContext,
  criteria: readonly CriterionKey[],
  shown: readonly number[],
  top: number,
  sheet: { readonly height: number; readonly repeated: number }
): number {
  const { scores, input, model } = context;
  const words = context.words.scorecard;
  const view = contributionView(scores, input, model);
  const lead = criteriaAt - first;
  shown.forEach((i, k) => {
    const row = top + k * linesPerCustomer;
    const byKey = new Map(
      contributionsOf(view, i).lines.map(({ criterion, contribution }) => [criterion, contribution])
    );
    const values = criteria.map((key) => valueCell(context, key, i));
    const parts = rangeAddress({
      row: row + 2,
      column: criteriaAt,
      rows: 1,
      columns: criteria.length,
    });
    const cells: PlanCell[][] = [
      [
        k + 1,
        customerLink(context, i),
        tierOf(context, i),
        numberCell(scores.score[i]),
        words.lines.points,
        ...criteria.map((key) => numberCell(scores.points[key][i]) ?? words.missing),
      ],
      [null, null, null, null, words.lines.value, ...values.map(({ cell }) => cell)],
      [
        null,
        null,
        null,
        { formula: `=${median}+SUM(${parts})` },
        words.lines.contribution,
        ...criteria.map((key) => byKey.get(key) ?? null),
      ],
    ];
    const at = (r: number, c: number, style: StyleName) => ({
      rect: { row: r, column: c, rows: 1, columns: 1 },
      style,
    });
    layout.place(row, first, cells, "text", [
      at(0, 0, "placeNumber"),
      at(0, customerAt - first, "linkWrapped"),
      at(0, tierAt - first, tierStyleOf(context, i)),
      at(0, scoreAt - first, "decimal2"),
      at(2, scoreAt - first, "decimal2"),
      ...criteria.map((key, c) => at(0, lead + c, pointStyle(scores.points[key][i]!))),
      ...values.map(({ style }, c) => at(1, lead + c, style)),
      { rect: { row: 2, column: lead, rows: 1, columns: criteria.length }, style: "points2" },
    ]);
    // The name has the height of the three lines; measured by itself it would stretch the first.
    layout.merge({ row, column: customerAt, rows: linesPerCustomer, columns: 1 });
    layout.capHeight(row, lineHeight);
    layout.keepTogether(row, row + linesPerCustomer, sheet.height, sheet.repeated);
  });
  return top + shown.length * linesPerCustomer;
}

/** Limits of weak, strong and very strong, as the SWOT uses them. */
function pointStyle(points: number): StyleName {
  if (Number.isNaN(points)) return "centered";
  if (points >= 85) return "heatBest";
  if (points >= 70) return "heatHigh";
  return points > 40 ? "heatMiddle" : "heatLow";
}

const derivedStyles = {
  money: "derivedMoney",
  moneyPerHead: "derivedMoney",
  months: "derivedNumber",
  share: "derivedPercent",
  rating: "derivedNumber",
  points: "derivedNumber",
  days: "derivedNumber",
} as const satisfies Record<string, StyleName>;

/** Evidence stands left beside a sentence, right in a column of numbers. */
const inColumn: Readonly<Partial<Record<StyleName, StyleName>>> = {
  evidence: "linkNumber",
  evidencePercent: "linkPercent1",
  evidencePoints: "linkPoints",
};

/** The value as it stands in its cell, with a way there; one that was derived from other tables as a plain number. */
function valueCell(
  context: ReportContext,
  key: CriterionKey,
  index: number
): { cell: PlanCell; style: StyleName } {
  const typed = context.customers.numbers.get(key)?.[index] ?? NaN;
  if (!Number.isNaN(typed)) {
    const { cell, style } = evidenceCell(context, [{ table: "customers", row: index, field: key }]);
    return { cell, style: inColumn[style] ?? style };
  }
  const value = numberCell(context.input.criteria[key]?.values[index]);
  return { cell: value, style: derivedStyles[criterionList[key].unit] };
}
