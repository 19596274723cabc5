import type { TableCandidate } from "../../intake/detect";
import type { FieldKey } from "../../intake/fields";
import type { RestoreReceipt } from "../../workbook/receipts";
import type { RangeRef } from "../../workbook/shape";
import type { Progress } from "../../workbook/Workbook";
import type { ReportsWritten } from "../../workflows/createReports";
import type { WritePlan } from "../../workflows/planWrite";
import type { Scored } from "../../workflows/scoreBase";
import type { Survey } from "../../workflows/surveyTables";
import type { Written } from "../../workflows/writeTiers";
import type { Choice } from "./choice";
import type { DeskAction } from "./desk";
import type { Failure } from "./failure";
import type { ModelEdit } from "./modelEdit";
import type { Part } from "./parts";
import type { Past } from "./past";
import type { Screen } from "./screens";
import type { Task } from "./task";

/** Everything that can happen to what the pane shows. */
export type Action =
  /** With `part` the screen is shown from that part on. */
  | { readonly type: "went"; readonly to: Screen; readonly part?: Part }
  /** The part that was asked for stands in view. */
  | { readonly type: "arrived" }
  | { readonly type: "openedCard"; readonly index: number | null }
  | { readonly type: "choseTable"; readonly table: TableCandidate; readonly today: number }
  | { readonly type: "mappedColumn"; readonly column: number; readonly field: FieldKey | null }
  | { readonly type: "resetMapping" }
  | { readonly type: "setDate"; readonly serial: number }
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "progressed"; readonly progress: Progress; readonly nowMs: number }
  | { readonly type: "waited"; readonly reason: "cellEdit" | "busy" }
  | { readonly type: "selected"; readonly range: RangeRef }
  | { readonly type: "askedForCustomer" }
  | { readonly type: "askedToCancel" }
  | { readonly type: "failed"; readonly task: Task; readonly failure: Failure }
  | { readonly type: "lookedBack"; readonly past: Past }
  | { readonly type: "desk"; readonly action: DeskAction }
  | { readonly type: "dismissed" }
  | { readonly type: "finished" }
  | { readonly type: "opened"; readonly lastRun: RestoreReceipt | null }
  | { readonly type: "surveyed"; readonly survey: Survey; readonly today: number }
  | {
      readonly type: "scored";
      readonly survey: Survey;
      readonly choice: Choice;
      readonly scored: Scored;
    }
  | { readonly type: "planned"; readonly plan: WritePlan }
  /** The change is computed by the settings editor, which is loaded on demand. */
  | {
      readonly type: "editedModel";
      readonly change: (edit: ModelEdit | null) => ModelEdit | null;
    }
  | {
      readonly type: "modelSaved";
      readonly survey: Survey;
      readonly choice: Choice;
      readonly scored: Scored;
    }
  | { readonly type: "written"; readonly written: Written; readonly lastRun: RestoreReceipt | null }
  | {
      readonly type: "reported";
      readonly reports: ReportsWritten;
      readonly lastRun: RestoreReceipt | null;
    }
  | {
      readonly type: "takenBack";
      readonly receipt: RestoreReceipt;
      readonly lastRun: RestoreReceipt | null;
    };
