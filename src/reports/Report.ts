import type { SheetPlan } from "../sheets/SheetPlan";
import type { ReportContext } from "./ReportContext";

/** One kind of sheet that the product makes. */
export interface Report<Id extends string = string> {
  readonly id: Id;
  /** Whether the workbook holds what the report is made of; a report that needs nothing is always made. */
  needs(context: ReportContext): boolean;
  /** True when it compares with the last run, which is then read from the log with all its values. */
  readonly readsLastRun?: true;
  /**
   * Beginning of the keys of its sheets, when it composes them around what reviewers left there: edited lines, their order,
   * signatures. Read before the sheets are composed.
   */
  readonly reviewedKeys?: string;
  /** How many sheets it will be, for the progress. */
  count(context: ReportContext): number;
  /** The sheets, one after another: a run that is cancelled in between has composed no more than it painted. */
  plans(context: ReportContext): Iterable<SheetPlan>;
  /** The same with pauses (null) between slices of a long computation, for callers that somebody waits for. */
  slices?(context: ReportContext): Iterable<SheetPlan | null>;
}
