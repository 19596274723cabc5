import { joinKey, unpaddedKey } from "../cells/text";
import type { Slices } from "../../slices";
import type { FieldKey } from "../fields";
import { KeyIndex } from "./keyIndex";
import type { ProblemLog } from "./problemLog";

interface Place {
  readonly idColumn: number | null;
  readonly nameColumn: number | null;
}

/**
 * Finds customers that stand in several rows: the same code, or the same name where there are no codes. Each row stays and is
 * scored; the result names the first row so that sums count the customer once. Equal names under different codes are only
 * pointed out. Returns the row index of the first row per row, or -1.
 */
export function* findDuplicates(
  texts: ReadonlyMap<FieldKey, readonly string[]>,
  sheetRows: Int32Array,
  place: Place,
  problems: ProblemLog
): Slices<Int32Array> {
  const count = sheetRows.length;
  const duplicateOf = new Int32Array(count).fill(-1);
  const ids = place.idColumn === null ? undefined : texts.get("customerId");
  const names = place.nameColumn === null ? undefined : texts.get("customerName");
  const codes = new KeyIndex(count);
  if (ids !== undefined)
    for (let row = 0; row < count; row++) {
      if (row % 2048 === 2047) yield;
      const text = ids[row] ?? "";
      if (text === "") continue;
      const before = codes.getOrAdd(unpaddedKey(joinKey(text)), row);
      if (before < 0) continue;
      duplicateOf[row] = before;
      report("duplicateId", row, before, text, "customerId", place.idColumn);
    }
  const called = new KeyIndex(count);
  if (names !== undefined)
    for (let row = 0; row < count; row++) {
      if (row % 2048 === 2047) yield;
      const text = names[row] ?? "";
      if (text === "" || duplicateOf[row] !== -1) continue;
      const before = called.getOrAdd(joinKey(text), row);
      if (before < 0) continue;
      const hasCodes = (ids?.[row] ?? "") !== "" && (ids?.[before] ?? "") !== "";
      if (!hasCodes) duplicateOf[row] = before;
      report("duplicateName", row, before, text, "customerName", place.nameColumn);
    }
  return duplicateOf;

  function report(
    kind: "duplicateId" | "duplicateName",
    row: number,
    before: number,
    found: string,
    field: FieldKey,
    column: number | null
  ): void {
    problems.add({
      kind,
      row: sheetRows[row] ?? 0,
      ...(column === null ? {} : { column }),
      field,
      found,
      detail: { firstRow: (sheetRows[before] ?? 0) + 1 },
    });
  }
}
