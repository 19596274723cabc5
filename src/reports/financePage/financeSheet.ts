import { variantObjection, type AltmanVariant } from "../../finance/altman";
import { reviewOf } from "../../finance/financeReviews";
import { formatDate } from "../../i18n/format";
import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { textWidth } from "../../sheets/textMeasure";
import { moneyStyle } from "../customerCells";
import { gapText } from "../financeGap";
import { shortName } from "../keyCustomers";
import { moneyLabel } from "../numberVoice";
import { page, sheetHead } from "../pageParts";
import { decisionLine, recommendationText } from "../recommendationText";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { placeAltman } from "./altmanTable";
import { placeBeneish } from "./beneishTable";
import { placeCharts } from "./charts";
import { leftSpan, pageColumns, wholeSpan } from "./columns";
import { placeCredit } from "./creditPart";
import { placeDistress } from "./distressPart";
import { PageFormulas, reasonMarks, type MarkedReason } from "./formulaParts";
import { placeHealth } from "./healthTable";
import { largestAmount, pageYears, type PageYears } from "./pageFacts";
import { placePiotroski } from "./piotroskiTable";
import { isRatio, placeRatios, ratioRows } from "./ratioTable";
import { placeReceivables } from "./receivablesPart";
import { placeStatements } from "./statementTable";
import { placeViews } from "./viewsPart";

/** Everything that finance knows of one customer on one page, as formulas where it is computed. */
export function financeSheet(
  context: ReportContext,
  finance: ReportFinance,
  customer: number,
  key: string
): SheetPlan {
  const words = context.words.financePage;
  const names = context.words.finance;
  const { statements, kinds, ratios } = finance.base.analysis;
  const isFinancial = kinds.isFinancial[customer] === 1;
  const years = pageYears(statements, customer);
  const largest = years === null ? 0 : largestAmount(statements, years);
  const style = moneyStyle(years === null ? [] : amounts(finance, years));
  const digits = Math.ceil(textWidth(amountText(largest, style))) + 1.5;
  const columns = pageColumns(years?.years.length ?? 1, digits);
  const name = shortName(context, customer);
  const layout = new SheetLayout({
    key: `finance:${key}`,
    name: words.sheetName(name),
    columnWidths: columns.widths,
    tabColor: palette.accentMiddle,
    page: page(context, "portrait", 1),
  });
  const f = new PageFormulas(names.notMeaningful);
  const span = wholeSpan(columns);
  let top = sheetHead(layout, context, columns.label, span, words.title(name));
  top = layout.text(top, columns.label, span, basisLine(context, finance, years), "subtitle");
  top = layout.text(top, columns.label, span, headline(context, finance, customer), "headline");
  if (years === null) top = layout.text(top, columns.label, span, words.noStatements, "warn");

  let left = top;
  let right = placeViews(layout, context, finance, customer, columns, top);
  right = placeDistress(layout, context, finance, customer, columns, right);
  let placedRatios = null;
  let yearRow = top;
  if (years !== null) {
    const placed = placeStatements(layout, statements, years, columns, words, names, left, style);
    yearRow = placed.yearRow;
    placedRatios = placeRatios(
      layout,
      placed.refs,
      ratios,
      isFinancial,
      columns,
      f,
      words,
      names,
      placed.next
    );
    left = placedRatios.next;
    right = placeHealth(
      layout,
      placed.refs,
      placedRatios,
      context.model.finance,
      isFinancial,
      columns,
      f,
      words,
      names,
      right
    ).next;
    right = placeAltman(
      layout,
      placed.refs,
      (variant) => objectionTo(variant, finance, customer),
      columns,
      f,
      words,
      names,
      right
    ).next;
    right = placePiotroski(layout, placed.refs, columns, f, words, names, right).next;
    // The probit was estimated without banks and insurers.
    if (context.model.finance.isAdvanced && !isFinancial)
      right = placeBeneish(layout, placed.refs, columns, f, words.beneish, names, right);
  }
  const receivables = placeReceivables(layout, context, finance, customer, columns, right, style);
  right = placeCredit(layout, context, finance, customer, columns, receivables.next, style).next;
  // Charts fill what the shorter half leaves free, below the ratios.
  const chartSpan = leftSpan(columns);
  left = placeCharts(
    layout,
    columns,
    placedRatios,
    yearRow,
    receivables.chart,
    words,
    names,
    left + 1,
    columns.label,
    chartSpan
  );
  let row = Math.max(left, right);
  row = placeNotes(layout, context, columns.label, span, row);
  layout.printArea({ row: 0, column: 0, rows: row, columns: columns.last + 1 });
  return layout.finish();

  function placeNotes(
    target: SheetLayout,
    { words: all }: ReportContext,
    column: number,
    width: number,
    from: number
  ): number {
    const notes = all.financePage.notes;
    const legend = (Object.keys(reasonMarks) as MarkedReason[])
      .map((reason) => `${reasonMarks[reason]} ${names.reasons[reason]}`)
      .join(all.finance.review.recommendation.comma);
    let at = target.text(from, column, width, notes.title, "subheading");
    const formulas = ratioRows
      .map((key) => (isRatio(key) ? names.ratios[key] : names.duPont[key]))
      .map((ratio) => `${ratio.name} = ${ratio.formula}`)
      .join(all.finance.review.recommendation.semicolon);
    const shown = years === null ? [] : [notes.legend(legend), notes.formulas(formulas)];
    for (const text of [...shown, notes.text]) at = target.text(at, column, width, text, "note");
    return target.text(at, column, width, all.shared.decisionAid, "note");
  }
}

function amounts({ base }: ReportFinance, { entries }: PageYears): number[] {
  const { items } = base.analysis.statements;
  return entries.map((entry) => items.totalAssets[entry] ?? NaN);
}

function amountText(largest: number, style: "money" | "money2"): string {
  const whole = String(Math.round(largest));
  return "-" + whole + ",".repeat(Math.ceil(whole.length / 3)) + (style === "money2" ? ".00" : "");
}

function objectionTo(
  variant: AltmanVariant,
  { base }: ReportFinance,
  customer: number
): MarkedReason | null {
  const { kinds } = base.analysis;
  // What is not known of a company's kind does not exclude a variant; a missing market value shows as a missing input.
  return variantObjection(variant, {
    isFinancial: kinds.isFinancial[customer] === 1,
    isManufacturer: kinds.isManufacturer[customer] !== 0,
    isListed: true,
  });
}

function basisLine(
  context: ReportContext,
  { base }: ReportFinance,
  years: PageYears | null
): string {
  const words = context.words.financePage;
  const { statements } = base.analysis;
  const latest = years?.entries.at(-1) ?? -1;
  const end = statements.periodEnd[latest] ?? NaN;
  const opinion = statements.auditOpinion[latest] ?? "";
  return words.basisLine({
    statementBasis: words.statementBases[statements.basis],
    unit: moneyLabel(context.language, { ...context.customers.money, currency: "" }),
    currency: statements.currency[latest] || context.customers.money.currency,
    latest: Number.isNaN(end) ? String(years?.years.at(-1) ?? "–") : formatDate(end),
    opinion: opinion === "" ? null : (words.opinions[opinion] ?? opinion),
    isAnnualised: statements.isAnnualised[latest] === 1,
  });
}

/** The gap and what finance proposes, in words; a decision that stands is said first. */
function headline(context: ReportContext, finance: ReportFinance, customer: number): string {
  const { sentenceGap } = context.words.shared;
  const { review } = context.words.finance;
  const gap = gapText(context, finance, customer);
  const standing = reviewOf(finance.reviews, customer);
  const decided = Number.isNaN(standing.decidedOn)
    ? []
    : [decisionLine(context, finance, customer)];
  return [
    ...(gap === "" ? [] : [review.sentence(gap)]),
    ...decided,
    recommendationText(context, finance, customer),
  ]
    .filter((text) => text !== "")
    .join(sentenceGap);
}
