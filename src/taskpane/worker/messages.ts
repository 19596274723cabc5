import type { Model } from "../../settings/Model";
import type { ScoringInput } from "../../scoring/model";
import type { WhatIfAnswer } from "../../scoring/whatIf";

/** What goes to the scoring worker: columns of numbers only, no names. `Scores` come back. */
export interface ScoreRequest {
  readonly input: ScoringInput;
  readonly model: Model;
}

/** What goes to the what-if worker: the base once, then questions about it. A `WhatIfResponse` comes back for each question. */
export type WhatIfRequest =
  | { readonly kind: "open"; readonly input: ScoringInput; readonly model: Model }
  | { readonly kind: "ask"; readonly question: number; readonly model: Model };

export interface WhatIfResponse {
  readonly question: number;
  readonly answer: WhatIfAnswer;
}
