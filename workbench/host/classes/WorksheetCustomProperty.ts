import type { BookSheet } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass, requireString } from "../objects";

interface PropertyTarget {
  readonly sheet: BookSheet;
  readonly key: string;
}

export const worksheetCustomPropertyClass: ExcelClass<PropertyTarget> = defineClass(
  "WorksheetCustomProperty",
  {
    identity: ({ key }) => ({ _Id: key }),
    assertAlive: ({ sheet, key }) => {
      if (!sheet.customProperties.has(key)) throw itemNotFound(`custom property ${key}`);
    },
    scalars: {
      _Id: { get: ({ key }) => key },
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ sheet, key }) => sheet.customProperties.get(key),
        set: ({ sheet, key }, value, host) => {
          assertBookEditable(host);
          sheet.customProperties.set(key, requireString(value, "value"));
          sheet.isChanged = true;
        },
      },
    },
    methods: {
      Delete: ({ sheet, key }, _, host) => {
        assertBookEditable(host);
        sheet.customProperties.delete(key);
        sheet.isChanged = true;
      },
    },
  }
);
