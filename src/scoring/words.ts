import type { SettingsWords } from "../settings/words";
import type { GateParameters } from "./gates/parameters";
import type { CriterionKey, DimensionKey, GateId, Move, OverrideOutcome, Tier } from "./model";

/** The words of the value model: what its parts are called and how a tier is explained. */
export interface ScoringWords {
  readonly dimensions: Readonly<Record<DimensionKey, NameWords>>;
  readonly criteria: Readonly<Record<CriterionKey, CriterionWords>>;
  /** What each level of a rating means, best (5) first; a rater chooses a text, not a number. */
  readonly rubrics: Readonly<
    Record<RatedCriterion, readonly [string, string, string, string, string]>
  >;
  readonly units: Readonly<Record<CriterionUnit, string>>;
  /** What a tier is called: "Strategic customer". Companies may rename it; the code stays. */
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly notApplicable: string;
  readonly moves: Readonly<Record<Move, string>>;
  readonly gates: { readonly [Id in GateId]: GateWords<GateParameters[Id]> };
  readonly states: Readonly<Record<CustomerState, string>>;
  readonly marks: Readonly<Record<ScoreMark, string>>;
  readonly confidence: Readonly<Record<ConfidenceLevel, string>>;
  /** Where a value came from when it was not typed, for the data-quality sheet. */
  readonly sources: Readonly<Record<InputSource, string>>;
  readonly explanation: ExplanationWords;
  readonly settings: SettingsWords;
}

export interface NameWords {
  readonly name: string;
  /** For reasons and chart labels. */
  readonly short: string;
}

export interface CriterionWords extends NameWords {
  readonly definition: string;
}

export type RatedCriterion =
  "strategicFit" | "industryPosition" | "industryOutlook" | "helpSucceed" | "strategicAlignment";

export type CriterionUnit =
  "money" | "moneyPerHead" | "months" | "share" | "rating" | "points" | "days";

/** What a gate says. Parameters arrive formatted in the language of the run. */
export interface GateWords<Parameter extends string> {
  /** The finding, as it follows "Held at C: ". */
  readonly short: string;
  /** The rule as a sentence, with the company's numbers. */
  readonly rule: (parameters: Readonly<Record<Parameter, string>>) => string;
  readonly toDo: string;
  /** What each number is called on the settings sheet. */
  readonly parameters: Readonly<Record<Parameter, string>>;
}

/** Resource state of a customer, first match wins. */
export const customerStates = [
  "outOfScope",
  "dormant",
  "returning",
  "oneTime",
  "loyal",
  "active",
  "target",
  "potential",
  "unknown",
] as const;
export type CustomerState = (typeof customerStates)[number];

export type ScoreMark =
  | "candidate"
  | "provisional"
  | "signOffPending"
  | "smallSample"
  | "nearBorder"
  | "financeReview"
  | "timeBomb"
  | "moveWaits"
  | "waitsForCapacity";

export type ConfidenceLevel = "high" | "medium" | "low";

export const inputSources = [
  "typed",
  "typedRatingClass",
  "typedScale5",
  "typedScale10",
  "typedShare",
  "transactions",
  "receivables",
  "statements",
  "suppliers",
  "segments",
  "products",
  "feedback",
  "costOfSales",
  "grossProfitLessCosts",
  "marginLessServingCost",
  "grossProfitOnly",
  "contributionPerHead",
  "ordersAsMonths",
  "revenueOverWallet",
  "walletTimesShare",
  "targetRank",
  "fairShareOfLeader",
  "ownSales",
  "netPromoterScore",
  "daysOverdue",
] as const;
export type InputSource = (typeof inputSources)[number];

/** Sentences of an explanation. Each is whole; amounts arrive formatted. */
export interface ExplanationWords {
  /** What stands between two sentences. */
  readonly gap: string;
  readonly listSeparator: string;
  /** `data` is null when nothing is missing. */
  readonly head: (head: {
    readonly tier: string;
    readonly score: string;
    readonly data: string | null;
    /** What part of the whole model this base can use; null when all of it. */
    readonly coverage: string | null;
    readonly isProvisional: boolean;
  }) => string;
  readonly part: (name: string, amount: string) => string;
  readonly above: (parts: string) => string;
  readonly below: (parts: string) => string;
  readonly other: (amount: string) => string;
  readonly heldAt: (tier: string, gates: string) => string;
  readonly candidate: (missing: string) => string;
  readonly signOffPending: string;
  /** What became of a tier set by hand. */
  readonly override: Readonly<Record<Exclude<OverrideOutcome, "none">, (wanted: string) => string>>;
  /** The score calls for a move that has to wait for a later run. */
  readonly moveWaits: (raw: string) => string;
  /** No place is free in the tier, or with the account manager. */
  readonly placeWaits: Readonly<Record<"place" | "manager", (tier: string) => string>>;
  readonly fitNotRated: string;
  readonly signOffsMissing: string;
  readonly toNext: (gap: string, tier: string) => string;
  readonly timeBomb: (revenueShare: string, strategicControl: string) => string;
  readonly notBusiness: string;
  readonly noData: string;
  readonly required: string;
  readonly moves: MoveSentences;
}

/** What happened to the tier, with the tier it came from and the border that decided. Null says nothing. */
export interface MoveSentences {
  readonly firstRun: null;
  readonly new: string;
  readonly newSHeld: string;
  /** Around a sentence about what was earned, where a limit had held the tier that people saw. */
  readonly limitsAside: (sentence: string) => string;
  readonly promoted: (from: string) => string;
  readonly promotedOneStep: (from: string, raw: string) => string;
  readonly promotePending: (from: string, border: string) => string;
  readonly demotedOneStep: (from: string, raw: string) => string;
  readonly demotedDeep: (from: string, border: string) => string;
  readonly demotedTwice: (from: string, border: string) => string;
  readonly demoteWatch: (tier: string, border: string) => string;
}
