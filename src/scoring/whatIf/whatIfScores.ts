import type { Model } from "../../settings/Model";
import { activeCriteria } from "../activeCriteria";
import type { ActiveCriteria } from "../activeCriteria";
import { anchorTable, pointsColumn } from "../anchors";
import { dimensionKeys } from "../model";
import type { Anchors, CriterionKey, ScoringInput } from "../model";
import {
  blockRows,
  finishScores,
  neutralPoints,
  openBlock,
  openDimension,
  sumBlock,
  weightNoise,
} from "../weightedSum";
import type { SumBlock } from "../weightedSum";
import { gapsOf, weightsByGap } from "./gaps";
import type { DimensionGaps, WeightsByGap } from "./gaps";

interface KnownPoints {
  readonly anchors: Anchors;
  /** 0 where the value is missing: what is missing is told by the gaps of its dimension. */
  readonly points: Float64Array;
}

/** A base scored under certain settings. The columns are filled again by the next ones. */
export interface WhatIfScored {
  readonly score: Float64Array;
  readonly completeness: Float64Array;
  readonly active: ActiveCriteria;
}

/**
 * Scores and completeness of a base under changing settings: the same additions in the same order as in a scoring run, so that
 * both agree to the last bit, but without a branch per cell: a missing value adds 0 points, and the weight that a row has in a
 * dimension is looked up by its pattern of gaps.
 */
export class WhatIfScores {
  private readonly score: Float64Array;
  private readonly completeness: Float64Array;
  private readonly block = sumBlock();
  private readonly points = new Map<CriterionKey, KnownPoints>();
  private readonly gaps: readonly DimensionGaps[];
  private key = "";

  constructor(private readonly input: ScoringInput) {
    this.score = new Float64Array(input.count);
    this.completeness = new Float64Array(input.count);
    this.gaps = dimensionKeys.map((dimension) => gapsOf(input, dimension));
  }

  /** @param outside rows marked 1 have no score */
  update(model: Model, outside: Uint8Array | null): WhatIfScored {
    const active = activeCriteria(this.input, model, outside);
    const { score, completeness } = this;
    const key = JSON.stringify([
      active.weights,
      active.keys.map((criterion) => active.anchors[criterion]),
      model.missing,
      model.required,
      model.prospectSkips,
      outside !== null,
    ]);
    if (key !== this.key) {
      this.sum(model, active);
      if (outside) {
        for (let i = 0; i < outside.length; i++)
          if (outside[i] === 1) score[i] = completeness[i] = NaN;
      }
      this.key = key;
    }
    return { score, completeness, active };
  }

  private sum(model: Model, active: ActiveCriteria): void {
    const { input, block, score, completeness } = this;
    const isPenalised = model.missing === "penalise";
    const known = new Map(
      active.keys.flatMap((key) => {
        const points = this.pointsFor(key, active);
        return points ? [[key, points] as const] : [];
      })
    );
    const parts = this.gaps.map((gaps, d) => ({
      patterns: gaps.patterns,
      ...weightsByGap(gaps, model, active, known),
      own: active.dimensionWeights[dimensionKeys[d]!],
      quads: quadsOf(
        gaps.criteria.flatMap((key) => {
          const points = known.get(key);
          return points ? [{ points, weight: active.weights[key] }] : [];
        })
      ),
    }));
    score.fill(0);
    for (let from = 0; from < input.count; from += blockRows) {
      const to = Math.min(from + blockRows, input.count);
      openBlock(block);
      for (const part of parts) {
        openDimension(block);
        for (const quad of part.quads) addPoints(block.sum, quad, from, to);
        closeDimension(block, part, isPenalised, score, from, to);
      }
      finishScores(block, [], score, completeness, from, to);
    }
    if (model.missing === "strict") this.requireValues(model.required, known);
  }

  /** No score where a required criterion has no points. */
  private requireValues(
    required: readonly CriterionKey[],
    known: ReadonlyMap<CriterionKey, Float64Array>
  ): void {
    for (const key of required) {
      const values = known.has(key) ? this.input.criteria[key]?.values : undefined;
      for (let i = 0; i < this.score.length; i++)
        if (values === undefined || values[i] !== values[i]) this.score[i] = NaN;
    }
  }

  /** Points of a criterion under the anchors of these settings; undefined without column or anchors. */
  private pointsFor(key: CriterionKey, { anchors }: ActiveCriteria): Float64Array | undefined {
    const values = this.input.criteria[key]?.values;
    const wanted = anchors[key];
    if (values === undefined || wanted === undefined) return undefined;
    const known = this.points.get(key);
    if (known && isSame(known.anchors, wanted)) return known.points;
    const points = known?.points ?? new Float64Array(values.length);
    pointsColumn(values, anchorTable(wanted), points);
    for (let i = 0; i < points.length; i++) if (points[i] !== points[i]) points[i] = 0;
    this.points.set(key, { anchors: wanted, points });
    return points;
  }
}

interface WeightedPoints {
  readonly points: Float64Array;
  readonly weight: number;
}
type Quad = readonly [WeightedPoints, WeightedPoints, WeightedPoints, WeightedPoints];

/** Columns by fours, which are added in one pass; the last four are filled up with weight 0, which adds exactly nothing. */
function quadsOf(columns: readonly WeightedPoints[]): Quad[] {
  const quads: Quad[] = [];
  for (let k = 0; k < columns.length; k += 4) {
    const first = columns[k]!;
    const at = (j: number): WeightedPoints => columns[k + j] ?? { ...first, weight: 0 };
    quads.push([first, at(1), at(2), at(3)]);
  }
  return quads;
}

// The inner loops stand alone, small enough for the engine to compile them well at once.

function addPoints(sum: Float64Array, [p, q, r, s]: Quad, from: number, to: number): void {
  const [atP, atQ, atR, atS] = [p.points, q.points, r.points, s.points];
  const [ofP, ofQ, ofR, ofS] = [p.weight, q.weight, r.weight, s.weight];
  for (let i = from, b = 0; i < to; i++, b++)
    sum[b] = sum[b]! + ofP * atP[i]! + ofQ * atQ[i]! + ofR * atR[i]! + ofS * atS[i]!;
}

function closeDimension(
  { sum, present, skipped }: SumBlock,
  part: WeightsByGap & { readonly patterns: Uint16Array; readonly own: number },
  isPenalised: boolean,
  score: Float64Array,
  from: number,
  to: number
): void {
  const { patterns, weights, skips, own } = part;
  const [noise, neutral] = [weightNoise, neutralPoints];
  for (let i = from, b = 0; i < to; i++, b++) {
    const gap = patterns[i]!;
    const base = isPenalised ? own - skips[gap]! : weights[gap]!;
    score[i]! += own * (base > noise ? sum[b]! / base : neutral);
    present[b]! += weights[gap]!;
    skipped[b]! += skips[gap]!;
  }
}

function isSame(a: Anchors, b: Anchors): boolean {
  return (
    a === b || (a.length === b.length && a.every(([x, y], k) => x === b[k]![0] && y === b[k]![1]))
  );
}
