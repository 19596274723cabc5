import type { Book } from "../../book/book";
import { accessDenied } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass } from "../objects";

const passwords = new WeakMap<Book, string>();

export const workbookProtectionClass: ExcelClass<Book> = defineClass("WorkbookProtection", {
  scalars: { Protected: { get: (book) => book.isStructureProtected } },
  methods: {
    Protect: (book, args, host) => {
      assertBookEditable(host);
      if (book.isStructureProtected) throw accessDenied("the workbook is protected already");
      const password = args.optionalString(0);
      if (password) passwords.set(book, password);
      book.isStructureProtected = true;
    },
    Unprotect: (book, args, host) => {
      assertBookEditable(host);
      if (!book.isStructureProtected) throw accessDenied("the workbook is not protected");
      if ((passwords.get(book) ?? "") !== (args.optionalString(0) ?? ""))
        throw accessDenied("wrong password");
      passwords.delete(book);
      book.isStructureProtected = false;
    },
  },
});
