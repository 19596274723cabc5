import type { Gate } from "./Gate";
import { valueIn } from "../valueIn";

/** Dormant: had orders, none for two years, nothing in the pipeline. */
export const G13: Gate<"G13"> = {
  id: "G13",
  cap: "C",
  parameters: { dormantMonths: { default: 24, unit: "months", range: [1, 240] } },
  mark({ count, facts, monthsAgo }, { dormantMonths }, fired, bit) {
    const { lastOrder, openPipeline } = facts;
    if (!lastOrder) return;
    const border = monthsAgo(dormantMonths);
    for (let i = 0; i < count; i++) {
      if (lastOrder[i]! < border && !(valueIn(openPipeline, i) > 0)) fired[i]! |= bit;
    }
  },
};
