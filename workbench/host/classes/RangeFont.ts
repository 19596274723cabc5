import { parseColor } from "../colors";
import { invalidArgument } from "../ExcelError";
import { applyFormat, type FormatTarget, sharedFormat } from "../FormatTarget";
import {
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireNumber,
  requireOneOf,
  requireString,
} from "../objects";

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const rangeFontClass: ExcelClass<FormatTarget> = defineClass("RangeFont", {
  scalars: {
    Bold: {
      get: (format) => sharedFormat(format, "bold"),
      set: (format, value, host) =>
        applyFormat(host, format, { bold: requireBoolean(value, "bold") }),
    },
    Italic: {
      get: (format) => sharedFormat(format, "italic"),
      set: (format, value, host) =>
        applyFormat(host, format, { italic: requireBoolean(value, "italic") }),
    },
    Strikethrough: {
      get: (format) => sharedFormat(format, "strikethrough"),
      set: (format, value, host) =>
        applyFormat(host, format, { strikethrough: requireBoolean(value, "strikethrough") }),
    },
    // The book knows one kind of underline.
    Underline: {
      get: (format) => {
        const underline = sharedFormat(format, "underline");
        return underline === null ? null : underline ? "Single" : "None";
      },
      set: (format, value, host) =>
        applyFormat(host, format, {
          underline: requireOneOf(value, underlines, "underline") !== "None",
        }),
    },
    Name: {
      get: (format) => sharedFormat(format, "fontName"),
      set: (format, value, host) =>
        applyFormat(host, format, { fontName: requireString(value, "name") }),
    },
    Size: {
      get: (format) => sharedFormat(format, "fontSize"),
      set: (format, value, host) => {
        const fontSize = requireNumber(value, "size");
        if (fontSize < 1 || fontSize > 409) throw invalidArgument(`font size ${fontSize}`);
        applyFormat(host, format, { fontSize });
      },
    },
    Color: {
      get: (format) => sharedFormat(format, "fontColor"),
      set: (format, value, host) => applyFormat(host, format, { fontColor: parseColor(value) }),
    },
  },
});
