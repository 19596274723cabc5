import type { BookSheet } from "../../book/book";
import { ExcelError } from "../ExcelError";
import { defineClass, type ExcelClass } from "../objects";
import { headerFooterClass } from "./HeaderFooter";

/** One header and footer for all pages; first and even pages of their own are not kept in the book. */
export const headerFooterGroupClass: ExcelClass<BookSheet> = defineClass("HeaderFooterGroup", {
  scalars: {
    State: {
      get: () => "Default",
      set: (_, value) => {
        if (value !== "Default")
          throw new ExcelError(
            "NotImplemented",
            "Headers of first or even pages are not kept here."
          );
      },
    },
  },
  navigation: { DefaultForAllPages: (sheet) => headerFooterClass.of(sheet) },
});
