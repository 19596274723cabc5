import type { Book } from "../book/book";

/** Evaluates every formula of a workbook and puts the results into its cells. Called only when something changed. */
export interface Calculator {
  recalculate(book: Book): void;
  /** Takes the results that stand in a book just opened as right and computes those that are missing; later runs compute what changed. */
  remember?(book: Book): void;
}
