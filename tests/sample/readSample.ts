import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, type CellValue, type Workbook } from "hucre/xlsx";

export const samplePath = join(process.cwd(), "assets/sample/tierbook-sample.xlsx");
export const workedExamplePath = join(process.cwd(), "assets/sample/worked-example.xlsx");

/** Index of the header row in every data sheet of the sample. */
const headerRow = 3;

export type SampleRecord = Readonly<Record<string, CellValue>>;

export function openSample(path: string): Promise<Workbook> {
  return readXlsx(readFileSync(path));
}

/** Data rows of a sheet by header, without the totals row. */
export function recordsOf(workbook: Workbook, sheetName: string): readonly SampleRecord[] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === sheetName);
  if (!sheet) throw new Error(`the sample has no sheet ${sheetName}`);
  const headers = (sheet.rows[headerRow] ?? []).map(String);
  return sheet.rows
    .slice(headerRow + 1)
    .filter((row) => row[0] !== "合计")
    .map((row) => Object.fromEntries(headers.map((header, c) => [header, row[c] ?? null])));
}

/** Rows of a sheet as they stand, totals row included. */
export function rowsOf(workbook: Workbook, sheetName: string): readonly (readonly CellValue[])[] {
  return workbook.sheets.find((candidate) => candidate.name === sheetName)?.rows ?? [];
}

/** A date cell as an Excel serial, however the reader gives it. */
export function serialOf(value: CellValue): number {
  return value instanceof Date ? Math.round(value.getTime() / 86_400_000) + 25_569 : Number(value);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
