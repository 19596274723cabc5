import { HostError } from "../workbook/HostError";
import type { Cell } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import { applyLook } from "./cellLook";
import { groupColumns } from "./columnGroups";
import { expectedCell } from "./columnValues";
import type { ExcelSession } from "./ExcelSession";
import type { RowsConcerned } from "./lookAtSheet";
import type { Placement, PlacedColumn } from "./placeColumns";
import { rangeAt } from "./ranges";
import { paintRules } from "./tierRules";
import { sampleRows } from "./verifyKeys";
import type { KeyCheck } from "./verifyKeys";

/** Points of a column that shows so many digits of the default font: 7 pixels each, 5 of padding, 3/4 point a pixel. */
export function columnPoints(characters: number): number {
  return Math.round((Math.min(255, Math.max(0, characters)) * 7 + 5) * 0.75 * 100) / 100;
}

/**
 * Looks after values: header, widths of new columns, wrapping, one conditional format per tier. Then, in the same
 * round trip, some rows are read back and compared, since a filter, a merge or a colleague may have moved them.
 *
 * @throws HostError changedMeanwhile (a key stands in another row), unknown (Excel holds something else than was sent)
 */
export async function finishColumns(
  session: ExcelSession,
  where: RowsConcerned,
  placement: Placement,
  keys: { readonly column: number | null; readonly check: KeyCheck },
  job?: Job
): Promise<void> {
  await session.run(
    {
      isRepeatable: true,
      place: { sheet: where.sheet },
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(where.sheet);
        if (placement.mayFormat) {
          for (const placed of placement.columns) finishColumn(sheet, where, placed);
          if (placement.headerLook) dressHeaders(sheet, where, placement);
        }
        return queueCheck(sheet, where, placement, keys);
      },
    },
    job
  );
}

function finishColumn(
  sheet: Excel.Worksheet,
  where: RowsConcerned,
  { column, at, isFresh, hasRules }: PlacedColumn
): void {
  const data = rangeAt(sheet, { row: where.firstRow, rows: where.rows, column: at, columns: 1 });
  const header = rangeAt(sheet, { row: where.headerRow, rows: 1, column: at, columns: 1 });
  if (isFresh) header.format.columnWidth = columnPoints(column.widthCharacters);
  if (column.note && isFresh) {
    // A message needs a rule to hang on: one that everything fulfils.
    header.dataValidation.rule = { custom: { formula: "=TRUE" } };
    header.dataValidation.prompt = {
      showPrompt: true,
      title: column.header.slice(0, 32),
      message: column.note.slice(0, 255),
    };
  }
  if (column.wrap) {
    data.format.wrapText = true;
    data.format.verticalAlignment = "Top";
  }
  if (!column.fills) return;
  data.format.horizontalAlignment = "Center";
  if (!hasRules) paintRules(data, column.fills, !isFresh);
}

/** New headers look like the last header of the rows they belong to. */
function dressHeaders(
  sheet: Excel.Worksheet,
  where: RowsConcerned,
  { columns, headerLook: look }: Placement
): void {
  if (!look) return;
  for (const group of groupColumns(
    columns.filter((placed) => placed.isFresh),
    (placed) => placed.at
  )) {
    applyLook(
      rangeAt(sheet, {
        row: where.headerRow,
        rows: 1,
        column: group.at,
        columns: group.columns.length,
      }),
      look,
      false
    );
  }
}

function queueCheck(
  sheet: Excel.Worksheet,
  where: RowsConcerned,
  { columns, mayFormat }: Placement,
  keys: { readonly column: number | null; readonly check: KeyCheck }
): () => void {
  const groups = groupColumns(columns, (placed) => placed.at);
  const rows = sampleRows(where.firstRow, where.rows).map((row) => ({
    row,
    key: keys.column === null ? null : loadValues(sheet, row, keys.column, 1),
    cells: groups.map((group) => loadValues(sheet, row, group.at, group.columns.length)),
  }));
  return () => {
    for (const { row, key, cells } of rows) {
      const place = { sheet: where.sheet, address: `${row + 1}:${row + 1}` };
      if (key && key()[0] !== keys.check.samples.get(row))
        throw new HostError("changedMeanwhile", place);
      groups.forEach((group, g) => {
        const found = cells[g]?.() ?? [];
        group.columns.forEach(({ column }, c) => {
          const expected = expectedCell(column, row - where.firstRow, mayFormat);
          if (!isSame(found[c] ?? "", expected))
            throw new HostError("unknown", {
              ...place,
              detail: `column ${column.key} does not hold what was written`,
            });
        });
      });
    }
  };
}

function loadValues(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  columns: number
): () => Cell[] {
  const range = rangeAt(sheet, { row, column, rows: 1, columns });
  range.load("values");
  return () => (range.values as Cell[][])[0] ?? [];
}

/** Excel keeps 15 significant digits of what it shows and 17 of what it holds; anything within that is the same number. */
function isSame(found: Cell, expected: string | number): boolean {
  if (typeof found === "number" && typeof expected === "number")
    return Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
  return found === expected;
}
