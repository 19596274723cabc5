import type { Model } from "../../settings/Model";
import type { ScoringInput } from "../../scoring/model";

/** What goes to the scoring worker: columns of numbers only, no names. `Scores` come back. */
export interface ScoreRequest {
  readonly input: ScoringInput;
  readonly model: Model;
}
