import type { BookSheet } from "../../book/book";
import { accessDenied } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass } from "../objects";

/** Passwords given in this session: a protection loaded from a file opens without one, since the book keeps only that it is there. */
const passwords = new WeakMap<BookSheet, string>();

const allowances = [
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertRows",
  "allowInsertHyperlinks",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowSort",
  "allowAutoFilter",
  "allowPivotTables",
  "allowEditObjects",
  "allowEditScenarios",
];

export const worksheetProtectionClass: ExcelClass<BookSheet> = defineClass("WorksheetProtection", {
  scalars: {
    Protected: { get: (sheet) => sheet.isProtected },
    // This host protects as Excel does by default: nothing but selecting is allowed.
    Options: {
      get: (sheet) =>
        sheet.isProtected
          ? {
              ...Object.fromEntries(allowances.map((name) => [name, false])),
              selectionMode: "Normal",
            }
          : null,
    },
  },
  methods: {
    Protect: (sheet, args, host) => {
      assertBookEditable(host);
      if (sheet.isProtected) throw accessDenied("the sheet is protected already");
      const password = args.optionalString(1);
      if (password) passwords.set(sheet, password);
      sheet.isProtected = true;
      sheet.isChanged = true;
    },
    Unprotect: (sheet, args, host) => {
      assertBookEditable(host);
      if (!sheet.isProtected) throw accessDenied("the sheet is not protected");
      if ((passwords.get(sheet) ?? "") !== (args.optionalString(0) ?? ""))
        throw accessDenied("wrong password");
      passwords.delete(sheet);
      sheet.isProtected = false;
      sheet.isChanged = true;
    },
  },
});
