import type { Book } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass } from "../objects";

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

export const settingClass: ExcelClass<SettingTarget> = defineClass("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  assertAlive: ({ book, key }) => {
    if (!book.settings.has(key)) throw itemNotFound(`setting ${key}`);
  },
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value, host) => {
        assertBookEditable(host);
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ book, key }, _, host) => {
      assertBookEditable(host);
      book.settings.delete(key);
    },
  },
});
