import type { BookSheet, BookTable } from "../../book/book";
import { invalidArgument, itemNotFound } from "../ExcelError";
import {
  applyCriterion,
  clearFilters,
  filterCriteria,
  filterRect,
  parseCriterion,
} from "../filters";
import { assertSheetEditable } from "../guards";
import { isUnbounded } from "../grid/cells";
import { usedRect } from "../grid/usedRange";
import { sameRect } from "../grid/rect";
import { defineClass, type ExcelClass } from "../objects";
import { rangeArgument } from "../rangeArgument";
import { rangeClass } from "./Range";

/** The filter of a table, or of the sheet itself when there is no table. */
interface FilterTarget {
  readonly sheet: BookSheet;
  readonly table: BookTable | null;
}

export const autoFilterClass: ExcelClass<FilterTarget> = defineClass("AutoFilter", {
  scalars: {
    Enabled: {
      get: ({ sheet, table }) => (table ? table.showFilterButton : sheet.autoFilter !== null),
    },
    IsDataFiltered: {
      get: ({ sheet, table }) =>
        table ? table.isFiltered : (sheet.autoFilter?.isFiltered ?? false),
    },
    Criteria: {
      get: ({ sheet, table }) => {
        const criteria = filterCriteria(sheet, table);
        return Array.from(
          { length: filterRect(sheet, table)?.columns ?? 0 },
          (_, column) => criteria.get(column) ?? { filterOn: "Custom" }
        );
      },
    },
  },
  objects: {
    GetRange: ({ sheet, table }) => {
      const rect = filterRect(sheet, table);
      if (!rect) throw itemNotFound("there is no filter");
      return rangeClass.of({ sheet, rect });
    },
    GetRangeOrNullObject: ({ sheet, table }) => {
      const rect = filterRect(sheet, table);
      return rect ? rangeClass.of({ sheet, rect }) : null;
    },
  },
  methods: {
    Apply: ({ sheet, table }, args, host) => {
      assertSheetEditable(host, sheet);
      const range = rangeArgument(host.book, args.at(0), sheet);
      if (range.sheet !== sheet) throw invalidArgument("the range is on another sheet");
      const rect = isUnbounded(range.rect) ? usedRect(sheet, true, range.rect) : range.rect;
      if (!rect) throw invalidArgument("the range is empty");
      if (!table && !(sheet.autoFilter && sameRect(sheet.autoFilter.rect, rect))) {
        clearFilters(sheet, null);
        sheet.autoFilter = { rect, isFiltered: false };
        sheet.isChanged = true;
      }
      if (args.at(1) !== undefined)
        applyCriterion(
          sheet,
          table,
          args.integer(1),
          args.at(2) === undefined ? null : parseCriterion(args.at(2))
        );
    },
    ClearCriteria: ({ sheet, table }, _, host) => {
      assertSheetEditable(host, sheet);
      clearFilters(sheet, table);
    },
    ClearColumnCriteria: ({ sheet, table }, args, host) => {
      assertSheetEditable(host, sheet);
      applyCriterion(sheet, table, args.integer(0), null);
    },
    Remove: ({ sheet, table }, _, host) => {
      assertSheetEditable(host, sheet);
      clearFilters(sheet, table);
      if (table) table.showFilterButton = false;
      else sheet.autoFilter = null;
      sheet.isChanged = true;
    },
  },
});
