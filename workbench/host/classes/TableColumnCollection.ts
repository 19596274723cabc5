import { invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { writeCells } from "../grid/write";
import { assertRoomForTable } from "../addTable";
import { insertCells } from "../grid/shift";
import { headerNames, normalizeHeaders } from "../grid/tableHeaders";
import { usedRect } from "../grid/usedRange";
import type { HostState } from "../HostState";
import { type Arguments, defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { assertTableAlive, type TableTarget } from "../tableTarget";
import { tableColumnClass } from "./TableColumn";

/** By id (a number: its place in the table, counted from 1) or by name ignoring case. */
function find(target: TableTarget, key: unknown): ExcelObject | null {
  const { sheet, table } = target;
  const index =
    typeof key === "number"
      ? key - 1
      : headerNames(sheet, table).findIndex(
          (name) => name.toLowerCase() === String(key).toLowerCase()
        );
  return index >= 0 && index < table.rect.columns
    ? tableColumnClass.of({ ...target, index })
    : null;
}

function at(target: TableTarget, index: number): ExcelObject {
  if (index < 0 || index >= target.table.rect.columns) throw itemNotFound(`table column ${index}`);
  return tableColumnClass.of({ ...target, index });
}

/** Makes room to the right of the table (cells there move right only when something stands in the way) and fills the new column. */
function add(host: HostState, target: TableTarget, args: Arguments): ExcelObject {
  const { sheet, table } = target;
  assertSheetEditable(host, sheet);
  const { rect } = table;
  const index = args.optionalInteger(0, -1) < 0 ? rect.columns : args.integer(0);
  if (index > rect.columns) throw invalidArgument(`column index ${index}`);
  const place = { row: rect.row, column: rect.column + index, rows: rect.rows, columns: 1 };
  const beyond = { ...place, column: rect.column + rect.columns };
  if (index < rect.columns) insertCells(host, sheet, place, "Right");
  else if (usedRect(sheet, true, beyond)) insertCells(host, sheet, beyond, "Right");
  const wider = { ...rect, columns: rect.columns + 1 };
  assertRoomForTable(sheet, wider, table);
  table.rect = wider;
  const values = args.at(1);
  const name = args.optionalString(2);
  if (values !== undefined) {
    const rows = Array.isArray(values)
      ? (values as unknown[]).map((value) =>
          Array.isArray(value) ? (value as unknown[]) : [value]
        )
      : null;
    // A full column brings its own header; one row less is the body alone.
    const isBody = rows?.length === rect.rows - 1;
    writeCells(
      host,
      sheet,
      isBody ? { ...place, row: place.row + 1, rows: place.rows - 1 } : place,
      rows ?? values
    );
  }
  if (name !== undefined) writeCells(host, sheet, { ...place, rows: 1 }, `'${name}`);
  normalizeHeaders(sheet, table);
  sheet.isChanged = true;
  return tableColumnClass.of({ ...target, index });
}

export const tableColumnCollectionClass: ExcelClass<TableTarget> = defineClass(
  "TableColumnCollection",
  {
    assertAlive: (target, host) => assertTableAlive(target, host.book),
    scalars: { Count: { get: ({ table }) => table.rect.columns } },
    items: (target) =>
      Array.from({ length: target.table.rect.columns }, (_, index) =>
        tableColumnClass.of({ ...target, index })
      ),
    getItem: (target, key) => {
      const found = find(target, key);
      if (!found) throw itemNotFound(`table column ${String(key)}`);
      return found;
    },
    objects: {
      Add: (target, args, host) => add(host, target, args),
      GetItemAt: (target, args) => at(target, args.integer(0)),
      GetItemOrNullObject: (target, args) => find(target, args.at(0)),
    },
    methods: { GetCount: ({ table }) => table.rect.columns },
  }
);
