import type { FieldTable } from "../intake/columns";
import {
  CustomerIndex,
  customerRows,
  groupByCustomer,
  type Grouped,
} from "../intake/rollup/customerIndex";
import { InvoiceCursor } from "../intake/rollup/InvoiceCursor";
import {
  ageingByDueDate,
  ageingByInvoiceDate,
  daysLate,
  type Ageing,
  type DaysLate,
  type DueBucket,
  type InvoiceBucket,
} from "./ageing";
import { addMonths } from "./calendar";
import {
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectiveness,
  countBackDso,
  daysSalesOutstanding,
  type CountBackDso,
  type MonthOfSales,
} from "./dso";

/** What the invoices of one customer say, as of the analysis date. Money in the customers' unit; NaN = not computable. */
export interface CustomerReceivables {
  /** Rows of the table of invoices, for links to its cells. */
  readonly rows: Int32Array;
  readonly paid: DaysLate;
  readonly ageing: Ageing<DueBucket>;
  /** By age of the invoice in years, as Chinese annual reports print it. */
  readonly ageingByInvoice: Ageing<InvoiceBucket>;
  /** Share of the open items that is past due, and more than 90 days past due; NaN without open items. */
  readonly overdueShare: number;
  readonly over90Share: number;
  /** Longest days past due of an open item; 0 when nothing is overdue. */
  readonly maxDaysOverdue: number;
  /** Invoiced per month, returns taken off, the latest month first; months without an invoice are nil. */
  readonly months: readonly MonthOfSales[];
  /** Invoiced in the period, and its days. */
  readonly sales: number;
  readonly days: number;
  /** Open at the beginning of the period, rebuilt from invoice and payment dates. */
  readonly opening: number;
  readonly dso: number;
  readonly bestPossible: number;
  readonly delinquent: number;
  readonly countBack: CountBackDso;
  /** Collection effectiveness index, 0–100. */
  readonly cei: number;
  /** Invoices whose due date is the default terms after their date. */
  readonly assumedTerms: number;
}

export interface LedgerOptions {
  /** Excel serial. */
  readonly analysisDate: number;
  readonly defaultTermsDays: number;
  /** Length of the period for sales, DSO and CEI; default 12. */
  readonly months?: number;
}

/** The invoices of a base, customer by customer; the rows are grouped when the first customer is asked for. */
export class ReceivablesLedger {
  private grouped: Grouped | null = null;

  constructor(
    private readonly invoices: FieldTable,
    private readonly customers: FieldTable,
    private readonly options: LedgerOptions
  ) {}

  /** Null for a customer without any invoice. */
  of(row: number): CustomerReceivables | null {
    const { invoices, customers, options } = this;
    const first = customers.duplicateOf?.[row] ?? -1;
    const customer = first >= 0 ? first : row;
    this.grouped ??= groupByCustomer(
      customerRows(invoices, CustomerIndex.of(customers)),
      customers.count
    );
    const { starts, rows } = this.grouped;
    const own = rows.subarray(starts[customer] ?? 0, starts[customer + 1] ?? 0);
    if (own.length === 0) return null;
    return analyse(invoices, own, customers.money.factor, options);
  }
}

function analyse(
  invoices: FieldTable,
  rows: Int32Array,
  toFactor: number,
  { analysisDate, defaultTermsDays, months: length = 12 }: LedgerOptions
): CustomerReceivables {
  const invoice = new InvoiceCursor(invoices, {
    analysisDate,
    defaultTerms: defaultTermsDays,
    toFactor,
  });
  const column = (): Float64Array => new Float64Array(rows.length).fill(NaN);
  const [amount, open, due, paid, invoiced] = [column(), column(), column(), column(), column()];
  // The day before the same day of the month after: the end of June goes back to the end of March, whatever their days.
  const monthsBefore = (back: number): number => addMonths(analysisDate + 1, -back) - 1;
  const from = monthsBefore(length);
  const bounds = Array.from({ length: length + 1 }, (_, back) => monthsBefore(back));
  const sold = new Float64Array(length);
  let [opening, assumedTerms, maxDaysOverdue, isDated] = [0, 0, 0, false];
  rows.forEach((row, at) => {
    if (!invoice.moveTo(row)) return;
    const signed = invoice.isCredit ? -Math.abs(invoice.amount) : invoice.amount;
    amount[at] = signed;
    open[at] = invoice.isCredit ? -Math.abs(invoice.open) : invoice.open;
    due[at] = invoice.due;
    paid[at] = invoice.paid;
    invoiced[at] = invoice.invoiced;
    if (invoice.isAssumedTerms) assumedTerms++;
    if (!invoice.isCredit && invoice.open > 0)
      maxDaysOverdue = Math.max(maxDaysOverdue, analysisDate - invoice.due || 0);
    if (Number.isNaN(invoice.invoiced) || Number.isNaN(signed)) return;
    isDated = true;
    if (invoice.invoiced <= from) {
      if (!(invoice.paid <= from))
        opening += Number.isNaN(invoice.paid) ? (open[at] ?? 0) || 0 : signed;
      return;
    }
    let back = 0;
    while (back + 1 < length && invoice.invoiced <= (bounds[back + 1] ?? -Infinity)) back++;
    sold[back] = (sold[back] ?? 0) + signed;
  });
  const ageing = ageingByDueDate(open, due, analysisDate);
  const { buckets, open: owed, credits } = ageing;
  const months: MonthOfSales[] = Array.from(sold, (sales, back) => ({
    sales,
    days: (bounds[back] ?? NaN) - (bounds[back + 1] ?? NaN),
  }));
  const sales = isDated ? sold.reduce((sum, each) => sum + each, 0) : NaN;
  const days = analysisDate - from;
  const dso = daysSalesOutstanding(owed, sales, days);
  const bestPossible = bestPossibleDso(buckets.notDue, sales, days);
  return {
    rows,
    paid: daysLate({ amount, due, paid }),
    ageing,
    ageingByInvoice: ageingByInvoiceDate(open, invoiced, analysisDate),
    overdueShare: (owed - buckets.notDue - ageing.undated) / owed,
    over90Share: owed === 0 ? NaN : buckets.over90 / owed,
    maxDaysOverdue,
    months,
    sales,
    days,
    opening: isDated ? opening : NaN,
    dso,
    bestPossible,
    delinquent: averageDaysDelinquent(dso, bestPossible),
    countBack: isDated ? countBackDso(owed, months) : { days: NaN, isAtLeast: false },
    cei: collectionEffectiveness({
      opening: isDated ? opening : NaN,
      sales,
      // Credits stand in opening and sales, so they are taken off what is open too.
      closing: owed - credits,
      closingCurrent: buckets.notDue - credits,
    }),
    assumedTerms,
  };
}
