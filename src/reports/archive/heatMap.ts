import { maturityLimits } from "../../insight/archives/maturity";
import type { SectionState } from "../../insight/archives/maturity";
import type { ArchiveState } from "../../insight/archives/archives";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { customerLink, numberCell, tierStyle } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { at, firstColumn, sheetSpan } from "./columns";

interface HeatMap<Section extends string> {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly weights: Readonly<Record<Section, number>>;
  readonly names: Readonly<Record<Section, string>>;
  readonly stateOf: (state: ArchiveState) => Readonly<Record<Section, SectionState>>;
  readonly maturityOf: (state: ArchiveState) => number;
  /** Whether the figures about the entries stand beside the sections. */
  readonly hasFigures: boolean;
}

/**
 * Customers by sections. A cell is level × freshness; maturity and its level are formulas over the cells and the weights in
 * the line above, so that a reviewer sees what another weight would do. Returns the row below.
 */
export function placeMap<Section extends string>(
  layout: SheetLayout,
  context: ReportContext,
  states: readonly ArchiveState[],
  row: number,
  map: HeatMap<Section>
): number {
  const { archive } = context.words;
  const { columns } = archive;
  layout.text(row, firstColumn, sheetSpan, map.title, "heading");
  const figures = map.hasFigures
    ? [
        columns.entries,
        columns.age,
        columns.verified,
        columns.inference,
        columns.external,
        columns.oldest,
      ]
    : [];
  const header: (string | null)[] = [
    columns.customer,
    columns.tier,
    columns.maturity,
    columns.level,
    map.hasFigures ? columns.expected : null,
    ...map.sections.map((section) => map.names[section]),
  ];
  layout.place(row + 1, firstColumn, [header], "tableHeaderCenter");
  if (figures.length > 0) layout.place(row + 1, at.figures, [figures], "tableHeaderCenter");
  const weightRow = row + 2;
  layout.text(weightRow, firstColumn, at.sections - firstColumn, archive.weights, "note");
  layout.place(
    weightRow,
    at.sections,
    [map.sections.map((section) => map.weights[section])],
    "inputNumber"
  );
  const range = (line: number, fixed: boolean): string =>
    rangeAddress({ row: line, column: at.sections, rows: 1, columns: map.sections.length }, fixed);
  const weights = range(weightRow, true);
  let next = weightRow + 1;
  for (const state of states) {
    const sections = map.stateOf(state);
    const values = map.sections.map((section) => {
      const { level, freshness, records } = sections[section];
      return records === 0 ? 0 : level * freshness;
    });
    const maturity = cellAddress(next, at.maturity);
    layout.place(next, firstColumn, [[customerLink(context, state.account.index)]], "link");
    layout.place(next, at.tier, [[state.account.tier]], tierStyle(state.account.tier));
    layout.place(
      next,
      at.maturity,
      [[{ formula: `=SUMPRODUCT(${weights},${range(next, false)})/SUM(${weights})` }]],
      "percent1Strong"
    );
    layout.place(next, at.level, [[levelFormula(maturity, archive.levels)]], "wrappedIndented");
    layout.place(
      next,
      at.expected,
      [[map.hasFigures ? numberCell(state.expected) : null]],
      "percent0"
    );
    layout.place(
      next,
      at.sections,
      [values],
      "percent0",
      values.map((value, k) => ({
        rect: { row: 0, column: k, rows: 1, columns: 1 },
        style: heatStyle(value),
      }))
    );
    if (map.hasFigures) placeFigures(layout, state, next);
    next += 1;
  }
  return map.hasFigures ? layout.text(next, firstColumn, sheetSpan, archive.mapNote, "note") : next;
}

function placeFigures(layout: SheetLayout, state: ArchiveState, row: number): void {
  layout.place(
    row,
    at.figures,
    [
      [
        state.entries,
        numberCell(state.age),
        numberCell(state.verifiedShare),
        numberCell(state.inferenceShare),
        numberCell(state.externalShare),
        numberCell(state.oldestInference),
      ],
    ],
    "percent0",
    [
      { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "integer" },
      { rect: { row: 0, column: 1, rows: 1, columns: 1 }, style: "decimal1" },
      { rect: { row: 0, column: 5, rows: 1, columns: 1 }, style: "integer" },
    ]
  );
}

/** From light to dark in one hue, so that the map reads in grey as well; the number stands in every cell. */
function heatStyle(value: number): StyleName {
  if (value <= 0) return "fillNone";
  if (value < 0.375) return "fillLow";
  return value < 0.7 ? "fillMiddle" : "fillHigh";
}

function levelFormula(cell: string, names: readonly string[]): PlanCell {
  const formula = maturityLimits
    .slice(1)
    .reduceRight<string>(
      (above, limit, k) => `IF(${cell}<${limit},${quoted(names[k] ?? "")},${above})`,
      quoted(names[names.length - 1] ?? "")
    );
  return { formula: `=${formula}` };
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
