import type { CustomerOrder } from "../../state/customerQuery";

export const attentionReasons = [
  "candidate",
  "signOff",
  "timeBomb",
  "watch",
  "waits",
  "dataError",
] as const;
/** Why somebody should look at a customer. */
export type AttentionReason = (typeof attentionReasons)[number];

interface EndOfScale {
  readonly value: string;
  readonly points: string;
  /** The first or the last value of the scale. */
  readonly end: string;
}

/** The words of the review screen, the customer's card and their pictures. */
export interface PaneReviewWords {
  readonly list: {
    readonly byTier: string;
    readonly toLookAt: string;
    readonly movers: string;
    readonly up: string;
    readonly down: string;
    readonly attention: string;
    readonly financeReview: string;
    /** The customer's code, named as such. */
    readonly code: (id: string) => string;
    readonly flow: (from: string, to: string) => string;
    readonly sorts: Readonly<Record<CustomerOrder, string>>;
    readonly busy: string;
    readonly reasons: Readonly<Record<AttentionReason, string>>;
    readonly newcomer: string;
  };
  readonly movers: {
    readonly title: string;
    readonly since: (date: string) => string;
    readonly sinceTyped: string;
    readonly counts: (up: number, down: number, isNew: number, lost: number) => string;
    readonly nobody: string;
    readonly showAll: (count: number) => string;
    readonly explain: string;
    readonly explainHint: string;
    readonly reading: string;
    /** "score +3.2: market +2.1, relationship +1.4" */
    readonly score: (change: string, drivers: string) => string;
    readonly driver: (name: string, change: string) => string;
    readonly held: (gate: string) => string;
    readonly byHand: string;
    readonly settings: string;
    readonly rule: string;
    /** Against a typed tier: the score meets the border of a tier. */
    readonly reaches: (score: string, tier: string, border: string) => string;
    readonly misses: (score: string, tier: string, border: string) => string;
  };
  readonly card: {
    readonly previous: string;
    readonly next: string;
    readonly place: (place: number, count: number) => string;
    readonly source: (criterion: string, address: string) => string;
    /** How a value becomes points and points a part of the score. */
    readonly points: {
      readonly show: (criterion: string) => string;
      readonly amount: (number: string, unit: string) => string;
      readonly between: (step: {
        readonly value: string;
        readonly points: string;
        readonly low: string;
        readonly lowPoints: string;
        readonly high: string;
        readonly highPoints: string;
      }) => string;
      /** At an end of the scale. */
      readonly lowest: (end: EndOfScale) => string;
      readonly highest: (end: EndOfScale) => string;
      readonly missing: string;
      readonly sum: (part: {
        readonly points: string;
        readonly weight: string;
        readonly contribution: string;
      }) => string;
      readonly carries: (ownWeight: string) => string;
      readonly where: (sheet: string) => string;
    };
    /** Leads to the reports with this customer chosen. */
    readonly sheets: string;
    readonly missing: (names: string) => string;
    readonly neutral: (names: string) => string;
    readonly binding: (cap: string) => string;
    /** What to do about a tier that finance holds down. */
    readonly financeNext: string;
    readonly notBinding: (cap: string) => string;
    readonly marksOnly: string;
    readonly history: {
      readonly title: string;
      readonly first: string;
      readonly load: string;
      readonly reading: string;
      readonly none: string;
      readonly date: string;
      readonly score: string;
      readonly tier: string;
      readonly now: string;
      /** What the picture shows, in a sentence. */
      readonly summary: (runs: number, from: string, to: string) => string;
    };
    readonly figures: {
      readonly title: string;
      readonly health: string;
      readonly year: (year: string) => string;
      readonly noStatements: string;
      readonly overdue: string;
      readonly over90: string;
      readonly daysLate: string;
      readonly creditLimit: string;
      readonly used: string;
      readonly riskClass: string;
      readonly better: string;
      readonly worse: string;
      readonly warnings: string;
      readonly proposal: string;
      readonly missingKeys: string;
    };
    readonly lift: {
      readonly nearest: (next: string) => string;
      readonly feasible: (criterion: string, from: string, to: string) => string;
      readonly other: (criterion: string, from: string, to: string) => string;
      readonly need: (points: string, next: string) => string;
      readonly notByOne: string;
      readonly held: (gate: string) => string;
      /** Points are missing, and a limit would hold the tier even with them. */
      readonly heldAndShort: (points: string, gate: string) => string;
      readonly waits: string;
      /** Before the sentence that says who holds the tier. */
      readonly enough: string;
      readonly top: string;
      readonly more: string;
    };
  };
  readonly pictures: {
    readonly title: string;
    readonly choose: string;
    readonly names: Readonly<Record<"bubbles" | "pareto" | "migration", string>>;
    readonly asTable: string;
    readonly asPicture: string;
    readonly openHint: string;
    readonly customer: string;
    readonly tier: string;
    readonly revenue: string;
    readonly bubbles: {
      readonly label: string;
      readonly strength: string;
      readonly potential: string;
      readonly caption: (shown: number, total: number) => string;
      readonly noSize: string;
      /** What the picture lacks, and the criteria that would bring it; more of them where several are needed. */
      readonly lacks: (what: string, criteria: string) => string;
      readonly toCoverage: string;
      readonly none: string;
      readonly point: (point: {
        readonly name: string;
        readonly tier: string;
        readonly strength: string;
        readonly potential: string;
        readonly revenue: string | null;
      }) => string;
    };
    readonly pareto: {
      readonly label: string;
      readonly customers: string;
      readonly share: string;
      readonly caption: (customers: number, share: string, part: string) => string;
      readonly none: string;
      readonly point: (rank: string, name: string, own: string, together: string) => string;
    };
    readonly migration: {
      readonly label: string;
      readonly before: string;
      readonly now: string;
      readonly none: string;
      readonly isNew: string;
      readonly lost: string;
      readonly flow: (from: string, to: string, customers: number) => string;
      readonly stays: (tier: string, customers: number) => string;
      readonly fromTo: string;
    };
    readonly loading: string;
  };
}
