import type { WatchListWords } from "../../reports/watchList/words";

const customers = (n: number): string =>
  `${n.toLocaleString("en-US")} ${n === 1 ? "customer" : "customers"}`;

export const watchListSheet: WatchListWords = {
  sheetName: "MCR_Watchlist",
  title: "Watch list",
  headline: (n, lists) =>
    `${customers(n)} on ${lists} ${lists === 1 ? "list" : "lists"}, the most urgent list first. A customer may be on several.`,
  nothing: "No rule that could be checked found a customer to watch.",
  overview: {
    title: "All lists",
    list: "List",
    urgency: "When",
    customers: "Number",
    revenue: "Revenue",
    toDo: "What to do",
    notChecked: "Not checked: see the end of this sheet.",
  },
  urgencies: { 1: "act now", 2: "soon", 3: "a chance" },
  customer: "Customer",
  tier: "Tier",
  score: "Score",
  revenue: "Revenue",
  finding: "What was found",
  cell: "Value in the data",
  listTitle: (name, n) => `${name} (${n})`,
  lists: {
    timeBomb: {
      name: "Time bombs",
      toDo: "Build ties above the buyer: joint planning, an executive sponsor, what helps the customer succeed. Prepare for a loss.",
    },
    credit: {
      name: "Credit",
      toDo: "Finance reviews limit and terms before the next order.",
    },
    downgradeRisk: {
      name: "Downgrade risk",
      toDo: "Find out why with the account manager before the next run.",
    },
    secondSource: {
      name: "Second-source threat",
      toDo: "Ask what the other supplier offers; answer before the decision.",
    },
    stickinessGap: {
      name: "Stickiness gap",
      toDo: "Work on the weakest layer: satisfaction, help to succeed, or alignment.",
    },
    singleThread: {
      name: "Single thread",
      toDo: "Name a backup and meet three people at least.",
    },
    overExploitation: {
      name: "Over-exploitation",
      toDo: "Give before taking: hold prices, repair satisfaction.",
    },
    shortTermTemptation: {
      name: "Short-term temptation",
      toDo: "Serve it profitably, but do not build the company around it.",
    },
    channelStuffing: {
      name: "Channel stuffing",
      toDo: "Compare sell-in with sell-out before the next delivery.",
    },
    decliningIndustry: {
      name: "Declining industry",
      toDo: "Cap investment; look for customers in growing segments.",
    },
    reviewDue: { name: "Review due", toDo: "Hold the review and record it." },
    thinArchive: {
      name: "Thin archive",
      toDo: "Verify inferences with the customer; add facts with their source.",
    },
    upgradePotential: {
      name: "Upgrade potential",
      toDo: "Take the first steps under “what would lift it” in the reason.",
    },
    targetCustomers: {
      name: "Target customers",
      toDo: "Assign an account manager part-time and a pilot budget.",
    },
    investMore: { name: "Invest more", toDo: "Put people and joint projects here first." },
    inRamp: {
      name: "In ramp",
      toDo: "Do not demote for today's value alone; compare with the plan.",
    },
    whiteSpace: { name: "White space", toDo: "Plan the first sale of what is not bought yet." },
  },
  conditions: {
    largeAndLoose: {
      rule: "At least 10 % of revenue and a strategic control index below 50.",
      found: (share, control) => `${share} of revenue, strategic control ${control}.`,
    },
    creditGates: {
      rule: "A credit gate (G04 to G06) has fired.",
      found: (gates) => `Gate: ${gates}.`,
    },
    limitUsed: {
      rule: "More than 90 % of the credit limit is used.",
      found: (used) => `${used} of the credit limit used.`,
    },
    demoteWatch: {
      rule: "The score is under the threshold of the tier, within the band: once more, and the tier goes.",
      found: (score) => `On demotion watch with ${score} points.`,
    },
    nearBorder: {
      rule: "At most 3 points above the threshold of the earned tier.",
      found: (margin, tier) => `${margin} points from the threshold of tier ${tier}.`,
    },
    relationshipDown: {
      rule: "Relationship (D4) at least 10 points down since the last run.",
      found: (change) => `Relationship ${change} points.`,
    },
    ordersStopped: {
      rule: "No order for more than 1.5 times the usual interval.",
      found: (pause, usual) => `No order for ${pause}, usual are ${usual}.`,
    },
    shareDown: {
      rule: "Share of wallet at least 5 points down since the last run.",
      found: (before, now) => `Share of wallet ${before} → ${now}.`,
    },
    switchIntent: {
      rule: "Intent to bring in a second source 4 or 5.",
      found: (intent) => `Second-source intent ${intent} of 5.`,
    },
    newSupplier: {
      rule: "A new supplier is qualified but does not deliver yet.",
      found: (n) => `Qualified suppliers that do not deliver yet: ${n}.`,
    },
    controlBelowTarget: {
      rule: "S below a strategic control of 75, A below 60.",
      found: (control, target) => `Strategic control ${control}, target ${target}.`,
    },
    fewContacts: {
      rule: "Key customer with fewer than 3 contacts.",
      found: (n) => `Contacts: ${n}.`,
    },
    noBackup: {
      rule: "Key customer without a backup owner.",
      found: () => "No backup owner.",
    },
    exploited: {
      rule: "More than 80 % of the wallet while satisfaction falls.",
      found: (share, before, now) => `${share} of the wallet, satisfaction ${before} → ${now}.`,
    },
    pricePressure: {
      rule: "Price realisation more than 5 points above last year's.",
      found: (before, now) => `Price realisation ${before} → ${now}.`,
    },
    largeWithoutFit: {
      rule: "Revenue worth 75 points or more, strategic fit 2 or less.",
      found: (points, fit) => `Revenue ${points} points, strategic fit ${fit} of 5.`,
    },
    channelStock: {
      rule: "Channel stock at least 1.5 times the median of all channel customers.",
      found: (days, usual) => `Stock for ${days}, median ${usual}.`,
    },
    sellOut: {
      rule: "The channel sold on at most 80 % of what we sold in.",
      found: (share) => `Sell-through ${share}.`,
    },
    weakOutlook: {
      rule: "Industry outlook 2 or less.",
      found: (outlook) => `Industry outlook ${outlook} of 5.`,
    },
    shrinkingSegment: {
      rule: "The market segment shrinks.",
      found: (growth) => `Segment growth ${growth}.`,
    },
    peersFalling: {
      rule: "Revenue falls at half or more of our customers in the segment (4 at least).",
      found: (falling, known) =>
        `Revenue falls at ${falling} of ${known} customers of the segment.`,
    },
    approvalExpired: {
      rule: "The finance approval has expired.",
      found: () => "Finance approval expired.",
    },
    archiveOld: {
      rule: "No entry in the client archive for 3 months (S), 6 (A) or 12 (B).",
      found: (date) => `Last archive entry ${date}.`,
    },
    inferences: {
      rule: "More than 40 % of a key customer's archive is inference.",
      found: (share) => `${share} of the entries are inferences.`,
    },
    noArchive: {
      rule: "A key customer without any archive entry.",
      found: () => "No entry in the client archive.",
    },
    closeToNext: {
      rule: "The potential tier is higher, and the next tier is within 5 points or the score rose by 5 or more; no credit gate.",
      found: (potential, gap, rise) =>
        `Potential ${potential}, ${gap} points to the next tier's threshold${rise === undefined || rise === "" ? "" : `, ${rise} since the last run`}.`,
    },
    prospect: {
      rule: "Prospect with a potential of S or A; no credit gate.",
      found: (tier, points) => `Potential ${tier} (${points} points).`,
    },
    growing: {
      rule: "Growth, financial health and help to succeed all worth 70 points or more.",
      found: (growth, health, help) =>
        `Growth ${growth}, health ${health}, help to succeed ${help} of 5.`,
    },
    firstYears: {
      rule: "In its first 24 months, with an approved ramp or not yet earning.",
      found: (since) => `Customer since ${since}.`,
    },
    targetWithoutSales: {
      rule: "Target customer without sales.",
      found: () => "Target customer, no sales yet.",
    },
    linesNotBought: {
      rule: "Key customer that buys less than half of our strategic lines.",
      found: (share) => `Buys or needs ${share} of our strategic lines.`,
    },
  },
  days: (n) => `${n} days`,
  unchecked: {
    title: "Not checked",
    note: "These rules need data that the workbook does not hold. A list without data is not an empty list.",
    list: "List",
    rule: "Rule",
    needs: "What it needs",
    needed: (names) => `Needs: ${names}`,
    lastRun: "an earlier run in the log with its raw values",
    thresholds: "a tier method that goes by thresholds",
    field: (name) => `column “${name}”`,
    table: (name) => `table “${name}”`,
  },
};
