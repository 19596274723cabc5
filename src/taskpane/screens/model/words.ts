import type { DimensionKey } from "../../../scoring/model";

/** Words of the settings editor: names, units and ranges of settings come from the settings themselves. */
export interface ModelEditorWords {
  readonly intro: string;
  readonly unsaved: (settings: number) => string;
  readonly unsavedElsewhere: string;
  readonly toEditor: string;
  readonly undo: string;
  readonly redo: string;
  readonly save: string;
  readonly saved: string;
  /** Why the settings cannot be saved yet. */
  readonly refused: (fields: number) => string;
  readonly back: string;
  /** Above a wizard that goes on from what was judged on a sheet. */
  readonly fromSheet: (sheet: string) => string;

  readonly profile: {
    readonly title: string;
    readonly label: string;
    readonly own: (profile: string) => string;
    readonly reset: (profile: string) => string;
  };
  readonly weights: {
    readonly title: string;
    readonly hint: string;
    readonly total: (points: string) => string;
    readonly share: (percent: string) => string;
    readonly inactive: string;
    readonly slider: (name: string) => string;
    readonly number: (name: string) => string;
    readonly criteria: (count: number) => string;
    readonly pairs: string;
    readonly order: string;
  };
  readonly tiersTitle: string;
  readonly gatesTitle: string;
  readonly gatesHint: string;
  readonly gateOff: string;
  readonly moreTitle: string;
  readonly moreHint: string;
  readonly onSheet: (sheet: string) => string;
  /** After the range: "0 to 100 · company setting". */
  readonly between: string;

  readonly effect: {
    readonly title: string;
    readonly none: string;
    readonly computing: string;
    readonly failed: string;
    readonly noMoves: string;
    readonly moved: (customers: number) => string;
    readonly up: (customers: string, revenue: string) => string;
    readonly down: (customers: string, revenue: string) => string;
    /** Between what rises and what falls. */
    readonly upAndDown: string;
    readonly show: string;
    readonly hide: string;
    readonly movers: string;
    readonly mover: (from: string, to: string) => string;
    readonly more: (customers: number) => string;
    readonly nothingWritten: string;
    /** Read out when the counts stand still: "S 3 instead of 2". */
    readonly countSaid: (tier: string, after: string, before: string) => string;
    readonly candidates: (before: number, after: number) => string;
    readonly noRevenue: string;
  };

  readonly keep: {
    readonly title: string;
    readonly discard: string;
    readonly defaults: string;
    readonly defaultsHint: string;
    readonly export: string;
    readonly import: string;
    readonly fileHint: string;
    readonly fileName: string;
    readonly imported: (name: string) => string;
    readonly importedEdited: (name: string) => string;
    readonly recalibrate: string;
    readonly recalibrateTitle: string;
    readonly recalibrateText: (date: string) => string;
    readonly recalibrateFirst: string;
    readonly recalibrateUnsaved: string;
    readonly confirm: string;
    readonly cancel: string;
  };

  readonly pairs: {
    readonly title: string;
    readonly intro: string;
    readonly what: string;
    readonly dimensions: string;
    readonly within: (dimension: string) => string;
    readonly progress: (number: number, total: number, judged: number) => string;
    readonly question: (first: string, second: string) => string;
    readonly notJudged: string;
    readonly same: string;
    /** "Current value: clearly more important (5)" */
    readonly answer: (name: string, strength: string, step: number) => string;
    /** By step of the scale, 2 to 9. */
    readonly strengths: Readonly<Record<2 | 3 | 4 | 5 | 6 | 7 | 8 | 9, string>>;
    readonly scale: (first: string, second: string) => string;
    readonly equal: string;
    readonly clear: string;
    readonly previous: string;
    readonly next: string;
    readonly result: string;
    readonly revisit: string;
    readonly now: string;
    readonly judged: string;
    readonly item: string;
    readonly apply: string;
    readonly applyAnyway: string;
    readonly applied: string;
    readonly list: string;
    readonly notYet: string;
  };
  readonly order: {
    readonly title: string;
    readonly intro: string;
    readonly up: (name: string) => string;
    readonly down: (name: string) => string;
    readonly by: string;
    readonly place: (place: number) => string;
  };
  readonly explained: string;
  readonly dimension: (key: DimensionKey, name: string) => string;
}
