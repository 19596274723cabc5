import type { ValueSettings } from "../portfolio/value/ValueSettings";
import type { GateParameters } from "../scoring/gates/parameters";
import type { Anchors, CriterionKey, GateId, Tier } from "../scoring/model";
import type { CurrencyRates } from "./currencyRates";
import type { FinanceSettings } from "./financeSettings";
import type { ReportChoices } from "./reportSettings";

/** Format of the settings that this product writes; older ones are upgraded. */
export const modelVersion = 2;

/** Everything a company may tune. A run is explained by its data, its date and this. */
export interface Model {
  /** Format of this structure, for upgrades of older ones. */
  readonly version: typeof modelVersion;
  /** What the company calls these settings. */
  readonly name: string;
  /** The profile that the weights were last taken from. */
  readonly profile: ProfileKey;
  /** Points per criterion; any total, they are rescaled to 100. The weight of a dimension is the sum of its criteria. */
  readonly weights: Readonly<Record<CriterionKey, number>>;
  /** Anchors that replace the defaults or the calibrated ones. */
  readonly anchors: Readonly<Partial<Record<CriterionKey, Anchors>>>;
  /** Lowest score of each tier in the method "absolute" and for the potential tier; C is the rest. */
  readonly thresholds: Readonly<Record<"S" | "A" | "B", number>>;
  /** Points by which a score must fall below its tier's threshold to lose the tier at once. */
  readonly hysteresisBand: number;
  readonly method: TierMethod;
  readonly quota: QuotaSettings;
  readonly pareto: ParetoSettings;
  readonly missing: MissingMode;
  /** Criteria without which the mode "strict" gives no score. */
  readonly required: readonly CriterionKey[];
  /** Whether criteria without any data leave the model and the weights are rescaled; never in the mode "strict". */
  readonly rescalesToActive: boolean;
  /** Criteria that do not count against the completeness of a prospect when they are missing. */
  readonly prospectSkips: readonly CriterionKey[];
  readonly gates: { readonly [Id in GateId]: GateSetting<GateParameters[Id]> };
  /** The most S customers the company can serve as such: limit of the quota and of the warning G15. */
  readonly maxS: number;
  /** Places per tier and per account manager; those who find none wait a tier below. */
  readonly capacity: CapacitySettings;
  /** Share of the scored customers whose tier may change in one run; null = no limit. Gates never wait. */
  readonly maxMoveShare: number | null;
  readonly overrideBudget: OverrideBudget;
  readonly rates: CurrencyRates;
  readonly finance: FinanceSettings;
  /** Value in money: a memo, never part of a score. */
  readonly value: ValueSettings;
  readonly reports: ReportChoices;
  /** Taken once and stored, so that a customer never changes tier because others changed; null before the first run. */
  readonly calibration: StoredCalibration | null;
}

/** What the company is after at present. Each is a set of weights, and each number of it a company setting. */
export const profileKeys = ["balanced", "growth", "profit", "defend"] as const;
export type ProfileKey = (typeof profileKeys)[number];

/** Numbers of customers; null = no limit. */
export interface CapacitySettings {
  readonly maxPerTier: Readonly<Record<"S" | "A" | "B", number | null>>;
  readonly maxPerManager: Readonly<Record<"S" | "A", number | null>>;
  /** Hours of work that one customer of a tier takes in a year. */
  readonly hoursPerTier: Readonly<Record<Tier, number>>;
  /** Hours of customer work there are in a year; null = unknown. */
  readonly availableHours: number | null;
}

/** How many tiers may stand by a person's word against the model; the lower of the two binds, null = no limit. */
export interface OverrideBudget {
  /** Of the scored customers, rounded up. */
  readonly share: number | null;
  readonly count: number | null;
}

export const tierMethods = ["absolute", "quota", "pareto"] as const;
export type TierMethod = (typeof tierMethods)[number];

/**
 * What a missing value does. "renormalise": the other criteria of the dimension take its weight, a dimension without data
 * counts 50. "penalise": it counts 0 points. "strict": no score when a required criterion is missing.
 */
export const missingModes = ["renormalise", "penalise", "strict"] as const;
export type MissingMode = (typeof missingModes)[number];

export interface QuotaSettings {
  readonly shareS: number;
  readonly shareA: number;
  readonly shareB: number;
  readonly floorS: number;
  readonly floorA: number;
}

export interface ParetoSettings {
  /** Cumulative share of profit before the customer, below which it is class A, class B. */
  readonly classA: number;
  readonly classB: number;
  /** Lowest strategic fit and score of an S among class A. */
  readonly fitForS: number;
  readonly scoreForS: number;
}

/** The highest tier that a gate allows; "none" only marks the customer. */
export const gateCaps = ["S", "A", "B", "C", "N/A", "none"] as const;
export type GateCap = Tier | "N/A" | "none";

export interface GateSetting<Parameter extends string> {
  readonly isOn: boolean;
  readonly cap: GateCap;
  readonly parameters: Readonly<Record<Parameter, number>>;
}

export interface StoredCalibration {
  /** Excel serial of the analysis date at which it was taken. */
  readonly date: number;
  /** Money unit of the quantiles: they hold only for data in the same unit. */
  readonly unit: { readonly factor: number; readonly label: string; readonly currency: string };
  readonly quantiles: Readonly<Partial<Record<CriterionKey, Quantiles>>>;
}

/** PERCENTILE.INC of one criterion over the scored customers. */
export interface Quantiles {
  /** Number of customers with a value. */
  readonly n: number;
  /** At 5, 25, 50, 75 and 95 %. */
  readonly values: readonly [number, number, number, number, number];
}
