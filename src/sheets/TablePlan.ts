/** An empty table for the user to fill in, on a sheet of its own that is the user's from then on. Positions are 0-based. */
export interface TablePlan {
  /** What the table is for, kept with its sheet so that an untouched one can be taken back. */
  readonly key: string;
  /** Wanted names; made legal and unique when the table is inserted. */
  readonly sheetName: string;
  readonly tableName: string;
  readonly columns: readonly TablePlanColumn[];
  /** One value per column; null leaves a cell empty. */
  readonly example: readonly (string | number | null)[];
  /** Rows below the header that get formats, choices and help. */
  readonly preparedRows: number;
}

export interface TablePlanColumn {
  readonly header: string;
  /** Characters of the default font. */
  readonly width: number;
  /** en-US code; "@" for text. */
  readonly numberFormat: string;
  readonly wrap: boolean;
  /** Shown when the header or a cell below it is selected. */
  readonly help: string;
  /** What may be chosen; anything else is asked about, not refused. */
  readonly choices: readonly string[];
  readonly otherChoice: string;
}
