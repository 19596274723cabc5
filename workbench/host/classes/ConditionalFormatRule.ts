import { invalidArgument } from "../ExcelError";
import { defineClass, type ExcelClass, requireString, type Scalar } from "../objects";
import { readPart, type RulePart, writePart } from "../rules";

const formula: Scalar<RulePart> = {
  get: (part) => readPart(part, "formula") ?? "",
  set: (part, value, host) => {
    const text = requireString(value, "formula");
    if (!text.startsWith("=")) throw invalidArgument("a rule's formula begins with =");
    writePart(host, part, "formula", text);
  },
};

export const conditionalFormatRuleClass: ExcelClass<RulePart> = defineClass(
  "ConditionalFormatRule",
  {
    scalars: { Formula: formula, FormulaLocal: formula },
  }
);
