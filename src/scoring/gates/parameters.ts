/** Names of the numbers a company may tune in each gate; `never` = the gate has none. */
export interface GateParameters {
  readonly G00: never;
  readonly G01: "newMonths";
  readonly G02: "fitAtMost";
  readonly G03: "fitForS";
  readonly G04: never;
  readonly G05: "distressSignals";
  readonly G06: "over90Share";
  readonly G07: "rampMonths";
  readonly G08: "completeness";
  readonly G09: "completeness";
  readonly G10: "outlookAtMost" | "growthBelow";
  readonly G11: "walletPercentile" | "revenuePercentile";
  readonly G12: "reviewRounds";
  readonly G13: "dormantMonths";
  readonly G14: "newMonths" | "runs";
  readonly G15: never;
}

export type GateParameter = Exclude<GateParameters[keyof GateParameters], never>;
