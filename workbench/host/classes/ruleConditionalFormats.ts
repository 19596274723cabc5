import { invalidArgument } from "../ExcelError";
import { defineClass, type ExcelClass } from "../objects";
import { readPart, type RulePart, writePart } from "../rules";
import { conditionalRangeFormatClass } from "./ConditionalRangeFormat";

/** The four classes that hold a `rule` object and a format; they differ in what the rule must have. */
function ruleClass(
  name: string,
  required: readonly string[],
  operators: readonly string[] | null
): ExcelClass<RulePart> {
  return defineClass(name, {
    scalars: {
      Rule: {
        get: (part) => readPart(part, "rule"),
        set: (part, value, host) => {
          if (typeof value !== "object" || value === null)
            throw invalidArgument("a rule is an object");
          const rule = value as Record<string, unknown>;
          for (const key of required)
            if (rule[key] === undefined || rule[key] === null)
              throw invalidArgument(`rule.${key} is missing`);
          if (operators && !operators.includes(String(rule["operator"])))
            throw invalidArgument(`rule.operator ${String(rule["operator"])}`);
          writePart(host, part, "rule", rule);
        },
      },
    },
    navigation: { Format: (part) => conditionalRangeFormatClass.of({ ...part, path: ["format"] }) },
  });
}

const comparisons = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];
const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"];

export const cellValueClass = ruleClass(
  "CellValueConditionalFormat",
  ["formula1", "operator"],
  comparisons
);
export const textComparisonClass = ruleClass(
  "TextConditionalFormat",
  ["text", "operator"],
  textOperators
);
export const topBottomClass = ruleClass("TopBottomConditionalFormat", ["rank", "type"], null);
export const presetClass = ruleClass("PresetCriteriaConditionalFormat", ["criterion"], null);
