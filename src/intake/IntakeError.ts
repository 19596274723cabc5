/** Why a workbook cannot be used at all; worded by code in `IntakeWords.errors`. Anything less is a `RowProblem`. */
export const intakeErrorCodes = [
  "noCustomerTable",
  "noNameColumn",
  "emptyTable",
  "unknownTable",
  "unknownSheet",
  "badRange",
  "ambiguousTable",
  "emptyWorkbook",
] as const;
export type IntakeErrorCode = (typeof intakeErrorCodes)[number];

/** Facts for the sentence: the user's own names and addresses. */
export interface IntakeErrorFacts {
  readonly sheet?: string;
  readonly table?: string;
  readonly address?: string;
  /** What the user asked for, verbatim. */
  readonly wanted?: string;
  /** Names that would have worked, for "choose one of …". */
  readonly choices?: readonly string[];
  /** A table of transactions that waits for a customer list to be rolled up to. */
  readonly transactions?: string;
}

export class IntakeError extends Error {
  constructor(
    readonly code: IntakeErrorCode,
    readonly facts: IntakeErrorFacts = {}
  ) {
    super(code);
    this.name = "IntakeError";
  }
}
