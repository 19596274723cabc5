import type { PageLayout } from "../book/book";
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  flag,
  insertInOrder,
  numberAttribute,
  prefixOf,
  remove,
  setAttribute,
  textOf,
} from "./xmlEdit";
import { textNode } from "./xmlTree";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

/** What a sheet itself says about printing; print area and titles are names of the workbook (see names.ts). */
export type SheetPage = Omit<PageLayout, "printArea" | "printTitleRows" | "printTitleColumns">;

/** Office.js names of the paper codes of ECMA-376 part 1, 18.3.1.63, in order from 1. */
const PAPERS = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 " +
  "Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 " +
  "EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman"
).split(" ");

const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
const DEFAULT_MARGIN_INCHES = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
} as const;

export function readPage(root: XmlElement): SheetPage {
  const setup = childNamed(root, "pageSetup");
  const fits = flag(childNamed(childNamed(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const margins = childNamed(root, "pageMargins");
  const breaks = childNamed(root, "rowBreaks");
  const pages = (name: string) => {
    const count = numberAttribute(setup, name) ?? 1;
    return fits && count > 0 ? count : null;
  };
  return {
    orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paper: PAPERS[(numberAttribute(setup, "paperSize") ?? 0) - 1] ?? null,
    ...(attribute(setup, "pageOrder") === "overThenDown" ? { overThenDown: true } : {}),
    fitToWide: pages("fitToWidth"),
    fitToTall: pages("fitToHeight"),
    marginsPoints: margins
      ? Object.fromEntries(
          MARGINS.map(
            (side) =>
              [
                side,
                round((numberAttribute(margins, side) ?? DEFAULT_MARGIN_INCHES[side]) * 72),
              ] as const
          )
        )
      : {},
    centerHorizontally: flag(childNamed(root, "printOptions"), "horizontalCentered"),
    headerFooter: readHeaderFooter(childNamed(root, "headerFooter")),
    rowBreaks: (breaks ? childrenNamed(breaks, "brk") : [])
      .map((item) => numberAttribute(item, "id") ?? 0)
      .filter((row) => row > 0),
  };
}

const round = (points: number): number => Math.round(points * 1000) / 1000;

export function writePage(root: XmlElement, page: SheetPage): void {
  const before = readPage(root);
  const prefix = prefixOf(root);
  const ensure = (name: string): XmlElement => {
    let item = childNamed(root, name);
    if (!item) insertInOrder(root, (item = element(prefix + name)), WORKSHEET_ORDER);
    return item;
  };
  if (page.orientation !== before.orientation)
    setAttribute(ensure("pageSetup"), "orientation", page.orientation.toLowerCase());
  const paper =
    page.paper === null
      ? 0
      : PAPERS.findIndex((name) => name.toLowerCase() === page.paper!.toLowerCase()) + 1;
  if (page.paper !== before.paper && paper > 0)
    setAttribute(ensure("pageSetup"), "paperSize", paper);
  if (page.overThenDown !== before.overThenDown)
    setAttribute(
      ensure("pageSetup"),
      "pageOrder",
      page.overThenDown ? "overThenDown" : "downThenOver"
    );
  if (page.fitToWide !== before.fitToWide || page.fitToTall !== before.fitToTall)
    writeFit(root, ensure, page);
  const margins = MARGINS.filter(
    (side) =>
      page.marginsPoints[side] !== undefined &&
      page.marginsPoints[side] !== before.marginsPoints[side]
  );
  if (margins.length > 0) {
    const item = ensure("pageMargins");
    // The schema requires all six.
    for (const side of MARGINS)
      setAttribute(item, side, (page.marginsPoints[side] ?? DEFAULT_MARGIN_INCHES[side] * 72) / 72);
  }
  if (page.centerHorizontally !== before.centerHorizontally)
    setAttribute(
      ensure("printOptions"),
      "horizontalCentered",
      page.centerHorizontally || undefined
    );
  if (JSON.stringify(page.headerFooter) !== JSON.stringify(before.headerFooter))
    writeHeaderFooter(ensure("headerFooter"), prefix, page.headerFooter);
  if (page.rowBreaks.join() !== before.rowBreaks.join())
    writeBreaks(root, ensure, prefix, page.rowBreaks);
}

function writeFit(root: XmlElement, ensure: (name: string) => XmlElement, page: SheetPage): void {
  const fits = page.fitToWide !== null || page.fitToTall !== null;
  const properties = ensure("sheetPr");
  let item = childNamed(properties, "pageSetUpPr");
  if (!item)
    insertInOrder(properties, (item = element(`${prefixOf(root)}pageSetUpPr`)), [
      "tabColor",
      "outlinePr",
      "pageSetUpPr",
    ]);
  setAttribute(item, "fitToPage", fits || undefined);
  const setup = ensure("pageSetup");
  // 0 leaves the number of pages in that direction to Excel.
  setAttribute(setup, "fitToWidth", fits ? (page.fitToWide ?? 0) : undefined);
  setAttribute(setup, "fitToHeight", fits ? (page.fitToTall ?? 0) : undefined);
}

const LONGEST_HEADER = 255;
const SECTIONS = [
  ["L", "left"],
  ["C", "center"],
  ["R", "right"],
] as const;

function readHeaderFooter(item: XmlElement | undefined): SheetPage["headerFooter"] {
  const result: Record<string, string> = {};
  for (const [name, suffix] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    const text = textOf(childNamed(item, name));
    let section = "center";
    // "&&" is a literal ampersand and a quoted font name may hold any letter.
    for (const piece of text.match(/&&|&"[^"]*"|&.|[^&]+/gs) ?? []) {
      const start = SECTIONS.find(([code]) => piece === `&${code}`);
      if (start) section = start[1];
      else result[section + suffix] = (result[section + suffix] ?? "") + piece;
    }
  }
  return result;
}

function writeHeaderFooter(
  item: XmlElement,
  prefix: string,
  texts: SheetPage["headerFooter"]
): void {
  for (const [name, suffix] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    const parts = SECTIONS.map(
      ([code, side]) => [code, texts[`${side}${suffix}`] ?? ""] as const
    ).filter(([, text]) => text !== "");
    const existing = childNamed(item, name);
    // Excel calls a file damaged whose header or footer is longer.
    const text = parts
      .map(([code, part]) => `&${code}${part}`)
      .join("")
      .slice(0, LONGEST_HEADER);
    if (existing) existing.children = [textNode(text)];
    else if (text !== "")
      insertInOrder(item, element(prefix + name, {}, text), [
        "oddHeader",
        "oddFooter",
        "evenHeader",
        "evenFooter",
        "firstHeader",
        "firstFooter",
      ]);
  }
}

function writeBreaks(
  root: XmlElement,
  ensure: (name: string) => XmlElement,
  prefix: string,
  rows: readonly number[]
): void {
  const existing = childNamed(root, "rowBreaks");
  if (rows.length === 0) {
    if (existing) remove(root, existing);
    return;
  }
  const list = ensure("rowBreaks");
  list.children = rows.map((id) => element(`${prefix}brk`, { id, max: 16383, man: 1 }));
  list.selfClosed = false;
  setAttribute(list, "count", rows.length);
  setAttribute(list, "manualBreakCount", rows.length);
}
