import type { RowProblem } from "./columns";
import { fieldOf, isFieldKey } from "./fields";
import type { IntakeWords } from "./words";

/** What a field is called in the language of `words`. */
export function fieldName(key: string, words: IntakeWords): string {
  return isFieldKey(key) ? fieldOf(key)[words.fieldNames] : key;
}

/** The sentence for one problem: where it is, what stood there, what was made of it and what to do. */
export function describeProblem(problem: RowProblem, words: IntakeWords): string {
  const alternatives = String(problem.detail?.["alternatives"] ?? "");
  return words.problem({
    ...problem,
    fieldName: problem.field === null ? "" : fieldName(problem.field, words),
    alternativeNames:
      alternatives === "" ? [] : alternatives.split(",").map((key) => fieldName(key, words)),
  });
}
