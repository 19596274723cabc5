import { defineClass, type ExcelClass } from "../objects";
import type { RulePart } from "../rules";
import { conditionalFormatRuleClass } from "./ConditionalFormatRule";
import { conditionalRangeFormatClass } from "./ConditionalRangeFormat";

export const customClass: ExcelClass<RulePart> = defineClass("CustomConditionalFormat", {
  navigation: {
    Rule: (part) => conditionalFormatRuleClass.of({ ...part, path: ["rule"] }),
    Format: (part) => conditionalRangeFormatClass.of({ ...part, path: ["format"] }),
  },
});
