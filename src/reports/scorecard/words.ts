/** Words of the scorecard. Figures arrive formatted. */
export interface ScorecardWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: (customers: string) => string;
  readonly howToRead: string;
  readonly rank: string;
  readonly customer: string;
  readonly tier: string;
  readonly score: string;
  readonly line: string;
  readonly weight: string;
  readonly lines: {
    readonly points: string;
    readonly value: string;
    readonly contribution: string;
  };
  readonly missing: string;
  readonly legend: string;
  readonly more: (count: string) => string;
}
