import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { parseAddress } from "../../src/intake/address";
import type { CellBlock } from "../../src/workbook/Workbook";
import type {
  Cell,
  NameShape,
  Preview,
  RangeRef,
  SheetShape,
  TableShape,
  WorkbookShape,
} from "../../src/workbook/shape";

/** A workbook file as the port shows it, for tests of intake alone: no Office.js, no host. */
export interface OpenFile {
  readonly shape: WorkbookShape;
  preview(range: RangeRef): Preview;
  blocks(range: RangeRef, rowsPerBlock?: number): CellBlock[];
  hiddenRows(range: RangeRef): number[];
}

const epoch = Date.UTC(1899, 11, 30);

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return (value.getTime() - epoch) / 86_400_000;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string")
    return value;
  if (typeof value === "object" && "text" in value) return String(value.text);
  return String(value);
}

function box(sheet: string, reference: string | undefined): RangeRef | null {
  return reference === undefined ? null : parseAddress(sheet, reference.replaceAll("$", ""));
}

export async function openFile(path: string): Promise<OpenFile> {
  const book = await readXlsx(new Uint8Array(readFileSync(path)), { readStyles: true });
  const cells = new Map(
    book.sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map(cellOf))])
  );
  const sheets = book.sheets.map((sheet): SheetShape => {
    const rows = cells.get(sheet.name) ?? [];
    const filledRows = rows.flatMap((row, at) => (row.some((cell) => cell !== "") ? [at] : []));
    const columns = rows.reduce(
      (most, row) => Math.max(most, row.findLastIndex((cell) => cell !== "") + 1),
      0
    );
    const firstColumn = Math.min(
      ...rows.map((row) => row.findIndex((cell) => cell !== "")).filter((at) => at >= 0)
    );
    const [first] = filledRows;
    const last = filledRows.at(-1);
    const used =
      first === undefined || last === undefined
        ? null
        : {
            sheet: sheet.name,
            row: first,
            column: firstColumn,
            rows: last - first + 1,
            columns: columns - firstColumn,
          };
    const visibility =
      sheet.veryHidden === true ? "veryHidden" : sheet.hidden === true ? "hidden" : "visible";
    return {
      name: sheet.name,
      visibility,
      isProtected: false,
      used,
      ownKey: null,
      isFiltered: false,
    };
  });
  const tables = book.sheets.flatMap((sheet) =>
    (sheet.tables ?? []).flatMap((table): TableShape[] => {
      const range = box(sheet.name, table.range);
      if (range === null) return [];
      const totals = table.showTotalRow === true ? 1 : 0;
      return [
        {
          name: table.name,
          sheet: sheet.name,
          header: { ...range, rows: 1 },
          body: { ...range, row: range.row + 1, rows: range.rows - 1 - totals },
          hasTotals: totals === 1,
          isFiltered: false,
        },
      ];
    })
  );
  const names = (book.namedRanges ?? []).flatMap(({ name, range }): NameShape[] => {
    const found = /^'?((?:[^']|'')+?)'?!([^,]+)$/.exec(range);
    const rect = found === null ? null : box((found[1] ?? "").replaceAll("''", "'"), found[2]);
    return rect === null ? [] : [{ name, range: rect }];
  });
  const shape: WorkbookShape = {
    name: path.split("/").at(-1) ?? path,
    isReadOnly: false,
    isStructureProtected: false,
    sheets,
    tables,
    names,
  };
  const sheetOf = (name: string) => book.sheets.find((sheet) => sheet.name === name);
  const valuesOf = (range: RangeRef): Cell[][] => {
    const rows = cells.get(range.sheet) ?? [];
    return Array.from({ length: range.rows }, (_, r) =>
      Array.from(
        { length: range.columns },
        (_unused, c) => rows[range.row + r]?.[range.column + c] ?? ""
      )
    );
  };
  return {
    shape,
    preview: (range) => ({
      range,
      values: valuesOf(range),
      formats: Array.from({ length: range.rows }, (_, r) =>
        Array.from({ length: range.columns }, (_unused, c) => {
          const at = `${range.row + r},${range.column + c}`;
          const value = sheetOf(range.sheet)?.rows[range.row + r]?.[range.column + c];
          return (
            sheetOf(range.sheet)?.cells?.get(at)?.style?.numFmt ??
            (value instanceof Date ? "yyyy-mm-dd" : "General")
          );
        })
      ),
    }),
    blocks: (range, rowsPerBlock = 1000) => {
      const values = valuesOf(range);
      const result: CellBlock[] = [];
      for (let at = 0; at < values.length; at += rowsPerBlock)
        result.push({ row: range.row + at, values: values.slice(at, at + rowsPerBlock) });
      return result;
    },
    hiddenRows: (range) =>
      [...(sheetOf(range.sheet)?.rowDefs ?? [])].flatMap(([row, def]) =>
        def.hidden === true && row >= range.row && row < range.row + range.rows ? [row] : []
      ),
  };
}
