import type { Book } from "../book/book";
import { quoteSheetName, splitAddress } from "./grid/address";

/** References to a renamed sheet follow it: in defined names, in formulas, and in chart series. */
export function renameSheet(book: Book, before: string, after: string): void {
  const follow = (address: string): string => {
    const parts = splitAddress(address);
    if (parts.sheet === null || parts.sheet.toLowerCase() !== before.toLowerCase()) return address;
    return `${address.startsWith("=") ? "=" : ""}${quoteSheetName(after)}!${parts.local}`;
  };
  for (const name of book.names) {
    if (name.scope === before) name.scope = after;
    name.formula = follow(name.formula);
  }
  const quoted = `'${before.replaceAll("'", "''")}'!`;
  const bare = `${before}!`;
  const target = `${quoteSheetName(after)}!`;
  const isPlain = !quoteSheetName(before).startsWith("'");
  for (const sheet of book.sheets) {
    for (const columns of sheet.formulas.values()) {
      for (const [column, formula] of columns) {
        // Quoted text in a formula may look like a reference: only the parts outside double quotes are touched.
        const parts = formula.split(/("(?:[^"]|"")*")/);
        const renamed = parts
          .map((part, i) =>
            i % 2 ? part : renamePart(part, quoted, isPlain ? bare : null, target)
          )
          .join("");
        if (renamed !== formula) columns.set(column, renamed);
      }
    }
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.values &&= follow(series.values);
        series.categories &&= follow(series.categories);
        series.bubbleSizes &&= follow(series.bubbleSizes);
      }
    }
  }
}

/** Names of a deleted sheet go with it; the workbook's names that pointed there point nowhere. Formulas are left as they are. */
export function forgetSheet(book: Book, sheetName: string): void {
  book.names = book.names.filter((name) => name.scope !== sheetName);
  for (const name of book.names)
    if (splitAddress(name.formula).sheet?.toLowerCase() === sheetName.toLowerCase())
      name.formula = "=#REF!";
}

function renamePart(part: string, quoted: string, bare: string | null, target: string): string {
  const renamed = part.replaceAll(quoted, target);
  if (bare === null) return renamed;
  return renamed.replace(
    new RegExp(`(?<![\\p{L}\\p{N}_.'])${bare.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "gu"),
    target
  );
}
