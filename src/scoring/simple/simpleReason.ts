import { formatNumber } from "../../i18n/format";
import type { LanguageCode } from "../../i18n/languages";
import { apportion } from "../apportion";
import {
  keyFrom,
  leastKnownOfKey,
  simpleClasses,
  simpleContributions,
  simpleCriteria,
  simpleWeights,
  type SimpleScores,
} from "./simpleScores";
import type { SimpleWords } from "./words";

/** Why a customer is key or ordinary, in one sentence whose printed parts add up to the printed score. */
export function simpleReason(
  scores: SimpleScores,
  index: number,
  words: SimpleWords,
  language: LanguageCode
): string {
  const className = simpleClasses[scores.classOf[index]!];
  if (className === undefined) return words.noData;
  const tenths = simpleContributions(scores, index).map((points) => points * 10);
  const known = simpleCriteria.filter((_, k) => !Number.isNaN(tenths[k]!));
  const printed = known.map((key) => tenths[simpleCriteria.indexOf(key)]!);
  const total = Math.round(scores.score[index]! * 10);
  apportion(printed, total);
  const weightSum = known.reduce((sum, key) => sum + simpleWeights[key], 0);
  const number = (value: number, digits: number): string => formatNumber(language, value, digits);
  return words.reason({
    className: words.classes[className],
    score: number(total / 10, 1),
    parts: known
      .map((key, k) =>
        words.part(
          words.criteria[key],
          number(printed[k]! / 10, 1),
          number(
            (100 * simpleWeights[key]) / weightSum,
            known.length === simpleCriteria.length ? 0 : 1
          )
        )
      )
      .join(words.separator),
    missing: simpleCriteria
      .filter((key) => !known.includes(key))
      .map((key) => words.criteria[key])
      .join(words.separator),
    isOneTime: scores.isOneTime[index] === 1,
    isThin: scores.score[index]! >= keyFrom && scores.completeness[index]! < leastKnownOfKey,
  });
}
