import { HostError } from "../workbook/HostError";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { queueCopyBack } from "./backup";
import type { BackupArea } from "./backup";
import type { FoundColumn, FoundColumns } from "./findColumns";
import type { BackupSheet, ColumnsEntry } from "./journal";
import { putBackByKey, queueHeadersBack } from "./putBackByKey";
import { removeColumns } from "./removeColumns";
import { readKeys } from "./verifyKeys";

/**
 * Puts back what the columns held before the run and removes the columns that it had added.
 *
 * @throws HostError changedMeanwhile when rows came or went so that nobody can tell what belongs where
 */
export async function takeBackColumns(
  adapter: Adapter,
  entry: ColumnsEntry,
  found: FoundColumns,
  backup: BackupSheet | null,
  job?: Job
): Promise<void> {
  const replaced = found.columns.filter((column) => column.entry.backup !== null);
  const fresh = found.columns.filter((column) => column.entry.isFresh);
  const order = await rowOrder(adapter, entry, found, replaced.length > 0, job);
  if (order === "changed") throw new HostError("changedMeanwhile", { sheet: found.sheet });
  if (replaced.length > 0) {
    if (!backup)
      throw new HostError("missing", { sheet: found.sheet, detail: "the values before the run" });
    if (order === "same") await putBackInPlace(adapter, found, replaced, backup, job);
    else await putBackByKey(adapter, entry, found, replaced, backup, job);
  }
  if (fresh.length > 0) await removeColumns(adapter, entry, found, fresh, backup, job);
}

/** Whether the rows still stand as they were written, only in another order, or otherwise. */
async function rowOrder(
  adapter: Adapter,
  entry: ColumnsEntry,
  found: FoundColumns,
  mustPutBack: boolean,
  job: Job | undefined
): Promise<"same" | "reordered" | "changed"> {
  // Columns of a table go as a whole, in whatever order its rows are.
  const areInTable = found.table !== null && found.columns.every((column) => column.inTable);
  if (entry.keyColumn === null || (areInTable && !mustPutBack)) return "same";
  const range = {
    sheet: found.sheet,
    row: found.firstRow,
    rows: found.rows,
    column: entry.keyColumn,
    columns: 1,
  };
  const keys = await readKeys(adapter.session, range, job);
  if (keys.fingerprint === entry.fingerprint) return "same";
  return areInTable || keys.keySum === entry.keySum ? "reordered" : "changed";
}

async function putBackInPlace(
  adapter: Adapter,
  found: FoundColumns,
  columns: readonly FoundColumn[],
  backup: BackupSheet,
  job: Job | undefined
): Promise<void> {
  const areas = columns.map(({ entry, at }): BackupArea => {
    const source = {
      sheet: found.sheet,
      row: found.firstRow,
      rows: found.rows,
      column: at,
      columns: 1,
    };
    return { source, column: entry.backup ?? 0, type: "Values" };
  });
  await adapter.session.run(
    {
      isRepeatable: true,
      place: { sheet: found.sheet },
      queue: (context) => {
        for (const area of areas) queueCopyBack(context, backup, area);
        queueHeadersBack(context, found, columns);
        return () => undefined;
      },
    },
    job
  );
}
