import type { CellFormat, Rect } from "../../book/book";
import { parseColor } from "../colors";
import { apiNotFound, invalidArgument } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import type { HostState } from "../HostState";
import type { RangeTarget } from "../RangeTarget";
import { fullAddress } from "./address";
import { addFormat, cellFormat, uniformFormat } from "./layers";
import { columnWidth, rowHeight } from "./measures";
import { readHyperlink, writeHyperlink } from "./hyperlinks";

type Options = Readonly<Record<string, unknown>>;

function options(value: unknown): Options {
  if (typeof value !== "object" || value === null)
    throw invalidArgument("load options are an object");
  return value as Options;
}

function asked(value: Options): string[] {
  return Object.keys(value).filter((key) => value[key] !== false && value[key] !== undefined);
}

/** Office.js's names below `format` and where the book keeps them. */
const fontMembers = {
  bold: "bold",
  italic: "italic",
  strikethrough: "strikethrough",
  color: "fontColor",
  name: "fontName",
  size: "fontSize",
} as const;
const formatMembers = {
  horizontalAlignment: "horizontal",
  verticalAlignment: "vertical",
  wrapText: "wrap",
  indentLevel: "indent",
} as const;

function formatSnapshot({ sheet, rect }: RangeTarget, wanted: Options): Record<string, unknown> {
  const shared = (
    key:
      | (typeof fontMembers)[keyof typeof fontMembers]
      | (typeof formatMembers)[keyof typeof formatMembers]
  ): unknown =>
    rect.rows * rect.columns === 1
      ? cellFormat(sheet, rect.row, rect.column, key)
      : (uniformFormat(sheet, rect, key) ?? null);
  const result: Record<string, unknown> = {};
  for (const key of asked(wanted)) {
    if (key === "fill") {
      const color = uniformFormat(sheet, rect, "fill");
      result[key] = { color: color === null ? "#FFFFFF" : (color ?? null) };
    } else if (key === "font") {
      const names = asked(options(wanted[key]));
      result[key] = Object.fromEntries(
        names.map((name) => {
          if (!(name in fontMembers)) throw apiNotFound("CellPropertiesFont", name);
          return [name, shared(fontMembers[name as keyof typeof fontMembers])];
        })
      );
    } else if (key === "rowHeight") result[key] = rowHeight(sheet, rect.row);
    else if (key === "columnWidth") result[key] = columnWidth(sheet, rect.column);
    else if (key in formatMembers)
      result[key] = shared(formatMembers[key as keyof typeof formatMembers]);
    else throw apiNotFound("CellPropertiesFormat", key);
  }
  return result;
}

function snapshot(range: RangeTarget, wanted: Options): Record<string, unknown> {
  const { sheet, rect } = range;
  const result: Record<string, unknown> = {};
  for (const key of asked(wanted)) {
    if (key === "rowHidden") result[key] = sheet.hiddenRows.has(rect.row);
    else if (key === "columnHidden") result[key] = sheet.hiddenColumns.has(rect.column);
    else if (key === "hidden")
      result[key] = sheet.hiddenRows.has(rect.row) || sheet.hiddenColumns.has(rect.column);
    else if (key === "rowIndex") result[key] = rect.row;
    else if (key === "columnIndex") result[key] = rect.column;
    else if (key === "address" || key === "addressLocal")
      result[key] = fullAddress(sheet.name, rect);
    else if (key === "hyperlink") result[key] = readHyperlink(sheet, rect);
    else if (key === "format") result[key] = formatSnapshot(range, options(wanted[key]));
    else throw apiNotFound("CellProperties", key);
  }
  return result;
}

const rowOf = (rect: Rect, i: number): Rect => ({ ...rect, row: rect.row + i, rows: 1 });
const columnOf = (rect: Rect, i: number): Rect => ({
  ...rect,
  column: rect.column + i,
  columns: 1,
});

export function rowProperties({ sheet, rect }: RangeTarget, wanted: unknown): unknown[] {
  const load = options(wanted);
  return Array.from({ length: rect.rows }, (_, i) =>
    snapshot({ sheet, rect: rowOf(rect, i) }, load)
  );
}

export function columnProperties({ sheet, rect }: RangeTarget, wanted: unknown): unknown[] {
  const load = options(wanted);
  return Array.from({ length: rect.columns }, (_, i) =>
    snapshot({ sheet, rect: columnOf(rect, i) }, load)
  );
}

export function cellProperties({ sheet, rect }: RangeTarget, wanted: unknown): unknown[][] {
  const load = options(wanted);
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) =>
      snapshot({ sheet, rect: columnOf(rowOf(rect, r), c) }, load)
    )
  );
}

function parseFormat(value: Options): CellFormat {
  const format: Record<string, unknown> = {};
  for (const key of asked(value)) {
    if (key === "fill") format["fill"] = parseColor(options(value[key])["color"]);
    else if (key === "font") {
      const font = options(value[key]);
      for (const name of asked(font)) {
        if (name === "underline") format["underline"] = font[name] !== "None";
        else if (!(name in fontMembers)) throw apiNotFound("CellPropertiesFont", name);
        else
          format[fontMembers[name as keyof typeof fontMembers]] =
            name === "color" ? parseColor(font[name]) : font[name];
      }
    } else if (key in formatMembers)
      format[formatMembers[key as keyof typeof formatMembers]] = value[key];
    else if (key !== "rowHeight" && key !== "columnWidth")
      throw apiNotFound("CellPropertiesFormat", key);
  }
  return format;
}

function setSnapshot(host: HostState, { sheet, rect }: RangeTarget, value: unknown): void {
  const data = options(value);
  for (const key of asked(data)) {
    const part = data[key];
    if (key === "rowHidden") setMember(sheet.hiddenRows, rect.row, part);
    else if (key === "columnHidden") setMember(sheet.hiddenColumns, rect.column, part);
    else if (key === "hyperlink") writeHyperlink(host, sheet, rect, part);
    else if (key === "format") {
      const wanted = options(part);
      if (typeof wanted["rowHeight"] === "number")
        sheet.rowHeights.set(rect.row, wanted["rowHeight"]);
      if (typeof wanted["columnWidth"] === "number")
        sheet.columnWidths.set(rect.column, wanted["columnWidth"]);
      const format = parseFormat(wanted);
      if (Object.keys(format).length > 0) addFormat(sheet, rect, format);
    } else throw apiNotFound("SettableCellProperties", key);
  }
}

function setMember(set: Set<number>, index: number, value: unknown): void {
  if (typeof value !== "boolean") throw invalidArgument("hidden is true or false");
  if (value) set.add(index);
  else set.delete(index);
}

/** A single-item array applies to all, as Office.js documents for `setRowProperties` and its sisters. */
function partAt(value: unknown, index: number, count: number): unknown {
  if (!Array.isArray(value) || (value.length !== count && value.length !== 1))
    throw invalidArgument(`${count} items are expected`);
  return value[value.length === 1 ? 0 : index];
}

export function setRowProperties(
  host: HostState,
  { sheet, rect }: RangeTarget,
  value: unknown
): void {
  assertSheetEditable(host, sheet);
  for (let i = 0; i < rect.rows; i++)
    setSnapshot(host, { sheet, rect: rowOf(rect, i) }, partAt(value, i, rect.rows));
  sheet.isChanged = true;
}

export function setColumnProperties(
  host: HostState,
  { sheet, rect }: RangeTarget,
  value: unknown
): void {
  assertSheetEditable(host, sheet);
  for (let i = 0; i < rect.columns; i++)
    setSnapshot(host, { sheet, rect: columnOf(rect, i) }, partAt(value, i, rect.columns));
  sheet.isChanged = true;
}

export function setCellProperties(
  host: HostState,
  { sheet, rect }: RangeTarget,
  value: unknown
): void {
  assertSheetEditable(host, sheet);
  for (let r = 0; r < rect.rows; r++) {
    const row = partAt(value, r, rect.rows);
    for (let c = 0; c < rect.columns; c++)
      setSnapshot(host, { sheet, rect: columnOf(rowOf(rect, r), c) }, partAt(row, c, rect.columns));
  }
  sheet.isChanged = true;
}
