import { atOnce, type Slices } from "../slices";
import { formatNumber, formatPercent } from "../i18n/format";
import type { LanguageCode } from "../i18n/languages";
import type { Model } from "../settings/Model";
import { neutralPoints } from "./weightedSum";
import { contributionView, createRanking } from "./contributions";
import type { RankedContributions } from "./contributions";
import { tierSteps } from "./explanation";
import type { Explanation, TierSteps } from "./explanation";
import { tiers } from "./model";
import type { ScoringInput, Scores, Tier } from "./model";
import { numberTexts } from "./numberTexts";
import type { NumberTexts } from "./numberTexts";
import { namedAmounts, printedScore, wholePercent } from "./printedAmounts";
import type { ExplanationWords, ScoringWords } from "./words";

/** A reason stands in a cell beside its row: beyond this it names fewer criteria. */
const longestReason = 270;
/** Criteria named on each side of the median at most. */
const mostNamed = 3;
/** Contributions below this would print as nothing. */
const smallestNamed = 0.1;
const mostGatesNamed = 2;

/**
 * The reason for a tier in a few sentences. The amounts printed add up to the score printed: 50, the criteria named, and
 * "other" for the rest.
 */
export function explanationText(
  explanation: Explanation,
  words: ScoringWords,
  language: LanguageCode
): string {
  const { lines } = explanation;
  const ranked = {
    size: lines.length,
    criteria: lines.map(({ criterion }) => criterion),
    contributions: Float64Array.from(lines, ({ contribution }) => contribution),
  };
  return reason(explanation, ranked, words, language);
}

/** Reasons of all customers, in row order. */
export function reasonTexts(
  scores: Scores,
  input: ScoringInput,
  model: Model,
  words: ScoringWords,
  language: LanguageCode
): string[] {
  return atOnce(reasonTextsInSlices(scores, input, model, words, language));
}

/** The same, some customers at a time. */
export function* reasonTextsInSlices(
  scores: Scores,
  input: ScoringInput,
  model: Model,
  words: ScoringWords,
  language: LanguageCode
): Slices<string[]> {
  const reasons = new Array<string>(scores.count);
  const ranking = createRanking(contributionView(scores, input, model));
  for (let i = 0; i < scores.count; i++) {
    const steps = tierSteps(scores, input, model, i);
    if (steps.notScored === null) ranking.fill(i);
    reasons[i] = reason(steps, ranking, words, language);
    if (i % 128 === 127) yield;
  }
  return reasons;
}

function reason(
  steps: TierSteps,
  ranked: RankedContributions,
  words: ScoringWords,
  language: LanguageCode
): string {
  const say = words.explanation;
  switch (steps.notScored) {
    case "outOfScope":
      return say.notBusiness;
    case "noData":
      return say.noData;
    case "required":
      return say.required;
    case null:
      break;
  }
  const numbers = numberTexts(language);
  const rest = afterwards(steps, words, numbers, language);
  let text = "";
  for (let named = mostNamed; named > 0; named--) {
    const sentences = beginning(steps, ranked, words, numbers, named);
    for (const sentence of rest) sentences.push(sentence);
    // Joined once: a string added up piece by piece keeps all its pieces alive.
    text = sentences.join(say.gap);
    if (text.length <= longestReason) break;
  }
  return text;
}

/** Head and contributions. */
function beginning(
  steps: TierSteps,
  ranked: RankedContributions,
  { criteria, explanation: say }: ScoringWords,
  numbers: NumberTexts,
  named: number
): string[] {
  const { size, contributions } = ranked;
  const { completeness, coverage, tier, isProvisional } = steps;
  const last = size - 1;
  let above = 0;
  while (above < named && above < size && contributions[above]! >= smallestNamed) above++;
  let below = 0;
  while (below < named && below < size && contributions[last - below]! <= -smallestNamed) below++;

  const total = printedScore(steps);
  const amounts = namedAmounts(ranked, above, below, total - neutralPoints * 10);
  const sentences = [
    say.head({
      tier,
      score: numbers.tenths(total),
      data: wholePercent(completeness, numbers),
      coverage: wholePercent(coverage, numbers),
      isProvisional,
    }),
  ];
  const part = (rank: number, amount: number): string =>
    say.part(criteria[ranked.criteria[rank]!].short, numbers.signedTenths(amounts[amount]!));
  if (above > 0) {
    let parts = part(0, 0);
    for (let k = 1; k < above; k++) parts += say.listSeparator + part(k, k);
    sentences.push(say.above(parts));
  }
  if (below > 0) {
    let parts = part(last, above);
    for (let k = 1; k < below; k++) parts += say.listSeparator + part(last - k, above + k);
    sentences.push(say.below(parts));
  }
  const rest = amounts[above + below]!;
  if (rest !== 0) sentences.push(say.other(numbers.signedTenths(rest)));
  return sentences;
}

/** Move, gates, what is lacking, distance and alert. */
function afterwards(
  steps: TierSteps,
  words: ScoringWords,
  numbers: NumberTexts,
  language: LanguageCode
): string[] {
  const say = words.explanation;
  const sentences: string[] = [];
  const moved = moveSentence(steps, say, numbers);
  if (moved !== null) sentences.push(isFromEarned(steps) ? say.moves.limitsAside(moved) : moved);
  const { gates, tier } = steps;
  if (gates.length > 0 && gates[0]!.isBinding) {
    let held = words.gates[gates[0]!.id].short;
    for (let k = 1; k < gates.length && k < mostGatesNamed && gates[k]!.isBinding; k++) {
      held += say.listSeparator + words.gates[gates[k]!.id].short;
    }
    // Gates answer for the tier they left, not for what finance made of it afterwards.
    sentences.push(say.heldAt(steps.beforeFinance ?? tier, held));
  }
  for (const wait of steps.waits) {
    if (wait === "move") sentences.push(say.moveWaits(steps.rawTier));
    else sentences.push(say.placeWaits[wait](tiers[tiers.indexOf(tier as Tier) - 1] ?? tier));
  }
  if (steps.isCandidate) {
    sentences.push(say.candidate(steps.lacks === "fit" ? say.fitNotRated : say.signOffsMissing));
  }
  if (steps.isSignOffPending) sentences.push(say.signOffPending);
  const { override, next, timeBomb } = steps;
  if (override !== null && override.outcome !== "none") {
    sentences.push(say.override[override.outcome](override.wanted));
  }
  if (next !== null) {
    const distance = Math.round((steps.score + next.gap) * 10) - printedScore(steps);
    sentences.push(say.toNext(numbers.tenths(Math.max(1, distance)), next.tier));
  }
  if (timeBomb !== null) {
    sentences.push(
      say.timeBomb(
        formatPercent(language, timeBomb.revenueShare, 1),
        formatNumber(language, timeBomb.strategicControl, 0)
      )
    );
  }
  return sentences;
}

/** The sentence names the last earned tier, and that is not the one that people saw. */
function isFromEarned({ wasHeld, move }: TierSteps): boolean {
  return wasHeld && (move === "promote" || move === "promote-pending" || move === "demote");
}

function moveSentence(
  { move, lastTier, rawTier, earnedTier, border, isDeepFall }: TierSteps,
  { moves }: ExplanationWords,
  numbers: NumberTexts
): string | null {
  const from = lastTier ?? "";
  const at = border === null ? "" : numbers.plain(Math.round(border * 10));
  switch (move) {
    case "first-run":
      return moves.firstRun;
    case "new":
      return moves.new;
    case "new-S-held":
      return moves.newSHeld;
    case "promote":
      return rawTier === earnedTier ? moves.promoted(from) : moves.promotedOneStep(from, rawTier);
    case "promote-pending":
      return moves.promotePending(from, at);
    case "demote":
      if (border === null) return moves.demotedOneStep(from, rawTier);
      return isDeepFall ? moves.demotedDeep(from, at) : moves.demotedTwice(from, at);
    case "demote-watch":
      return moves.demoteWatch(earnedTier, at);
    case "hold":
    case "not-scored":
      return null;
  }
}
