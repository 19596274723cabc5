import type { FieldTable } from "../../src/intake/columns";
import { tableOf } from "../../src/selftest/data/statementTable";
import { analysisDate, customers } from "./twelveCustomers";

/**
 * Two years of orders of the twelve customers up to the analysis date: customer k orders every 20 + 9 k days, the last of
 * them 3 + 40 k days before; the tenth, a prospect, never, and the fifth once. In 元, where the customers' money is in 万元.
 */
export function orderLines(): FieldTable {
  const rows: {
    customerId: string;
    transactionDate: number;
    documentNo: string;
    amount: number;
  }[] = [];
  const ids = customers.texts.get("customerId")!;
  ids.forEach((customerId, k) => {
    if (k === 9) return;
    const step = k === 4 ? 9999 : 20 + 9 * k;
    for (let day = analysisDate - 3 - 40 * k; day > analysisDate - 740; day -= step)
      rows.push({
        customerId,
        transactionDate: day,
        documentNo: `${customerId}-${day}`,
        amount: 10_000 * (12 - k) + 100 * (day % 7),
      });
  });
  const table = tableOf("transactions", rows, { sheet: "订单" });
  return { ...table, money: { factor: 1, label: "元", currency: "CNY" } };
}
