/** The words of the sheets we make: every report declares what it needs, this file only puts them together. */
export interface ReportWords {
  readonly shared: SharedWords;
}

/** Words that stand on more than one kind of sheet. */
export interface SharedWords {
  readonly productName: string;
}
