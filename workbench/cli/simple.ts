import { formatDate, formatNumber } from "../../src/i18n/format";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { describeProblem } from "../../src/intake/describeProblem";
import { simpleReason } from "../../src/scoring/simple/simpleReason";
import { simpleClasses, simpleCriteria } from "../../src/scoring/simple/simpleScores";
import type { Base } from "../../src/workflows/readBase";
import { scoreSimply, writeSimply, type SimplyScored } from "../../src/workflows/scoreSimply";
import type { Survey } from "../../src/workflows/surveyTables";
import type { Job, Workbook } from "../../src/workbook/Workbook";
import { cliWords } from "./words";

/** What a run in the simple mode prints: a document for scripts, lines for a person. */
export interface SimpleRun {
  readonly document: unknown;
  lines(output: string): string;
}

/** `--simple`: key or ordinary by six figures, and the company's own segment rules. */
export async function runSimply(
  workbook: Workbook,
  survey: Survey,
  base: Base,
  language: LanguageCode,
  job: Job
): Promise<SimpleRun> {
  const scored = await scoreSimply(workbook, survey, base, job);
  const receipt = await writeSimply(workbook, scored, language, job);
  return {
    document: { ...document(scored, language), columns: receipt.headers },
    lines: (output) => lines(scored, receipt.headers, output, language),
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function document(
  { base, scores, segments, counts, problems }: SimplyScored,
  language: LanguageCode
) {
  const { intake, simple } = languages[language].words;
  return {
    mode: "simple",
    customers: base.names.map((name, index) => {
      const rule = segments?.[index];
      return {
        row: base.customers.sheetRows[index]! + 1,
        id: base.customers.texts.get("customerId")?.[index] || null,
        name,
        class: simpleClasses[scores.classOf[index]!] ?? null,
        score: orNull(scores.score[index]!),
        points: Object.fromEntries(
          simpleCriteria.map((key) => [key, orNull(scores.points[key][index]!)])
        ),
        completeness: scores.completeness[index],
        oneTime: scores.isOneTime[index] === 1,
        segment: rule?.segment ?? null,
        offer: rule?.offer ?? null,
        treatment: rule?.treatment ?? null,
        reason: simpleReason(scores, index, simple, language),
      };
    }),
    counts,
    problems: problems.map((problem) => ({
      sheet: problem.sheet,
      row: problem.row,
      column: problem.column,
      kind: problem.kind,
      found: problem.found,
      message: describeProblem(problem, intake),
    })),
  };
}

function lines(
  { base, counts, problems }: SimplyScored,
  columns: readonly string[],
  output: string,
  language: LanguageCode
): string {
  const say = cliWords[language];
  const { classes } = languages[language].words.simple;
  const number = (value: number): string => formatNumber(language, value, 0);
  const { source } = base.customers;
  const table = source.name ?? source.sheet;
  const classCounts = simpleClasses
    .map((key) => `${classes[key]} ${number(counts[key])}`)
    .join("  ");
  return [
    say.headline(number(base.names.length), table, formatDate(base.input.analysisDate)),
    say.classes(classCounts, counts.none),
    problems.length === 0 ? say.noProblems : say.remarks(problems.length),
    say.columns(columns.length, table),
    say.written(output),
    "",
  ].join("\n");
}
