import { HostError } from "../workbook/HostError";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { SheetAppend } from "../sheets/SheetPlan";
import { safeText } from "../sheets/safeText";
import { legalSheetName } from "../sheets/sheetNames";
import { styles } from "../sheets/styles";
import type { Adapter } from "./Adapter";
import { applyStyle } from "./applyStyle";
import { copyToBackup, createBackupSheet, dropBackup, removeNewSheets } from "./backup";
import { maxRows } from "./ExcelCaps";
import { columnPoints } from "./finishColumns";
import { emptyRun, journalValue } from "./journal";
import type { AppendEntry, BackupSheet, Journal, RunEntry } from "./journal";
import { lookAtOwnSheet } from "./lookAtOwnSheet";
import type { OwnSheetSight, OwnSight } from "./lookAtOwnSheet";
import { markerKey } from "./OwnSheets";
import { rangeAt, setNumberFormat } from "./ranges";
import { putSetting, settingNames } from "./settings";
import { takeBackRows } from "./takeBackRows";
import { writeRows } from "./writeRows";

/** Adds rows to a sheet of ours: two round trips (three when it has to be made) and one per chunk. */
export async function appendRows(
  adapter: Adapter,
  append: SheetAppend,
  job?: Job
): Promise<SheetReceipt> {
  const sight = await lookAtOwnSheet(adapter, append.key, job);
  const sheet = sight.sheet ?? (await createSheet(adapter, append, sight, job));
  const created = sight.sheet === null;
  try {
    await addRows(adapter, append, sight, sheet, created, job);
  } catch (error) {
    if (created) {
      await removeNewSheets(adapter, sight.sheets, sheet.name);
      adapter.own.remove(sheet.id);
    }
    throw error;
  }
  return { key: append.key, name: sheet.name, created, skipped: [] };
}

async function createSheet(
  adapter: Adapter,
  append: SheetAppend,
  sight: OwnSight,
  job: Job | undefined
): Promise<OwnSheetSight> {
  const name = legalSheetName(
    append.name,
    sight.sheets.map((other) => other.name)
  );
  try {
    const id = await adapter.session.run(
      {
        isRepeatable: false,
        place: { sheet: name },
        queue: (context) => {
          const sheet = context.workbook.worksheets.add(name);
          sheet.customProperties.add(markerKey, append.key);
          const header = rangeAt(sheet, {
            row: 0,
            column: 0,
            rows: 1,
            columns: append.headers.length,
          });
          header.values = [append.headers.map((text) => safeText(text))];
          applyStyle(header.format, styles.tableHeader, false);
          append.columnWidths.forEach((width, column) => {
            rangeAt(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth =
              columnPoints(width);
          });
          if (append.visibility === "hidden") sheet.visibility = "Hidden";
          sheet.load("id");
          return () => sheet.id;
        },
      },
      job
    );
    adapter.own.add({ key: append.key, id, name });
    const filled = { sheet: name, row: 0, column: 0, rows: 1, columns: append.headers.length };
    return { id, name, used: filled, filled, charts: [], areas: [], kept: [] };
  } catch (error) {
    await removeNewSheets(adapter, sight.sheets, name);
    throw error;
  }
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
  const kept =
    replacedRows > 0 && !isOfRun
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
      }
    : { ...begun, appended: [...begun.appended, entry], backup: kept?.backup ?? begun.backup };
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
    throw await undoRows(
      adapter,
      error,
      entry,
      kept?.backup ?? null,
      sight.journal,
      begun.backup === null
    );
  }
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
    if (!run.backup) await dropBackup(adapter, backup);
    throw error;
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

/** A sheet that an older version made has fewer columns: the new ones get their headers; those that stand are the user's to rename. */
function nameNewColumns(
  target: Excel.Worksheet,
  append: SheetAppend,
  { filled }: OwnSheetSight
): void {
  if (!filled) return;
  const column = filled.column + filled.columns;
  const names = append.headers.slice(column);
  if (names.length === 0) return;
  const header = rangeAt(target, { row: 0, column, rows: 1, columns: names.length });
  header.values = [names.map((text) => safeText(text))];
  applyStyle(header.format, styles.tableHeader, false);
}

async function undoRows(
  adapter: Adapter,
  error: unknown,
  entry: AppendEntry,
  backup: BackupSheet | null,
  journal: Journal,
  isNewBackup: boolean
): Promise<unknown> {
  try {
    await takeBackRows(adapter, entry, backup);
    await adapter.session.run({
      isRepeatable: true,
      queue: (context) => {
        putSetting(context, settingNames.journal, journalValue(journal));
        return () => undefined;
      },
    });
    if (isNewBackup) await dropBackup(adapter, backup);
    return error;
  } catch (second) {
    if (!(second instanceof HostError)) throw second;
    return error instanceof HostError
      ? new HostError(error.code, { ...error.place, isNotUndone: true }, { cause: error.cause })
      : error;
  }
}
