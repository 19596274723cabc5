import { HostError } from "../workbook/HostError";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { SheetAppend } from "../sheets/SheetPlan";
import type { Adapter } from "./Adapter";
import { copyToBackup, createBackupSheet, dropBackup } from "./backup";
import { maxRows } from "./ExcelCaps";
import { dressSheet } from "./dressSheet";
import { emptyRun, journalValue } from "./journal";
import type { AppendEntry, BackupSheet, Journal, RunEntry } from "./journal";
import { lookAtOwnSheet } from "./lookAtOwnSheet";
import type { OwnSheetSight, OwnSight } from "./lookAtOwnSheet";
import { rangeAt, setNumberFormat } from "./ranges";
import { createRowSheet, nameNewColumns } from "./rowSheet";
import { putSetting, settingNames } from "./settings";
import { removeNewSheet } from "./removeNewSheet";
import { takeBackRows } from "./takeBackRows";
import { undoNewSheet } from "./undoNewSheet";
import { writeRows } from "./writeRows";

/** Adds rows to a sheet of ours: two round trips (three when it has to be made, four when it is also dressed) and one per chunk. */
export async function appendRows(
  adapter: Adapter,
  append: SheetAppend,
  job?: Job
): Promise<SheetReceipt> {
  const sight = await lookAtOwnSheet(adapter, append.key, job);
  const sheet = sight.sheet ?? (await createRowSheet(adapter, append, sight, job));
  const created = sight.sheet === null;
  let skipped: SheetReceipt["skipped"] = [];
  try {
    if (created && append.page) {
      const plan = { ...append, page: append.page, name: sheet.name, blocks: [] };
      skipped = await dressSheet(adapter, plan, sheet.id, sight.journal, job);
    }
    await addRows(adapter, append, sight, sheet, created, job);
  } catch (error) {
    throw created
      ? await adapter.together.failed(error, () =>
          removeNewSheet(adapter, sight.sheets, sheet.name)
        )
      : error;
  }
  return { key: append.key, name: sheet.name, created, skipped };
}

async function addRows(
  adapter: Adapter,
  append: SheetAppend,
  sight: OwnSight,
  sheet: OwnSheetSight,
  created: boolean,
  job: Job | undefined
): Promise<void> {
  const columns = append.headers.length;
  const end = Math.max(1, sheet.filled ? sheet.filled.row + sheet.filled.rows : 1);
  const row = Math.min(end, Math.max(1, append.replaceFrom ?? end));
  const replacedRows = end - row;
  if (row + append.rows.length > maxRows) throw new HostError("sheetLimit", { sheet: sheet.name });
  const begun = sight.journal.last ?? emptyRun("");
  const isOfRun = created || begun.sheets.some((entry) => entry.key === append.key);
  // Also where taking back the run removes the whole sheet: a refusal on the way must not lose the rows.
  const kept =
    replacedRows > 0
      ? await keepReplaced(adapter, sight, sheet, row, replacedRows, begun, job)
      : null;
  const entry: AppendEntry = {
    key: append.key,
    id: sheet.id,
    name: sheet.name,
    row,
    rows: append.rows.length,
    columns,
    replaced: kept && { column: kept.column, rows: replacedRows, columns: kept.columns },
  };
  const run: RunEntry = isOfRun
    ? {
        ...begun,
        sheets: created
          ? [...begun.sheets, { key: append.key, id: sheet.id, name: sheet.name }]
          : begun.sheets,
        // Its columns are free again for the next write of this run.
        backup: begun.backup ?? (kept && { ...kept.backup, nextColumn: kept.column }),
      }
    : { ...begun, appended: [...begun.appended, entry], backup: kept?.backup ?? begun.backup };
  const takeBack = (): Promise<void> =>
    undoRows(adapter, entry, kept?.backup ?? null, sight.journal, begun.backup === null);
  try {
    await prepareRows(
      adapter,
      append,
      sheet,
      { row, replacedRows },
      { ...sight.journal, last: run },
      job
    );
    await writeRows(adapter, append, sheet, row, job);
  } catch (error) {
    throw await adapter.together.failed(error, takeBack);
  }
  adapter.together.wrote(created ? () => undoNewSheet(adapter, sheet, sight.journal) : takeBack);
}

interface Kept {
  readonly backup: BackupSheet;
  readonly column: number;
  readonly columns: number;
}

async function keepReplaced(
  adapter: Adapter,
  sight: OwnSight,
  sheet: OwnSheetSight,
  row: number,
  rows: number,
  run: RunEntry,
  job: Job | undefined
): Promise<Kept> {
  const backup = run.backup ?? (await createBackupSheet(adapter, sight.sheets, job));
  const columns = sheet.filled ? sheet.filled.column + sheet.filled.columns : 1;
  const source = { sheet: sheet.name, row, rows, column: 0, columns };
  try {
    await copyToBackup(
      adapter,
      backup,
      [{ source, column: backup.nextColumn, type: "Values" }],
      job
    );
  } catch (error) {
    throw run.backup
      ? error
      : await adapter.together.failed(error, () => dropBackup(adapter, backup));
  }
  return {
    backup: { ...backup, nextColumn: backup.nextColumn + columns },
    column: backup.nextColumn,
    columns,
  };
}

async function prepareRows(
  adapter: Adapter,
  append: SheetAppend,
  sheet: OwnSheetSight,
  { row, replacedRows }: { row: number; replacedRows: number },
  journal: Journal,
  job: Job | undefined
): Promise<void> {
  await adapter.session.run(
    {
      isRepeatable: true,
      place: { sheet: sheet.name },
      queue: (context) => {
        putSetting(context, settingNames.journal, journalValue(journal));
        const target = context.workbook.worksheets.getItem(sheet.id);
        const columns = sheet.filled
          ? sheet.filled.column + sheet.filled.columns
          : append.headers.length;
        if (replacedRows > 0)
          rangeAt(target, { row, rows: replacedRows, column: 0, columns }).clear("Contents");
        nameNewColumns(target, append, sheet);
        if (append.rows.length === 0) return () => undefined;
        append.formats.forEach((format, column) => {
          setNumberFormat(
            rangeAt(target, { row, rows: append.rows.length, column, columns: 1 }),
            format
          );
        });
        return () => undefined;
      },
    },
    job
  );
}

async function undoRows(
  adapter: Adapter,
  entry: AppendEntry,
  backup: BackupSheet | null,
  journal: Journal,
  isNewBackup: boolean
): Promise<void> {
  await takeBackRows(adapter, entry, backup);
  await adapter.session.run({
    isRepeatable: true,
    queue: (context) => {
      putSetting(context, settingNames.journal, journalValue(journal));
      return () => undefined;
    },
  });
  if (isNewBackup) await dropBackup(adapter, backup);
}
