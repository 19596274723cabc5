import type { Adapter } from "./Adapter";
import { journalValue } from "./journal";
import type { Journal } from "./journal";
import type { SheetName } from "./OwnSheets";
import { putSetting, settingNames } from "./settings";

/** Takes a sheet back that was just made, with its line in the journal. */
export async function undoNewSheet(
  adapter: Adapter,
  { id, name }: SheetName,
  journal: Journal | null
): Promise<void> {
  await adapter.session.run({
    isRepeatable: true,
    place: { sheet: name },
    queue: (context) => {
      context.workbook.worksheets.getItemOrNullObject(id).delete();
      if (journal) putSetting(context, settingNames.journal, journalValue(journal));
      return () => undefined;
    },
  });
  adapter.own.remove(id);
}
