import type { SettingsWords } from "../../settings/words";

/** Names that the settings and the sheets of the same method share. */
export const environmentTools: SettingsWords["environmentTools"] = {
  pest: "PEST",
  pestel: "PESTEL",
  fiveForces: "Five forces",
  fiveLooks: "Five looks (五看)",
};

export const supplierTemplates: SettingsWords["supplierTemplates"] = {
  tqrdce: "TQRDC(E)",
  qcds: "QCDS",
  dickson: "Dickson 1966",
};
