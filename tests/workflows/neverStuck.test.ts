import { jest } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { HostError, hostErrorCodes, type HostErrorCode } from "../../src/workbook/HostError";
import type { Job, Workbook } from "../../src/workbook/Workbook";
import { takeBack } from "../../src/workflows/takeBack";
import type { Book } from "../../workbench/book/book";
import { openExcel, snapshot, type Opened } from "../excel/openExcel";
import { defaultBook, everyWorkflow, type Workflow } from "./everyWorkflow";

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

/** `EVERY_FAULT=1` meets every request with every code, which takes many minutes; without it the codes take turns. */
const everyFault = process.env["EVERY_FAULT"] === "1";

// The whole costs about two minutes of work; a busy machine takes its time.
jest.setTimeout(everyFault ? 1_800_000 : 300_000);

let open: Opened | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

/** The pane on a workbook: it has looked at the sheets, as it always has before anybody asks for something. */
async function paneOn(book: Book): Promise<Opened> {
  open?.close();
  open = openExcel(structuredClone(book), {}, { trace: false });
  await open.workbook.survey();
  open.host.resetCounters();
  return open;
}

interface Prepared {
  readonly before: Book;
  readonly run: (workbook: Workbook, job: Job) => Promise<unknown>;
  /** An undisturbed run: the workbook after it, and how many requests it took. */
  readonly clean: string;
  readonly requests: number;
}

type Sheet = Book["sheets"][number];

const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;

const seen = new Map<string, string>();

/** Everything that a person can see of a sheet or a file holds; a table made anew has another number. */
function sheetText(book: Book, sheet: Sheet): string {
  const raw = JSON.stringify({ ...sheet, keptRows: null, isChanged: null }, plain);
  const known = seen.get(raw);
  if (known !== undefined) return known;
  const { sheets } = snapshot({ ...book, sheets: [sheet] }) as { sheets: unknown[] };
  const text = JSON.stringify(sheets[0]).replaceAll(/"id":\d+/g, '"id":0');
  seen.set(raw, text);
  return text;
}

const text = ({ book }: Pick<Opened, "book">): string => {
  const { names, settings } = snapshot({ ...book, sheets: [] }) as Record<string, unknown>;
  const sheets = book.sheets.map((sheet) => sheetText(book, sheet));
  return `{"names":${JSON.stringify(names)},"settings":${JSON.stringify(settings)},"sheets":[${sheets.join()}]}`;
};

const prepared = new Map<Workflow, Promise<Prepared>>();

function prepare(workflow: Workflow): Promise<Prepared> {
  const found = prepared.get(workflow) ?? prepareAnew(workflow);
  prepared.set(workflow, found);
  return found;
}

async function prepareAnew({ book, prepare: before }: Workflow): Promise<Prepared> {
  const first = openExcel(await (book ?? defaultBook)(), {}, { trace: false });
  const run = await before(first.workbook);
  first.close();
  const stage = await paneOn(first.book);
  await run(stage.workbook, {});
  return {
    before: first.book,
    run,
    clean: text(stage),
    requests: stage.host.counters.requests,
  };
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error ?? "nothing thrown"
  );

const markerKey = "Tierbook.sheet";

/** The sheets by name: the user's, and ours by their marker. */
function sheetsOf(whole: string, isOurs: boolean): Map<string, string> {
  const { sheets } = JSON.parse(whole) as {
    sheets: { name: string; rows: unknown[]; properties: [string, string][] }[];
  };
  return new Map(
    sheets
      .filter(({ properties }) => properties.some(([key]) => key === markerKey) === isOurs)
      .map((sheet) => [sheet.name, JSON.stringify(sheet)])
  );
}

/** After a refusal in the middle of several sheets each is as it was, done, not there yet, or left empty. */
function expectWholeSheets(found: string, before: string, clean: string): void {
  expect([...sheetsOf(found, false)]).toEqual([...sheetsOf(before, false)]);
  const [was, done] = [sheetsOf(before, true), sheetsOf(clean, true)];
  for (const [name, sheet] of sheetsOf(found, true))
    if ((JSON.parse(sheet) as { rows: unknown[] }).rows.length > 0)
      expect([was.get(name), done.get(name)]).toContain(sheet);
}

/**
 * Refuses a request of a job, on a pane where others may have been refused before; says whether the pane can go on from
 * there, which is where the workbook is exactly as before.
 */
async function refused(
  stage: Opened,
  { run, before, clean }: Prepared,
  { leaves }: Workflow,
  disturb: () => {
    readonly end: () => void;
    readonly job: Job;
    readonly told: HostErrorCode;
    readonly lasts?: boolean;
  }
): Promise<"as before" | "done" | "changed"> {
  const { end, job, told, lasts = false } = disturb();
  const error = await failureOf(run(stage.workbook, job));
  end();
  const found = text(stage);
  if (error === null) {
    expect(JSON.parse(found)).toEqual(JSON.parse(clean));
    return "done";
  }
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).code).toBe(told);
  // Where Excel still refuses while it is taken back, the message says so and the next attempt takes it back first.
  const isOwed = (error as HostError).place.isNotUndone === true;
  expect(isOwed && !lasts).toBe(false);
  if (isOwed) return "changed";
  const was = text({ book: before });
  if (found === was) return "as before";
  if (leaves === undefined) expect(JSON.parse(found)).toEqual(JSON.parse(was));
  else if (leaves === "sheets") expectWholeSheets(found, was, clean);
  return "changed";
}

async function expectCleanAfterwards(stage: Opened, { run, clean }: Prepared): Promise<void> {
  await run(stage.workbook, {});
  const found = text(stage);
  if (found !== clean) expect(JSON.parse(found)).toEqual(JSON.parse(clean));
}

describe.each(Object.entries(everyWorkflow))("%s", (_, workflow) => {
  // All codes at the first, the middle and the last request, in turn at the others and for one of many.
  test("a refusal at any request is told by its code, leaves nothing half done, and the same job works afterwards", async () => {
    const ready = await prepare(workflow);
    const { requests, before } = ready;
    const turn = Object.values(everyWorkflow).indexOf(workflow);
    const thorough = new Set(
      everyFault
        ? Array.from({ length: requests }, (_, k) => k + 1)
        : workflow.isOneOfMany
          ? []
          : [1, Math.ceil(requests / 2), requests]
    );
    let stage = await paneOn(before);
    let count = 0;
    for (let request = 1; request <= requests; request++)
      for (const [i, [code, told, times]] of faults.entries()) {
        if (!thorough.has(request) && (request + turn) % faults.length !== i) continue;
        const outcome = await refused(stage, ready, workflow, () => {
          const end = stage.host.inject({ atRequest: request, code, actionIndex: 0, times });
          return { end, job: {}, told, lasts: times > 1 };
        });
        if (outcome !== "done") count++;
        if (outcome === "changed") await expectCleanAfterwards(stage, ready);
        if (outcome !== "as before") stage = await paneOn(before);
      }
    expect(count).toBeGreaterThan(0);
    // One pane through all refusals, and then at last without one.
    await expectCleanAfterwards(stage, ready);
  });

  test("cancelled at any request, it leaves the workbook as before or is done", async () => {
    const ready = await prepare(workflow);
    let stage = await paneOn(ready.before);
    for (let request = 1; request <= ready.requests; request += workflow.isOneOfMany ? 2 : 1) {
      const outcome = await refused(stage, ready, { ...workflow, leaves: "sheets" }, () => {
        const stop = new AbortController();
        stage.host.mutateBefore(request, () => stop.abort());
        return { end: () => undefined, job: { signal: stop.signal }, told: "cancelled" };
      });
      if (outcome === "changed") expect(workflow.leaves).toBe("sheets");
      if (outcome === "changed") await expectCleanAfterwards(stage, ready);
      if (outcome !== "as before") stage = await paneOn(ready.before);
    }
    await expectCleanAfterwards(stage, ready);
  });
});

const runs = Object.entries(everyWorkflow).filter(([, { isRun }]) => isRun);

test.each(runs)(
  "taken back after a refusal and a retry, the workbook is as it is without the refusal: %s",
  async (_, workflow) => {
    const ready = await prepare(workflow);
    const stage = await paneOn(ready.before);
    await ready.run(stage.workbook, {});
    await takeBack(stage.workbook, {});
    const undisturbed = text(stage);
    for (const request of workflow.isOneOfMany
      ? [ready.requests]
      : [Math.ceil(ready.requests / 2), ready.requests]) {
      const again = await paneOn(ready.before);
      const end = again.host.inject({ atRequest: request, code: "AccessDenied" });
      await failureOf(ready.run(again.workbook, {}));
      end();
      await ready.run(again.workbook, {});
      await takeBack(again.workbook, {});
      expect(JSON.parse(text(again))).toEqual(JSON.parse(undisturbed));
    }
  }
);

test("every function of src/workflows that is given the workbook is reached by the list", () => {
  const folder = join(import.meta.dirname, "../../src/workflows");
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const functions = sources.flatMap((source) =>
    [...source.matchAll(/\nexport (?:async )?function\*? (\w+)\(\s*workbook: Workbook/g)].map(
      ({ 1: name, index }) => ({
        name: name!,
        body: source.slice(index + 1, source.indexOf("\n}\n", index)),
      })
    )
  );
  expect(functions.length).toBeGreaterThan(25);
  const list = readFileSync(join(import.meta.dirname, "everyWorkflow.ts"), "utf8");
  const calls = (body: string, name: string): boolean => new RegExp(`\\b${name}\\(`).test(body);
  const reached = new Set(
    functions.filter(({ name }) => calls(list, name)).map(({ name }) => name)
  );
  // Helpers that are not exported lie between two exported functions of one file: the file counts as a whole.
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const source of sources)
      if ([...reached].some((name) => source.includes(`function ${name}(`)))
        for (const { name } of functions)
          if (calls(source.replaceAll(/\nexport (?:async )?function\*? \w+\(/g, "\n("), name))
            reached.add(name);
  }
  expect(functions.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
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
