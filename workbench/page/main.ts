import { formatNumber } from "../../src/i18n/format";
import { languageFor } from "../../src/i18n/languages";
import { emptyBook } from "../book/create";
import type { Book } from "../book/book";
import { createCalculator } from "../calc/createCalculator";
import { createHost, type Host } from "../host/createHost";
import { cliWords } from "../cli/words";
import { saveBook } from "../file/saveBook";
import { openBook, type OpenedBook } from "../file/openBook";
import { CellEditor } from "./CellEditor";
import { openCellMenu } from "./cellMenu";
import { element } from "./dom";
import { GridView } from "./grid/GridView";
import { PaneHost } from "./PaneHost";
import { Shell } from "./Shell";
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

const shell = new Shell(words, language, {
  onOpen: (file) => void openFile(file),
  onSave: () => void save(),
  onSample: () => void openSample(),
  onLanguage: (code) => location.assign(`?lang=${code}`),
  onRibbon: (button) => {
    shell.showPane(true);
    if (button === "review") paneHost?.invokeCommand("showReview");
    if (button === "reports") paneHost?.invokeCommand("showReports");
  },
});
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
  onRefused: (code) => shell.say(words.refused(code)),
});

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
  grid.show(book, sheet);
  editor.showContent();
  shell.showCost(
    words.cost(
      formatNumber(language, counters.requests, 0),
      megabytes(counters.bytesOut),
      megabytes(counters.bytesIn)
    )
  );
  shell.tabs.replaceChildren(
    ...book.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map(({ id, name, tabColor }) => {
        const tab = element(
          "button",
          { type: "button", role: "tab", "aria-selected": String(id === sheet.id) },
          name
        );
        if (tabColor) tab.style.boxShadow = `inset 0 3px 0 ${tabColor}`;
        tab.addEventListener("click", () => {
          host?.select(`'${name.replaceAll("'", "''")}'!${shell.nameBox.value || "A1"}`);
          draw();
        });
        return tab;
      })
  );
}

/** The engine is fetched once; without any formula in the workbook nothing is calculated with it. */
const engine = WebAssembly.compileStreaming(fetch("formulas.wasm"));

async function start(book: Book): Promise<void> {
  const calculator = createCalculator(await engine);
  calculator.remember(book);
  paneHost?.close();
  host = createHost(book, {
    calculator,
    onScreen: ({ selection }) => {
      refresh();
      editor.follow(selection);
    },
  });
  paneHost = new PaneHost(host, {
    holder: shell.pane,
    title: words.paneTitle,
    displayLanguage,
    onAnswered: refresh,
    onExit: () => grid.scroller.focus(),
    onShowPane: () => shell.showPane(true),
  });
  shell.showFile(book.fileName);
  draw();
}

async function openBytes(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now();
  shell.say(words.opening(name));
  opened = await openBook(bytes, name);
  await start(opened.book);
  shell.say(words.opened(name, formatNumber(language, (performance.now() - started) / 1000, 1)));
}

async function openFile(file: File): Promise<void> {
  try {
    await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    // A file that is no workbook must not end the session with the one that is open.
    shell.say(words.cannotOpen(file.name, error instanceof Error ? error.message : String(error)));
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
