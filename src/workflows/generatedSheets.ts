import type { IndexedSheet } from "../reports/index/IndexedSheet";
import { indexDateColumn, indexKeyColumn } from "../reports/index/indexReport";
import { HostError } from "../workbook/HostError";
import type { SheetReceipt } from "../workbook/receipts";
import type { WorkbookShape } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";

/** Sheets of ours that one workbook holds at most: beyond it nobody finds anything, and Excel becomes slow to open it. */
export const maxOwnSheets = 200;

/** Sheet of ours that only holds what a run replaced; nobody sees it. */
const backupKey = "journal";

/** Keys and names of our sheets as they stand. */
function ownSheets(shape: WorkbookShape): { key: string; name: string }[] {
  return shape.sheets.flatMap(({ ownKey, name }) =>
    ownKey === null || ownKey === backupKey ? [] : [{ key: ownKey, name }]
  );
}

/**
 * Stops before anything is painted when the workbook would hold too many sheets of ours.
 *
 * @param planned how many sheets the run makes
 * @param keys their keys, asked for only when the number alone does not settle it
 * @throws HostError sheetLimit
 */
export function assertRoomForSheets(
  shape: WorkbookShape,
  planned: number,
  keys: () => Iterable<string>
): void {
  const existing = ownSheets(shape).map(({ key }) => key);
  if (existing.length + planned <= maxOwnSheets) return;
  const all = new Set([...existing, ...keys()]);
  if (all.size > maxOwnSheets)
    throw new HostError("sheetLimit", { sheets: { wanted: all.size, limit: maxOwnSheets } });
}

/** The sheets of ours for the index: grows while a run makes more. */
export interface SheetRegister {
  readonly sheets: readonly IndexedSheet[];
  readonly hasIndex: boolean;
  add(receipt: SheetReceipt): void;
}

/** Two round trips more when there is an index already: it knows of which day older sheets are. */
export async function sheetRegister(
  workbook: Workbook,
  shape: WorkbookShape,
  analysisDate: number,
  written: readonly SheetReceipt[],
  job: Job
): Promise<SheetRegister> {
  const own = ownSheets(shape);
  const hasIndex = own.some(({ key }) => key === "index");
  const dates = hasIndex ? await indexedDates(workbook, job) : new Map<string, number>();
  const sheets: IndexedSheet[] = own
    .filter(({ key }) => key !== "index")
    .map(({ key, name }) => ({
      key,
      name,
      status: "earlier" as const,
      isIncomplete: false,
      date: dates.get(key) ?? NaN,
    }));
  const add = ({ key, name, created, skipped }: SheetReceipt): void => {
    if (key === "index") return;
    const entry: IndexedSheet = {
      key,
      name,
      status: created ? "created" : "repainted",
      // A list that is too long to spell out is a drop-down less, not a sheet that misleads.
      isIncomplete: skipped.some(({ part }) => part !== "validation"),
      date: analysisDate,
    };
    const at = sheets.findIndex((sheet) => sheet.key === key);
    if (at < 0) sheets.push(entry);
    else sheets[at] = entry;
  };
  written.forEach(add);
  return { sheets, hasIndex, add };
}

async function indexedDates(workbook: Workbook, job: Job): Promise<Map<string, number>> {
  const signal = job.signal ? { signal: job.signal } : {};
  const index = await workbook.readOwnSheet("index", signal);
  const dates = new Map<string, number>();
  for (const row of index?.values ?? []) {
    const [key, date] = [row[indexKeyColumn], row[indexDateColumn]];
    if (typeof key === "string" && key !== "" && typeof date === "number") dates.set(key, date);
  }
  return dates;
}
