import { joinKey } from "../../intake/cells/text";
import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";
import { percentileInc } from "../percentileInc";

/**
 * What tells a strategic market from a potential one. The method says: where the volume is large and competition fiercest lies
 * the strategic market, where there is volume and nobody of ours the potential one. The numbers are ours.
 */
export const marketRules = {
  /** PERCENTILE.INC of size and of competition from which a cell is large, and contested. */
  high: 0.67,
  /** PERCENTILE.INC of size from which a cell has volume. */
  volume: 0.33,
  /** Share under which we are as good as absent. */
  absent: 0.05,
  /** Share from which a rival counts as one. */
  rival: 0.1,
} as const;

/** "unknown" where size, or both our share and the rivals', are not told. */
export const marketKinds = ["strategic", "potential", "other", "unknown"] as const;
export type MarketKind = (typeof marketKinds)[number];

/**
 * One cell of the market by column: a region, a product line and a segment. Money in the unit of the table, shares and growth as
 * fractions, NaN where nothing is told. Lines of the same cell, each naming another rival, are one cell.
 */
export interface MarketCells {
  readonly count: number;
  readonly regions: readonly string[];
  readonly lines: readonly string[];
  readonly segments: readonly string[];
  /** First row of the cell in the table, 0-based among its usable rows. */
  readonly rows: Int32Array;
  /** Volume of the market, told from above. */
  readonly size: Float64Array;
  readonly growth: Float64Array;
  readonly ours: Float64Array;
  readonly share: Float64Array;
  /** The largest rival that is named. */
  readonly rivals: readonly string[];
  readonly rivalShare: Float64Array;
  /** Our share ÷ that of the largest rival (relative market share). */
  readonly relativeShare: Float64Array;
  /** Our place among ourselves and the rivals that are named; equals share the better place. */
  readonly rank: Float64Array;
  /** Named rivals with a tenth of the market or more. */
  readonly rivalCount: Float64Array;
  /** 1 − Σ share² over us and the named rivals (Herfindahl–Hirschman index inverted); whoever is not named counts as scattered. */
  readonly competition: Float64Array;
  readonly kinds: readonly MarketKind[];
  /** The limits that tell the kinds, from this table; NaN without data. */
  readonly limits: { readonly large: number; readonly volume: number; readonly contested: number };
}

/** Cells of a table of segments in its order, their shares, rivals and kinds. */
export function marketCells(table: FieldTable): MarketCells {
  const text = (field: FieldKey): readonly string[] => table.texts.get(field) ?? [];
  const number = (field: FieldKey, row: number): number => table.numbers.get(field)?.[row] ?? NaN;
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.count; row++) {
    const key = (["region", "productLine", "segment"] as const)
      .map((field) => joinKey(text(field)[row] ?? ""))
      .join("\n");
    const known = rowsOf.get(key);
    if (known) known.push(row);
    else rowsOf.set(key, [row]);
  }
  const groups = [...rowsOf.values()];
  const column = (of: (rows: readonly number[], cell: number) => number): Float64Array =>
    Float64Array.from(groups, of);
  const told = (field: FieldKey) =>
    column((rows) => {
      const row = rows.find((each) => !Number.isNaN(number(field, each)));
      return row === undefined ? NaN : number(field, row);
    });
  const size = told("segmentSize");
  const typed = told("marketShare");
  const sales = told("segmentSales");
  const ours = sales.map((value, c) => (Number.isNaN(value) ? typed[c]! * size[c]! : value));
  // What can be recomputed goes before what was typed.
  const share = ours.map((value, c) => (size[c]! > 0 ? value / size[c]! : typed[c]!));

  const rivalShares = groups.map((rows) =>
    rows.flatMap((row) => {
      const value = number("competitorShare", row);
      return Number.isNaN(value) ? [] : [{ name: text("competitorName")[row] ?? "", value }];
    })
  );
  const largest = rivalShares.map((list) =>
    list.reduce<(typeof list)[number] | null>(
      (best, each) => (best === null || each.value > best.value ? each : best),
      null
    )
  );
  const rivalShare = Float64Array.from(largest, (rival) => rival?.value ?? NaN);
  const ranked = (c: number): boolean => !Number.isNaN(share[c]!) && rivalShares[c]!.length > 0;
  const rank = column((_, c) =>
    ranked(c) ? 1 + rivalShares[c]!.filter(({ value }) => value > share[c]!).length : NaN
  );
  const rivalCount = column((_, c) =>
    rivalShares[c]!.length === 0
      ? NaN
      : rivalShares[c]!.filter(({ value }) => value >= marketRules.rival).length
  );
  const competition = column((_, c) =>
    rivalShares[c]!.length === 0
      ? NaN
      : 1 - rivalShares[c]!.reduce((sum, { value }) => sum + value * value, (share[c] || 0) ** 2)
  );
  const limits = {
    large: percentileInc(size, marketRules.high),
    volume: percentileInc(size, marketRules.volume),
    contested: percentileInc(competition, marketRules.high),
  };
  const kind = (c: number): MarketKind => {
    if (Number.isNaN(size[c]!)) return "unknown";
    const isContested = competition[c]! >= limits.contested;
    if (size[c]! >= limits.large && isContested) return "strategic";
    if (Number.isNaN(share[c]!)) return "unknown";
    if (size[c]! >= limits.volume && share[c]! < marketRules.absent && !isContested)
      return "potential";
    return "other";
  };
  const names = (field: FieldKey): string[] => groups.map(([row]) => text(field)[row!] ?? "");
  return {
    count: groups.length,
    regions: names("region"),
    lines: names("productLine"),
    segments: names("segment"),
    rows: Int32Array.from(groups, ([row]) => row!),
    size,
    growth: told("segmentGrowth"),
    ours,
    share,
    rivals: largest.map((rival) => rival?.name ?? ""),
    rivalShare,
    relativeShare: share.map((value, c) => (rivalShare[c]! > 0 ? value / rivalShare[c]! : NaN)),
    rank,
    rivalCount,
    competition,
    kinds: groups.map((_, c) => kind(c)),
    limits,
  };
}
