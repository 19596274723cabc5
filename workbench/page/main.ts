import { formatNumber } from "../../src/i18n/format";
import { languageFor } from "../../src/i18n/languages";
import { emptyBook } from "../book/create";
import type { Book } from "../book/book";
import { createCalculator } from "../calc/createCalculator";
import { createHost, type Host } from "../host/createHost";
import { fullAddress } from "../host/grid/address";
import type { Step } from "../host/undo/History";
import { cliWords } from "../cli/words";
import { saveBook } from "../file/saveBook";
import { openBook, type OpenedBook } from "../file/openBook";
import { OpenError } from "../file/refusals";
import { CellEditor } from "./CellEditor";
import { askToSave } from "./askToSave";
import { openCellMenu } from "./cellMenu";
import { element } from "./dom";
import { GridView } from "./grid/GridView";
import { GridMouse } from "./GridMouse";
import { showNotes } from "./notes";
import { PaneHost } from "./PaneHost";
import { activateSheet, addSheet, renameSheet } from "./requests";
import { SheetTabs } from "./SheetTabs";
import { Shell } from "./Shell";
import { summaryOf } from "./summary";
import { pageWords } from "./words";
import "./page.css";

const language = languageFor(
  new URLSearchParams(location.search).get("lang") ?? navigator.language
);
const words = pageWords[language];
const displayLanguage = language === "en" ? "en-US" : language;

let host: Host | null = null;
let paneHost: PaneHost | null = null;
let opened: OpenedBook | null = null;
let isRefreshDue = false;
/** The state of the workbook that was last saved or opened. */
let savedMark: object | null = null;
let summaryTimer: ReturnType<typeof setTimeout> | undefined;

const tabs = new SheetTabs({
  words,
  onChosen: (id) => {
    if (host) activateSheet(host, id);
    draw();
  },
  onRenamed: (id, name) => {
    const refused = host ? renameSheet(host, id, name) : null;
    if (refused !== null) sayRefused(refused);
    refresh();
    return refused === null;
  },
  onAdded: () => {
    const refused = host ? addSheet(host) : null;
    if (refused !== null) sayRefused(refused);
    draw();
  },
});
const shell = new Shell(
  words,
  language,
  {
    onUndo: travel,
    onOpen: (file) => void openFile(file),
    onSave: () => void save(),
    onSample: () => void openSample(),
    onLanguage: (code) => location.assign(`?lang=${code}`),
    onRibbon: (button) => {
      shell.showPane(true);
      if (button === "review") paneHost?.invokeCommand("showReview");
      if (button === "reports") paneHost?.invokeCommand("showReports");
    },
  },
  tabs.bar
);
const grid = new GridView(words.grid);
shell.gridHolder.append(grid.scroller);
grid.scroller.addEventListener("contextmenu", (event) => {
  event.preventDefault();
  openCellMenu({ x: event.clientX, y: event.clientY }, words.showCustomer, () => {
    shell.showPane(true);
    paneHost?.invokeCommand("showCustomer");
  });
});
const editor = new CellEditor({
  grid,
  shell,
  host: () => host,
  onChanged: refresh,
  onRefused: sayRefused,
  onSelected: () => summarize(),
  onUndo: travel,
});
new GridMouse({ grid, editor, host: () => host, onChanged: refresh, onRefused: sayRefused });
showNotes(grid, shell.gridHolder);
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  void save();
});
window.addEventListener("beforeunload", (event) => {
  if (isUnsaved()) event.preventDefault();
});

function sayRefused(code: string): void {
  shell.say(words.refused(words.reasons[code] ?? code));
}

function isUnsaved(): boolean {
  return host?.undo != null && host.undo.mark !== savedMark;
}

function travel(isBack: boolean): void {
  const step = isBack ? host?.undo?.undo() : host?.undo?.redo();
  if (!step) return;
  shell.say(sentenceOf(step, isBack ? words.undo : words.redo));
  draw();
}

function sentenceOf(step: Step, verb: string): string {
  const sheet = host?.book.sheets.find(({ id }) => id === step.place?.sheetId);
  const place = !sheet
    ? ""
    : step.place?.rect
      ? fullAddress(sheet.name, step.place.rect)
      : sheet.name;
  return words.undoStep(verb, step.by === "addIn", place);
}

/** Sum, average and count of the selection; a moment later, since one may still be dragging. */
function summarize(): void {
  clearTimeout(summaryTimer);
  summaryTimer = setTimeout(() => {
    const { sheet } = grid;
    if (!sheet) return;
    const { count, numbers, sum } = summaryOf(sheet, editor.selection.rect);
    const text = (value: number): string =>
      formatNumber(language, value, Number.isInteger(value) ? 0 : 2);
    shell.showSummary(
      count < 2
        ? ""
        : numbers === 0
          ? words.count(text(count))
          : words.summary(text(sum / numbers), text(count), text(sum))
    );
  }, 80);
}

function megabytes(bytes: number): string {
  return `${formatNumber(language, bytes / 1e6, 2)} MB`;
}

/** Draws what the host did; many requests in a row are drawn once per frame. */
function refresh(): void {
  if (isRefreshDue) return;
  isRefreshDue = true;
  setTimeout(() => {
    isRefreshDue = false;
    draw();
  }, 60);
}

function draw(): void {
  if (!host) return;
  const { book, counters } = host;
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  if (!sheet) return;
  host.settle();
  const isOther = grid.sheet !== sheet;
  grid.show(book, sheet, host.revision);
  if (isOther) editor.follow(host.selectionOn(sheet.id));
  editor.showContent();
  summarize();
  const { undo } = host;
  shell.showUndo(
    undo?.nextUndo ? sentenceOf(undo.nextUndo, words.undo) : null,
    undo?.nextRedo ? sentenceOf(undo.nextRedo, words.redo) : null
  );
  shell.showFile(book.fileName, isUnsaved());
  shell.showCost(
    words.cost(
      formatNumber(language, counters.requests, 0),
      megabytes(counters.bytesOut),
      megabytes(counters.bytesIn)
    )
  );
  tabs.show(book, sheet.id);
}

/** The engine is fetched once; without any formula in the workbook nothing is calculated with it. */
const engine = WebAssembly.compileStreaming(fetch("formulas.wasm"));

async function start(book: Book): Promise<void> {
  const calculator = createCalculator(await engine);
  calculator.remember(book);
  paneHost?.close();
  host = createHost(book, {
    calculator,
    undo: true,
    // Excel opens a window of its own; here the new workbook takes the open one's place, once the add-in has its answer.
    onNewWorkbook: (bytes) =>
      setTimeout(
        () => void openFile(new File([bytes as Uint8Array<ArrayBuffer>], "Book2.xlsx")),
        200
      ),
    onScreen: ({ activeSheetId, selection }) => {
      refresh();
      // The selection of another sheet is shown together with that sheet.
      if (activeSheetId === grid.sheet?.id) editor.follow(selection);
    },
  });
  savedMark = host.undo?.mark ?? null;
  paneHost = new PaneHost(host, {
    holder: shell.pane,
    title: words.paneTitle,
    displayLanguage,
    onAnswered: refresh,
    onExit: () => grid.scroller.focus(),
    onShowPane: () => shell.showPane(true),
  });
  draw();
}

/** False when the person would rather keep the open workbook. */
async function mayClose(): Promise<boolean> {
  if (!host || !isUnsaved()) return true;
  const answer = await askToSave(words, host.book.fileName);
  if (answer === "save") await save();
  return answer !== "cancel";
}

async function openBytes(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now();
  shell.say(words.opening(name));
  const next = await openBook(bytes, name);
  // Asked once it is sure that the file can take the place of the open one.
  if (!(await mayClose())) return;
  opened = next;
  await start(opened.book);
  shell.say(words.opened(name, formatNumber(language, (performance.now() - started) / 1000, 1)));
}

async function openFile(file: File): Promise<void> {
  try {
    await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    // A file that is no workbook must not end the session with the one that is open.
    shell.say(
      error instanceof OpenError
        ? cliWords[language].refused[error.refusal.code](file.name)
        : words.cannotOpen(file.name, error instanceof Error ? error.message : String(error))
    );
  }
}

async function openSample(): Promise<void> {
  const response = await fetch("sample.xlsx");
  if (response.ok)
    await openBytes(new Uint8Array(await response.arrayBuffer()), "tierbook-sample.xlsx");
  else await start(emptyBook("Book1.xlsx"));
}

async function save(): Promise<void> {
  if (!opened || !host) return;
  host.settle();
  const { bytes, losses } = await saveBook(opened);
  const name = host.book.fileName;
  const link = element("a", {
    href: URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>])),
    download: name,
  });
  link.click();
  URL.revokeObjectURL(link.href);
  savedMark = host.undo?.mark ?? null;
  draw();
  shell.say(
    losses.length === 0
      ? words.saved(name)
      : words.lacks(
          losses
            .map(({ what, sheet }) =>
              sheet === null
                ? cliWords[language].lossKinds[what]
                : `${cliWords[language].lossKinds[what]} (${sheet})`
            )
            .join(", ")
        )
  );
}

// For tests and for a look from the browser's console: the host behind the grid.
Object.defineProperty(window, "workbench", {
  value: {
    get host() {
      return host;
    },
  },
});

await openSample();
