import type { ReportId } from "../reports/reports";
import type { HostErrorCode, HostErrorPlace } from "../workbook/HostError";
import type { Appearance } from "./appearance";
import type { ModelEditorWords } from "./screens/model/words";
import type { DeskWords } from "./deskWords";
import type { Screen } from "./state/screens";

/** What one refusal of Excel means to the user: what happened, and what to do about it. Whole sentences. */
export interface HostErrorWords {
  readonly what: (place: HostErrorPlace) => string;
  readonly next: string;
}

/** Every word of the task pane and of the ribbon's commands. Fields, criteria, gates, problems and reports bring their own words. */
export interface PaneWords {
  readonly product: string;
  readonly outside: { readonly title: string; readonly text: string };
  readonly steps: { readonly label: string; readonly names: Readonly<Record<Screen, string>> };
  readonly colon: string;
  readonly listSeparator: string;

  readonly home: {
    readonly title: string;
    readonly intro: string;
    readonly whatHappens: string;
    readonly points: readonly { readonly title: string; readonly text: string }[];
    readonly privacyTitle: string;
    readonly privacy: string;
    readonly start: string;
    readonly again: string;
    readonly lastRunTitle: string;
    readonly lastRun: (columns: number, sheets: number) => string;
    readonly needs: string;
    readonly appearance: string;
    readonly appearances: Readonly<Record<Appearance, string>>;
  };

  readonly data: {
    readonly title: string;
    readonly choose: string;
    readonly customerTables: string;
    readonly rows: (count: number) => string;
    readonly sure: string;
    readonly likely: string;
    readonly unsure: string;
    readonly notACustomerTable: string;
    /** Tables were found, none of them a customer list: what is needed, and what the choice below is for. */
    readonly noCustomers: string;
    readonly noCustomersNext: string;
    readonly otherTables: (count: number) => string;
    readonly otherTablesHint: string;
    readonly noTables: string;
    readonly noTablesNext: string;
    readonly searchAgain: string;
    readonly mappingTitle: string;
    readonly mappingHint: string;
    readonly ask: (count: number) => string;
    readonly matched: (count: number) => string;
    readonly unmapped: (count: number) => string;
    readonly column: (letter: string) => string;
    readonly row: (number: number) => string;
    readonly meaning: (header: string) => string;
    readonly notUsed: string;
    readonly percentSure: (percent: number) => string;
    readonly orMaybe: string;
    /** Confirms the meaning that was proposed; without a proposal, that the column stays out. */
    readonly confirm: string;
    readonly confirmUnused: string;
    readonly fieldTaken: (header: string) => string;
    readonly missingName: string;
    readonly resetMapping: string;
    readonly date: string;
    readonly dateHint: string;
    readonly dateInvalid: string;
    readonly read: string;
    readonly readAgain: string;
    readonly changed: string;
    readonly toReview: string;
    readonly problemsTitle: string;
    readonly noProblems: string;
    readonly problemSummary: (errors: number, warnings: number, notes: number) => string;
    readonly goToCell: (address: string) => string;
    readonly morePlaces: (count: number) => string;
  };

  readonly model: {
    readonly title: string;
    readonly hint: string;
    readonly empty: string;
    readonly coverage: string;
    readonly coverageText: (percent: string, active: number, total: number) => string;
    readonly partial: string;
    readonly unit: string;
    readonly unitUnknown: string;
    readonly analysisDate: string;
    readonly thresholds: string;
    readonly thresholdsText: (s: number, a: number, b: number) => string;
    readonly dimensions: string;
    readonly weight: (points: string) => string;
    readonly inactive: string;
    readonly calibration: string;
    readonly calibrationHint: string;
    readonly valueHeader: string;
    readonly pointsHeader: string;
    readonly filled: (have: number, total: number) => string;
  };

  readonly modelEditor: ModelEditorWords;

  readonly review: {
    readonly title: string;
    readonly nothingWritten: string;
    /** The date that the scores are of. */
    readonly asOf: (date: string) => string;
    readonly empty: string;
    readonly tierHeader: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly customers: (count: number) => string;
    readonly firstRun: string;
    /** A run stands in the workbook, but none of an earlier date. */
    readonly noEarlierRun: string;
    readonly notScored: string;
    readonly provisional: (count: number) => string;
    readonly candidates: (count: number) => string;
    readonly candidatesHint: string;
    readonly oldData: (date: string) => string;
    readonly oldDataNext: (date: string) => string;
    readonly partial: (percent: string) => string;
    readonly partialHint: string;
    readonly problems: (errors: number, warnings: number) => string;
    readonly listTitle: string;
    readonly search: string;
    readonly filter: string;
    readonly all: string;
    readonly sort: string;
    readonly sortScore: string;
    readonly sortRow: string;
    readonly found: (shown: number, total: number) => string;
    readonly none: string;
    readonly points: (score: string) => string;
    readonly row: (row: number) => string;
    readonly open: (name: string) => string;
    readonly moved: (from: string, to: string) => string;
    readonly toWrite: string;
    readonly noName: string;
  };

  readonly desk: DeskWords;

  readonly card: {
    readonly back: string;
    readonly goToRow: (row: number) => string;
    readonly range: (low: string, high: string) => string;
    readonly completeness: string;
    readonly confidence: string;
    readonly potential: string;
    readonly dimensions: string;
    readonly contributions: string;
    readonly contributionsHint: string;
    readonly baseline: string;
    readonly total: string;
    readonly why: string;
    readonly gates: string;
    readonly noGates: string;
    readonly lift: string;
    readonly liftStep: (criterion: string, from: string, to: string) => string;
    /** From a value to the best that customers reach. */
    readonly liftToBest: (criterion: string, from: string) => string;
    readonly liftLine: (criterion: string, gain: string) => string;
    readonly missing: string;
  };

  readonly write: {
    readonly title: string;
    readonly intro: (rows: number, table: string) => string;
    readonly empty: string;
    readonly planTitle: string;
    readonly writtenTitle: string;
    readonly columnHeader: string;
    readonly placeHeader: string;
    /** Why new columns do not stand right beside the table. */
    readonly apart: string;
    readonly created: string;
    readonly reused: string;
    readonly alsoSheets: (names: string) => string;
    readonly safe: string;
    readonly safePoints: readonly string[];
    readonly write: (columns: number, rows: number) => string;
    readonly done: (columns: number, rows: number) => string;
    readonly doneReused: (columns: number, rows: number) => string;
    readonly toReports: string;
    readonly takeBack: string;
    readonly takeBackTitle: string;
    readonly takeBackText: (columns: string, sheets: string) => string;
    readonly takenBack: (columns: number, sheets: number) => string;
    readonly kept: (sheets: string) => string;
    readonly confirm: string;
    readonly keep: string;
    readonly showInGrid: string;
  };

  readonly reports: {
    readonly title: string;
    readonly intro: string;
    readonly empty: string;
    readonly choose: string;
    readonly create: (count: number) => string;
    readonly done: (count: number) => string;
    readonly created: string;
    readonly replaced: string;
    readonly open: (name: string) => string;
    readonly skipped: (parts: string) => string;
    readonly without: (names: string) => string;
    readonly noneChosen: string;
    /** Why a report cannot be made. */
    readonly missing: {
      readonly table: (name: string) => string;
      /** Either of the two tables would do. */
      readonly either: (one: string, other: string) => string;
      /** The tables are there, and hold nothing about the customers it is for. */
      readonly concerned: string;
      /** No customers of the tiers it is for. */
      readonly customers: string;
      readonly insert: string;
    };
    readonly list: Readonly<Record<ReportId, { readonly name: string; readonly about: string }>>;
  };

  readonly job: {
    readonly progress: (done: string, total: string) => string;
    readonly percent: (percent: number) => string;
    readonly timeLeft: (seconds: number) => string;
    readonly cancel: string;
    readonly cancelling: string;
    readonly waiting: Readonly<Record<"cellEdit" | "busy", string>>;
  };

  readonly errors: {
    readonly host: Readonly<Record<HostErrorCode, HostErrorWords>>;
    readonly bugTitle: string;
    readonly bug: string;
    readonly bugNext: string;
    readonly notUndone: string;
    /** Ways on when the settings sheet cannot be used. */
    readonly settings: {
      readonly next: string;
      readonly showCell: string;
      readonly import: string;
      readonly lastGood: string;
      readonly standard: string;
      /** Asked before the sheet is written anew. */
      readonly sure: (sheet: string) => string;
      readonly replace: string;
      readonly keep: string;
    };
    readonly retry: string;
    readonly dismiss: string;
    readonly details: string;
  };

  readonly general: {
    readonly loading: string;
  };
}
