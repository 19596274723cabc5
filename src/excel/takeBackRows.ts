import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { queueCopyBack } from "./backup";
import type { AppendEntry, BackupSheet } from "./journal";
import { queueOwn } from "./ownSheetById";
import { rangeAt } from "./ranges";

/** Removes rows that a run added to a growing sheet of ours, and puts back those it had replaced. */
export async function takeBackRows(adapter: Adapter, entry: AppendEntry, backup: BackupSheet | null, job?: Job): Promise<void> {
  const { session } = adapter;
  const sheet = await session.run({ isRepeatable: true, queue: (context) => queueOwn(context, entry) }, job);
  if (!sheet) return;
  await session.run(
    {
      isRepeatable: true,
      place: { sheet: sheet.name },
      queue: (context) => {
        const target = context.workbook.worksheets.getItem(sheet.id);
        if (entry.rows > 0) rangeAt(target, { row: entry.row, rows: entry.rows, column: 0, columns: entry.columns }).clear("All");
        const { replaced } = entry;
        if (replaced && backup) {
          const source = { sheet: sheet.name, row: entry.row, rows: replaced.rows, column: 0, columns: replaced.columns };
          queueCopyBack(context, backup, { source, column: replaced.column });
        }
        return () => undefined;
      },
    },
    job,
  );
}
