/**
 * What the rules say, one whole sentence each; numbers arrive formatted. The keys are the rules' ids: A = the customer's
 * own strengths and weaknesses, B = ours at this customer. Rules without a template quote a record word for word.
 */
export interface SwotRuleWords {
  /** A criterion with its value, for actions: "share of wallet 67.8%". */
  readonly brief: (name: string, value: string) => string;
  readonly quoted: (text: string) => string;
  readonly listSeparator: string;
  readonly A01: (growth: string) => string;
  readonly A02: (growth: string) => string;
  /** `usual` is what the industry earns: a benchmark, or the median of so many customers of ours in it. */
  readonly A03: (margin: string, year: string, usual: UsualMargin | null) => string;
  readonly A04: (margin: string, year: string, usual: UsualMargin | null) => string;
  readonly A05: (health: string) => string;
  readonly A06: (facts: {
    readonly health: string | null;
    readonly signals: string | null;
  }) => string;
  readonly A07: (ratio: string, year: string) => string;
  readonly A08: (before: string, now: string, growth: string) => string;
  readonly A09: (ratio: string, years: string) => string;
  readonly A10: (rating: string) => string;
  readonly A11: (rating: string) => string;
  readonly A12: (rating: string) => string;
  readonly A13: (verbatim: string) => string;
  readonly A15: (share: string, verbatim: string) => string;
  /** The customer's own strength or weakness, seen from us. */
  readonly carriesUs: (statement: string) => string;
  readonly risksUs: (statement: string) => string;
  readonly B01: (suppliers: string, ours: string, best: string) => string;
  readonly B02: (criterion: string, ours: string, best: string) => string;
  readonly B03: (criterion: string, rival: string, ours: string, best: string) => string;
  readonly B04: (share: string) => string;
  readonly B05: (share: string, wallet: string) => string;
  readonly B06: (satisfaction: string) => string;
  readonly B07: (satisfaction: string) => string;
  readonly B07fell: (satisfaction: string, fall: string) => string;
  readonly B08: (rating: string) => string;
  readonly B09: (rating: string) => string;
  readonly B10strong: (rating: string) => string;
  readonly B10weak: (rating: string) => string;
  readonly B11: (contacts: string, name: string | null) => string;
  readonly B11backup: (contacts: string) => string;
  readonly B12: (overlap: string) => string;
  readonly B13: (perHead: string, company: string | null) => string;
  readonly B14: (perHead: string, company: string | null) => string;
  readonly B14loss: (contribution: string) => string;
  readonly B15: (days: string) => string;
  readonly B16: (headroom: string) => string;
  readonly B17: (need: {
    readonly product: string;
    readonly amount: string | null;
    readonly date: string;
    readonly confidence: string | null;
  }) => string;
  readonly B18: (product: string, pain: string) => string;
  readonly B19: (verbatim: string) => string;
  readonly B20: (rival: string, criterion: string, score: string, scale: string) => string;
  readonly B21: (rating: string) => string;
  readonly B21entry: (verbatim: string) => string;
  readonly B22: (rival: string, points: string) => string;
  readonly B23: (share: string, control: string) => string;
  readonly B24: (facts: string) => string;
  readonly B24facts: {
    readonly blocked: string;
    readonly signals: (count: string) => string;
    readonly over90: (share: string) => string;
  };
  readonly B25: (verbatim: string, date: string | null) => string;
  readonly B26: (count: string, days: string) => string;
  readonly B27: (points: string) => string;
  readonly B27transactions: (percent: string) => string;
  readonly B28: (ours: string, theirs: string) => string;
  /** Revenue, contribution and regular orders: what we stand on, or lack. */
  readonly B29strong: (revenue: string, share: string) => string;
  readonly B29weak: (revenue: string, share: string) => string;
  readonly B30strong: (contribution: string) => string;
  readonly B30weak: (contribution: string) => string;
  readonly B31strong: (months: string) => string;
  readonly B31weak: (months: string) => string;
  readonly subjects: {
    readonly rank: string;
    readonly contacts: string;
    readonly timeBomb: string;
    readonly credit: string;
    readonly complaints: string;
    readonly secondSource: string;
    readonly growthGap: string;
    readonly demand: string;
    readonly margin: string;
    readonly debt: string;
    readonly stock: string;
    readonly cash: string;
    readonly distress: string;
    readonly contribution: string;
    readonly oneBuyer: string;
    readonly price: string;
  };
}

export interface UsualMargin {
  readonly name: string;
  readonly margin: string;
  readonly peers: string | null;
}
