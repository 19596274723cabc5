import { languageFor } from "../../src/i18n/languages";
import type { Book } from "../book/book";
import { createCalculator } from "../calc/createCalculator";
import { createHost, type Host } from "../host/createHost";
import { CellEditor } from "./CellEditor";
import { CellChoices } from "./choices/CellChoices";
import { offerCellMenu } from "./cellMenu";
import { CellFilters } from "./filter/CellFilters";
import { GridView } from "./grid/GridView";
import { GridMouse } from "./GridMouse";
import { linkAt } from "./links";
import { showNotes } from "./notes";
import { PaneHost } from "./PaneHost";
import { moveRegion, pageRegions } from "./regions";
import { activateSheet, addSheet, renameSheet } from "./requests";
import { selectionSummary } from "./selectionSummary";
import { SheetTabs } from "./SheetTabs";
import { Shell } from "./Shell";
import { listenForShortcuts } from "./shortcuts";
import { costText, stepText } from "./statusTexts";
import { WorkbookFiles } from "./WorkbookFiles";
import { pageWords } from "./words";
import "./page.css";

const language = languageFor(
  new URLSearchParams(location.search).get("lang") ?? navigator.language
);
const words = pageWords[language];
const displayLanguage = language === "en" ? "en-US" : language;

let host: Host | null = null;
let paneHost: PaneHost | null = null;
let isRefreshDue = false;
/** The state of the workbook that was last saved or opened. */
let savedMark: object | null = null;
/** The page is loaded anew, and the workbook waits for it. */
let isWaiting = false;

const tabs = new SheetTabs({
  words,
  onChosen: showSheet,
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
    onOpen: (file) => void files.open(file),
    onSave: () => void files.save(),
    onSample: () => void files.openSample(),
    onLanguage: (code) => void changeLanguage(code),
    onRibbon: (button) => {
      shell.showPane(true);
      if (button === "review") paneHost?.invokeCommand("showReview");
      if (button === "reports") paneHost?.invokeCommand("showReports");
    },
  },
  tabs.bar
);
const files = new WorkbookFiles({
  words,
  language,
  say: (text) => shell.say(text),
  isUnsaved,
  settle: () => host?.settle(),
  onOpened: start,
  onSaved: () => {
    savedMark = host?.undo?.mark ?? null;
    draw();
  },
});
const grid = new GridView(words.grid);
shell.gridHolder.append(grid.scroller);
const editor: CellEditor = new CellEditor({
  grid,
  shell,
  host: () => host,
  onChanged: refresh,
  onRefused: sayRefused,
  onSelected: () => {
    choices.place();
    summarize();
  },
  onUndo: travel,
  onChoose: () => choices.show() || filters.show(editor.selection.active),
});
const summarize = selectionSummary(grid, shell, language, () => editor.selection.rect);
const choices: CellChoices = new CellChoices({
  grid,
  holder: shell.gridHolder,
  words: words.entry,
  book: () => host?.book ?? null,
  selection: () => editor.selection,
  onPicked: (typed) => editor.enter(typed),
});
const doings = { grid, host: () => host, onChanged: refresh, onRefused: sayRefused };
const filters = new CellFilters({ ...doings, words: words.filter, say: (text) => shell.say(text) });
new GridMouse({ ...doings, editor, filters });
showNotes(grid, shell.gridHolder);
offerCellMenu(
  grid,
  () => editor.selection.active,
  ({ row, column }) => [
    {
      label: words.showCustomer,
      onChosen: () => {
        shell.showPane(true);
        paneHost?.invokeCommand("showCustomer");
      },
    },
    ...(grid.sheet && linkAt(grid.sheet, row, column)
      ? [{ label: words.followLink, onChosen: () => editor.followLink() }]
      : []),
  ]
);

const regions = pageRegions({ grid, shell, tabs, focusPane: () => paneHost?.focus() ?? false });
const shortcuts = {
  save: () => void files.save(),
  turnSheet: (by: 1 | -1) => {
    const id = tabs.besideActive(by);
    if (id !== null) showSheet(id);
  },
  moveRegion: (isBack: boolean) => moveRegion(regions, isBack),
  toggleFormulas: () => shell.say(grid.toggleFormulas() ? words.formulasShown : words.resultsShown),
};
listenForShortcuts(document, shortcuts);
window.addEventListener("beforeunload", (event) => {
  if (isUnsaved() && !isWaiting) event.preventDefault();
});

function showSheet(id: string): void {
  if (host) activateSheet(host, id);
  draw();
}

async function changeLanguage(code: string): Promise<void> {
  await files.leaveWaiting();
  isWaiting = true;
  location.assign(`?lang=${code}`);
}

function sayRefused(code: string): void {
  shell.say(words.refused(words.reasons[code] ?? code));
}

function isUnsaved(): boolean {
  return host?.undo != null && host.undo.mark !== savedMark;
}

function travel(isBack: boolean): void {
  const step = isBack ? host?.undo?.undo() : host?.undo?.redo();
  if (!step || !host) return;
  shell.say(stepText(words, host.book, step, isBack ? words.undo : words.redo));
  draw();
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
  const { book, undo } = host;
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  if (!sheet) return;
  host.settle();
  const isOther = grid.sheet !== sheet;
  grid.show(book, sheet, host.revision);
  if (isOther) editor.follow(host.selectionOn(sheet.id), true);
  editor.showContent();
  choices.place();
  summarize();
  shell.showUndo(
    undo?.nextUndo ? stepText(words, book, undo.nextUndo, words.undo) : null,
    undo?.nextRedo ? stepText(words, book, undo.nextRedo, words.redo) : null
  );
  shell.showFile(book.fileName, isUnsaved());
  shell.showCost(costText(words, language, host.counters));
  tabs.show(book, sheet.id);
}

/** The engine is fetched once; without any formula in the workbook nothing is calculated with it. */
const engine = WebAssembly.compileStreaming(fetch("formulas.wasm"));

async function start(book: Book, hasChanges: boolean): Promise<void> {
  const calculator = createCalculator(await engine);
  calculator.remember(book);
  paneHost?.close();
  host = createHost(book, {
    calculator,
    undo: true,
    // Excel opens a window of its own; here the new workbook takes the open one's place, once the add-in has its answer.
    onNewWorkbook: (bytes) =>
      setTimeout(
        () => void files.open(new File([bytes as Uint8Array<ArrayBuffer>], "Book2.xlsx")),
        200
      ),
    onScreen: ({ activeSheetId, selection }) => {
      refresh();
      // The selection of another sheet is shown together with that sheet.
      if (activeSheetId === grid.sheet?.id) editor.follow(selection);
    },
  });
  savedMark = hasChanges ? {} : (host.undo?.mark ?? null);
  paneHost = new PaneHost(host, {
    holder: shell.pane,
    title: words.paneTitle,
    displayLanguage,
    onAnswered: refresh,
    onExit: () => grid.focus(),
    onNextRegion: shortcuts.moveRegion,
    onShowPane: () => shell.showPane(true),
  });
  draw();
}

// For tests and for a look from the browser's console: the host behind the grid.
Object.defineProperty(window, "workbench", {
  value: {
    get host() {
      return host;
    },
  },
});

if (!(await files.openWaiting())) await files.openSample();
