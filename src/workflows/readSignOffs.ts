import { reviewRounds } from "../insight/archives/reviewRounds";
import { isSigned } from "../insight/swot/approval";
import type { FieldTable } from "../intake/columns";
import { swotKey } from "../reports/keyCustomers";
import type { SignOffs } from "../scoring/inputs/sources";
import type { WorkbookShape } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";

/**
 * Who has signed what, for the gate of strategic customers: signatures from the SWOT sheets, in two round trips whatever
 * their number and none where there is no such sheet; rounds of review from the client archive.
 */
export async function readSignOffs(
  workbook: Workbook,
  shape: WorkbookShape,
  customers: FieldTable,
  archive: FieldTable | undefined,
  keys: readonly string[],
  job: Job
): Promise<SignOffs> {
  const hasSheets = shape.sheets.some(({ ownKey }) => ownKey?.startsWith(swotKey("")) === true);
  const reviewed = hasSheets
    ? await workbook.readReviewed(swotKey(""), job.signal ? { signal: job.signal } : {})
    : new Map<string, never>();
  const managers = customers.texts.get("accountManager");
  return {
    ...(reviewed.size === 0
      ? {}
      : {
          swotSigned: Float64Array.from(keys, (key, i) => {
            const sheet = reviewed.get(swotKey(key));
            if (sheet === undefined) return NaN;
            return isSigned(sheet, managers?.[i] ?? "") ? 1 : 0;
          }),
        }),
    ...(archive === undefined ? {} : { reviewRounds: reviewRounds(customers, archive) }),
  };
}
