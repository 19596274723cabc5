import type { IntakeErrorFacts } from "../../intake/IntakeError";
import type { IntakeWords, ProblemFacts } from "../../intake/words";
import { statementFinding } from "./financeFindings";

const place = ({ sheet, row, column }: ProblemFacts): string => {
  if (row !== null && column !== null) return `Sheet “${sheet}”, cell ${column}${row}`;
  if (row !== null) return `Sheet “${sheet}”, row ${row}`;
  return column === null ? `Sheet “${sheet}”` : `Sheet “${sheet}”, column ${column}`;
};

const fact = (p: ProblemFacts, name: string): string => String(p.detail?.[name] ?? "");
const field = (p: ProblemFacts): string => (p.fieldName === "" ? "" : ` in “${p.fieldName}”`);
const names = (list: readonly string[]): string => list.map((name) => `“${name}”`).join(", ");
const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What was assumed about a column, by `detail.about`. */
function assumption(p: ProblemFacts): string {
  const name = p.fieldName === "" ? "the column" : `“${p.fieldName}”`;
  switch (fact(p, "about")) {
    case "percent100":
      return `${name} holds numbers above 1, so they are read as percentages (12 means 12%). Format the cells as % if that is wrong.`;
    case "percentPoints":
      return `${name} has a % in its header, so its numbers are read as percentages (0.8 means 0.8%). Format the cells as % if that is wrong.`;
    case "rating10":
      return `${name} goes up to 10, so it is read as a 10-point scale and halved. Use 1–5 if that is wrong.`;
    case "score5":
      return `${name} goes up to 5, so it is read as a 5-point scale and multiplied by 20. Use 0–100 if that is wrong.`;
    case "score10":
      return `${name} goes up to 10, so it is read as a 10-point scale and multiplied by 10. Use 0–100 if that is wrong.`;
    case "scoreShare":
      return `${name} holds percentages, which are read as points out of 100.`;
    case "monthFirst":
      return `Dates such as “${p.found}” in ${name} are read with the month first. Type them as real dates if that is wrong.`;
    case "dayFirst":
      return `Dates such as “${p.found}” in ${name} are read with the day first. Type them as real dates if that is wrong.`;
    case "decimalComma":
      return `Numbers such as “${p.found}” in ${name} are read with a comma before the decimals. Type them as real numbers if that is wrong.`;
    case "titleUnit":
      return `The sheet says “${p.found}”, so all amounts without a unit of their own are read in that unit.`;
    case "modelUnit":
      return `All amounts are shown in ${fact(p, "unit")}, the unit of “${p.found}”.`;
    case "sameUnit":
      return `“${p.found}” names no unit; it is read in ${fact(p, "unit")} like the other amounts. Write the unit in its header if that is wrong.`;
    case "plainUnit":
      return `“${p.found}” names no unit and its amounts are far larger than the others, so they are read in plain currency units and converted to ${fact(p, "unit")}. Write the unit in its header if that is wrong.`;
    case "noUnit":
      return `No unit is given for the amounts; they are taken as they stand. Write the unit in the header if it matters, for example “Revenue (USD k)”.`;
    case "idAsName":
      return `There is no column with customer names; the customer code stands in for the name.`;
    case "yearChosen":
      return `“${p.found}” is used as the latest full year for ${name}.`;
    case "taxIncluded":
      return `The amounts include tax and no rate is given, so they count with tax. Add a tax rate or a column of net amounts.`;
    case "quantityTimesPrice":
      return `There is no amount column; amounts are quantity times price.`;
    case "defaultTerms":
      return `${plural(Number(fact(p, "count")), "invoice has", "invoices have")} neither due date nor terms; ${fact(p, "days")} days after the invoice are taken. Fill in the due date.`;
    default:
      return `An assumption was made for ${name}: ${p.found}`;
  }
}

/** Why lines of another table were left out, by `detail.about`. */
function unusedLines(p: ProblemFacts): string {
  const count = Number(fact(p, "count"));
  const lines = plural(count, "line", "lines");
  const are = count === 1 ? "is" : "are";
  switch (fact(p, "about")) {
    case "void":
      return `${lines} void or not a sale; ${count === 1 ? "it is" : "they are"} left out.`;
    case "noDate":
      return `${lines} without a usable date ${are} left out. Fill in the date.`;
    case "noAmount":
      return `${lines} without a usable amount ${are} left out. Fill in the amount.`;
    case "noDueDate":
      return `${lines} with neither a due date nor an invoice date ${are} left out. Fill in one of them.`;
    case "afterDate":
      return `${lines} later than the analysis date ${are} left out.`;
    default:
      return `${lines} ${are} left out.`;
  }
}

function problem(p: ProblemFacts): string {
  const at = place(p);
  switch (p.kind) {
    case "unreadableNumber":
      return `${at}: “${p.found}”${field(p)} is not a number, so it counts as missing. Type a number or clear the cell.`;
    case "unreadableDate":
      return `${at}: “${p.found}”${field(p)} is not a date, so it counts as missing. Type a date such as 2026-03-31 or clear the cell.`;
    case "unreadableRating":
      return `${at}: “${p.found}”${field(p)} is not a rating, so it counts as missing. Use 1–5, high/medium/low or stars.`;
    case "unreadableText":
      return `${at}: “${p.found}”${field(p)} cannot be used as text and counts as missing.`;
    case "unreadableFlag":
      return `${at}: “${p.found}”${field(p)} is neither yes nor no, so it counts as missing. Type Yes or No.`;
    case "unknownWord":
      return `${at}: “${p.found}”${field(p)} is not a known value, so it counts as missing. Correct it, or say in the pane what it means.`;
    case "errorCell":
      return `${at}: the cell shows the error ${p.found}${field(p)}, so it counts as missing. Repair the formula.`;
    case "outOfRange":
      return `${at}: ${p.found}${field(p)} lies outside ${fact(p, "low")} to ${fact(p, "high")}, so it counts as missing. Correct the value.`;
    case "mixedUnit":
      return `${at}: the amounts${field(p)} stand in different units (for example “${p.found}”); those with a unit are converted, plain numbers are read in ${fact(p, "unit")}. Use one unit in the column.`;
    case "mixedCurrency":
      return `${at}: “${p.found}”${field(p)} is not in ${fact(p, "currency")} like the other amounts, so it counts as missing. Convert it first.`;
    case "totalsRow":
      return `${at}: “${p.found}” is a total, not a customer, and is left out.`;
    case "blankName":
      return p.detail?.["id"] === undefined
        ? `${at}: the row has values but no customer name, so it is left out. Fill in the name.`
        : `${at}: the customer name is empty; the code “${p.found}” is used instead. Fill in the name.`;
    case "duplicateId":
      return `${at}: the customer code “${p.found}” also stands in row ${fact(p, "firstRow")}. Both rows are scored; sums count the customer once. Merge the rows.`;
    case "duplicateName":
      return `${at}: the customer name “${p.found}” also stands in row ${fact(p, "firstRow")}. Check whether it is the same customer.`;
    case "hiddenRow":
      return `${at}: ${plural(Number(fact(p, "count")), "hidden row is", "hidden rows are")} included (${fact(p, "rows")}). Delete rows that should not count.`;
    case "unknownTier":
      return `${at}: “${p.found}”${field(p)} is not S, A, B or C, so this customer has no earlier tier. Correct it, or say in the pane which tier it means.`;
    case "unknownCustomer":
      return `${at}: “${p.found}” is not in the customer table, so its ${plural(Number(fact(p, "rows") || 1), "line is", "lines are")} left out. Add the customer or correct the code.`;
    case "derivedValue":
      if (p.detail?.["gaps"] !== undefined)
        return `${at}: “${p.fieldName}” is empty for ${plural(Number(fact(p, "gaps")), "customer", "customers")}, where it is derived from other data (${fact(p, "source")}).`;
      return p.row === null
        ? `${at}: “${p.fieldName}” is not in the table; it is derived from other data (${fact(p, "source") || p.found}).`
        : `${at}: ${p.found}${field(p)} is derived (${fact(p, "source")}).`;
    case "revenueAboveWallet":
      return `${at}: our sales (${fact(p, "revenue")}) exceed what the customer buys in all (${fact(p, "wallet")}); the share counts as 100%. Check the wallet.`;
    case "ambiguousHeader":
      return p.alternativeNames.length === 0
        ? `${at}: “${p.found}” is taken as “${p.fieldName}”, but that is not certain. Confirm or correct the mapping.`
        : `${at}: “${p.found}” is taken as “${p.fieldName}”; it could also mean ${names(p.alternativeNames)}. Confirm or correct the mapping.`;
    case "unmatchedHeader":
      return `${at}: the header “${p.found}” matches no field, so the column is not used. Choose its meaning in the pane if it matters.`;
    case "unitAssumed":
      return `${at}: ${assumption(p)}`;
    case "smallSample":
      return `${at}: only ${fact(p, "count") || p.found} values${field(p)} to calibrate with; tiers may shift when more customers are added.`;
    case "unscored":
      return `${at}: “${p.found}” is not scored. ${fact(p, "reason")}`.trim();
    case "blankRow":
      return `${at}: ${plural(Number(fact(p, "count") || 1), "empty row", "empty rows")} inside the table skipped.`;
    case "repeatedHeader":
      return `${at}: the header is repeated here; the row is left out.`;
    case "footnoteRow":
      return `${at}: “${p.found}” is a note below the table, not a customer, and is left out.`;
    case "exampleRow":
      return `${at}: “${p.found}” is the example row of an inserted table and is left out. Delete it once you have rows of your own.`;
    case "furtherTable":
      return `${at}: another table begins here (“${p.found}”); it is not read as part of this one. Move it to its own sheet, or choose it by its range.`;
    case "tableNotUsed":
      return `${at}: the table “${p.found}” is not used. ${fact(p, "reason")}`.trim();
    case "hiddenSheet":
      return `Sheet “${p.sheet}” is hidden, so it is not offered as the customer table. Unhide it, or name it explicitly.`;
    case "olderPeriod":
      return `${at}: “${p.found}” is an older or partial period and is not used.`;
    case "lineNotUsed":
      return `${at}: ${unusedLines(p)}`;
    case "segmentAttribute":
      return `${at}: the segment rules look at “${p.found}”, but the customer list has no column of that name; rules with this condition fit nobody. Correct the header.`;
    case "segmentRuleUnreached":
      return `${at}: the rule for “${p.found}” is never reached, because a line above it fits everybody. Move the line without conditions to the end.`;
    case "statementCheck":
      return `${at}: ${statementFinding(p)}`;
    case "oldData":
      return `${at}: the latest order is of ${p.found}, ${fact(p, "months")} months before the analysis date, so most customers count as dormant. Set the analysis date to the end of the data.`;
    case "reviewNotApplied":
      return `${at}: the finance review of “${p.found}” is not applied. ${fact(p, "reason")}`;
    case "unlistedProblems":
      return `${at}: ${plural(Number(fact(p, "count")), "more problem", "more problems")} of the kind “${p.found}”${field(p)} not listed one by one.`;
  }
}

const choices = ({ choices: list = [] }: IntakeErrorFacts): string =>
  list.length === 0 ? "" : ` Possible: ${names(list)}.`;

export const intake: IntakeWords = {
  fieldNames: "en",
  listSeparator: ", ",
  tableKinds: {
    customers: "Customers",
    transactions: "Transactions",
    receivables: "Receivables",
    financials: "Customer financials",
    clientArchive: "Client archive",
    supplierArchive: "Supplier archive",
    organisation: "Organisation and purchasing",
    contacts: "Contacts",
    activities: "Visits and activities",
    feedback: "Feedback and complaints",
    segments: "Market segments",
    products: "Products",
    demand: "Expected demand",
  },
  problemKinds: {
    unreadableNumber: "Not a number",
    unreadableDate: "Not a date",
    unreadableRating: "Not a rating",
    unreadableText: "Unusable text",
    unreadableFlag: "Neither yes nor no",
    unknownWord: "Unknown value",
    errorCell: "Error in a cell",
    outOfRange: "Out of range",
    mixedUnit: "Mixed units",
    mixedCurrency: "Mixed currencies",
    totalsRow: "Total row left out",
    blankName: "Customer name missing",
    duplicateId: "Customer code twice",
    duplicateName: "Customer name twice",
    hiddenRow: "Hidden rows included",
    unknownTier: "Unknown tier",
    unknownCustomer: "Unknown customer",
    derivedValue: "Derived value",
    revenueAboveWallet: "Sales above wallet",
    ambiguousHeader: "Header not certain",
    unmatchedHeader: "Column not used",
    unitAssumed: "Assumption",
    smallSample: "Small sample",
    unscored: "Not scored",
    blankRow: "Empty rows skipped",
    repeatedHeader: "Repeated header left out",
    footnoteRow: "Note left out",
    exampleRow: "Example row left out",
    furtherTable: "Further table on the sheet",
    tableNotUsed: "Table not used",
    hiddenSheet: "Hidden sheet",
    olderPeriod: "Older period not used",
    lineNotUsed: "Lines not used",
    unlistedProblems: "Further problems",
    segmentAttribute: "Segment rule without its column",
    segmentRuleUnreached: "Segment rule never reached",
    oldData: "Data older than the analysis date",
    statementCheck: "Statements checked",
    reviewNotApplied: "Finance review not applied",
  },
  severities: { error: "Error", warning: "Warning", note: "Note" },
  mappingReasons: {
    exact: "the header is a known name",
    contained: "the header contains a known name",
    similar: "the header is spelled almost like a known name",
    remembered: "you confirmed it earlier",
    chosen: "you chose it",
  },
  problem,
  errors: {
    noCustomerTable: (facts) =>
      `No customer table was found${facts.sheet === undefined ? "" : ` on sheet “${facts.sheet}”`}. The add-in needs a table with a header row and one row per customer, with at least a customer name (or code) and one figure such as revenue.${facts.transactions === undefined ? "" : ` “${facts.transactions}” holds transactions: add a sheet that lists each customer once, with code and name, and they are rolled up to it.`}${choices(facts)}`,
    noNameColumn: (facts) =>
      `The table${facts.table === undefined ? "" : ` “${facts.table}”`} on sheet “${facts.sheet ?? ""}” has no column with customer names or codes. Add a header such as “Customer name”, or choose the column in the pane.`,
    emptyTable: (facts) =>
      `The table${facts.table === undefined ? "" : ` “${facts.table}”`} on sheet “${facts.sheet ?? ""}” has no usable customer rows below its header. Enter at least one customer.`,
    unknownTable: (facts) =>
      `There is no table, named range or sheet called “${facts.wanted ?? ""}” in this workbook.${choices(facts)}`,
    unknownSheet: (facts) =>
      `There is no sheet called “${facts.wanted ?? facts.sheet ?? ""}” in this workbook.${choices(facts)}`,
    badRange: (facts) =>
      `“${facts.wanted ?? ""}” is not a range that can be read. Use Sheet!A1:Z99 (or 'My sheet'!A1:Z99) with a header row and at least one row below it.`,
    ambiguousTable: (facts) =>
      `“${facts.wanted ?? facts.sheet ?? ""}” holds more than one table. Name one of them or give its range.${choices(facts)}`,
    emptyWorkbook: () => `The workbook holds no data. Enter or paste a customer table first.`,
  },
};
