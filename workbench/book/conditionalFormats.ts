/**
 * What `BookConditionalFormat.definition` holds per type: the members that Office.js gives for the object of that type
 * (`conditionalFormat.custom`, `.cellValue`, …), nested as there. Formulas begin with "=". Colours are "#RRGGBB".
 */

export interface RuleFormat {
  readonly fill?: { readonly color: string | null };
  readonly font?: {
    readonly color?: string | null;
    readonly bold?: boolean | null;
    readonly italic?: boolean | null;
    readonly strikethrough?: boolean | null;
    readonly underline?: string | null;
  };
  readonly numberFormat?: string | null;
}

/** type "Custom". */
export interface CustomRule {
  readonly rule: { readonly formula: string };
  readonly format: RuleFormat;
}

/** type "CellValue"; operators "Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual". */
export interface CellValueRule {
  readonly rule: {
    readonly formula1: string;
    readonly formula2?: string;
    readonly operator: string;
  };
  readonly format: RuleFormat;
}

/** type "ContainsText"; operators "Contains", "NotContains", "BeginsWith", "EndsWith". */
export interface TextRule {
  readonly rule: { readonly text: string; readonly operator: string };
  readonly format: RuleFormat;
}

/** type "TopBottom"; types "TopItems", "TopPercent", "BottomItems", "BottomPercent". */
export interface TopBottomRule {
  readonly rule: { readonly rank: number; readonly type: string };
  readonly format: RuleFormat;
}

/** type "PresetCriteria"; criteria "Blanks", "NonBlanks", "Errors", "NonErrors", "DuplicateValues", "UniqueValues", "AboveAverage", "BelowAverage", "Today", … */
export interface PresetRule {
  readonly rule: { readonly criterion: string };
  readonly format: RuleFormat;
}

/** Threshold types "LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula", "Automatic". */
export interface Threshold {
  readonly type: string;
  readonly formula?: string | null;
  readonly color?: string;
}

/** type "ColorScale". */
export interface ColorScaleRule {
  readonly criteria: {
    readonly minimum: Threshold;
    readonly midpoint?: Threshold;
    readonly maximum: Threshold;
  };
}

/** type "DataBar". */
export interface DataBarRule {
  readonly showDataBarOnly?: boolean;
  readonly lowerBoundRule?: Threshold;
  readonly upperBoundRule?: Threshold;
  readonly positiveFormat?: { readonly fillColor: string; readonly gradientFill?: boolean };
}

/** type "IconSet"; styles "ThreeArrows", "ThreeTrafficLights1", "FiveRating", … */
export interface IconSetRule {
  readonly style: string;
  readonly showIconOnly?: boolean;
  readonly reverseIconOrder?: boolean;
  readonly criteria: readonly {
    readonly type: string;
    readonly formula: string;
    readonly operator: string;
  }[];
}
