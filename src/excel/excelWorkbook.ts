import type { Workbook } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { appendRows } from "./appendRows";
import { onSelectionChanged } from "./events";
import { ExcelSession } from "./ExcelSession";
import type { SessionOptions } from "./ExcelSession";
import { goTo } from "./goTo";
import { hiddenRows } from "./hiddenRows";
import { OwnSheets } from "./OwnSheets";
import { planColumns } from "./planColumns";
import { preview } from "./preview";
import { readOwnSheet } from "./readOwnSheet";
import { readRange } from "./readRange";
import { readReviewed } from "./readReviewed";
import { replaceSheet } from "./replaceSheet";
import { insertTable } from "./insertTable";
import { removeUntouchedTables } from "./removeUntouchedTables";
import { lastRun, restore } from "./restore";
import { readSetting, writeSetting } from "./settings";
import { survey } from "./survey";
import { WriteTogether } from "./WriteTogether";
import { writeColumns } from "./writeColumns";

/**
 * The port on Office.js. One for the whole pane: it keeps Excel's requests in one queue. Office.js has to be ready.
 *
 * @param options for tests and measurements: other caps, another clock, no waiting
 */
export function createExcelWorkbook(options: SessionOptions = {}): Workbook {
  const session = new ExcelSession(options);
  const together = new WriteTogether();
  const adapter: Adapter = { session, own: new OwnSheets(session), together };
  // What could not be taken back so far is taken back before anything else is written.
  const write = <T>(operation: () => Promise<T>): Promise<T> =>
    session.exclusive(async () => {
      if (!together.isOpen) await together.settle();
      return operation();
    });
  return {
    survey: (job) => survey(session, adapter.own, job),
    preview: (ranges, job) => preview(session, ranges, job),
    read: (range, keyColumn, onBlock, job) => readRange(session, range, keyColumn, onBlock, job),
    hiddenRows: (range, job) => hiddenRows(session, range, job),
    planColumns: (placing, job) => planColumns(adapter, placing, job),
    writeColumns: (columns, job) => write(() => writeColumns(adapter, columns, job)),
    replaceSheet: (plan, job, before) => write(() => replaceSheet(adapter, plan, job, before)),
    appendRows: (append, job) => write(() => appendRows(adapter, append, job)),
    insertTable: (plan, job) => write(() => insertTable(adapter, plan, job)),
    removeUntouchedTables: (job) => write(() => removeUntouchedTables(adapter, job)),
    readOwnSheet: (key, job) => readOwnSheet(adapter, key, job),
    readReviewed: (prefix, job) => readReviewed(adapter, prefix, job),
    together: (work) => together.run(work),
    restore: (job) =>
      session.exclusive(async () => {
        const receipt = await restore(adapter, job);
        together.forget();
        return receipt;
      }),
    lastRun: (job) => lastRun(adapter, job),
    readSetting: (key) => readSetting(session, key),
    writeSetting: (key, value) => write(() => writeSetting(adapter, key, value)),
    goTo: (range) => goTo(session, range),
    onSelectionChanged: (callback) => onSelectionChanged(session, callback),
  };
}
