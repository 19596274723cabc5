import type {
  CellValueRule, ColorScaleRule, CustomRule, DataBarRule, IconSetRule, PresetRule, RuleFormat, TextRule, Threshold, TopBottomRule,
} from "../book/conditionalFormats";
import { colorOf } from "./colors";
import { formulaFromFile, formulaToFile } from "./formulaText";
import type { StyleReader } from "./styleRead";
import { attribute, childNamed, childrenNamed, element, flag, numberAttribute, textOf } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** One `<cfRule>` as Office.js describes conditional formats, and back. */
export interface RuleDescription {
  readonly type: string;
  readonly definition: unknown;
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", lessThan: "LessThan",
  lessThanOrEqual: "LessThanOrEqual", greaterThan: "GreaterThan", greaterThanOrEqual: "GreaterThanOrEqual",
};
const TEXT_TYPES: Readonly<Record<string, string>> = { containsText: "Contains", notContainsText: "NotContains", beginsWith: "BeginsWith", endsWith: "EndsWith" };
const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks", notContainsBlanks: "NonBlanks", containsErrors: "Errors", notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues", uniqueValues: "UniqueValues",
};
const THRESHOLDS: Readonly<Record<string, string>> = {
  min: "LowestValue", max: "HighestValue", num: "Number", percent: "Percent", percentile: "Percentile", formula: "Formula", autoMin: "Automatic", autoMax: "Automatic",
};
const ICONS: Readonly<Record<string, string>> = {
  "3Arrows": "ThreeArrows", "3ArrowsGray": "ThreeArrowsGray", "3Flags": "ThreeFlags", "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2", "3Signs": "ThreeSigns", "3Symbols": "ThreeSymbols", "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows", "4ArrowsGray": "FourArrowsGray", "4RedToBlack": "FourRedToBlack", "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights", "5Arrows": "FiveArrows", "5ArrowsGray": "FiveArrowsGray", "5Rating": "FiveRating", "5Quarters": "FiveQuarters",
};
const inverse = (map: Readonly<Record<string, string>>, value: string): string | undefined => Object.entries(map).find(([, name]) => name === value)?.[0];

export function readRule(rule: XmlElement, styles: StyleReader): RuleDescription {
  const type = attribute(rule, "type") ?? "expression";
  const formulas = childrenNamed(rule, "formula").map((item) => formulaFromFile(textOf(item)));
  const format = styles.ruleFormat(numberAttribute(rule, "dxfId"));
  if (type === "cellIs") {
    const operator = OPERATORS[attribute(rule, "operator") ?? "equal"] ?? "EqualTo";
    return { type: "CellValue", definition: { rule: { formula1: formulas[0] ?? "", ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }), operator }, format } };
  }
  if (type === "colorScale") return { type: "ColorScale", definition: readColorScale(childNamed(rule, "colorScale"), styles) };
  if (type === "dataBar") return { type: "DataBar", definition: readDataBar(childNamed(rule, "dataBar"), styles) };
  if (type === "iconSet") return { type: "IconSet", definition: readIconSet(childNamed(rule, "iconSet")) };
  if (type === "top10") {
    const kind = (flag(rule, "bottom") ? "Bottom" : "Top") + (flag(rule, "percent") ? "Percent" : "Items");
    return { type: "TopBottom", definition: { rule: { rank: numberAttribute(rule, "rank") ?? 10, type: kind }, format } };
  }
  const operator = TEXT_TYPES[type];
  if (operator !== undefined) return { type: "ContainsText", definition: { rule: { text: attribute(rule, "text") ?? "", operator }, format } };
  const preset = type === "aboveAverage" ? (flag(rule, "aboveAverage", true) ? "AboveAverage" : "BelowAverage") : type === "timePeriod" ? capital(attribute(rule, "timePeriod") ?? "today") : PRESETS[type];
  if (preset !== undefined) return { type: "PresetCriteria", definition: { rule: { criterion: preset }, format } };
  return { type: "Custom", definition: { rule: { formula: formulas[0] ?? "" }, format } };
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function readThreshold(item: XmlElement | undefined): Threshold {
  const type = attribute(item, "type") ?? "min";
  const value = attribute(item, "val");
  return { type: THRESHOLDS[type] ?? "Number", ...(value === undefined ? {} : { formula: type === "formula" ? formulaFromFile(value) : value }) };
}

function readColorScale(scale: XmlElement | undefined, styles: StyleReader): unknown {
  const colors = scale ? childrenNamed(scale, "color") : [];
  const points = (scale ? childrenNamed(scale, "cfvo") : []).map((item, index) => ({ ...readThreshold(item), color: colorOf(colors[index], styles.palette) ?? "#FFFFFF" }));
  return { criteria: { minimum: points[0], ...(points.length > 2 ? { midpoint: points[1] } : {}), maximum: points.at(-1) } };
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
    return { type, formula: formula ?? "", operator: flag(item, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan" };
  });
  return { style: ICONS[style] ?? style, showIconOnly: !flag(set, "showValue", true), reverseIconOrder: flag(set, "reverse"), criteria };
}

/** Gives a dxf id for a rule's format. */
export type FormatIds = (format: RuleFormat) => number;

/** The rule's element without its priority; null when the type or its parts have no form in a file. `first` is the top left cell. */
export function makeRule(prefix: string, { type, definition }: RuleDescription, first: string, formatId: FormatIds): XmlElement | null {
  const rule = (kind: string, format: RuleFormat | null, formulas: readonly string[], attributes: Readonly<Record<string, string | number | undefined>> = {}) =>
    element(
      `${prefix}cfRule`,
      { type: kind, dxfId: format ? formatId(format) : undefined, ...attributes },
      formulas.map((formula) => element(`${prefix}formula`, {}, formulaToFile(formula, null))),
    );
  switch (type) {
    case "Custom": {
      const { rule: wanted, format } = definition as CustomRule;
      return rule("expression", format, [wanted.formula]);
    }
    case "CellValue": {
      const { rule: wanted, format } = definition as CellValueRule;
      const operator = inverse(OPERATORS, wanted.operator);
      return operator === undefined ? null : rule("cellIs", format, wanted.formula2 === undefined ? [wanted.formula1] : [wanted.formula1, wanted.formula2], { operator });
    }
    case "ContainsText": {
      const { rule: wanted, format } = definition as TextRule;
      const kind = inverse(TEXT_TYPES, wanted.operator);
      const text = `"${wanted.text.replaceAll('"', '""')}"`;
      const formulas: Readonly<Record<string, string>> = {
        containsText: `NOT(ISERROR(SEARCH(${text},${first})))`,
        notContainsText: `ISERROR(SEARCH(${text},${first}))`,
        beginsWith: `LEFT(${first},LEN(${text}))=${text}`,
        endsWith: `RIGHT(${first},LEN(${text}))=${text}`,
      };
      return kind === undefined ? null : rule(kind, format, [formulas[kind]!], { operator: kind === "notContainsText" ? "notContains" : kind, text: wanted.text });
    }
    case "TopBottom": {
      const { rule: wanted, format } = definition as TopBottomRule;
      return rule("top10", format, [], {
        rank: wanted.rank,
        percent: wanted.type.endsWith("Percent") ? 1 : undefined,
        bottom: wanted.type.startsWith("Bottom") ? 1 : undefined,
      });
    }
    case "PresetCriteria": {
      const { rule: wanted, format } = definition as PresetRule;
      if (wanted.criterion === "AboveAverage") return rule("aboveAverage", format, []);
      if (wanted.criterion === "BelowAverage") return rule("aboveAverage", format, [], { aboveAverage: 0 });
      const kind = inverse(PRESETS, wanted.criterion);
      const formulas: Readonly<Record<string, string>> = {
        containsBlanks: `LEN(TRIM(${first}))=0`, notContainsBlanks: `LEN(TRIM(${first}))>0`,
        containsErrors: `ISERROR(${first})`, notContainsErrors: `NOT(ISERROR(${first}))`,
      };
      return kind === undefined ? null : rule(kind, format, formulas[kind] === undefined ? [] : [formulas[kind]!]);
    }
    case "ColorScale": {
      const { criteria } = definition as ColorScaleRule;
      const points = [criteria.minimum, ...(criteria.midpoint ? [criteria.midpoint] : []), criteria.maximum];
      const colors = points.map((point) => element(`${prefix}color`, { rgb: fileColor(point.color ?? "#FFFFFF") }));
      return withChild(rule("colorScale", null, []), element(`${prefix}colorScale`, {}, [...points.map((point, n) => makeThreshold(prefix, point, n === 0)), ...colors]));
    }
    case "DataBar": {
      const bar = definition as DataBarRule;
      const bounds = [makeThreshold(prefix, bar.lowerBoundRule ?? { type: "Automatic" }, true), makeThreshold(prefix, bar.upperBoundRule ?? { type: "Automatic" }, false)];
      const color = element(`${prefix}color`, { rgb: fileColor(bar.positiveFormat?.fillColor ?? "#638EC6") });
      return withChild(rule("dataBar", null, []), element(`${prefix}dataBar`, { showValue: bar.showDataBarOnly ? 0 : undefined }, [...bounds, color]));
    }
    case "IconSet": {
      const set = definition as IconSetRule;
      const values = set.criteria.map(({ type: kind, formula, operator }, n) => {
        const item = makeThreshold(prefix, n === 0 ? { type: "Percent", formula: "0" } : { type: kind, formula }, true);
        if (operator === "GreaterThan") item.attributes.push({ name: "gte", value: "0" });
        return item;
      });
      const attributes = { iconSet: inverse(ICONS, set.style) ?? set.style, showValue: set.showIconOnly ? 0 : undefined, reverse: set.reverseIconOrder || undefined };
      return values.length < 3 ? null : withChild(rule("iconSet", null, []), element(`${prefix}iconSet`, attributes, values));
    }
    default:
      return null;
  }
}

export const fileColor = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

function makeThreshold(prefix: string, { type, formula }: Threshold, isLower: boolean): XmlElement {
  // Automatic bounds are an Excel 2010 extension; the plain form has the lowest and highest value instead.
  const kind = type === "Automatic" ? (isLower ? "min" : "max") : (inverse(THRESHOLDS, type) ?? "num");
  const value = kind === "min" || kind === "max" ? undefined : kind === "formula" ? formulaToFile(formula ?? "", null) : (formula ?? "0").replace(/^=/, "");
  return element(`${prefix}cfvo`, { type: kind, val: value });
}

function withChild(parent: XmlElement, child: XmlElement): XmlElement {
  parent.children.push(child);
  return parent;
}
