export interface TouchpointWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: {
    readonly contacts: (facts: {
      readonly contacts: number;
      readonly behind: number;
      readonly key: number;
    }) => string;
    readonly feedback: (facts: {
      readonly entries: number;
      readonly open: number;
      readonly opportunities: number;
    }) => string;
    readonly unused: (rows: number) => string;
  };
  readonly tiers: {
    readonly title: string;
    readonly note: (goal: string) => string;
    readonly tier: string;
    readonly customers: string;
    readonly contacts: string;
    readonly each: string;
    readonly wanted: string;
    readonly atCadence: string;
    readonly offProject: string;
    readonly unannounced: string;
    readonly none: string;
  };
  readonly customers: {
    readonly title: string;
    readonly customer: string;
    readonly tier: string;
    readonly owner: string;
    readonly contacts: string;
    readonly wanted: string;
    readonly missing: string;
    readonly offProject: string;
    readonly last: string;
    readonly days: string;
    readonly open: string;
  };
  readonly feedback: {
    readonly byType: string;
    readonly byChannel: string;
    readonly note: string;
    readonly type: string;
    readonly channel: string;
    readonly unnamed: string;
    readonly entries: string;
    readonly open: string;
    readonly medianDays: string;
    readonly opportunities: string;
    readonly conversion: string;
    readonly oldest: string;
    readonly total: string;
  };
  readonly lists: {
    readonly opportunities: string;
    readonly longestOpen: string;
    readonly note: string;
    readonly customer: string;
    readonly opened: string;
    readonly days: string;
    readonly type: string;
    readonly state: string;
    readonly open: string;
    readonly closed: string;
    readonly text: string;
  };
}
