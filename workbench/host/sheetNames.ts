import type { Book } from "../book/book";
import { ExcelError, invalidArgument } from "./ExcelError";
import { sheetByName } from "./rangeArgument";

/** Excel's rules for worksheet names (Excel specifications and limits): 1–31 UTF-16 units, no : \ / ? * [ ], no outer ', not "History". */
export function assertSheetName(book: Book, name: string, own?: object): void {
  if (name === "" || name.length > 31)
    throw invalidArgument(`sheet name of ${name.length} characters`);
  if (/[:\\/?*[\]\u0000\u0003]/.test(name))
    throw invalidArgument(`sheet name ${JSON.stringify(name)}`);
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument(`sheet name ${JSON.stringify(name)}`);
  if (name.toLowerCase() === "history") throw invalidArgument("the sheet name History is reserved");
  const same = sheetByName(book, name);
  if (same && same !== own) throw new ExcelError("ItemAlreadyExists");
}

/** "Sheet4" after "Sheet1" and "Sheet3": the next number that is free. */
export function nextSheetName(book: Book): string {
  for (let n = book.sheets.length + 1; ; n++)
    if (!sheetByName(book, `Sheet${n}`)) return `Sheet${n}`;
}
