import type { ScoringWords } from "../../scoring/words";

export const gates: ScoringWords["gates"] = {
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
    rule: ({ rampMonths }) =>
      `Negative net contribution in two consecutive periods, unless a ramp-up is approved; an approval holds for the first ${rampMonths} months.`,
    toDo: "Approve a ramp-up plan, or change price and cost to serve.",
    parameters: { rampMonths: "Months that a ramp-up may take" },
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
};
