import type { AdviceNote } from "../../scoring/weighting/weightAdvice";

export interface RobustnessWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: {
    /** Customers whose stability is shown; those that never change, those near a border. */
    readonly stability: (facts: {
      readonly shown: number;
      readonly firm: number;
      readonly near: number;
      readonly runs: number;
      readonly variation: string;
    }) => string;
    readonly notShown: (customers: number, completeness: string) => string;
    readonly noCuts: string;
    readonly nobody: string;
    readonly sensitive: (criterion: string, flips: number) => string;
    readonly noFlips: string;
    readonly rankings: (topsis: string, vikor: string) => string;
    readonly oneStep: (customers: number) => string;
    readonly doubleCounted: (first: string, second: string, correlation: string) => string;
  };
  readonly near: {
    readonly title: string;
    readonly note: (limit: string) => string;
    readonly customer: string;
    readonly tier: string;
    readonly score: string;
    readonly border: string;
    readonly toBorder: string;
    readonly stability: string;
    readonly borderOf: (tier: string, score: string) => string;
    readonly nobody: string;
  };
  readonly flips: {
    readonly title: string;
    readonly note: (variation: string) => string;
    readonly criterion: string;
    readonly weight: string;
    readonly loweredUp: string;
    readonly loweredDown: string;
    readonly raisedUp: string;
    readonly raisedDown: string;
    readonly others: (count: number) => string;
  };
  readonly lifts: {
    readonly keyTitle: string;
    readonly keyNote: string;
    readonly stepTitle: string;
    readonly stepNote: string;
    readonly customer: string;
    readonly tier: string;
    readonly next: string;
    readonly missing: string;
    readonly change: string;
    readonly feasible: (criterion: string, from: string, to: string) => string;
    readonly other: (criterion: string, from: string, to: string) => string;
    readonly notByOne: string;
    readonly held: (gate: string) => string;
    readonly waits: string;
    readonly top: string;
    readonly none: string;
  };
  readonly weights: {
    readonly title: string;
    readonly note: (share: string, rest: string) => string;
    readonly criterion: string;
    readonly own: string;
    readonly entropy: string;
    readonly critic: string;
    readonly combined: string;
    readonly remark: string;
    readonly notes: Readonly<Record<Exclude<AdviceNote, null>, string>>;
    readonly muchMore: string;
    readonly muchLess: string;
    readonly total: string;
  };
  readonly pairs: {
    readonly title: string;
    readonly note: (limit: string) => string;
    readonly first: string;
    readonly second: string;
    readonly correlation: string;
    readonly customers: string;
    readonly weight: string;
  };
  readonly ranks: {
    readonly title: string;
    readonly note: string;
    readonly customer: string;
    readonly tier: string;
    readonly weightedSum: string;
    readonly topsis: string;
    readonly vikor: string;
    readonly spread: string;
    readonly spearman: string;
    readonly kendall: string;
    readonly agreement: string;
    readonly compromise: (names: string) => string;
  };
}
