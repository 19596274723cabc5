import { assertRoomForTable, assertTableName } from "../addTable";
import { tableEvents } from "../eventMethods";
import { eventTypes } from "../events";
import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { clearContents } from "../grid/cells";
import { overlaps } from "../grid/rect";
import { normalizeHeaders } from "../grid/tableHeaders";
import type { HostState } from "../HostState";
import {
  defineClass,
  type ExcelClass,
  type ExcelObject,
  requireBoolean,
  requireString,
  type Scalar,
} from "../objects";
import { rangeArgument } from "../rangeArgument";
import { assertTableAlive, bodyRect, type TableTarget } from "../tableTarget";
import { clearFilters } from "../filters";
import { autoFilterClass } from "./AutoFilter";
import { rangeClass } from "./Range";
import { tableColumnCollectionClass } from "./TableColumnCollection";
import { tableRowCollectionClass } from "./TableRowCollection";
import { worksheetClass } from "./Worksheet";

/** A switch of the table's look. */
function flag(key: "showBandedRows" | "showFilterButton", name: string): Scalar<TableTarget> {
  return {
    get: ({ table }) => table[key],
    set: ({ sheet, table }, value, host) => {
      assertSheetEditable(host, sheet);
      table[key] = requireBoolean(value, name);
      sheet.isChanged = true;
    },
  };
}

function headerRange({ sheet, table }: TableTarget): ExcelObject {
  if (!table.hasHeaders) throw itemNotFound("the table shows no header row");
  return rangeClass.of({ sheet, rect: { ...table.rect, rows: 1 } });
}

function totalRange({ sheet, table }: TableTarget): ExcelObject {
  if (!table.hasTotals) throw itemNotFound("the table shows no total row");
  return rangeClass.of({
    sheet,
    rect: { ...table.rect, row: table.rect.row + table.rect.rows - 1, rows: 1 },
  });
}

function resize(host: HostState, { sheet, table }: TableTarget, argument: unknown): void {
  assertSheetEditable(host, sheet);
  const target = rangeArgument(host.book, argument, sheet);
  const { rect } = target;
  // The header stays where it is, and the new table must overlap the old one.
  if (
    target.sheet !== sheet ||
    rect.row !== table.rect.row ||
    !overlaps(rect, table.rect) ||
    rect.rows < 2
  )
    throw invalidArgument("table range");
  assertRoomForTable(sheet, rect, table);
  table.rect = rect;
  if (table.hasHeaders) normalizeHeaders(sheet, table);
  sheet.isChanged = true;
  host.cellsChanged();
}

function remove(host: HostState, { sheet, table }: TableTarget, isContentCleared: boolean): void {
  assertSheetEditable(host, sheet);
  clearFilters(sheet, table);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (isContentCleared) clearContents(sheet, table.rect);
  sheet.isChanged = true;
  host.cellsChanged();
  host.events.raise(eventTypes.tableDeleted, "Workbook", {
    tableId: String(table.id),
    tableName: table.name,
    worksheetId: sheet.id,
    source: "Local",
  });
}

export const tableClass: ExcelClass<TableTarget> = defineClass("Table", {
  identity: ({ table }) => ({ Id: String(table.id) }),
  assertAlive: (target, host) => assertTableAlive(target, host.book),
  scalars: {
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: {
      get: ({ table }) => table.name,
      set: ({ sheet, table }, value, host) => {
        assertSheetEditable(host, sheet);
        const name = requireString(value, "name");
        assertTableName(host, name, table);
        table.name = name;
        sheet.isChanged = true;
      },
    },
    ShowHeaders: {
      get: ({ table }) => table.hasHeaders,
      set: ({ table }, value) => {
        if (requireBoolean(value, "showHeaders") !== table.hasHeaders)
          throw new ExcelError("NotImplemented", "The header row cannot be switched here.");
      },
    },
    ShowTotals: {
      get: ({ table }) => table.hasTotals,
      set: ({ table }, value) => {
        if (requireBoolean(value, "showTotals") !== table.hasTotals)
          throw new ExcelError("NotImplemented", "The total row cannot be switched here.");
      },
    },
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value, host) => {
        assertSheetEditable(host, sheet);
        table.style = requireString(value, "style");
        sheet.isChanged = true;
      },
    },
    ShowBandedRows: flag("showBandedRows", "showBandedRows"),
    ShowFilterButton: flag("showFilterButton", "showFilterButton"),
  },
  navigation: {
    Worksheet: ({ sheet }) => worksheetClass.of(sheet),
    Columns: (target) => tableColumnCollectionClass.of(target),
    Rows: (target) => tableRowCollectionClass.of(target),
    AutoFilter: ({ sheet, table }) => autoFilterClass.of({ sheet, table }),
  },
  objects: {
    GetRange: ({ sheet, table }) => rangeClass.of({ sheet, rect: table.rect }),
    GetDataBodyRange: ({ sheet, table }) => rangeClass.of({ sheet, rect: bodyRect(table) }),
    GetHeaderRowRange: headerRange,
    GetTotalRowRange: totalRange,
    ConvertToRange: (target, _, host) => {
      remove(host, target, false);
      return rangeClass.of({ sheet: target.sheet, rect: target.table.rect });
    },
  },
  methods: {
    Delete: (target, _, host) => remove(host, target, true),
    Resize: (target, args, host) => resize(host, target, args.at(0)),
    ClearFilters: ({ sheet, table }, _, host) => {
      assertSheetEditable(host, sheet);
      clearFilters(sheet, table);
    },
    ...tableEvents,
  },
});
