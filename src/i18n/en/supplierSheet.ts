import type { SupplierSheetWords } from "../../reports/suppliers/words";

export const supplierSheet: SupplierSheetWords = {
  sheetName: (customer, category) =>
    category === null ? `SUP_${customer}` : `SUP_${customer}_${category}`,
  title: (customer, category) =>
    category === null
      ? `Supplier comparison · ${customer}`
      : `Supplier comparison · ${customer} · ${category}`,
  facts: {
    spend: "Spend of the customer in this category",
    suppliers: "Suppliers compared",
    suppliersValue: (shown, omitted) =>
      omitted === 0 ? `${shown}` : `${shown}, ${omitted} smaller ones left out`,
    policy: "Sourcing policy",
    criteria: "Criteria and weights",
    criteriaSource: {
      customer: "the customer's own",
      template: "template, an assumption until the customer confirms",
      equal: "customer's criteria, equal weights assumed",
    },
    basis: "Basis of the scores",
    basisValue: (inference) => `${inference} of the entries are inferences`,
    concentration: "Supplier concentration (HHI)",
    switchIntent: "Second-source intent (of 5)",
    position: "Our position",
    positions: {
      sole: "sole source",
      primary: "primary",
      secondary: "secondary",
      minor: "minor",
      potential: "potential, no spend yet",
      unknown: "not known",
    },
  },
  message: {
    rank: (rank, suppliers, total, leader, best) =>
      `We rank ${rank} of ${suppliers} (${total}); ${leader} leads with ${best}.`,
    first: (suppliers, total, next, best) =>
      `We rank first of ${suppliers} (${total}) before ${next} (${best}).`,
    noTotal: "Too many scores are missing for a total of ours.",
    notListed: "Our own row is missing: mark it in the column “Is our company” or name it “We”.",
    worst: (criterion, gap) => `The largest weighted gap is ${criterion} (${gap}).`,
    ahead: (criteria) => `We lead on ${criteria}.`,
    under: (points) =>
      `Our share is ${points} points below what our rank normally gets: part of the headroom is a selling problem, not a product problem.`,
    over: (points) =>
      `Our share is ${points} points above what our rank normally gets: it is exposed.`,
    fair: "Our share is about what our rank normally gets.",
    mixed:
      "The amounts are in different currencies, so spend, shares and headroom are not compared.",
    noBid: (names) => `No total for ${names}: more than 30% of the weight lacks a score.`,
  },
  scores: {
    title: "Scores as the customer sees them",
    note: (scale) =>
      `Scale to ${scale}, high is good (cost: cheap). An empty cell is no bid or not scored; it is left out, never zero. Change weights and scores: everything below follows.`,
    criterion: "Criterion",
    weight: "Weight",
    we: (name) => (/\b(we|us)\b|我/i.test(name) ? name : `${name} (us)`),
    gap: "Gap to best",
    weightedGap: "Weighted gap",
    breakEven: "Break-even weight",
    pointsNeeded: "Points needed",
    evidence: "Evidence",
    total: "Total",
    rank: "Rank",
    relative: "Relative strength (ours ÷ best rival)",
    lead: "Lead (+) or deficit (−) to the best rival",
    chartTitle: "Total by supplier",
    chartCaption: "Bars: total score per supplier, from the row “Total”.",
    radarTitle: "Scores by criterion",
    radarCaption: "One line per supplier over the criteria, from the table above.",
    sensitivityNote:
      "Gap to best compares with the best rival on each criterion, not with one leader. Break-even weight: the weight of this criterion alone (of 100, the others in proportion) at which our first place would be won or lost; empty = at no weight. Points needed: more points on this criterion alone that close the deficit.",
    workings: "Workings of the break-even weights",
    working: { rest: "rest", slope: "slope", low: "from", high: "to" },
  },
  shares: {
    title: "Shares now and what the rank normally gets",
    spend: "Spend",
    now: "Share now",
    fair: "Fair share of this rank",
    difference: "Now − fair",
    position: "Position",
    sum: "All",
    note: "Fair share by the Wallet Allocation Rule (Keiningham et al. 2011): (1 − rank ÷ (N + 1)) × 2 ÷ N.",
    chartTitle: "Share now and fair share",
    chartCaption: "Columns per supplier: share now and fair share, from the table above.",
  },
  target: {
    title: "What can be won",
    cap: "Most that one supplier gets (sourcing policy)",
    rank: "Target rank",
    winnable: "Winnable share",
    headroom: "Winnable headroom",
    investment: "Switching investment",
    margin: "Margin on the headroom",
    payback: "Payback in months",
    note: "Winnable share = the larger of the share now and the smaller of cap and fair share of the target rank. The yellow cells are yours to change.",
  },
  moves: {
    title: "Competitors' moves",
    supplier: "Supplier",
    move: "Move",
    answer: "Our answer",
    source: "Source",
    date: "Date",
  },
  actions: {
    title: "Actions",
    kinds: ["close a gap", "shift the weights", "set us apart"],
    kind: "Kind",
    action: "Action",
    owner: "Owner",
    due: "Due",
  },
};
