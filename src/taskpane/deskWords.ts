import type { MappedColumn } from "../intake/columns";
import type { PlannedSheet } from "../workflows/planWrite";
import type { HomePage } from "./state/desk";

export const reportGroups = ["decide", "finance", "check"] as const;
/** What a report is for. */
export type ReportGroup = (typeof reportGroups)[number];

/** Words of what lies beside the main way: where the workbook stands, the pages behind Home, questions about the data. */
export interface DeskWords {
  readonly pages: Readonly<Record<HomePage, { readonly name: string; readonly about: string }>>;
  readonly more: string;
  readonly back: string;

  readonly standing: {
    readonly title: string;
    readonly asOf: string;
    readonly rows: string;
    readonly dataTo: string;
    readonly settings: string;
    readonly settingsOf: (version: number, hash: string) => string;
    readonly table: string;
    readonly product: string;
    readonly changes: string;
    readonly noChanges: string;
    readonly settingsEdited: string;
    readonly settingsUnusable: string;
    readonly settingsGone: string;
    readonly rowsAdded: (count: number) => string;
    readonly rowsRemoved: (count: number) => string;
    readonly tableGone: string;
    readonly older: (days: number) => string;
    readonly attention: string;
    readonly noAttention: string;
    readonly candidates: (count: number) => string;
    readonly reviews: (count: number) => string;
    readonly provisional: (count: number) => string;
    readonly problems: (errors: number, warnings: number) => string;
    /** Under what can only be shown once the data are read and scored. */
    readonly scoreFirst: string;
    readonly onSheet: (name: string) => string;
    /** The sheet of the finance review by name: the words of its report are not there yet on the first screen. */
    readonly reviewSheet: string;
  };

  readonly start: {
    readonly title: string;
    readonly sample: string;
    readonly sampleAbout: string;
    readonly templatesAbout: string;
  };

  readonly settings: {
    readonly language: string;
    readonly asInExcel: string;
    readonly ownNames: string;
    readonly ownNamesHint: string;
    readonly save: string;
    readonly saved: string;
    readonly kept: string;
  };

  readonly templates: {
    readonly intro: string;
    readonly insert: (count: number) => string;
    readonly inserted: (count: number) => string;
    readonly takeBack: string;
    readonly takeBackHint: string;
    readonly removed: (count: number) => string;
    readonly kept: (names: string) => string;
    readonly open: (name: string) => string;
  };

  readonly selfTest: {
    readonly running: (done: number) => string;
    readonly again: string;
    readonly of: (passed: number, total: number) => string;
  };

  readonly data: {
    /** Why a column was taken for a field, with the known name that it was recognised by. */
    readonly because: Readonly<
      Record<Exclude<MappedColumn["reason"], "remembered" | "chosen">, (name: string) => string>
    >;
    readonly fromData: (answer: string) => string;
    /** Of how many conditions how many hold and how many nobody knows yet. */
    readonly conditions: (total: number, met: number, open: number) => string;
    /** How much of the model the data fill. */
    readonly coverage: {
      readonly title: string;
      readonly complete: string;
      readonly partial: (percent: string) => string;
      readonly missing: (count: number) => string;
      readonly weight: (percent: string) => string;
      readonly howTo: string;
    };
    /** Beside the questions, and on the review where they are elsewhere. */
    readonly fitOpen: string;
    readonly fitAsked: string;
    readonly simpleTitle: string;
    readonly simpleIntro: string;
    readonly simpleScore: string;
    readonly simpleNone: string;
    readonly simpleCustomers: (count: number) => string;
    readonly simpleWrite: string;
    readonly simpleWritten: (columns: number) => string;
    readonly tierTitle: string;
    readonly tierIntro: string;
    readonly tierMeaning: (word: string) => string;
    readonly tierUnknown: string;
    readonly tierNone: string;
  };

  readonly write: {
    readonly sheetsTitle: string;
    readonly states: Readonly<Record<PlannedSheet["state"], string>>;
    readonly about: Readonly<Record<"log" | "model", string>>;
    readonly willLeaveAlone: string;
    readonly leftAlone: string;
  };

  readonly reports: {
    readonly groups: Readonly<Record<ReportGroup, string>>;
    readonly sheets: (count: number) => string;
    readonly create: (sheets: number) => string;
    readonly customersTitle: string;
    readonly customersHint: string;
    /** Key customers, and for how many of them at most sheets are made. */
    readonly allKey: (count: number, most: number) => string;
    readonly onlyChosen: string;
    readonly chosen: (count: number) => string;
    readonly search: string;
    readonly narrow: (count: number) => string;
    readonly stop: string;
  };
}
