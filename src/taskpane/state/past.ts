import type { RunComparison } from "../../workflows/compareRuns";
import type { Histories } from "../../workflows/readHistories";
import type { Scored } from "../../workflows/scoreBase";

/** What the log tells about earlier runs, each part once somebody wanted to know it. */
export interface Past {
  /** The run for which it was read; another run knows nothing yet. */
  readonly scored: Scored;
  /** Null when the log holds no last run. */
  readonly comparison?: RunComparison | null;
  readonly histories?: Histories;
}

/** What is known for these scores. */
export function pastOf(past: Past | null, scored: Scored): Past {
  return past?.scored === scored ? past : { scored };
}

/** Log rows up to which the pane reads on its own account; beyond, a person asks for it and sees the progress. */
const quietRows = 20_000;

/** Whether reading the last run, or all of them, takes no longer than anybody would notice. */
export function isSmallLog({ base, scores }: Scored): boolean {
  return scores.count * Math.max(1, base.input.history.runsLogged) <= quietRows;
}
