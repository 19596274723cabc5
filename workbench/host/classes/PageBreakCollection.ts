import type { BookSheet } from "../../book/book";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { defineClass, type ExcelClass } from "../objects";
import { rangeArgument } from "../rangeArgument";
import { pageBreakClass } from "./PageBreak";

/** Horizontal breaks: each lies above a row. */
export const pageBreakCollectionClass: ExcelClass<BookSheet> = defineClass("PageBreakCollection", {
  items: (sheet) => sheet.page.rowBreaks.map((row) => pageBreakClass.of({ sheet, row })),
  getItem: (sheet, key) => {
    const row = Number(key);
    if (!sheet.page.rowBreaks.includes(row)) throw itemNotFound(`page break ${String(key)}`);
    return pageBreakClass.of({ sheet, row });
  },
  objects: {
    Add: (sheet, args, host) => {
      assertSheetEditable(host, sheet);
      const { rect } = rangeArgument(host.book, args.at(0), sheet);
      if (rect.row === 0) throw invalidArgument("a page cannot break above the first row");
      sheet.page.rowBreaks = [...new Set([...sheet.page.rowBreaks, rect.row])].sort(
        (a, b) => a - b
      );
      sheet.isChanged = true;
      return pageBreakClass.of({ sheet, row: rect.row });
    },
  },
  methods: {
    GetCount: (sheet) => sheet.page.rowBreaks.length,
    RemovePageBreaks: (sheet, _, host) => {
      assertSheetEditable(host, sheet);
      sheet.page.rowBreaks = [];
      sheet.isChanged = true;
    },
  },
});
