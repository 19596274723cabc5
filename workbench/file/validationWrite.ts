import type { BookValidation, Rect } from "../book/book";
import { rangeAddress } from "./a1";
import { formulaToFile } from "./formulaText";
import { append, element } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** The file's words, and those of Office.js. */
export const TYPES: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
export const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  lessThan: "LessThan",
  lessThanOrEqual: "LessThanOrEqualTo",
  greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
};
export const ALERTS: Readonly<Record<string, string>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};
export const inverse = (map: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.entries(map).find(([, name]) => name === value)?.[0];

type RuleObject = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** The rule's element; null when the rule has no form in a file. */
export function makeValidation(
  prefix: string,
  { rect, areas, rule, ignoreBlanks, prompt, errorAlert }: BookValidation
): XmlElement | null {
  const [name, details] =
    Object.entries((rule ?? {}) as RuleObject).find(
      ([, value]) => value !== undefined && value !== null
    ) ?? [];
  const type = name === undefined ? undefined : inverse(TYPES, name);
  if (type === undefined || details === undefined) return null;
  const formula1 =
    type === "list"
      ? listSource(details.source)
      : type === "custom"
        ? fileFormula(details.formula)
        : fileFormula(details.formula1);
  if (type === "list" && formula1.startsWith('"') && formula1.length > LONGEST_LIST + 2)
    return null;
  const formula2 = details.formula2 === undefined ? undefined : fileFormula(details.formula2);
  const operator =
    typeof details.operator === "string" ? inverse(OPERATORS, details.operator) : undefined;
  const sqref = (areas ?? [rect]).map((area: Rect) => rangeAddress(area)).join(" ");
  const item = element(`${prefix}dataValidation`, {
    type,
    errorStyle:
      errorAlert && errorAlert.style !== "Stop" ? inverse(ALERTS, errorAlert.style) : undefined,
    operator: operator === "between" ? undefined : operator,
    allowBlank: (ignoreBlanks ?? true) || undefined,
    showDropDown: (type === "list" && details.inCellDropDown === false) || undefined,
    showInputMessage: (prompt?.showPrompt ?? true) || undefined,
    showErrorMessage: (errorAlert?.showAlert ?? true) || undefined,
    errorTitle: cut(errorAlert?.title, 32),
    error: cut(errorAlert?.message, 225),
    promptTitle: cut(prompt?.title, 32),
    prompt: cut(prompt?.message, 255),
    sqref,
  });
  append(item, element(`${prefix}formula1`, {}, formula1));
  if (formula2 !== undefined) append(item, element(`${prefix}formula2`, {}, formula2));
  return item;
}

/** Excel calls a file damaged whose prompts are longer than its dialog allows. */
const cut = (text: string | undefined, length: number): string | undefined =>
  text === undefined || text === "" ? undefined : text.slice(0, length);

/** Longest list that may stand in the rule itself; longer ones must refer to cells. */
const LONGEST_LIST = 255;

const fileFormula = (value: unknown): string => {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text.startsWith("=") ? formulaToFile(text, null) : text;
};

const listSource = (source: unknown): string => {
  const text = typeof source === "string" ? source : "";
  return text.startsWith("=") ? formulaToFile(text, null) : `"${text.replaceAll('"', '""')}"`;
};
