import type { Book, BookSheet, Rect } from "../book/book";
import type { TypingContext } from "./grid/typedText";
import type { HostOptions } from "./HostOptions";
import { maxCellsPerRead } from "./HostOptions";
import type { Counters } from "./counters";
import { emptyCounters } from "./counters";
import { EventHub } from "./events";
import type { RangeTarget } from "./RangeTarget";
import type { ExcelObject } from "./objects";
import { itemNotFound } from "./ExcelError";

export interface ScreenState {
  readonly activeSheetId: string;
  readonly selection: Rect;
}

/** What the classes share: the book, what the client holds on to, and what is due. */
export class HostState {
  readonly counters: Counters = emptyCounters();
  readonly events = new EventHub();
  readonly references = new Map<string, ExcelObject>();
  /** Ranges that the running request or a reference holds: they move when cells are inserted or deleted. */
  readonly liveRanges = new Set<RangeTarget>();
  readonly selections = new Map<string, Rect>();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Grows whenever the workbook may have become another one: a page that shows it draws it again only then. */
  revision = 0;
  private isCalculationDue = false;
  private nextNumber = 0;

  constructor(
    readonly book: Book,
    readonly options: HostOptions
  ) {}

  get typing(): TypingContext {
    return { currentYear: this.options.currentYear ?? 2026, is1904: this.book.uses1904Dates };
  }

  get cellLimit(): number {
    return this.options.maxCellsPerRead === null
      ? Infinity
      : (this.options.maxCellsPerRead ?? maxCellsPerRead);
  }

  /** Cells changed: what formulas show is no longer certain. */
  cellsChanged(): void {
    this.revision++;
    this.isCalculationDue = true;
  }

  /** Brings formula results up to date when anything changed since the last time. */
  settle(): void {
    if (!this.isCalculationDue) return;
    this.isCalculationDue = false;
    if (this.book.sheets.some((sheet) => sheet.formulas.size > 0))
      this.options.calculator?.recalculate(this.book);
  }

  /** Before values are read: in manual mode they stay as they are until somebody calculates. */
  settleForReading(): void {
    if (this.calculationMode !== "Manual") this.settle();
  }

  /** A number that no other object of this host has; `isTaken` guards against those in the file. */
  newNumber(isTaken: (candidate: number) => boolean): number {
    do this.nextNumber++;
    while (isTaken(this.nextNumber));
    return this.nextNumber;
  }

  get activeSheet(): BookSheet {
    const sheet =
      this.book.sheets.find((s) => s.id === this.book.activeSheetId) ?? this.book.sheets[0];
    if (!sheet) throw itemNotFound("the workbook has no worksheet");
    return sheet;
  }

  selectionOn(sheet: BookSheet): Rect {
    return this.selections.get(sheet.id) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  screenChanged(): void {
    this.options.onScreen?.({
      activeSheetId: this.activeSheet.id,
      selection: this.selectionOn(this.activeSheet),
    });
  }
}
