import { formatNumber, formatPercent } from "../i18n/format";
import type { LanguageCode } from "../i18n/languages";
import { criteria } from "./criteria";
import type { CriterionKey } from "./model";

/** A raw criterion value as people read it: shares in per cent, money without needless decimals. */
export function criterionValueText(
  language: LanguageCode,
  criterion: CriterionKey,
  value: number
): string {
  switch (criteria[criterion].unit) {
    case "share":
      return formatPercent(language, value, Math.abs(value) < 0.1 ? 1 : 0);
    case "money":
    case "moneyPerHead":
      return formatNumber(language, value, Math.abs(value) < 100 ? 2 : 0);
    case "months":
    case "rating":
    case "points":
    case "days":
      return formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
  }
}
