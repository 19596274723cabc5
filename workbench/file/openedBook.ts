import type { Book, FormatLayer } from "../book/book";
import type { FormulaReader } from "./cellFormula";
import type { StyleReader } from "./styleRead";
import type { WorkbookPackage } from "./workbookPackage";

/** A workbook in memory together with the file it came from, which `saveBook` needs to write a faithful copy. */
export interface OpenedBook {
  readonly book: Book;
  /** Sheets that are not worksheets (chart sheets, dialog sheets, macro sheets): kept in the file, not in the book. */
  readonly keptSheets: readonly { readonly name: string; readonly kind: string }[];
  /** Private to the file layer. */
  readonly source: BookSource;
}

export interface BookSource {
  readonly package: WorkbookPackage;
  readonly workbookPart: string;
  readonly stylesPart: string | undefined;
  /** Shared texts, kept for comparing cells when the copy is written. */
  readonly strings: readonly string[];
  readonly styles: StyleReader;
  /** All sheets in file order. */
  readonly sheets: readonly SheetSource[];
}

export interface SheetSource {
  readonly name: string;
  readonly kind: string;
  readonly part: string;
  readonly relationshipId: string;
  /** Id of the sheet in the book; null for kinds that the book does not hold. */
  readonly bookId: string | null;
  readonly frame: { readonly head: string; readonly dataTag: string; readonly tail: string } | null;
  /** The format layers as read: those that the book has beyond them are changes. */
  readonly formats: readonly FormatLayer[];
  readonly isUnordered: boolean;
  /** Charts as read, as JSON by id. */
  readonly charts: ReadonlyMap<string, string>;
  /** First cells of shared formulas. */
  readonly groups: FormulaReader["groups"];
}
