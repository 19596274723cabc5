import { legalSheetName } from "../sheets/sheetNames";
import { HostError } from "../workbook/HostError";
import type { RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import type { BackupSheet } from "./journal";
import { backupKey, listSheets, loadMarker, markerKey, markerOf } from "./OwnSheets";
import type { SheetName } from "./OwnSheets";
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
    await removeNewSheets(adapter, taken, name);
    throw error;
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

/** A very hidden sheet cannot be deleted (Worksheet.delete): it is made hidden first. */
export function queueDelete(context: Excel.RequestContext, id: string): void {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.visibility = "Hidden";
  sheet.delete();
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

/** After a refused `worksheets.add`: removes a sheet of that name that was not there before. */
export async function removeNewSheets(
  adapter: Adapter,
  before: readonly SheetName[],
  name: string
): Promise<void> {
  try {
    const now = await adapter.session.run({ isRepeatable: true, queue: listSheets });
    const left = now.filter(
      (sheet) => sheet.name === name && !before.some((old) => old.id === sheet.id)
    );
    if (left.length === 0) return;
    await adapter.session.run({
      isRepeatable: true,
      queue: (context) => {
        for (const { id } of left) queueDelete(context, id);
        return () => undefined;
      },
    });
  } catch (error) {
    // The first refusal is what the user has to know; an empty hidden sheet of ours may stay behind.
    if (!(error instanceof HostError)) throw error;
  }
}
