import type { TemplateWords } from "../intake/templates";
import type { IntakeWords } from "../intake/words";
import type { ScoringWords } from "../scoring/words";
import type { ApplicabilityWords } from "../portfolio/applicabilityWords";
import type { SimpleWords } from "../scoring/simple/words";
import type { ReportWords } from "../reports/words";
import type { WorkflowWords } from "../workflows/words";
import type { SelfTestWords } from "../selftest/words";
import type { PaneReviewWords } from "../taskpane/screens/review/words";
import type { PaneWords } from "../taskpane/words";

/**
 * Every word the product says, by area. Each area declares the words it needs in its own folder; each language fills
 * them in i18n/<language>/<area>.ts, so that a missing word does not compile. A plural is a function; sentences are
 * whole, never glued together.
 */
export interface Words {
  readonly intake: IntakeWords;
  readonly templates: TemplateWords;
  readonly scoring: ScoringWords;
  readonly simple: SimpleWords;
  readonly applicability: ApplicabilityWords;
  readonly reports: ReportWords;
  readonly workflows: WorkflowWords;
  readonly selftest: SelfTestWords;
  readonly pane: PaneWords;
  readonly paneReview: PaneReviewWords;
}

/** What the first screen says. */
export type FirstWords = Pick<Words, "pane" | "workflows">;

/** What is said behind the first screen, but for scoring, whose words are also read back from the settings sheet. */
export type LaterWords = Omit<Words, keyof FirstWords | "scoring">;
