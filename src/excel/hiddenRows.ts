import type { RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { ExcelSession } from "./ExcelSession";
import { rangeAt } from "./ranges";

/** Rows per request: an entry takes about 20 bytes. */
const chunkRows = 50_000;

/** Sheet rows of the range that are hidden by filter or by hand: one round trip when all or none are, else one per chunk. */
export async function hiddenRows(
  session: ExcelSession,
  range: RangeRef,
  job?: Job
): Promise<readonly number[]> {
  const place = { sheet: range.sheet };
  const all = await session.run(
    {
      isRepeatable: true,
      place,
      queue: (context) => {
        const whole = rangeAt(context.workbook.worksheets.getItem(range.sheet), range);
        whole.load("rowHidden");
        // Null where some are hidden and some are not.
        return () => whole.rowHidden as boolean | null;
      },
    },
    job
  );
  if (all === false) return [];
  if (all === true) return Array.from({ length: range.rows }, (_, i) => range.row + i);
  const hidden: number[] = [];
  for (let start = 0; start < range.rows; start += chunkRows) {
    const part = {
      ...range,
      row: range.row + start,
      rows: Math.min(chunkRows, range.rows - start),
      columns: 1,
    };
    const flags = await session.run(
      { isRepeatable: true, place, queue: (context) => queueFlags(context, part) },
      job
    );
    flags.forEach((isHidden, i) => {
      if (isHidden) hidden.push(part.row + i);
    });
  }
  return hidden;
}

function queueFlags(context: Excel.RequestContext, part: RangeRef): () => boolean[] {
  const rows = rangeAt(context.workbook.worksheets.getItem(part.sheet), part).getRowProperties({
    rowHidden: true,
  });
  return () => rows.value.map((row) => row.rowHidden === true);
}
