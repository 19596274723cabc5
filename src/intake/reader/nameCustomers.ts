import type { MappedColumn } from "../columns";
import type { FieldKey } from "../fields";
import type { ProblemLog } from "./problemLog";

/** Gives every customer a name to be called by: its own, or its code where there is none, which is said. */
export function nameCustomers(
  texts: Map<FieldKey, readonly string[]>,
  sheetRows: Int32Array,
  mapping: readonly MappedColumn[],
  problems: ProblemLog
): void {
  const ids = texts.get("customerId");
  const names = texts.get("customerName");
  if (ids === undefined) return;
  if (names === undefined) {
    texts.set("customerName", ids);
    problems.add({ kind: "unitAssumed", field: "customerName", detail: { about: "idAsName" } });
    return;
  }
  const column = mapping.find(({ field }) => field === "customerName")?.column ?? 0;
  const named = names.map((name, row) => {
    if (name !== "") return name;
    const id = ids[row] ?? "";
    problems.add({
      kind: "blankName",
      severity: "warning",
      row: sheetRows[row] ?? 0,
      column,
      field: "customerName",
      found: id,
      detail: { id },
    });
    return id;
  });
  texts.set("customerName", named);
}
