import { CellError, type BookConditionalFormat, type CellValue } from "../../book/book";
import type {
  CellValueRule,
  CustomRule,
  RuleFormat,
  TextRule,
} from "../../book/conditionalFormats";

export interface RuleLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly isBold: boolean | undefined;
}

function textOf(value: CellValue): string {
  return value instanceof CellError ? value.code : String(value ?? "");
}

/** `="S"` → "S", `=80` → 80; anything that would need evaluation stays out of the picture. */
function constantOf(formula: string): string | number | null {
  const quoted = /^="((?:[^"]|"")*)"$/.exec(formula);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  const number = Number(formula.replace(/^=/, ""));
  return formula === "" || Number.isNaN(number) ? null : number;
}

function matchesCellValue({ rule }: CellValueRule, value: CellValue): boolean {
  const wanted = constantOf(rule.formula1);
  if (wanted === null || value === null || value instanceof CellError) return false;
  const compared =
    typeof wanted === "string"
      ? textOf(value).localeCompare(wanted, "en", { sensitivity: "accent" })
      : Number(value) - wanted;
  switch (rule.operator) {
    case "EqualTo":
      return compared === 0;
    case "NotEqualTo":
      return compared !== 0;
    case "GreaterThan":
      return compared > 0;
    case "LessThan":
      return compared < 0;
    case "GreaterThanOrEqual":
      return compared >= 0;
    case "LessThanOrEqual":
      return compared <= 0;
    case "Between":
    case "NotBetween": {
      const upper = constantOf(rule.formula2 ?? "");
      if (typeof upper !== "number" || typeof wanted !== "number") return false;
      const isWithin =
        Number(value) >= Math.min(wanted, upper) && Number(value) <= Math.max(wanted, upper);
      return isWithin === (rule.operator === "Between");
    }
    default:
      return false;
  }
}

function matchesText({ rule }: TextRule, value: CellValue): boolean {
  const [text, wanted] = [textOf(value).toLowerCase(), rule.text.toLowerCase()];
  if (text === "" || wanted === "") return false;
  switch (rule.operator) {
    case "Contains":
      return text.includes(wanted);
    case "NotContains":
      return !text.includes(wanted);
    case "BeginsWith":
      return text.startsWith(wanted);
    case "EndsWith":
      return text.endsWith(wanted);
    default:
      return false;
  }
}

/** `=$Q5="S"` over its own column, the usual rule for a code: compares the cell with the constant. */
function matchesCustom({ rule }: CustomRule, value: CellValue): boolean {
  const equals = /^=\$?[A-Z]{1,3}\$?\d+(=.+)$/.exec(rule.formula);
  const wanted = equals ? constantOf(equals[1] ?? "") : null;
  return (
    wanted !== null && (typeof wanted === "number" ? value === wanted : textOf(value) === wanted)
  );
}

function matches({ type, definition }: BookConditionalFormat, value: CellValue): boolean {
  switch (type) {
    case "CellValue":
      return matchesCellValue(definition as CellValueRule, value);
    case "ContainsText":
      return matchesText(definition as TextRule, value);
    case "Custom":
      return matchesCustom(definition as CustomRule, value);
    default:
      return false;
  }
}

/** What conditional formats paint on a cell, for the rules that need no formula engine; other rules are not drawn. */
export function conditionalLook(
  rules: Iterable<BookConditionalFormat>,
  value: CellValue
): RuleLook | null {
  for (const rule of rules) {
    if (!matches(rule, value)) continue;
    const { fill, font } = (rule.definition as { format: RuleFormat }).format;
    return {
      fill: fill?.color ?? null,
      color: font?.color ?? null,
      isBold: font?.bold ?? undefined,
    };
  }
  return null;
}
