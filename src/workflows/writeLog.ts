import { formatDate } from "../i18n/format";
import type { Words } from "../i18n/words";
import {
  keyChangedRow,
  logColumnOf,
  logColumns,
  logRowsInSlices,
  runsRemovedRow,
  type LogColumn,
  type LogRow,
} from "../portfolio/logRows";
import type { Snapshot } from "../portfolio/snapshot";
import { criterionKeys, type CriterionKey } from "../scoring/model";
import { modelHash } from "../settings/modelHash";
import { inSlices } from "../slices";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import type { Base } from "./readBase";
import { logKey } from "./readLog";
import { readSnapshot } from "./readPrevious";
import type { Scored } from "./scoreBase";

export interface LogWritten {
  readonly receipt: SheetReceipt;
  /** The last run, read before its rows moved; absent when they stand where they stood. */
  readonly previous?: Snapshot | null;
}

/** Adds this run to the log, with the raw value of every criterion; a full log first gives up its oldest runs and says so. */
export async function writeLog(
  workbook: Workbook,
  { base, scores, model }: Scored,
  runId: string,
  { workflows, scoring }: Words,
  job: Job
): Promise<LogWritten> {
  const { log, input, keys, names } = base;
  const previous = log.room === null ? undefined : await readSnapshot(workbook, base, job);
  const kept = log.room === null ? [] : await keptRows(workbook, log.room, base, job);
  const isValue = new Set<LogColumn>(criterionKeys);
  const header = (column: LogColumn): string =>
    isValue.has(column)
      ? scoring.criteria[column as CriterionKey].short
      : workflows.log.headers[column as Exclude<LogColumn, CriterionKey>];
  const rows = await inSlices(
    logRowsInSlices(scores, input, keys, names, {
      analysisDate: input.analysisDate,
      runId,
      modelHash: modelHash(model),
      calibrated: model.calibration?.date ?? NaN,
      isRecalibrated: base.isRecalibrated === true,
      unit: base.customers.money,
    })
  );
  const changes = log.keyChanges.map(({ key, former }) => keyChangedRow(key, former));
  const receipt = await workbook.appendRows(
    {
      key: logKey,
      name: workflows.log.sheetName,
      headers: logColumns.map(header),
      formats: logColumns.map((column) =>
        isValue.has(column) ? "General" : (logFormats[column] ?? "@")
      ),
      columnWidths: logColumns.map((column) =>
        // General rounds a raw value to the width of its column.
        column === "name" ? 32 : column === "customer" ? 24 : isValue.has(column) ? 9 : 12
      ),
      rows: kept.length + changes.length === 0 ? rows : [...kept, ...changes, ...rows],
      visibility: "visible",
      // Who and which tier on the left, the raw values on the right, each under the headers.
      page: {
        orientation: "landscape",
        fitWide: 2,
        fitTall: 0,
        repeatRows: { first: 0, last: 0 },
        repeatColumns: { first: logColumnOf.date, last: logColumnOf.customer },
        overThenDown: true,
        footer: workflows.log.sheetName,
      },
      freeze: { rows: 1, columns: logColumnOf.customer + 1 },
      ...(log.replaceFrom === null ? {} : { replaceFrom: log.replaceFrom }),
    },
    job
  );
  return { receipt, ...(previous === undefined ? {} : { previous }) };
}

/** What a full log keeps: a line that says what went, all changes of keys, and the runs that stay. */
async function keptRows(
  workbook: Workbook,
  { kept, removedRows, range }: NonNullable<Base["log"]["room"]>,
  { log, input }: Base,
  job: Job
): Promise<LogRow[]> {
  const stays = new Set(kept);
  const found = new Set(log.keyChanges.map(({ key }) => key));
  const rows: LogRow[] = [
    runsRemovedRow(removedRows, formatDate(kept.at(-1) ?? input.analysisDate)),
    ...[...log.formerKeys]
      .filter(([key]) => !found.has(key))
      .map(([key, former]) => keyChangedRow(key, former)),
  ];
  await workbook.read(
    range,
    null,
    ({ values }) => {
      for (const row of values)
        if (stays.has(Number(row[0] === "" ? NaN : row[0])))
          rows.push(row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell)));
    },
    job.signal ? { signal: job.signal } : {}
  );
  return rows;
}

const logFormats: Readonly<Partial<Record<LogColumn, string>>> = {
  date: "yyyy-mm-dd",
  score: "0.00",
  completeness: "0%",
  potential: "0.00",
  D1: "0.0",
  D2: "0.0",
  D3: "0.0",
  D4: "0.0",
  D5: "0.0",
  calibrated: "yyyy-mm-dd",
};
