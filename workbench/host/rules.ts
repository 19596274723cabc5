import type { BookConditionalFormat, BookSheet, Rect } from "../book/book";
import { assertSheetEditable } from "./guards";
import type { HostState } from "./HostState";

/** A conditional format on its sheet; `path` leads into its definition, e.g. ["format", "font"]. */
export interface RuleTarget {
  readonly sheet: BookSheet;
  readonly rule: BookConditionalFormat;
}

export interface RulePart extends RuleTarget {
  readonly path: readonly string[];
}

export function areasOfRule(rule: BookConditionalFormat): readonly Rect[] {
  return rule.areas ?? [rule.rect];
}

type Definition = Readonly<Record<string, unknown>>;

const definitions: Readonly<Record<string, Definition>> = {
  Custom: { rule: { formula: "" }, format: {} },
  CellValue: { rule: { formula1: "", operator: "Between" }, format: {} },
  ContainsText: { rule: { text: "", operator: "Contains" }, format: {} },
  TopBottom: { rule: { rank: 10, type: "TopItems" }, format: {} },
  PresetCriteria: { rule: { criterion: "Blanks" }, format: {} },
  DataBar: {
    showDataBarOnly: false,
    lowerBoundRule: { type: "Automatic" },
    upperBoundRule: { type: "Automatic" },
    positiveFormat: { fillColor: "#638EC6", gradientFill: true },
  },
  ColorScale: {
    criteria: {
      minimum: { type: "LowestValue", color: "#F8696B" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
  },
  IconSet: { style: "ThreeTrafficLights1", criteria: [] },
};

/** What a rule says right after `add`; null for a type that Excel does not know. */
export function newDefinition(type: string): Definition | null {
  const definition = definitions[type];
  return definition ? structuredClone(definition) : null;
}

export function readPart({ rule, path }: RulePart, key: string): unknown {
  let value: unknown = rule.definition;
  for (const step of [...path, key])
    value = typeof value === "object" && value !== null ? (value as Definition)[step] : undefined;
  return value;
}

function replaced(value: unknown, path: readonly string[], next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  const object = typeof value === "object" && value !== null ? (value as Definition) : {};
  return { ...object, [step]: replaced(object[step], rest, next) };
}

export function writePart(
  host: HostState,
  { sheet, rule, path }: RulePart,
  key: string,
  value: unknown
): void {
  assertSheetEditable(host, sheet);
  rule.definition = replaced(rule.definition, [...path, key], value);
  sheet.isChanged = true;
}
