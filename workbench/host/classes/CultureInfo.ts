import type { Book } from "../../book/book";
import { separators } from "../culture";
import { defineClass, type ExcelClass } from "../objects";

export const numberFormatInfoClass: ExcelClass<Book> = defineClass("NumberFormatInfo", {
  scalars: {
    NumberDecimalSeparator: { get: (_, host) => separators(host.options.culture).decimal },
    NumberGroupSeparator: { get: (_, host) => separators(host.options.culture).group },
  },
});

export const cultureInfoClass: ExcelClass<Book> = defineClass("CultureInfo", {
  scalars: { Name: { get: (_, host) => host.options.culture ?? "en-US" } },
  navigation: { NumberFormat: (book) => numberFormatInfoClass.of(book) },
});
