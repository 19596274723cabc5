import { newcomer } from "../../portfolio/migration";
import { tierNotApplicable, tiers } from "../../scoring/model";
import { cellAddress, quotedSheet, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { tierStyle } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import type { PlacedMatrix } from "./matrixTable";

/** Stability, upgrades and downgrades of those who had a tier and are still listed, reckoned from the matrix. Returns the row below. */
export function placeRates(
  layout: SheetLayout,
  context: ReportContext,
  matrix: PlacedMatrix,
  row: number,
  column: number
): number {
  const words = context.words.migration.rates;
  const width = first + span - column;
  const top = layout.text(row, column, width, words.title, "subheading") + 1;
  const placed = [...tiers.keys()];
  const targets = matrix.to.filter((place) => place <= tierNotApplicable);
  const cells = (is: (from: number, to: number) => boolean): string =>
    placed
      .flatMap((from) => targets.filter((to) => is(from, to)).map((to) => matrix.cell(from, to)))
      .join(",");
  const existing = cellAddress(top, column + 4);
  const lines: [string, string][] = [
    [words.existing, cells(() => true)],
    [words.stability, cells((from, to) => from === to)],
    [words.upgrades, cells((from, to) => to < from)],
    [words.downgrades, cells((from, to) => to > from)],
  ];
  const table = layout.table({
    row: top - 1,
    columns: [
      { header: "", at: column, span: 4, style: "text" },
      { header: words.customers, at: column + 4, span: 2, style: "integer" },
      { header: words.share, at: column + 6, span: width - 6, style: "percent1" },
    ],
    rows: lines.map(([label, sum], k): PlanCell[] => [
      label,
      { formula: `=SUM(${sum})` },
      k === 0
        ? null
        : { formula: `=IF(${existing}=0,0,${cellAddress(top + k, column + 4)}/${existing})` },
    ]),
  });
  return layout.text(table.next, column, width, words.note, "note");
}

/** Every tier as a stock: opening + in − out = closing, beside what is listed now. Returns the row below. */
export function placeStock(
  layout: SheetLayout,
  context: ReportContext,
  matrix: PlacedMatrix,
  row: number
): number {
  const words = context.words.migration.stock;
  const heading = layout.text(row, first, span, words.title, "heading");
  const header = layout.text(heading, first, span, words.note, "note");
  const places = matrix.from.filter((place) => place !== newcomer);
  const listed = context.written?.placed["tier"];
  const at = (k: number, column: number): string => cellAddress(header + 1 + k, first + column);
  const table = layout.table({
    row: header,
    columns: [
      { header: words.tier, at: first, span: 3, style: "text" },
      ...[words.opening, words.in, words.out, words.closing, words.net].map((name, k) => ({
        header: name,
        at: first + 3 + 2 * k,
        span: 2,
        style: "integer" as const,
      })),
      ...(listed === undefined
        ? []
        : [{ header: words.listed, at: first + 13, span: 3, style: "integer" as const }]),
    ],
    rows: places.map((place, k): PlanCell[] => {
      const stays = matrix.cell(place, place);
      return [
        tiers[place] ?? "N/A",
        { formula: `=${matrix.rowTotal(place)}` },
        { formula: `=${matrix.columnTotal(place)}-${stays}` },
        { formula: `=${matrix.rowTotal(place)}-${stays}` },
        { formula: `=${at(k, 3)}+${at(k, 5)}-${at(k, 7)}` },
        { formula: `=${at(k, 5)}-${at(k, 7)}` },
        ...(listed === undefined ? [] : [countListed(context, listed, at(k, 0))]),
      ];
    }),
    cellStyle: (r, c) => (c === 0 ? tierStyle(tiers[places[r]!] ?? "N/A") : undefined),
  });
  return table.next + 1;
}

/** Counted in our own tier column, so that a difference to the closing stock shows when somebody changes the list. */
function countListed(context: ReportContext, column: number, tier: string): PlanCell {
  const { sheet, firstDataRow, lastDataRow } = context.customers.source;
  const range = rangeAddress(
    { row: firstDataRow, column, rows: lastDataRow - firstDataRow + 1, columns: 1 },
    true
  );
  return { formula: `=COUNTIF(${quotedSheet(sheet)}!${range},${tier})` };
}
