import type { Book, BookName, PageLayout, Rect } from "../book/book";
import { parseReference, quoteSheet, columnLetters, parseRange } from "./a1";
import { formulaFromFile, formulaToFile } from "./formulaText";
import {
  append,
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
import { WORKBOOK_ORDER } from "./worksheetOrder";

/** Names that Excel keeps for itself: print areas and titles are page properties here, the rest only passes through. */
const BUILT_IN = "_xlnm.";
const PRINT_AREA = "_xlnm.print_area";
const PRINT_TITLES = "_xlnm.print_titles";

const nameItems = (root: XmlElement): XmlElement[] => {
  const list = childNamed(root, "definedNames");
  return list ? childrenNamed(list, "definedName") : [];
};

/** @param sheetNames all sheets in file order, chart sheets included: scopes count them. */
export function readNames(root: XmlElement, sheetNames: readonly string[]): BookName[] {
  return nameItems(root)
    .filter((item) => !isBuiltIn(item))
    .map((item) => readName(item, sheetNames));
}

const isBuiltIn = (item: XmlElement): boolean =>
  (attribute(item, "name") ?? "").toLowerCase().startsWith(BUILT_IN);

function readName(item: XmlElement, sheetNames: readonly string[]): BookName {
  const scope = numberAttribute(item, "localSheetId");
  const comment = attribute(item, "comment");
  return {
    name: attribute(item, "name") ?? "",
    formula: formulaFromFile(textOf(item)),
    scope: scope === undefined ? null : (sheetNames[scope] ?? null),
    visible: !flag(item, "hidden"),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** Print area and repeated rows of the sheet at this place. Several areas are more than the page model holds: null, and kept. */
export function readPrintNames(
  root: XmlElement,
  sheetIndex: number
): Pick<PageLayout, "printArea" | "printTitleRows" | "printTitleColumns"> {
  const find = (name: string) =>
    nameItems(root).find(
      (item) =>
        attribute(item, "name")?.toLowerCase() === name &&
        numberAttribute(item, "localSheetId") === sheetIndex
    );
  const area = find(PRINT_AREA);
  const titles = find(PRINT_TITLES);
  return {
    printArea: (area && parseReference(textOf(area))?.rect) ?? null,
    printTitleRows: null,
    ...(titles ? titlesOf(textOf(titles)) : {}),
  };
}

/** Repeated rows and columns: one range of either kind, in any order. */
function titlesOf(
  formula: string
): Partial<Pick<PageLayout, "printTitleRows" | "printTitleColumns">> {
  const titles: Partial<Pick<PageLayout, "printTitleRows" | "printTitleColumns">> = {};
  for (const part of formula.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const range = part.slice(part.lastIndexOf("!") + 1);
    const isRows = /^\$?[0-9]+:\$?[0-9]+$/.test(range);
    const isColumns = /^\$?[A-Z]+:\$?[A-Z]+$/i.test(range);
    const rect = isRows || isColumns ? parseRange(range) : null;
    if (rect && isRows)
      titles.printTitleRows ??= { first: rect.row, last: rect.row + rect.rows - 1 };
    if (rect && isColumns)
      titles.printTitleColumns ??= { first: rect.column, last: rect.column + rect.columns - 1 };
  }
  return titles;
}

/** Excel writes the columns before the rows. */
function titlesFormula(
  quoted: string,
  {
    printTitleRows: rows,
    printTitleColumns: columns,
  }: Pick<PageLayout, "printTitleRows" | "printTitleColumns">
): string | null {
  const parts = [
    ...(columns
      ? [`${quoted}!$${columnLetters(columns.first)}:$${columnLetters(columns.last)}`]
      : []),
    ...(rows ? [`${quoted}!$${rows.first + 1}:$${rows.last + 1}`] : []),
  ];
  return parts.length === 0 ? null : parts.join(",");
}

const absolute = ({ row, column, rows, columns }: Rect): string => {
  const first = `$${columnLetters(column)}$${row + 1}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:$${columnLetters(column + columns - 1)}$${row + rows}`;
};

export interface SheetPlace {
  readonly name: string;
  /** Place in the opened file; null for a new sheet. */
  readonly before: number | null;
  /** Place in the written file; null for a deleted sheet. */
  readonly after: number | null;
}

/** Brings definedNames up to date: scopes follow sheets that moved, names of deleted sheets go, print names follow the pages. */
export function writeNames(
  root: XmlElement,
  book: Book,
  places: readonly SheetPlace[],
  oldNames: readonly string[]
): void {
  const prefix = prefixOf(root);
  let list = childNamed(root, "definedNames");
  const hadNames = nameItems(root).length > 0;
  const wanted = new Map(book.names.map((name) => [keyOf(name.name, name.scope), name] as const));
  for (const item of nameItems(root)) {
    const before = numberAttribute(item, "localSheetId");
    const place =
      before === undefined ? undefined : places.find((candidate) => candidate.before === before);
    const name = readName(item, oldNames);
    const key = keyOf(name.name, place ? place.name : name.scope);
    const kept = wanted.get(key);
    if ((before !== undefined && (place?.after ?? null) === null) || (!isBuiltIn(item) && !kept)) {
      remove(list!, item);
      continue;
    }
    if (place) setAttribute(item, "localSheetId", place.after ?? undefined);
    if (!kept) continue;
    wanted.delete(key);
    if (kept.formula !== name.formula)
      item.children = [textNode(formulaToFile(kept.formula, null))];
    if ((kept.comment ?? "") !== (name.comment ?? ""))
      setAttribute(item, "comment", kept.comment || undefined);
    if (kept.visible !== name.visible) setAttribute(item, "hidden", kept.visible ? undefined : "1");
  }
  const add = (
    name: string,
    scope: number | undefined,
    formula: string,
    hidden: boolean,
    comment?: string
  ) => {
    if (!list) insertInOrder(root, (list = element(`${prefix}definedNames`)), WORKBOOK_ORDER);
    append(
      list,
      element(
        `${prefix}definedName`,
        { name, localSheetId: scope, hidden: hidden || undefined, comment: comment || undefined },
        formula
      )
    );
  };
  for (const { name, scope, formula, visible, comment } of wanted.values()) {
    const place = scope === null ? undefined : places.find((candidate) => candidate.name === scope);
    add(name, place?.after ?? undefined, formulaToFile(formula, null), !visible, comment);
  }
  for (const sheet of book.sheets) {
    const place = places.find(({ name }) => name === sheet.name);
    if (place?.after === null || place === undefined) continue;
    const after = place.after;
    const before = readPrintNames(root, after);
    const put = (name: string, formula: string | null) => {
      const existing = nameItems(root).find(
        (item) =>
          attribute(item, "name")?.toLowerCase() === name.toLowerCase() &&
          numberAttribute(item, "localSheetId") === after
      );
      if (existing && formula === null) remove(list!, existing);
      else if (existing) existing.children = [textNode(formula!)];
      else if (formula !== null) add(name, after, formula, false);
    };
    const { printArea } = sheet.page;
    const quoted = quoteSheet(sheet.name);
    if (JSON.stringify(rectKey(before.printArea)) !== JSON.stringify(rectKey(printArea)))
      put("_xlnm.Print_Area", printArea && `${quoted}!${absolute(printArea)}`);
    const titles = titlesFormula(quoted, sheet.page);
    if (titlesFormula(quoted, before) !== titles) put("_xlnm.Print_Titles", titles);
  }
  if (list && hadNames && childrenNamed(list, "definedName").length === 0) remove(root, list);
}

const keyOf = (name: string, scope: string | null): string =>
  JSON.stringify([name.toLowerCase(), scope]);
const rectKey = (rect: Rect | null): unknown =>
  rect && [rect.row, rect.column, rect.rows, rect.columns];
