import type { Book } from "../../book/book";
import { defineClass, type ExcelClass, requireBoolean } from "../objects";

export const runtimeClass: ExcelClass<Book> = defineClass("Runtime", {
  scalars: {
    EnableEvents: {
      get: (_, host) => host.events.isEnabled,
      set: (_, value, host) => {
        host.events.isEnabled = requireBoolean(value, "enableEvents");
      },
    },
  },
});
