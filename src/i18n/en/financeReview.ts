import type { ReviewWords } from "../../finance/words";

const counted = ["no", "one", "two", "three", "four", "five"];
const familyCount = (count: number, names: string): string =>
  `${counted[count] ?? String(count)} distress ${count === 1 ? "family" : "families"} (${names})`;

export const review: ReviewWords = {
  states: {
    notRequired: "not required",
    required: "required",
    inReview: "in review",
    approved: "approved",
    approvedWithConditions: "approved with conditions",
    rejected: "rejected",
    expired: "expired",
  },
  triggers: {
    proposedKeyTier: "proposed for S or A",
    gate: "finance gate",
    utilisation: "limit nearly used up",
    newLargeCustomer: "large new customer",
    oldStatements: "statements too old",
    twoStepUpgrade: "up two tiers within a year",
    majorCustomer: "major customer by revenue",
  },
  objections: {
    decisionUnreadable: "The decision is none of the list. Choose one from the list.",
    capUnreadable: "The finance cap is no tier. Choose S, A, B or C.",
    dateUnreadable: "A date cannot be read. Type it as 2026-03-31.",
    numberUnreadable: "A condition is not a number. Type the number alone.",
    decisionMissing: "There are entries, but no decision. Choose a decision.",
    reviewerMissing: "The reviewer's name is missing. Enter it.",
    dateMissing: "The date of the decision is missing. Enter it.",
    dateAhead: "The date of the decision lies after the analysis date. Correct one of them.",
    reviewerIsOwner: "The reviewer owns the account. Let somebody else decide.",
    conditionsMissing: "Approved with conditions, but no condition is entered. Enter one.",
    salesDateMissing: "The date of the sales approval is missing. Enter it.",
    salesDateAhead: "The date of the sales approval lies after the analysis date. Correct it.",
    salesIsReviewer: "Finance and sales signed as the same person. Let two people sign.",
  },
  missingKeys: { finance: "finance approval missing", sales: "sales approval missing" },
  guarantee: { yes: "yes", no: "no" },
  conditions: {
    prepayment: (share) => `prepayment ${share}`,
    guarantee: "guarantee",
    terms: (days) => `terms ${days} days`,
  },
  decided: ({ state, conditions, reviewer, date, until }) =>
    `Finance: ${state}${conditions === null ? "" : ` (${conditions})`}, ${reviewer}, ${date}, to be renewed by ${until}.`,
  expired: (date) => `The finance review expired on ${date}.`,
  mark: (state, cap) => `review ${state}${cap === null ? "" : `, cap ${cap}`}`,
  gap: {
    named: (sales, finance, reasons) =>
      `sales says ${sales}, finance caps at ${finance}: ${reasons}`,
    none: (tier) => `sales says ${tier}, finance does not lower it`,
    families: familyCount,
    reviewer: (name, date) => `decided by ${name} on ${date}`,
  },
  heldByFinance: (tier, reviewer, date) => `Finance holds it at ${tier} (${reviewer}, ${date}).`,
  sentence: (phrase) =>
    `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}${/[.!?]$/.test(phrase) ? "" : "."}`,
  recommendation: {
    moved: (ratio, from, to, isUp) =>
      `${ratio.toLowerCase()} ${isUp ? "rose" : "fell"} from ${from} to ${to}`,
    value: (ratio, value) => `${ratio.toLowerCase()} ${value}`,
    over90: (amount, share) =>
      amount === ""
        ? `${share} of receivables over 90 days`
        : `${amount} over 90 days (${share} of receivables)`,
    noStatements: "no statements",
    families: familyCount,
    noSignals: "no distress signal",
    notJudged: "distress cannot be judged",
    blocked: "no delivery on credit",
    proposed: (parts) => `proposed: ${parts}`,
    cap: (tier) => `cap at ${tier}`,
    approve: "approve",
    limitTimes: (multiplier) => `limit ${multiplier}×`,
    limit: (amount) => `limit ${amount}`,
    financeDecides: "limit for finance to decide",
    prepayment: (share) => `prepayment ${share}`,
    collect: "collect what is overdue",
    getStatements: "get current statements",
    comma: ", ",
    semicolon: "; ",
  },
};
