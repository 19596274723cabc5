import type { PotentialCell } from "../../portfolio/summary";

export interface PortfolioWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: {
    readonly scored: (facts: {
      readonly scored: number;
      readonly S: number;
      readonly A: number;
      readonly B: number;
      readonly C: number;
      readonly outside: number;
    }) => string;
    readonly key: (facts: {
      readonly customers: number;
      readonly revenue: string | null;
      readonly contribution: string | null;
    }) => string;
    readonly noKey: string;
    readonly pyramid: string;
    readonly noPyramid: string;
    readonly movesFirst: string;
    readonly moves: (facts: {
      readonly up: number;
      readonly down: number;
      readonly stable: number;
    }) => string;
  };
  readonly attention: {
    readonly title: string;
    readonly nothing: string;
    readonly candidates: (count: number) => string;
    readonly provisional: (count: number) => string;
    readonly timeBombs: (count: number, share: string) => string;
    readonly finance: (count: number) => string;
    readonly tooManyS: (count: number, planned: number) => string;
    /** Tiers set by hand that are in force, and such that are not. */
    readonly overrides: (inForce: number, notApplied: number) => string;
    readonly withoutPlace: (customers: number) => string;
    readonly movesWaiting: (customers: number) => string;
    readonly concentration: (share: string) => string;
    readonly problems: (count: number) => string;
  };
  readonly tiers: {
    readonly title: string;
    readonly tier: string;
    readonly name: string;
    readonly customers: string;
    readonly shareOfCustomers: string;
    readonly revenue: string;
    readonly shareOfRevenue: string;
    readonly contribution: string;
    readonly shareOfContribution: string;
    readonly meanScore: string;
    readonly total: string;
    readonly chartTitle: string;
    readonly chartTitleWithout: string;
    readonly chartCaption: string;
    /** The same without contribution profit, which cannot be told as shares when a tier makes a loss. */
    readonly chartCaptionWithout: string;
  };
  readonly candidates: {
    readonly title: string;
    readonly customer: string;
    readonly score: string;
    readonly missing: string;
  };
  readonly provisional: {
    readonly title: string;
    readonly note: string;
    readonly customer: string;
    readonly tier: string;
    readonly completeness: string;
    readonly range: string;
    readonly rangeValue: (low: string, high: string) => string;
    readonly why: string;
    readonly lowConfidence: (confidence: string) => string;
  };
  readonly migration: {
    readonly title: string;
    readonly from: string;
    readonly isNew: string;
    readonly rates: (facts: {
      readonly stable: string;
      readonly up: string;
      readonly down: string;
      readonly existing: number;
    }) => string;
    readonly first: string;
    readonly move: string;
    readonly customers: string;
  };
  readonly concentration: {
    readonly title: string;
    readonly measure: string;
    readonly revenue: string;
    readonly contribution: string;
    readonly reading: string;
    readonly cr: (customers: number) => string;
    readonly hhi: string;
    readonly effective: string;
    readonly gini: string;
    readonly readings: {
      readonly cr5: { readonly high: string; readonly medium: string; readonly low: string };
      readonly hhi: { readonly high: string; readonly medium: string; readonly low: string };
      readonly cr1: string;
      readonly effective: string;
      readonly gini: string;
    };
    readonly note: string;
  };
  readonly top: {
    readonly title: (count: number) => string;
    readonly customer: string;
    readonly tier: string;
    readonly revenue: string;
    readonly share: string;
    readonly cumulative: string;
    readonly contribution: string;
    readonly score: string;
    readonly control: string;
    readonly all: string;
    /** Header of the short names that the chart shows. */
    readonly label: string;
    readonly chartTitle: string;
    readonly chartCaption: string;
  };
  readonly potential: {
    readonly title: string;
    readonly note: (potential: string, strength: string) => string;
    readonly cell: string;
    readonly advice: string;
    readonly customers: string;
    readonly revenue: string;
    readonly cells: Readonly<
      Record<PotentialCell, { readonly name: string; readonly advice: string }>
    >;
    readonly chartTitle: string;
    readonly chartCaption: (customers: number) => string;
    readonly potentialAxis: string;
    readonly strengthAxis: string;
    readonly noData: string;
    readonly data: string;
  };
  readonly departures: {
    readonly title: string;
    readonly note: string;
    readonly customer: string;
    readonly tier: string;
    readonly revenue: string;
    readonly share: string;
    readonly contribution: string;
    readonly people: string;
    readonly cr5: string;
    readonly hhi: string;
  };
  readonly timeBombs: {
    readonly title: string;
    readonly note: string;
    readonly customer: string;
    readonly tier: string;
    readonly share: string;
    readonly control: string;
    readonly action: string;
    readonly advice: string;
  };
  readonly sheetsMade: (made: number, key: number) => string;
}
