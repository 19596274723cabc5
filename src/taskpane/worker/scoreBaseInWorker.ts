import { inSlices } from "../../slices";
import type { Job } from "../../workbook/Workbook";
import type { Base } from "../../workflows/readBase";
import { scoredInSlices, type Scored } from "../../workflows/scoreBase";
import { scoreInWorker } from "./scoreInWorker";

/** Scores a base away from the thread that draws the pane. */
export async function scoreBaseInWorker(base: Base, job: Job): Promise<Scored> {
  const scores = await scoreInWorker({ input: base.input, model: base.model }, job);
  return inSlices(scoredInSlices(base, scores));
}
