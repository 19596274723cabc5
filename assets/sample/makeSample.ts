/** Writes the sample workbooks beside this file: `npx tsx assets/sample/makeSample.ts`. The same bytes every time. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { sampleWorkbook } from "./sampleWorkbook";
import { teaShop } from "./teaShop";
import { workedExample } from "./workedExample";

const folder = dirname(fileURLToPath(import.meta.url));
for (const [name, workbook] of [
  ["tierbook-sample.xlsx", sampleWorkbook()],
  ["worked-example.xlsx", workedExample()],
  ["tea-shop.xlsx", teaShop()],
] as const) {
  const bytes = await writeXlsx(workbook);
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(
    `${name}: ${workbook.sheets.length} sheets, ${Math.round(bytes.length / 1024)} KB\n`
  );
}
