import type { DeskWords } from "../../taskpane/deskWords";
import { formatNumber } from "../format";

const count = (n: number, one: string, many: string): string =>
  `${formatNumber("en", n, 0)} ${n === 1 ? one : many}`;

/** As people say it: days while it is recent, then months, then years. */
function ago(days: number): string {
  if (days < 60) return count(days, "day", "days");
  if (days < 730) return `about ${count(Math.round(days / 30.44), "month", "months")}`;
  return `about ${count(Math.round(days / 365.25), "year", "years")}`;
}

export const desk: DeskWords = {
  pages: {
    settings: { name: "Settings", about: "Language, appearance, names of your company" },
    templates: { name: "Empty tables", about: "Insert tables to fill in, with choices and help" },
    help: { name: "Help", about: "Tiers, columns, formulas, privacy, keys" },
    selfTest: { name: "Self-test", about: "Published cases, computed on this machine" },
  },
  more: "More",
  back: "Home",

  standing: {
    title: "Where this workbook stands",
    asOf: "Scored as of",
    rows: "Customers",
    dataTo: "Newest order",
    settings: "Settings",
    settingsOf: (version, hash) => `version ${version}, ${hash}`,
    table: "Table",
    product: "Made with",
    changes: "Changed since",
    noChanges: "Neither the settings nor the number of rows changed.",
    settingsEdited: "The settings sheet was edited: the tiers shown here are by the old settings.",
    settingsUnusable:
      "The settings sheet holds something that cannot be used. Score again to see what and where.",
    settingsGone: "The settings sheet is gone: the next run starts from the standard settings.",
    rowsAdded: (n) => `${count(n, "row was", "rows were")} added to the table.`,
    rowsRemoved: (n) => `${count(n, "row was", "rows were")} removed from the table.`,
    tableGone: "The customer table was moved, renamed or deleted.",
    older: (days) => `The analysis date is ${ago(days)} ago.`,
    attention: "Needs attention",
    noAttention: "Nothing waits for a person.",
    candidates: (n) => `${count(n, "customer lacks", "customers lack")} only a judgement to be S`,
    reviews: (n) => `${count(n, "finance review is", "finance reviews are")} required`,
    provisional: (n) => `${count(n, "tier is", "tiers are")} provisional: data are thin`,
    problems: (errors, warnings) =>
      `Data problems: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}`,
    scoreFirst: "Score again, then you can go through them.",
    onSheet: (name) => `To be decided on the sheet ${name}`,
    reviewSheet: "MCR_FinReview",
  },

  start: {
    title: "No data at hand?",
    sample: "Open the sample workbook",
    sampleAbout: "150 invented customers in a workbook of its own",
    templatesAbout: "Tables to fill in, on new sheets of this workbook",
  },

  settings: {
    language: "Language",
    asInExcel: "As in Excel",
    ownNames: "Names of your own company",
    ownNamesHint:
      "One per line, as they stand in tables of suppliers: so that your share and your rank are found there.",
    save: "Save names",
    saved: "Saved on the settings sheet of this workbook.",
    kept: "Language and appearance are kept for you on this computer; everything else in this workbook.",
  },

  templates: {
    intro:
      "Every table gets a new sheet with headers that are understood without asking, drop-down choices, help and one marked example row that is never read as data.",
    insert: (n) => `Insert ${count(n, "table", "tables")}`,
    inserted: (n) => `${count(n, "table is", "tables are")} ready to fill in.`,
    takeBack: "Take back unused tables",
    takeBackHint: "Removes inserted tables that nobody has filled in. Others stay.",
    removed: (n) =>
      n === 0
        ? "There was no unused table."
        : `${count(n, "unused table", "unused tables")} removed.`,
    kept: (names) => `Kept, because somebody filled them in: ${names}.`,
    open: (name) => `Go to sheet ${name}`,
  },

  selfTest: {
    running: (done) => `Computing … ${count(done, "figure", "figures")} so far`,
    again: "Run again",
    of: (passed, total) => `${formatNumber("en", passed, 0)} of ${formatNumber("en", total, 0)}`,
  },

  data: {
    because: {
      exact: (name) => `“${name}” is a known name of this field.`,
      contained: (name) => `The header contains the known name “${name}”.`,
      similar: (name) => `The header is spelled almost like the known name “${name}”.`,
    },
    fromData: (answer) => `As the data say: ${answer}`,
    conditions: (total, met, open) =>
      `${met} of ${total} conditions hold${open === 0 ? "" : `, ${open} not known yet`}`,
    coverage: {
      title: "How much of the model has data",
      complete: "Every criterion has data.",
      partial: (percent) =>
        `The criteria with data carry ${percent} of the weights. A criterion without any is left out, and its weight goes to the others.`,
      missing: (n) => `${count(n, "criterion", "criteria")} without data`,
      weight: (percent) => `weight ${percent}`,
      howTo:
        "To bring one in, add a column with its name to the customer table, fill it, and read again. Judgements such as the strategic fit are typed there as well. Empty tables with all columns and their explanations are at hand:",
    },
    fitOpen:
      "Whether the whole method or the simple mode fits is still open. Please answer these questions.",
    fitAsked:
      "Two classes may be enough where customers buy now and then. Answer a few questions on the Data screen, or use it right away.",
    simpleTitle: "Simple mode: key and ordinary customers",
    simpleIntro:
      "For firms without a sales department: two classes by sales, profit, order months, potential and payment. It writes columns of its own beside the rows and makes no sheets.",
    simpleScore: "Class the customers",
    simpleNone: "Not classed",
    simpleCustomers: (n) => count(n, "customer", "customers"),
    simpleWrite: "Write the class columns",
    simpleWritten: (n) => `Done: ${count(n, "column", "columns")} written beside the rows.`,
    tierTitle: "Tiers in other words",
    tierIntro:
      "The column of existing tiers holds words that no list knows. Say what they mean; it is remembered in this workbook.",
    tierMeaning: (word) => `Meaning of “${word}”`,
    tierUnknown: "not told yet",
    tierNone: "no tier",
  },

  write: {
    sheetsTitle: "Sheets",
    states: { created: "new", renewed: "renewed", leftAlone: "left alone" },
    about: {
      log: "Every run with its raw values, for the next comparison",
      model: "Weights, thresholds and limits of this run; yours to edit",
    },
    willLeaveAlone:
      "Somebody edited the settings sheet after it was read. The edit stays as it is and counts from the next reading on.",
    leftAlone:
      "The settings sheet was edited after it was read, so it was left alone. Read again to score by the edited settings.",
  },

  reports: {
    groups: { decide: "To decide", finance: "Finance", check: "To check" },
    sheets: (n) => count(n, "sheet", "sheets"),
    create: (n) => `Create ${count(n, "sheet", "sheets")}`,
    customersTitle: "Sheets per customer",
    customersHint: "For SWOT, plans, supplier comparison and finance pages.",
    allKey: (n, most) =>
      n > most
        ? `The first ${formatNumber("en", most, 0)} of ${formatNumber("en", n, 0)} key customers (the limit stands under Model, Sheets)`
        : `All key customers (${formatNumber("en", n, 0)})`,
    onlyChosen: "Only these",
    chosen: (n) => `${formatNumber("en", n, 0)} chosen`,
    search: "Search customers",
    narrow: (n) => `${formatNumber("en", n, 0)} more: type a name to find them`,
    stop: "Cancelling stops between two sheets; finished sheets stay.",
  },
};
