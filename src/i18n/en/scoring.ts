import type { ScoringWords } from "../../scoring/words";
import { settings } from "./settings";

export const scoring: ScoringWords = {
  dimensions: {
    D1: { name: "Current value", short: "current value" },
    D2: { name: "Future potential", short: "potential" },
    D3: { name: "Strategic fit", short: "strategic fit" },
    D4: { name: "Relationship and stickiness", short: "relationship" },
    D5: { name: "Financial quality and payment", short: "finance and payment" },
  },
  criteria: {
    revenue: {
      name: "Net revenue, last 12 months",
      short: "revenue",
      definition:
        "Our net sales to the customer in the 12 months to the analysis date, without tax.",
    },
    contributionProfit: {
      name: "Contribution profit",
      short: "contribution",
      definition: "Net revenue less cost of goods, rebates and the cost to serve the customer.",
    },
    profitPerHead: {
      name: "Profit per head",
      short: "profit per head",
      definition:
        "Contribution profit divided by the people who serve the customer (full-time equivalents).",
    },
    activeMonths12: {
      name: "Active months",
      short: "active months",
      definition:
        "Months with an order in the last 12: repeat purchase is what the method builds on.",
    },
    walletSize: {
      name: "Customer wallet",
      short: "wallet",
      definition: "What the customer spends in a year on what we could supply.",
    },
    winnableHeadroom: {
      name: "Winnable headroom",
      short: "headroom",
      definition: "The part of the wallet that we could win beyond today's share.",
    },
    customerGrowth: {
      name: "Customer growth",
      short: "growth",
      definition: "Yearly growth of the customer's own revenue over three years.",
    },
    industryOutlook: {
      name: "Industry outlook",
      short: "outlook",
      definition: "How the customer's industry is likely to develop.",
    },
    strategicFit: {
      name: "Strategic fit",
      short: "strategic fit",
      definition: "How well the customer fits our own strategy.",
    },
    industryPosition: {
      name: "Industry position",
      short: "industry position",
      definition: "The customer's standing in its industry or region.",
    },
    productOverlap: {
      name: "Product–customer overlap",
      short: "product overlap",
      definition:
        "Our strategic product lines that the customer buys or needs, as a share of all of them.",
    },
    satisfaction: {
      name: "Customer satisfaction",
      short: "satisfaction",
      definition: "Satisfaction of the organisation, 0 to 100.",
    },
    helpSucceed: {
      name: "Helps it succeed",
      short: "help-succeed",
      definition: "How much we help the customer earn.",
    },
    strategicAlignment: {
      name: "Strategic alignment",
      short: "alignment",
      definition: "Agreement in strategy and culture, from top management down.",
    },
    shareOfWallet: {
      name: "Share of wallet",
      short: "share of wallet",
      definition: "Our sales as a share of the customer's spend in our categories.",
    },
    financialHealth: {
      name: "Financial health",
      short: "financial health",
      definition: "Score of the customer's own financial statements, 0 to 100.",
    },
    avgDaysLate: {
      name: "Average days late",
      short: "days late",
      definition: "Days past due at payment, weighted by amount; early payment counts as zero.",
    },
  },
  rubrics: {
    strategicFit: [
      "In a declared strategic segment, needs two or more of our strategic lines, and has confirmed that our roadmap matches",
      "In a strategic segment, needs one strategic line",
      "Not strategic, but a profitable segment",
      "Marginal; needs custom work outside our roadmap",
      "Contradicts our strategy, or in a segment that we leave",
    ],
    industryPosition: [
      "Among the top 3 of its industry or region",
      "Among the top 10",
      "Middle of the field",
      "Small",
      "Unknown or at the tail",
    ],
    industryOutlook: [
      "Grows more than 10 % a year, with policy behind it",
      "Grows 5 to 10 % a year",
      "Grows 0 to 5 % a year",
      "Shrinks by up to 5 % a year",
      "Shrinks by more than 5 % a year, or regulation threatens it",
    ],
    helpSucceed: [
      "The customer has accepted our benefit in writing, in figures; our product is one of its selling points",
      "Benefit in figures, not yet confirmed by the customer",
      "Satisfied, benefit not measured",
      "Only price or availability counts",
      "We cause cost or trouble",
    ],
    strategicAlignment: [
      "Signed partnership, joint plan and an executive sponsor on both sides",
      "Joint plan, sponsor on one side",
      "Regular contact at the top",
      "Contact now and then",
      "Conflict of values or of interest",
    ],
  },
  units: {
    money: "money",
    moneyPerHead: "money per head",
    months: "months",
    share: "share",
    rating: "rating 1–5",
    points: "0–100",
    days: "days",
  },
  tiers: {
    S: "Strategic customer",
    A: "Partner customer",
    B: "Value customer",
    C: "General customer",
  },
  notApplicable: "N/A",
  moves: {
    "first-run": "First run",
    new: "New",
    "new-S-held": "New, S held for one period",
    hold: "Unchanged",
    promote: "Promoted",
    "promote-pending": "Promotion pending",
    demote: "Demoted",
    "demote-watch": "Demotion watch",
    "not-scored": "Not scored",
  },
  gates: {
    G00: {
      short: "not a business customer",
      rule: () => "Individuals, consumers and our own units are not scored.",
      toDo: "Check the customer type.",
      parameters: {},
    },
    G01: {
      short: "one-time purchase",
      rule: ({ newMonths }) =>
        `A one-time relationship, or a single order month ever, more than ${newMonths} months ago, without framework contract or open opportunity.`,
      toDo: "Enter the framework contract or the open opportunity if there is one.",
      parameters: { newMonths: "Months after which a single order counts as one-time" },
    },
    G02: {
      short: "contradicts our strategy",
      rule: ({ fitAtMost }) => `Strategic fit is ${fitAtMost} or lower.`,
      toDo: "Review whether this customer belongs to our strategy.",
      parameters: { fitAtMost: "Highest strategic fit that counts as contradiction" },
    },
    G03: {
      short: "strategic fit below S level",
      rule: ({ fitForS }) => `An S customer needs a strategic fit of at least ${fitForS}.`,
      toDo: "Rate the strategic fit, or accept that this customer cannot be S.",
      parameters: { fitForS: "Lowest strategic fit of an S customer" },
    },
    G04: {
      short: "credit blocked",
      rule: () => "Insolvency, dishonest-debtor list, credit hold or sanctions.",
      toDo: "Finance review; consider stopping orders.",
      parameters: {},
    },
    G05: {
      short: "financial distress signals",
      rule: ({ distressSignals }) =>
        `At least ${distressSignals} independent signals of financial distress.`,
      toDo: "Finance review of limit and terms.",
      parameters: { distressSignals: "Number of independent signals" },
    },
    G06: {
      short: "receivables over 90 days",
      rule: ({ over90Share }) =>
        `At least ${over90Share} of the receivables are more than 90 days overdue.`,
      toDo: "Finance review; collect the overdue invoices.",
      parameters: { over90Share: "Share of receivables more than 90 days overdue" },
    },
    G07: {
      short: "loses money two periods running",
      rule: () =>
        "Negative net contribution in two consecutive periods without an approved ramp-up.",
      toDo: "Approve a ramp-up plan, or change price and cost to serve.",
      parameters: {},
    },
    G08: {
      short: "too little data",
      rule: ({ completeness }) => `Less than ${completeness} of the weight has data.`,
      toDo: "Fill in the missing criteria.",
      parameters: { completeness: "Completeness below which B is the most" },
    },
    G09: {
      short: "data incomplete",
      rule: ({ completeness }) => `Less than ${completeness} of the weight has data.`,
      toDo: "Fill in the missing criteria.",
      parameters: { completeness: "Completeness below which A is the most" },
    },
    G10: {
      short: "declining industry and customer",
      rule: ({ outlookAtMost, growthBelow }) =>
        `Industry outlook is ${outlookAtMost} or lower and the customer grows by less than ${growthBelow}.`,
      toDo: "Put it on the watch list and limit new investment.",
      parameters: {
        outlookAtMost: "Highest industry outlook",
        growthBelow: "Customer growth below",
      },
    },
    G11: {
      short: "too small to be strategic",
      rule: ({ walletPercentile, revenuePercentile }) =>
        `Wallet below percentile ${walletPercentile} and revenue below percentile ${revenuePercentile} of the base.`,
      toDo: "Check the wallet; S takes scarce people.",
      parameters: {
        walletPercentile: "Percentile of the wallet",
        revenuePercentile: "Percentile of the revenue",
      },
    },
    G12: {
      short: "sign-off missing",
      rule: ({ reviewRounds }) =>
        `S needs an approved finance review, a SWOT signed by an expert who does not own the account, and ${reviewRounds} review rounds.`,
      toDo: "Get the missing sign-offs.",
      parameters: { reviewRounds: "Review rounds of strategy and pain points" },
    },
    G13: {
      short: "dormant",
      rule: ({ dormantMonths }) =>
        `Had orders, none for ${dormantMonths} months, no open opportunity.`,
      toDo: "Win back or archive.",
      parameters: { dormantMonths: "Months without an order" },
    },
    G14: {
      short: "new customer",
      rule: ({ newMonths, runs }) =>
        `Customer for less than ${newMonths} months, or present in fewer than ${runs} runs.`,
      toDo: "Wait for the next period.",
      parameters: {
        newMonths: "Months for which a customer is new",
        runs: "Runs in which it must have been present",
      },
    },
    G15: {
      short: "more S than we can serve",
      rule: () => "Beyond the number of S customers that the company set.",
      toDo: "Raise the number deliberately, or choose.",
      parameters: {},
    },
  },
  states: {
    outOfScope: "Out of scope",
    dormant: "Dormant",
    returning: "Returning",
    oneTime: "One-time",
    loyal: "Loyal",
    active: "Active",
    target: "Target",
    potential: "Potential",
    unknown: "Unknown",
  },
  marks: {
    candidate: "S candidate",
    provisional: "provisional",
    signOffPending: "S, sign-off pending",
    smallSample: "small sample",
    nearBorder: "near the border",
    financeReview: "finance review required",
    timeBomb: "time bomb",
  },
  confidence: { high: "high", medium: "medium", low: "low" },
  sources: {
    typed: "typed in the customer table",
    typedRatingClass: "from the typed credit rating",
    typedScale5: "from a scale of 1 to 5",
    typedScale10: "from a scale of 1 to 10",
    typedShare: "from a share of 0 to 1",
    transactions: "from the transactions",
    receivables: "from the receivables",
    statements: "from the customer's statements",
    suppliers: "from the supplier table",
    segments: "from the growth of the segment",
    products: "from the product lines bought",
    feedback: "from the feedback",
    costOfSales: "inference: customer's cost of sales × category share",
    grossProfitLessCosts: "gross profit less rebates and cost to serve",
    marginLessServingCost: "revenue × gross margin less cost to serve",
    grossProfitOnly: "gross profit, before cost to serve",
    contributionPerHead: "contribution profit ÷ serving heads",
    ordersAsMonths: "number of orders, at most 12",
    revenueOverWallet: "revenue ÷ wallet",
    walletTimesShare: "wallet × (winnable share − current share)",
    targetRank: "fair share of the rank within reach",
    fairShareOfLeader: "fair share of the first rank",
    ownSales: "stand-in: growth of our own sales to it",
    netPromoterScore: "from the net promoter score",
    daysOverdue: "stand-in: days overdue of open items",
  },
  explanation: {
    gap: " ",
    listSeparator: ", ",
    head: ({ tier, score, data, coverage, isProvisional }) =>
      `Tier ${tier}${isProvisional ? ", provisional" : ""} (${score} points, ${data === null ? "complete data" : `${data} of data`}${coverage === null ? "" : `, ${coverage} of the model`}).`,
    part: (name, amount) => `${name} ${amount}`,
    above: (parts) => `Above the median by: ${parts}.`,
    below: (parts) => `Below by: ${parts}.`,
    other: (amount) => `Other ${amount}.`,
    heldAt: (tier, gates) => `Held at ${tier}: ${gates}.`,
    candidate: (missing) => `S candidate: ${missing}.`,
    signOffPending: "S, sign-off pending.",
    override: {
      applied: (wanted) => `Set to ${wanted} by hand.`,
      limited: (wanted) => `Set to ${wanted} by hand, which is more than allowed.`,
      unapproved: (wanted) => `Override to ${wanted} not applied: reason or approver missing.`,
      expired: (wanted) => `Override to ${wanted} has expired.`,
    },
    fitNotRated: "rate its strategic fit",
    signOffsMissing: "get the missing sign-offs",
    toNext: (gap, tier) => `${gap} points to ${tier}.`,
    timeBomb: (revenueShare, strategicControl) =>
      `Alert: ${revenueShare} of revenue, strategic control ${strategicControl}: time bomb.`,
    notBusiness: "Not scored: not a business customer.",
    noData: "Not scored: no criterion has a value.",
    required: "Not scored: a required criterion is missing.",
    moves: {
      firstRun: null,
      new: "New.",
      newSHeld: "New: S is held for one period.",
      promoted: (from) => `Was ${from}; one step up.`,
      promotedOneStep: (from, raw) => `Was ${from}; one step up per period, towards ${raw}.`,
      promotePending: (from, border) =>
        `Was ${from}; S needs a second period at ${border} or more.`,
      demotedOneStep: (from, raw) => `Was ${from}; one step down per period, towards ${raw}.`,
      demotedDeep: (from, border) => `Was ${from}; score under ${border}, so one step down.`,
      demotedTwice: (from, border) => `Was ${from}; under ${border} twice, so one step down.`,
      demoteWatch: (tier, border) => `Keeps ${tier} for now; score under ${border}.`,
    },
  },
  settings,
};
