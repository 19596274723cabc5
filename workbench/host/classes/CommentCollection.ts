import type { Book, BookSheet } from "../../book/book";
import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { cellKey } from "../grid/hyperlinks";
import type { HostState } from "../HostState";
import { type Arguments, defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { rangeArgument } from "../rangeArgument";
import { commentClass, type CommentTarget } from "./Comment";

/** The comments of one sheet, or of the workbook when there is none. */
interface Scope {
  readonly book: Book;
  readonly sheet: BookSheet | null;
}

function comments({ book, sheet }: Scope): CommentTarget[] {
  return (sheet ? [sheet] : book.sheets).flatMap((own) =>
    [...own.comments.keys()].map((cell) => ({ sheet: own, cell }))
  );
}

function find(scope: Scope, id: unknown): CommentTarget | undefined {
  return comments(scope).find(({ sheet, cell }) => `${sheet.id}${cell}` === id);
}

function at(host: HostState, scope: Scope, argument: unknown): CommentTarget {
  const { sheet, rect } = rangeArgument(host.book, argument, scope.sheet ?? host.activeSheet);
  if (rect.rows !== 1 || rect.columns !== 1) throw invalidArgument("a comment belongs to one cell");
  return { sheet, cell: cellKey(rect.row, rect.column) };
}

function add(host: HostState, scope: Scope, args: Arguments): ExcelObject {
  const target = at(host, scope, args.at(0));
  assertSheetEditable(host, target.sheet);
  if (target.sheet.comments.has(target.cell))
    throw new ExcelError("InvalidOperation", "The cell has a comment already.");
  const content = args.at(1);
  if (typeof content !== "string" || content === "") throw invalidArgument("a comment has a text");
  target.sheet.comments.set(target.cell, content);
  target.sheet.isChanged = true;
  return commentClass.of(target);
}

export const commentCollectionClass: ExcelClass<Scope> = defineClass("CommentCollection", {
  items: (scope) => comments(scope).map((target) => commentClass.of(target)),
  getItem: (scope, id) => {
    const target = find(scope, id);
    if (!target) throw itemNotFound(`comment ${String(id)}`);
    return commentClass.of(target);
  },
  objects: {
    Add: (scope, args, host) => add(host, scope, args),
    GetItemAt: (scope, args) => {
      const target = comments(scope)[args.integer(0)];
      if (!target) throw itemNotFound(`comment ${args.integer(0)}`);
      return commentClass.of(target);
    },
    GetItemByCell: (scope, args, host) => {
      const target = at(host, scope, args.at(0));
      if (!target.sheet.comments.has(target.cell)) throw itemNotFound(`comment at ${target.cell}`);
      return commentClass.of(target);
    },
    GetItemOrNullObject: (scope, args) => {
      const target = find(scope, args.at(0));
      return target ? commentClass.of(target) : null;
    },
  },
  methods: { GetCount: (scope) => comments(scope).length },
});
