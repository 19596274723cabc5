import type { WatchConditionId, WatchListId } from "../../portfolio/watchList/words";

export interface WatchListWords {
  readonly sheetName: string;
  readonly title: string;
  readonly headline: (customers: number, lists: number) => string;
  readonly nothing: string;
  readonly overview: {
    readonly title: string;
    readonly list: string;
    readonly urgency: string;
    readonly customers: string;
    readonly revenue: string;
    readonly toDo: string;
    readonly notChecked: string;
  };
  readonly urgencies: Readonly<Record<1 | 2 | 3, string>>;
  readonly customer: string;
  readonly tier: string;
  readonly score: string;
  readonly revenue: string;
  readonly finding: string;
  readonly cell: string;
  /** Title of a list with the number of its customers. */
  readonly listTitle: (name: string, customers: string) => string;
  readonly lists: Readonly<Record<WatchListId, { readonly name: string; readonly toDo: string }>>;
  /** When a condition puts a customer on its list, and what it found: the numbers in the order of the rule. */
  readonly conditions: Readonly<
    Record<
      WatchConditionId,
      { readonly rule: string; readonly found: (...numbers: string[]) => string }
    >
  >;
  readonly days: (count: string) => string;
  readonly unchecked: {
    readonly title: string;
    readonly note: string;
    readonly list: string;
    readonly rule: string;
    readonly needs: string;
    readonly needed: (names: string) => string;
    readonly lastRun: string;
    readonly thresholds: string;
    readonly field: (name: string) => string;
    readonly table: (name: string) => string;
  };
}
