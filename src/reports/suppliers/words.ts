import type { WeightSource } from "../../insight/suppliers/caseCriteria";
import type { SupplyPosition } from "../../insight/suppliers/comparison";
import type { NamedTemplate, TemplateName } from "../../insight/suppliers/templates";
import type { LockInItem } from "./lockInTable";

export interface SupplierSheetWords {
  readonly sheetName: (customer: string, category: string | null) => string;
  readonly title: (customer: string, category: string | null) => string;
  readonly facts: {
    readonly spend: string;
    readonly suppliers: string;
    readonly suppliersValue: (shown: number, omitted: number) => string;
    readonly policy: string;
    readonly criteria: string;
    readonly criteriaSource: Readonly<Record<WeightSource, string>>;
    readonly templates: Readonly<Record<TemplateName, string>>;
    /** The template in use, as an assumption. */
    readonly templateUsed: (template: string) => string;
    readonly consistency: (source: string, ratio: string, isConsistent: boolean) => string;
    readonly basis: string;
    readonly basisValue: (inference: string) => string;
    readonly concentration: string;
    readonly switchIntent: string;
    readonly position: string;
    readonly positions: Readonly<Record<SupplyPosition, string>>;
  };
  readonly message: {
    readonly rank: (
      rank: string,
      suppliers: string,
      total: string,
      leader: string,
      best: string
    ) => string;
    readonly first: (suppliers: string, total: string, next: string, best: string) => string;
    readonly noTotal: string;
    readonly notListed: string;
    readonly worst: (criterion: string, gap: string) => string;
    readonly ahead: (criteria: string) => string;
    readonly under: (points: string) => string;
    readonly over: (points: string) => string;
    readonly fair: string;
    readonly mixed: string;
    readonly noBid: (names: string) => string;
  };
  readonly scores: {
    readonly title: string;
    readonly note: (scale: string) => string;
    readonly criterion: string;
    readonly weight: string;
    /** Header of the weights as given, by where they come from. */
    readonly given: Readonly<Record<WeightSource, string>>;
    readonly own: string;
    readonly toLeader: string;
    readonly entropy: string;
    readonly critic: string;
    readonly we: (name: string) => string;
    readonly gap: string;
    readonly weightedGap: string;
    readonly breakEven: string;
    readonly pointsNeeded: string;
    readonly evidence: string;
    readonly total: string;
    readonly rank: string;
    readonly relative: string;
    readonly lead: string;
    readonly chartTitle: string;
    readonly chartCaption: string;
    readonly radarTitle: string;
    readonly radarCaption: string;
    readonly sensitivityNote: string;
    readonly workings: string;
    readonly working: {
      readonly rest: string;
      readonly slope: string;
      readonly low: string;
      readonly high: string;
    };
  };
  readonly shares: {
    readonly title: string;
    readonly spend: string;
    readonly now: string;
    readonly fair: string;
    readonly target: string;
    readonly concentration: string;
    readonly difference: string;
    readonly position: string;
    readonly sum: string;
    readonly note: string;
    readonly chartTitle: string;
    readonly chartCaption: string;
  };
  readonly target: {
    readonly title: string;
    readonly assumption: string;
    readonly given: string;
    readonly own: string;
    readonly used: string;
    readonly cap: string;
    readonly rank: string;
    readonly winnable: string;
    readonly headroom: string;
    readonly investment: string;
    readonly margin: string;
    readonly payback: string;
    readonly note: string;
  };
  readonly moves: {
    readonly title: string;
    readonly supplier: string;
    readonly move: string;
    readonly answer: string;
    readonly source: string;
    readonly date: string;
    readonly note: string;
    readonly lawful: string;
    readonly lawfulPrompt: string;
  };
  readonly lockIn: {
    readonly title: string;
    readonly note: string;
    readonly item: string;
    readonly items: Readonly<Record<LockInItem, string>>;
    readonly leavingUs: string;
    readonly leaving: (supplier: string) => string;
    readonly score: string;
    readonly prompt: { readonly title: string; readonly message: string };
  };
  readonly verify: {
    readonly title: string;
    readonly question: string;
    readonly withWhom: string;
    readonly when: string;
    readonly outcome: string;
    readonly questions: {
      readonly criteria: string;
      readonly weights: Readonly<Record<WeightSource, string>>;
      readonly consistency: (ratio: string) => string;
      readonly inference: (share: string) => string;
      readonly scores: (criteria: string) => string;
      readonly spend: (suppliers: string) => string;
      readonly currency: string;
      readonly policy: (cap: string) => string;
    };
  };
  readonly refusal: {
    readonly title: string;
    readonly text: string;
    readonly supplier: string;
    readonly spend: string;
  };
  /** Criteria of the templates that an archive may name. */
  readonly named: Readonly<Record<NamedTemplate, readonly string[]>>;
  readonly actions: {
    readonly title: string;
    readonly kinds: Readonly<Record<"closeGap" | "reweight" | "differentiate", string>>;
    readonly proposal: string;
    readonly status: string;
    readonly statuses: readonly string[];
    readonly statusPrompt: string;
    readonly closeGap: (criterion: string, gap: string, rival: string, points: string) => string;
    readonly closeGapAnyway: (criterion: string, gap: string, rival: string) => string;
    readonly reweight: (criterion: string, weight: string) => string;
    readonly differentiate: (criteria: string) => string;
    readonly kind: string;
    readonly action: string;
    readonly owner: string;
    readonly due: string;
  };
}
