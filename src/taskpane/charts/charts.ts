/** The pictures: one file of the bundle, fetched when the pane stands, so that nobody waits for it (see loading.ts). */
export { BubbleChart } from "./BubbleChart";
export { MigrationChart } from "./MigrationChart";
export { ParetoChart } from "./ParetoChart";
export { Sparkline } from "./Sparkline";
