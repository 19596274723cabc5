import type { Book } from "../../../workbench/book/book";
import { emptyBook } from "../../../workbench/book/create";
import { connectExcel, type ExcelClient } from "../../../workbench/client/connectExcel";
import { createHost, type Host } from "../../../workbench/host/createHost";
import type { HostOptions } from "../../../workbench/host/HostOptions";

export interface Bench {
  readonly book: Book;
  readonly host: Host;
  readonly client: ExcelClient;
  /** `Excel.run` of the genuine client. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/** A host around a new book with "Sheet1" (or the given book), and Microsoft's client connected to it. */
export function bench(options: HostOptions = {}, book: Book = emptyBook("Book1.xlsx")): Bench {
  const host = createHost(book, options);
  const client = connectExcel(host);
  return { book, host, client, run: (batch) => client.Excel.run(batch) };
}

/** Excel's error code of a batch that must fail; "no error" when it did not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "no error";
}

/** Loads and returns one property of a range. */
export async function read<
  K extends "values" | "formulas" | "text" | "numberFormat" | "valueTypes" | "address",
>({ run }: Bench, address: string, property: K): Promise<Excel.Range[K]> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load(property);
    await context.sync();
    return range[property];
  });
}
