import type { ScoreColumnWords } from "../../sheets/scoreColumns";

export const scoreColumns: ScoreColumnWords = {
  headers: {
    tier: "MCR Tier",
    score: "MCR Score",
    D1: "MCR Current value",
    D2: "MCR Potential",
    D3: "MCR Strategic fit",
    D4: "MCR Relationship",
    D5: "MCR Finance",
    completeness: "MCR Completeness",
    confidence: "MCR Confidence",
    move: "MCR Move",
    computedTier: "MCR Computed tier",
    potentialTier: "MCR Potential tier",
    reason: "MCR Reason",
    finance: "MCR Finance review",
  },
  notes: {
    tier: "S, A, B or C; N/A for customers outside the method. Written by Tierbook.",
    score: "0 to 100, sum of the dimensions by weight.",
    D1: "Current value, 0 to 100.",
    D2: "Future potential, 0 to 100.",
    D3: "Strategic fit, 0 to 100.",
    D4: "Relationship and stickiness, 0 to 100.",
    D5: "Financial quality and payment, 0 to 100.",
    completeness: "Share of the active weights for which this customer has data.",
    confidence: "How well the data are backed: source, verification, age.",
    move: "What happened to the tier since the last run.",
    computedTier:
      "What the model says before anybody sets a tier by hand; differs from MCR Tier only then.",
    potentialTier: "The tier that potential, fit and finance alone would earn.",
    reason: "Why this tier: what lifts the score, what holds it down, what the rules did.",
    finance: "Where the finance review stands, and the cap that finance set.",
  },
  confidence: { high: "high", medium: "medium", low: "low" },
};
