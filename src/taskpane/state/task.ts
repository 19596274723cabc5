import type { ReportId } from "../../reports/reports";
import type { RangeRef } from "../../workbook/shape";
import type { Model } from "../../settings/Model";
import type { Choice } from "./choice";
import { isQuietWish, type Wish } from "./desk";

/** What a user can ask for; kept with a failure so that Retry does exactly the same again. */
export type Task =
  | { readonly kind: "open" }
  | { readonly kind: "survey" }
  | { readonly kind: "score"; readonly choice: Choice }
  /** Writes changed settings to their sheet and scores by them. */
  | { readonly kind: "saveModel"; readonly model: Model }
  /** Writes the settings sheet anew where a person left something on it that cannot be used, then does what was refused for it. */
  | { readonly kind: "mendSettings"; readonly by: Mending; readonly then: Task }
  | { readonly kind: "recalibrate" }
  | { readonly kind: "plan" }
  | { readonly kind: "write" }
  | {
      readonly kind: "reports";
      readonly which: readonly ReportId[];
      /** Customers whose own sheets are wanted; absent means all key customers. */
      readonly onlyCustomers?: readonly number[];
    }
  | { readonly kind: "wish"; readonly wish: Wish }
  | { readonly kind: "takeBack" }
  | { readonly kind: "lookBack"; readonly at: "lastRun" | "allRuns"; readonly isAsked: boolean }
  | { readonly kind: "show"; readonly range: RangeRef };

/** Where usable settings come from: the text of an exported file, what the last run used, or the standard. */
export type Mending =
  | { readonly from: "file"; readonly text: string }
  | { readonly from: "lastGood" }
  | { readonly from: "standard" };

/** Small questions to the workbook, over in a moment: no progress is shown for them, and the user need not wait for them. */
export function isQuiet(task: Task): boolean {
  const { kind } = task;
  if (kind === "wish") return isQuietWish(task.wish);
  if (kind === "lookBack") return !task.isAsked;
  return kind === "open" || kind === "plan" || kind === "show";
}
