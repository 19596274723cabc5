import { joinKey } from "../../intake/cells/text";
import type { MarketCells } from "../../portfolio/market/marketCells";
import { marketRules } from "../../portfolio/market/marketCells";
import type { SheetLayout } from "../../sheets/layout";
import type { StyleName } from "../../sheets/styles";
import { numberCell } from "../customerCells";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Regions beside each other at most; the smaller ones are within the column of all. */
const maxRegions = 12;
const strong = 0.2;

/** Our share of every segment in every region, all product lines together. Returns the row below. */
export function placeHeatMap(
  layout: SheetLayout,
  context: ReportContext,
  cells: MarketCells,
  row: number
): number {
  const words = context.words.marketMap.heat;
  const regions = bySize(cells, cells.regions).slice(0, maxRegions);
  const segments = bySize(cells, cells.segments);
  const shareOf = (segment: string, region: string | null): number => {
    let size = 0;
    let ours = 0;
    for (let c = 0; c < cells.count; c++) {
      if (joinKey(cells.segments[c]!) !== joinKey(segment)) continue;
      if (region !== null && joinKey(cells.regions[c]!) !== joinKey(region)) continue;
      // Only where both are told: a share of a part would mislead.
      if (Number.isNaN(cells.size[c]! + cells.ours[c]!)) continue;
      size += cells.size[c]!;
      ours += cells.ours[c]!;
    }
    return size > 0 ? ours / size : NaN;
  };
  const shares = segments.map((segment) => [
    ...regions.map((region) => shareOf(segment, region)),
    shareOf(segment, null),
  ]);
  if (shares.flat().every(Number.isNaN)) return row;
  const heading = layout.text(row, first, span, words.title, "heading");
  const wide = 4;
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.segment, at: first, span: wide, style: "text" },
      ...[...regions.map((region) => region || words.noRegion), words.all].map((header, k) => ({
        header,
        at: first + wide + k,
        style: "fillNone" as const,
        headerStyle: "tableHeaderNumber" as const,
      })),
    ],
    rows: segments.map((segment, k) => [segment, ...shares[k]!.map(numberCell)]),
    cellStyle: (r, c) => (c === 0 ? undefined : groundOf(shares[r]![c - 1]!)),
  });
  return table.next + 1;
}

function groundOf(share: number): StyleName {
  if (!(share >= marketRules.absent)) return "fillNone";
  if (share < marketRules.rival) return "fillLow";
  return share < strong ? "fillMiddle" : "fillHigh";
}

/** Distinct names, the largest market first. */
function bySize(cells: MarketCells, names: readonly string[]): string[] {
  const sizes = new Map<string, { name: string; size: number }>();
  names.forEach((name, c) => {
    const key = joinKey(name);
    const known = sizes.get(key) ?? { name, size: 0 };
    known.size += cells.size[c] || 0;
    sizes.set(key, known);
  });
  return [...sizes.values()].sort((a, b) => b.size - a.size).map(({ name }) => name);
}
