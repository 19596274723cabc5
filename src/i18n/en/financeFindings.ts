import type { StatementFindingKind } from "../../finance/statements/Finding";
import type { ProblemFacts } from "../../intake/words";
import { formatNumber, formatPercent } from "../format";

const text = (p: ProblemFacts, name: string): string => String(p.detail?.[name] ?? "");
const number = (p: ProblemFacts, name: string): number => Number(p.detail?.[name] ?? NaN);
const plain = (p: ProblemFacts, name: string): string => {
  const value = number(p, name);
  return formatNumber("en", value, Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0);
};
/** An amount with the unit of the customer list, "1,234 CNY k". */
const amount = (p: ProblemFacts, name: string): string =>
  `${plain(p, name)} ${text(p, "unit")}`.trim();
const whose = (p: ProblemFacts): string =>
  text(p, "year") === ""
    ? `“${text(p, "customer")}”`
    : `“${text(p, "customer")}”, ${text(p, "year")}`;
const rows = (p: ProblemFacts): string =>
  number(p, "rows") === 1 ? "1 row" : `${plain(p, "rows")} rows`;

const sentences: Readonly<Record<StatementFindingKind, (p: ProblemFacts) => string>> = {
  doesNotBalance: (p) =>
    `${whose(p)}: the statement does not balance. Assets ${amount(p, "totalAssets")}, liabilities ${amount(p, "totalLiabilities")} plus equity ${amount(p, "equity")}: ${amount(p, "gap")} (${formatPercent("en", Math.abs(number(p, "gapShare")), 1)} of assets) are missing. Ratios are shown, a health score is not. Correct the figures; minority interests belong to equity.`,
  currentAssetsAboveTotal: (p) =>
    `${whose(p)}: current assets of ${amount(p, "value")} exceed total assets of ${amount(p, "limit")}. Check the columns and their units.`,
  currentLiabilitiesAboveTotal: (p) =>
    `${whose(p)}: current liabilities of ${amount(p, "value")} exceed total liabilities of ${amount(p, "limit")}. Check the columns and their units.`,
  receivablesAboveCurrentAssets: (p) =>
    `${whose(p)}: trade receivables of ${amount(p, "value")} exceed current assets of ${amount(p, "limit")}. Check the columns and their units.`,
  negativeRevenue: (p) =>
    `${whose(p)}: revenue is negative (${amount(p, "value")}). Margins and days are not meaningful; check the sign.`,
  costAboveThreeTimesRevenue: (p) =>
    `${whose(p)}: cost of sales of ${amount(p, "value")} is more than three times the revenue of ${amount(p, "limit")}. Check the units of the two.`,
  oneYearOnly: (p) =>
    `${whose(p)}: there is no year before. Closing balances stand for averages, and growth is missing. Add the prior year.`,
  yearMissing: (p) =>
    `${rows(p)} without fiscal year or balance sheet date are taken for the year of the analysis date. Fill in the year.`,
  supersededFigure: (p) =>
    `${whose(p)}: ${p.fieldName === "" ? "the figure" : `“${p.fieldName}”`} stands here as ${amount(p, "before")} and elsewhere as ${amount(p, "after")}, which counts: it is the later or restated one. Delete the figure that is out of date.`,
  otherBasisNotUsed: (p) =>
    `${whose(p)}: ${rows(p)} on the other basis (consolidated or parent company) are set aside, because the year is there on the basis that counts. Nothing to do if that is meant.`,
  interimNotUsed: (p) =>
    `${whose(p)}: interim figures of ${plain(p, "months")} months are not used. Allow annualising in the settings if they shall count.`,
  interimAnnualised: (p) =>
    `${whose(p)}: income and cash flow of ${plain(p, "months")} months are brought to twelve (× 12/${plain(p, "months")}); balances stay. Replace them when the full year is out.`,
  afterAnalysisDate: (p) =>
    `${whose(p)}: ${rows(p)} close after the analysis date and do not count. Move the analysis date if they shall.`,
  oldStatements: (p) =>
    `${whose(p)}: the latest statement closed ${plain(p, "months")} months before the analysis date, more than ${plain(p, "limit")}. Ask the customer for a newer one.`,
  unknownCustomer: (p) =>
    `“${p.found}” is not in the customer table; ${rows(p)} of its statements are left out. Add the customer or correct the code.`,
  unknownItems: (p) =>
    `${plain(p, "names")} item names are not used by the analysis (${rows(p)}): ${p.found}. Rename an item if one of them should count.`,
  unknownUnit: (p) =>
    `“${p.found}” is no known unit of money, so the amounts of these rows are missing. Use for example 元, 万元, CNY k or USD m.`,
  foreignCurrency: (p) =>
    text(p, "rate") === ""
      ? `${whose(p)}: the statements are in ${p.found} and there is no rate for it. Ratios need none; amounts such as a credit limit stay empty. Enter the rate in the settings.`
      : `${whose(p)}: the statements are in ${p.found}. Ratios are in that currency; amounts are converted, balances at ${text(p, "rate")} and flows at ${text(p, "averageRate")}.`,
  financialInstitution: (p) =>
    `${whose(p)}: a bank, insurer or the like. Current ratio, days, health and Altman's models do not apply to it.`,
  currencyChanged: (p) =>
    `${whose(p)}: the currency changes from one year to the next (${p.found}), so the two years are not compared: closing balances stand for averages, and growth is missing.`,
  scaleJump: (p) =>
    `${whose(p)}: ${p.fieldName === "" ? "the figure" : `“${p.fieldName}”`} goes from ${amount(p, "before")} to ${amount(p, "after")} within a year: one of the two is probably in another unit. Check the unit of each year.`,
};

/** What was found in a customer's statements, what was made of it and what to do. */
export function statementFinding(p: ProblemFacts): string {
  return sentences[text(p, "about") as StatementFindingKind](p);
}
