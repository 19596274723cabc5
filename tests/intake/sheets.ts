import { detectTables, previewRanges } from "../../src/intake/detect";
import type { DetectOptions, TableCandidate } from "../../src/intake/detect";
import { createTableReader, readRange } from "../../src/intake/tableReader";
import type { ReadOptions } from "../../src/intake/tableReader";
import type { ReadTable } from "../../src/intake/columns";
import type { FieldKey } from "../../src/intake/fields";
import type { Cell, Preview, RangeRef, WorkbookShape } from "../../src/workbook/shape";

/** Sheets typed into a test as rows of cells; `null` is an empty cell. */
export type Rows = readonly (readonly (Cell | null)[])[];
export interface TypedSheet {
  readonly rows: Rows;
  /** Number format by column, for all rows. */
  readonly formats?: readonly string[];
  readonly visibility?: "hidden" | "veryHidden";
  readonly ownKey?: string;
}

export interface TypedBook {
  readonly shape: WorkbookShape;
  readonly preview: (range: RangeRef) => Preview;
  readonly values: (range: RangeRef) => Cell[][];
}

export function book(
  sheets: Readonly<Record<string, Rows | TypedSheet>>,
  more: Partial<Pick<WorkbookShape, "tables" | "names">> = {}
): TypedBook {
  const typed = Object.entries(sheets).map(
    ([name, sheet]) =>
      [name, Array.isArray(sheet) ? { rows: sheet as Rows } : (sheet as TypedSheet)] as const
  );
  const shape: WorkbookShape = {
    name: "book.xlsx",
    isReadOnly: false,
    isStructureProtected: false,
    sheets: typed.map(([name, { rows, visibility, ownKey }]) => ({
      name,
      visibility: visibility ?? "visible",
      isProtected: false,
      used: usedRange(name, rows),
      ownKey: ownKey ?? null,
      isFiltered: false,
    })),
    tables: more.tables ?? [],
    names: more.names ?? [],
  };
  const sheetOf = new Map(typed);
  const values = (range: RangeRef): Cell[][] =>
    Array.from({ length: range.rows }, (_, r) =>
      Array.from(
        { length: range.columns },
        (_unused, c) => sheetOf.get(range.sheet)?.rows[range.row + r]?.[range.column + c] ?? ""
      )
    );
  const preview = (range: RangeRef): Preview => ({
    range,
    values: values(range),
    formats: values(range).map((row) =>
      row.map((_, c) => sheetOf.get(range.sheet)?.formats?.[range.column + c] ?? "General")
    ),
  });
  return { shape, preview, values };
}

function usedRange(sheet: string, rows: Rows): RangeRef | null {
  const filled = rows.flatMap((row, at) =>
    row.some((cell) => cell !== null && cell !== "") ? [at] : []
  );
  const [first] = filled;
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return null;
  const columns = Math.max(...rows.map((row) => row.length));
  return { sheet, row: first, column: 0, rows: last - first + 1, columns };
}

export function detect(
  { shape, preview }: TypedBook,
  options?: DetectOptions
): readonly TableCandidate[] {
  return detectTables(previewRanges(shape).map(preview), shape, options).tables;
}

/** Reads a candidate in blocks of three rows, so that blocks end in the middle of things. */
export function read(
  { values }: Pick<TypedBook, "values">,
  candidate: TableCandidate,
  options?: ReadOptions
): ReadTable {
  const reader = createTableReader(candidate, options);
  const range = readRange(candidate);
  for (let at = 0; at < range.rows; at += 3) {
    const rows = Math.min(3, range.rows - at);
    reader.push({ row: range.row + at, values: values({ ...range, row: range.row + at, rows }) });
  }
  return reader.finish();
}

/** The first table of a sheet, detected and read. */
export function readSheet(
  rows: Rows | TypedSheet,
  options: DetectOptions & ReadOptions = {}
): ReadTable {
  const typed = book({ 客户清单: rows });
  const [candidate] = detect(typed, options);
  if (candidate === undefined) throw new Error("no table was found");
  return read(typed, candidate, options);
}

export const numbers = (table: ReadTable, field: FieldKey): number[] => [
  ...(table.numbers.get(field) ?? []),
];
export const texts = (table: ReadTable, field: FieldKey): string[] => [
  ...(table.texts.get(field) ?? []),
];
export const kinds = (table: ReadTable): string[] => table.problems.map(({ kind }) => kind);
