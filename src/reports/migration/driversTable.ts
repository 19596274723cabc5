import type { Attribution } from "../../portfolio/attribution";
import type { Migration } from "../../portfolio/migration";
import { tierNotApplicable } from "../../scoring/model";
import { rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import type { DriverKey } from "./words";

/** In the order in which the method names them: market, size, relationship, then fit and finance. */
export const driverKeys = [
  "D2",
  "D1",
  "D4",
  "D3",
  "D5",
  "data",
  "model",
] as const satisfies readonly DriverKey[];

export function driverColumn(attribution: Attribution, key: DriverKey): Float64Array {
  return key === "data" || key === "model" ? attribution[key] : attribution.drivers[key];
}

/** What moved the scores on average, by who went up, stayed and went down. Returns the row below. */
export function placeDrivers(
  layout: SheetLayout,
  context: ReportContext,
  migration: Migration,
  attribution: Attribution,
  row: number
): number {
  const words = context.words.migration.drivers;
  const rowsOf = { up: [] as number[], stable: [] as number[], down: [] as number[] };
  attribution.delta.forEach((delta, i) => {
    const from = migration.from[i]!;
    if (delta !== delta || from >= tierNotApplicable) return;
    const to = context.scores.finalTier[i]!;
    rowsOf[to < from ? "up" : to > from ? "down" : "stable"].push(i);
  });
  const heading = layout.text(row, first, span, words.title, "heading");
  const header = layout.text(heading, first, span, words.note, "note");
  const groups = (["up", "stable", "down"] as const).filter((group) => rowsOf[group].length > 0);
  const mean = (column: Float64Array, rows: readonly number[]): number =>
    rows.reduce((sum, i) => sum + column[i]!, 0) / rows.length;
  const table = layout.table({
    row: header,
    columns: [
      { header: words.group, at: first, span: 3, style: "text" },
      { header: words.customers, at: first + 3, style: "integer" },
      { header: words.delta, at: first + 4, span: 2, style: "points2" },
      ...driverKeys.map((key, k) => ({
        header: words.names[key],
        at: first + 6 + k,
        style: "points2" as const,
      })),
    ],
    rows: groups.map((group, k): PlanCell[] => [
      words.groups[group],
      rowsOf[group].length,
      sumOf(header + 1 + k, first + 6),
      ...driverKeys.map((key) => mean(driverColumn(attribution, key), rowsOf[group])),
    ]),
  });
  return table.next + 1;
}

/** The drivers beside it, added up by the sheet. */
export function sumOf(row: number, column: number): PlanCell {
  const rect = { row, column, rows: 1, columns: driverKeys.length };
  return { formula: `=SUM(${rangeAddress(rect)})` };
}
