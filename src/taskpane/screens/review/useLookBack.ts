import { useEffect } from "react";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { isSmallLog, pastOf, type Past } from "../../state/past";

/** Which scores were already looked back from: what failed once is not asked for again by itself. */
const tried = { lastRun: new WeakSet<Scored>(), allRuns: new WeakSet<Scored>() };

/** What the log tells about earlier runs; a small log is read at once, a large one when `ask` is called. */
export function useLookBack(
  scored: Scored,
  at: "lastRun" | "allRuns"
): { readonly past: Past; readonly isReading: boolean; readonly ask: () => void } {
  const { state, run } = usePane();
  const past = pastOf(state.past, scored);
  const isKnown = at === "lastRun" ? past.comparison !== undefined : past.histories !== undefined;
  const { activity } = state;
  const hasLog =
    at === "lastRun" ? scored.base.log.previous !== null : scored.base.input.history.runsLogged > 0;
  const mayAsk = hasLog && !isKnown && activity.is === "idle" && isSmallLog(scored);
  useEffect(() => {
    if (!mayAsk || tried[at].has(scored)) return;
    tried[at].add(scored);
    run({ kind: "lookBack", at, isAsked: false });
  }, [mayAsk, at, scored, run]);
  return {
    past,
    isReading:
      activity.is === "running" && activity.task.kind === "lookBack" && activity.task.at === at,
    ask: () => run({ kind: "lookBack", at, isAsked: true }),
  };
}
