import type { Finding, Quadrant, SwotBlock } from "./Finding";

/** Lines that a quadrant shows at most. */
export const maxLines = 7;

export interface QuadrantLines {
  readonly shown: readonly Finding[];
  /** How many more there are. */
  readonly more: number;
  /** How many a reviewer removed. */
  readonly removed: number;
}

export type Grid = Readonly<Record<Quadrant, QuadrantLines>>;

/** The lines of one block by quadrant, most important first; findings about the same subject are one line. */
export function swotGrid(findings: readonly Finding[], block: SwotBlock): Grid {
  const of = (quadrant: Quadrant): QuadrantLines => {
    const lines = mergedLines(findings, block, quadrant);
    return {
      shown: lines.slice(0, maxLines),
      more: Math.max(0, lines.length - maxLines),
      removed: 0,
    };
  };
  return { S: of("S"), W: of("W"), O: of("O"), T: of("T") };
}

/** All lines of one quadrant, most important first. */
export function mergedLines(
  findings: readonly Finding[],
  block: SwotBlock,
  quadrant: Quadrant
): Finding[] {
  return merged(
    findings.filter((finding) => finding.block === block && finding.quadrant === quadrant)
  ).sort(byPriority);
}

function byPriority(a: Finding, b: Finding): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : 1);
}

/** One line per subject: the most important statement with the evidence of all. */
function merged(findings: readonly Finding[]): Finding[] {
  const bySubject = new Map<string, Finding>();
  for (const finding of [...findings].sort(byPriority)) {
    const first = bySubject.get(finding.subject);
    if (first === undefined) bySubject.set(finding.subject, finding);
    else
      bySubject.set(finding.subject, {
        ...first,
        evidence: [...first.evidence, ...finding.evidence],
      });
  }
  return [...bySubject.values()];
}

export interface Factor {
  readonly finding: Finding;
  readonly weight: number;
  /** weight × rating */
  readonly score: number;
}

export interface FactorMatrix {
  readonly factors: readonly Factor[];
  /** 1–4; 2.5 is average. NaN without a factor. */
  readonly total: number;
}

/** Internal factor evaluation: strengths and weaknesses, weighted by priority. Source: David, "Strategic Management". */
export function internalFactors(grid: Grid): FactorMatrix {
  return matrix(weighted(grid, "S", "W"), (finding) => finding.priority);
}

/** External factor evaluation: opportunities and threats, weighted by impact × likelihood. Source: David, "Strategic Management". */
export function externalFactors(grid: Grid): FactorMatrix {
  return matrix(weighted(grid, "O", "T"), (finding) => finding.importance);
}

/** Lines that count: one that a reviewer added counts from the priority that the reviewer gives it. */
function weighted(grid: Grid, ...of: readonly Quadrant[]): Finding[] {
  return of.flatMap((quadrant) => grid[quadrant].shown).filter((line) => line.importance > 0);
}

function matrix(
  findings: readonly Finding[],
  weightOf: (finding: Finding) => number
): FactorMatrix {
  const sum = findings.reduce((total, finding) => total + weightOf(finding), 0);
  const factors = findings.map((finding) => {
    const weight = sum > 0 ? weightOf(finding) / sum : 0;
    return { finding, weight, score: weight * finding.rating };
  });
  return {
    factors,
    total: factors.length === 0 ? NaN : factors.reduce((total, factor) => total + factor.score, 0),
  };
}

export const towsCells = ["SO", "WO", "ST", "WT"] as const;
export type TowsCell = (typeof towsCells)[number];

export interface TowsPair {
  readonly cell: TowsCell;
  /** Strength or weakness. */
  readonly inner: Finding;
  /** Opportunity or threat. */
  readonly outer: Finding;
}

/** Pairs per cell at most. */
export const maxPairs = 3;

/**
 * Pairs of inner and outer lines for action, per cell: lines with a common theme first, then by the product of their
 * priorities; a line stands once in a cell. Source of the four cells: Weihrich, "The TOWS matrix", Long Range Planning 15 (1982).
 */
export function towsPairs(grid: Grid): Readonly<Record<TowsCell, readonly TowsPair[]>> {
  return {
    SO: cellPairs(grid, "SO"),
    WO: cellPairs(grid, "WO"),
    ST: cellPairs(grid, "ST"),
    WT: cellPairs(grid, "WT"),
  };
}

function cellPairs(grid: Grid, cell: TowsCell): TowsPair[] {
  const inner = grid[cell[0] as Quadrant].shown;
  const outer = grid[cell[1] as Quadrant].shown;
  const candidates = inner.flatMap((i) =>
    outer.map((o) => ({
      cell,
      inner: i,
      outer: o,
      weight: commonTags(i, o) * 1000 + i.priority * o.priority,
    }))
  );
  candidates.sort(
    (a, b) => b.weight - a.weight || (a.inner.id + a.outer.id < b.inner.id + b.outer.id ? -1 : 1)
  );
  const pairs: TowsPair[] = [];
  for (const candidate of candidates) {
    if (pairs.length === maxPairs) break;
    if (
      pairs.some(
        (pair) => pair.inner.id === candidate.inner.id || pair.outer.id === candidate.outer.id
      )
    )
      continue;
    pairs.push({ cell, inner: candidate.inner, outer: candidate.outer });
  }
  return pairs;
}

function commonTags(a: Finding, b: Finding): number {
  return a.tags.filter((tag) => b.tags.includes(tag)).length;
}
