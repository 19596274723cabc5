import type { BookSheet } from "../../book/book";
import { assertSheetEditable } from "../guards";
import { defineClass, type ExcelClass } from "../objects";
import { rangeClass } from "./Range";

interface PageBreakTarget {
  readonly sheet: BookSheet;
  /** The 0-based row that begins the new page. */
  readonly row: number;
}

export const pageBreakClass: ExcelClass<PageBreakTarget> = defineClass("PageBreak", {
  identity: ({ row }) => ({ _Id: row }),
  scalars: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
  objects: {
    GetCellAfterBreak: ({ sheet, row }) =>
      rangeClass.of({ sheet, rect: { row, column: 0, rows: 1, columns: 1 } }),
  },
  methods: {
    Delete: ({ sheet, row }, _, host) => {
      assertSheetEditable(host, sheet);
      sheet.page.rowBreaks = sheet.page.rowBreaks.filter((other) => other !== row);
      sheet.isChanged = true;
    },
  },
});
