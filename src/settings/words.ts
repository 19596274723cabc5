import type { MissingMode, TierMethod } from "./Model";

/** Words of the settings sheet and of what is wrong with a setting. */
export interface SettingsWords {
  readonly sheetName: string;
  readonly title: string;
  readonly intro: string;
  readonly headers: {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly unit: string;
    readonly allowed: string;
    readonly note: string;
  };
  readonly sections: Readonly<Record<SettingsSection, string>>;
  /** Every default is a company's own choice, nobody's standard. */
  readonly companySetting: string;
  readonly names: Readonly<Record<SettingName, string>>;
  readonly methods: Readonly<Record<TierMethod, string>>;
  readonly missingModes: Readonly<Record<MissingMode, string>>;
  readonly units: Readonly<Record<SettingUnit, string>>;
  /** "0 to 100" */
  readonly between: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly oneOf: (choices: string) => string;
  readonly anyText: string;
  /** Which words a list of criteria is made of. */
  readonly criterionKeys: string;
  readonly on: string;
  readonly off: string;
  readonly noCap: string;
  readonly gateOn: (id: string, rule: string) => string;
  readonly gateCap: (id: string) => string;
  readonly anchorValues: (criterion: string) => string;
  readonly anchorPoints: (criterion: string) => string;
  readonly anchorNote: string;
  readonly calibratedNote: string;
  readonly sample: (count: string) => string;
  /** One sentence: where, what stands there, what is allowed. */
  readonly error: (place: string, found: string, allowed: string) => string;
  readonly problems: Readonly<Record<SettingProblem, string>>;
}

export type SettingsSection =
  | "model"
  | "thresholds"
  | "weights"
  | "gates"
  | "anchors"
  | "calibration"
  | "quota"
  | "pareto"
  | "applicability";

export type SettingUnit =
  "points" | "share" | "months" | "customers" | "rating" | "count" | "percentile" | "date";

export type SettingName =
  | "name"
  | "hash"
  | "method"
  | "missing"
  | "rescale"
  | "thresholdS"
  | "thresholdA"
  | "thresholdB"
  | "band"
  | "maxS"
  | "quotaShareS"
  | "quotaShareA"
  | "quotaShareB"
  | "quotaFloorS"
  | "quotaFloorA"
  | "paretoA"
  | "paretoB"
  | "paretoFit"
  | "paretoScore"
  | "required"
  | "prospectSkips"
  | "calibrationDate"
  | "calibrationUnit"
  | "calibrationCurrency"
  | "calibrationFactor";

/** What can be wrong with a setting; the sentence completes "… : found X." */
export type SettingProblem =
  | "notANumber"
  | "notAChoice"
  | "outOfRange"
  | "missing"
  | "unknown"
  | "allZero"
  | "crossed"
  | "anchorsOutOfOrder"
  | "anchorsTooFew"
  | "anchorsUneven";
