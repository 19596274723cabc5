import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import { addressLink } from "../evidence";
import type { ReportContext } from "../ReportContext";
import { pageSpan } from "./columns";
import type { SupplierColumns } from "./columns";

/** Why nothing is totalled or ranked, with the cells of the amounts. Returns the row below. */
export function placeRefusal(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  row: number
): number {
  const words = context.words.suppliers.refusal;
  const table = layout.table({
    row: layout.text(row, columns.criterion, pageSpan(columns), words.title, "heading"),
    columns: [
      { header: words.supplier, at: columns.criterion, span: 2, style: "wrapped" },
      { header: words.spend, at: columns.own, span: 2, style: "linkWrapped" },
    ],
    rows: supply.scores.suppliers.map((supplier, i): PlanCell[] => [
      cutText(supplier.name, 80),
      addressLink(
        context,
        (supply.cells.spend[i] ?? []).map((at) => ({
          table: "supplierArchive" as const,
          row: at,
          field: "supplierSpend" as const,
        }))
      ),
    ]),
  });
  return table.next + 1;
}
