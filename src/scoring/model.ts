import type { Quantiles } from "../settings/Model";

/** Shapes of the value model. Everything per customer is a column: index i is the i-th usable customer row. */

export const dimensionKeys = ["D1", "D2", "D3", "D4", "D5"] as const;
export type DimensionKey = (typeof dimensionKeys)[number];

/** Best first; the index is the code in tier columns. */
export const tiers = ["S", "A", "B", "C"] as const;
export type Tier = (typeof tiers)[number];
/** Code of "N/A" (out of scope) in tier columns; 255 is "none" (no history). */
export const tierNotApplicable = 4;
export const tierNone = 255;

export const criterionKeys = [
  "revenue",
  "contributionProfit",
  "profitPerHead",
  "activeMonths12",
  "walletSize",
  "winnableHeadroom",
  "customerGrowth",
  "industryOutlook",
  "strategicFit",
  "industryPosition",
  "productOverlap",
  "satisfaction",
  "helpSucceed",
  "strategicAlignment",
  "shareOfWallet",
  "financialHealth",
  "avgDaysLate",
] as const;
export type CriterionKey = (typeof criterionKeys)[number];

/** Anchor list of a criterion: value → points, ascending in value. */
export type Anchors = readonly (readonly [value: number, points: number])[];

export const gateIds = [
  "G00",
  "G01",
  "G02",
  "G03",
  "G04",
  "G05",
  "G06",
  "G07",
  "G08",
  "G09",
  "G10",
  "G11",
  "G12",
  "G13",
  "G14",
  "G15",
] as const;
export type GateId = (typeof gateIds)[number];

/** What moved the earned tier this run. */
export const moves = [
  "first-run",
  "new",
  "new-S-held",
  "hold",
  "promote",
  "promote-pending",
  "demote",
  "demote-watch",
  "not-scored",
] as const;
export type Move = (typeof moves)[number];

/** What became of a tier that a person set by hand. */
export const overrideOutcomes = [
  "none",
  "applied",
  "limited",
  "unapproved",
  "expired",
  "over-budget",
] as const;
export type OverrideOutcome = (typeof overrideOutcomes)[number];

/** Why a customer has to wait for a tier that its score deserves: bits of the column `waits`. */
export const waitBits = {
  /** As many customers as the company lets move in one run have moved. */
  move: 1,
  /** No place free in the tier. */
  place: 2,
  /** No place free with its account manager. */
  manager: 4,
} as const;
export type WaitReason = keyof typeof waitBits;

/** A raw criterion value per customer, NaN missing, with the quality of each value (1 system or verified, 0.8, 0.5). */
export interface CriterionColumn {
  readonly values: Float64Array;
  /** Scalar where all values share one quality. */
  readonly quality: number | Float64Array;
  /** Excel serial of the value's date, NaN unknown; scalar where shared. */
  readonly asOf?: number | Float64Array;
  /** How the column came about, for the data-quality sheet: "typed", "transactions", "proxy" … */
  readonly source: string;
  /** Where each row's value came from, as an index into the parts of `source`; absent when all rows share one. */
  readonly partOfRow?: Uint8Array;
}

/** Facts that gates read besides the criteria. All optional; NaN / "" / 255 = unknown. */
export interface GateFacts {
  /** 1 = B2B, 0 = individual, consumer or internal, NaN unknown. */
  readonly isBusiness?: Float64Array;
  /** 1 = one-time relationship as typed. */
  readonly isOneTime?: Float64Array;
  readonly orderMonthsEver?: Float64Array;
  readonly firstOrder?: Float64Array;
  readonly lastOrder?: Float64Array;
  readonly relationshipStart?: Float64Array;
  readonly hasFrameworkContract?: Float64Array;
  readonly openPipeline?: Float64Array;
  /** 1 = insolvent, dishonest list, credit hold or sanctions. */
  readonly isCreditBlocked?: Float64Array;
  /** Number of independent distress families, or a typed count of signals. */
  readonly distressSignals?: Float64Array;
  /** Share of receivables more than 90 days overdue. */
  readonly over90Share?: Float64Array;
  readonly netContributionPrev?: Float64Array;
  readonly isApprovedRamp?: Float64Array;
  readonly financeApproved?: Float64Array;
  /** 1 = sales signed as well, 0 = not yet; NaN where no review was written. */
  readonly salesApproved?: Float64Array;
  /** Code of the best tier that the finance reviewer allows; NaN = no cap. */
  readonly financeCap?: Float64Array;
  readonly swotSigned?: Float64Array;
  readonly reviewRounds?: Float64Array;
  /** 1 = known prospect: called so, or without an order in the transactions. No revenue alone does not tell. */
  readonly isProspect?: Float64Array;
  /** 1 = its first order after a pause of a year or more lies within the last 12 months. */
  readonly hasReturned?: Float64Array;
  /** 1 = on the company's list of target customers. */
  readonly isTarget?: Float64Array;
  /** Tier set by hand, as code; NaN = none. */
  readonly overrideTier?: Float64Array;
  /** 1 = the override has a reason and an approver. */
  readonly overrideIsApproved?: Float64Array;
  /** Serial of the last day on which the override holds; NaN = no end. */
  readonly overrideExpires?: Float64Array;
  /** Account manager; "" = none. */
  readonly accountManager?: readonly string[];
}

/** What the last runs left: parallel to the customers, 255 / NaN where a customer has no history. */
export interface TierHistory {
  /** True when neither the log nor any tier column knows any customer of this base. */
  readonly isFirstRun: boolean;
  readonly lastEarned: Uint8Array;
  readonly lastFinal: Uint8Array;
  readonly lastScore: Float64Array;
  /** In how many logged runs the customer was present. */
  readonly runsSeen: Uint16Array;
  readonly runsLogged: number;
  /** 1 where the last logged run held the customer; absent while nothing is logged. */
  readonly isInLastRun?: Uint8Array;
}

export interface ScoringInput {
  readonly count: number;
  readonly criteria: Readonly<Partial<Record<CriterionKey, CriterionColumn>>>;
  readonly facts: GateFacts;
  readonly history: TierHistory;
  /** Excel serial of the analysis date. */
  readonly analysisDate: number;
}

/** Lowest score of each tier but the last. */
export type TierCuts = Readonly<Record<"S" | "A" | "B", number>>;

/** Columns of results; NaN where there is none. Tier columns hold codes of `tiers` (4 = N/A, 255 = none). */
export interface Scores {
  readonly count: number;
  readonly points: Readonly<Record<CriterionKey, Float64Array>>;
  readonly dimensions: Readonly<Record<DimensionKey, Float64Array>>;
  readonly score: Float64Array;
  readonly scoreLow: Float64Array;
  readonly scoreHigh: Float64Array;
  /** Fractions 0–1 of the active weights. */
  readonly completeness: Float64Array;
  readonly confidence: Float64Array;
  readonly potential: Float64Array;
  readonly rawTier: Uint8Array;
  readonly earnedTier: Uint8Array;
  readonly finalTier: Uint8Array;
  /** What the model alone says, after gates and places; the same column as `finalTier` when no tier was set by hand. */
  readonly computedTier: Uint8Array;
  /** Final tiers as they were before the caps of finance reviews; absent or null where none lowered a tier. */
  readonly beforeFinance?: Uint8Array | null;
  readonly potentialTier: Uint8Array;
  /** Index into `moves`. */
  readonly move: Uint8Array;
  /** Bit k = gate k of `gateIds` fired; `binding` = it really lowered the tier. */
  readonly gatesFired: Uint32Array;
  readonly gatesBinding: Uint32Array;
  readonly isCandidate: Uint8Array;
  readonly isProvisional: Uint8Array;
  /** Index into `overrideOutcomes`; null when no tier was set by hand. */
  readonly override: Uint8Array | null;
  /** Bits of `waitBits`; null when nobody waits. */
  readonly waits: Uint8Array | null;
  readonly calibration: Readonly<Partial<Record<CriterionKey, Anchors>>>;
  readonly activeCriteria: readonly CriterionKey[];
  /** Effective weights in points of 100 after rescaling over the active criteria; 0 for inactive ones. */
  readonly weights: Readonly<Record<CriterionKey, number>>;
  readonly dimensionWeights: Readonly<Record<DimensionKey, number>>;
  /** Sum of active weights over the sum of all weights, 0–1. */
  readonly coverage: number;
  /** Strategic control index 0–100 from the three layers of stickiness; NaN unless all three have a value. */
  readonly strategicControl: Float64Array;
  /** Revenue of all scored customers, negative ones as zero: the base of revenue shares. */
  readonly revenueTotal: number;
  /** What the calibrated criteria were calibrated on, new or stored; to be kept with the settings. */
  readonly quantiles: Readonly<Partial<Record<CriterionKey, Quantiles>>>;
  /** Lowest score of each raw tier in this run; null where the method does not go by score. */
  readonly cuts: TierCuts | null;
  /** How many customers a tier holds beyond its quota because of equal scores at its border. */
  readonly quotaExceeded: Readonly<Record<"S" | "A" | "B", number>>;
}
