import { safeText } from "../sheets/safeText";
import type { Slices } from "../slices";
import type { SheetAppend } from "../sheets/SheetPlan";
import { HostError } from "../workbook/HostError";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { rowBytesBound } from "./jsonBytes";
import type { OwnSheetSight } from "./lookAtOwnSheet";
import { halves, planChunks } from "./planChunks";
import { rangeAt } from "./ranges";

/** Writes the rows of an append by chunks; a chunk that proves too large is sent in halves. */
export async function writeRows(
  adapter: Adapter,
  append: SheetAppend,
  sheet: OwnSheetSight,
  firstRow: number,
  job: Job | undefined
): Promise<void> {
  const { session } = adapter;
  const columns = append.headers.length;
  const isText = append.formats.map((format) => format === "@");
  const sent = (row: readonly (string | number | null)[]): (string | number)[] => {
    const cells = new Array<string | number>(columns);
    for (let c = 0; c < columns; c++) {
      const cell = row[c] ?? "";
      if (typeof cell === "number") cells[c] = Number.isFinite(cell) ? cell : "";
      else cells[c] = cell === "" ? "" : safeText(cell, isText[c]);
    }
    return cells;
  };
  const weights = await session.inSlices(rowWeights(append.rows));
  const queue = planChunks(weights, columns, session.caps).reverse();
  let done = 0;
  for (let chunk = queue.pop(); chunk; chunk = queue.pop()) {
    const { start, rows } = chunk;
    try {
      await session.run(
        {
          isRepeatable: true,
          place: { sheet: sheet.name },
          queue: (context) => {
            const target = context.workbook.worksheets.getItem(sheet.id);
            rangeAt(target, { row: firstRow + start, rows, column: 0, columns }).values =
              append.rows.slice(start, start + rows).map(sent);
            return () => undefined;
          },
        },
        job
      );
    } catch (error) {
      const parts = error instanceof HostError && error.code === "tooLarge" ? halves(chunk) : null;
      if (!parts) throw error;
      queue.push(parts[1], parts[0]);
      continue;
    }
    done += rows;
    job?.onProgress?.({ phase: "write", done, total: append.rows.length, subject: sheet.name });
    if (queue.length > 0) await session.pause();
  }
}

/** JSON bytes of each row, at most. */
function* rowWeights(rows: SheetAppend["rows"]): Slices<Uint32Array> {
  const weights = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    weights[i] = rowBytesBound(rows[i] ?? []);
    if (i % 1024 === 1023) yield;
  }
  return weights;
}
