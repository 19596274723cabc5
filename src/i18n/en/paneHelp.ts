import type { HelpWords } from "../../taskpane/screens/home/helpWords";

export const help: HelpWords = {
  intro: "Short answers. Open what you need.",
  tiersTitle: "What the tiers mean",
  tiers: {
    S: "Strategic: high score, high fit, and a human judgement behind it. Few customers, the best people, joint plans.",
    A: "Partner: strong today or soon. A named owner, a plan per year, priority in service.",
    B: "Value: good business, served well and efficiently.",
    C: "General: standard service, low cost, self-service where possible.",
    "N/A": "Not scored: outside the method, such as your own companies or dealers.",
  },
  thresholds: (s, a, b) =>
    `By the standard settings S starts at ${s} points, A at ${a}, B at ${b}. Your company's own thresholds stand on the Model screen. A limit (gate) can lower a tier whatever the score; a tier moves only on a clear or repeated signal.`,
  columnsTitle: "What the written columns mean",
  formulasTitle: "How a score comes about",
  formulas: [
    {
      term: "Points of a criterion",
      text: "Straight lines between anchors: each anchor says which value earns how many points, 0 to 100. Anchors come from your own customers at the first run and then stay, so that nobody moves because others did.",
    },
    {
      term: "Score",
      text: "Sum of points × weight, divided by the weights of the criteria that have data. A blank is never a zero: its weight goes to the others.",
    },
    {
      term: "Dimensions",
      text: "Current value, future potential, strategic fit, relationship, financial quality: the same mean within each.",
    },
    {
      term: "Contribution",
      text: "Weight × (points − points of the median customer). Contributions and the median's score add up to the customer's score.",
    },
    {
      term: "Completeness",
      text: "Share of the active weights for which a customer has data. Thin data make a tier provisional.",
    },
    {
      term: "Gates",
      text: "Rules that cap a tier: bought once only, serious payment problems, no strategic sign-off for S, and others. Each names its reason.",
    },
    {
      term: "Tier moves",
      text: "A score just past a threshold is not enough: it must be clearly past it, or past it twice in a row.",
    },
    {
      term: "Money and ratios",
      text: "Lifetime value, credit limit, Altman's Z and other ratios stand on their sheets as Excel formulas. Click a cell to see it.",
    },
  ],
  sourcesTitle: "Where the numbers come from",
  sources: [
    {
      term: "Your tables",
      text: "Customers, and what adds to them: orders, receivables, statements, archives. The scorecard names the source cell of every value.",
    },
    {
      term: "Your settings",
      text: "Weights, anchors, thresholds and limits are company settings; public descriptions of the method give its structure and no numbers. They are printed on a sheet, versioned, and every run carries their fingerprint.",
    },
    {
      term: "Published methods",
      text: "AHP, TOPSIS, Altman, Piotroski and the others follow their publications. The self-test computes published cases before your eyes.",
    },
  ],
  privacyTitle: "Privacy",
  privacy: [
    "Nothing leaves the workbook: no account, no server, no telemetry. The browser itself forbids the pane to send anything anywhere.",
    "Results, settings and the log are kept in this file. Whoever gets the file gets them too.",
    "On this computer only your choice of language and appearance is kept.",
  ],
  keysTitle: "Keys",
  keys: [
    { term: "Tab, Shift+Tab", text: "to the next or previous control" },
    { term: "F6", text: "between the grid, the ribbon and the pane (Excel)" },
    { term: "← →, Home, End", text: "between the steps, when one of them has the focus" },
    { term: "↑ ↓, Page Up, Page Down", text: "in the list of customers" },
    { term: "Enter, Space", text: "press a button, open a customer, tick a box" },
    { term: "Esc", text: "close an open list" },
  ],
  stuckTitle: "When something does not work",
  stuck: [
    {
      term: "Nothing happens",
      text: "A cell may be in editing: press Enter or Esc in the grid. The pane then goes on by itself.",
    },
    {
      term: "Protected, filtered, merged",
      text: "The message names the sheet and what to do; Retry does exactly the same again. Tierbook never removes a protection or a filter for you.",
    },
    {
      term: "Wrong columns",
      text: "Correct their meaning on the Data screen; it is remembered in this workbook.",
    },
    {
      term: "Unwanted results",
      text: "“Take back” on Home removes what the last run wrote, also after saving.",
    },
  ],
};
