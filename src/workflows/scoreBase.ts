import type { FinanceReviews } from "../finance/financeReviews";
import { tierNotApplicable, tiers } from "../scoring/model";
import type { Scores, Tier } from "../scoring/model";
import { scoreCustomers } from "../scoring/score";
import type { RowProblem } from "../intake/columns";
import { applicability, type Applicability } from "../portfolio/applicability";
import type { Model } from "../settings/Model";
import { withCalibration } from "../settings/withCalibration";
import { sampleProblems } from "./baseProblems";
import { atOnce, type Slices } from "../slices";
import type { Base } from "./readBase";
import { reviewsOfScores } from "./reviewsOfBase";

/** A base with its scores. Plain columns and maps, so that it can be shown, written and reported without computing again. */
export interface Scored {
  readonly base: Base;
  readonly scores: Scores;
  readonly counts: Readonly<Record<Tier | "N/A", number>>;
  /** The settings with the calibration of this run: what is stored, hashed and printed. */
  readonly model: Model;
  /** Problems of the base and of its calibration. */
  readonly problems: readonly RowProblem[];
  /** Rows that only lack a human judgement to be S, best score first. */
  readonly candidates: readonly number[];
  /** Where the finance review of each customer stands. */
  readonly reviews: FinanceReviews;
  /** Whether the method fits this base. */
  readonly applicability: Applicability;
}

/** Scores a base where it stands; the pane does the same in a worker. */
export function scoreBase(base: Base): Scored {
  return scored(base, scoreCustomers(base.input, base.model));
}

/** Joins a base with the scores computed from it. */
export function scored(base: Base, scores: Scores): Scored {
  return atOnce(scoredInSlices(base, scores));
}

/** The same, a part at a time. */
export function* scoredInSlices(base: Base, scores: Scores): Slices<Scored> {
  const counts = { S: 0, A: 0, B: 0, C: 0, "N/A": 0 };
  const candidates: number[] = [];
  for (let i = 0; i < scores.count; i++) {
    const code = scores.finalTier[i]!;
    counts[code >= tierNotApplicable ? "N/A" : tiers[code]!] += 1;
    if (scores.isCandidate[i] === 1) candidates.push(i);
  }
  candidates.sort((a, b) => scores.score[b]! - scores.score[a]! || a - b);
  yield;
  const reviews = yield* reviewsOfScores(
    base.customers,
    base.input,
    base.model,
    scores,
    base.finance,
    base.reviews
  );
  yield;
  const fit = applicability(base.input, base.suppliers, base.answers);
  yield;
  const model = withCalibration(base.model, scores, base.input.analysisDate, base.customers.money);
  yield;
  return {
    base,
    scores,
    counts,
    candidates,
    reviews,
    applicability: fit,
    model,
    problems: [...base.problems, ...sampleProblems(scores, base.customers)],
  };
}
