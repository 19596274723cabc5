import type { BookValidation, Rect } from "../../book/book";
import { invalidArgument } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { fullAddress } from "../grid/address";
import { contains, overlaps, subtract } from "../grid/rect";
import type { HostState } from "../HostState";
import { defineClass, type ExcelClass, ExcelObject, requireBoolean } from "../objects";
import type { RangeTarget } from "../RangeTarget";
import { rangeClass } from "./Range";

const ruleTypes: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const areasOf = (validation: BookValidation): readonly Rect[] =>
  validation.areas ?? [validation.rect];

/** The one rule that covers the whole range; undefined where there is none or several. */
function ruleOf({ sheet, rect }: RangeTarget): BookValidation | undefined {
  return sheet.validations.find((validation) =>
    areasOf(validation).some((area) => contains(area, rect))
  );
}

function typeOf(range: RangeTarget): string {
  const found = ruleOf(range);
  if (!found)
    return range.sheet.validations.some((item) =>
      areasOf(item).some((area) => overlaps(area, range.rect))
    )
      ? "Inconsistent"
      : "None";
  const [name] = Object.keys((found.rule ?? {}) as object).filter((key) => key in ruleTypes);
  return ruleTypes[name ?? ""] ?? "None";
}

/** Takes the rules out of a rectangle: what lies around it keeps them. */
function carve({ sheet, rect }: RangeTarget): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const areas = areasOf(validation);
    if (!areas.some((area) => overlaps(area, rect))) return [validation];
    const left = areas.flatMap((area) => subtract(area, rect));
    const [first] = left;
    if (!first) return [];
    return [{ ...validation, rect: first, areas: left }];
  });
  sheet.isChanged = true;
}

/** A list's source may be a Range; it is kept as its address. */
function parseRule(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw invalidArgument("a rule is an object");
  const entries = Object.entries(value as Record<string, unknown>).filter(
    ([, part]) => part !== undefined && part !== null
  );
  const [entry] = entries;
  if (entries.length !== 1 || !entry || !(entry[0] in ruleTypes))
    throw invalidArgument("a rule has exactly one kind");
  const details = { ...(entry[1] as Record<string, unknown>) };
  const { source } = details;
  if (source instanceof ExcelObject) {
    const range = rangeClass.from(source);
    details["source"] = `=${fullAddress(range.sheet.name, range.rect, true)}`;
  } else if (entry[0] === "list" && (typeof source !== "string" || source === ""))
    throw invalidArgument("a list has a source");
  return { [entry[0]]: details };
}

function change(host: HostState, range: RangeTarget, part: Partial<BookValidation>): void {
  assertSheetEditable(host, range.sheet);
  const before = ruleOf(range);
  if (!before) throw invalidArgument("the range has no rule yet");
  carve(range);
  range.sheet.validations.push({ ...before, ...part, rect: range.rect, areas: [range.rect] });
}

export const dataValidationClass: ExcelClass<RangeTarget> = defineClass("DataValidation", {
  scalars: {
    Type: { get: typeOf },
    Rule: {
      get: (range) => ruleOf(range)?.rule ?? {},
      set: (range, value, host) => {
        assertSheetEditable(host, range.sheet);
        const rule = parseRule(value);
        carve(range);
        range.sheet.validations.push({ rect: range.rect, rule });
      },
    },
    Prompt: {
      get: (range) => ruleOf(range)?.prompt ?? { title: "", message: "", showPrompt: true },
      set: (range, value, host) =>
        change(host, range, {
          prompt: { title: "", message: "", showPrompt: true, ...(value as object) },
        }),
    },
    ErrorAlert: {
      get: (range) =>
        ruleOf(range)?.errorAlert ?? { title: "", message: "", showAlert: true, style: "Stop" },
      set: (range, value, host) =>
        change(host, range, {
          errorAlert: {
            title: "",
            message: "",
            showAlert: true,
            style: "Stop",
            ...(value as object),
          },
        }),
    },
    IgnoreBlanks: {
      get: (range) => ruleOf(range)?.ignoreBlanks ?? true,
      set: (range, value, host) =>
        change(host, range, { ignoreBlanks: requireBoolean(value, "ignoreBlanks") }),
    },
  },
  methods: {
    Clear: (range, _, host) => {
      assertSheetEditable(host, range.sheet);
      carve(range);
    },
  },
});
