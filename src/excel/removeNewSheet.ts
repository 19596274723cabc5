import type { Adapter } from "./Adapter";
import { listSheets, loadMarker, markerOf } from "./OwnSheets";
import type { SheetName } from "./OwnSheets";

/**
 * After a refused `worksheets.add`: removes the sheet of that name that was not there before. One that carries values and not
 * our mark was made by somebody else in the meantime, since ours is marked before anything is written on it.
 */
export async function removeNewSheet(
  adapter: Adapter,
  before: readonly SheetName[],
  name: string
): Promise<void> {
  const now = await adapter.session.run({ isRepeatable: true, queue: listSheets });
  const left = now.find(
    (sheet) => sheet.name === name && !before.some((old) => old.id === sheet.id)
  );
  if (!left) return;
  const isOurs = await adapter.session.run({
    isRepeatable: true,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(left.id);
      const marker = loadMarker(sheet);
      const filled = sheet.getUsedRangeOrNullObject(true);
      filled.load("address");
      return () => !sheet.isNullObject && (markerOf(marker) !== null || filled.isNullObject);
    },
  });
  if (!isOurs) return;
  await adapter.session.run({
    isRepeatable: true,
    queue: (context) => {
      queueDelete(context, left.id);
      return () => undefined;
    },
  });
  adapter.own.remove(left.id);
}

/** A very hidden sheet cannot be deleted (Worksheet.delete): it is made hidden first. */
export function queueDelete(context: Excel.RequestContext, id: string): void {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.visibility = "Hidden";
  sheet.delete();
}
