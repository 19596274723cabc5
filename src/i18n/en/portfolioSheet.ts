import type { PortfolioWords } from "../../reports/portfolio/words";

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;

export const portfolioSheet: PortfolioWords = {
  sheetName: "MCR_Dashboard",
  title: "Customer portfolio",
  headline: {
    scored: ({ scored, S, A, B, C, outside }) =>
      `${count(scored, "customer", "customers")} scored: ${S} S, ${A} A, ${B} B, ${C} C.${outside === 0 ? "" : ` ${count(outside, "row is", "rows are")} outside the method.`}`,
    key: ({ customers, revenue, contribution }) => {
      const parts = [
        revenue === null ? null : `${revenue} of revenue`,
        contribution === null ? null : `${contribution} of contribution profit`,
      ].filter((part) => part !== null);
      const brings =
        parts.length === 0 ? "" : ` ${customers === 1 ? "brings" : "bring"} ${parts.join(" and ")}`;
      return `The ${count(customers, "key customer (S and A)", "key customers (S and A)")}${brings === "" ? " are listed below" : brings}.`;
    },
    noKey: "No customer is a key customer (S or A) yet.",
    pyramid: "The tiers form a pyramid, as they should.",
    noPyramid:
      "The tiers do not form a pyramid: check the data and the settings before you act on them.",
    movesFirst: "This is the first run, so nothing has moved yet.",
    moves: ({ up, down, stable }) =>
      `Since the last run ${up} moved up, ${down} down, ${stable} stayed.`,
  },
  attention: {
    title: "What needs you",
    nothing: "Nothing needs your judgement.",
    candidates: (n) =>
      `${count(n, "customer has", "customers have")} the points for S and only lack a judgement: see the S candidates.`,
    provisional: (n) =>
      `${count(n, "tier is", "tiers are")} provisional because data are missing or weak.`,
    timeBombs: (n, share) =>
      `${count(n, "time bomb", "time bombs")}: ${share} of revenue rests on customers we hardly hold.`,
    finance: (n) => `${count(n, "customer needs", "customers need")} a finance review.`,
    tooManyS: (n, planned) =>
      `${n} customers are S, more than the ${planned} you planned to serve as such.`,
    overrides: (inForce, notApplied) =>
      `${inForce} ${inForce === 1 ? "tier is" : "tiers are"} set by hand${notApplied === 0 ? "" : `; ${notApplied} more ${notApplied === 1 ? "is" : "are"} not applied, the reasons say why`}.`,
    withoutPlace: (customers) =>
      `${customers} ${customers === 1 ? "customer waits" : "customers wait"} for a place in the tier that the score deserves.`,
    movesWaiting: (customers) =>
      `${customers} ${customers === 1 ? "move waits" : "moves wait"}: this run's share of moves is used up.`,
    concentration: (share) => `The five largest customers bring ${share} of revenue.`,
    problems: (n) => `${count(n, "problem", "problems")} found in the data: see MCR_DataQuality.`,
  },
  tiers: {
    title: "Tiers",
    tier: "Tier",
    name: "Name",
    customers: "Customers",
    shareOfCustomers: "Share",
    revenue: "Revenue",
    shareOfRevenue: "Share",
    contribution: "Contribution profit",
    shareOfContribution: "Share",
    meanScore: "Mean score",
    total: "All",
    chartTitle: "Share of customers, revenue and contribution by tier",
    chartTitleWithout: "Share of customers and revenue by tier",
    chartCaption:
      "Columns per tier: share of customers, of revenue and of contribution profit, from the table above.",
    chartCaptionWithout:
      "Columns per tier: share of customers and of revenue, from the table above. Shares of contribution profit are not shown: a tier makes a loss, or there is none.",
  },
  candidates: {
    title: "S candidates: the points are there, a judgement is missing",
    customer: "Customer",
    score: "Score",
    missing: "What is missing",
  },
  provisional: {
    title: "Provisional tiers",
    note: "Largest first. The range says which score full data could give.",
    customer: "Customer",
    tier: "Tier",
    completeness: "Complete",
    range: "Score range",
    rangeValue: (low, high) => `${low} – ${high}`,
    why: "Why",
    lowConfidence: (confidence) => `confidence only ${confidence}`,
  },
  migration: {
    title: "Moves since the last run",
    from: "From ↓ to →",
    isNew: "New",
    rates: ({ stable, up, down, existing }) =>
      `Of ${count(existing, "existing customer", "existing customers")}, ${stable} kept their tier, ${up} rose, ${down} fell.`,
    first: "First run of this base: no earlier tiers to compare with.",
    move: "Move",
    customers: "Customers",
  },
  concentration: {
    title: "Concentration",
    measure: "Measure",
    revenue: "Revenue",
    contribution: "Contribution",
    reading: "Reading (revenue)",
    cr: (customers) => (customers === 1 ? "Largest customer" : `Largest ${customers} customers`),
    hhi: "Herfindahl index (HHI, 0–10,000)",
    effective: "Effective number of customers",
    gini: "Gini coefficient",
    readings: {
      cr5: {
        high: "very high: five customers carry the business",
        medium: "high: watch the five largest",
        low: "moderate",
      },
      hhi: {
        high: "highly concentrated (above 1,800)",
        medium: "moderately concentrated (1,000 to 1,800)",
        low: "not concentrated (below 1,000)",
      },
      cr1: "10% or more counts as a major customer (IFRS 8 §34)",
      effective: "as many equal customers would be as concentrated",
      gini: "0 = all equal, 1 = one has everything",
    },
    note: "Concentration is not bad in itself: large customers make large orders and good output per head. It is dangerous where the hold is weak.",
  },
  top: {
    title: (n) => `The ${n} largest customers`,
    customer: "Customer",
    tier: "Tier",
    revenue: "Revenue",
    share: "Share",
    cumulative: "Cumulative",
    contribution: "Contribution",
    score: "Score",
    control: "Control",
    all: "All customers",
    label: "Label",
    chartTitle: "Revenue of the largest customers and cumulative share",
    chartCaption:
      "Columns: revenue per customer, largest first; line: cumulative share of all revenue, from the table above.",
  },
  potential: {
    title: "Potential and strength",
    note: (potential, strength) =>
      `Potential is high from ${potential}, strength of the relationship from ${strength}. Names after McDonald and Rogers.`,
    cell: "Cell",
    advice: "Direction",
    customers: "Customers",
    revenue: "Revenue",
    cells: {
      strategic: { name: "Strategic (high potential, strong)", advice: "defend and deepen" },
      star: { name: "Star (high potential, weak)", advice: "win it: invest in the relationship" },
      status: { name: "Status (low potential, strong)", advice: "keep it efficiently" },
      streamline: { name: "Streamline (low potential, weak)", advice: "serve it at low cost" },
    },
    chartTitle: "Potential against strength, bubble = revenue",
    chartCaption: (n) =>
      `Across: strength of the relationship; up: potential; size: revenue; colour: tier. ${count(n, "customer", "customers")} with both values.`,
    potentialAxis: "Potential",
    strengthAxis: "Strength",
    noData: "Too few customers have both a potential and a relationship score.",
    data: "Data of the chart",
  },
  departures: {
    title: "If one of them left",
    note: "What would be gone with each of the largest customers (those with at least 10% of revenue, or the three largest), and how concentrated the others would be. People = those who serve it now and would be without work. One at a time, nothing else changed.",
    customer: "Customer",
    tier: "Tier",
    revenue: "Revenue",
    share: "Of all revenue",
    contribution: "Contribution profit",
    people: "People set free",
    cr5: "CR5 of the rest",
    hhi: "HHI of the rest",
  },
  timeBombs: {
    title: "Time bombs",
    note: "Customers with at least 10% of our revenue and a strategic control below 50 of 100.",
    customer: "Customer",
    tier: "Tier",
    share: "Share of revenue",
    control: "Control",
    action: "What to do",
    advice:
      "Raise satisfaction, prove the benefit, bring the top levels together; prepare for the loss.",
  },
  sheetsMade: (made, key) =>
    `SWOT sheets for ${made} of ${key} key customers; the limit is a setting.`,
};
