import { HostError } from "../workbook/HostError";
import type { RestoreReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { takeBackRows } from "./takeBackRows";
import { dropUnused, findBackup } from "./backup";
import { findColumns } from "./findColumns";
import { assertNotCancelled, toTheEnd } from "./ExcelSession";
import { parseScopes, withScope } from "./columnIdentity";
import type { ColumnScope, ColumnScopes } from "./columnIdentity";
import { backupsOf, journalValue, parseJournal, withoutLast } from "./journal";
import type { BackupSheet, ColumnsEntry, Journal, RunEntry, SheetEntry } from "./journal";
import { queueOwn } from "./ownSheetById";
import { queueDelete } from "./removeNewSheet";
import { loadSetting, putSetting, settingNames } from "./settings";
import { takeBackColumns } from "./takeBackColumns";

/** What `restore` would take back; null when there is nothing. One round trip. */
export async function lastRun(adapter: Adapter, job?: Job): Promise<RestoreReceipt | null> {
  const { journal } = await readRecords(adapter, job);
  return journal.last ? receiptOf(journal.last) : null;
}

/**
 * Takes back the last run: first the columns, then rows on our growing sheets, then the sheets it made. Looks at
 * everything before it touches anything; when it is refused half-way it can be called again.
 */
export async function restore(adapter: Adapter, job?: Job): Promise<RestoreReceipt> {
  const { journal, scopes, isStructureProtected } = await readRecords(adapter, job);
  const run = journal.last;
  if (!run) return { runId: "", columns: [], sheets: [], kept: [] };
  if (isStructureProtected && run.sheets.length > 0) throw new HostError("workbookProtected");
  const total = run.columns.length + run.appended.length + run.sheets.length;
  let done = 0;
  const step = (subject: string): void =>
    job?.onProgress?.({ phase: "restore", done: done++, total, subject });

  const entries = [...run.columns].reverse();
  // A look at every place first, so that a refusal leaves everything as it is.
  for (const entry of entries) await findColumns(adapter, entry, job);
  const backup = await findBackup(adapter, run.backup, job);
  assertNotCancelled(job);
  // Half taken back is worse than either end: it can no longer be stopped.
  const rest = toTheEnd(job);
  for (const entry of entries) {
    step(entry.sheet);
    const found = await findColumns(adapter, entry, rest);
    if (found) await takeBackColumns(adapter, entry, found, backup, rest);
  }
  for (const entry of [...run.appended].reverse()) {
    step(entry.name);
    await takeBackRows(adapter, entry, backup, rest);
  }
  await removeSheets(adapter, run.sheets, rest);
  const records = { journal: withoutLast(journal), scopes: scopesBefore(scopes, entries) };
  await conclude(adapter, run, records, backup, rest);
  job?.onProgress?.({ phase: "restore", done: total, total });
  return receiptOf(run);
}

/** Last of all the records; the run counts as taken back once they are written, even if its backup sheet then cannot be deleted. */
async function conclude(
  adapter: Adapter,
  run: RunEntry,
  records: { readonly journal: Journal; readonly scopes: ColumnScopes },
  backup: BackupSheet | null,
  job: Job | undefined
): Promise<void> {
  try {
    await adapter.session.run(
      {
        isRepeatable: true,
        queue: (context) => {
          putSetting(context, settingNames.journal, journalValue(records.journal));
          putSetting(
            context,
            settingNames.columns,
            records.scopes.length > 0 ? records.scopes : null
          );
          if (backup) queueDelete(context, backup.id);
          return () => undefined;
        },
      },
      job
    );
    if (backup) adapter.own.remove(backup.id);
  } catch (error) {
    const now = await readRecords(adapter, undefined);
    if (now.journal.last?.runId === run.runId) throw error;
    await dropUnused(adapter, backupsOf(now.journal));
  }
}

function receiptOf(run: RunEntry): RestoreReceipt {
  return {
    runId: run.runId,
    columns: run.columns.flatMap((entry) => entry.columns.map(({ header }) => header)),
    sheets: run.sheets.map(({ name }) => name),
    kept: run.repainted.map(({ name }) => name),
  };
}

interface Records {
  readonly journal: Journal;
  readonly scopes: ColumnScopes;
  readonly isStructureProtected: boolean;
}

async function readRecords(adapter: Adapter, job: Job | undefined): Promise<Records> {
  return adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const journal = loadSetting(context, settingNames.journal);
        const scopes = loadSetting(context, settingNames.columns);
        context.workbook.protection.load("protected");
        return () => ({
          journal: parseJournal(journal()),
          scopes: parseScopes(scopes()),
          isStructureProtected: context.workbook.protection.protected,
        });
      },
    },
    job
  );
}

/** Removes sheets that a run made. */
async function removeSheets(
  adapter: Adapter,
  sheets: readonly SheetEntry[],
  job: Job | undefined
): Promise<void> {
  if (sheets.length === 0) return;
  const ids = await adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const found = sheets.map((entry) => queueOwn(context, entry));
        return () => found.flatMap((read) => read()?.id ?? []);
      },
    },
    job
  );
  const unique = [...new Set(ids)];
  if (unique.length === 0) return;
  await adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        for (const id of unique) context.workbook.worksheets.getItemOrNullObject(id).delete();
        return () => undefined;
      },
    },
    job
  );
  for (const id of unique) adapter.own.remove(id);
}

/** Which headers are ours once the run is taken back. */
function scopesBefore(scopes: ColumnScopes, entries: readonly ColumnsEntry[]): ColumnScopes {
  return entries.reduce((all, entry) => {
    const scope = all.find(
      (other) =>
        other.table === entry.table &&
        (entry.table !== null || other.sheet === entry.sheet || other.sheetId === entry.sheetId)
    );
    return scope ? withScope(all, scope, scopeBefore(scope, entry)) : all;
  }, scopes);
}

function scopeBefore(scope: ColumnScope, entry: ColumnsEntry): ColumnScope | null {
  const headers = { ...scope.headers };
  const columns = { ...scope.columns };
  const rules = { ...scope.rules };
  for (const { key, isFresh, previousHeader } of entry.columns) {
    if (!isFresh) headers[key] = previousHeader;
    else {
      delete headers[key];
      delete columns[key];
      delete rules[key];
    }
  }
  return Object.keys(headers).length > 0 ? { ...scope, headers, columns, rules } : null;
}
