import type { Book, BookName } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass, requireBoolean, requireString } from "../objects";
import { namedRange, sheetByName } from "../rangeArgument";
import type { RangeTarget } from "../RangeTarget";
import { rangeClass } from "./Range";
import { worksheetClass } from "./Worksheet";

interface NamedItemTarget {
  readonly book: Book;
  readonly item: BookName;
}

function rangeOf({ book, item }: NamedItemTarget): RangeTarget | null {
  const sheet = item.scope === null ? null : (sheetByName(book, item.scope) ?? null);
  return namedRange({ ...book, names: [item] }, item.name, sheet);
}

function typeOf(target: NamedItemTarget): string {
  const body = target.item.formula.replace(/^=/, "").trim();
  if (rangeOf(target)) return "Range";
  if (/^"/.test(body)) return "String";
  if (/^(true|false)$/i.test(body)) return "Boolean";
  if (/^-?\d+$/.test(body)) return "Integer";
  if (body !== "" && !Number.isNaN(Number(body))) return "Double";
  return body.startsWith("{") ? "Array" : "Error";
}

function valueOf(target: NamedItemTarget): unknown {
  const body = target.item.formula.replace(/^=/, "").trim();
  switch (typeOf(target)) {
    case "String":
      return body.slice(1, -1).replaceAll('""', '"');
    case "Boolean":
      return body.toLowerCase() === "true";
    case "Integer":
    case "Double":
      return Number(body);
    case "Range":
      return body;
    default:
      return body.startsWith("#") ? body : "#VALUE!";
  }
}

export const namedItemClass: ExcelClass<NamedItemTarget> = defineClass("NamedItem", {
  identity: ({ item }) => ({ _Id: item.name }),
  assertAlive: ({ book, item }) => {
    if (!book.names.includes(item)) throw itemNotFound(`the name ${item.name} was deleted`);
  },
  scalars: {
    _Id: { get: ({ item }) => item.name },
    Name: { get: ({ item }) => item.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, value, host) => {
        assertBookEditable(host);
        item.formula = requireString(value, "formula");
        host.cellsChanged();
      },
    },
    Comment: {
      get: ({ item }) => item.comment ?? "",
      set: ({ item }, value, host) => {
        assertBookEditable(host);
        item.comment = requireString(value, "comment");
      },
    },
    Scope: { get: ({ item }) => (item.scope === null ? "Workbook" : "Worksheet") },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value, host) => {
        assertBookEditable(host);
        item.visible = requireBoolean(value, "visible");
      },
    },
  },
  navigation: {
    WorksheetOrNullObject: ({ book, item }) => {
      const sheet = item.scope === null ? undefined : sheetByName(book, item.scope);
      return sheet ? worksheetClass.of(sheet) : null;
    },
  },
  objects: {
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw itemNotFound(`the name ${target.item.name} is not a range`);
      return rangeClass.of(range);
    },
    GetRangeOrNullObject: (target) => {
      const range = rangeOf(target);
      return range ? rangeClass.of(range) : null;
    },
  },
  methods: {
    Delete: ({ book, item }, _, host) => {
      assertBookEditable(host);
      book.names = book.names.filter((other) => other !== item);
      host.cellsChanged();
    },
  },
});
