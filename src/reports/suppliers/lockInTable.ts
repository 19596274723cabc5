import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";
import { lockInFormula } from "./supplyFormulas";

/** What makes leaving a supplier costly; eight levels from 0 to 100 per supplier, their mean is the score. */
export const lockInItems = [
  "interface",
  "qualification",
  "tooling",
  "integration",
  "training",
  "stock",
  "contract",
  "jointRights",
] as const;
export type LockInItem = (typeof lockInItems)[number];

const levels = ["0", "25", "50", "75", "100"] as const;

/** Lock-in both ways: leaving us (it protects us) and leaving each rival (the barrier we have to pay for). All the reviewer's. */
export function placeLockIn(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  reviewed: ReviewedPage,
  row: number
): number {
  const words = context.words.suppliers.lockIn;
  const span = pageSpan(columns);
  const { suppliers } = supply.scores;
  let next = layout.text(row, columns.criterion, span, words.title, "heading");
  next = layout.text(next, columns.criterion, span, words.note, "note");
  layout.text(next, columns.criterion, 4, words.item, "tableHeader");
  layout.place(
    next,
    columns.suppliers,
    [
      suppliers.map((supplier) =>
        supplier.isOurs ? words.leavingUs : words.leaving(cutText(supplier.name, 40))
      ),
    ],
    "tableHeaderNumber"
  );
  const first = next + 1;
  lockInItems.forEach((item, k) => {
    layout.text(first + k, columns.criterion, 4, words.items[item], "wrapped");
    const cells = suppliers.map((): PlanCell => null);
    layout.place(first + k, columns.suppliers, [cells], "inputNumber");
    reviewed.line(
      first + k,
      `lock:${item}`,
      Object.fromEntries(suppliers.map((_, i) => [columns.suppliers + i, null]))
    );
  });
  layout.validate({
    rect: {
      row: first,
      column: columns.suppliers,
      rows: lockInItems.length,
      columns: suppliers.length,
    },
    values: levels,
    prompt: { title: words.prompt.title, message: words.prompt.message },
  });
  const score = first + lockInItems.length;
  layout.text(score, columns.criterion, 4, words.score, "totalText");
  layout.place(
    score,
    columns.suppliers,
    [suppliers.map((_, i) => lockInFormula(columns, first, lockInItems.length, i))],
    "totalInteger"
  );
  return score + 2;
}
