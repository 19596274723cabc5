import { invalidArgument } from "../ExcelError";
import { defineClass, type ExcelClass, requireBoolean, requireString } from "../objects";
import { readPart, type RulePart, writePart } from "../rules";

export const iconSetClass: ExcelClass<RulePart> = defineClass("IconSetConditionalFormat", {
  scalars: {
    Style: {
      get: (part) => readPart(part, "style"),
      set: (part, value, host) => writePart(host, part, "style", requireString(value, "style")),
    },
    ShowIconOnly: {
      get: (part) => readPart(part, "showIconOnly") ?? false,
      set: (part, value, host) =>
        writePart(host, part, "showIconOnly", requireBoolean(value, "showIconOnly")),
    },
    ReverseIconOrder: {
      get: (part) => readPart(part, "reverseIconOrder") ?? false,
      set: (part, value, host) =>
        writePart(host, part, "reverseIconOrder", requireBoolean(value, "reverseIconOrder")),
    },
    Criteria: {
      get: (part) => readPart(part, "criteria") ?? [],
      set: (part, value, host) => {
        if (!Array.isArray(value)) throw invalidArgument("icon criteria are an array");
        writePart(host, part, "criteria", value);
      },
    },
  },
});
