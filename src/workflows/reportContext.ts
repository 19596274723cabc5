import { languages, type LanguageCode } from "../i18n/languages";
import { reportLabels } from "../reports/labels";
import type { ReportContext, ReportSettings } from "../reports/ReportContext";
import { modelHash } from "../settings/modelHash";
import { productVersion } from "./productVersion";
import type { Scored } from "./scoreBase";
import type { Written } from "./writeTiers";

/** What a run's reports are made of, and what the pane words a customer's finances by; `written` is null as long as nothing was. */
export function reportContext(
  scored: Scored,
  written: Written | null,
  language: LanguageCode,
  settings: ReportSettings
): ReportContext {
  const { base, scores, model } = scored;
  const { words } = languages[language];
  return {
    language,
    words: words.reports,
    labels: reportLabels(words, (index) => written?.reasons[index] ?? ""),
    analysisDate: base.input.analysisDate,
    runId: written?.runId ?? "",
    model,
    modelHash: modelHash(model),
    productVersion,
    customers: base.customers,
    tables: base.tables,
    input: base.input,
    scores,
    problems: scored.problems,
    written: written?.receipt ?? null,
    applicability: { found: scored.applicability, words: words.applicability },
    settings,
    finance: {
      base: base.finance,
      reviews: scored.reviews,
      receivables: base.finance.receivables,
      ledgerOf: (customer) => base.finance.reviewOf(customer).receivables,
    },
    keyChanges: base.log.keyChanges,
    isRecalibrated: base.isRecalibrated === true,
  };
}
