import type { Book } from "../../book/book";
import { itemNotFound } from "../ExcelError";
import { assertBookEditable } from "../guards";
import { defineClass, type ExcelClass } from "../objects";
import { settingClass } from "./Setting";

export const settingCollectionClass: ExcelClass<Book> = defineClass("SettingCollection", {
  items: (book) => [...book.settings.keys()].map((key) => settingClass.of({ book, key })),
  getItem: (book, key) => {
    if (typeof key !== "string" || !book.settings.has(key))
      throw itemNotFound(`setting ${String(key)}`);
    return settingClass.of({ book, key });
  },
  objects: {
    // Adding a key that exists replaces its value.
    Add: (book, args, host) => {
      assertBookEditable(host);
      const key = args.string(0);
      book.settings.set(key, args.at(1) ?? null);
      return settingClass.of({ book, key });
    },
    GetItemOrNullObject: (book, args) => {
      const key = args.string(0);
      return book.settings.has(key) ? settingClass.of({ book, key }) : null;
    },
  },
  methods: { GetCount: (book) => book.settings.size },
});
