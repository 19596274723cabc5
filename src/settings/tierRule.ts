import { formatNumber, formatPercent } from "../i18n/format";
import type { LanguageCode } from "../i18n/languages";
import type { TierCuts } from "../scoring/model";
import type { Model } from "./Model";
import type { SettingsWords } from "./words";

/**
 * How raw tiers are made and to which tier a score on a border belongs, as sentences with the company's numbers: bands without gaps,
 * for the sheets that people decide with.
 *
 * @param cuts borders of a run by rank, which only the run knows; null = leave them out
 */
export function tierRule(
  model: Model,
  say: SettingsWords,
  language: LanguageCode,
  cuts: TierCuts | null = null
): string {
  const number = (value: number): string =>
    formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
  const share = (value: number): string =>
    formatPercent(language, value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1);
  const { thresholds, quota, pareto, maxS, method } = model;
  switch (method) {
    case "absolute":
      return say.rules.absolute({
        S: number(thresholds.S),
        A: number(thresholds.A),
        B: number(thresholds.B),
      });
    case "quota": {
      const rule = say.rules.quota({
        S: share(quota.shareS),
        A: share(quota.shareA),
        B: share(quota.shareB),
        maxS: number(maxS),
        floorS: number(quota.floorS),
        floorA: number(quota.floorA),
      });
      if (cuts === null) return rule;
      const run = say.rules.quotaRun({
        S: formatNumber(language, cuts.S, 2),
        A: formatNumber(language, cuts.A, 2),
        B: formatNumber(language, cuts.B, 2),
      });
      return say.rules.join(rule, run);
    }
    case "pareto":
      return say.rules.pareto({
        A: share(pareto.classA),
        B: share(pareto.classB),
        fit: number(pareto.fitForS),
        score: number(pareto.scoreForS),
      });
  }
}
