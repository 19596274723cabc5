import type { SheetAppend } from "../sheets/SheetPlan";
import { safeText } from "../sheets/safeText";
import { legalSheetName } from "../sheets/sheetNames";
import { styles } from "../sheets/styles";
import { rowHeightFor, wrappedLines } from "../sheets/textMeasure";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { applyStyle } from "./applyStyle";
import { columnPoints } from "./finishColumns";
import type { OwnSheetSight, OwnSight } from "./lookAtOwnSheet";
import { markerKey } from "./OwnSheets";
import { rangeAt } from "./ranges";
import { removeNewSheet } from "./removeNewSheet";

/** Characters of a column whose width nobody said. */
const standardWidth = 8.43;
/** Bold letters beside plain ones. */
const boldScale = 1.06;

/** Makes a sheet that grows by rows: its header, in one round trip. */
export async function createRowSheet(
  adapter: Adapter,
  append: SheetAppend,
  sight: OwnSight,
  job: Job | undefined
): Promise<OwnSheetSight> {
  const name = legalSheetName(
    append.name,
    sight.sheets.map((other) => other.name)
  );
  try {
    const id = await adapter.session.run(
      {
        isRepeatable: false,
        place: { sheet: name },
        queue: (context) => {
          const sheet = context.workbook.worksheets.add(name);
          sheet.customProperties.add(markerKey, append.key);
          const header = rangeAt(sheet, {
            row: 0,
            column: 0,
            rows: 1,
            columns: append.headers.length,
          });
          header.values = [append.headers.map((text) => safeText(text))];
          applyStyle(header.format, styles.tableHeader, false);
          // Said outright: Excel does not grow a row by itself when its columns become narrower afterwards.
          const lines = append.headers.map((text, column) =>
            wrappedLines(text, append.columnWidths[column] ?? standardWidth, boldScale)
          );
          header.format.rowHeight = rowHeightFor(Math.max(...lines));
          append.columnWidths.forEach((width, column) => {
            rangeAt(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth =
              columnPoints(width);
          });
          if (append.visibility === "hidden") sheet.visibility = "Hidden";
          sheet.load("id");
          return () => sheet.id;
        },
      },
      job
    );
    adapter.own.add({ key: append.key, id, name });
    const filled = { sheet: name, row: 0, column: 0, rows: 1, columns: append.headers.length };
    return { id, name, used: filled, filled, charts: [], areas: [], kept: [] };
  } catch (error) {
    throw await adapter.together.failed(error, () => removeNewSheet(adapter, sight.sheets, name));
  }
}

/** A sheet that an older version made has fewer columns: the new ones get their headers; those that stand are the user's to rename. */
export function nameNewColumns(
  target: Excel.Worksheet,
  append: SheetAppend,
  { filled }: OwnSheetSight
): void {
  if (!filled) return;
  const column = filled.column + filled.columns;
  const names = append.headers.slice(column);
  if (names.length === 0) return;
  const header = rangeAt(target, { row: 0, column, rows: 1, columns: names.length });
  header.values = [names.map((text) => safeText(text))];
  applyStyle(header.format, styles.tableHeader, false);
}
