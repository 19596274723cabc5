import type { LogColumn } from "../portfolio/logRows";
import type { CriterionKey } from "../scoring/model";
import type { Progress } from "../workbook/Workbook";

/** Words of the workflows themselves: progress and the sheet that keeps the runs. */
export interface WorkflowWords {
  readonly phases: Readonly<Record<Progress["phase"], string>>;
  /** "read 40,000 of 100,000" */
  readonly progress: (phase: string, done: string, total: string, subject: string) => string;
  /** Why a table that looks usable was not read. */
  readonly otherCustomersUsed: (table: string) => string;
  readonly otherTableUsed: string;
  readonly statementsWithoutCustomer: string;
  readonly log: {
    readonly sheetName: string;
    /** The columns of raw values are headed by the names of the criteria. */
    readonly headers: Readonly<Record<Exclude<LogColumn, CriterionKey>, string>>;
  };
}
