import { HostError } from "../workbook/HostError";
import type { Job } from "../workbook/Workbook";
import { groupColumns } from "./columnGroups";
import { chunkMatrix, rowWeights } from "./columnValues";
import type { ExcelSession } from "./ExcelSession";
import type { PlacedColumn } from "./placeColumns";
import { halves, planChunks } from "./planChunks";
import type { Chunk } from "./planChunks";
import { rangeAt } from "./ranges";
import { excelCode } from "./translateError";

/** Above this a bare GeneralException is taken for "too much" once (office-js #1314). */
const suspectRows = 1000;

export interface ValuesTarget {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
  /** True where text columns have the number format "@". */
  readonly inTextCells: boolean;
}

/** Writes the values of our columns by chunks; a chunk that Excel finds too large is halved. */
export async function writeValues(
  session: ExcelSession,
  target: ValuesTarget,
  columns: readonly PlacedColumn[],
  job?: Job
): Promise<void> {
  const groups = groupColumns(columns, (placed) => placed.at).map((group) => ({
    ...group,
    columns: group.columns.map(({ column }) => column),
  }));
  const weights = await session.inSlices(
    rowWeights(
      columns.map(({ column }) => column),
      target.rows
    )
  );
  const queue: Chunk[] = planChunks(weights, columns.length, session.caps).reverse();
  const place = { sheet: target.sheet };
  let mayBeTooLarge = true;
  let done = 0;
  for (let chunk = queue.pop(); chunk; chunk = queue.pop()) {
    const { start, rows } = chunk;
    try {
      await session.run(
        {
          isRepeatable: true,
          place,
          queue: (context) => {
            const sheet = context.workbook.worksheets.getItem(target.sheet);
            for (const group of groups) {
              const rect = {
                row: target.firstRow + start,
                rows,
                column: group.at,
                columns: group.columns.length,
              };
              rangeAt(sheet, rect).values = chunkMatrix(
                group.columns,
                start,
                rows,
                target.inTextCells
              );
            }
            return () => undefined;
          },
        },
        job
      );
    } catch (error) {
      const isSuspect: boolean =
        mayBeTooLarge && rows > suspectRows && excelCode(error) === "GeneralException";
      const isTooLarge = error instanceof HostError && error.code === "tooLarge";
      const parts = isSuspect || isTooLarge ? halves(chunk) : null;
      if (!parts) throw tooLargeAt(error, target, start);
      mayBeTooLarge &&= !isSuspect;
      queue.push(parts[1], parts[0]);
      continue;
    }
    done += rows;
    job?.onProgress?.({ phase: "write", done, total: target.rows, subject: target.sheet });
    if (queue.length > 0) await session.pause();
  }
}

/** "Too large" names the row at which it stopped. */
function tooLargeAt(error: unknown, target: ValuesTarget, start: number): unknown {
  if (!(error instanceof HostError) || error.code !== "tooLarge") return error;
  const row = target.firstRow + start + 1;
  return new HostError(
    "tooLarge",
    { ...error.place, sheet: target.sheet, address: `${row}:${row}` },
    { cause: error.cause }
  );
}
