import { cr5Bands, hhiBands } from "../../portfolio/concentration";
import type { Concentration } from "../../portfolio/concentration";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** How much hangs on few customers, by revenue and by contribution. Returns the row below. */
export function placeConcentration(
  layout: SheetLayout,
  context: ReportContext,
  revenue: Concentration,
  contribution: Concentration | null,
  row: number
): number {
  const words = context.words.portfolio.concentration;
  const { readings } = words;
  const level = (value: number, high: number, medium: number): "high" | "medium" | "low" =>
    value >= high ? "high" : value >= medium ? "medium" : "low";
  const lines: readonly {
    name: string;
    of: (c: Concentration) => number;
    style: StyleName;
    reading: string;
  }[] = [
    { name: words.cr(1), of: (c) => c.cr1, style: "percent1", reading: readings.cr1 },
    { name: words.cr(3), of: (c) => c.cr3, style: "percent1", reading: "" },
    {
      name: words.cr(5),
      of: (c) => c.cr5,
      style: "percent1",
      reading: readings.cr5[level(revenue.cr5, cr5Bands.red, cr5Bands.amber)],
    },
    { name: words.cr(10), of: (c) => c.cr10, style: "percent1", reading: "" },
    {
      name: words.hhi,
      of: (c) => c.hhi,
      style: "integer",
      reading: readings.hhi[level(revenue.hhi, hhiBands.high, hhiBands.moderate)],
    },
    {
      name: words.effective,
      of: (c) => c.effectiveNumber,
      style: "decimal1",
      reading: readings.effective,
    },
    { name: words.gini, of: (c) => c.gini, style: "decimal2", reading: readings.gini },
  ];
  const table = layout.table({
    row: layout.text(row, first, span, words.title, "heading"),
    columns: [
      { header: words.measure, at: first, span: 4, style: "text" },
      { header: words.revenue, at: first + 4, style: "percent1" },
      { header: words.contribution, at: first + 5, span: 2, style: "percent1" },
      { header: words.reading, at: first + 7, span: 5, style: "wrappedIndented" },
    ],
    rows: lines.map(({ name, of, reading }): PlanCell[] => [
      name,
      numberCell(of(revenue)),
      contribution === null ? null : numberCell(of(contribution)),
      reading,
    ]),
    cellStyle: (r, c) => (c === 1 || c === 2 ? lines[r]?.style : undefined),
  });
  return layout.text(table.next, first, span, words.note, "note") + 1;
}
