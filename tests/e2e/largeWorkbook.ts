import { sheetName, syntheticBook } from "../../bench/endToEnd/syntheticBook";
import type { BookSheet } from "../../workbench/book/book";
import type { Host } from "../../workbench/host/createHost";
import type { Workbench } from "./Workbench";

/** What the page offers to tests: the host behind the grid. */
interface PageWindow {
  readonly workbench: { readonly host: Host };
}

const rowsAtOnce = 10_000;

/** Puts an invented base into the workbook that is open, as if it had been loaded. */
export async function fillWorkbook({ page }: Workbench, rows: number): Promise<void> {
  const { sheets } = syntheticBook(rows);
  const sheet = sheets[0]!;
  for (let start = 0; start < sheet.rows.length; start += rowsAtOnce)
    await page.evaluate(
      ([part, name, isFirst]) => {
        const { host } = (window as unknown as PageWindow).workbench;
        const target = host.book.sheets[0] as BookSheet;
        if (isFirst) {
          target.name = name;
          target.rows = [];
        }
        for (const row of JSON.parse(part) as BookSheet["rows"]) target.rows.push(row);
      },
      [JSON.stringify(sheet.rows.slice(start, start + rowsAtOnce)), sheetName, start === 0] as const
    );
  await page.evaluate((tables) => {
    const { host } = (window as unknown as PageWindow).workbench;
    host.book.sheets[0]!.tables.push(...tables);
    host.touch();
  }, sheet.tables);
}
