import type { ExplanationWords } from "../../scoring/words";

export const explanation: ExplanationWords = {
  gap: " ",
  listSeparator: ", ",
  head: ({ tier, score, data, coverage, isProvisional }) =>
    `Tier ${tier}${isProvisional ? ", provisional" : ""} (${score} points${coverage === null ? (data === null ? ", complete data" : `, ${data} of data`) : ` from ${coverage} of the model, ${data === null ? "nothing missing there" : `${data} of that known`}`}).`,
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
    "over-budget": (wanted) =>
      `Override to ${wanted} not applied: the budget of overrides is used up.`,
  },
  moveWaits: (raw) => `Score calls for ${raw}; the move waits, this run’s moves are used up.`,
  placeWaits: {
    place: (tier) => `Waits for a place in ${tier}.`,
    manager: (tier) => `Waits for a place in ${tier} with its account manager.`,
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
    limitsAside: (sentence) =>
      `Limits aside: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    promoted: (from) => `Was ${from}; one step up.`,
    promotedOneStep: (from, raw) => `Was ${from}; one step up per period, towards ${raw}.`,
    promotePending: (from, border) => `Was ${from}; S needs a second period at ${border} or more.`,
    demotedOneStep: (from, raw) => `Was ${from}; one step down per period, towards ${raw}.`,
    demotedDeep: (from, border) => `Was ${from}; score under ${border}, so one step down.`,
    demotedTwice: (from, border) => `Was ${from}; under ${border} twice, so one step down.`,
    demoteWatch: (tier, border) => `Keeps ${tier} for now; score under ${border}.`,
  },
};
