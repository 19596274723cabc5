import { dueBuckets } from "../../finance/ageing";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { CellTarget, PlanCell, PlanRect } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { numberCell } from "../customerCells";
import { evidenceTarget } from "../evidence";
import type { ReportContext } from "../ReportContext";
import type { ReportFinance } from "../reportFinance";
import { rightSpan, type PageColumns } from "./columns";
import { formulaCell } from "./ratioTable";

export interface PlacedReceivables {
  /** Names and amounts of the buckets for the chart; null without a ledger. */
  readonly chart: { readonly categories: PlanRect; readonly values: PlanRect } | null;
  readonly openCell: string | null;
  readonly next: number;
}

/** Open items by days past due, and how long the customer takes to pay us. */
export function placeReceivables(
  layout: SheetLayout,
  context: ReportContext,
  { base, receivables, ledgerOf }: ReportFinance,
  customer: number,
  columns: PageColumns,
  row: number,
  moneyStyle: StyleName
): PlacedReceivables {
  const page = context.words.financePage.receivables;
  const words = context.words.finance;
  const first = layout.text(row, columns.right, rightSpan(columns), page.title, "heading");
  const credit = base.creditOf(customer);
  const sales = credit.annualSales;
  const open =
    receivables?.openBalance[customer] ?? base.sources.openReceivables?.[customer] ?? NaN;
  const late = base.sources.avgDaysLate?.[customer] ?? NaN;
  const over90 = base.sources.over90Share?.[customer] ?? NaN;
  const hasLedger = receivables !== null && !Number.isNaN(receivables.openBalance[customer] ?? NaN);
  const ledger: CellTarget | null = hasLedger
    ? evidenceTarget(context, { table: "receivables", row: null, field: null })
    : null;
  const line = (at: number, label: string, value: PlanCell, style: StyleName): void => {
    layout.place(at, columns.right, [[label, value]], style, [
      { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "text" },
    ]);
  };
  let next = first;
  let chart: PlacedReceivables["chart"] = null;
  let openCell: string | null = null;
  if (hasLedger) {
    layout.place(
      first,
      columns.right,
      [[page.bucket, page.amount, page.share]],
      "tableHeaderNumber",
      [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "tableHeader" }]
    );
    const amounts: PlanRect = {
      row: first + 1,
      column: columns.narrow,
      rows: dueBuckets.length,
      columns: 1,
    };
    const all = rangeAddress(amounts, true);
    dueBuckets.forEach((bucket, k) => {
      const at = first + 1 + k;
      const amount = receivables.ageing[bucket][customer] ?? NaN;
      layout.place(
        at,
        columns.right,
        [
          [
            ledger === null
              ? words.dueBuckets[bucket]
              : { text: words.dueBuckets[bucket], to: ledger },
            numberCell(amount),
            formulaCell(`IF(SUM(${all})>0,${cellAddress(at, columns.narrow)}/SUM(${all}),0)`),
          ],
        ],
        moneyStyle,
        [
          {
            rect: { row: 0, column: 0, rows: 1, columns: 1 },
            style: ledger === null ? "text" : "link",
          },
          { rect: { row: 0, column: 2, rows: 1, columns: 1 }, style: "percent1" },
        ]
      );
    });
    const total = first + 1 + dueBuckets.length;
    openCell = cellAddress(total, columns.narrow, true);
    layout.place(
      total,
      columns.right,
      [[page.open, formulaCell(`SUM(${all})`)]],
      totalOf(moneyStyle),
      [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "totalText" }]
    );
    chart = { categories: { ...amounts, column: columns.right }, values: amounts };
    next = total + 1;
    line(next++, page.credits, numberCell(receivables.credits[customer]), moneyStyle);
    line(next++, page.longest, numberCell(receivables.maxDaysOverdue[customer]), "integer");
  } else {
    line(next++, page.open, numberCell(open), moneyStyle);
    openCell = Number.isNaN(open) ? null : cellAddress(next - 1, columns.narrow, true);
    if (!Number.isNaN(over90)) line(next++, words.dueBuckets.over90, over90, "percent1");
  }
  const dso = openCell === null || !(sales > 0) ? null : formulaCell(`${openCell}/${sales}*365`);
  const atRight = (at: number, label: string, value: number, style: StyleName): void => {
    layout.text(at, columns.narrow + 3, 4, label, "text");
    layout.place(at, columns.narrow + 7, [[numberCell(value)]], style);
  };
  const ledgerFacts = ledgerOf?.(customer) ?? null;
  if (ledgerFacts !== null && hasLedger) {
    const { countBack } = ledgerFacts;
    const facts = [
      [page.periodDso, ledgerFacts.dso],
      [countBack.isAtLeast ? page.countBackAtLeast : page.countBack, countBack.days],
      [page.bestPossible, ledgerFacts.bestPossible],
      [page.delinquent, ledgerFacts.delinquent],
      [page.cei, ledgerFacts.cei],
    ] as const;
    facts.forEach(([label, value], k) => atRight(first + 1 + k, label, value, "decimal1"));
  }
  line(next++, page.dso, dso, "decimal1");
  line(next++, page.daysLate, numberCell(late), "decimal1");
  return { chart, openCell, next };
}

function totalOf(style: StyleName): StyleName {
  return style === "money2" ? "totalMoney2" : "totalMoney";
}
