import { languages } from "../../src/i18n/languages";
import type { LanguageCode } from "../../src/i18n/languages";
import type { FieldTable } from "../../src/intake/columns";
import type { TableKind } from "../../src/intake/fields";
import { applicability } from "../../src/portfolio/applicability";
import { reportLabels } from "../../src/reports/labels";
import type { ReportContext } from "../../src/reports/ReportContext";
import { reasonTexts } from "../../src/scoring/explanationText";
import { defaultModel } from "../../src/settings/defaultModel";
import { analysisDate, customers, input, scores } from "./twelveCustomers";

/** The twelve customers as a report gets them. */
export function reportContext(
  language: LanguageCode,
  tables: ReadonlyMap<TableKind, FieldTable> = new Map(),
  change: Partial<ReportContext> = {}
): ReportContext {
  const { words } = languages[language];
  const reasons = reasonTexts(scores, input, defaultModel, words.scoring, language);
  return {
    language,
    words: words.reports,
    labels: reportLabels(words, (index) => reasons[index] ?? ""),
    analysisDate,
    runId: "2026-03-31-1",
    model: defaultModel,
    modelHash: "1a2b3c",
    productVersion: "0.1.0",
    customers,
    tables,
    input,
    scores,
    problems: customers.problems,
    written: null,
    applicability: { found: applicability(input, null, {}), words: words.applicability },
    settings: { maxKeySheets: 50, ownNames: [] },
    ...change,
  };
}
