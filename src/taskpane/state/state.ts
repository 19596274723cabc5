import type { RestoreReceipt } from "../../workbook/receipts";
import type { ReportsWritten } from "../../workflows/createReports";
import type { RangeRef } from "../../workbook/shape";
import type { WritePlan } from "../../workflows/planWrite";
import type { Scored } from "../../workflows/scoreBase";
import type { Survey } from "../../workflows/surveyTables";
import type { Written } from "../../workflows/writeTiers";
import type { Choice } from "./choice";
import { emptyDesk, type Desk } from "./desk";
import type { Failure } from "./failure";
import type { Part } from "./parts";
import type { Past } from "./past";
import type { ModelEdit } from "./modelEdit";
import type { Screen } from "./screens";
import type { Task } from "./task";
import type { PhaseProgress } from "./timeLeft";

/** How far the work on this workbook has come. Each step holds what the next one needs; nothing is half there. */
export type Work =
  | { readonly at: "start" }
  | { readonly at: "found"; readonly survey: Survey; readonly choice: Choice | null }
  | ScoredWork
  | WrittenWork;

export interface ScoredWork {
  readonly at: "scored";
  readonly survey: Survey;
  readonly choice: Choice;
  readonly scored: Scored;
  /** What would be written and where; null while that is not known. */
  readonly plan: WritePlan | null;
  /** The user changed table, mapping or date since these scores were made. */
  readonly isStale: boolean;
}

export interface WrittenWork extends Omit<ScoredWork, "at"> {
  readonly at: "written";
  readonly written: Written;
  readonly reports: ReportsWritten | null;
}

/** What the pane is doing. */
export type Activity =
  | { readonly is: "idle"; readonly notice: Notice | null }
  | {
      readonly is: "running";
      readonly task: Task;
      readonly phase: PhaseProgress | null;
      readonly isCancelling: boolean;
      readonly waitingFor: "cellEdit" | "busy" | null;
      /** Good news from before: a question that the pane asks on its own account does not wipe it away. */
      readonly notice?: Notice | null;
    }
  | { readonly is: "failed"; readonly task: Task; readonly failure: Failure };

/** Good news to show once, and to tell screen readers. */
export type Notice =
  | { readonly kind: "takenBack"; readonly receipt: RestoreReceipt }
  | { readonly kind: "fieldTaken"; readonly header: string }
  | { readonly kind: "modelSaved" };

export interface PaneState {
  readonly screen: Screen;
  readonly work: Work;
  readonly activity: Activity;
  /** The customer whose card is open on the review screen; its index among the scored ones. */
  readonly card: number | null;
  /** The part of the screen that is to be brought into view; null once it is. */
  readonly part: Part | null;
  /** Earlier runs as far as the log was asked; null until then. */
  readonly past: Past | null;
  /** What is selected in the grid; null until the user selects something. */
  readonly selected: RangeRef | null;
  readonly desk: Desk;
  /** What a run left in this workbook; null when there is nothing, undefined until it is known. */
  readonly lastRun: RestoreReceipt | null | undefined;
  /** Changes to the settings that are not saved yet; null where none were begun. */
  readonly modelEdit: ModelEdit | null;
}

export const initialState: PaneState = {
  screen: "home",
  work: { at: "start" },
  activity: { is: "idle", notice: null },
  card: null,
  part: null,
  past: null,
  selected: null,
  desk: emptyDesk,
  lastRun: undefined,
  modelEdit: null,
};

export function isScored(work: Work): work is ScoredWork | WrittenWork {
  return work.at === "scored" || work.at === "written";
}

/** The scored customer in the first selected row, or null when there is none. */
export function customerAt({ base }: Scored, selected: RangeRef | null): number | null {
  const { source, sheetRows } = base.customers;
  if (selected === null || selected.sheet !== source.sheet) return null;
  const index = sheetRows.indexOf(selected.row);
  return index < 0 ? null : index;
}

/** The decision about the data, once a table is chosen. */
export function choiceOf(work: Work): Choice | null {
  return work.at === "start" ? null : work.choice;
}
