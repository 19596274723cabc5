import { lostTo, newcomer } from "../../portfolio/migration";
import type { Migration } from "../../portfolio/migration";
import { tierNotApplicable, tiers } from "../../scoring/model";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell, PlanRect } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { moneyStyle, numberCell, tierStyle } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first } from "./columns";

/** Where a from-to matrix stands on the sheet, by places of the migration. */
export interface PlacedMatrix {
  /** Places of its lines and columns, in order. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly header: PlanRect;
  readonly next: number;
  cell(from: number, to: number): string;
  rowTotal(from: number): string;
  columnTotal(to: number): string;
  line(from: number): PlanRect;
}

/** Places that the matrix shows: the tiers, "N/A" where anybody is there, and those who came or went. */
export function placesOf({ counts }: Migration): {
  readonly from: readonly number[];
  readonly to: readonly number[];
} {
  const isOutside =
    counts[tierNotApplicable]!.some(Boolean) ||
    counts.some((line) => (line[tierNotApplicable] ?? 0) > 0);
  const shared = [...tiers.keys(), ...(isOutside ? [tierNotApplicable] : [])];
  return { from: [...shared, newcomer], to: [...shared, lostTo] };
}

export interface MatrixOptions {
  readonly row: number;
  readonly values: readonly (readonly number[])[];
  /** Sheet columns that each column of the matrix covers. */
  readonly span: 1 | 2;
  readonly style: StyleName;
  readonly totalStyle: StyleName;
}

/** From-to matrix with totals as formulas; empty cells where nobody moved. */
export function placeMatrix(
  layout: SheetLayout,
  context: ReportContext,
  migration: Migration,
  { row, values, span, style, totalStyle }: MatrixOptions
): PlacedMatrix {
  const words = context.words.migration.matrix;
  const { from, to } = placesOf(migration);
  const name = (place: number, other: string): string =>
    tiers[place] ?? (place === newcomer ? other : "N/A");
  const start = first + 3;
  const column = (to_: number): number => start + to.indexOf(to_) * span;
  const totalColumn = start + to.length * span;
  const top = row + 1;
  const totalRow = top + from.length;
  const at = (place: number): number => top + from.indexOf(place);
  const sum = (rect: PlanRect): PlanCell => ({ formula: `=SUM(${rangeAddress(rect)})` });
  const whole = to.length * span;
  const table = layout.table({
    row,
    columns: [
      { header: words.from, at: first, span: 3, style: "text" },
      ...to.map((place) => ({ header: name(place, words.lost), at: column(place), span, style })),
      { header: words.total, at: totalColumn, span, style: totalStyle },
    ],
    rows: [
      ...from.map((place) => [
        place === newcomer
          ? words.isNew
          : place === tierNotApplicable
            ? "N/A"
            : words.fromTier(name(place, "")),
        ...to.map((target) => (values[place]?.[target] ? numberCell(values[place][target]) : null)),
        sum({ row: at(place), column: start, rows: 1, columns: whole }),
      ]),
      [
        words.total,
        ...to.map((place) =>
          sum({ row: top, column: column(place), rows: from.length, columns: 1 })
        ),
        sum({ row: totalRow, column: start, rows: 1, columns: whole }),
      ],
    ],
    cellStyle: (r, c) => {
      if (r === from.length) return c === 0 ? "totalText" : totalStyle;
      if (c === 0) return tierStyle(tiers[from[r]!] ?? "N/A");
      return undefined;
    },
  });
  return {
    from,
    to,
    header: { row, column: start, rows: 1, columns: whole },
    next: table.next,
    cell: (a, b) => cellAddress(at(a), column(b)),
    rowTotal: (place) => cellAddress(at(place), totalColumn),
    columnTotal: (place) => cellAddress(totalRow, column(place)),
    line: (place) => ({ row: at(place), column: start, rows: 1, columns: whole }),
  };
}

export function revenueStyles(migration: Migration): { style: StyleName; totalStyle: StyleName } {
  const style = moneyStyle(migration.revenue.flat());
  return { style, totalStyle: style === "money" ? "totalMoney" : "totalMoney2" };
}
