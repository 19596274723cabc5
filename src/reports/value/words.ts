import type { SimpleForm } from "../../portfolio/value/ValueSettings";
import type { RfmSegment } from "../../portfolio/value/rfmSegments";

/** Words of the sheet on value in money. Numbers arrive as texts in the run's language. */
export interface ValueSheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly memo: string;
  readonly headline: {
    readonly worth: (facts: {
      readonly customers: number;
      readonly value: string;
      readonly years: number;
    }) => string;
    readonly noWorth: string;
    /** `few` customers make up `share` of the value. */
    readonly concentrated: (few: number, share: string) => string;
    readonly people: (facts: {
      readonly heads: string;
      readonly customers: number;
      readonly profitPerHead: string;
      readonly share: string | null;
    }) => string;
    readonly noPeople: string;
    readonly segments: (facts: {
      readonly champions: number;
      readonly atRisk: number;
      readonly total: number;
    }) => string;
    readonly timeBombs: (customers: number) => string;
    readonly forecast: (facts: {
      readonly buyers: number;
      readonly orders: string;
      readonly weeks: number;
      readonly sales: string | null;
    }) => string;
  };
  readonly assumptions: {
    readonly title: string;
    readonly note: string;
    readonly name: string;
    readonly value: string;
    readonly observed: string;
    readonly setting: string;
    readonly meaning: string;
    readonly retention: (tier: string) => string;
    readonly retentionMeaning: string;
    /** "11 of 12": of those who bought the year before, how many bought last year. */
    readonly kept: (kept: number, before: number) => string;
    readonly names: Readonly<Record<Assumption, string>>;
    readonly meanings: Readonly<Record<Assumption, string>>;
    readonly forms: Readonly<Record<SimpleForm, string>>;
    readonly notGiven: string;
  };
  readonly tiers: {
    readonly title: string;
    readonly note: string;
    readonly tier: string;
    readonly customers: string;
    readonly heads: string;
    readonly shareOfHeads: string;
    readonly contribution: string;
    readonly shareOfContribution: string;
    readonly difference: string;
    readonly salesPerHead: string;
    readonly profitPerHead: string;
    readonly costPerHead: string;
    readonly coverage: string;
    readonly lifetimeValue: string;
    readonly company: string;
    readonly misallocation: (share: string) => string;
    readonly noMisallocation: string;
    readonly overServed: (customers: string) => string;
    readonly underServed: (customers: string) => string;
    /** "C04 (21.9 % of people, 13.1 % of contribution)" */
    readonly example: (name: string, heads: string, contribution: string) => string;
    readonly noPeople: string;
    readonly chartTitle: string;
    readonly chartCaption: string;
  };
  readonly rfm: {
    readonly title: string;
    readonly fromTransactions: (months: number, customers: number) => string;
    readonly fromColumns: (customers: number) => string;
    readonly rule: string;
    readonly none: string;
    readonly segment: string;
    readonly recency: string;
    readonly strength: string;
    readonly cells: string;
    readonly customers: string;
    readonly share: string;
    readonly revenue: string;
    readonly total: string;
    readonly segments: Readonly<Record<RfmSegment, string>>;
    readonly chartTitle: string;
    readonly chartCaption: string;
  };
  readonly forecast: {
    readonly title: string;
    readonly noTransactions: string;
    readonly off: (buyers: number, repeaters: number, least: number) => string;
    readonly tooFew: (buyers: number, repeaters: number, least: number) => string;
    readonly noFit: (buyers: number) => string;
    readonly fitted: (facts: {
      readonly buyers: number;
      readonly repeaters: number;
      readonly until: string;
    }) => string;
    readonly model: string;
    readonly parameters: string;
    readonly logLikelihood: string;
    readonly sample: string;
    readonly purchasesModel: string;
    readonly valueModel: string;
    readonly noValueModel: string;
    readonly independent: (correlation: string) => string;
    readonly dependent: (correlation: string) => string;
    readonly margin: (share: string) => string;
    readonly noMargin: string;
    /** How to read the probability of being alive. */
    readonly reading: string;
  };
  readonly customers: {
    readonly title: string;
    readonly note: string;
    readonly shown: (shown: string, total: string) => string;
    readonly customer: string;
    readonly tier: string;
    readonly state: string;
    readonly control: string;
    readonly timeBomb: string;
    readonly isTimeBomb: string;
    readonly revenue: string;
    readonly share: string;
    readonly rfm: string;
    readonly segment: string;
    readonly margin: string;
    readonly cost: string;
    readonly retention: string;
    readonly bergerNasr: string;
    readonly simple: Readonly<Record<SimpleForm, string>>;
    readonly heads: string;
    readonly salesPerHead: string;
    readonly profitPerHead: string;
    readonly difference: string;
    readonly alive: string;
    readonly orders: string;
    readonly orderValue: string;
    readonly sales: string;
    readonly purchaseValue: string;
  };
}

/** Assumptions besides the retention of the tiers. */
export type Assumption =
  | "discountRate"
  | "horizonYears"
  | "marginGrowth"
  | "simpleForm"
  | "costPerHead"
  | "rfmMonths"
  | "isAdvanced"
  | "leastBuyers"
  | "horizonWeeks";
