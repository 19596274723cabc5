import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { queueCopyBack } from "./backup";
import type { AppendEntry, BackupSheet } from "./journal";
import { queueOwn } from "./ownSheetById";
import { rangeAt } from "./ranges";

/** Removes rows that a run added to a growing sheet of ours, and puts back those it had replaced. */
export async function takeBackRows(
  adapter: Adapter,
  entry: AppendEntry,
  backup: BackupSheet | null,
  job?: Job
): Promise<void> {
  const { session } = adapter;
  const sheet = await session.run(
    { isRepeatable: true, queue: (context) => queueOwn(context, entry) },
    job
  );
  if (!sheet) return;
  await session.run(
    {
      isRepeatable: true,
      place: { sheet: sheet.name },
      queue: (context) => {
        const target = context.workbook.worksheets.getItem(sheet.id);
        const { replaced } = entry;
        // Where rows stood before, they had the same formats.
        const common = Math.min(entry.rows, replaced?.rows ?? 0);
        const place = { column: 0, columns: entry.columns };
        if (common > 0)
          rangeAt(target, { ...place, row: entry.row, rows: common }).clear("Contents");
        if (entry.rows > common)
          rangeAt(target, { ...place, row: entry.row + common, rows: entry.rows - common }).clear(
            "All"
          );
        if (replaced && backup) {
          const source = {
            sheet: sheet.name,
            row: entry.row,
            rows: replaced.rows,
            column: 0,
            columns: replaced.columns,
          };
          queueCopyBack(context, backup, { source, column: replaced.column, type: "Values" });
        }
        return () => undefined;
      },
    },
    job
  );
}
