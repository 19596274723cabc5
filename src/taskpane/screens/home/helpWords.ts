import type { Tier } from "../../../scoring/model";

/** One thing and what is to be known of it. */
export interface HelpEntry {
  readonly term: string;
  readonly text: string;
}

/** The words of the help page; fetched with it. */
export interface HelpWords {
  readonly intro: string;
  readonly tiersTitle: string;
  readonly tiers: Readonly<Record<Tier | "N/A", string>>;
  readonly thresholds: (s: number, a: number, b: number) => string;
  readonly columnsTitle: string;
  readonly formulasTitle: string;
  readonly formulas: readonly HelpEntry[];
  readonly sourcesTitle: string;
  readonly sources: readonly HelpEntry[];
  readonly privacyTitle: string;
  readonly privacy: readonly string[];
  readonly keysTitle: string;
  readonly keys: readonly HelpEntry[];
  readonly stuckTitle: string;
  readonly stuck: readonly HelpEntry[];
}
