import type { RowProblem } from "./columns";
import { fieldOf, isFieldKey } from "./fields";
import type { IntakeWords } from "./words";

/** What a field is called in the language of `words`. */
export function fieldName(key: string, words: IntakeWords): string {
  return isFieldKey(key) ? fieldOf(key)[words.fieldNames] : key;
}

/** Further problems of one kind are told by the kind's name. */
function kindName(kind: string, words: IntakeWords): string {
  const names: Readonly<Record<string, string>> = words.problemKinds;
  return names[kind] ?? kind;
}

/** The sentence for one problem: where it is, what stood there, what was made of it and what to do. */
export function describeProblem(problem: RowProblem, words: IntakeWords): string {
  const alternatives = String(problem.detail?.["alternatives"] ?? "");
  return words.problem({
    ...problem,
    found: problem.kind === "unlistedProblems" ? kindName(problem.found, words) : problem.found,
    fieldName: problem.field === null ? "" : fieldName(problem.field, words),
    alternativeNames:
      alternatives === "" ? [] : alternatives.split(",").map((key) => fieldName(key, words)),
  });
}
