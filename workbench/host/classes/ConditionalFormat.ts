import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import {
  defineClass,
  type ExcelClass,
  type ExcelObject,
  requireBoolean,
  requireNumber,
} from "../objects";
import { areasOfRule, type RulePart, type RuleTarget } from "../rules";
import { colorScaleClass } from "./ColorScaleConditionalFormat";
import { customClass } from "./CustomConditionalFormat";
import { dataBarClass } from "./DataBarConditionalFormat";
import { iconSetClass } from "./IconSetConditionalFormat";
import { rangeClass } from "./Range";
import { rangeAreasClass } from "./RangeAreas";
import {
  cellValueClass,
  presetClass,
  textComparisonClass,
  topBottomClass,
} from "./ruleConditionalFormats";

/** Which member holds the details of which type. */
const doors: Readonly<
  Record<string, { readonly type: string; readonly part: ExcelClass<RulePart> }>
> = {
  Custom: { type: "Custom", part: customClass },
  CellValue: { type: "CellValue", part: cellValueClass },
  TextComparison: { type: "ContainsText", part: textComparisonClass },
  TopBottom: { type: "TopBottom", part: topBottomClass },
  Preset: { type: "PresetCriteria", part: presetClass },
  DataBar: { type: "DataBar", part: dataBarClass },
  ColorScale: { type: "ColorScale", part: colorScaleClass },
  IconSet: { type: "IconSet", part: iconSetClass },
};

function details(target: RuleTarget, name: string): ExcelObject | null {
  const door = doors[name];
  return door && door.type === target.rule.type ? door.part.of({ ...target, path: [] }) : null;
}

const navigation = Object.fromEntries(
  Object.keys(doors).flatMap((name) => [
    [
      name,
      (target: RuleTarget) => {
        const found = details(target, name);
        if (!found)
          throw new ExcelError(
            "InvalidOperation",
            `The conditional format is not of the type of its member ${name}.`
          );
        return found;
      },
    ],
    [`${name}OrNullObject`, (target: RuleTarget) => details(target, name)],
  ])
);

export const conditionalFormatClass: ExcelClass<RuleTarget> = defineClass("ConditionalFormat", {
  identity: ({ rule }) => ({ Id: rule.id }),
  assertAlive: ({ sheet, rule }, host) => {
    if (!host.book.sheets.includes(sheet) || !sheet.conditionalFormats.includes(rule))
      throw itemNotFound("the conditional format was deleted");
  },
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => rule.type },
    Priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, value, host) => {
        assertSheetEditable(host, sheet);
        const place = requireNumber(value, "priority");
        if (!Number.isInteger(place) || place < 0) throw invalidArgument(`priority ${place}`);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
        sheet.conditionalFormats.splice(place, 0, rule);
        sheet.isChanged = true;
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue ?? false,
      set: ({ sheet, rule }, value, host) => {
        assertSheetEditable(host, sheet);
        rule.stopIfTrue = requireBoolean(value, "stopIfTrue");
        sheet.isChanged = true;
      },
    },
  },
  navigation,
  objects: {
    GetRange: ({ sheet, rule }) => {
      const [first, ...more] = areasOfRule(rule);
      if (!first || more.length > 0)
        throw itemNotFound("the conditional format covers several areas");
      return rangeClass.of({ sheet, rect: first });
    },
    GetRangeOrNullObject: ({ sheet, rule }) => {
      const [first, ...more] = areasOfRule(rule);
      return first && more.length === 0 ? rangeClass.of({ sheet, rect: first }) : null;
    },
    GetRanges: ({ sheet, rule }) => rangeAreasClass.of({ sheet, rects: areasOfRule(rule) }),
  },
  methods: {
    Delete: ({ sheet, rule }, _, host) => {
      assertSheetEditable(host, sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
      sheet.isChanged = true;
    },
  },
});
