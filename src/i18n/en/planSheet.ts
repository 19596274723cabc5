import type { PlanWords } from "../../reports/plans/words";

const counted = (count: string, one: string, many: string): string =>
  `${count} ${count === "1" ? one : many}`;

export const planSheet: PlanWords = {
  states: { met: "met", open: "open", unknown: "no data" },
  key: {
    sheetName: (customer) => `PLAN_${customer}`,
    title: (customer) => `Key-customer plan · ${customer}`,
    progress: "Where the plan stands",
    progressNote:
      "“By data” is what the workbook shows; type “met” or “open” beside it where you know better. Yellow cells are yours and stay when the sheet is renewed.",
    line: "Line of the plan",
    found: "What the data show",
    byData: "By data",
    judged: "Your judgement",
    judgedPrompt: "Leave blank to follow the data.",
    met: "Lines met",
    progressOf: (met) => `${met} of 4`,
    lines: {
      projects: "1 Support its key projects",
      competitors: "2 Hold off competitors, lawfully",
      partnership: "3 Partnership: agreement and actions",
      network: "4 A network that survives departures",
    },
    foundProjects: (goals, years) =>
      years === ""
        ? `${counted(goals, "goal", "goals")} of the customer in the archive, no expected demand.`
        : `${counted(goals, "goal", "goals")} of the customer in the archive; expected demand for ${years}.`,
    foundCompetitors: (share, target, moves) =>
      `Our share ${share}, winnable ${target}; ${counted(moves, "move", "moves")} of rivals noted.`,
    foundPartnership: (hasAgreement) =>
      hasAgreement
        ? "An agreement is in force. It lives by its actions."
        : "No agreement in force is known.",
    foundNetwork: (contacts, uncovered, isSingleThread) =>
      `${counted(contacts, "contact", "contacts")}${uncovered === "" ? ", every decision role covered" : `; nobody speaks with: ${uncovered}`}${isSingleThread ? "; single thread" : ""}.`,
    projects: {
      title: "1 Key projects of the customer",
      project: "Project",
      value: "Value",
      priority: "Priority",
      status: "Status",
      owner: "Our owner",
      statuses: ["open", "in progress", "done"],
    },
    goals: {
      title: "The customer's goals and what we contribute",
      goal: "Goal, word for word",
      contribution: "Our contribution",
      action: "Action, owner, due",
    },
    competitors: {
      title: "2 Competitors",
      note: "Lawful means only: our own observation, public sources, what the customer tells us freely.",
      category: "Category",
      now: "Share now",
      target: "Winnable share",
      own: "Your target",
      headroom: "Headroom",
      move: "Move of a rival, or project to close",
      answer: "Our answer",
    },
    partnership: {
      title: "3 Strategic partnership",
      action: "Action agreed with the customer",
      owner: "Owner",
      due: "Due",
      status: "Status",
      done: "Actions done",
    },
    network: {
      title: "4 Contacts: decision roles × our people",
      note: "Number of contacts by role. Only names, positions and dates; nothing personal is kept.",
      singleThread:
        "Single thread: fewer than three contacts, one person of ours, or no backup. One departure would cut the line.",
      role: "Decision role",
      roles: {
        decider: "Decider",
        approver: "Approver",
        influencer: "Influencer",
        gatekeeper: "Gatekeeper",
        user: "User",
        unknown: "Role not noted",
      },
      covered: "Covered",
      contact: "Contact",
      position: "Position",
      owner: "Our owner",
      backup: "Backup",
      noBackup: "no backup",
      lastVisit: "Last visit",
    },
    stickiness: {
      title: "Stickiness in three layers",
      layer: "Layer",
      layers: [
        "1 Satisfaction at the touchpoints",
        "2 We help the customer succeed",
        "3 Strategy and culture agree",
      ],
      index: "Strategic control index (20, 35, 45%)",
      now: "Now",
      target: "Target",
      gap: "Gap",
      how: "How we get there",
    },
    reserve: {
      title: "Demand of the next years and what we keep ready",
      none: "No expected demand is noted: insert the table “Expected demand” and fill it with the customer.",
      year: "Year",
      need: "Expected need",
      weighted: "× confidence",
      resource: "Resource to reserve",
      reserved: "Reserved, by whom",
    },
  },
  ordinary: {
    sheetName: "MCR_Plans",
    title: "Plans of ordinary customers",
    note: "Four questions per customer, judged from the data: at least 2 active sources in a year; at least 1 insight on competitors in half a year; satisfaction 60 or more and no wish for a new supplier (below 4 of 5); on time 95% or more, a margin above zero and at most 30 days late. What is unknown is not counted as met.",
    summary: (customers, full) =>
      `${customers} customers in tiers B and C, nearest to the next tier first; ${full} of them meet all four lines.`,
    customer: "Customer",
    tier: "Tier",
    score: "Score",
    toNext: "To next tier",
    lines: {
      channels: "1 Sources",
      ahead: "2 Stay ahead",
      loyalty: "3 Brand and loyalty",
      delivery: "4 Delivery and profit",
    },
    progress: "Progress",
    next: "Next step",
    steps: {
      channels: "Find a second source of information",
      ahead: "Note one lawful insight on a competitor",
      loyalty: "Ask what keeps satisfaction down or draws the customer to others",
      delivery: "Bring delivery, margin or payment to target",
    },
    held: "The score suffices for the next tier: see in the reason what holds it",
    allMet: "Keep it up; look at the gap to the next tier",
    owner: "Owner",
    remark: "Remark",
    more: (count) => `${count} further customers are not listed.`,
    sources: (count) => `${count} in a year`,
    insights: (count) => `${count} in half a year`,
    loyalty: (satisfaction, switchIntent) =>
      `satisfaction ${satisfaction}, second source ${switchIntent}`,
    delivery: (onTime, margin, daysLate) =>
      `on time ${onTime}, margin ${margin}, days late ${daysLate}`,
    stateOf: (state, facts) => `${state}: ${facts}`,
  },
};
