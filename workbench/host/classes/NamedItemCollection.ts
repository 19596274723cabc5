import type { Book, BookName, BookSheet } from "../../book/book";
import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { fullAddress } from "../grid/address";
import type { HostState } from "../HostState";
import {
  type Arguments,
  defineClass,
  type ExcelClass,
  type ExcelObject,
  ExcelObject as AnyObject,
} from "../objects";
import { rangeArgument } from "../rangeArgument";
import { tablesOf } from "../tableTarget";
import { namedItemClass } from "./NamedItem";

/** The names of one sheet, or of the workbook when there is none. */
interface Scope {
  readonly book: Book;
  readonly sheet: BookSheet | null;
}

function names({ book, sheet }: Scope): BookName[] {
  return book.names.filter((name) => name.scope === (sheet?.name ?? null));
}

function find(scope: Scope, key: unknown): BookName | undefined {
  const lower = String(key).toLowerCase();
  return names(scope).find((name) => name.name.toLowerCase() === lower);
}

/** Excel's rules for defined names: a letter, underscore or backslash first; no spaces; not like a cell address. */
function assertName(scope: Scope, name: string): void {
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) ||
    name.length > 255 ||
    /^[a-z]{1,3}\d+$/i.test(name) ||
    /^(r|c|r\d*c\d*)$/i.test(name)
  )
    throw invalidArgument(`name ${JSON.stringify(name)}`);
  const isTable =
    scope.sheet === null &&
    tablesOf(scope.book).some(({ table }) => table.name.toLowerCase() === name.toLowerCase());
  if (isTable || find(scope, name)) throw new ExcelError("ItemAlreadyExists");
}

function add(host: HostState, scope: Scope, args: Arguments): ExcelObject {
  assertBookEditable(host);
  const name = args.string(0);
  assertName(scope, name);
  const reference = args.at(1);
  let formula: string;
  if (reference instanceof AnyObject) {
    const range = rangeArgument(scope.book, reference, host.activeSheet);
    formula = `=${fullAddress(range.sheet.name, range.rect, true)}`;
  } else if (typeof reference === "string")
    formula = reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
  else if (typeof reference === "number" || typeof reference === "boolean")
    formula = `=${String(reference).toUpperCase()}`;
  else throw invalidArgument("reference");
  const comment = args.optionalString(2);
  const item: BookName = {
    name,
    formula,
    scope: scope.sheet?.name ?? null,
    visible: true,
    ...(comment === undefined ? {} : { comment }),
  };
  scope.book.names.push(item);
  host.cellsChanged();
  return namedItemClass.of({ book: scope.book, item });
}

export const namedItemCollectionClass: ExcelClass<Scope> = defineClass("NamedItemCollection", {
  items: (scope) => names(scope).map((item) => namedItemClass.of({ book: scope.book, item })),
  getItem: (scope, key) => {
    const item = find(scope, key);
    if (!item) throw itemNotFound(`name ${String(key)}`);
    return namedItemClass.of({ book: scope.book, item });
  },
  objects: {
    Add: (scope, args, host) => add(host, scope, args),
    GetItemOrNullObject: (scope, args) => {
      const item = find(scope, args.at(0));
      return item ? namedItemClass.of({ book: scope.book, item }) : null;
    },
  },
  methods: { GetCount: (scope) => names(scope).length },
});
