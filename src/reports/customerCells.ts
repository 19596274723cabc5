import type { PlanCell } from "../sheets/SheetPlan";
import { cutText } from "../sheets/textMeasure";
import type { StyleName } from "../sheets/styles";
import { columnOf } from "./evidence";
import { customerName, tierOf } from "./keyCustomers";
import type { ReportContext } from "./ReportContext";

/** A customer's name as a way to its row. */
export function customerLink(context: ReportContext, index: number): PlanCell {
  const { customers } = context;
  const row = customers.sheetRows[index];
  const text = cutText(customerName(context, index), 80);
  if (row === undefined) return text;
  const column =
    columnOf(customers, "customerName") ??
    columnOf(customers, "customerId") ??
    customers.source.firstColumn;
  return { text, to: { sheet: customers.source.sheet, row, column } };
}

const tierStyles: Readonly<Record<string, StyleName>> = {
  S: "tierS",
  A: "tierA",
  B: "tierB",
  C: "tierC",
  "N/A": "tierNA",
};

export function tierStyle(tier: string): StyleName {
  return tierStyles[tier] ?? "tierNA";
}

export function tierStyleOf(context: ReportContext, index: number): StyleName {
  return tierStyle(tierOf(context, index));
}

/** NaN is an empty cell, never a zero. */
export function numberCell(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Whole units for large amounts, two decimals where amounts are small and broken (12.35 万元). */
export function moneyStyle(values: Iterable<number>): "money" | "money2" {
  let largest = 0;
  let isBroken = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    largest = Math.max(largest, Math.abs(value));
    if (!Number.isInteger(value)) isBroken = true;
  }
  return isBroken && largest < 1000 ? "money2" : "money";
}
