import { openStage } from "./stage";
import { syntheticBook } from "./syntheticBook";
import type { Transfer } from "./traffic";

export interface FloorResult {
  readonly ms: number;
  /** Processor time of all threads: what is left to compare when other work shares the machine. */
  readonly cpuMs: number;
  readonly readMs: number;
  readonly writeMs: number;
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
}

/**
 * The floor: the same rectangles read and the same cells written through Office.js and the host, in the same order and the
 * same requests, with nothing computed in between. The sheets that the run created are made beforehand.
 */
export async function runFloor(
  rows: number,
  requests: readonly (readonly Transfer[])[]
): Promise<FloorResult> {
  const stage = openStage(syntheticBook(rows));
  const { host } = stage;
  const named = new Set(host.book.sheets.map((sheet) => sheet.name));
  const missing = [...new Set(requests.flat().map((transfer) => transfer.sheet))].filter(
    (name) => !named.has(name)
  );
  // A run may address a sheet that it created by its id, which is no name.
  const standIns = new Map(missing.map((name, i) => [name, `Created ${i + 1}`]));
  await Excel.run(async (context) => {
    for (const name of standIns.values()) context.workbook.worksheets.add(name);
    await context.sync();
  });
  host.resetCounters();
  let readMs = 0;
  let writeMs = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (const transfers of requests) {
    const before = performance.now();
    await Excel.run(async (context) => {
      for (const transfer of transfers) {
        const [row, column, rowCount, columnCount] = transfer.rect;
        const range = context.workbook.worksheets
          .getItem(standIns.get(transfer.sheet) ?? transfer.sheet)
          .getRangeByIndexes(row, column, rowCount, columnCount);
        range.untrack();
        if (transfer.kind === "read") range.load("values");
        else range.values = transfer.values as unknown[][];
      }
      // One sync per recorded request: the loop is over the requests of the run that is measured.
      await context.sync();
    });
    if (transfers.some((transfer) => transfer.kind === "write"))
      writeMs += performance.now() - before;
    else readMs += performance.now() - before;
  }
  const ms = performance.now() - started;
  const cpuMs = cpuMilliseconds(cpu);
  const { requests: count, bytesOut, bytesIn } = host.counters;
  stage.close();
  return { ms, cpuMs, readMs, writeMs, requests: count, bytesOut, bytesIn };
}

/** User and system time since `before`. */
export function cpuMilliseconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
