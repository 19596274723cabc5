import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { languages } from "../../src/i18n/languages";
import { describeProblem } from "../../src/intake/describeProblem";
import { IntakeError } from "../../src/intake/IntakeError";
import { reportIds, type ReportId } from "../../src/reports/reports";
import { modelText } from "../../src/settings/modelFile";
import { SettingsError, settingsErrorText } from "../../src/settings/SettingsError";
import { HostError } from "../../src/workbook/HostError";
import type { Job } from "../../src/workbook/Workbook";
import { createReports } from "../../src/workflows/createReports";
import { readBase } from "../../src/workflows/readBase";
import { recalibrate } from "../../src/workflows/recalibrate";
import { scoreBase } from "../../src/workflows/scoreBase";
import { rememberRun } from "../../src/workflows/standing";
import { customerTable, surveyTables } from "../../src/workflows/surveyTables";
import { writeTiers } from "../../src/workflows/writeTiers";
import { openBook, type OpenedBook } from "../file/openBook";
import { OpenError } from "../file/refusals";
import { saveBook } from "../file/saveBook";
import type { TierCommand } from "./arguments";
import { loadCalculator } from "./calculator";
import { runDocument } from "./json";
import { progressLine } from "./progress";
import { Refused } from "./Refused";
import { openSession } from "./session";
import { applySettings } from "./settings";
import { runSimply, type SimpleRun } from "./simple";
import { summary } from "./summary";
import { cliWords } from "./words";

const bundledSample = fileURLToPath(
  new URL("../../assets/sample/tierbook-sample.xlsx", import.meta.url)
);

export interface TierRun {
  readonly bytes: Uint8Array;
  readonly output: string;
  /** The settings of the run as a file, when they were asked for. */
  readonly exported?: { readonly path: string; readonly text: string };
  readonly text: { readonly stdout: string; cannotWrite(reason: string): string };
}

/** Reads, scores, writes and reports, through Office.js and the host, and returns the bytes of the new workbook. */
export async function runTier(command: TierCommand, cwd: string): Promise<TierRun> {
  const { language } = command;
  const words = cliWords[language];
  const input = command.input ?? bundledSample;
  const output = command.output ?? defaultOutput(command.input, cwd);
  for (const written of [output, command.exportModel ?? output]) {
    if (await isSameFile(input, written)) throw new Refused(words.sameFile(written));
  }
  const which = chosenReports(command);
  const cannotWrite = (reason: string): string => words.cannotWrite(output, reason);
  const started = performance.now();
  const opened = await open(input, command);
  const session = openSession(opened.book, language, {
    calculator: await loadCalculator(opened.book),
  });
  try {
    const shown = command.input === null ? basename(input) : input;
    const refuse = (error: unknown): never => {
      throw refusal(error, shown, command);
    };
    if (command.simple) {
      const simple = await classify(session, command).catch(refuse);
      session.host.settle();
      const { bytes } = await saveBook(opened);
      const stdout = command.json ? `${JSON.stringify(simple.document)}\n` : simple.lines(output);
      return { bytes, output, text: { stdout, cannotWrite } };
    }
    const report = await score(session, command, which).catch(refuse);
    session.host.settle();
    const saved = await saveBook(opened);
    const ms = { ...report.ms, total: performance.now() - started };
    const { counters } = session.host;
    const { requests, bytesOut, bytesIn, largestRequest, largestResponse } = counters;
    const full = {
      ...report,
      ms,
      excel: { requests, bytesOut, bytesIn, largestRequest, largestResponse },
    };
    const stdout = command.json
      ? `${JSON.stringify(runDocument(full))}\n`
      : summary(full, { language, output, losses: saved.losses });
    const exported =
      command.exportModel === undefined
        ? {}
        : { exported: { path: command.exportModel, text: modelText(report.scored.model) } };
    return { bytes: saved.bytes, output, ...exported, text: { stdout, cannotWrite } };
  } finally {
    session.close();
  }
}

async function score(
  { workbook }: ReturnType<typeof openSession>,
  command: TierCommand,
  which: readonly ReportId[]
) {
  const { language, analysisDate } = command;
  const words = languages[language].words;
  const progress = progressLine(process.stderr, language);
  const job: Job = { onProgress: progress.show };
  try {
    const clock = stopwatch();
    await applySettings(workbook, command, job);
    const survey = await surveyTables(workbook, analysisDate, job);
    const customers = await customerTable(workbook, survey, command.table, analysisDate, job);
    const found = await readBase(workbook, survey, { customers }, { analysisDate, language }, job);
    const base = command.recalibrate ? await recalibrate(workbook, found, job) : found;
    const read = clock();
    const scored = scoreBase(base);
    const scoring = clock();
    const written = await writeTiers(workbook, scored, language, job);
    await rememberRun(workbook, scored, written.runId, job);
    const write = clock();
    const reports = await createReports(workbook, scored, written, which, language, job);
    return {
      scored,
      reasons: written.reasons,
      problems: scored.problems,
      problemMessage: (problem: (typeof scored.problems)[number]) =>
        describeProblem(problem, words.intake),
      sheets: [...written.sheets, ...reports.sheets].map(({ name }) => name),
      columns: written.receipt.headers,
      ms: { read, score: scoring, write, reports: clock() },
    };
  } finally {
    progress.clear();
  }
}

/** The simple mode: the same reading, its own columns, no sheets. */
async function classify(
  { workbook }: ReturnType<typeof openSession>,
  command: TierCommand
): Promise<SimpleRun> {
  const { language, analysisDate } = command;
  const progress = progressLine(process.stderr, language);
  const job: Job = { onProgress: progress.show };
  try {
    const survey = await surveyTables(workbook, analysisDate, job);
    const customers = await customerTable(workbook, survey, command.table, analysisDate, job);
    const base = await readBase(workbook, survey, { customers }, { analysisDate, language }, job);
    return await runSimply(workbook, survey, base, language, job);
  } finally {
    progress.clear();
  }
}

/** Milliseconds since the last call. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}

export async function open(path: string, { language }: TierCommand): Promise<OpenedBook> {
  const words = cliWords[language];
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(
      code === "ENOENT" ? words.noSuchFile(path) : words.cannotRead(path, code ?? String(error)),
      { cause: error }
    );
  }
  try {
    return await openBook(bytes, basename(path));
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    throw new Refused(words.refused[error.refusal.code](path), { cause: error });
  }
}

/** What the user can do something about becomes one line; a bug stays a bug. */
export function refusal(error: unknown, path: string, { language }: TierCommand): unknown {
  const { intake, pane } = languages[language].words;
  const cli = cliWords[language];
  if (error instanceof IntakeError)
    return new Refused(cli.workbookRefused(path, intake.errors[error.code](error.facts)), {
      cause: error,
    });
  if (error instanceof SettingsError) {
    const sentence = settingsErrorText(error, languages[language].words.scoring.settings);
    return new Refused(cli.workbookRefused(path, sentence), { cause: error });
  }
  if (error instanceof HostError) {
    const { what, next } = pane.errors.host[error.code];
    return new Refused(cli.workbookRefused(path, cli.sentences(what(error.place), next)), {
      cause: error,
    });
  }
  return error;
}

function chosenReports({ reports, language }: TierCommand): readonly ReportId[] {
  if (reports === "all") return reportIds;
  if (reports === "none") return [];
  return reports.map((id) => {
    const known = reportIds.find((report) => report.toLowerCase() === id.toLowerCase());
    if (!known) throw new Refused(cliWords[language].unknownReport(id, reportIds.join(", ")));
    return known;
  });
}

/** `<in>.tiered.xlsx` beside the input; the sample's result goes where the user stands, not into the package. */
function defaultOutput(input: string | null, cwd: string): string {
  const path = input ?? join(cwd, basename(bundledSample));
  const extension = /\.xls[xm]$/i.exec(path)?.[0] ?? "";
  return `${path.slice(0, path.length - extension.length)}.tiered${extension || ".xlsx"}`;
}

export async function isSameFile(input: string, output: string): Promise<boolean> {
  const real = async (path: string): Promise<string> => {
    try {
      return await realpath(path);
    } catch {
      // Not there yet: compare by where it would be.
      return join(resolve(dirname(path)), basename(path));
    }
  };
  return (await real(input)) === (await real(output));
}
