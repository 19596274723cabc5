import type { FieldTable, RowProblem } from "../intake/columns";
import type { TableKind } from "../intake/fields";
import { supplierSummaries } from "../insight/suppliers/summaries";
import { segmentGrowth } from "../portfolio/segmentGrowth";
import type { InputSources } from "../scoring/inputs/sources";

/** What the other tables say about each customer, parallel to the customer table. */
export interface Summaries {
  readonly sources: Omit<InputSources, "customers" | "history" | "analysisDate">;
  readonly problems: readonly RowProblem[];
}

export function summarise(customers: FieldTable, tables: ReadonlyMap<TableKind, FieldTable>, _analysisDate: number): Summaries {
  const suppliers = tables.get("supplierArchive");
  const segments = tables.get("segments");
  return {
    sources: {
      suppliers: suppliers && supplierSummaries(suppliers, customers),
      segments: segments && { growth: segmentGrowth(segments, customers) },
    },
    problems: [],
  };
}
