import { languages, type LanguageCode } from "../i18n/languages";
import { HostError } from "../workbook/HostError";
import type { Job, Workbook } from "../workbook/Workbook";
import { compareRuns, comparisonRequest } from "../workflows/compareRuns";
import type { ComparisonRequest, RunComparison } from "../workflows/compareRuns";
import { planWrite } from "../workflows/planWrite";
import { readBase, type Base } from "../workflows/readBase";
import type { Scored } from "../workflows/scoreBase";
import { readHistories } from "../workflows/readHistories";
import { readSnapshot } from "../workflows/readPrevious";
import { recalibrate } from "../workflows/recalibrate";
import { rememberMapping } from "../workflows/rememberMapping";
import { importModel, restoreModel, saveModel } from "../workflows/saveModel";
import { settingsUnchanged } from "../workflows/settingsUnchanged";
import { surveyTables, type Survey } from "../workflows/surveyTables";
import { takeBack } from "../workflows/takeBack";
import { writeTiers } from "../workflows/writeTiers";
import { rememberRun } from "../workflows/standing";
import { loadReports } from "./loading";
import { performWish } from "./performWish";
import type { Action } from "./state/actions";
import type { Choice } from "./state/choice";
import { isScored, type PaneState, type Work } from "./state/state";
import { isSameTable } from "./state/tables";
import type { Task } from "./state/task";
import type { WhatIfBase, WhatIfSession } from "./worker/startWhatIf";

/** What the pane stands on; chosen once, in index.tsx. */
export interface Grounds {
  readonly workbook: Workbook;
  readonly language: LanguageCode;
  readonly today: number;
  /** Scores away from the thread that draws the pane. */
  readonly score: (base: Base, job: Job) => Promise<Scored>;
  /** Compares with the last run, away from the same thread; on it where nothing is given. */
  readonly compare?: (request: ComparisonRequest, job: Job) => Promise<RunComparison>;
  /** Opens the sample as a workbook of its own; absent where the host cannot. */
  readonly openSample?: () => Promise<void>;
  /** Answers what other settings would do; the what-if worker unless told otherwise. */
  readonly whatIf?: (base: WhatIfBase) => WhatIfSession;
}

/** Does what was asked and returns what the pane then knows. Throws what the workflows throw. */
export async function perform(
  task: Task,
  state: PaneState,
  grounds: Grounds,
  job: Job
): Promise<Action> {
  const { workbook, language, today, score, compare } = grounds;
  const { work } = state;
  switch (task.kind) {
    case "open":
      return { type: "opened", lastRun: await workbook.lastRun(job) };
    case "survey":
      return { type: "surveyed", survey: await surveyTables(workbook, today, job), today };
    case "score": {
      if (work.at === "start") throw new Error("scoring before a table was chosen");
      const { survey, choice } = await asItStands(work, task.choice, grounds, job);
      const { customers, overrides, analysisDate } = choice;
      const wanted = { customers, mappingOverrides: overrides };
      const base = await readBase(workbook, survey, wanted, { analysisDate, language }, job);
      await rememberMapping(workbook, survey, wanted);
      return { type: "scored", survey, choice, scored: await score(base, job) };
    }
    case "saveModel": {
      if (!isScored(work)) throw new Error("saving settings before scoring");
      const { settingsHash, isRecalibrated } = work.scored.base;
      // What a person typed on the sheet since it was read is not overwritten: it has to be read first.
      if (!(await settingsUnchanged(workbook, settingsHash, task.model, job))) {
        throw new HostError("settingsChanged", {
          sheet: languages[language].words.scoring.settings.sheetName,
        });
      }
      await saveModel(workbook, task.model, language, job);
      const { survey, choice } = await asItStands(work, work.choice, grounds, job);
      const { customers, overrides, analysisDate } = choice;
      const wanted = { customers, mappingOverrides: overrides };
      const read = await readBase(workbook, survey, wanted, { analysisDate, language }, job);
      const base = isRecalibrated ? await recalibrate(workbook, read, job) : read;
      return { type: "modelSaved", survey, choice, scored: await score(base, job) };
    }
    case "mendSettings": {
      const { by, then } = task;
      if (by.from === "file") await importModel(workbook, by.text, language, job);
      else await restoreModel(workbook, by.from, language, job);
      return perform(then, state, grounds, job);
    }
    case "recalibrate": {
      if (!isScored(work)) throw new Error("recalibrating before scoring");
      const base = await recalibrate(workbook, work.scored.base, job);
      const { survey, choice } = work;
      return { type: "scored", survey, choice, scored: await score(base, job) };
    }
    case "plan": {
      if (!isScored(work)) throw new Error("planning before scoring");
      return { type: "planned", plan: await planWrite(workbook, work.scored, language, job) };
    }
    case "write": {
      if (!isScored(work)) throw new Error("writing before scoring");
      const { scored } = work;
      const written = await workbook.together(async () => {
        const result = await writeTiers(workbook, scored, language, job);
        await rememberRun(workbook, scored, result.runId, {});
        return result;
      });
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
        job,
        task.onlyCustomers ? { onlyCustomers: task.onlyCustomers } : {}
      );
      return { type: "reported", reports, lastRun: await workbook.lastRun() };
    }
    case "wish":
      return { type: "desk", action: await performWish(task.wish, state, grounds, job) };
    case "takeBack": {
      const receipt = await takeBack(workbook, job);
      return { type: "takenBack", receipt, lastRun: await workbook.lastRun() };
    }
    case "lookBack": {
      if (!isScored(work)) throw new Error("looking back before scoring");
      const { scored } = work;
      if (task.at === "allRuns") {
        const histories = await readHistories(workbook, scored.base, job);
        return { type: "lookedBack", past: { scored, histories } };
      }
      const kept = work.at === "written" ? work.written.previous : null;
      const snapshot = kept ?? (await readSnapshot(workbook, scored.base, job));
      if (snapshot === null) return { type: "lookedBack", past: { scored, comparison: null } };
      const request = comparisonRequest(snapshot, scored);
      const comparison = await (compare?.(request, job) ?? compareRuns(request));
      return { type: "lookedBack", past: { scored, comparison } };
    }
    case "show":
      await workbook.goTo(task.range);
      return { type: "finished" };
  }
}

/**
 * The workbook and the chosen table as they stand now. Once a run has been read, the survey made before it is out of date: the
 * log of that run, the settings and the finance review have come into the workbook, and rows may have been added below the table.
 */
async function asItStands(
  work: Exclude<Work, { readonly at: "start" }>,
  choice: Choice,
  { workbook, today }: Grounds,
  job: Job
): Promise<{ survey: Survey; choice: Choice }> {
  if (!isScored(work)) return { survey: work.survey, choice };
  const survey = await surveyTables(workbook, today, job);
  const customers = survey.tables.find((table) => isSameTable(table, choice.customers));
  return { survey, choice: customers ? { ...choice, customers } : choice };
}
