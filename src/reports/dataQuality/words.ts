export interface DataQualityWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: {
    readonly counts: (facts: {
      readonly errors: number;
      readonly warnings: number;
      readonly notes: number;
    }) => string;
    readonly clean: string;
    readonly rows: (customers: number, unused: number) => string;
    readonly coverage: (active: number, all: number, coverage: string) => string;
  };
  readonly problems: {
    readonly title: string;
    readonly severity: string;
    readonly kind: string;
    readonly where: string;
    readonly message: string;
    readonly moreOfKind: (kind: string, count: string) => string;
    readonly none: string;
  };
  readonly criteria: {
    readonly title: string;
    readonly note: string;
    readonly weight: string;
    readonly criterion: string;
    readonly withData: string;
    readonly withDataValue: (known: string, all: string, share: string) => string;
    readonly source: string;
    readonly status: string;
    readonly active: string;
    readonly inactive: string;
    readonly tooFew: string;
  };
  readonly calibration: {
    readonly title: string;
    readonly takenNow: (date: string) => string;
    readonly takenOn: (date: string) => string;
    readonly criterion: string;
    readonly customers: string;
    readonly anchors: string;
    readonly anchor: (percentile: number, value: string) => string;
    readonly smallSample: (criteria: string, fewest: number) => string;
    readonly note: string;
  };
  readonly mapping: {
    readonly title: string;
    readonly table: (kind: string, sheet: string, rows: string) => string;
    readonly confidence: string;
    readonly field: string;
    readonly column: string;
    readonly header: string;
    readonly reason: string;
    readonly unmapped: (headers: string) => string;
    readonly allMapped: string;
  };
}
