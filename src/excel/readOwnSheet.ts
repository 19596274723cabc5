import type { Cell, Preview } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { loadMarker, markerOf } from "./OwnSheets";
import { loadPlace, placeOf } from "./ranges";
import { readBlocks } from "./readRange";

/** All values of a sheet of ours from A1 on, by chunks; null when there is none or it is empty. */
export async function readOwnSheet(
  adapter: Adapter,
  key: string,
  job?: Job
): Promise<Preview | null> {
  const known = await adapter.own.find(key, job);
  if (!known) return null;
  const used = await adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(known.id);
        const marker = loadMarker(sheet);
        const range = loadPlace(sheet.getUsedRangeOrNullObject(true));
        sheet.load("name");
        return () => {
          if (sheet.isNullObject || markerOf(marker) !== key) return "gone";
          return range.isNullObject ? null : placeOf(sheet.name, range);
        };
      },
    },
    job
  );
  if (used === "gone") {
    // Deleted or replaced since we looked.
    const again = (await adapter.own.refresh(job)).find((entry) => entry.key === key);
    return again ? readOwnSheet(adapter, key, job) : null;
  }
  if (!used) return null;
  const range = {
    sheet: used.sheet,
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  };
  const values: (readonly Cell[])[] = [];
  await readBlocks(
    adapter.session,
    range,
    (block) => {
      for (const row of block.values) values.push(row);
    },
    job
  );
  return { range, values, formats: [] };
}
