import type { Rect } from "../../book/book";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { hasFormulaIn, readValues } from "../grid/cells";
import { deleteCells } from "../grid/shift";
import { headerNames } from "../grid/tableHeaders";
import { writeCells } from "../grid/write";
import { defineClass, type ExcelClass, requireString } from "../objects";
import { assertTableAlive, bodyRect, type TableTarget } from "../tableTarget";
import { rangeClass } from "./Range";

export interface TableColumnTarget extends TableTarget {
  /** 0-based place in the table. */
  readonly index: number;
}

const column = ({ table, index }: TableColumnTarget): Rect => ({
  ...table.rect,
  column: table.rect.column + index,
  columns: 1,
});

export const tableColumnClass: ExcelClass<TableColumnTarget> = defineClass("TableColumn", {
  identity: ({ index }) => ({ Id: index + 1 }),
  assertAlive: (target, host) => {
    assertTableAlive(target, host.book);
    if (target.index >= target.table.rect.columns)
      throw itemNotFound(`table column ${target.index}`);
  },
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ sheet, table, index }) => headerNames(sheet, table)[index],
      set: (target, value, host) => {
        if (!target.table.hasHeaders) throw invalidArgument("the table shows no header row");
        writeCells(
          host,
          target.sheet,
          { ...column(target), rows: 1 },
          `'${requireString(value, "name")}`
        );
      },
    },
    Values: {
      get: (target, host) => {
        const rect = column(target);
        if (hasFormulaIn(target.sheet, rect)) host.settleForReading();
        host.counters.cellsRead += rect.rows;
        return readValues(target.sheet, rect);
      },
      set: (target, value, host) => writeCells(host, target.sheet, column(target), value),
      isOnRequestOnly: true,
    },
  },
  objects: {
    GetRange: (target) => rangeClass.of({ sheet: target.sheet, rect: column(target) }),
    GetDataBodyRange: (target) =>
      rangeClass.of({
        sheet: target.sheet,
        rect: {
          ...bodyRect(target.table),
          column: target.table.rect.column + target.index,
          columns: 1,
        },
      }),
    GetHeaderRowRange: (target) =>
      rangeClass.of({ sheet: target.sheet, rect: { ...column(target), rows: 1 } }),
  },
  methods: {
    Delete: (target, _, host) => {
      assertSheetEditable(host, target.sheet);
      if (target.table.rect.columns === 1) throw invalidArgument("the last column of a table");
      deleteCells(host, target.sheet, column(target), "Left");
    },
  },
});
