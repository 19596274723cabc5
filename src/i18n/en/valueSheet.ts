import type { ValueSheetWords } from "../../reports/value/words";

const customers = (n: number): string => (n === 1 ? "1 customer" : `${n} customers`);
const are = (n: number): string => (n === 1 ? "is" : "are");

export const valueSheet: ValueSheetWords = {
  sheetName: "MCR_Value",
  title: "Value in money",
  memo: "A memo beside the tiers: nothing on this sheet enters a score or a tier.",
  headline: {
    worth: ({ customers: n, value, years }) =>
      `At the assumed retention ${customers(n)} with a known contribution ${are(n)} worth ${value} over ${years === 1 ? "one year" : `${years} years`} (Berger–Nasr).`,
    noWorth:
      "Lifetime value needs contribution profit: the data hold none for customers within the method's scope.",
    concentrated: (few, share) =>
      few === 1
        ? `One customer alone makes up ${share} of it.`
        : `The ${few} most valuable make up ${share} of it.`,
    people: ({ heads, customers: n, profitPerHead, share }) =>
      `${heads} people serve ${customers(n)} and earn ${profitPerHead} of contribution each.${share === null ? "" : ` For people to follow profit, ${share} of them would have to move.`}`,
    noPeople: "Figures per head need the people who serve each customer (serving FTE).",
    segments: ({ champions, atRisk, total }) =>
      `Of ${customers(total)} with orders, ${champions} ${are(champions)} champions; ${atRisk} bought much but not lately.`,
    timeBombs: (n) =>
      `${customers(n)} ${are(n)} a large share of revenue under weak strategic control.`,
    forecast: ({ buyers, orders, weeks, sales }) =>
      `In the next ${weeks} weeks ${buyers} buyers are expected to order on ${orders} days${sales === null ? "" : `, worth ${sales}`}.`,
  },
  assumptions: {
    title: "Assumptions",
    note: "Settings of your company, not standards. Change a yellow cell to see the values below follow; to keep a change, make it on the sheet MCR_Config.",
    name: "Assumption",
    value: "Value",
    observed: "Observed",
    setting: "Setting",
    meaning: "Meaning",
    retention: (tier) => `Retention, tier ${tier}`,
    retentionMeaning:
      "Share of the customers of this tier who are still customers a year later. Observed: who bought in the year before last and in the last one, by today's tier – a sign, not a measure.",
    kept: (kept, before) => `${kept} of ${before}`,
    names: {
      discountRate: "Discount rate per year",
      horizonYears: "Years ahead",
      marginGrowth: "Growth of the margin per year",
      simpleForm: "Simple form",
      costPerHead: "Full cost of one head per year",
      rfmMonths: "Months that count for RFM",
      isAdvanced: "Predict purchases (advanced)",
      leastBuyers: "Fewest buyers for a prediction",
      horizonWeeks: "Weeks ahead",
    },
    meanings: {
      discountRate: "Cost of capital: what a year of waiting costs.",
      horizonYears: "How far both lifetime values look, except the perpetuities.",
      marginGrowth: "Only in the simple finite form.",
      simpleForm: "The second lifetime value; the first is Berger and Nasr (1998), case 1.",
      costPerHead: "In the customers' money unit. Coverage = profit per head ÷ this.",
      rfmMonths: "Orders and net sales of these months; the last order counts whenever it was.",
      isAdvanced: "BG/NBD and gamma-gamma: for many small buyers without contracts only.",
      leastBuyers: "Below this number of buyers nothing is predicted.",
      horizonWeeks: "How far purchases are predicted.",
    },
    forms: {
      finite: "finite, margins at year's end",
      perpetuityEnd: "perpetuity, first margin at year's end",
      perpetuityNow: "perpetuity, first margin now",
    },
    notGiven: "not given",
  },
  tiers: {
    title: "People and profit",
    note: "Customers with people assigned and a known contribution.",
    tier: "Tier",
    customers: "Customers",
    heads: "People (FTE)",
    shareOfHeads: "Share of people",
    contribution: "Contribution",
    shareOfContribution: "Share of contribution",
    difference: "Difference",
    salesPerHead: "Sales per head",
    profitPerHead: "Profit per head",
    costPerHead: "Cost to serve per head",
    coverage: "Coverage of head cost",
    lifetimeValue: "Lifetime value (Berger–Nasr), whole tier",
    company: "All",
    misallocation: (share) =>
      `Misallocation index ${share}: half the sum of the differences between each customer's share of people and of contribution, 0 when people follow profit.`,
    noMisallocation: "No misallocation index: the total contribution is not positive.",
    overServed: (list) => `More people than profit: ${list}.`,
    underServed: (list) => `More profit than people: ${list}.`,
    example: (name, heads, contribution) =>
      `${name} (${heads} of people, ${contribution} of contribution)`,
    noPeople:
      "The customer list says nothing about people or contribution, so there are no figures per head. Add the columns “Serving FTE” and “Contribution profit”.",
    chartTitle: "Share of people and of contribution by tier",
    chartCaption: "Columns by tier: share of people, share of contribution, from the table above.",
  },
  rfm: {
    title: "Recency, frequency, value (RFM)",
    fromTransactions: (months, n) =>
      `From the order lines: days since the last order, orders and net sales of the last ${months} months, ${customers(n)} with orders.`,
    fromColumns: (n) =>
      `From columns of the customer list: days since the last order, orders and revenue of the last 12 months, ${customers(n)}.`,
    rule: "Each is cut into quintiles 1–5 by mid-rank (equal values get equal scores). Strength is the mean of frequency and value, halves rounded up. The ten rules cover each of the 125 cells exactly once.",
    none: "RFM needs order lines, or last order date, orders and revenue of the last 12 months in the customer list.",
    segment: "Segment",
    recency: "Recency",
    strength: "Strength",
    cells: "Cells of 125",
    customers: "Customers",
    share: "Share",
    revenue: "Revenue",
    total: "Total",
    segments: {
      champions: "Champions",
      loyal: "Loyal customers",
      potentialLoyalist: "Potential loyalists",
      newCustomers: "New customers",
      promising: "Promising",
      needAttention: "Need attention",
      aboutToSleep: "About to sleep",
      atRisk: "At risk",
      cannotLose: "Can't lose them",
      lost: "Lost",
    },
    chartTitle: "Customers by segment",
    chartCaption: "Columns by segment: number of customers, from the table beside.",
  },
  forecast: {
    title: "Predicted purchases (BG/NBD and gamma-gamma)",
    noTransactions: "Predicting purchases needs the order lines of every customer.",
    off: (buyers, repeaters, least) =>
      `Switched off. The order lines hold ${buyers} buyers, ${repeaters} of them with repeat purchases${buyers >= least ? ": enough for a prediction. Where purchases are free of contracts, set value.isAdvanced to “on” on MCR_Config." : `, fewer than the ${least} that a prediction asks for.`}`,
    tooFew: (buyers, repeaters, least) =>
      `Not predicted: ${buyers} buyers, ${repeaters} with repeat purchases. A prediction asks for at least ${least} buyers and ${Math.ceil(least / 10)} who came back.`,
    noFit: (buyers) =>
      `Not predicted: the model could not be fitted to these ${buyers} buyers; their purchases do not vary as it expects.`,
    fitted: ({ buyers, repeaters, until }) =>
      `Fitted by maximum likelihood to ${buyers} buyers, ${repeaters} of them with repeat purchases, watched until ${until}; the unit of time is the week, and a purchase is a day with positive net sales.`,
    model: "Model",
    parameters: "Parameters",
    logLikelihood: "Log-likelihood",
    sample: "Buyers",
    purchasesModel: "BG/NBD (Fader, Hardie and Lee 2005): when they buy",
    valueModel: "Gamma-gamma (Fader and Hardie 2013): how much",
    noValueModel:
      "The values of purchases could not be fitted (no finite mean), so sales are not predicted.",
    independent: (r) =>
      `Frequency and value are nearly independent, as the model of value asks (correlation ${r}).`,
    dependent: (r) =>
      `Careful: frequency and value go together (correlation ${r}), which the model of value takes not to happen; predicted sales are distorted.`,
    margin: (share) =>
      `Value of predicted purchases = predicted sales × ${share} (contribution ÷ revenue of the base), discounted every four weeks.`,
    noMargin:
      "Without contribution profit the value of predicted purchases stays empty; predicted sales are shown.",
    reading:
      "A customer with one purchase only counts as alive by construction. After the same silence a frequent buyer is less likely to be alive than a rare one: silence is unusual for it.",
  },
  customers: {
    title: "Customers",
    note: "Most valuable first. Lifetime values are formulas on the assumptions above.",
    shown: (shown, total) => `The ${shown} most valuable of ${total} customers.`,
    customer: "Customer",
    tier: "Tier",
    state: "State",
    control: "Strategic control",
    timeBomb: "Time bomb",
    isTimeBomb: "yes",
    revenue: "Revenue",
    share: "Share of revenue",
    rfm: "RFM",
    segment: "Segment",
    margin: "Margin per year, before cost to serve",
    cost: "Cost to serve per year",
    retention: "Retention",
    bergerNasr: "Lifetime value (Berger–Nasr)",
    simple: {
      finite: "Lifetime value (simple, finite)",
      perpetuityEnd: "Lifetime value (perpetuity, first margin at year's end)",
      perpetuityNow: "Lifetime value (perpetuity, first margin now)",
    },
    heads: "People (FTE)",
    salesPerHead: "Sales per head",
    profitPerHead: "Profit per head",
    difference: "People less profit",
    alive: "P(alive)",
    orders: "Expected orders",
    orderValue: "Expected value of an order",
    sales: "Expected sales",
    purchaseValue: "Value of predicted purchases",
  },
};
