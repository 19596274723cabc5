import type { Book } from "../book/book";

/** Evaluates every formula of a workbook and puts the results into its cells. Called only when something changed. */
export interface Calculator {
  recalculate(book: Book): void;
  /** Takes the results that stand in a book just opened as right, so that only what changes later is computed. */
  remember?(book: Book): void;
}
