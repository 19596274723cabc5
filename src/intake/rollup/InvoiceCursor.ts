import { inUnit } from "../cells/units";
import type { FieldTable } from "../columns";

export interface InvoiceOptions {
  /** Excel serial; ages are as of the end of this day. */
  readonly analysisDate: number;
  /** Days from invoice to due date where neither is given; marked when used. */
  readonly defaultTerms: number;
  /** Currency units of one unit of the customers' money. */
  readonly toFactor: number;
}

/** One row of a list of invoices at a time, as it stood on the analysis date; nothing is allocated per row. Money in the customers' unit. */
export class InvoiceCursor {
  /** NaN = not known. */
  invoiced = NaN;
  due = NaN;
  /** Only what was paid by the analysis date; paid later is open on that date. */
  paid = NaN;
  amount = NaN;
  /** Open on the analysis date; negative for a credit; NaN where nothing tells. */
  open = NaN;
  isCredit = false;
  /** Neither a due date nor terms: the default terms stand in. */
  isAssumedTerms = false;

  private readonly amounts: Column;
  private readonly balances: Column;
  private readonly paidAmounts: Column;
  private readonly invoiceDates: Column;
  private readonly dueDates: Column;
  private readonly paidDates: Column;
  private readonly terms: Column;
  private readonly kinds: readonly string[] | undefined;

  constructor(
    private readonly invoices: FieldTable,
    private readonly options: InvoiceOptions
  ) {
    const { numbers, texts } = invoices;
    this.amounts = numbers.get("invoiceAmount");
    this.balances = numbers.get("arBalance");
    this.paidAmounts = numbers.get("paidAmount");
    this.invoiceDates = numbers.get("invoiceDate");
    this.dueDates = numbers.get("dueDate");
    this.paidDates = numbers.get("paidDate");
    this.terms = numbers.get("paymentTerms");
    this.kinds = texts.get("documentKind");
  }

  /** False for a row that does not count: void, or invoiced after the analysis date. */
  moveTo(row: number): boolean {
    const { options } = this;
    const kind = this.kinds?.[row];
    this.invoiced = at(this.invoiceDates, row);
    if (this.invoiced > options.analysisDate || kind === "void") return false;
    this.due = at(this.dueDates, row);
    this.isAssumedTerms = false;
    if (Number.isNaN(this.due) && !Number.isNaN(this.invoiced)) {
      const terms = at(this.terms, row);
      this.isAssumedTerms = Number.isNaN(terms);
      this.due = this.invoiced + (this.isAssumedTerms ? options.defaultTerms : terms);
    }
    const paid = at(this.paidDates, row);
    const wasPaidLater = paid > options.analysisDate;
    this.paid = wasPaidLater ? NaN : paid;
    this.amount = this.inModelUnit(at(this.amounts, row));
    const balance = this.inModelUnit(at(this.balances, row));
    const paidAmount = this.inModelUnit(at(this.paidAmounts, row));
    // The balance as the ledger gives it; without one, the amount until it is paid.
    if (wasPaidLater) this.open = this.amount;
    else if (!Number.isNaN(balance)) this.open = balance;
    else if (!Number.isNaN(paidAmount)) this.open = this.amount - paidAmount;
    else this.open = Number.isNaN(this.paid) ? this.amount : 0;
    this.isCredit = this.open < 0 || kind === "return";
    return true;
  }

  private inModelUnit(value: number): number {
    return inUnit(value, this.invoices.money.factor, this.options.toFactor);
  }
}

type Column = Float64Array | undefined;

function at(column: Column, row: number): number {
  return column === undefined ? NaN : (column[row] ?? NaN);
}
