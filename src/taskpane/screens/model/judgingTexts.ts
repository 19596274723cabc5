import type { Words } from "../../../i18n/words";
import type { Pair } from "../../../reports/weights/typedJudgements";
import { dimensionKeys, type CriterionKey, type DimensionKey } from "../../../scoring/model";
import type { JudgedKey } from "../../state/judging";

function isDimension(key: JudgedKey): key is DimensionKey {
  return (dimensionKeys as readonly string[]).includes(key);
}

function wordsOf(key: JudgedKey, { scoring }: Words): { name: string; short: string } {
  return isDimension(key) ? scoring.dimensions[key] : scoring.criteria[key as CriterionKey];
}

export function nameOf(key: JudgedKey, words: Words): string {
  return wordsOf(key, words).name;
}

/** The name as it stands within a sentence. */
export function shortOf(key: JudgedKey, words: Words): string {
  return wordsOf(key, words).short;
}

/** A judgement in words: "Current value: clearly more important (5)". */
export function answerText({ a, b }: Pair<JudgedKey>, ratio: number | null, words: Words): string {
  const { pairs } = words.pane.modelEditor;
  if (ratio === null) return pairs.notJudged;
  const step = Math.round(ratio >= 1 ? ratio : 1 / ratio);
  if (step === 1) return pairs.same;
  const strength = pairs.strengths[step as keyof typeof pairs.strengths];
  return pairs.answer(nameOf(ratio > 1 ? a : b, words), strength, step);
}
