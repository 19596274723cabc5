import { tierNotApplicable } from "../../scoring/model";
import type { WatchBase, WatchFinder, WatchHit, WatchNeed, WatchRule } from "./WatchRule";
import { isMissing } from "./WatchRule";
import { channelStuffing } from "./rules/channelStuffing";
import { credit } from "./rules/credit";
import { decliningIndustry } from "./rules/decliningIndustry";
import { downgradeRisk } from "./rules/downgradeRisk";
import { inRamp } from "./rules/inRamp";
import { investMore } from "./rules/investMore";
import { overExploitation } from "./rules/overExploitation";
import { reviewDue } from "./rules/reviewDue";
import { secondSource } from "./rules/secondSource";
import { shortTermTemptation } from "./rules/shortTermTemptation";
import { singleThread } from "./rules/singleThread";
import { stickinessGap } from "./rules/stickinessGap";
import { targetCustomers } from "./rules/targetCustomers";
import { thinArchive } from "./rules/thinArchive";
import { timeBomb } from "./rules/timeBomb";
import { upgradePotential } from "./rules/upgradePotential";
import { whiteSpace } from "./rules/whiteSpace";
import type { WatchConditionId, WatchListId } from "./words";

/** THE LIST of watch rules, most urgent first. A new one is a file in rules/, a line here, and its words. */
export const watchRules: readonly WatchRule[] = [
  timeBomb,
  credit,
  downgradeRisk,
  secondSource,
  stickinessGap,
  singleThread,
  overExploitation,
  shortTermTemptation,
  channelStuffing,
  decliningIndustry,
  reviewDue,
  thinArchive,
  upgradePotential,
  targetCustomers,
  investMore,
  inRamp,
  whiteSpace,
];

export interface WatchEntry {
  /** Customer index. */
  readonly index: number;
  readonly hits: readonly (WatchHit & { readonly condition: WatchConditionId })[];
}

export interface WatchList {
  readonly id: WatchListId;
  readonly urgency: WatchRule["urgency"];
  /** Largest revenue first. */
  readonly entries: readonly WatchEntry[];
  /** Whether any condition of the list could be checked. */
  readonly isChecked: boolean;
}

export interface WatchFindings {
  readonly lists: readonly WatchList[];
  /** Conditions that this workbook has no data for. */
  readonly unchecked: readonly {
    readonly list: WatchListId;
    readonly condition: WatchConditionId;
    readonly needs: readonly WatchNeed[];
  }[];
}

/** Every rule over every customer that is scored. */
export function watch(base: WatchBase): WatchFindings {
  const { finalTier, count } = base.scores;
  const revenue = base.input.criteria.revenue?.values;
  const unchecked: WatchFindings["unchecked"][number][] = [];
  const lists = watchRules.map(({ id, urgency, conditions }): WatchList => {
    const finders: (readonly [WatchConditionId, WatchFinder])[] = [];
    for (const condition of conditions) {
      const prepared = condition.prepare(base);
      if (isMissing(prepared))
        unchecked.push({ list: id, condition: condition.id, needs: prepared });
      else finders.push([condition.id, prepared]);
    }
    const entries: WatchEntry[] = [];
    for (let index = 0; index < count && finders.length > 0; index++) {
      if (finalTier[index]! >= tierNotApplicable) continue;
      const hits: WatchEntry["hits"][number][] = [];
      for (const [condition, find] of finders) {
        const found = find(index);
        if (found !== null) hits.push({ ...found, condition });
      }
      if (hits.length > 0) entries.push({ index, hits });
    }
    entries.sort(
      (a, b) => (revenue?.[b.index] || 0) - (revenue?.[a.index] || 0) || a.index - b.index
    );
    return { id, urgency, entries, isChecked: finders.length > 0 };
  });
  return { lists, unchecked };
}
