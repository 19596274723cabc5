import type { FieldTable } from "../columns";
import type { ProblemLog } from "../reader/problemLog";

export interface LineFacts {
  readonly customerOf: Int32Array;
  readonly dates: Float64Array;
  readonly amounts: Float64Array;
  readonly isVoid: Uint8Array;
  readonly analysisDate: number;
}

/** Lines that cannot be counted, summed up by reason; unknown customers by name. */
export function reportLines(
  lines: FieldTable,
  { customerOf, dates, amounts, isVoid, analysisDate }: LineFacts,
  log: ProblemLog
): void {
  const unknown = new Map<string, { first: number; rows: number }>();
  const reasons = new Map<string, { first: number; rows: number }>();
  const ids = lines.texts.get("customerId");
  const names = lines.texts.get("customerName");
  const count = (
    into: Map<string, { first: number; rows: number }>,
    key: string,
    row: number
  ): void => {
    const entry = into.get(key);
    if (entry === undefined) into.set(key, { first: lines.sheetRows[row] ?? 0, rows: 1 });
    else entry.rows++;
  };
  for (let row = 0; row < lines.count; row++) {
    if (isVoid[row] === 1) count(reasons, "void", row);
    else if ((customerOf[row] ?? -1) < 0) count(unknown, ids?.[row] || names?.[row] || "", row);
    else if (Number.isNaN(dates[row] ?? NaN)) count(reasons, "noDate", row);
    else if (Number.isNaN(amounts[row] ?? NaN)) count(reasons, "noAmount", row);
    else if ((dates[row] ?? 0) > analysisDate) count(reasons, "afterDate", row);
  }
  for (const [found, { first, rows }] of [...unknown].sort((a, b) => b[1].rows - a[1].rows))
    log.add({ kind: "unknownCustomer", row: first, found, detail: { rows } });
  for (const [about, { first, rows }] of reasons)
    log.add({
      kind: "lineNotUsed",
      row: first,
      detail: { about, count: rows },
      severity: about === "void" || about === "afterDate" ? "note" : "warning",
    });
}
