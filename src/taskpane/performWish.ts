import { applicability } from "../portfolio/applicability";
import { HostError } from "../workbook/HostError";
import type { Job } from "../workbook/Workbook";
import { answerCondition } from "../workflows/applicabilityAnswers";
import { insertTemplates, takeBackTemplates } from "../workflows/insertTemplate";
import { readJudgements } from "../workflows/readJudgements";
import { saveModel, storedModel } from "../workflows/saveModel";
import { scoreSimply, writeSimply } from "../workflows/scoreSimply";
import { readStanding } from "../workflows/standing";
import { tellTierWord } from "../workflows/tierWords";
import type { Grounds } from "./perform";
import type { DeskAction, Wish } from "./state/desk";
import { isScored, type PaneState } from "./state/state";

/** Does what was wished for beside the main way. Throws what the workflows throw. */
export async function performWish(
  wish: Wish,
  { work, lastRun, desk }: PaneState,
  { workbook, language, openSample }: Grounds,
  job: Job
): Promise<DeskAction> {
  switch (wish.kind) {
    case "standing":
      return {
        did: "stood",
        standing: lastRun ? await readStanding(workbook, lastRun.runId, job) : null,
      };
    case "insertTables":
      return {
        did: "inserted",
        tables: await insertTemplates(workbook, wish.tables, language, job),
      };
    case "removeTables":
      return { did: "removed", removed: await takeBackTemplates(workbook, job) };
    case "answer": {
      if (work.at === "start") throw new Error("answering before a table was found");
      const { condition, answer } = wish;
      const answers = await answerCondition(workbook, work.survey.answers, condition, answer);
      const base = isScored(work) ? work.scored.base : null;
      return {
        did: "answered",
        answers,
        applicability: base && applicability(base.input, base.suppliers, answers),
      };
    }
    case "tellTier": {
      if (!isScored(work)) throw new Error("explaining tiers before reading");
      const { tierWords } = work.scored.base;
      return {
        did: "toldTier",
        words: await tellTierWord(workbook, tierWords, wish.word, wish.tier),
      };
    }
    case "readJudgements":
      return {
        did: "readJudgements",
        answers: (await readJudgements(workbook, job))?.answers ?? null,
      };
    case "readNames":
      return { did: "readNames", names: (await storedModel(workbook, job)).reports.ownNames };
    case "ownNames": {
      const model = await storedModel(workbook, job);
      const reports = { ...model.reports, ownNames: wish.names };
      const saved = await saveModel(workbook, { ...model, reports }, language, job);
      return { did: "keptNames", names: saved.model.reports.ownNames };
    }
    case "scoreSimply": {
      if (!isScored(work)) throw new Error("classing before reading");
      const { survey, scored } = work;
      return {
        did: "scoredSimply",
        scores: scored.scores,
        scored: await scoreSimply(workbook, survey, scored.base, job),
      };
    }
    case "writeSimply": {
      if (desk.simply === null) throw new Error("writing classes before they were made");
      const receipt = await writeSimply(workbook, desk.simply.scored, language, job);
      return { did: "wroteSimply", receipt, lastRun: await workbook.lastRun() };
    }
    case "openSample":
      if (openSample === undefined) throw new HostError("notSupported");
      await openSample();
      return { did: "openedPage", page: desk.page };
  }
}
