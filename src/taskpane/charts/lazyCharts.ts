import { lazy } from "react";
import { loadCharts } from "../loading";

export const LazyBubbleChart = lazy(async () => ({ default: (await loadCharts()).BubbleChart }));
export const LazyParetoChart = lazy(async () => ({ default: (await loadCharts()).ParetoChart }));
export const LazyMigrationChart = lazy(async () => ({
  default: (await loadCharts()).MigrationChart,
}));
export const LazySparkline = lazy(async () => ({ default: (await loadCharts()).Sparkline }));
