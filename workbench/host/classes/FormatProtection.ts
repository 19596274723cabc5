import { applyFormat, type FormatTarget, sharedFormat } from "../FormatTarget";
import { defineClass, type ExcelClass, requireBoolean } from "../objects";

export const formatProtectionClass: ExcelClass<FormatTarget> = defineClass("FormatProtection", {
  scalars: {
    Locked: {
      get: (format) => sharedFormat(format, "locked"),
      set: (format, value, host) =>
        applyFormat(host, format, { locked: requireBoolean(value, "locked") }),
    },
  },
});
