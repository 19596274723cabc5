import { languages, type LanguageCode } from "../../src/i18n/languages";
import { defaultModel } from "../../src/settings/defaultModel";
import { HostError, hostErrorCodes, type HostErrorCode } from "../../src/workbook/HostError";
import type { Job, Workbook } from "../../src/workbook/Workbook";
import { insertTemplates } from "../../src/workflows/insertTemplate";
import { readBase } from "../../src/workflows/readBase";
import type { TableChoice } from "../../src/workflows/readTables";
import { recalibrate } from "../../src/workflows/recalibrate";
import { rememberMapping } from "../../src/workflows/rememberMapping";
import { saveModel } from "../../src/workflows/saveModel";
import { scoreBase, type Scored } from "../../src/workflows/scoreBase";
import { surveyTables, type Survey } from "../../src/workflows/surveyTables";
import { writeTiers } from "../../src/workflows/writeTiers";
import { customerBook, openExcel, snapshot, type Opened } from "../excel/openExcel";

/** 2026-03-31. */
const analysisDate = 46112;
const language = "en";
const options = { analysisDate, language } as const;

/** What Excel answers, how often in a row, and what the user is told then. */
const faults: readonly (readonly [code: string, told: HostErrorCode, times: number])[] = [
  ["AccessDenied", "noPermission", 1],
  ["InvalidOperationInCellEditMode", "cellEditMode", 9],
  ["FilteredRangeConflict", "filtered", 1],
  ["ItemNotFound", "missing", 1],
  ["InactiveWorkbook", "inactiveWorkbook", 1],
  ["RequestAborted", "busy", 9],
  ["RequestPayloadSizeLimitExceeded", "tooLarge", 9],
  ["NotImplemented", "notSupported", 1],
  ["SomethingNew", "unknown", 1],
];

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

interface Workflow {
  /** What has happened before, undisturbed; returns what the job then does, as often as it is asked. */
  readonly prepare: (workbook: Workbook) => Promise<(job: Job) => Promise<unknown>>;
}

const workflows: Readonly<Record<string, Workflow>> = {
  "survey and read": {
    prepare: async (workbook) => async (job) => {
      const survey = await surveyTables(workbook, analysisDate, job);
      await readBase(workbook, survey, { customers: survey.customers! }, options, job);
    },
  },
  "remember the mapping": {
    prepare: async (workbook) => {
      const { survey, choice } = await ready(workbook);
      const overrides = { ...choice, mappingOverrides: { 2: null } };
      return () => rememberMapping(workbook, survey, overrides);
    },
  },
  "save the model": {
    prepare: async (workbook) => {
      await workbook.survey();
      return (job) => saveModel(workbook, defaultModel, language, job);
    },
  },
  recalibrate: {
    prepare: async (workbook) => {
      const { scored } = await ready(workbook);
      await writeTiers(workbook, scored, language, {});
      // A quarter later: only then there is an earlier run to compare with.
      const { scored: again } = await ready(workbook, analysisDate + 91);
      return (job) => recalibrate(workbook, again.base, job);
    },
  },
  "insert a template": {
    prepare: async (workbook) => {
      await workbook.survey();
      return (job) => insertTemplates(workbook, ["customers"], language, job);
    },
  },
};

let open: Opened | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

async function opened(
  workflow: Workflow
): Promise<Opened & { run: (job: Job) => Promise<unknown> }> {
  open?.close();
  open = openExcel(customerBook());
  const run = await workflow.prepare(open.workbook);
  open.host.resetCounters();
  return { ...open, run };
}

/** Sheets only: the journal among the settings tells of attempts that a person does not see. */
const sheetsOf = ({ book }: Opened): unknown => (snapshot(book) as { sheets: unknown }).sheets;

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error ?? "nothing thrown"
  );

describe.each(Object.entries(workflows))("a refusal at any request of: %s", (_, workflow) => {
  let requests = 0;
  let clean: unknown;
  beforeAll(async () => {
    const stage = await opened(workflow);
    await stage.run({});
    requests = stage.host.counters.requests;
    clean = sheetsOf(stage);
  });

  /** Disturbs a run, then checks that nothing is half done and that the same job works once the reason is gone. */
  async function disturbed(
    disturb: (stage: Opened) => { readonly end: () => void; readonly job: Job },
    told: HostErrorCode
  ): Promise<boolean> {
    const stage = await opened(workflow);
    const before = sheetsOf(stage);
    const { end, job } = disturb(stage);
    const error = await failureOf(stage.run(job));
    end();
    if (error === null) {
      expect(sheetsOf(stage)).toEqual(clean);
      return false;
    }
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).code).toBe(told);
    // Nothing stands; or all that is to be seen; or what stands is known to the journal, so that it can be taken back.
    const stands = JSON.stringify(sheetsOf(stage));
    if (stands !== JSON.stringify(before) && stands !== JSON.stringify(clean))
      expect(await stage.workbook.lastRun()).not.toBeNull();
    await stage.run({});
    expect(sheetsOf(stage)).toEqual(clean);
    return true;
  }

  // Each request meets three of the faults, so that neighbours meet all of them.
  test("is told by its code, leaves nothing half done, and the same job works afterwards", async () => {
    let refused = 0;
    for (let request = 1; request <= requests; request++)
      for (let k = 0; k < 3; k++) {
        const [code, told, times] = faults[(request * 3 + k) % faults.length]!;
        const fault = { atRequest: request, code, actionIndex: 0, times };
        if (await disturbed(({ host }) => ({ end: host.inject(fault), job: {} }), told)) refused++;
      }
    expect(refused).toBeGreaterThan(0);
  });
});

describe.each(["survey and read", "save the model"])("cancelling at any request of: %s", (name) => {
  test("ends with “cancelled” or the whole result, and the same job works afterwards", async () => {
    const workflow = workflows[name]!;
    const first = await opened(workflow);
    await first.run({});
    const { requests } = first.host.counters;
    const clean = sheetsOf(first);
    for (let request = 1; request <= requests; request++) {
      const stage = await opened(workflow);
      const stop = new AbortController();
      stage.host.mutateBefore(request, () => stop.abort());
      const error = await failureOf(stage.run({ signal: stop.signal }));
      if (error !== null) expect(error).toMatchObject({ code: "cancelled" });
      if (error !== null) await stage.run({});
      expect(sheetsOf(stage)).toEqual(clean);
    }
  });
});

test.each(Object.keys(languages) as LanguageCode[])(
  "every refusal says in %s what happened and what to do, and no two say the same",
  (code) => {
    const { host } = languages[code].words.pane.errors;
    const texts = hostErrorCodes.map((each) => [host[each].what({}), host[each].next] as const);
    for (const [what, next] of texts) {
      expect(what.length).toBeGreaterThan(3);
      expect(next.length).toBeGreaterThan(4);
    }
    expect(new Set(texts.map(([what]) => what)).size).toBe(hostErrorCodes.length);
    expect(new Set(texts.map((pair) => pair.join("|"))).size).toBe(hostErrorCodes.length);
  }
);
