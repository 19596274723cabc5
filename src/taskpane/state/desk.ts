import type { TableKind } from "../../intake/fields";
import type { Applicability, ApplicabilityAnswers, Condition } from "../../portfolio/applicability";
import type { TypedAnswers } from "../../reports/weights/typedJudgements";
import type { Scores, Tier } from "../../scoring/model";
import type {
  InsertedTable,
  RemovedTables,
  RestoreReceipt,
  WriteReceipt,
} from "../../workbook/receipts";
import type { Scored } from "../../workflows/scoreBase";
import type { SimplyScored } from "../../workflows/scoreSimply";
import type { Standing } from "../../workflows/standing";
import type { PaneState, Work } from "./state";

/** Pages behind the home screen; each is fetched when it is opened. */
export const homePages = ["settings", "templates", "help", "selfTest"] as const;
export type HomePage = (typeof homePages)[number];

/** Customers in the simple mode, as long as the scores they were made beside are shown. */
export interface Simply {
  readonly scores: Scores;
  readonly scored: SimplyScored;
  readonly written: WriteReceipt | null;
}

/** What lies beside the main way: pages of the home screen, empty tables, the simple mode. */
export interface Desk {
  readonly page: HomePage | null;
  /** Empty tables that are ticked when their page opens. */
  readonly wantedTables: readonly TableKind[];
  /** Where the workbook stands; undefined until it was asked, null when no run is known. */
  readonly standing: Standing | null | undefined;
  /** Empty tables put into the workbook while the pane was open. */
  readonly inserted: readonly InsertedTable[];
  /** What happened to them when they were taken back. */
  readonly removed: RemovedTables | null;
  readonly simply: Simply | null;
  /** Names of our own company on the settings sheet; null until they were asked for. */
  readonly ownNames: readonly string[] | null;
  /** What was judged on the sheet of weights; null where there is no such sheet, undefined until it was asked. */
  readonly judged: TypedAnswers | null | undefined;
}

export const emptyDesk: Desk = {
  page: null,
  wantedTables: ["customers"],
  standing: undefined,
  inserted: [],
  removed: null,
  simply: null,
  ownNames: null,
  judged: undefined,
};

/** What a user can ask for beside the main way. */
export type Wish =
  | { readonly kind: "standing" }
  | { readonly kind: "insertTables"; readonly tables: readonly TableKind[] }
  | { readonly kind: "removeTables" }
  | { readonly kind: "answer"; readonly condition: Condition; readonly answer: boolean | undefined }
  | { readonly kind: "tellTier"; readonly word: string; readonly tier: Tier | "" | undefined }
  | { readonly kind: "readNames" }
  | { readonly kind: "readJudgements" }
  | { readonly kind: "ownNames"; readonly names: readonly string[] }
  | { readonly kind: "scoreSimply" }
  | { readonly kind: "writeSimply" }
  | { readonly kind: "openSample" };

export type DeskAction =
  | {
      readonly did: "openedPage";
      readonly page: HomePage | null;
      /** Which empty tables are ticked on that page; the customer list without it. */
      readonly tables?: readonly TableKind[];
    }
  | { readonly did: "stood"; readonly standing: Standing | null }
  | { readonly did: "inserted"; readonly tables: readonly InsertedTable[] }
  | { readonly did: "removed"; readonly removed: RemovedTables }
  | {
      readonly did: "answered";
      readonly answers: ApplicabilityAnswers;
      /** What follows for the customers that were read; null before any were. */
      readonly applicability: Applicability | null;
    }
  | { readonly did: "toldTier"; readonly words: Scored["base"]["tierWords"] }
  | { readonly did: "readNames"; readonly names: readonly string[] }
  | { readonly did: "readJudgements"; readonly answers: TypedAnswers | null }
  | { readonly did: "keptNames"; readonly names: readonly string[] }
  | { readonly did: "scoredSimply"; readonly scores: Scores; readonly scored: SimplyScored }
  | {
      readonly did: "wroteSimply";
      readonly receipt: WriteReceipt;
      readonly lastRun: RestoreReceipt | null;
    };

const idle = { is: "idle", notice: null } as const;

/** Wishes that are over in a moment and show no progress. */
export const isQuietWish = ({ kind }: Wish): boolean =>
  kind === "standing" ||
  kind === "readNames" ||
  kind === "readJudgements" ||
  kind === "answer" ||
  kind === "tellTier";

export function reduceDesk(state: PaneState, action: DeskAction): PaneState {
  const { desk, work } = state;
  const rested = { ...state, activity: idle };
  switch (action.did) {
    case "openedPage":
      return {
        ...state,
        activity: state.activity.is === "idle" ? idle : state.activity,
        desk: {
          ...desk,
          page: action.page,
          wantedTables: action.tables ?? emptyDesk.wantedTables,
        },
      };
    case "stood":
      return { ...rested, desk: { ...desk, standing: action.standing } };
    case "inserted":
      return {
        ...rested,
        desk: { ...desk, inserted: [...desk.inserted, ...action.tables], removed: null },
      };
    case "removed":
      return { ...rested, desk: { ...desk, inserted: [], removed: action.removed } };
    case "answered":
      return { ...rested, work: withAnswers(work, action) };
    case "toldTier":
      return {
        ...rested,
        work:
          work.at === "scored" || work.at === "written"
            ? {
                ...work,
                isStale: true,
                scored: {
                  ...work.scored,
                  base: { ...work.scored.base, tierWords: action.words },
                },
              }
            : work,
      };
    case "readJudgements":
      return { ...rested, desk: { ...desk, judged: action.answers } };
    case "readNames":
      return { ...rested, desk: { ...desk, ownNames: action.names } };
    case "keptNames":
      return {
        ...rested,
        desk: { ...desk, ownNames: action.names },
        work: work.at === "scored" || work.at === "written" ? { ...work, isStale: true } : work,
      };
    case "scoredSimply":
      return {
        ...rested,
        desk: {
          ...desk,
          simply: { scores: action.scores, scored: action.scored, written: null },
        },
      };
    case "wroteSimply":
      return {
        ...rested,
        lastRun: action.lastRun,
        desk: {
          ...desk,
          simply: desk.simply && { ...desk.simply, written: action.receipt },
        },
      };
  }
}

/** An answer changes what is advised, no score. */
function withAnswers(
  work: Work,
  { answers, applicability }: Extract<DeskAction, { did: "answered" }>
): Work {
  if (work.at === "start") return work;
  const survey = { ...work.survey, answers };
  if (work.at === "found") return { ...work, survey };
  const { base } = work.scored;
  const scored: Scored = {
    ...work.scored,
    base: { ...base, answers },
    applicability: applicability ?? work.scored.applicability,
  };
  return { ...work, survey, scored };
}
