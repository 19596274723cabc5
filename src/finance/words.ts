import type { DueBucket } from "./ageing";
import type { AltmanVariant, AltmanZone } from "./altman";
import type { BeneishVariable } from "./beneish";
import type { CreditLimitBasis, ExposurePart, RiskClass } from "./creditLimit";
import type { DistressFamily, DistressSignalKey } from "./distress";
import type { PiotroskiSignal } from "./piotroski";
import type { RatioKey } from "./ratios";
import type { Reason } from "./ratios/StatementCursor";
import type { Trend } from "./ratios/trends";
import type { HealthClass } from "./healthClass";
import type { ReviewState } from "./review";
import type { DecisionObjection, MissingKey } from "./reviewDecision";
import type { ReviewTrigger } from "./reviewTriggers";
import type { ItemKey } from "./statements/items";

/** The words of the financial analysis. Numbers arrive formatted in the language of the run. */
export interface FinanceWords {
  /** Lines of the statements, as the accounting standards of the language call them. */
  readonly items: Readonly<Record<ItemKey, string>>;
  readonly ratios: Readonly<Record<RatioKey, RatioWords>>;
  readonly duPont: Readonly<Record<DuPontFactor, RatioWords>>;
  /** Why there is no number. */
  readonly reasons: Readonly<Record<Exclude<Reason, "none">, string>>;
  /** Instead of a number that would mean nothing; `mark` leads to the reason below the table. */
  readonly notMeaningful: (mark: string) => string;
  readonly arrows: Readonly<Record<Trend["direction"], string>>;
  readonly healthClasses: Readonly<Record<HealthClass, string>>;
  readonly altmanVariants: Readonly<Record<AltmanVariant, VariantWords>>;
  readonly altmanZones: Readonly<Record<AltmanZone, string>>;
  readonly piotroski: Readonly<Record<PiotroskiSignal, string>>;
  readonly piotroskiStrength: Readonly<Record<"strong" | "middle" | "weak", string>>;
  readonly beneish: Readonly<Record<BeneishVariable, string>>;
  readonly families: Readonly<Record<DistressFamily, string>>;
  /** What fired, with its value and limit. */
  readonly signals: Readonly<Record<DistressSignalKey, (value: string, limit: string) => string>>;
  readonly dueBuckets: Readonly<Record<DueBucket, string>>;
  readonly riskClasses: Readonly<Record<RiskClass, string>>;
  readonly limitBasis: Readonly<Record<CreditLimitBasis, string>>;
  readonly exposureParts: Readonly<Record<ExposurePart, string>>;
  /** Parts of an exposure that nobody told, named so that they are not taken for nil. */
  readonly partsNotKnown: (parts: string) => string;
  readonly review: ReviewWords;
}

export interface RatioWords {
  readonly name: string;
  /** Short enough for a line of key ratios. */
  readonly short: string;
  /** The formula in words. */
  readonly formula: string;
}

export interface VariantWords {
  readonly name: string;
  /** For which companies. */
  readonly about: string;
}

export const duPontFactors = [
  "taxBurden",
  "interestBurden",
  "threeFactors",
  "fiveFactors",
] as const;
export type DuPontFactor = (typeof duPontFactors)[number];

export interface ReviewWords {
  readonly states: Readonly<Record<ReviewState, string>>;
  readonly triggers: Readonly<Record<ReviewTrigger, string>>;
  /** Why something typed is not applied. */
  readonly objections: Readonly<Record<DecisionObjection, string>>;
  readonly missingKeys: Readonly<Record<MissingKey, string>>;
  readonly guarantee: { readonly yes: string; readonly no: string };
  readonly conditions: {
    readonly prepayment: (share: string) => string;
    readonly guarantee: string;
    readonly terms: (days: string) => string;
  };
  /** A decision in one line, with its stamp. */
  readonly decided: (decision: {
    readonly state: string;
    readonly conditions: string | null;
    readonly reviewer: string;
    readonly date: string;
    readonly until: string;
  }) => string;
  readonly expired: (date: string) => string;
  /** Mark beside the customer's row. */
  readonly mark: (state: string, cap: string | null) => string;
  readonly gap: {
    /** "sales says A, finance caps at B: two distress families" */
    readonly named: (sales: string, finance: string, reasons: string) => string;
    readonly none: (tier: string) => string;
    readonly families: (count: number, names: string) => string;
    readonly reviewer: (name: string, date: string) => string;
  };
  /** Sentence for the reason of a tier that finance lowered. */
  readonly heldByFinance: (tier: string, reviewer: string, date: string) => string;
  readonly recommendation: RecommendationWords;
  /** A phrase as a sentence of its own. */
  readonly sentence: (phrase: string) => string;
}

export interface RecommendationWords {
  readonly moved: (ratio: string, from: string, to: string, isUp: boolean) => string;
  readonly value: (ratio: string, value: string) => string;
  readonly over90: (amount: string, share: string) => string;
  readonly noStatements: string;
  readonly families: (count: number, names: string) => string;
  readonly noSignals: string;
  /** Nothing is known that could have fired. */
  readonly notJudged: string;
  readonly blocked: string;
  readonly proposed: (parts: string) => string;
  readonly cap: (tier: string) => string;
  readonly approve: string;
  readonly limitTimes: (multiplier: string) => string;
  readonly limit: (amount: string) => string;
  readonly financeDecides: string;
  readonly prepayment: (share: string) => string;
  readonly collect: string;
  readonly getStatements: string;
  /** Between two facts of one sentence, and between two proposals. */
  readonly comma: string;
  readonly semicolon: string;
}
