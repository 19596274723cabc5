import type { CellLook } from "./cellLook";

/**
 * What the runs wrote, kept in the workbook's settings so that it can be taken back after saving and reopening. It
 * holds names, places and hashes; what a run replaced lies on a very hidden sheet, copied there by Excel itself: 100,000
 * rows of 16 columns would be some 25 MB of settings, whose practical limit is about 2 MB, and would travel twice.
 */
export interface Journal {
  readonly version: 1;
  /** The run that `restore` takes back next. */
  readonly last: RunEntry | null;
  /** All runs before it, joined: what they created can still be removed, what they replaced is no longer known. */
  readonly earlier: RunEntry | null;
}

export interface RunEntry {
  readonly runId: string;
  /** In the order they were written. */
  readonly columns: readonly ColumnsEntry[];
  readonly sheets: readonly SheetEntry[];
  readonly appended: readonly AppendEntry[];
  /** Keys of sheets of ours that stood before the run and were painted again by it. */
  readonly repainted: readonly SheetEntry[];
  /** The very hidden sheet with what this run replaced. */
  readonly backup: BackupSheet | null;
}

export interface BackupSheet {
  readonly id: string;
  readonly name: string;
  /** First column that is still free. */
  readonly nextColumn: number;
}

export interface ColumnsEntry {
  readonly sheetId: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly headerRow: number;
  /** 0-based sheet row of the first data row. */
  readonly firstRow: number;
  readonly rows: number;
  readonly keyColumn: number | null;
  readonly fingerprint: string;
  /** Hash of the keys whatever their order: tells a sorted table from one that lost or gained rows. */
  readonly keySum: string;
  /** Column of the backup sheet that holds the keys of the rows, by which values are put back after a sort. */
  readonly keyBackup: number | null;
  /** False on a protected sheet, where only values were written. */
  readonly isFormatted: boolean;
  readonly looks: readonly CellLook[];
  readonly columns: readonly ColumnEntry[];
}

export interface ColumnEntry {
  readonly key: string;
  readonly header: string;
  /** Where it stood when it was written. */
  readonly column: number;
  /** True when the run added the column; false when it wrote over one of an earlier run. */
  readonly isFresh: boolean;
  readonly previousHeader: string;
  /** True when it stands inside of the table, false beside it or on a plain sheet. */
  readonly inTable: boolean;
  /** What the empty column was like before; null for a column of an earlier run. */
  readonly before: EmptyBefore | null;
  /** Column of the backup sheet with the values before the run, from row 0 on. */
  readonly backup: number | null;
}

/** An empty column before the run, so that it can be like that again. Looks are indices into the entry's list. */
export interface EmptyBefore {
  readonly width: number | "standard" | null;
  readonly header: number;
  readonly data: number;
  /** Conditional formats of the user's that reached into it, and those that the run added. */
  readonly rules: number;
  readonly rulesAdded: number;
  /** Column of the backup sheet with the formats, where the cells did not all look alike. */
  readonly formats: number | null;
}

export interface SheetEntry {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

export interface AppendEntry {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** First sheet row that was written. */
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows that stood there before and were replaced, on the backup sheet. */
  readonly replaced: {
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  } | null;
}

export const emptyJournal: Journal = { version: 1, last: null, earlier: null };

export function emptyRun(runId: string): RunEntry {
  return { runId, columns: [], sheets: [], appended: [], repainted: [], backup: null };
}

/** The journal from the setting's value; a value that is not one (another version, tampered with) counts as none. */
export function parseJournal(value: unknown): Journal {
  if (typeof value !== "object" || value === null || !("version" in value) || value.version !== 1)
    return emptyJournal;
  const { last, earlier } = value as Partial<Journal>;
  return { version: 1, last: isRun(last) ? last : null, earlier: isRun(earlier) ? earlier : null };
}

function isRun(value: unknown): value is RunEntry {
  if (typeof value !== "object" || value === null) return false;
  const run = value as Partial<Record<keyof RunEntry, unknown>>;
  const lists = [run.columns, run.sheets, run.appended, run.repainted];
  return typeof run.runId === "string" && lists.every((list) => Array.isArray(list));
}

/** The value to store; null when there is nothing to take back, which removes the setting. */
export function journalValue(journal: Journal): Journal | null {
  return journal.last || journal.earlier ? journal : null;
}

/** The entry of this run, begun if need be: then what the run before replaced is no longer needed. */
export function beginRun(journal: Journal, runId: string): { journal: Journal; run: RunEntry } {
  if (journal.last?.runId === runId) return { journal, run: journal.last };
  const run = emptyRun(runId);
  const earlier = joinRuns(journal.earlier, journal.last);
  return { journal: { version: 1, last: run, earlier }, run };
}

export function withRun(journal: Journal, run: RunEntry): Journal {
  return { ...journal, last: run };
}

/** After the last run was taken back, the ones before it are next. */
export function withoutLast(journal: Journal): Journal {
  return { version: 1, last: journal.earlier, earlier: null };
}

/** What two runs created together, under the headers of the later one. */
export function joinRuns(first: RunEntry | null, second: RunEntry | null): RunEntry | null {
  if (!first || !second) return stripped(first ?? second);
  const created = stripped(first);
  const later = stripped(second);
  if (!created) return later;
  const columns = created.columns.map((entry) => renamed(entry, second.columns));
  const added =
    created.backup && later?.backup ? later.columns.map(withoutFormats) : (later?.columns ?? []);
  return {
    ...created,
    runId: (later ?? created).runId,
    columns: [...columns, ...added],
    sheets: [...created.sheets, ...(later?.sheets ?? [])],
    backup: created.backup ?? later?.backup ?? null,
  };
}

/** What can be removed without knowing what was there before; null when that is nothing. */
function stripped(run: RunEntry | null): RunEntry | null {
  if (!run) return null;
  const columns = run.columns
    .map((entry) => ({
      ...entry,
      keyBackup: null,
      columns: entry.columns.filter((column) => column.isFresh),
    }))
    .filter((entry) => entry.columns.length > 0);
  if (columns.length === 0 && run.sheets.length === 0) return null;
  const hasFormats = columns.some((entry) =>
    entry.columns.some(({ before }) => before?.formats != null)
  );
  return {
    runId: run.runId,
    columns,
    sheets: run.sheets,
    appended: [],
    repainted: [],
    backup: hasFormats ? run.backup : null,
  };
}

/** Two runs joined keep one backup sheet: the looks must do for columns whose formats lie on the other. */
function withoutFormats(entry: ColumnsEntry): ColumnsEntry {
  const columns = entry.columns.map((column) =>
    column.before ? { ...column, before: { ...column.before, formats: null } } : column
  );
  return { ...entry, columns };
}

/** Names of the backup sheets that a journal refers to. */
export function backupsOf(journal: Journal): string[] {
  return [journal.last, journal.earlier].flatMap((run) => run?.backup?.name ?? []);
}

/** A later run may have given a column another header (the language changed). */
function renamed(entry: ColumnsEntry, later: readonly ColumnsEntry[]): ColumnsEntry {
  const columns = entry.columns.map((column) => {
    const places = later.filter(
      (other) => other.table === entry.table && other.sheet === entry.sheet
    );
    const match = places
      .flatMap((other) => other.columns)
      .findLast((other) => !other.isFresh && other.key === column.key);
    return match ? { ...column, header: match.header } : column;
  });
  const latest = later.findLast(
    (other) => other.table === entry.table && other.sheet === entry.sheet
  );
  return latest
    ? {
        ...entry,
        columns,
        headerRow: latest.headerRow,
        firstRow: latest.firstRow,
        rows: latest.rows,
        fingerprint: latest.fingerprint,
        keySum: latest.keySum,
        keyColumn: latest.keyColumn,
      }
    : { ...entry, columns };
}
