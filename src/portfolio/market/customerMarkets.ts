import { joinKey } from "../../intake/cells/text";
import type { FieldTable } from "../../intake/columns";
import { tierNotApplicable } from "../../scoring/model";
import type { ScoringInput, Scores } from "../../scoring/model";
import type { MarketCells } from "./marketCells";
import { marketRules } from "./marketCells";

/** What a scored base says about a market, from the bottom up: every market is made of concrete customers. */
export interface CustomerBase {
  readonly customers: FieldTable;
  readonly input: ScoringInput;
  readonly scores: Scores;
}

/** One segment as the sum of its customers; money in the customers' unit, NaN where nothing is told. */
export interface BottomUpMarket {
  readonly segment: string;
  /** Customers of the segment with a known wallet. */
  readonly customers: number;
  /** Σ wallet. */
  readonly space: number;
  /** Σ revenue of the same customers. */
  readonly ours: number;
  /** Σ winnable headroom. */
  readonly headroom: number;
  /** What the market is said to be from above, NaN where no table of segments tells. */
  readonly topDown: number;
}

/** Below this share of the size told from above the customer list is too thin to speak about the market. */
export const leastCoverage = 0.6;

/** Row numbers of the customers in scope by a key of theirs; duplicates count once. */
function rowsBy(
  { customers, scores }: CustomerBase,
  keyOf: (row: number) => string
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < customers.count; row++) {
    const isCounted =
      (customers.duplicateOf?.[row] ?? -1) < 0 && scores.finalTier[row] !== tierNotApplicable;
    const key = keyOf(row);
    if (!isCounted || key === "") continue;
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

/** The segment of every customer: its own, else its industry, since lists often keep the one under the other's name. */
export function segmentsOf(customers: FieldTable, known: ReadonlySet<string>): readonly string[] {
  const segments = customers.texts.get("segment");
  const industries = customers.texts.get("industry");
  return Array.from({ length: customers.count }, (_, row) => {
    const segment = segments?.[row] ?? "";
    const industry = industries?.[row] ?? "";
    return !known.has(joinKey(segment)) && known.has(joinKey(industry))
      ? industry
      : segment || industry;
  });
}

/** Segments with a known wallet, the largest first, beside what the table of segments says. */
export function bottomUpMarkets(base: CustomerBase, cells: MarketCells | null): BottomUpMarket[] {
  const { input } = base;
  const wallet = input.criteria.walletSize?.values;
  if (wallet === undefined) return [];
  const topDown = new Map<string, number>();
  cells?.segments.forEach((segment, c) => {
    const key = joinKey(segment);
    topDown.set(key, (topDown.get(key) ?? 0) + cells.size[c]!);
  });
  const segments = segmentsOf(base.customers, new Set(topDown.keys()));
  const sumOf = (column: Float64Array | undefined, rows: readonly number[]): number => {
    const values = rows.map((row) => column?.[row] ?? NaN).filter((value) => !Number.isNaN(value));
    return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0);
  };
  return [...rowsBy(base, (row) => joinKey(segments[row]!))]
    .flatMap(([key, all]) => {
      const rows = all.filter((row) => !Number.isNaN(wallet[row]!));
      if (rows.length === 0) return [];
      return [
        {
          segment: segments[rows[0]!]!,
          customers: rows.length,
          space: sumOf(wallet, rows),
          ours: sumOf(input.criteria.revenue?.values, rows),
          headroom: sumOf(input.criteria.winnableHeadroom?.values, rows),
          topDown: topDown.get(key) ?? NaN,
        },
      ];
    })
    .sort((a, b) => b.space - a.space);
}

/** What stands between us and the first place: the wrong products, no key customers there, or too many small fronts. */
export const marketGaps = ["product", "customers", "focus", "none"] as const;
export type MarketGap = (typeof marketGaps)[number];

/** Overlap of a cell's customers with our strategic lines under which products are the gap. */
export const thinOverlap = 0.5;
/** Small cells of one line with next to no share, above which focus is the gap. */
export const mostFronts = 3;

/** The first gap that holds for each cell in which we do not lead; "none" where we lead or none holds. */
export function marketGapsOf(base: CustomerBase, cells: MarketCells): MarketGap[] {
  const { customers, input, scores } = base;
  const segments = segmentsOf(customers, new Set(cells.segments.map((name) => joinKey(name))));
  const regions = customers.texts.get("region");
  const overlap = input.criteria.productOverlap?.values;
  const keyed = rowsBy(
    base,
    (row) => `${joinKey(regions?.[row] ?? "")}\n${joinKey(segments[row]!)}`
  );
  const fronts = new Map<string, number>();
  for (let c = 0; c < cells.count; c++) {
    if (!(cells.size[c]! < cells.limits.volume && cells.share[c]! < marketRules.absent)) continue;
    const line = joinKey(cells.lines[c]!);
    fronts.set(line, (fronts.get(line) ?? 0) + 1);
  }
  return cells.segments.map((segment, c) => {
    if (cells.rank[c] === 1) return "none";
    const rows = keyed.get(`${joinKey(cells.regions[c]!)}\n${joinKey(segment)}`) ?? [];
    const known = rows.map((row) => overlap?.[row] ?? NaN).filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    if (mean < thinOverlap) return "product";
    if (!rows.some((row) => scores.finalTier[row]! <= 1)) return "customers";
    return (fronts.get(joinKey(cells.lines[c]!)) ?? 0) > mostFronts ? "focus" : "none";
  });
}

/** What to do about a cell: the method's choice of new or mature product by kind of market and our place in it. */
export const marketAdvice = ["defend", "attack", "enter", "channel", "unknown"] as const;
export type MarketAdvice = (typeof marketAdvice)[number];

export function adviceFor(cells: MarketCells, cell: number): MarketAdvice {
  switch (cells.kinds[cell]!) {
    case "strategic":
      return cells.rank[cell] === 1 ? "defend" : "attack";
    case "potential":
      return "enter";
    case "other":
      return "channel";
    case "unknown":
      return "unknown";
  }
}
