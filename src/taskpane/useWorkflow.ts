import { useCallback, useLayoutEffect, useReducer, useRef, type Dispatch } from "react";
import { loadWork } from "./loading";
import type { Grounds } from "./perform";
import { failureFrom } from "./state/failure";
import type { Action } from "./state/actions";
import { reduce } from "./state/reducer";
import { initialState, type PaneState } from "./state/state";
import { isQuiet, type Task } from "./state/task";

export interface Workflow {
  readonly state: PaneState;
  readonly send: Dispatch<Action>;
  readonly run: (task: Task) => void;
  readonly cancel: () => void;
}

/**
 * Runs one thing at a time and turns its end, good or bad, into state: the only place in the pane that catches. A refusal
 * becomes a message with what to do; a fault of ours is shown as one and handed on to the browser's own error reporting.
 */
export function useWorkflow(grounds: Grounds): Workflow {
  const [state, send] = useReducer(reduce, initialState);
  const running = useRef<{ readonly task: Task; readonly controller: AbortController } | null>(
    null
  );
  const next = useRef<Task | null>(null);
  const isListening = useRef(false);
  // A task reads the newest state when it starts, not the one of the render that made its button.
  const newest = useRef(state);
  useLayoutEffect(() => {
    newest.current = state;
  });

  const attempt = useCallback(
    async (task: Task): Promise<void> => {
      const controller = new AbortController();
      running.current = { task, controller };
      send({ type: "started", task });
      try {
        if (!isListening.current) {
          isListening.current = true;
          await grounds.workbook.onSelectionChanged((range) => send({ type: "selected", range }));
        }
        const { perform } = await loadWork();
        send(
          await perform(task, newest.current, grounds, {
            signal: controller.signal,
            onWaiting: (reason) => send({ type: "waited", reason }),
            onProgress: (progress) =>
              send({ type: "progressed", progress, nowMs: performance.now() }),
          })
        );
      } catch (error) {
        const failure = failureFrom(error);
        send({ type: "failed", task, failure });
        if (failure.kind === "bug") reportError(error);
      } finally {
        running.current = null;
      }
    },
    [grounds]
  );

  const run = useCallback(
    (task: Task): void => {
      if (running.current) {
        // What the pane asks on its own account must not swallow what the user asks meanwhile.
        if (isQuiet(running.current.task)) next.current = task;
        return;
      }
      void (async () => {
        for (let now: Task | null = task; now; now = next.current) {
          next.current = null;
          await attempt(now);
        }
      })();
    },
    [attempt]
  );
  const cancel = useCallback((): void => {
    running.current?.controller.abort();
    send({ type: "askedToCancel" });
  }, []);
  return { state, send, run, cancel };
}
