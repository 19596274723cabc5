import type { Progress } from "../workbook/Workbook";

/** Words of the workflows themselves: progress and the sheet that keeps the runs. */
export interface WorkflowWords {
  readonly phases: Readonly<Record<Progress["phase"], string>>;
  /** "read 40,000 of 100,000" */
  readonly progress: (phase: string, done: string, total: string, subject: string) => string;
  /** Why a table that looks usable was not read. */
  readonly otherCustomersUsed: (table: string) => string;
  readonly otherTableUsed: string;
  readonly log: {
    readonly sheetName: string;
    readonly headers: Readonly<Record<LogColumn, string>>;
  };
}

/** Columns of the run log, in sheet order; the first five are all that the next run has to read. */
export const logColumns = [
  "date",
  "customer",
  "earned",
  "final",
  "score",
  "run",
  "model",
  "name",
  "raw",
  "move",
  "gates",
  "completeness",
  "potential",
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
] as const;
export type LogColumn = (typeof logColumns)[number];
