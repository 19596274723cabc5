import { reportIds, type ReportId } from "../../src/reports/reports";
import { defaultModel } from "../../src/settings/defaultModel";
import { modelText } from "../../src/settings/modelFile";
import type { Job, Workbook } from "../../src/workbook/Workbook";
import { answerCondition } from "../../src/workflows/applicabilityAnswers";
import { createReports } from "../../src/workflows/createReports";
import { insertTemplates, takeBackTemplates } from "../../src/workflows/insertTemplate";
import { planWrite } from "../../src/workflows/planWrite";
import { readBase } from "../../src/workflows/readBase";
import { readHistories } from "../../src/workflows/readHistories";
import { readJudgements } from "../../src/workflows/readJudgements";
import type { TableChoice } from "../../src/workflows/readTables";
import { recalibrate } from "../../src/workflows/recalibrate";
import { rememberMapping } from "../../src/workflows/rememberMapping";
import { importModel, restoreModel, saveModel } from "../../src/workflows/saveModel";
import { scoreBase, type Scored } from "../../src/workflows/scoreBase";
import { scoreSimply, writeSimply } from "../../src/workflows/scoreSimply";
import { readStanding, rememberRun } from "../../src/workflows/standing";
import { customerTable, surveyTables, type Survey } from "../../src/workflows/surveyTables";
import { takeBack } from "../../src/workflows/takeBack";
import { tellTierWord } from "../../src/workflows/tierWords";
import { writeTiers, type Written } from "../../src/workflows/writeTiers";
import type { Book } from "../../workbench/book/book";
import { customerBook, openExcel } from "../excel/openExcel";
import { sampleBook, smallSample } from "../support/smallSample";

/** 2026-09-30, the day of the samples. */
const analysisDate = 46295;
const language = "en";
const changed = { ...defaultModel, name: "Another name", maxS: 7 };

interface Ready {
  readonly survey: Survey;
  readonly choice: TableChoice;
  readonly scored: Scored;
}

async function ready(workbook: Workbook, date = analysisDate): Promise<Ready> {
  const survey = await surveyTables(workbook, date, {});
  const choice = { customers: survey.customers! };
  const scored = scoreBase(
    await readBase(workbook, survey, choice, { analysisDate: date, language }, {})
  );
  return { survey, choice, scored };
}

type Run = (workbook: Workbook, job: Job) => Promise<unknown>;

/** One thing that a person can ask for. */
export interface Workflow {
  readonly book?: () => Book | Promise<Book>;
  /** What has happened before, undisturbed; returns the job. */
  readonly prepare: (workbook: Workbook) => Promise<Run>;
  /**
   * What may stand after a refusal beside “as before” and “done”. `sheets`: some of our sheets are done, another may be
   * empty, none is half done. `part`: some is taken back, and asking again takes back the rest.
   */
  readonly leaves?: "sheets" | "part";
  /** True where it writes a run that can be taken back afterwards. */
  readonly isRun?: boolean;
  /** True where others take the same way through Excel: then all of them together meet every code. */
  readonly isOneOfMany?: boolean;
}

interface WrittenSample {
  readonly book: Book;
  readonly scored: Scored;
  readonly written: Written;
}

let sample: Promise<WrittenSample> | null = null;

/** The small sample after a run, for all reports. */
function writtenSample(): Promise<WrittenSample> {
  sample ??= (async () => {
    const { book, workbook, close } = openExcel(await smallSample(), {}, { trace: false });
    const { scored } = await ready(workbook);
    const written = await writeTiers(workbook, scored, language, {});
    close();
    return { book, scored, written };
  })();
  return sample;
}

const report = (which: readonly ReportId[], isAgain = false): Workflow => ({
  book: async () => structuredClone((await writtenSample()).book),
  leaves: "sheets",
  isRun: true,
  isOneOfMany: which[0] !== "portfolio" || isAgain,
  prepare: async (workbook) => {
    const { scored, written } = await writtenSample();
    const run: Run = (again, job) =>
      createReports(again, scored, written, which, language, job, { onlyCustomers: [0] });
    if (isAgain) await run(workbook, {});
    return run;
  },
});

/** THE LIST: a workflow of src/workflows that nothing here reaches fails a test. */
export const everyWorkflow: Readonly<Record<string, Workflow>> = {
  "survey and read": {
    isOneOfMany: true,
    book: smallSample,
    prepare: async () => async (workbook, job) => {
      const survey = await surveyTables(workbook, analysisDate, job);
      const choice = { customers: survey.customers! };
      await readBase(workbook, survey, choice, { analysisDate, language }, job);
    },
  },
  "read a named table": {
    prepare: async (workbook) => {
      const survey = await surveyTables(workbook, analysisDate, {});
      return (again, job) => customerTable(again, survey, "CustomerTable", analysisDate, job);
    },
  },
  "read judgements": {
    ...report([]),
    prepare: async (workbook) => {
      const { scored, written } = await writtenSample();
      await createReports(workbook, scored, written, ["weights"], language, {});
      return (again, job) => readJudgements(again, job);
    },
  },
  "remember the mapping": {
    prepare: async (workbook) => {
      const { survey, choice } = await ready(workbook);
      const overrides = { ...choice, mappingOverrides: { 2: null } };
      return (again) => rememberMapping(again, survey, overrides);
    },
  },
  "answer whether the method fits": {
    prepare: async (workbook) => {
      const { survey } = await ready(workbook);
      return (again) => answerCondition(again, survey.answers, "sales", true);
    },
  },
  "explain a tier's name": {
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      return (again) => tellTierWord(again, scored.base.tierWords, "gold", "S");
    },
  },
  "plan the write": {
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      return (again, job) => planWrite(again, scored, language, job);
    },
  },
  "write the tiers": {
    isRun: true,
    isOneOfMany: true,
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      return writeAndRemember(scored);
    },
  },
  "write the tiers again on the same day": {
    isRun: true,
    isOneOfMany: true,
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      await writeTiers(workbook, scored, language, {});
      return writeAndRemember((await ready(workbook)).scored);
    },
  },
  "write the tiers a quarter later": {
    isRun: true,
    isOneOfMany: true,
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      await writeTiers(workbook, scored, language, {});
      return writeAndRemember((await ready(workbook, analysisDate + 92)).scored);
    },
  },
  "see where the workbook stands": {
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      const { runId } = await writeTiers(workbook, scored, language, {});
      await rememberRun(workbook, scored, runId, {});
      return (again, job) => readStanding(again, runId, job);
    },
  },
  "read the earlier runs": {
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      await writeTiers(workbook, scored, language, {});
      return (again, job) => readHistories(again, scored.base, job);
    },
  },
  "take back": {
    leaves: "part",
    prepare: async (workbook) => {
      await writeTiers(workbook, (await ready(workbook)).scored, language, {});
      const { scored } = await ready(workbook, analysisDate + 92);
      const written = await writeTiers(workbook, scored, language, {});
      await createReports(workbook, scored, written, ["portfolio"], language, {});
      return (again, job) => takeBack(again, job);
    },
  },
  "save the model": {
    prepare: async (workbook) => {
      await saveModel(workbook, defaultModel, language, {});
      return (again, job) => saveModel(again, changed, language, job);
    },
  },
  "save the first model": {
    prepare: async (workbook) => {
      await workbook.survey();
      return (again, job) => saveModel(again, changed, language, job);
    },
  },
  "import a model": {
    isOneOfMany: true,
    prepare: async (workbook) => {
      await saveModel(workbook, defaultModel, language, {});
      const text = modelText(changed);
      return (again, job) => importModel(again, text, language, job);
    },
  },
  "go back to the last good model": {
    isOneOfMany: true,
    prepare: async (workbook) => {
      await saveModel(workbook, changed, language, {});
      return (again, job) => restoreModel(again, "standard", language, job);
    },
  },
  recalibrate: {
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      await writeTiers(workbook, scored, language, {});
      // A quarter later: only then there is an earlier run to compare with.
      const { scored: again } = await ready(workbook, analysisDate + 92);
      return (now, job) => recalibrate(now, again.base, job);
    },
  },
  "insert templates": {
    prepare: async (workbook) => {
      await workbook.survey();
      return (again, job) => insertTemplates(again, ["customers", "receivables"], language, job);
    },
  },
  "take templates back": {
    leaves: "part",
    prepare: async (workbook) => {
      await insertTemplates(workbook, ["customers", "receivables"], language, {});
      return (again, job) => takeBackTemplates(again, job);
    },
  },
  "simple mode": {
    isRun: true,
    book: () => sampleBook("tea-shop"),
    prepare: async (workbook) => {
      const { survey, scored } = await ready(workbook);
      return async (again, job) =>
        writeSimply(again, await scoreSimply(again, survey, scored.base, job), language, job);
    },
  },
  ...Object.fromEntries(reportIds.map((id) => [`create the report ${id}`, report([id])])),
  "create reports again": report(["portfolio"], true),
};

function writeAndRemember(scored: Scored): Run {
  return (workbook, job) =>
    workbook.together(async () => {
      const { runId } = await writeTiers(workbook, scored, language, job);
      await rememberRun(workbook, scored, runId, {});
    });
}

export const defaultBook = (): Book => customerBook();
