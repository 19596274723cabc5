import type { MigrationWords } from "../../reports/migration/words";

const customers = (n: number): string =>
  `${n.toLocaleString("en-US")} ${n === 1 ? "customer" : "customers"}`;

export const migrationSheet: MigrationWords = {
  sheetName: "MCR_Migration",
  title: "Migration between tiers",
  headline: {
    first:
      "This is the first run: there is nothing to compare with yet. The next run shows who moved.",
    empty: (since, n) =>
      `No change${since === "" ? "" : ` since ${since}`}: all ${customers(n)} are in the tier they were in, nobody came and nobody left.`,
    moved: ({ since, existing, stability, up, down }) =>
      `${since === "" ? "Compared with the tiers typed beside the customers" : `Since the run of ${since}`}: of ${customers(existing)} that had a tier, ${stability} kept it, ${up} moved up and ${down} down.`,
    cameAndWent: (isNew, lost) =>
      `${customers(isNew)} new on the list, ${customers(lost)} no longer on it.`,
  },
  notes: {
    typed:
      "There is no earlier run in the log: the tiers typed beside the customers are where they come from, and there are no scores to compare.",
    noValues:
      "The last run was logged without the values behind its scores, so it could not be scored again: what the new settings did stands under “model”.",
    otherSettings:
      "The settings have changed since the last run. Its customers were scored again by today's settings; what the change itself did stands under “model”.",
    recalibrated:
      "This run took its calibration anew. The last run was scored again by the new anchors, so that like is compared with like; what the new calibration itself did stands under “model”.",
    keyChanges: (n, list) =>
      `${n === 1 ? "One customer has another code" : `${n} customers have other codes`} than in the last run. The name is the same and unlike any other, so the history goes on: ${list}.`,
    keyChange: (name, former, key) => `${name} (${former} → ${key})`,
  },
  matrix: {
    counts: "From tier to tier: customers",
    revenue: "From tier to tier: revenue",
    from: "Last tier ↓ / tier now →",
    isNew: "New",
    lost: "Lost",
    total: "All",
    chartTitle: "Customers by tier now, by where they come from",
    chartCaption:
      "One column per tier of today (and the lost); its parts are the customers by their last tier, from dark (S) to light (C), newcomers in brown. Data: the table above.",
    fromTier: (tier) => `From ${tier}`,
  },
  rates: {
    title: "How stable the tiers are",
    existing: "Had a tier and are still listed",
    stability: "Stability: same tier",
    upgrades: "Upgrades",
    downgrades: "Downgrades",
    customers: "Customers",
    share: "Rate",
    note: "New and lost customers do not count in the rates.",
  },
  stock: {
    title: "The customer inventory",
    tier: "Tier",
    opening: "Opening",
    in: "In",
    out: "Out",
    closing: "Closing",
    net: "Net flow",
    listed: "In the list now",
    note: "Opening + in − out = closing, for every tier. New customers are among “in”, lost ones among “out”.",
  },
  drivers: {
    title: "What moved the scores",
    note: "Mean change in points of the score, of customers scored in both runs. “Data” is a dimension that had data in one run only; “model” is what other weights, anchors or criteria did.",
    group: "Customers that",
    customers: "Number",
    delta: "Change",
    names: {
      D1: "Size",
      D2: "Market",
      D3: "Fit",
      D4: "Relation",
      D5: "Finance",
      data: "Data",
      model: "Model",
    },
    groups: { up: "moved up", stable: "stayed", down: "moved down" },
  },
  movers: {
    titles: {
      down: "Moved down",
      up: "Moved up",
      isNew: "New on the list",
      lost: "No longer on the list",
    },
    customer: "Customer",
    from: "From",
    to: "To",
    score: "Score",
    revenue: "Revenue",
    reason: "Why",
    back: "back after a run without it",
    isNew: "no tier last time",
    lost: "Tier, score and revenue as of the last run",
    farUnder: (border) => `score under ${border}`,
    twiceUnder: (border) => `under ${border} for the second time`,
    gate: (finding) => `gate: ${finding}`,
  },
};
