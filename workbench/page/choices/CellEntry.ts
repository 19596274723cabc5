import type { BookSheet, BookValidation } from "../../book/book";
import type { Host } from "../../host/createHost";
import { typeInto } from "../requests";
import type { Cell } from "../selection";
import { askAboutEntry } from "./askAboutEntry";
import { brokenRule } from "./cellRules";
import type { EntryWords } from "./entryWords";

export interface CellEntryOptions {
  readonly words: EntryWords;
  readonly host: () => Host | null;
  /** With the host's error code, or null when it was written. */
  readonly onWritten: (refused: string | null) => void;
  /** Back to the cell whose rule was broken: to type again with this text, or with null to leave it as it was. */
  readonly onReturn: (sheet: BookSheet, cell: Cell, typed: string | null) => void;
}

/** A text on its way from a field into the cell for which the field was opened, past that cell's rule. */
export class CellEntry {
  /** The cell typed into: by the time the text is kept, a click may have selected another. */
  private target: { readonly sheet: BookSheet; readonly cell: Cell } | null = null;
  /** What the field began with: only a change is written. */
  private begun = "";

  constructor(private readonly options: CellEntryOptions) {}

  begin(sheet: BookSheet | null, cell: Cell, text: string): void {
    this.target = sheet && { sheet, cell };
    this.begun = text;
  }

  get beginning(): string {
    return this.begun;
  }

  /** `onKept` follows once the text stands, or at once when it is the old one. */
  keep(text: string, onKept: () => void): void {
    const { target, begun } = this;
    const host = this.options.host();
    this.begun = text;
    if (!host || !target || text === begun) return onKept();
    const { sheet, cell } = target;
    const write = (): void => {
      this.options.onWritten(typeInto(host, sheet.id, { ...cell, rows: 1, columns: 1 }, [[text]]));
      onKept();
    };
    const broken = brokenRule(host.book, sheet, cell, text);
    if (broken) void this.ask(broken, sheet, cell, text, write);
    else write();
  }

  private async ask(
    { errorAlert = { title: "", message: "", showAlert: true, style: "Stop" } }: BookValidation,
    sheet: BookSheet,
    cell: Cell,
    text: string,
    write: () => void
  ): Promise<void> {
    const answer = await askAboutEntry(this.options.words, errorAlert);
    if (answer === "keep") write();
    else this.options.onReturn(sheet, cell, answer === "retry" ? text : null);
  }
}
