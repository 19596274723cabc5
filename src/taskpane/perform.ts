import type { LanguageCode } from "../i18n/languages";
import type { Job, Workbook } from "../workbook/Workbook";
import { planWrite } from "../workflows/planWrite";
import { readBase, type Base } from "../workflows/readBase";
import type { Scored } from "../workflows/scoreBase";
import { rememberMapping } from "../workflows/rememberMapping";
import { surveyTables } from "../workflows/surveyTables";
import { takeBack } from "../workflows/takeBack";
import { writeTiers } from "../workflows/writeTiers";
import { loadReports } from "./loading";
import type { Action } from "./state/reducer";
import { isScored, type PaneState } from "./state/state";
import type { Task } from "./state/task";

/** What the pane stands on; chosen once, in index.tsx. */
export interface Grounds {
  readonly workbook: Workbook;
  readonly language: LanguageCode;
  readonly today: number;
  /** Scores away from the thread that draws the pane. */
  readonly score: (base: Base, job: Job) => Promise<Scored>;
}

/** Does what was asked and returns what the pane then knows. Throws what the workflows throw. */
export async function perform(
  task: Task,
  state: PaneState,
  { workbook, language, today, score }: Grounds,
  job: Job
): Promise<Action> {
  const { work } = state;
  switch (task.kind) {
    case "open":
      return { type: "opened", lastRun: await workbook.lastRun(job) };
    case "survey":
      return { type: "surveyed", survey: await surveyTables(workbook, today, job), today };
    case "score": {
      if (work.at === "start") throw new Error("scoring before a table was chosen");
      const { customers, overrides, analysisDate } = task.choice;
      const choice = { customers, mappingOverrides: overrides };
      const base = await readBase(workbook, work.survey, choice, { analysisDate, language }, job);
      await rememberMapping(workbook, work.survey, choice);
      return { type: "scored", choice: task.choice, scored: await score(base, job) };
    }
    case "plan": {
      if (!isScored(work)) throw new Error("planning before scoring");
      return { type: "planned", plan: await planWrite(workbook, work.scored, language, job) };
    }
    case "write": {
      if (!isScored(work)) throw new Error("writing before scoring");
      const written = await writeTiers(workbook, work.scored, language, job);
      return { type: "written", written, lastRun: await workbook.lastRun() };
    }
    case "reports": {
      if (work.at !== "written") throw new Error("reports before writing");
      const { createReports } = await loadReports();
      const reports = await createReports(
        workbook,
        work.scored,
        work.written,
        task.which,
        language,
        job
      );
      return { type: "reported", reports, lastRun: await workbook.lastRun() };
    }
    case "takeBack": {
      const receipt = await takeBack(workbook, job);
      return { type: "takenBack", receipt, lastRun: await workbook.lastRun() };
    }
    case "show":
      await workbook.goTo(task.range);
      return { type: "finished" };
  }
}
