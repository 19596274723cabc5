import type { Book, BookSheet } from "../../book/book";
import { emptySheet, sheetId } from "../../book/create";
import { eventTypes, workbookTarget } from "../events";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { assertStructureEditable } from "../guards";
import type { HostState } from "../HostState";
import { type Arguments, defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { collectionEvents } from "../eventMethods";
import { assertSheetName, nextSheetName } from "../sheetNames";
import { sheetByName } from "../rangeArgument";
import { worksheetClass } from "./Worksheet";

function find(book: Book, key: unknown): BookSheet | undefined {
  if (typeof key !== "string") throw invalidArgument("a worksheet is found by its name or id");
  return book.sheets.find((sheet) => sheet.id === key) ?? sheetByName(book, key);
}

function visible(book: Book, args: Arguments): BookSheet[] {
  const isVisibleOnly = args.boolean(0, false);
  return book.sheets.filter((sheet) => !isVisibleOnly || sheet.visibility === "Visible");
}

function orFail(sheet: BookSheet | undefined, what: string): ExcelObject {
  if (!sheet) throw itemNotFound(what);
  return worksheetClass.of(sheet);
}

/** Adds a sheet at the end; it is not activated. */
export function addSheet(host: HostState, name: string): BookSheet {
  assertStructureEditable(host);
  assertSheetName(host.book, name);
  const number = host.newNumber((n) => host.book.sheets.some((sheet) => sheet.id === sheetId(n)));
  const sheet = emptySheet(sheetId(number), name);
  sheet.isChanged = true;
  host.book.sheets.push(sheet);
  host.events.raise(eventTypes.worksheetAdded, workbookTarget, {
    worksheetId: sheet.id,
    source: "Local",
  });
  host.screenChanged();
  return sheet;
}

export const worksheetCollectionClass: ExcelClass<Book> = defineClass("WorksheetCollection", {
  items: (book) => book.sheets.map((sheet) => worksheetClass.of(sheet)),
  getItem: (book, key) => orFail(find(book, key), `worksheet ${String(key)}`),
  objects: {
    Add: (book, args, host) =>
      worksheetClass.of(addSheet(host, args.optionalString(0) ?? nextSheetName(book))),
    GetActiveWorksheet: (_book, _args, host) => worksheetClass.of(host.activeSheet),
    GetFirst: (book, args) => orFail(visible(book, args)[0], "first worksheet"),
    GetLast: (book, args) => orFail(visible(book, args).at(-1), "last worksheet"),
    GetItemOrNullObject: (book, args) => {
      const sheet = find(book, args.at(0));
      return sheet ? worksheetClass.of(sheet) : null;
    },
  },
  methods: {
    GetCount: (book, args) => visible(book, args).length,
    ...collectionEvents,
  },
});
