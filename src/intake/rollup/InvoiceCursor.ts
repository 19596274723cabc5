import { inUnit } from "../cells/units";
import type { FieldTable } from "../columns";
import type { FieldKey } from "../fields";

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

  private readonly columns: Readonly<Record<(typeof fields)[number], Float64Array | undefined>>;
  private readonly kinds: readonly string[] | undefined;

  constructor(
    private readonly invoices: FieldTable,
    private readonly options: InvoiceOptions
  ) {
    this.columns = Object.fromEntries(
      fields.map((field) => [field, invoices.numbers.get(field)])
    ) as typeof this.columns;
    this.kinds = invoices.texts.get("documentKind");
  }

  /** False for a row that does not count: void, or invoiced after the analysis date. */
  moveTo(row: number): boolean {
    const { columns, options } = this;
    const at = (field: (typeof fields)[number]): number => columns[field]?.[row] ?? NaN;
    const kind = this.kinds?.[row];
    this.invoiced = at("invoiceDate");
    if (this.invoiced > options.analysisDate || kind === "void") return false;
    this.due = at("dueDate");
    this.isAssumedTerms = false;
    if (Number.isNaN(this.due) && !Number.isNaN(this.invoiced)) {
      const terms = at("paymentTerms");
      this.isAssumedTerms = Number.isNaN(terms);
      this.due = this.invoiced + (this.isAssumedTerms ? options.defaultTerms : terms);
    }
    const paid = at("paidDate");
    const wasPaidLater = paid > options.analysisDate;
    this.paid = wasPaidLater ? NaN : paid;
    this.amount = this.inModelUnit(at("invoiceAmount"));
    const balance = this.inModelUnit(at("arBalance"));
    const paidAmount = this.inModelUnit(at("paidAmount"));
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

const fields = [
  "invoiceAmount",
  "arBalance",
  "paidAmount",
  "invoiceDate",
  "dueDate",
  "paidDate",
  "paymentTerms",
] as const satisfies readonly FieldKey[];
