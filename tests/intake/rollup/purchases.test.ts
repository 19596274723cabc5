import type { FieldTable } from "../../../src/intake/columns";
import { purchaseDays } from "../../../src/intake/rollup/purchases";
import { tableOf } from "../../../src/selftest/data/statementTable";

const customers: FieldTable = {
  ...tableOf("customers", [
    { customerId: "A", customerName: "Alpha" },
    { customerId: "B", customerName: "Beta" },
    { customerId: "A", customerName: "Alpha again" },
  ]),
  money: { factor: 10_000, label: "万元", currency: "CNY" },
};
const line = (customerId: string, transactionDate: number, amount: number, documentNo = "") => ({
  customerId,
  transactionDate,
  amount,
  documentNo,
});

test("lines of a day are one purchase in the customers' unit, with its orders; days ascend; the future and strangers are left out", () => {
  const found = purchaseDays(
    tableOf("transactions", [
      line("A", 46010, 30_000, "3"),
      line("A", 46000.4, 10_000, "1"),
      line("A", 46000.9, 20_000, "2"),
      line("A", 46000.9, -5_000, "2"),
      line("B", 46005, -10_000, "4"),
      line("A", 46200, 99_000, "9"),
      line("X", 46001, 70_000, "5"),
    ]),
    customers,
    46100
  );
  expect([...found.starts]).toEqual([0, 2, 3, 3]);
  expect([...found.days]).toEqual([46000, 46010, 46005]);
  expect([...found.amounts]).toEqual([2.5, 3, -1]);
  expect([...found.orders]).toEqual([2, 1, 0]);
  expect([found.firstDay, found.lastDay]).toEqual([46000, 46010]);
});

test("without numbers of documents a day is one order; without any usable line there are no days", () => {
  const rows = [5, 6].map((amount) => ({ customerId: "A", transactionDate: 46000, amount }));
  expect([...purchaseDays(tableOf("transactions", rows), customers, 46100).orders]).toEqual([1]);
  const none = purchaseDays(tableOf("transactions", rows), customers, 45000);
  expect([none.days.length, none.firstDay, none.lastDay]).toEqual([0, NaN, NaN]);
});
