import type { BuyingRole } from "../../insight/contacts/network";
import type { KeyLine, LineState } from "../../insight/plans/keyPlan";
import type { OrdinaryLine } from "../../insight/plans/ordinaryPlan";

export interface PlanWords {
  readonly states: Readonly<Record<LineState, string>>;
  readonly key: {
    readonly sheetName: (customer: string) => string;
    readonly title: (customer: string) => string;
    readonly progress: string;
    readonly progressNote: string;
    readonly line: string;
    readonly found: string;
    readonly byData: string;
    readonly judged: string;
    readonly judgedPrompt: string;
    readonly met: string;
    readonly progressOf: (met: string) => string;
    readonly lines: Readonly<Record<KeyLine, string>>;
    readonly foundProjects: (goals: string, years: string) => string;
    readonly foundCompetitors: (share: string, target: string, moves: string) => string;
    readonly foundPartnership: (hasAgreement: boolean) => string;
    readonly foundNetwork: (contacts: string, uncovered: string, isSingleThread: boolean) => string;
    readonly projects: {
      readonly title: string;
      readonly project: string;
      readonly value: string;
      readonly priority: string;
      readonly status: string;
      readonly owner: string;
      readonly statuses: readonly string[];
    };
    readonly goals: {
      readonly title: string;
      readonly goal: string;
      readonly contribution: string;
      readonly action: string;
    };
    readonly competitors: {
      readonly title: string;
      readonly note: string;
      readonly category: string;
      readonly now: string;
      readonly target: string;
      readonly own: string;
      readonly headroom: string;
      readonly move: string;
      readonly answer: string;
    };
    readonly partnership: {
      readonly title: string;
      readonly action: string;
      readonly owner: string;
      readonly due: string;
      readonly status: string;
      readonly done: string;
    };
    readonly network: {
      readonly title: string;
      readonly note: string;
      readonly singleThread: string;
      readonly role: string;
      readonly roles: Readonly<Record<BuyingRole | "unknown", string>>;
      readonly covered: string;
      readonly contact: string;
      readonly position: string;
      readonly owner: string;
      readonly backup: string;
      readonly noBackup: string;
      readonly lastVisit: string;
    };
    readonly stickiness: {
      readonly title: string;
      readonly layer: string;
      readonly layers: readonly [string, string, string];
      readonly index: string;
      readonly now: string;
      readonly target: string;
      readonly gap: string;
      readonly how: string;
    };
    readonly reserve: {
      readonly title: string;
      readonly none: string;
      readonly year: string;
      readonly need: string;
      readonly weighted: string;
      readonly resource: string;
      readonly reserved: string;
    };
  };
  readonly ordinary: {
    readonly sheetName: string;
    readonly title: string;
    readonly note: string;
    readonly summary: (customers: string, full: string) => string;
    readonly customer: string;
    readonly tier: string;
    readonly score: string;
    readonly toNext: string;
    readonly lines: Readonly<Record<OrdinaryLine, string>>;
    readonly progress: string;
    readonly next: string;
    readonly steps: Readonly<Record<OrdinaryLine, string>>;
    readonly allMet: string;
    /** The score would do for the next tier. */
    readonly held: string;
    readonly owner: string;
    readonly remark: string;
    readonly more: (count: string) => string;
    readonly sources: (count: string) => string;
    readonly insights: (count: string) => string;
    readonly loyalty: (satisfaction: string, switchIntent: string) => string;
    readonly delivery: (onTime: string, margin: string, daysLate: string) => string;
    readonly stateOf: (state: string, facts: string) => string;
  };
}
