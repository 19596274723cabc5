import type { PaneWords } from "../../taskpane/words";
import { formatNumber } from "../format";

const count = (n: number, one: string, many: string): string =>
  `${formatNumber("en", n, 0)} ${n === 1 ? one : many}`;

export const review: PaneWords["review"] = {
  title: "Review",
  nothingWritten: "Preview. Nothing has been written yet.",
  asOf: (date) => `As of ${date}.`,
  empty: "Read your data first. The tiers then appear here, before anything is written.",
  tierHeader: "Tier",
  before: "Before",
  after: "Now",
  change: "Change",
  customers: (n) => count(n, "customer", "customers"),
  noEarlierRun:
    "There is no run of an earlier date to compare with. Writing replaces the run that stands in this workbook.",
  firstRun: "First run: there are no earlier tiers to compare with.",
  notScored: "Not scored",
  provisional: (n) => `${count(n, "tier is", "tiers are")} provisional because data are thin.`,
  candidates: (n) => `${count(n, "customer", "customers")} could be S`,
  candidatesHint:
    "Their score is high enough; a human judgement is missing. See who they are, type their strategic fit (1 to 5) in a column of that name in the customer table, then score again.",
  oldData: (date) =>
    `The newest order is of ${date}: long before the analysis date, so most customers look dormant.`,
  oldDataNext: (date) => `Score again as of ${date}`,
  partial: (percent) => `Partial model: ${percent} of the full model has data.`,
  partialHint: "See what is missing and which columns would bring it.",
  problems: (errors, warnings) =>
    `Data problems: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}`,
  listTitle: "Customers",
  search: "Search name or number",
  filter: "Show",
  all: "All",
  sort: "Sort by",
  sortScore: "Score",
  sortRow: "Row",
  found: (shown, total) =>
    shown === total
      ? count(total, "customer", "customers")
      : `${formatNumber("en", shown, 0)} of ${count(total, "customer", "customers")}`,
  none: "No customer matches.",
  points: (score) => `${score} points`,
  row: (row) => `row ${row}`,
  open: (name) => `Open the card of ${name}`,
  moved: (from, to) => `${from} → ${to}`,
  toWrite: "What will be written",
  noName: "(no name)",
};

export const card: PaneWords["card"] = {
  back: "All customers",
  goToRow: (row) => `Go to row ${row}`,
  range: (low, high) => `between ${low} and ${high} if the missing data were known`,
  completeness: "Completeness",
  confidence: "Confidence",
  potential: "Potential",
  dimensions: "Dimensions",
  contributions: "What makes the score",
  contributionsHint: "Points above or below a median customer, who has 50.",
  baseline: "Median customer",
  total: "Score",
  why: "Why this tier",
  gates: "Limits that apply",
  noGates: "No limit lowers this tier.",
  lift: "What would lift it",
  liftStep: (criterion, from, to) => `${criterion} from ${from} to ${to}`,
  liftToBest: (criterion, from) => `${criterion} from ${from} to as good as the best`,
  liftLine: (step, gain) => `${step}: ${gain} points`,
  missing: "no data",
};

export const write: PaneWords["write"] = {
  title: "Write",
  intro: (rows, table) => `Values for ${count(rows, "row", "rows")} of ${table}.`,
  empty: "Read your data first. Then you see here exactly what would be written.",
  writtenTitle: "These columns were written",
  planTitle: "These columns will be written",
  columnHeader: "Column",
  placeHeader: "Where",
  apart:
    "There is not enough free room right beside the table (contents, merged cells or choice lists), so these columns stand to the right of everything on the sheet, with an empty column between, so that Excel does not take them for part of your data.",
  created: "new",
  reused: "renewed",
  alsoSheets: (names) => `Sheets of Tierbook: ${names}`,
  safe: "What stays untouched",
  safePoints: [
    "Every cell of yours: only Tierbook's own columns are written.",
    "If the table changed since it was read, nothing is written.",
    "Everything can be taken back, even after saving.",
  ],
  write: (columns, rows) =>
    `Write ${count(columns, "column", "columns")} × ${count(rows, "row", "rows")}`,
  done: (columns, rows) =>
    `Done: ${count(columns, "column", "columns")} written for ${count(rows, "row", "rows")}.`,
  doneReused: (columns, rows) =>
    `Done: ${count(columns, "column", "columns")} renewed for ${count(rows, "row", "rows")}.`,
  toReports: "Create reports",
  takeBack: "Take back",
  takeBackTitle: "Take back the last run?",
  takeBackText: (columns, sheets) =>
    `Columns: ${columns === "" ? "none" : columns}. Sheets: ${sheets === "" ? "none" : sheets}. What stood there before comes back. Your own cells are not touched.`,
  takenBack: (columns, sheets) =>
    `Taken back: ${count(columns, "column", "columns")} and ${count(sheets, "sheet", "sheets")}.`,
  kept: (sheets) => `These sheets stood here before the run and stay: ${sheets}.`,
  confirm: "Take back",
  keep: "Keep",
  showInGrid: "Show in the sheet",
};

export const reports: PaneWords["reports"] = {
  title: "Reports",
  intro:
    "Each report is a sheet in this workbook. A report of an earlier run is renewed in place; sheets of yours are never touched.",
  empty: "Write the tiers first. The reports then have something to stand on.",
  choose: "Choose reports",
  create: (n) => `Create ${count(n, "report", "reports")}`,
  done: (n) => `${count(n, "sheet is", "sheets are")} ready.`,
  created: "new",
  replaced: "renewed",
  open: (name) => `Open sheet ${name}`,
  skipped: (parts) => `This Excel refused: ${parts}`,
  without: (names) => `Not made, because this workbook holds no data for it: ${names}.`,
  noneChosen: "Choose at least one report.",
  missing: {
    table: (name) => `This workbook has no table “${name}”.`,
    either: (one, other) =>
      `This workbook has no table “${one}” or “${other}”; one of them is enough.`,
    concerned: "The tables for it hold nothing about the customers it is for.",
    customers: "There are no key customers: none in S or A, and no candidates for S.",
    insert: "Insert an empty table",
  },
  list: {
    portfolio: {
      name: "Portfolio summary",
      about: "Counts, revenue and profit by tier, with charts.",
    },
    scorecard: {
      name: "Scorecard",
      about: "How every score comes about: points, source cells and contributions that add up.",
    },
    migration: {
      name: "Migration",
      about: "Who moved between the tiers since the last run, and what moved the scores.",
    },
    marketMap: {
      name: "Market map",
      about:
        "Strategic and potential markets, our share against rivals, who buys which line, what will be needed.",
    },
    touchpoints: {
      name: "Contacts and feedback",
      about:
        "Whether customers are cared for as their tier asks, what they say, and the business in it.",
    },
    robustness: {
      name: "Robustness",
      about: "Which tiers hang on the weights, what would lift a customer, what other methods say.",
    },
    weights: {
      name: "Weights by judgement",
      about:
        "A sheet to judge what matters more, in pairs or as an order; it shows the weights that follow.",
    },
    watchList: {
      name: "Watch list",
      about: "Customers to look at: risks first, chances after, each with what was found.",
    },
    dataQuality: {
      name: "Data quality",
      about: "Every row and cell that could not be used, and what to do.",
    },
    swot: {
      name: "SWOT of key customers",
      about: "One sheet per S and A customer, with links to the evidence.",
    },
    archive: {
      name: "Archives",
      about: "How complete the key customers' archives are, and what to verify with whom.",
    },
    suppliers: {
      name: "Supplier comparison",
      about: "Where we stand at a customer, if there is a supplier table.",
    },
    financeReview: {
      name: "Finance review",
      about:
        "What finance has to decide, and where it decides: triggers, ratios, receivables, limit, signatures.",
    },
    financePage: {
      name: "Finance pages",
      about: "One page per key customer: statements, ratios, models and credit limit as formulas.",
    },
    value: {
      name: "Value in money",
      about: "Lifetime value, RFM segments, people against profit, one row per customer.",
    },
    plans: {
      name: "Customer plans",
      about: "A plan per S and A customer, and one list for B and C customers.",
    },
    policies: {
      name: "Policies per tier",
      about: "What each tier gets, for your company to edit, and whether the hours suffice.",
    },
    index: {
      name: "Index",
      about:
        "Links to all sheets of Tierbook in this workbook; renewed with every report once it is there.",
    },
  },
};
