import type { ScorecardWords } from "../../reports/scorecard/words";

export const scorecardSheet: ScorecardWords = {
  sheetName: "MCR_Scorecard",
  title: "Scorecard: how every score comes about",
  headline: (customers) => `${customers} customers, best score first.`,
  howToRead:
    "Three lines per customer: the points of each criterion (0–100), the value they come from, and what it adds to or takes from the 50 points of a median customer. A value in blue leads to its cell in the customer list; a grey one is derived from other tables (see the data-quality sheet). 50 and the contributions add up to the score. Which value makes how many points stands on MCR_Config (anchors and calibration), on straight lines in between.",
  rank: "#",
  customer: "Customer",
  tier: "Tier",
  score: "Score",
  line: "Line",
  weight: "Weight in this base",
  lines: { points: "Points", value: "Value", contribution: "Contribution" },
  missing: "–",
  legend:
    "Ground of the points: white up to 40 (weak), light up to 70, blue from 70 (strong), bold from 85 (very strong). – means no value: its weight is carried by the other criteria of the dimension. Weights and limits are company settings.",
  more: (count) => `and ${count} more customers; the reason of each stands beside its row.`,
};
