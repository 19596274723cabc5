/** The pane's screens in the order of the work; the first is where one lands. */
export const screens = ["home", "data", "model", "review", "write", "reports"] as const;
export type Screen = (typeof screens)[number];
