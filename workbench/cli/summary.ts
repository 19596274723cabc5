import { formatDate, formatNumber, formatPercent } from "../../src/i18n/format";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { criterionKeys } from "../../src/scoring/model";
import { unanswered, type Applicability } from "../../src/portfolio/applicability";
import type { Loss } from "../file/refusals";
import type { RunReport } from "./json";
import { cliWords } from "./words";

const namesShown = 5;

/** Whether the method fits, unless it does in every respect. */
function applicabilityLines(found: Applicability, language: LanguageCode): string[] {
  const words = languages[language].words.applicability;
  const open = unanswered(found).map((condition) => words.conditions[condition]);
  return [
    words.verdicts[found.verdict],
    ...(found.verdict === "open" ? [words.toAnswer(open)] : []),
  ];
}

/** What a run prints for a person: a dozen lines at most. */
export function summary(
  report: RunReport,
  {
    language,
    output,
    losses,
  }: { readonly language: LanguageCode; readonly output: string; readonly losses: readonly Loss[] }
): string {
  const words = cliWords[language];
  const { scoring } = languages[language].words;
  const { scored, problems, sheets, columns, ms, excel } = report;
  const { base, scores, counts, candidates } = scored;
  const { source, money } = base.customers;
  const table = source.name ?? source.sheet;
  const number = (value: number): string => formatNumber(language, value, 0);
  const list = (items: readonly string[], more: number): string =>
    more > 0 ? words.andMore(items.join(words.comma), number(more)) : items.join(words.comma);

  const lines = [words.headline(number(scores.count), table, formatDate(base.input.analysisDate))];
  lines.push(
    words.tiers(
      Object.entries(counts)
        .filter(([tier, count]) => tier !== "N/A" || count > 0)
        .map(([tier, count]) => `${tier} ${number(count)}`)
        .join("  ")
    )
  );
  const missing = criterionKeys
    .filter((key) => !scores.activeCriteria.includes(key))
    .map((key) => scoring.criteria[key].short);
  lines.push(
    words.coverage(formatPercent(language, scores.coverage, 0), missing.join(words.comma))
  );
  if (money.label || money.currency)
    lines.push(words.unit([money.currency, money.label].filter(Boolean).join(" ")));
  if (base.isRecalibrated) lines.push(words.recalibrated);
  if (candidates.length > 0) {
    const named = candidates.slice(0, namesShown).map((index) => base.names[index]!);
    lines.push(words.candidates(candidates.length, list(named, candidates.length - named.length)));
  }
  if (scored.applicability.verdict !== "full")
    lines.push(...applicabilityLines(scored.applicability, language));
  for (const problem of problems)
    if (problem.kind === "oldData") lines.push(report.problemMessage(problem));
  lines.push(problems.length === 0 ? words.noProblems : words.problems(number(problems.length)));
  if (columns.length > 0) lines.push(words.columns(columns.length, table));
  if (sheets.length > 0) {
    const named = sheets.slice(0, 2 * namesShown);
    lines.push(words.sheets(list(named, sheets.length - named.length)));
  }
  for (const { sheet, what, detail } of losses)
    lines.push(words.loss([sheet, words.lossKinds[what], detail].filter(Boolean).join(" · ")));
  lines.push(words.written(output));
  lines.push(words.effort(formatNumber(language, ms.total / 1000, 1), number(excel.requests)));
  return `${lines.join("\n")}\n`;
}
