import { formatNumber } from "../../src/i18n/format";
import type { LanguageCode } from "../../src/i18n/languages";
import type { Book } from "../book/book";
import { emptyBook } from "../book/create";
import { cliWords } from "../cli/words";
import { openBook, type OpenedBook } from "../file/openBook";
import { OpenError } from "../file/refusals";
import { saveBook } from "../file/saveBook";
import { askToSave } from "./askToSave";
import { element } from "./dom";
import type { PageWords } from "./words";

export interface WorkbookFilesOptions {
  readonly words: PageWords;
  readonly language: LanguageCode;
  readonly say: (text: string) => void;
  readonly isUnsaved: () => boolean;
  /** Brings formula results up to date, before the workbook is written. */
  readonly settle: () => void;
  /** A workbook takes the place of the open one. `isUnsaved`: it holds changes that no file has. */
  readonly onOpened: (book: Book, isUnsaved: boolean) => Promise<void>;
  readonly onSaved: () => void;
}

/** Where a workbook waits while the page is loaded anew in another language. */
const [waitingRoom, waitingPlace] = ["tierbook-workbench", "/open-workbook"];

/** Opening and saving: a file of the person's, the sample, or the workbook that was open before the language changed. */
export class WorkbookFiles {
  private opened: OpenedBook | null = null;
  /** The open workbook as it was last read or written. */
  private source: Blob | null = null;

  constructor(private readonly options: WorkbookFilesOptions) {}

  /** Opens a file, or says why not: a file that is no workbook must not end the session with the one that is open. */
  async open(file: File): Promise<void> {
    const { words, language, say } = this.options;
    try {
      await this.read(file, file.name);
    } catch (error) {
      say(
        error instanceof OpenError
          ? cliWords[language].refused[error.refusal.code](file.name)
          : words.cannotOpen(file.name, error instanceof Error ? error.message : String(error))
      );
    }
  }

  async openSample(): Promise<void> {
    const response = await fetch("sample.xlsx");
    if (response.ok) await this.read(await response.blob(), "tierbook-sample.xlsx");
    else await this.options.onOpened(emptyBook("Book1.xlsx"), false);
  }

  private async read(blob: Blob, name: string, isUnsaved = false): Promise<void> {
    const { words, language, say, onOpened } = this.options;
    const started = performance.now();
    say(words.opening(name));
    const next = await openBook(new Uint8Array(await blob.arrayBuffer()), name);
    // Asked once it is sure that the file can take the place of the open one.
    if (!(await this.mayClose())) return say("");
    this.opened = next;
    this.source = blob;
    await onOpened(next.book, isUnsaved);
    say(words.opened(name, formatNumber(language, (performance.now() - started) / 1000, 1)));
  }

  /** False when the person would rather keep the open workbook. */
  private async mayClose(): Promise<boolean> {
    if (!this.opened || !this.options.isUnsaved()) return true;
    const answer = await askToSave(this.options.words, this.opened.book.fileName);
    if (answer === "save") await this.save();
    return answer !== "cancel";
  }

  /** Gives the workbook to the browser as a download of its own name, and says what the copy lacks. */
  async save(): Promise<void> {
    if (!this.opened) return;
    const { words, language, say, settle, onSaved } = this.options;
    settle();
    const { bytes, losses } = await saveBook(this.opened);
    const name = this.opened.book.fileName;
    this.source = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    const link = element("a", { href: URL.createObjectURL(this.source), download: name });
    link.click();
    URL.revokeObjectURL(link.href);
    onSaved();
    const lossNames = cliWords[language].lossKinds;
    say(
      losses.length === 0
        ? words.saved(name)
        : words.lacks(
            losses
              .map(({ what, sheet }) => lossNames[what] + (sheet === null ? "" : ` (${sheet})`))
              .join(", ")
          )
    );
  }

  /** Puts the open workbook where the page finds it after it was loaded anew. */
  async leaveWaiting(): Promise<void> {
    if (!this.opened) return;
    const isUnsaved = this.options.isUnsaved();
    this.options.settle();
    const body = isUnsaved ? (await saveBook(this.opened)).bytes : this.source;
    const headers = {
      "X-File-Name": encodeURIComponent(this.opened.book.fileName),
      "X-Unsaved": String(isUnsaved),
    };
    const room = await caches.open(waitingRoom);
    await room.put(waitingPlace, new Response(body as BodyInit, { headers }));
  }

  /** Opens the workbook that waits, once. False when none does. */
  async openWaiting(): Promise<boolean> {
    const room = await caches.open(waitingRoom);
    const response = await room.match(waitingPlace);
    if (!response) return false;
    await room.delete(waitingPlace);
    const name = decodeURIComponent(response.headers.get("X-File-Name") ?? "Book1.xlsx");
    await this.read(await response.blob(), name, response.headers.get("X-Unsaved") === "true");
    return true;
  }
}
