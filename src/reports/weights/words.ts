export interface WeightsWords {
  readonly sheetName: string;
  readonly title: string;
  readonly howTo: string;
  readonly notApplied: string;
  readonly summary: {
    readonly title: string;
    readonly note: string;
    readonly dimension: string;
    readonly now: string;
    readonly order: string;
    readonly byOrder: string;
    readonly byPairs: string;
  };
  readonly pairs: {
    readonly dimensions: string;
    readonly within: (dimension: string) => string;
    readonly first: string;
    readonly second: string;
    readonly which: string;
    readonly strength: string;
    readonly implied: string;
    readonly criterion: string;
    readonly now: string;
    readonly judged: string;
    readonly choice: { readonly title: string; readonly message: string };
    readonly scale: { readonly title: string; readonly message: string };
    readonly rank: { readonly title: string; readonly message: string };
    readonly impliedValue: (name: string, times: string) => string;
    readonly impliedEqual: string;
  };
  readonly results: {
    readonly empty: string;
    readonly ok: (facts: Consistency) => string;
    readonly inconsistent: (facts: Consistency) => string;
    readonly revisit: (facts: {
      readonly first: string;
      readonly second: string;
      readonly suggestion: string;
      readonly ratioAfter: string;
    }) => string;
    readonly completed: (pairs: number) => string;
    readonly disconnected: (groups: string) => string;
    readonly groupGap: string;
    readonly incompleteLine: (first: string, second: string) => string;
    readonly orderIncomplete: (names: string) => string;
  };
}

export interface Consistency {
  readonly ratio: string;
  readonly limit: string;
}
