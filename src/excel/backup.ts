import { legalSheetName } from "../sheets/sheetNames";
import { HostError } from "../workbook/HostError";
import type { RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import type { BackupSheet } from "./journal";
import { backupKey, loadMarker, markerKey, markerOf } from "./OwnSheets";
import type { SheetName } from "./OwnSheets";
import { queueDelete, removeNewSheet } from "./removeNewSheet";
import { rangeAt } from "./ranges";

/** A rectangle to be kept, and the column of the backup sheet where its first column goes, from row 0 on. */
export interface BackupArea {
  readonly source: RangeRef;
  readonly column: number;
  readonly type: "Values" | "Formats";
}

/**
 * Makes the very hidden sheet that a run's replaced values are copied to. Not repeatable by itself; when Excel refuses
 * half-way, the sheet is removed again.
 */
export async function createBackupSheet(
  adapter: Adapter,
  taken: readonly SheetName[],
  job?: Job
): Promise<BackupSheet> {
  const name = legalSheetName(
    "Tierbook journal",
    taken.map((sheet) => sheet.name)
  );
  try {
    const id = await adapter.session.run(
      {
        isRepeatable: false,
        queue: (context) => {
          const sheet = context.workbook.worksheets.add(name);
          sheet.customProperties.add(markerKey, backupKey);
          sheet.visibility = "VeryHidden";
          sheet.load("id");
          return () => sheet.id;
        },
      },
      job
    );
    adapter.own.add({ key: backupKey, id, name });
    return { id, name, nextColumn: 0 };
  } catch (error) {
    throw await adapter.together.failed(error, () => removeNewSheet(adapter, taken, name));
  }
}

/** Copies rectangles to the backup sheet inside Excel: nothing travels, whatever their size. */
export async function copyToBackup(
  adapter: Adapter,
  backup: BackupSheet,
  areas: readonly BackupArea[],
  job?: Job
): Promise<void> {
  await adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const target = context.workbook.worksheets.getItem(backup.id);
        for (const { source, column, type } of areas) {
          const from = rangeAt(context.workbook.worksheets.getItem(source.sheet), source);
          rangeAt(target, { row: 0, column, rows: source.rows, columns: source.columns }).copyFrom(
            from,
            type
          );
        }
        return () => undefined;
      },
    },
    job
  );
}

/** Copies a rectangle of the backup sheet back to where it stood. */
export function queueCopyBack(
  context: Excel.RequestContext,
  backup: BackupSheet,
  area: BackupArea
): void {
  const { source, column, type } = area;
  const from = rangeAt(context.workbook.worksheets.getItem(backup.id), {
    row: 0,
    column,
    rows: source.rows,
    columns: source.columns,
  });
  rangeAt(context.workbook.worksheets.getItem(source.sheet), source).copyFrom(from, type);
}

/**
 * Finds the backup sheet of the journal: its id may have changed when the file was reopened, its name when somebody
 * renamed it. Null when it is gone.
 */
export async function findBackup(
  adapter: Adapter,
  backup: BackupSheet | null,
  job?: Job
): Promise<BackupSheet | null> {
  if (!backup) return null;
  const entries = (await adapter.own.refresh(job)).filter((entry) => entry.key === backupKey);
  const found =
    entries.find((entry) => entry.name === backup.name) ??
    entries.find((entry) => entry.id === backup.id);
  return found ? { ...backup, id: found.id, name: found.name } : null;
}

/** Deletes a backup sheet that nothing refers to any more; one that is gone already is no failure. */
export async function dropBackup(
  adapter: Adapter,
  backup: SheetName | null,
  job?: Job
): Promise<void> {
  if (!backup) return;
  const isOurs = await adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const marker = loadMarker(context.workbook.worksheets.getItemOrNullObject(backup.id));
        return () => markerOf(marker) === backupKey;
      },
    },
    job
  );
  if (!isOurs) return;
  await adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        queueDelete(context, backup.id);
        return () => undefined;
      },
    },
    job
  );
  adapter.own.remove(backup.id);
}

/** Removes backup sheets that nothing refers to any more. That one could not be removed is no reason to fail: the next run tries again. */
export async function dropUnused(
  adapter: Adapter,
  needed: readonly string[],
  job?: Job
): Promise<void> {
  try {
    for (const sheet of adapter.own.withKey(backupKey))
      if (!needed.includes(sheet.name)) await dropBackup(adapter, sheet, job);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
