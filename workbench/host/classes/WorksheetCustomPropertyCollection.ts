import type { BookSheet } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass } from "../objects";
import { worksheetCustomPropertyClass } from "./WorksheetCustomProperty";

/** Keys are found ignoring case. */
function find(sheet: BookSheet, key: unknown): string | undefined {
  const lower = String(key).toLowerCase();
  return [...sheet.customProperties.keys()].find((own) => own.toLowerCase() === lower);
}

export const worksheetCustomPropertyCollectionClass: ExcelClass<BookSheet> = defineClass(
  "WorksheetCustomPropertyCollection",
  {
    items: (sheet) =>
      [...sheet.customProperties.keys()].map((key) =>
        worksheetCustomPropertyClass.of({ sheet, key })
      ),
    getItem: (sheet, key) => {
      const own = find(sheet, key);
      if (own === undefined) throw itemNotFound(`custom property ${String(key)}`);
      return worksheetCustomPropertyClass.of({ sheet, key: own });
    },
    objects: {
      // Adding a key that exists replaces its value.
      Add: (sheet, args, host) => {
        assertBookEditable(host);
        const key = find(sheet, args.string(0)) ?? args.string(0);
        sheet.customProperties.set(key, args.string(1));
        sheet.isChanged = true;
        return worksheetCustomPropertyClass.of({ sheet, key });
      },
      GetItemOrNullObject: (sheet, args) => {
        const key = find(sheet, args.at(0));
        return key === undefined ? null : worksheetCustomPropertyClass.of({ sheet, key });
      },
    },
    methods: { GetCount: (sheet) => sheet.customProperties.size },
  }
);
