import type { Job } from "../../workbook/Workbook";
import type { ComparisonRequest, RunComparison } from "../../workflows/compareRuns";
import { askOnce } from "./askOnce";

/** Compares with the last run away from the thread that draws the pane: the last run may have to be scored again. */
export function compareInWorker(request: ComparisonRequest, job: Job): Promise<RunComparison> {
  return askOnce(
    () => new Worker(new URL("./compare.worker.ts", import.meta.url), { name: "compare" }),
    request,
    job
  );
}
