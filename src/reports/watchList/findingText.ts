import { formatDate, formatNumber, formatPercent, formatSigned } from "../../i18n/format";
import { firedGates } from "../../portfolio/runLog";
import type { WatchHit, WatchNeed, WatchValue } from "../../portfolio/watchList/WatchRule";
import type { WatchConditionId } from "../../portfolio/watchList/words";
import { tiers } from "../../scoring/model";
import type { ReportContext } from "../ReportContext";

/** What a condition found at one customer, in a sentence. */
export function foundText(
  context: ReportContext,
  { condition, values }: WatchHit & { readonly condition: WatchConditionId }
): string {
  const { found } = context.words.watchList.conditions[condition];
  return found(...values.map((value) => valueText(context, value)));
}

/** A missing number is an empty text, which the words leave out. */
function valueText(context: ReportContext, { value, as }: WatchValue): string {
  const { language, labels, words } = context;
  if (Number.isNaN(value)) return "";
  switch (as) {
    case "percent":
      return formatPercent(language, value, 1);
    case "points":
      return formatSigned(language, value, 1);
    case "score":
      return formatNumber(language, value, 1);
    case "count":
    case "rating":
      return formatNumber(language, value, 0);
    case "days":
      return words.watchList.days(formatNumber(language, value, 0));
    case "date":
      return formatDate(value);
    case "tier":
      return tiers[value] ?? "N/A";
    case "gates":
      return firedGates(value)
        .map((id) => labels.gates[id].short)
        .join(words.shared.listSeparator);
  }
}

/** What a rule would need. */
export function needsText(context: ReportContext, needs: readonly WatchNeed[]): string {
  const { unchecked } = context.words.watchList;
  const names = needs.map((need) => {
    switch (need.kind) {
      case "criterion":
        return unchecked.field(context.labels.criteria[need.key]);
      case "field":
        return unchecked.field(context.labels.field(need.key));
      case "table":
        return unchecked.table(context.labels.table(need.key));
      case "lastRun":
        return unchecked.lastRun;
      case "thresholds":
        return unchecked.thresholds;
    }
  });
  return unchecked.needed([...new Set(names)].join(context.words.shared.listSeparator));
}
