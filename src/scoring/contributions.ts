import type { Model } from "../settings/Model";
import { neutralPoints } from "./weightedSum";
import { criteriaOf } from "./criteria";
import { dimensionKeys } from "./model";
import type { CriterionKey, DimensionKey, ScoringInput, Scores } from "./model";

/** What one criterion adds to or takes from the 50 of a median customer. */
export interface Contribution {
  readonly criterion: CriterionKey;
  readonly dimension: DimensionKey;
  /** Raw value; NaN for a missing one that the mode "penalise" counts as 0 points. */
  readonly value: number;
  readonly points: number;
  /** Points of 100 it carries here: its own weight and its part of what is missing in its dimension. */
  readonly weight: number;
  /** weight · (points − 50)/100. The contributions of a customer add up to its score − 50. */
  readonly contribution: number;
  /** The same at its own weight, as if nothing were missing. */
  readonly nominal: number;
}

export interface MissingCriterion {
  readonly criterion: CriterionKey;
  /** Its own weight in points of 100. */
  readonly weight: number;
  /** False when the customer cannot have a value yet. */
  readonly isExpected: boolean;
}

export interface Contributions {
  /** Largest first. */
  readonly lines: readonly Contribution[];
  readonly missing: readonly MissingCriterion[];
  /** Dimensions without data: they count 50 and contribute nothing. */
  readonly neutral: readonly DimensionKey[];
}

/** The columns of a base laid out for splitting scores: made once, read for every customer. */
export interface ContributionView {
  readonly dimensions: readonly DimensionView[];
  readonly isProspect: Float64Array | undefined;
  readonly isPenalised: boolean;
}

interface DimensionView {
  readonly dimension: DimensionKey;
  readonly weight: number;
  readonly criteria: readonly CriterionView[];
}

interface CriterionView {
  readonly criterion: CriterionKey;
  readonly dimension: DimensionKey;
  readonly weight: number;
  readonly points: Float64Array;
  readonly values: Float64Array | undefined;
  readonly isSkippedByProspects: boolean;
}

export function contributionView(
  scores: Scores,
  input: ScoringInput,
  model: Model
): ContributionView {
  return {
    dimensions: dimensionKeys
      .map((dimension) => ({
        dimension,
        weight: scores.dimensionWeights[dimension],
        criteria: criteriaOf[dimension]
          .filter((criterion) => scores.weights[criterion] > 0)
          .map((criterion) => ({
            criterion,
            dimension,
            weight: scores.weights[criterion],
            points: scores.points[criterion],
            values: input.criteria[criterion]?.values,
            isSkippedByProspects: model.prospectSkips.includes(criterion),
          })),
      }))
      .filter(({ weight }) => weight > 0),
    isProspect: input.facts.isProspect,
    isPenalised: model.missing === "penalise",
  };
}

/** Receives the parts of one customer's score. */
interface PartReader {
  part(criterion: CriterionView, points: number, weight: number, contribution: number): void;
  missing?(criterion: CriterionView, isExpected: boolean): void;
  neutral?(dimension: DimensionKey): void;
}

/**
 * Splits the score of one customer. What is missing in a dimension is carried by the criteria that are there, in proportion
 * to their weights; the mode "penalise" counts it as 0 points instead, unless the customer cannot have a value yet.
 */
function split(
  { dimensions, isProspect, isPenalised }: ContributionView,
  index: number,
  reader: PartReader
): void {
  const isNew = isProspect !== undefined && isProspect[index] === 1;
  for (const { dimension, weight: whole, criteria } of dimensions) {
    let carried = 0;
    for (const criterion of criteria) {
      const points = criterion.points[index]!;
      if (points === points) {
        carried += criterion.weight;
        continue;
      }
      const isExpected = !isNew || !criterion.isSkippedByProspects;
      reader.missing?.(criterion, isExpected);
      if (isPenalised && isExpected) carried += criterion.weight;
    }
    if (carried === 0) {
      reader.neutral?.(dimension);
      continue;
    }
    const share = whole / carried;
    for (const criterion of criteria) {
      let points = criterion.points[index]!;
      if (points !== points) {
        if (!isPenalised || (isNew && criterion.isSkippedByProspects)) continue;
        points = 0;
      }
      const weight = criterion.weight * share;
      reader.part(criterion, points, weight, (weight * (points - neutralPoints)) / 100);
    }
  }
}

/** What each criterion contributed to one customer's score, what is missing, and what is neutral. */
export function contributionsOf(view: ContributionView, index: number): Contributions {
  const lines: Contribution[] = [];
  const missing: MissingCriterion[] = [];
  const neutral: DimensionKey[] = [];
  split(view, index, {
    part({ criterion, dimension, weight: own, values }, points, weight, contribution) {
      lines.push({
        criterion,
        dimension,
        value: values?.[index] ?? NaN,
        points,
        weight,
        contribution,
        nominal: (own * (points - neutralPoints)) / 100,
      });
    },
    missing({ criterion, weight }, isExpected) {
      missing.push({ criterion, weight, isExpected });
    },
    neutral(dimension) {
      neutral.push(dimension);
    },
  });
  lines.sort((a, b) => b.contribution - a.contribution);
  return { lines, missing, neutral };
}

/** Criteria of one customer in falling order of contribution: what a reason names. Filled again for each customer. */
export interface RankedContributions {
  size: number;
  readonly criteria: CriterionKey[];
  readonly contributions: Float64Array;
}

/** A ranking that can be filled for one customer after another without allocating. */
export function createRanking(
  view: ContributionView
): RankedContributions & { fill(index: number): void } {
  const criteria: CriterionKey[] = [];
  const contributions = new Float64Array(
    view.dimensions.reduce((count, dimension) => count + dimension.criteria.length, 0)
  );
  const ranking = {
    size: 0,
    criteria,
    contributions,
    fill(index: number): void {
      ranking.size = 0;
      split(view, index, ranking);
    },
    /** Keeps the order by insertion; equal ones stay in the order of the list of criteria. */
    part(
      { criterion }: CriterionView,
      _points: number,
      _weight: number,
      contribution: number
    ): void {
      let k = ranking.size++;
      while (k > 0 && contributions[k - 1]! < contribution) {
        contributions[k] = contributions[k - 1]!;
        criteria[k] = criteria[k - 1]!;
        k--;
      }
      contributions[k] = contribution;
      criteria[k] = criterion;
    },
  };
  return ranking;
}
