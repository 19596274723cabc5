import type { RangeRef } from "../workbook/shape";
import type { Adapter } from "./Adapter";
import { dropBackup, findBackup } from "./backup";
import type { ColumnScopes } from "./columnIdentity";
import { findColumns } from "./findColumns";
import type { FoundColumns } from "./findColumns";
import { journalValue } from "./journal";
import type { ColumnsEntry, Journal, RunEntry } from "./journal";
import type { PlacedColumn } from "./placeColumns";
import { rangeAt } from "./ranges";
import { putSetting, settingNames } from "./settings";
import { takeBackColumns } from "./takeBackColumns";
import { paintRules } from "./tierRules";

export interface FailedWrite {
  readonly entry: ColumnsEntry;
  readonly run: RunEntry;
  /** Records as they were before the write. */
  readonly before: { readonly journal: Journal; readonly scopes: ColumnScopes };
  readonly tableBefore: RangeRef | null;
  readonly isNewBackup: boolean;
  readonly columns: readonly PlacedColumn[];
}

/** Takes back a write, whole or as far as it came before Excel refused or the user stopped it. */
export async function undoWrite(adapter: Adapter, failed: FailedWrite): Promise<void> {
  const found = await findColumns(adapter, failed.entry);
  const backup = await findBackup(adapter, failed.run.backup);
  if (found) await takeBackColumns(adapter, failed.entry, withUnnamed(found, failed), backup);
  await adapter.session.run({
    isRepeatable: true,
    queue: (context) => {
      if (found) queueRules(context, found, failed);
      putSetting(context, settingNames.journal, journalValue(failed.before.journal));
      putSetting(
        context,
        settingNames.columns,
        failed.before.scopes.length > 0 ? failed.before.scopes : null
      );
      return () => undefined;
    },
  });
  if (failed.isNewBackup) await dropBackup(adapter, backup);
}

/** Rules of a column that is ours since an earlier run may have been half made anew. */
function queueRules(
  context: Excel.RequestContext,
  found: FoundColumns,
  { columns }: FailedWrite
): void {
  for (const { column, at, isFresh, hasRules } of columns) {
    if (isFresh || hasRules || !column.fills) continue;
    const sheet = context.workbook.worksheets.getItem(found.sheet);
    paintRules(
      rangeAt(sheet, { row: found.firstRow, rows: found.rows, column: at, columns: 1 }),
      column.fills,
      true
    );
  }
}

/** The table may have been widened before its new headers were written: then the added columns are known by place. */
function withUnnamed(found: FoundColumns, { entry, tableBefore }: FailedWrite): FoundColumns {
  const { table } = found;
  const isWidened =
    table &&
    tableBefore &&
    table.column === tableBefore.column &&
    table.columns > tableBefore.columns;
  if (!isWidened) return found;
  const fresh = entry.columns
    .filter((column) => column.isFresh)
    .map((column) => ({ entry: column, at: column.column, inTable: true }));
  return {
    ...found,
    columns: [...found.columns.filter((column) => !column.entry.isFresh), ...fresh],
  };
}
