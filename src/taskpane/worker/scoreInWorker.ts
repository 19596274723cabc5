import type { Scores } from "../../scoring/model";
import type { Job } from "../../workbook/Workbook";
import { askOnce } from "./askOnce";
import type { ScoreRequest } from "./messages";

/** Scores in a worker that lives for one run; cancelling ends it at once. The input stays with the pane. */
export function scoreInWorker(request: ScoreRequest, job: Job): Promise<Scores> {
  job.onProgress?.({ phase: "score", done: 0, total: 1 });
  return askOnce(
    () => new Worker(new URL("./score.worker.ts", import.meta.url), { name: "score" }),
    request,
    job
  );
}
