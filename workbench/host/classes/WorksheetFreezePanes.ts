import type { BookSheet } from "../../book/book";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { maxColumns, maxRows } from "../grid/address";
import { assertBookEditable } from "../guards";
import type { HostState } from "../HostState";
import { defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { rangeArgument } from "../rangeArgument";
import { rangeClass } from "./Range";

function freeze(host: HostState, sheet: BookSheet, rows: number, columns: number): void {
  assertBookEditable(host);
  if (rows < 0 || columns < 0 || (rows === 0 && columns === 0))
    throw invalidArgument("nothing to freeze");
  sheet.freeze = { rows, columns };
  sheet.isChanged = true;
}

/** The frozen rows, columns, or the corner of both. */
function location(sheet: BookSheet): ExcelObject | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  return rangeClass.of({
    sheet,
    rect: { row: 0, column: 0, rows: rows || maxRows, columns: columns || maxColumns },
  });
}

export const worksheetFreezePanesClass: ExcelClass<BookSheet> = defineClass(
  "WorksheetFreezePanes",
  {
    objects: {
      GetLocation: (sheet) => {
        const found = location(sheet);
        if (!found) throw itemNotFound("nothing is frozen");
        return found;
      },
      GetLocationOrNullObject: (sheet) => location(sheet),
    },
    methods: {
      FreezeRows: (sheet, args, host) => freeze(host, sheet, args.optionalInteger(0, 1), 0),
      FreezeColumns: (sheet, args, host) => freeze(host, sheet, 0, args.optionalInteger(0, 1)),
      FreezeAt: (sheet, args, host) => {
        const { rect } = rangeArgument(host.book, args.at(0), sheet);
        const rows = rect.rows === maxRows ? 0 : rect.row + rect.rows;
        const columns = rect.columns === maxColumns ? 0 : rect.column + rect.columns;
        freeze(host, sheet, rows, columns);
      },
      Unfreeze: (sheet, _, host) => {
        assertBookEditable(host);
        sheet.freeze = null;
        sheet.isChanged = true;
      },
    },
  }
);
