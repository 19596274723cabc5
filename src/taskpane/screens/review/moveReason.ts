import { formatNumber, formatSigned } from "../../../i18n/format";
import type { LanguageCode } from "../../../i18n/languages";
import type { Words } from "../../../i18n/words";
import { overrideOf } from "../../../scoring/explanation";
import { gateIds, tiers } from "../../../scoring/model";
import type { Attribution } from "../../../portfolio/attribution";
import { placeBefore } from "../../../portfolio/migration";
import type { Scored } from "../../../workflows/scoreBase";

/** In the order in which the method names them: market, size, relationship, then fit and finance. */
const driverKeys = ["D2", "D1", "D4", "D3", "D5", "data", "model"] as const;
/** Changes that would round to nothing are no reason. */
const smallest = 0.05;
const mostNamed = 2;
/** Points of the score from which a change may explain a tier. */
const telling = 0.5;

/**
 * Why a customer's tier moved, in a line: set by hand, a limit that holds it, else what moved its score most. "" where nothing is
 * known, as long as the last run was not read.
 */
export function moveReason(
  scored: Scored,
  attribution: Attribution | null,
  index: number,
  words: Words,
  language: LanguageCode
): string {
  const { scores, base } = scored;
  const say = words.paneReview.movers;
  const parts: string[] = [];
  const outcome = overrideOf(scores, base.input, index)?.outcome;
  if (outcome === "applied" || outcome === "limited") parts.push(say.byHand);
  const binding = scores.gatesBinding[index] ?? 0;
  const gate = gateIds.find((_, bit) => (binding & (1 << bit)) !== 0);
  if (gate) parts.push(say.held(words.scoring.gates[gate].short));
  else if (parts.length === 0 && base.log.previous === null)
    parts.push(againstTyped(scored, index, words, language));
  const delta = attribution?.delta[index] ?? NaN;
  if (attribution !== null && !Number.isNaN(delta)) {
    const drivers = driversOf(attribution, index)
      .slice(0, mostNamed)
      .map(({ key, change }) =>
        say.driver(words.reports.migration.drivers.names[key], formatSigned(language, change, 1))
      );
    const wasUp = (scores.finalTier[index] ?? 0) < placeBefore(base.input, index);
    // A score that moved little, or the other way, is not why the tier moved: a second period or a limit is.
    if (parts.length === 0 && (Math.abs(delta) < telling || delta > 0 !== wasUp))
      parts.push(say.rule);
    if (drivers.length > 0)
      parts.push(
        say.score(formatSigned(language, delta, 1), drivers.join(words.pane.listSeparator))
      );
  }
  return parts.join(" · ");
}

/** Against a tier that somebody typed there is only today's score to show, and the border that it passes or misses. */
function againstTyped(
  { scores, base }: Scored,
  index: number,
  words: Words,
  language: LanguageCode
): string {
  const say = words.paneReview.movers;
  const before = placeBefore(base.input, index);
  const now = scores.finalTier[index] ?? tiers.length;
  const score = scores.score[index] ?? NaN;
  const isUp = now < before;
  const tier = tiers[isUp ? now : before];
  if (scores.cuts === null || tier === undefined || tier === "C" || Number.isNaN(score))
    return say.rule;
  const cut = scores.cuts[tier];
  if (score >= cut !== isUp) return say.rule;
  const text = formatNumber(language, score, 1);
  const border = formatNumber(language, cut, 0);
  return isUp ? say.reaches(text, tier, border) : say.misses(text, tier, border);
}

/** What moved one customer's score, the largest first, those in the direction of the whole before the others. */
export function driversOf(
  attribution: Attribution,
  index: number
): readonly { readonly key: (typeof driverKeys)[number]; readonly change: number }[] {
  const sign = Math.sign(attribution.delta[index] ?? 0);
  return driverKeys
    .map((key) => ({
      key,
      change:
        (key === "data" || key === "model" ? attribution[key] : attribution.drivers[key])[index] ??
        NaN,
    }))
    .filter(({ change }) => Math.abs(change) >= smallest)
    .sort(
      (a, b) =>
        Number(Math.sign(b.change) === sign) - Number(Math.sign(a.change) === sign) ||
        Math.abs(b.change) - Math.abs(a.change)
    );
}
