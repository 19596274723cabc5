import { HostError } from "../workbook/HostError";
import type { ColumnWrite, WriteReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { copyToBackup, createBackupSheet, dropBackup, dropUnused } from "./backup";
import type { BackupArea } from "./backup";
import type { CellLook } from "./cellLook";
import { groupColumns } from "./columnGroups";
import { withScope } from "./columnIdentity";
import { finishColumns } from "./finishColumns";
import { backupsOf, beginRun, withRun } from "./journal";
import type { BackupSheet, ColumnsEntry, EmptyBefore, RunEntry } from "./journal";
import { lookAtSheet, rowsConcerned } from "./lookAtSheet";
import type { RowsConcerned, Sight } from "./lookAtSheet";
import { placeColumns } from "./placeColumns";
import type { PlacedColumn, Placement } from "./placeColumns";
import { prepareColumns, scopeAfter } from "./prepareColumns";
import { undoWrite } from "./undoWrite";
import { verifyKeys } from "./verifyKeys";
import type { KeyCheck } from "./verifyKeys";
import { writeValues } from "./writeValues";

/**
 * Writes our columns beside the user's rows. Four round trips (six when columns of an earlier run are overwritten), one
 * per chunk of the key column and one per chunk of values. Either all of it stands afterwards, or nothing.
 */
export async function writeColumns(
  adapter: Adapter,
  write: ColumnWrite,
  job?: Job
): Promise<WriteReceipt> {
  const { session } = adapter;
  const where = rowsConcerned(write);
  if (where.rows < 1 || write.columns.length === 0)
    return { placed: {}, headers: [], rows: 0, reused: false };
  job?.onProgress?.({ phase: "write", done: 0, total: where.rows, subject: where.sheet });
  const sight = await lookAtSheet(adapter, where, job);
  const placement = await placeColumns(
    adapter,
    sight,
    where,
    write.columns,
    write.receipt.range,
    job
  );
  const check = await verifyKeys(session, write.receipt, job);

  const begun = beginRun(sight.journal, write.runId);
  const kept = await keepReplaced(
    adapter,
    sight,
    where,
    placement,
    begun.run,
    write.receipt.keyColumn,
    job
  );
  const entry = columnsEntry(sight, where, placement, check, write, kept);
  const run: RunEntry = {
    ...begun.run,
    columns: [...begun.run.columns, entry],
    backup: kept.backup,
  };
  const records = {
    journal: withRun(begun.journal, run),
    scopes: withScope(
      sight.scopes,
      placement.scope,
      scopeAfter(placement.scope, { ...sight, table: where.table }, placement.columns)
    ),
  };
  const written = {
    entry,
    run,
    before: { journal: sight.journal, scopes: sight.scopes },
    tableBefore: sight.table,
    isNewBackup: kept.isNew,
    columns: placement.columns,
  };
  const takeBack = (): Promise<void> => undoWrite(adapter, written);
  try {
    await prepareColumns(session, where, placement, records, job);
    const target = {
      sheet: sight.sheet,
      firstRow: where.firstRow,
      rows: where.rows,
      inTextCells: placement.mayFormat,
    };
    await writeValues(session, target, placement.columns, job);
    job?.onProgress?.({ phase: "check", done: 0, total: 1, subject: where.sheet });
    await finishColumns(session, where, placement, { column: write.receipt.keyColumn, check }, job);
  } catch (error) {
    throw await adapter.together.failed(error, takeBack);
  }
  adapter.together.wrote(takeBack);
  await adapter.together.atLast(() => dropUnused(adapter, backupsOf(records.journal), job));
  return {
    placed: Object.fromEntries(placement.columns.map(({ column, at }) => [column.key, at])),
    headers: placement.columns.map(({ header }) => header),
    rows: where.rows,
    reused: placement.columns.some(({ isFresh }) => !isFresh),
  };
}

interface Kept {
  readonly backup: BackupSheet | null;
  /** Column of the backup sheet with the keys; the replaced columns follow in sheet order. */
  readonly firstColumn: number;
  /** Columns of the backup sheet with formats of empty cells that did not look alike, by our key. */
  readonly formats: ReadonlyMap<string, number>;
  readonly isNew: boolean;
}

/** Copies the columns that will be overwritten, and the keys beside them, to the run's backup sheet. */
async function keepReplaced(
  adapter: Adapter,
  sight: Sight,
  where: RowsConcerned,
  placement: Placement,
  run: RunEntry,
  keyColumn: number | null,
  job: Job | undefined
): Promise<Kept> {
  const reused = placement.columns.filter(({ isFresh }) => !isFresh);
  const mixed = placement.columns.filter(({ before }) => before?.data.isMixed);
  if (reused.length + mixed.length === 0)
    return { backup: run.backup, firstColumn: 0, formats: new Map(), isNew: false };
  if (!run.backup && sight.isStructureProtected) {
    // What we replace could not be given back without a sheet to keep it; the look of empty cells is not worth a refusal.
    if (reused.length > 0) throw new HostError("workbookProtected", { sheet: sight.sheet });
    return { backup: null, firstColumn: 0, formats: new Map(), isNew: false };
  }
  const isNew = run.backup === null;
  const backup = run.backup ?? (await createBackupSheet(adapter, sight.sheets, job));
  const rect = { sheet: sight.sheet, row: where.firstRow, rows: where.rows };
  const areas: BackupArea[] = [];
  let column = backup.nextColumn;
  if (reused.length > 0 && keyColumn !== null)
    areas.push({
      source: { ...rect, column: keyColumn, columns: 1 },
      column: column++,
      type: "Values",
    });
  for (const group of groupColumns(reused, (placed) => placed.at)) {
    areas.push({
      source: { ...rect, column: group.at, columns: group.columns.length },
      column,
      type: "Values",
    });
    column += group.columns.length;
  }
  const formats = new Map<string, number>();
  for (const { column: own, at } of mixed) {
    formats.set(own.key, column);
    areas.push({ source: { ...rect, column: at, columns: 1 }, column: column++, type: "Formats" });
  }
  try {
    await copyToBackup(adapter, backup, areas, job);
  } catch (error) {
    throw isNew ? await adapter.together.failed(error, () => dropBackup(adapter, backup)) : error;
  }
  return {
    backup: { ...backup, nextColumn: column },
    firstColumn: backup.nextColumn,
    formats,
    isNew,
  };
}

function columnsEntry(
  sight: Sight,
  where: RowsConcerned,
  placement: Placement,
  check: KeyCheck,
  write: ColumnWrite,
  kept: Kept
): ColumnsEntry {
  const { keyColumn } = write.receipt;
  const looks = new Looks();
  const replaced = placement.columns.filter(({ isFresh }) => !isFresh).sort((a, b) => a.at - b.at);
  const firstReplaced = kept.firstColumn + (keyColumn === null ? 0 : 1);
  return {
    sheetId: sight.sheetId,
    sheet: sight.sheet,
    table: where.table,
    headerRow: where.headerRow,
    firstRow: where.firstRow,
    rows: where.rows,
    keyColumn,
    fingerprint: check.fingerprint,
    keySum: check.keySum,
    keyBackup: replaced.length > 0 && keyColumn !== null ? kept.firstColumn : null,
    isFormatted: placement.mayFormat,
    columns: placement.columns.map((placed) => ({
      key: placed.column.key,
      header: placed.header,
      column: placed.at,
      isFresh: placed.isFresh,
      previousHeader: placed.previousHeader,
      inTable: placed.inTable,
      before: emptyBefore(placed, looks, kept.formats.get(placed.column.key) ?? null),
      backup: placed.isFresh ? null : firstReplaced + replaced.indexOf(placed),
    })),
    looks: looks.all,
  };
}

/** Looks of empty columns are mostly the same: each is kept once. */
class Looks {
  readonly all: CellLook[] = [];

  indexOf(look: CellLook): number {
    const text = JSON.stringify(look);
    const index = this.all.findIndex((other) => JSON.stringify(other) === text);
    return index === -1 ? this.all.push(look) - 1 : index;
  }
}

function emptyBefore(
  { before, column }: PlacedColumn,
  looks: Looks,
  formats: number | null
): EmptyBefore | null {
  if (!before) return null;
  const rulesAdded = Object.keys(column.fills ?? {}).length;
  return {
    width: before.width,
    header: looks.indexOf(before.header),
    data: looks.indexOf(before.data),
    rules: before.rules,
    rulesAdded,
    formats,
  };
}
