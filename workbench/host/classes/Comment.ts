import type { BookSheet } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { requireLocalAddress } from "../grid/address";
import { defineClass, type ExcelClass, requireString } from "../objects";
import { rangeClass } from "./Range";

export interface CommentTarget {
  readonly sheet: BookSheet;
  /** "B3". */
  readonly cell: string;
}

/** A comment is its text: authors, dates and replies are not kept in the book. */
export const commentClass: ExcelClass<CommentTarget> = defineClass("Comment", {
  identity: ({ sheet, cell }) => ({ Id: `${sheet.id}${cell}` }),
  assertAlive: ({ sheet, cell }) => {
    if (!sheet.comments.has(cell)) throw itemNotFound(`comment at ${cell}`);
  },
  scalars: {
    Id: { get: ({ sheet, cell }) => `${sheet.id}${cell}` },
    Content: {
      get: ({ sheet, cell }) => sheet.comments.get(cell),
      set: ({ sheet, cell }, value, host) => {
        assertSheetEditable(host, sheet);
        sheet.comments.set(cell, requireString(value, "content"));
        sheet.isChanged = true;
      },
    },
  },
  objects: {
    GetLocation: ({ sheet, cell }) => rangeClass.of({ sheet, rect: requireLocalAddress(cell) }),
  },
  methods: {
    Delete: ({ sheet, cell }, _, host) => {
      assertSheetEditable(host, sheet);
      sheet.comments.delete(cell);
      sheet.isChanged = true;
    },
  },
});
