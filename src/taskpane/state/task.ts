import type { ReportId } from "../../reports/reports";
import type { RangeRef } from "../../workbook/shape";
import type { Choice } from "./choice";

/** What a user can ask for; kept with a failure so that Retry does exactly the same again. */
export type Task =
  | { readonly kind: "open" }
  | { readonly kind: "survey" }
  | { readonly kind: "score"; readonly choice: Choice }
  | { readonly kind: "plan" }
  | { readonly kind: "write" }
  | { readonly kind: "reports"; readonly which: readonly ReportId[] }
  | { readonly kind: "takeBack" }
  | { readonly kind: "show"; readonly range: RangeRef };

/** Small questions to the workbook, over in a moment: no progress is shown for them, and the user need not wait for them. */
export function isQuiet({ kind }: Task): boolean {
  return kind === "open" || kind === "plan" || kind === "show";
}
