import { ahpWeights } from "../../scoring/weighting/ahp";
import { completeMatrix } from "../../scoring/weighting/completeMatrix";
import { templateCriterionOf } from "./templates";

/** Weights from what somebody judged pair by pair. */
export interface JudgedWeights {
  /** Of 100, in the order of the criteria. */
  readonly weights: readonly number[];
  /** Consistency ratio (Saaty 1980); NaN beyond ten criteria. */
  readonly consistencyRatio: number;
  readonly isConsistent: boolean;
}

/**
 * Weights from judgements as an archive writes them beside a criterion: "Cost 3; Delivery 1/2" says that this criterion is
 * three times as important as cost and half as important as delivery. Pairs that nobody judged are filled in so that the
 * whole is as consistent as it can be. Null when the judgements do not connect all criteria.
 */
export function judgedWeights(
  names: readonly string[],
  judgements: readonly string[]
): JudgedWeights | null {
  if (names.length < 2 || judgements.every((text) => text === "")) return null;
  const matrix = names.map((_, i) => names.map((_, j) => (i === j ? 1 : NaN)));
  judgements.forEach((text, i) => {
    for (const { name, ratio } of parseJudgements(text)) {
      const j = indexOf(names, name);
      if (j < 0 || j === i || !Number.isNaN(matrix[i]![j]!)) continue;
      // The pair may have been judged from the other side already: that first word counts.
      matrix[i]![j] = ratio;
      matrix[j]![i] = 1 / ratio;
    }
  });
  const full = completeMatrix(matrix);
  if (full === null) return null;
  const { weights, consistencyRatio, isConsistent } = ahpWeights(full);
  return {
    weights: weights.map((weight) => 100 * weight),
    consistencyRatio,
    isConsistent: Number.isNaN(consistencyRatio) || isConsistent,
  };
}

const ratio = /^(.*?)[\s:：=＝]*(?<![\d.])(?:(\d(?:\.\d+)?)\s*\/\s*)?(\d(?:\.\d+)?)$/;

/** Names with the ratio judged for them, from 1/9 to 9; parts that say nothing of the kind are left out. */
export function parseJudgements(text: string): { name: string; ratio: number }[] {
  return text
    .normalize("NFKC")
    .split(/[;；,，、\n]/)
    .flatMap((part) => {
      const match = ratio.exec(part.trim());
      const name = match?.[1]?.trim() ?? "";
      const below = match?.[2] === undefined ? NaN : Number(match[2]);
      const last = Number(match?.[3] ?? NaN);
      const value = Number.isNaN(below) ? last : below / last;
      return name !== "" && value >= 1 / 9 - 1e-9 && value <= 9 ? [{ name, ratio: value }] : [];
    });
}

function indexOf(names: readonly string[], wanted: string): number {
  const plain = normalised(wanted);
  const same = names.findIndex((name) => normalised(name) === plain);
  if (same >= 0) return same;
  const template = templateCriterionOf(wanted);
  return template === null ? -1 : names.findIndex((name) => templateCriterionOf(name) === template);
}

function normalised(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}
