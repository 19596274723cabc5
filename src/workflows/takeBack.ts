import type { RestoreReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";

/** Takes back what the last run wrote, also after the workbook was saved and opened again. */
export function takeBack(workbook: Workbook, job: Job): Promise<RestoreReceipt> {
  return workbook.restore(job);
}
