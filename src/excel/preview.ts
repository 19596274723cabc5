import { HostError } from "../workbook/HostError";
import type { Cell, Preview, RangeRef } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { ExcelSession } from "./ExcelSession";
import { rangeAt } from "./ranges";

/** Values and formats of a small cell take about this many bytes of JSON; long texts come in `halve`. */
const cellBytes = 60;

/** Values and number formats of some small rectangles: one round trip unless they are too much for one answer. */
export async function preview(
  session: ExcelSession,
  ranges: readonly RangeRef[],
  job?: Job
): Promise<readonly Preview[]> {
  const groups: RangeRef[][] = [];
  let cells = 0;
  const most = Math.min(session.caps.cells, Math.floor(session.caps.responseBytes / cellBytes));
  for (const range of ranges) {
    const size = range.rows * range.columns;
    const last = groups.at(-1);
    if (last && cells + size <= most) {
      last.push(range);
      cells += size;
    } else {
      groups.push([range]);
      cells = size;
    }
  }
  const previews: Preview[] = [];
  for (const group of groups) previews.push(...(await readGroup(session, group, job)));
  return previews;
}

async function readGroup(
  session: ExcelSession,
  ranges: readonly RangeRef[],
  job: Job | undefined
): Promise<Preview[]> {
  try {
    const place = ranges[0] ? { sheet: ranges[0].sheet } : {};
    const read = await session.run(
      { isRepeatable: true, place, queue: (context) => queuePreviews(context, ranges) },
      job
    );
    if (read) return read;
  } catch (error) {
    if (!(error instanceof HostError && error.code === "tooLarge")) throw error;
  }
  return readHalves(session, ranges, job);
}

/** Too much for one answer: fewer ranges, then fewer rows. */
async function readHalves(
  session: ExcelSession,
  ranges: readonly RangeRef[],
  job: Job | undefined
): Promise<Preview[]> {
  const [only] = ranges;
  if (!only) return [];
  if (ranges.length > 1) {
    const middle = Math.ceil(ranges.length / 2);
    const first = await readGroup(session, ranges.slice(0, middle), job);
    return [...first, ...(await readGroup(session, ranges.slice(middle), job))];
  }
  if (only.rows < 2) throw new HostError("tooLarge", { sheet: only.sheet });
  const rows = Math.ceil(only.rows / 2);
  const top = await readGroup(session, [{ ...only, rows }], job);
  const bottom = await readGroup(
    session,
    [{ ...only, row: only.row + rows, rows: only.rows - rows }],
    job
  );
  const values = [...top, ...bottom].flatMap((part) => part.values);
  return [{ range: only, values, formats: [...top, ...bottom].flatMap((part) => part.formats) }];
}

function queuePreviews(
  context: Excel.RequestContext,
  ranges: readonly RangeRef[]
): () => Preview[] | null {
  const loaded = ranges.map((ref) => {
    const range = rangeAt(context.workbook.worksheets.getItem(ref.sheet), ref);
    range.load("values,numberFormat");
    return { ref, range };
  });
  return () => {
    const previews: Preview[] = [];
    for (const { ref, range } of loaded) {
      // Beyond its cell limit Excel may answer null without an error (office-js #6781, #4783).
      if (!(range.values as Cell[][] | null)) return null;
      previews.push({
        range: ref,
        values: range.values as Cell[][],
        formats: range.numberFormat as string[][],
      });
    }
    return previews;
  };
}
