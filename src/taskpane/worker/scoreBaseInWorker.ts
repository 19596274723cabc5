import type { Job } from "../../workbook/Workbook";
import type { Base } from "../../workflows/readBase";
import { scored, type Scored } from "../../workflows/scoreBase";
import { scoreInWorker } from "./scoreInWorker";

/** Scores a base away from the thread that draws the pane. */
export async function scoreBaseInWorker(base: Base, job: Job): Promise<Scored> {
  return scored(base, await scoreInWorker({ input: base.input, model: base.model }, job));
}
