import type { SupplyPosition } from "../../insight/suppliers/comparison";

export interface SupplierSheetWords {
  readonly sheetName: (customer: string, category: string | null) => string;
  readonly title: (customer: string, category: string | null) => string;
  readonly facts: {
    readonly spend: string;
    readonly suppliers: string;
    readonly suppliersValue: (shown: number, omitted: number) => string;
    readonly policy: string;
    readonly criteria: string;
    readonly criteriaSource: {
      readonly customer: string;
      readonly template: string;
      readonly equal: string;
    };
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
    readonly difference: string;
    readonly position: string;
    readonly sum: string;
    readonly note: string;
    readonly chartTitle: string;
    readonly chartCaption: string;
  };
  readonly target: {
    readonly title: string;
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
  };
  readonly actions: {
    readonly title: string;
    readonly kinds: readonly string[];
    readonly kind: string;
    readonly action: string;
    readonly owner: string;
    readonly due: string;
  };
}
