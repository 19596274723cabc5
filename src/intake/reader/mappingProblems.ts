import type { TableCandidate } from "../detect";
import { fieldOf } from "../fields";
import type { ProblemLog } from "./problemLog";
import type { TableUnits } from "./tableUnits";

/** What the user should know about the columns themselves: guesses, columns left out, units assumed. */
export function reportMapping(
  candidate: TableCandidate,
  units: TableUnits,
  problems: ProblemLog
): void {
  const { mapping, asks, unmapped, olderPeriods, titleUnit } = candidate;
  for (const { column, header, field, alternatives } of asks) {
    if (field === null) continue;
    problems.add({
      kind: "ambiguousHeader",
      column,
      field,
      found: header,
      detail: { alternatives: alternatives.map((other) => other.field).join(",") },
    });
  }
  for (const { column, header } of unmapped)
    problems.add({
      kind: olderPeriods.includes(column) ? "olderPeriod" : "unmatchedHeader",
      column,
      found: header,
    });
  if (!mapping.some(({ field }) => fieldOf(field).type === "money")) return;
  if (titleUnit !== null)
    problems.add({ kind: "unitAssumed", found: titleUnit.text, detail: { about: "titleUnit" } });
  const { model, modelColumn, assumed } = units;
  const unit = { unit: model.label, factor: model.factor, currency: model.currency };
  for (const { mapped, isPlain } of assumed)
    problems.add({
      kind: "unitAssumed",
      column: mapped.column,
      field: mapped.field,
      found: mapped.header,
      detail: { about: isPlain ? "plainUnit" : "sameUnit", ...unit },
    });
  if (modelColumn !== null && model.factor !== 1)
    problems.add({
      kind: "unitAssumed",
      column: modelColumn.column,
      field: modelColumn.field,
      found: modelColumn.header,
      detail: { about: "modelUnit", ...unit },
    });
  if (
    candidate.kind === "customers" &&
    titleUnit === null &&
    modelColumn === null &&
    model.label === ""
  )
    problems.add({ kind: "unitAssumed", detail: { about: "noUnit" } });
}

/** "3–5, 9": runs of 1-based sheet rows, the first few. */
export function rowRuns(rows: readonly number[]): string {
  const runs: string[] = [];
  let from = -1;
  let last = -1;
  const close = (): void => {
    if (from >= 0) runs.push(from === last ? `${from + 1}` : `${from + 1}–${last + 1}`);
  };
  for (const row of [...rows].sort((a, b) => a - b)) {
    if (row === last + 1 && from >= 0) last = row;
    else {
      close();
      from = row;
      last = row;
    }
  }
  close();
  return runs.length > 12 ? `${runs.slice(0, 12).join(", ")}, …` : runs.join(", ");
}
