import type { BookSheet, Rect } from "../../book/book";
import { parseColor } from "../colors";
import { worksheetEvents } from "../eventMethods";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable, assertStructureEditable } from "../guards";
import { maxColumns, maxRows, wholeSheet } from "../grid/address";
import { usedRect } from "../grid/usedRange";
import type { HostState } from "../HostState";
import {
  defineClass,
  type ExcelClass,
  type ExcelObject,
  requireBoolean,
  type Scalar,
} from "../objects";
import { resolveAddress } from "../rangeArgument";
import { activateSheet } from "../selection";
import { deleteSheet, moveSheet, nameSheet, setVisibility } from "../sheetChanges";
import { autoFilterClass } from "./AutoFilter";
import { chartCollectionClass } from "./ChartCollection";
import { commentCollectionClass } from "./CommentCollection";
import { namedItemCollectionClass } from "./NamedItemCollection";
import { pageBreakCollectionClass } from "./PageBreakCollection";
import { pageLayoutClass } from "./PageLayout";
import { rangeClass } from "./Range";
import { rangeAreasClass } from "./RangeAreas";
import { tableCollectionClass } from "./TableCollection";
import { worksheetCustomPropertyCollectionClass } from "./WorksheetCustomPropertyCollection";
import { worksheetFreezePanesClass } from "./WorksheetFreezePanes";
import { worksheetProtectionClass } from "./WorksheetProtection";

function rangeOn(sheet: BookSheet, rect: Rect): ExcelObject {
  if (
    rect.row < 0 ||
    rect.column < 0 ||
    rect.rows < 1 ||
    rect.columns < 1 ||
    rect.row + rect.rows > maxRows ||
    rect.column + rect.columns > maxColumns
  )
    throw invalidArgument("the range would lie off the sheet");
  return rangeClass.of({ sheet, rect });
}

function neighbour(
  host: HostState,
  sheet: BookSheet,
  step: 1 | -1,
  isVisibleOnly: boolean
): BookSheet | undefined {
  const { sheets } = host.book;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step)
    if (!isVisibleOnly || sheets[i]?.visibility === "Visible") return sheets[i];
  return undefined;
}

function orFail(sheet: BookSheet | undefined): ExcelObject {
  if (!sheet) throw itemNotFound("no such worksheet");
  return worksheetClass.of(sheet);
}

const gridlines: Scalar<BookSheet> = {
  get: (sheet) => sheet.showGridlines,
  set: (sheet, value, host) => {
    assertSheetEditable(host, sheet);
    sheet.showGridlines = requireBoolean(value, "showGridlines");
    sheet.isChanged = true;
  },
};

export const worksheetClass: ExcelClass<BookSheet> = defineClass("Worksheet", {
  identity: (sheet) => ({ Id: sheet.id }),
  assertAlive: (sheet, host) => {
    if (!host.book.sheets.includes(sheet)) throw itemNotFound("the worksheet was deleted");
  },
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host) => nameSheet(host, sheet, value),
    },
    Position: {
      get: (sheet, host) => host.book.sheets.indexOf(sheet),
      set: (sheet, value, host) => moveSheet(host, sheet, value),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, host) => setVisibility(host, sheet, value),
    },
    TabColor: {
      get: (sheet) => sheet.tabColor ?? "",
      set: (sheet, value, host) => {
        assertStructureEditable(host);
        sheet.tabColor = value === "" ? null : parseColor(value);
        sheet.isChanged = true;
      },
    },
    ShowGridlines: gridlines,
    // The client sets the property under this name.
    Gridlines: { ...gridlines, isOnRequestOnly: true },
    StandardHeight: { get: (sheet) => sheet.defaultRowHeight ?? 15 },
  },
  navigation: {
    Tables: (sheet) => tableCollectionClass.of({ sheet }),
    Charts: (sheet) => chartCollectionClass.of(sheet),
    Names: (sheet, host) => namedItemCollectionClass.of({ book: host.book, sheet }),
    Comments: (sheet, host) => commentCollectionClass.of({ book: host.book, sheet }),
    AutoFilter: (sheet) => autoFilterClass.of({ sheet, table: null }),
    FreezePanes: (sheet) => worksheetFreezePanesClass.of(sheet),
    Protection: (sheet) => worksheetProtectionClass.of(sheet),
    PageLayout: (sheet) => pageLayoutClass.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreakCollectionClass.of(sheet),
    CustomProperties: (sheet) => worksheetCustomPropertyCollectionClass.of(sheet),
  },
  objects: {
    GetRange: (sheet, args, host) => {
      const address = args.optionalString(0);
      return rangeClass.of(
        address === undefined || address === ""
          ? { sheet, rect: wholeSheet }
          : resolveAddress(host.book, address, sheet)
      );
    },
    GetRanges: (sheet, args, host) => {
      const addresses = args.string(0);
      // Excel cuts or refuses longer lists of addresses.
      if (addresses.length > 8_192)
        throw invalidArgument(`addresses of ${addresses.length} characters`);
      const areas = addresses
        .split(",")
        .map((address) => resolveAddress(host.book, address, sheet));
      if (areas.some((area) => area.sheet !== sheet))
        throw invalidArgument("areas on another sheet");
      return rangeAreasClass.of({ sheet, rects: areas.map(({ rect }) => rect) });
    },
    GetRangeByIndexes: (sheet, args) =>
      rangeOn(sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      }),
    GetCell: (sheet, args) =>
      rangeOn(sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
    // The used range of an empty sheet is A1.
    GetUsedRange: (sheet, args) =>
      rangeClass.of({
        sheet,
        rect: usedRect(sheet, args.boolean(0, false)) ?? { row: 0, column: 0, rows: 1, columns: 1 },
      }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const rect = usedRect(sheet, args.boolean(0, false));
      return rect ? rangeClass.of({ sheet, rect }) : null;
    },
    GetNext: (sheet, args, host) => orFail(neighbour(host, sheet, 1, args.boolean(0, false))),
    GetPrevious: (sheet, args, host) => orFail(neighbour(host, sheet, -1, args.boolean(0, false))),
    GetNextOrNullObject: (sheet, args, host) => {
      const next = neighbour(host, sheet, 1, args.boolean(0, false));
      return next ? worksheetClass.of(next) : null;
    },
    GetPreviousOrNullObject: (sheet, args, host) => {
      const previous = neighbour(host, sheet, -1, args.boolean(0, false));
      return previous ? worksheetClass.of(previous) : null;
    },
    _GetSheetById: (_, args, host) =>
      orFail(host.book.sheets.find((sheet) => sheet.id === args.string(0))),
  },
  methods: {
    Activate: (sheet, _, host) => activateSheet(host, sheet),
    Delete: (sheet, _, host) => deleteSheet(host, sheet),
    Calculate: (_sheet, _args, host) => {
      host.cellsChanged();
      host.settle();
    },
    ...worksheetEvents,
  },
});
