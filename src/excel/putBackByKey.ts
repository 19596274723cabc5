import { safeText } from "../sheets/safeText";
import type { Cell, RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { groupColumns } from "./columnGroups";
import type { FoundColumn, FoundColumns } from "./findColumns";
import type { BackupSheet, ColumnsEntry } from "./journal";
import { matrixJsonBytes } from "./jsonBytes";
import { planChunks } from "./planChunks";
import { rangeAt } from "./ranges";
import { readBlocks } from "./readRange";

/**
 * Puts the values before the run back beside the rows they belonged to, although the rows were sorted, or rows of a
 * table came or went: by key, the n-th row of a key for its n-th row. A row that was not there before stays empty.
 */
export async function putBackByKey(
  adapter: Adapter,
  entry: ColumnsEntry,
  found: FoundColumns,
  columns: readonly FoundColumn[],
  backup: BackupSheet,
  job?: Job
): Promise<void> {
  const { session } = adapter;
  const sheetKeys = {
    sheet: found.sheet,
    row: found.firstRow,
    rows: found.rows,
    column: entry.keyColumn ?? 0,
    columns: 1,
  };
  const current = (await readAll(adapter, sheetKeys, job)).map(([key]) => key);
  const ordered = [...columns].sort((a, b) => a.at - b.at);
  const first = Math.min(...ordered.map(({ entry: { backup: at } }) => at ?? 0));
  const last = Math.max(...ordered.map(({ entry: { backup: at } }) => at ?? 0));
  const old = await readAll(
    adapter,
    { sheet: backup.name, row: 0, rows: entry.rows, column: first, columns: last - first + 1 },
    job
  );
  const oldKeys = await readAll(
    adapter,
    { sheet: backup.name, row: 0, rows: entry.rows, column: entry.keyBackup ?? 0, columns: 1 },
    job
  );
  const rowOf = matchRows(
    current,
    oldKeys.map(([key]) => key)
  );

  const cellsOf = (row: number): Cell[] =>
    ordered.map(({ entry: { backup: at } }) => {
      const cell = rowOf[row] === -1 ? "" : (old[rowOf[row] ?? 0]?.[(at ?? 0) - first] ?? "");
      return typeof cell === "string" && cell !== "" ? safeText(cell) : cell;
    });
  const matrix = current.map((_, row) => cellsOf(row));
  const weights = matrix.map((row) => matrixJsonBytes([row]));
  for (const { start, rows } of planChunks(weights, ordered.length, session.caps)) {
    await session.run(
      {
        isRepeatable: true,
        place: { sheet: found.sheet },
        queue: (context) => {
          const sheet = context.workbook.worksheets.getItem(found.sheet);
          let offset = 0;
          for (const group of groupColumns(ordered, (column) => column.at)) {
            const from = offset;
            offset += group.columns.length;
            const rect = {
              row: found.firstRow + start,
              rows,
              column: group.at,
              columns: group.columns.length,
            };
            rangeAt(sheet, rect).values = matrix
              .slice(start, start + rows)
              .map((row) => row.slice(from, from + group.columns.length));
          }
          if (start === 0) queueHeadersBack(context, found, columns);
          return () => undefined;
        },
      },
      job
    );
    job?.onProgress?.({
      phase: "restore",
      done: start + rows,
      total: found.rows,
      subject: found.sheet,
    });
  }
}

/** Headers as they were before the run: they differ when the language changed between two runs. */
export function queueHeadersBack(
  context: Excel.RequestContext,
  found: FoundColumns,
  columns: readonly FoundColumn[]
): void {
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  for (const group of groupColumns(columns, (column) => column.at)) {
    const rect = { row: found.headerRow, rows: 1, column: group.at, columns: group.columns.length };
    rangeAt(sheet, rect).values = [
      group.columns.map(({ entry }) => safeText(entry.previousHeader)),
    ];
  }
}

async function readAll(adapter: Adapter, range: RangeRef, job: Job | undefined): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  await readBlocks(
    adapter.session,
    range,
    (block) => {
      for (const row of block.values) rows.push([...row]);
    },
    job,
    "restore"
  );
  return rows;
}

/** For each row of today the row of then with the same key, −1 when there is none. */
export function matchRows(
  today: readonly (Cell | undefined)[],
  then: readonly (Cell | undefined)[]
): Int32Array {
  const waiting = new Map<Cell | undefined, number[]>();
  for (let row = then.length - 1; row >= 0; row--) {
    const rows = waiting.get(then[row]);
    if (rows) rows.push(row);
    else waiting.set(then[row], [row]);
  }
  return Int32Array.from(today, (key) => waiting.get(key)?.pop() ?? -1);
}
