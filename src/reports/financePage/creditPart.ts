import { exposureParts, lostParts, usedParts, type ExposurePart } from "../../finance/creditLimit";
import type { CustomerCredit } from "../../finance/customerFinance";
import type { ItemKey } from "../../finance/statements/items";
import { formatPercent } from "../../i18n/format";
import type { FieldKey } from "../../intake/fields";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { numberCell } from "../customerCells";
import { columnOf } from "../evidence";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { rightSpan, type PageColumns } from "./columns";
import { formulaCell } from "./ratioTable";
import { itemFormula } from "./statementTable";

export interface PlacedCredit {
  readonly limitCell: string;
  readonly utilisationCell: string;
  readonly next: number;
}

/** The credit limit step by step, each line a formula on the lines above it or on the statement. */
export function placeCredit(
  layout: SheetLayout,
  context: ReportContext,
  { base }: ReportFinance,
  customer: number,
  columns: PageColumns,
  row: number,
  moneyStyle: StyleName
): PlacedCredit {
  const words = context.words.financePage.credit;
  const { riskClasses, limitBasis } = context.words.finance;
  const { credit: policy } = context.model.finance;
  const credit = base.creditOf(customer);
  let next = layout.text(row, columns.right, rightSpan(columns), words.title, "heading");
  const noteColumn = columns.narrow + 2;
  const put = (
    label: PlanCell,
    value: PlanCell,
    style: StyleName,
    note?: string,
    noteStyle: StyleName = "textQuiet"
  ): string => {
    const labelStyle = label !== null && typeof label === "object" ? "link" : "text";
    layout.place(next, columns.right, [[label, null, value]], style, [
      { rect: { row: 0, column: 0, rows: 1, columns: 2 }, style: labelStyle },
    ]);
    if (note !== undefined) layout.text(next, noteColumn, columns.narrowCount - 2, note, noteStyle);
    next += 1;
    return cellAddress(next - 1, columns.narrow + 1);
  };
  const item = (key: ItemKey): string | null => {
    const formula = itemFormula(base.sources.statements, key, credit.entry);
    return formula === null || credit.rate === 1 ? formula : `(${formula})*${credit.rate}`;
  };
  const difference = (a: string | null, b: string | null, isNeeded: boolean): PlanCell => {
    if (a === null || (b === null && isNeeded)) return null;
    // A statement cell that was emptied since leaves no number to reckon with.
    return formulaCell(b === null ? a : `IFERROR((${a})-(${b}),"")`);
  };
  const netWorth = put(
    words.netWorth,
    difference(item("equity"), item("intangibles"), false),
    moneyStyle,
    credit.isParent ? words.parentNote : undefined
  );
  const capital = put(
    words.workingCapital,
    difference(item("currentAssets"), item("currentLiabilities"), true),
    moneyStyle
  );
  const sales = put(salesLabel(context, customer), numberCell(credit.annualSales), moneyStyle);
  const terms = put(words.terms(credit.isDefaultTerms), credit.termsDays, "integer");
  const grace = put(words.grace, policy.graceDays, "integer");
  const percent = (share: number): string => formatPercent(context.language, share, 0);
  const known = (cell: string, formula: string): PlanCell =>
    formulaCell(`IF(ISNUMBER(${cell}),${formula},"")`);
  const byNetWorth = put(
    words.byNetWorth(percent(policy.netWorthShare)),
    known(netWorth, `${policy.netWorthShare}*${netWorth}`),
    moneyStyle
  );
  const byCapital = put(
    words.byWorkingCapital(percent(policy.workingCapitalShare)),
    known(capital, `${policy.workingCapitalShare}*${capital}`),
    moneyStyle
  );
  const bySales = put(words.bySales, known(sales, `${sales}/365*(${terms}+${grace})`), moneyStyle);
  const risk = credit.riskClass;
  const multiplier = put(
    words.risk,
    numberCell(credit.multiplier),
    "decimal2",
    risk === null ? context.words.financePage.distress.unknown : riskClasses[risk]
  );
  const { financeDecides, missingInput } = words.none;
  const blind = `MIN(${bySales},${sales}/12*${policy.blindMonths}*${policy.blindShare})`;
  const full =
    risk === null
      ? `"${financeDecides}"`
      : `MIN(${byNetWorth},${byCapital},${bySales})*${multiplier}`;
  const limitFormula =
    risk === "R5"
      ? "0"
      : `IF(OR(AND(ISNUMBER(${netWorth}),${netWorth}<=0),AND(ISNUMBER(${capital}),${capital}<=0)),"${financeDecides}",IF(NOT(ISNUMBER(${bySales})),"${missingInput}",IF(COUNT(${netWorth},${capital})<2,${blind},${full})))`;
  const limit = put(
    words.limit,
    formulaCell(limitFormula),
    moneyStyle === "money2" ? "totalMoney2" : "totalMoney",
    limitBasis[credit.basis]
  );
  const granted = put(words.granted, numberCell(credit.grantedLimit), moneyStyle);
  const { exposure, atDefault } = placeExposure(context, customer, credit, put, moneyStyle);
  const used = (cell: string): string =>
    `IF(AND(ISNUMBER(${exposure}),ISNUMBER(${cell})),IF(${cell}>0,${exposure}/${cell},IF(${exposure}>0,"> 100 %",0)),"")`;
  const utilisation = put(
    words.utilisation,
    formulaCell(`IF(ISNUMBER(${limit}),${used(limit)},${used(granted)})`),
    "percent1"
  );
  atDefault();
  return { limitCell: limit, utilisationCell: utilisation, next };
}

/** Where a part is typed beside the customer. */
const fieldOfPart: Readonly<Record<ExposurePart, FieldKey>> = {
  openReceivables: "arBalance",
  unbilled: "unbilled",
  openOrders: "openOrders",
  committedStock: "committedStock",
  unamortisedInvestment: "unamortisedInvestment",
};

type Put = (
  label: PlanCell,
  value: PlanCell,
  style: StyleName,
  note?: string,
  noteStyle?: StyleName
) => string;

/** The known parts line by line, what of them uses the limit and what would be lost; parts that nobody told are named. */
function placeExposure(
  context: ReportContext,
  customer: number,
  { parts }: CustomerCredit,
  put: Put,
  style: StyleName
): { readonly exposure: string; readonly atDefault: () => string } {
  const { credit: words } = context.words.financePage;
  const { exposureParts: names, partsNotKnown } = context.words.finance;
  const cells = new Map<ExposurePart, string>();
  for (const part of exposureParts)
    if (!Number.isNaN(parts[part]))
      cells.set(
        part,
        put(linkedLabel(context, customer, fieldOfPart[part], names[part]), parts[part], style)
      );
  const sum = (label: string, members: readonly ExposurePart[]): string => {
    const open = members.filter((part) => !cells.has(part)).map((part) => names[part]);
    const known = members.flatMap((part) => cells.get(part) ?? []);
    // Parts that nobody tracks are left out; the receivables must be known.
    const value = cells.has("openReceivables") ? formulaCell(known.join("+")) : null;
    const note =
      open.length === 0 ? undefined : partsNotKnown(open.join(context.words.shared.listSeparator));
    return put(label, value, style, note, "wrappedIndented");
  };
  return {
    exposure: sum(words.exposure, usedParts),
    atDefault: () => sum(words.atDefault, lostParts),
  };
}

/** Leads to the customer list's own cell where our sales are typed there. */
function salesLabel(context: ReportContext, customer: number): PlanCell {
  return linkedLabel(context, customer, "revenue", context.words.financePage.credit.sales);
}

function linkedLabel(
  context: ReportContext,
  customer: number,
  field: FieldKey,
  text: string
): PlanCell {
  const column = columnOf(context.customers, field);
  const row = context.customers.sheetRows[customer];
  return column === null || row === undefined
    ? text
    : { text, to: { sheet: context.customers.source.sheet, row, column } };
}
