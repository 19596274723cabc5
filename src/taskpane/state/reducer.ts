import type { TableCandidate } from "../../intake/detect";
import type { Action } from "./actions";
import { mapColumn, type Choice } from "./choice";
import { reduceDesk } from "./desk";
import { pastOf } from "./past";
import {
  customerAt,
  isScored,
  type Activity,
  type Notice,
  type PaneState,
  type Work,
} from "./state";
import { isQuiet, type Task } from "./task";
import { advance } from "./timeLeft";

const idle: Activity = { is: "idle", notice: null };

function noticeOf(activity: Activity): Notice | null {
  return activity.is === "failed" ? null : (activity.notice ?? null);
}

/** A changed decision makes scores old, not void: they stay on the screen until the data are read again. */
function withChoice(work: Work, choice: Choice): Work {
  switch (work.at) {
    case "start":
      return work;
    case "found":
      return { ...work, choice };
    case "scored":
    case "written":
      return { ...work, choice, isStale: true };
  }
}

function choose(table: TableCandidate, today: number, before: Choice | null): Choice {
  return { customers: table, overrides: {}, analysisDate: before?.analysisDate ?? today };
}

/** On the review screen the card follows the grid: whoever selects a customer's row sees that customer. */
function follow(state: PaneState): PaneState {
  if (state.screen !== "review" || !isScored(state.work)) return state;
  const index = customerAt(state.work.scored, state.selected);
  return index === null ? state : { ...state, card: index };
}

/** What sheets may stand or be gone when it is refused half-way. */
const leavesSheets: ReadonlySet<Task["kind"]> = new Set(["reports", "takeBack"]);

/** Then what can be taken back is not known any more; where it could not even be asked for, there is nothing. */
function lastRunAfter(
  { lastRun }: PaneState,
  { task, failure }: Extract<Action, { type: "failed" }>
): PaneState["lastRun"] {
  if (task.kind === "open") return lastRun ?? null;
  return leavesSheets.has(task.kind) || (failure.kind === "host" && failure.place.isNotUndone)
    ? undefined
    : lastRun;
}

export function reduce(state: PaneState, action: Action): PaneState {
  const { work } = state;
  const choice = work.at === "start" ? null : work.choice;
  switch (action.type) {
    case "went":
      // Good news was for the screen on which it was asked for.
      return {
        ...state,
        screen: action.to,
        card: null,
        part: action.part ?? null,
        desk: { ...state.desk, page: null },
        activity: state.activity.is === "idle" ? idle : state.activity,
      };
    case "arrived":
      return { ...state, part: null };
    case "openedCard":
      return { ...state, screen: "review", card: action.index };
    case "choseTable":
      return choice?.customers === action.table
        ? state
        : { ...state, work: withChoice(work, choose(action.table, action.today, choice)) };
    case "mappedColumn": {
      if (!choice) return state;
      const mapped = mapColumn(choice, action.column, action.field);
      const notice =
        mapped.takenFrom === null
          ? null
          : ({ kind: "fieldTaken", header: mapped.takenFrom } as const);
      return { ...state, work: withChoice(work, mapped.choice), activity: { is: "idle", notice } };
    }
    case "resetMapping":
      return choice
        ? { ...state, work: withChoice(work, { ...choice, overrides: {} }), activity: idle }
        : state;
    case "setDate":
      return choice
        ? { ...state, work: withChoice(work, { ...choice, analysisDate: action.serial }) }
        : state;
    case "started":
      return {
        ...state,
        activity: {
          is: "running",
          task: action.task,
          phase: null,
          isCancelling: false,
          waitingFor: null,
          notice: isQuiet(action.task) ? noticeOf(state.activity) : null,
        },
      };
    case "progressed":
      if (state.activity.is !== "running") return state;
      return {
        ...state,
        activity: {
          ...state.activity,
          waitingFor: null,
          phase: advance(state.activity.phase, action.progress, action.nowMs),
        },
      };
    case "waited":
      return state.activity.is === "running"
        ? { ...state, activity: { ...state.activity, waitingFor: action.reason } }
        : state;
    case "selected":
      return follow({ ...state, selected: action.range });
    case "askedForCustomer":
      return follow({ ...state, screen: "review", card: null });
    case "askedToCancel":
      return state.activity.is === "running"
        ? { ...state, activity: { ...state.activity, isCancelling: true } }
        : state;
    case "failed":
      return {
        ...state,
        activity: { is: "failed", task: action.task, failure: action.failure },
        lastRun: lastRunAfter(state, action),
      };
    case "lookedBack":
      return {
        ...state,
        past: { ...pastOf(state.past, action.past.scored), ...action.past },
        activity: { is: "idle", notice: noticeOf(state.activity) },
      };
    case "desk":
      return reduceDesk(state, action.action);
    case "dismissed":
    case "finished":
      return { ...state, activity: idle };
    case "opened":
      return { ...state, activity: idle, lastRun: action.lastRun };
    case "surveyed": {
      const table = action.survey.customers;
      const found = {
        at: "found",
        survey: action.survey,
        choice: table ? choose(table, action.today, choice) : null,
      } as const;
      return { ...state, screen: "data", work: found, activity: idle, card: null };
    }
    case "scored":
      if (work.at === "start") return state;
      return {
        ...state,
        screen: "review",
        card: null,
        work: {
          at: "scored",
          survey: action.survey,
          choice: action.choice,
          scored: action.scored,
          plan: null,
          isStale: false,
        },
        activity: idle,
      };
    case "editedModel": {
      const { activity } = state;
      return {
        ...state,
        modelEdit: action.change(state.modelEdit),
        activity: activity.is === "idle" && activity.notice ? idle : activity,
      };
    }
    case "modelSaved":
      if (!isScored(work)) return state;
      return {
        ...state,
        work: {
          at: "scored",
          survey: action.survey,
          choice: action.choice,
          scored: action.scored,
          plan: null,
          isStale: false,
        },
        modelEdit: state.modelEdit && {
          ...state.modelEdit,
          saved: action.scored.model,
          model: action.scored.model,
          past: [],
          future: [],
          refused: {},
          isChanged: false,
        },
        activity: { is: "idle", notice: { kind: "modelSaved" } },
      };
    case "planned":
      return isScored(work)
        ? {
            ...state,
            work: { ...work, plan: action.plan },
            activity: { is: "idle", notice: noticeOf(state.activity) },
          }
        : state;
    case "written":
      if (!isScored(work)) return state;
      return {
        ...state,
        work: { ...work, at: "written", written: action.written, plan: null, reports: null },
        activity: idle,
        lastRun: action.lastRun,
      };
    case "reported":
      if (work.at !== "written") return state;
      return {
        ...state,
        work: { ...work, reports: action.reports },
        part: { name: "result" },
        activity: idle,
        lastRun: action.lastRun,
      };
    case "takenBack": {
      const notice = { kind: "takenBack", receipt: action.receipt } as const;
      const scoredAgain: Work =
        work.at === "written"
          ? {
              at: "scored",
              survey: work.survey,
              choice: work.choice,
              scored: work.scored,
              plan: null,
              isStale: work.isStale,
            }
          : work;
      return {
        ...state,
        work: scoredAgain,
        activity: { is: "idle", notice },
        lastRun: action.lastRun,
      };
    }
  }
}
