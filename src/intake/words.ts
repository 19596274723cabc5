import type { MappedColumn, ProblemKind, RowProblem } from "./columns";
import type { TableKind } from "./fields";
import type { IntakeErrorCode, IntakeErrorFacts } from "./IntakeError";

/** The words of intake: what was found in the user's tables, what is wrong with it, and what to do. */
export interface IntakeWords {
  /** Which of a field's two names in the dictionary belongs to this language. */
  readonly fieldNames: "en" | "zh";
  readonly tableKinds: Readonly<Record<TableKind, string>>;
  /** Short names of the kinds of problems, for lists and filters. */
  readonly problemKinds: Readonly<Record<ProblemKind, string>>;
  readonly severities: Readonly<Record<RowProblem["severity"], string>>;
  /** One whole sentence or two: where, what was found, what to do. */
  readonly problem: (problem: ProblemFacts) => string;
  readonly errors: Readonly<Record<IntakeErrorCode, (facts: IntakeErrorFacts) => string>>;
  /** Why a column was taken for a field. */
  readonly mappingReasons: Readonly<Record<MappedColumn["reason"], string>>;
  readonly listSeparator: string;
}

/** A problem with its field already named in the language of the run. */
export interface ProblemFacts extends RowProblem {
  /** The field's own name ("年销售额"), or "" when the problem concerns no field. */
  readonly fieldName: string;
  /** Names of the other fields a header could have meant. */
  readonly alternativeNames: readonly string[];
}
