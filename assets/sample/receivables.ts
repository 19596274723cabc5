import { monthStart, onWeekday, sampleDate } from "./calendar";
import type { Customer } from "./customers";
import type { OrderLine } from "./orders";
import { clamp, randomStream, toStep } from "./random";

export interface Invoice {
  readonly number: string;
  readonly customer: Customer;
  readonly invoiceDate: number;
  readonly dueDate: number;
  readonly paidDate: number | null;
  /** CNY with 13 % value-added tax. */
  readonly amount: number;
  readonly balance: number;
}

export const valueAddedTax = 0.13;

/** Month of the first invoice shown: October 2024. Older ones are settled and archived. */
const firstInvoicedMonth = 12;

export function paymentTerms(customer: Customer): number {
  const random = randomStream(`terms:${customer.id}`);
  return customer.quality > 0.8 ? random.pick([60, 60, 90]) : random.pick([30, 30, 45, 60]);
}

/** One invoice per customer and month with net orders; paid about `daysLate` after the due date, or still open. */
export function makeInvoices(
  customers: readonly Customer[],
  orders: readonly OrderLine[]
): readonly Invoice[] {
  const invoices: Invoice[] = [];
  for (const customer of customers) {
    const random = randomStream(`invoices:${customer.id}`);
    const terms = paymentTerms(customer);
    const own = orders.filter((line) => line.customer === customer);
    for (let month = firstInvoicedMonth; monthStart(month) <= sampleDate; month++) {
      const net = own.reduce(
        (sum, line) =>
          line.date >= monthStart(month) && line.date < monthStart(month + 1)
            ? sum + line.amount
            : sum,
        0
      );
      if (net <= 0) continue;
      const amount = toStep(net * (1 + valueAddedTax), 0.01);
      const invoiceDate = monthStart(month + 1) - 1;
      const dueDate = invoiceDate + terms;
      const paid = onWeekday(
        Math.max(
          invoiceDate + 1,
          dueDate + Math.round(customer.daysLate * random.between(0.55, 1.45) + 5 * random.normal())
        )
      );
      // Nothing more comes in from a customer in insolvency proceedings.
      const isOpen = paid > sampleDate || (customer.isOnHold && month >= 26);
      const balance = isOpen
        ? random.chance(0.12)
          ? toStep(amount * clamp(random.between(0.2, 0.8), 0, 1), 0.01)
          : amount
        : 0;
      invoices.push({
        number: "",
        customer,
        invoiceDate,
        dueDate,
        paidDate: isOpen ? null : paid,
        amount,
        balance,
      });
    }
  }
  const byDate = invoices.sort(
    (a, b) => a.invoiceDate - b.invoiceDate || a.customer.index - b.customer.index
  );
  return byDate.map((invoice, i) => ({ ...invoice, number: `FP${String(2410001 + i)}` }));
}
