export interface IndexSheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly note: string;
  readonly sheet: string;
  readonly kind: string;
  readonly customer: string;
  readonly tier: string;
  readonly date: string;
  readonly status: string;
  readonly summary: (sheets: string, made: string) => string;
  readonly statuses: {
    readonly created: string;
    readonly repainted: string;
    readonly earlier: string;
    readonly incomplete: (status: string) => string;
  };
  /** Kinds of our sheets that are no reports. */
  readonly settings: string;
  readonly log: string;
  readonly other: string;
}
