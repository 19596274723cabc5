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
import { writeColumns } from "./writeColumns";

/**
 * The port on Office.js. One for the whole pane: it keeps Excel's requests in one queue. Office.js has to be ready.
 *
 * @param options for tests and measurements: other caps, another clock, no waiting
 */
export function createExcelWorkbook(options: SessionOptions = {}): Workbook {
  const session = new ExcelSession(options);
  const adapter: Adapter = { session, own: new OwnSheets(session) };
  return {
    survey: (job) => survey(session, adapter.own, job),
    preview: (ranges, job) => preview(session, ranges, job),
    read: (range, keyColumn, onBlock, job) => readRange(session, range, keyColumn, onBlock, job),
    hiddenRows: (range, job) => hiddenRows(session, range, job),
    planColumns: (placing, job) => planColumns(adapter, placing, job),
    writeColumns: (write, job) => session.exclusive(() => writeColumns(adapter, write, job)),
    replaceSheet: (plan, job) => session.exclusive(() => replaceSheet(adapter, plan, job)),
    appendRows: (append, job) => session.exclusive(() => appendRows(adapter, append, job)),
    insertTable: (plan, job) => session.exclusive(() => insertTable(adapter, plan, job)),
    removeUntouchedTables: (job) => session.exclusive(() => removeUntouchedTables(adapter, job)),
    readOwnSheet: (key, job) => readOwnSheet(adapter, key, job),
    readReviewed: (prefix, job) => readReviewed(adapter, prefix, job),
    restore: (job) => session.exclusive(() => restore(adapter, job)),
    lastRun: (job) => lastRun(adapter, job),
    readSetting: (key) => readSetting(session, key),
    writeSetting: (key, value) => session.exclusive(() => writeSetting(session, key, value)),
    goTo: (range) => goTo(session, range),
    onSelectionChanged: (callback) => onSelectionChanged(session, callback),
  };
}
