import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Book, BookSheet, CellValue } from "../../workbench/book/book";
import { openBook } from "../../workbench/file/openBook";

const folder = join(import.meta.dirname, "../../assets/sample");

export async function sampleBook(name: "tierbook-sample" | "tea-shop"): Promise<Book> {
  return (await openBook(readFileSync(join(folder, `${name}.xlsx`)), `${name}.xlsx`)).book;
}

/** The sample's every table, with the rows of these customers only: all reports, at a hundredth of the time. */
export async function smallSample(
  customers: readonly string[] = ["C001", "C002", "C040"]
): Promise<Book> {
  const book = await sampleBook("tierbook-sample");
  for (const sheet of book.sheets) keepRows(sheet, new Set(customers));
  return book;
}

function keepRows(sheet: BookSheet, wanted: ReadonlySet<string>): void {
  const header = sheet.rows[3] ?? [];
  const id = header.findIndex((cell) => cell === "客户编码" || cell === "Customer ID");
  if (id < 0) return;
  const isWanted = (row: readonly CellValue[]): boolean => wanted.has(String(row[id] ?? ""));
  // Formulas speak of rows by their numbers; the values that they had stay.
  sheet.formulas.clear();
  sheet.rows = [...sheet.rows.slice(0, 4), ...sheet.rows.slice(4).filter(isWanted).slice(0, 20)];
  const rows = sheet.rows.length - 3;
  for (const table of sheet.tables) table.rect = { ...table.rect, rows };
}
