import type {
  CellValueRule,
  ColorScaleRule,
  CustomRule,
  DataBarRule,
  IconSetRule,
  PresetRule,
  RuleFormat,
  TextRule,
  Threshold,
  TopBottomRule,
} from "../book/conditionalFormats";
import { fileColor } from "./colors";
import {
  CELL_OPERATORS,
  ICONS,
  inverse,
  PRESETS,
  TEXT_TYPES,
  THRESHOLDS,
} from "./conditionalRules";
import type { RuleDescription } from "./conditionalRules";
import { formulaToFile } from "./formulaText";
import { element } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** Gives a dxf id for a rule's format. */
export type FormatIds = (format: RuleFormat) => number;

/** The rule's element without its priority; null when the type or its parts have no form in a file. `first` is the top left cell. */
export function makeRule(
  prefix: string,
  { type, definition }: RuleDescription,
  first: string,
  formatId: FormatIds
): XmlElement | null {
  const rule = (
    kind: string,
    format: RuleFormat | null,
    formulas: readonly string[],
    attributes: Readonly<Record<string, string | number | undefined>> = {}
  ) =>
    element(
      `${prefix}cfRule`,
      { type: kind, dxfId: format ? formatId(format) : undefined, ...attributes },
      formulas.map((formula) => element(`${prefix}formula`, {}, formulaToFile(formula, null)))
    );
  switch (type) {
    case "Custom": {
      const { rule: wanted, format } = definition as CustomRule;
      return rule("expression", format, [wanted.formula]);
    }
    case "CellValue": {
      const { rule: wanted, format } = definition as CellValueRule;
      const operator = inverse(CELL_OPERATORS, wanted.operator);
      return operator === undefined
        ? null
        : rule(
            "cellIs",
            format,
            wanted.formula2 === undefined ? [wanted.formula1] : [wanted.formula1, wanted.formula2],
            { operator }
          );
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
      return kind === undefined
        ? null
        : rule(kind, format, [formulas[kind]!], {
            operator: kind === "notContainsText" ? "notContains" : kind,
            text: wanted.text,
          });
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
      if (wanted.criterion === "BelowAverage")
        return rule("aboveAverage", format, [], { aboveAverage: 0 });
      const kind = inverse(PRESETS, wanted.criterion);
      const formulas: Readonly<Record<string, string>> = {
        containsBlanks: `LEN(TRIM(${first}))=0`,
        notContainsBlanks: `LEN(TRIM(${first}))>0`,
        containsErrors: `ISERROR(${first})`,
        notContainsErrors: `NOT(ISERROR(${first}))`,
      };
      return kind === undefined
        ? null
        : rule(kind, format, formulas[kind] === undefined ? [] : [formulas[kind]!]);
    }
    case "ColorScale": {
      const { criteria } = definition as ColorScaleRule;
      const points = [
        criteria.minimum,
        ...(criteria.midpoint ? [criteria.midpoint] : []),
        criteria.maximum,
      ];
      const colors = points.map((point) =>
        element(`${prefix}color`, { rgb: fileColor(point.color ?? "#FFFFFF") })
      );
      return withChild(
        rule("colorScale", null, []),
        element(`${prefix}colorScale`, {}, [
          ...points.map((point, n) => makeThreshold(prefix, point, n === 0)),
          ...colors,
        ])
      );
    }
    case "DataBar": {
      const bar = definition as DataBarRule;
      const bounds = [
        makeThreshold(prefix, bar.lowerBoundRule ?? { type: "Automatic" }, true),
        makeThreshold(prefix, bar.upperBoundRule ?? { type: "Automatic" }, false),
      ];
      const color = element(`${prefix}color`, {
        rgb: fileColor(bar.positiveFormat?.fillColor ?? "#638EC6"),
      });
      return withChild(
        rule("dataBar", null, []),
        element(`${prefix}dataBar`, { showValue: bar.showDataBarOnly ? 0 : undefined }, [
          ...bounds,
          color,
        ])
      );
    }
    case "IconSet": {
      const set = definition as IconSetRule;
      const values = set.criteria.map(({ type: kind, formula, operator }, n) => {
        const item = makeThreshold(
          prefix,
          n === 0 ? { type: "Percent", formula: "0" } : { type: kind, formula },
          true
        );
        if (operator === "GreaterThan") item.attributes.push({ name: "gte", value: "0" });
        return item;
      });
      const attributes = {
        iconSet: inverse(ICONS, set.style) ?? set.style,
        showValue: set.showIconOnly ? 0 : undefined,
        reverse: set.reverseIconOrder || undefined,
      };
      return values.length < 3
        ? null
        : withChild(rule("iconSet", null, []), element(`${prefix}iconSet`, attributes, values));
    }
    default:
      return null;
  }
}

function makeThreshold(prefix: string, { type, formula }: Threshold, isLower: boolean): XmlElement {
  // Automatic bounds are an Excel 2010 extension; the plain form has the lowest and highest value instead.
  const kind =
    type === "Automatic" ? (isLower ? "min" : "max") : (inverse(THRESHOLDS, type) ?? "num");
  const value =
    kind === "min" || kind === "max"
      ? undefined
      : kind === "formula"
        ? formulaToFile(formula ?? "", null)
        : (formula ?? "0").replace(/^=/, "");
  return element(`${prefix}cfvo`, { type: kind, val: value });
}

function withChild(parent: XmlElement, child: XmlElement): XmlElement {
  parent.children.push(child);
  return parent;
}
