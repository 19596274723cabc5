import type { PaneWords } from "../../taskpane/words";
import { formatNumber } from "../format";
import { desk } from "./paneDesk";
import { errors, job } from "./paneJobs";
import { modelEditor } from "./paneModel";
import { card, reports, review, write } from "./paneResults";

const count = (n: number, one: string, many: string): string =>
  `${formatNumber("en", n, 0)} ${n === 1 ? one : many}`;

export const pane: PaneWords = {
  product: "Tierbook",
  outside: {
    title: "Open me in Excel",
    text: "Tierbook works in a pane beside your workbook. In Excel, choose Home › Tierbook › Score. On this page alone it has no workbook to work with.",
  },
  steps: {
    label: "Steps",
    names: {
      home: "Home",
      data: "Data",
      model: "Model",
      review: "Review",
      write: "Write",
      reports: "Reports",
    },
  },
  colon: ": ",
  listSeparator: ", ",

  home: {
    title: "Know which customers deserve your best",
    intro:
      "Tierbook scores the customers in this workbook and sorts them into S, A, B and C, with a reason beside every row.",
    whatHappens: "What will happen",
    points: [
      {
        title: "1. It reads your customer table",
        text: "You see which column is taken for what, and correct it where needed.",
      },
      {
        title: "2. You see the tiers first",
        text: "Counts, customers and reasons stand here in the pane before a single cell changes.",
      },
      {
        title: "3. You decide what is written",
        text: "New columns to the right of your table and report sheets. Your own cells stay as they are, and it can all be taken back.",
      },
    ],
    privacyTitle: "Nothing leaves this workbook",
    privacy:
      "No account, no server, no tracking. All computing happens on this computer, and results are kept in this file only.",
    start: "Find the customer table",
    again: "Score again",
    lastRunTitle: "Last run in this workbook",
    lastRun: (columns, sheets) =>
      `${count(columns, "column", "columns")} and ${count(sheets, "sheet", "sheets")} of Tierbook stand in this workbook.`,
    needs:
      "You need a table with one customer per row and a column with their names. More columns (sales, profit, payment …) make a fuller score.",
    appearance: "Appearance",
    appearances: { office: "As in Office", light: "Light", dark: "Dark" },
  },

  data: {
    title: "Data",
    choose: "Choose the customer table",
    customerTables: "Customer table",
    rows: (n) => count(n, "row", "rows"),
    sure: "looks right",
    likely: "likely",
    unsure: "unsure",
    notACustomerTable: "Does not look like customers",
    noCustomers: "No customer table found",
    noCustomersNext:
      "It takes a table with one customer per row and a column of their names. Statements, orders and the like only add to it: put in a customer table with the names of these customers, as the statements have them, and search again. If one of the tables below is the customer table after all, choose it.",
    otherTables: (n) => `${count(n, "more table is", "more tables are")} used`,
    otherTablesHint: "These tables add to the customers: orders, receivables, statements.",
    noTables: "No table was found in this workbook.",
    noTablesNext:
      "Put your customers in a sheet: one header row, one customer per row. Then search again.",
    searchAgain: "Search again",
    mappingTitle: "What the columns mean",
    mappingHint: "Correct what is wrong. Your choice is remembered in this workbook.",
    ask: (n) => `Please check (${formatNumber("en", n, 0)})`,
    matched: (n) => `Recognised (${formatNumber("en", n, 0)})`,
    unmapped: (n) => `Not used (${formatNumber("en", n, 0)})`,
    column: (letter) => `Column ${letter}`,
    row: (number) => `Row ${number}`,
    meaning: (header) => `Meaning of column “${header}”`,
    notUsed: "Not used",
    percentSure: (percent) => `${formatNumber("en", percent, 0)}% sure`,
    orMaybe: "Or",
    confirm: "That is right",
    confirmUnused: "Leave it out",
    fieldTaken: (header) => `Taken over from column “${header}”, which is now not used.`,
    missingName:
      "No column is marked as the customer name. Choose it below: without names there is nobody to score.",
    resetMapping: "Undo my choices",
    date: "Analysis date",
    dateHint: "“The last 12 months” end on this day.",
    dateInvalid: "Enter a date between 1900-03-01 and 9999-12-31.",
    read: "Read and score",
    readAgain: "Read and score again",
    changed: "You changed something since the last reading. Read again to see its effect.",
    toReview: "See the tiers",
    problemsTitle: "Data problems",
    noProblems: "No problems found.",
    problemSummary: (errors, warnings, notes) =>
      `${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${count(notes, "note", "notes")}`,
    goToCell: (address) => `Go to ${address}`,
    morePlaces: (n) => `Show ${formatNumber("en", n, 0)} more`,
  },

  model: {
    title: "Model",
    hint: "How the score comes about. Weights and thresholds are the standard ones.",
    empty: "Read your data first. The model then shows which criteria it can use.",
    coverage: "Model coverage",
    coverageText: (percent, active, total) =>
      `${percent} of the full model: ${active} of ${total} criteria have data.`,
    partial: "Criteria without any data are left out, and their weight is shared among the rest.",
    unit: "Money unit",
    unitUnknown: "as it stands in the sheet",
    analysisDate: "Analysis date",
    thresholds: "Tier thresholds",
    thresholdsText: (s, a, b) =>
      `S from ${s} points, A from ${a}, B from ${b}, C below. A score exactly on a threshold gets the higher tier.`,
    dimensions: "Dimensions and criteria",
    weight: (points) => `weight ${points}`,
    inactive: "no data",
    calibration: "Calibration",
    calibrationHint: "Which value earns how many points; straight lines in between.",
    valueHeader: "Value",
    pointsHeader: "Points",
    filled: (have, total) =>
      `${formatNumber("en", have, 0)} of ${formatNumber("en", total, 0)} customers have a value`,
  },

  modelEditor,
  desk,
  review,
  card,
  write,
  reports,
  job,
  errors,

  general: {
    loading: "One moment …",
  },
};
