import type { Threshold } from "../book/conditionalFormats";
import { colorOf } from "./colors";
import { formulaFromFile } from "./formulaText";
import type { StyleReader } from "./styleRead";
import { attribute, childNamed, childrenNamed, flag, numberAttribute, textOf } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** One `<cfRule>` as Office.js describes conditional formats, and back. */
export interface RuleDescription {
  readonly type: string;
  readonly definition: unknown;
}

export const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  lessThan: "LessThan",
  lessThanOrEqual: "LessThanOrEqual",
  greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
};
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
export const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};
export const THRESHOLDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
  autoMin: "Automatic",
  autoMax: "Automatic",
};
export const ICONS: Readonly<Record<string, string>> = {
  "3Arrows": "ThreeArrows",
  "3ArrowsGray": "ThreeArrowsGray",
  "3Flags": "ThreeFlags",
  "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2",
  "3Signs": "ThreeSigns",
  "3Symbols": "ThreeSymbols",
  "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows",
  "4ArrowsGray": "FourArrowsGray",
  "4RedToBlack": "FourRedToBlack",
  "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights",
  "5Arrows": "FiveArrows",
  "5ArrowsGray": "FiveArrowsGray",
  "5Rating": "FiveRating",
  "5Quarters": "FiveQuarters",
};
export const inverse = (map: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.entries(map).find(([, name]) => name === value)?.[0];

export function readRule(rule: XmlElement, styles: StyleReader): RuleDescription {
  const type = attribute(rule, "type") ?? "expression";
  const formulas = childrenNamed(rule, "formula").map((item) => formulaFromFile(textOf(item)));
  const format = styles.ruleFormat(numberAttribute(rule, "dxfId"));
  if (type === "cellIs") {
    const operator = CELL_OPERATORS[attribute(rule, "operator") ?? "equal"] ?? "EqualTo";
    return {
      type: "CellValue",
      definition: {
        rule: {
          formula1: formulas[0] ?? "",
          ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
          operator,
        },
        format,
      },
    };
  }
  if (type === "colorScale")
    return {
      type: "ColorScale",
      definition: readColorScale(childNamed(rule, "colorScale"), styles),
    };
  if (type === "dataBar")
    return { type: "DataBar", definition: readDataBar(childNamed(rule, "dataBar"), styles) };
  if (type === "iconSet")
    return { type: "IconSet", definition: readIconSet(childNamed(rule, "iconSet")) };
  if (type === "top10") {
    const kind =
      (flag(rule, "bottom") ? "Bottom" : "Top") + (flag(rule, "percent") ? "Percent" : "Items");
    return {
      type: "TopBottom",
      definition: { rule: { rank: numberAttribute(rule, "rank") ?? 10, type: kind }, format },
    };
  }
  const operator = TEXT_TYPES[type];
  if (operator !== undefined)
    return {
      type: "ContainsText",
      definition: { rule: { text: attribute(rule, "text") ?? "", operator }, format },
    };
  const preset =
    type === "aboveAverage"
      ? flag(rule, "aboveAverage", true)
        ? "AboveAverage"
        : "BelowAverage"
      : type === "timePeriod"
        ? capital(attribute(rule, "timePeriod") ?? "today")
        : PRESETS[type];
  if (preset !== undefined)
    return { type: "PresetCriteria", definition: { rule: { criterion: preset }, format } };
  return { type: "Custom", definition: { rule: { formula: formulas[0] ?? "" }, format } };
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function readThreshold(item: XmlElement | undefined): Threshold {
  const type = attribute(item, "type") ?? "min";
  const value = attribute(item, "val");
  return {
    type: THRESHOLDS[type] ?? "Number",
    ...(value === undefined
      ? {}
      : { formula: type === "formula" ? formulaFromFile(value) : value }),
  };
}

function readColorScale(scale: XmlElement | undefined, styles: StyleReader): unknown {
  const colors = scale ? childrenNamed(scale, "color") : [];
  const points = (scale ? childrenNamed(scale, "cfvo") : []).map((item, index) => ({
    ...readThreshold(item),
    color: colorOf(colors[index], styles.palette) ?? "#FFFFFF",
  }));
  return {
    criteria: {
      minimum: points[0],
      ...(points.length > 2 ? { midpoint: points[1] } : {}),
      maximum: points.at(-1),
    },
  };
}

function readDataBar(bar: XmlElement | undefined, styles: StyleReader): unknown {
  const points = (bar ? childrenNamed(bar, "cfvo") : []).map(readThreshold);
  return {
    showDataBarOnly: !flag(bar, "showValue", true),
    lowerBoundRule: points[0],
    upperBoundRule: points[1],
    positiveFormat: { fillColor: colorOf(childNamed(bar, "color"), styles.palette) ?? "#638EC6" },
  };
}

function readIconSet(set: XmlElement | undefined): unknown {
  const style = attribute(set, "iconSet") ?? "3TrafficLights1";
  const criteria = (set ? childrenNamed(set, "cfvo") : []).map((item) => {
    const { type, formula } = readThreshold(item);
    return {
      type,
      formula: formula ?? "",
      operator: flag(item, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
    };
  });
  return {
    style: ICONS[style] ?? style,
    showIconOnly: !flag(set, "showValue", true),
    reverseIconOrder: flag(set, "reverse"),
    criteria,
  };
}
