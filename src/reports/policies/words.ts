export const policyTopics = [
  "team",
  "backup",
  "cadence",
  "visits",
  "archives",
  "analysis",
  "outlook",
  "resources",
  "price",
  "credit",
  "service",
  "delivery",
  "complaints",
  "survey",
  "contract",
  "review",
] as const;
export type PolicyTopic = (typeof policyTopics)[number];

/** Whom a policy is for: the tiers, and prospects that could become key customers. */
export const policyGroups = ["S", "A", "B", "C", "prospect"] as const;
export type PolicyGroup = (typeof policyGroups)[number];

export interface PolicySheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly note: string;
  readonly topic: string;
  readonly groups: Readonly<Record<PolicyGroup, string>>;
  readonly topics: Readonly<Record<PolicyTopic, string>>;
  readonly policies: Readonly<Record<PolicyTopic, Readonly<Record<PolicyGroup, string>>>>;
  readonly capacity: {
    readonly title: string;
    readonly note: string;
    readonly group: string;
    readonly customers: string;
    readonly hours: string;
    readonly total: string;
    readonly sum: string;
    readonly available: string;
    readonly use: string;
    readonly ask: string;
    readonly enough: string;
    /** Before and after the number of hours that are missing, and of A customers that would free them. */
    readonly over: readonly [before: string, between: string, after: string];
    readonly keyAccounts: (count: string, verdict: "few" | "usual" | "many" | "tooMany") => string;
  };
}
