import type { AltmanVariant } from "../finance/altman";
import type { HealthIndicator } from "../finance/health";
import type { TemplateName } from "../insight/suppliers/templates";
import type { EnvironmentTool } from "../insight/swot/environment";
import type { SimpleForm } from "../portfolio/value/ValueSettings";
import type { MissingMode, ProfileKey, TierMethod } from "./Model";

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
  /** Where a default is taken from when it is not the company's own. */
  readonly sources: Readonly<Record<SettingSource, string>>;
  readonly names: Readonly<Record<SettingName, string>>;
  /** A name with what it belongs to: "S · places". */
  readonly nameOf: (of: string, name: string) => string;
  readonly profiles: Readonly<Record<ProfileKey, ProfileWords>>;
  readonly methods: Readonly<Record<TierMethod, string>>;
  readonly missingModes: Readonly<Record<MissingMode, string>>;
  readonly bases: Readonly<Record<"average" | "closing", string>>;
  readonly statementBases: Readonly<Record<"consolidated" | "parent", string>>;
  readonly altmanModels: Readonly<Record<AltmanVariant, string>>;
  readonly simpleForms: Readonly<Record<SimpleForm, string>>;
  readonly environmentTools: Readonly<Record<EnvironmentTool, string>>;
  readonly supplierTemplates: Readonly<Record<TemplateName, string>>;
  readonly indicators: Readonly<Record<HealthIndicator, string>>;
  readonly units: Readonly<Record<SettingUnit, string>>;
  /** "0 to 100" */
  readonly between: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly oneOf: (choices: string) => string;
  /** The name of the settings that come with the product, as it is shown; what is stored is the same in every language. */
  readonly standardName: string;
  readonly anyText: string;
  /** Which words a list of criteria is made of. */
  readonly criterionKeys: string;
  /** How a list of names is typed. */
  readonly nameList: string;
  readonly on: string;
  readonly off: string;
  readonly noCap: string;
  /** What stands in place of a number that is not limited. */
  readonly noLimit: string;
  readonly orNoLimit: (allowed: string) => string;
  readonly gateOn: (id: string, rule: string) => string;
  readonly gateCap: (id: string) => string;
  readonly anchorValues: (criterion: string) => string;
  readonly anchorPoints: (criterion: string) => string;
  /** How a method makes raw tiers, with the rule for a score on a border. */
  readonly rules: {
    readonly absolute: (from: Record<"S" | "A" | "B", string>) => string;
    readonly quota: (of: Record<"S" | "A" | "B" | "maxS" | "floorS" | "floorA", string>) => string;
    /** The lowest scores of a run by rank. */
    readonly quotaRun: (from: Record<"S" | "A" | "B", string>) => string;
    readonly pareto: (of: Record<"A" | "B" | "fit" | "score", string>) => string;
    readonly join: (first: string, second: string) => string;
  };
  /** What a section does and by which rule, where its settings alone do not say it. */
  readonly sectionNotes: Readonly<Partial<Record<SettingsSection, string>>>;
  readonly total: string;
  /** "D1 Current value" */
  readonly dimension: (key: string, name: string) => string;
  readonly footer: string;
  readonly colon: (label: string, value: string) => string;
  readonly anchorNote: string;
  readonly calibratedNote: string;
  readonly sample: (count: string) => string;
  readonly benchmarkNote: string;
  /** Weight and the five standard values, poor to excellent. */
  readonly benchmarkHeaders: readonly [string, string, string, string, string, string];
  readonly ratesNote: string;
  /** Currency, closing rate, average rate, date. */
  readonly rateHeaders: readonly [string, string, string, string];
  readonly rateLine: (number: string) => string;
  /** One sentence: where, what stands there, what is allowed. */
  readonly error: (place: string, found: string, allowed: string) => string;
  /** What stood there in the last run, after the sentence on the error. */
  readonly keeps: (value: string) => string;
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
  | "applicability"
  | "capacity"
  | "finance"
  | "distress"
  | "benchmarks"
  | "credit"
  | "review"
  | "value"
  | "reports"
  | "rates";

export interface ProfileWords {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
}

export type SettingSource = "ifrs8" | "altman" | "sasac";

export type SettingUnit =
  | "points"
  | "share"
  | "months"
  | "customers"
  | "rating"
  | "count"
  | "percentile"
  | "date"
  | "days"
  | "years"
  | "weeks"
  | "hours"
  | "times"
  | "ratio"
  | "money"
  | "tiers"
  | "sheets";

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
  | "calibrationFactor"
  | "version"
  | "profile"
  | "maxPerTier"
  | "maxPerManager"
  | "hoursPerTier"
  | "availableHours"
  | "maxMoveShare"
  | "overrideShare"
  | "overrideCount"
  | "dayCount"
  | "balanceBasis"
  | "withNotes"
  | "payablesOnPurchases"
  | "growthYears"
  | "statementBasis"
  | "annualiseInterim"
  | "altman"
  | "balanceTolerance"
  | "leastWeightShare"
  | "defaultTerms"
  | "zDoubleBelow"
  | "healthBelow"
  | "daysLateAbove"
  | "over90ShareFrom"
  | "brokenPromises"
  | "coverBelow"
  | "netWorthShare"
  | "workingCapitalShare"
  | "graceDays"
  | "healthFrom"
  | "daysLateAtMost"
  | "multiplier"
  | "blindMonths"
  | "blindShare"
  | "utilisationAbove"
  | "newSales"
  | "statementAge"
  | "upgradeSteps"
  | "majorShare"
  | "validMonths"
  | "ratesBase"
  | "retention"
  | "discountRate"
  | "horizonYears"
  | "marginGrowth"
  | "simpleForm"
  | "costPerHead"
  | "rfmMonths"
  | "isAdvanced"
  | "leastBuyers"
  | "horizonWeeks"
  | "beneish"
  | "environmentTool"
  | "supplierTemplate"
  | "ownNames"
  | "maxKeySheets";

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
  | "anchorsUneven"
  | "sharesAboveOne"
  | "levelsOutOfOrder"
  | "classesOutOfOrder"
  | "notACurrency"
  | "twice"
  | "newerVersion"
  | "notAModel";
