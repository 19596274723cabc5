import type { BookSheet, PageLayout } from "../../book/book";
import { invalidArgument } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { defineClass, type ExcelClass, requireString, type Scalar } from "../objects";

function part(key: keyof PageLayout["headerFooter"]): Scalar<BookSheet> {
  return {
    get: (sheet) => sheet.page.headerFooter[key] ?? "",
    set: (sheet, value, host) => {
      assertSheetEditable(host, sheet);
      const text = requireString(value, key);
      // Excel's limit for a header or footer.
      if (text.length > 255) throw invalidArgument(`${key} of ${text.length} characters`);
      sheet.page.headerFooter = { ...sheet.page.headerFooter, [key]: text };
      sheet.isChanged = true;
    },
  };
}

export const headerFooterClass: ExcelClass<BookSheet> = defineClass("HeaderFooter", {
  scalars: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
});
