import { languages } from "../../src/i18n/languages";
import type { LanguageCode } from "../../src/i18n/languages";
import type { FieldTable } from "../../src/intake/columns";
import type { TableKind } from "../../src/intake/fields";
import { reportLabels } from "../../src/reports/labels";
import type { ReportContext } from "../../src/reports/ReportContext";
import { defaultModel } from "../../src/settings/defaultModel";
import { analysisDate, customers, input, scores } from "./twelveCustomers";

/** The twelve customers as a report gets them. */
export function reportContext(language: LanguageCode, tables: ReadonlyMap<TableKind, FieldTable> = new Map(), change: Partial<ReportContext> = {}): ReportContext {
  const { words } = languages[language];
  return {
    language,
    words: words.reports,
    labels: reportLabels(words, (index) => (language === "en" ? `Reason of row ${index + 1}.` : `第${index + 1}行的理由。`)),
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
    settings: { maxKeySheets: 50, ownNames: [] },
    ...change,
  };
}
