import type { Book, DocumentProperties } from "../../book/book";
import { invalidArgument } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass, requireString, type Scalar } from "../objects";

function text(key: keyof DocumentProperties): Scalar<Book> {
  return {
    get: (book) => book.properties?.[key] ?? "",
    set: (book, value, host) => {
      assertBookEditable(host);
      const words = requireString(value, key);
      if (words.length > 255) throw invalidArgument(`${key} of ${words.length} characters`);
      book.properties = { ...book.properties, [key]: words };
    },
  };
}

export const documentPropertiesClass: ExcelClass<Book> = defineClass("DocumentProperties", {
  scalars: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
  },
});
