import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FieldTable } from "../../src/intake/columns";
import { ids, left, right } from "../../src/reports/swot/columns";
import { swotReport } from "../../src/reports/swot/swotReport";
import type { ReviewedCell } from "../../src/workbook/receipts";
import type { Book, CellValue } from "../../workbench/book/book";
import { emptySheet } from "../../workbench/book/create";
import { createBook } from "../../workbench/file/createBook";
import type { OpenedBook } from "../../workbench/file/openedBook";
import { saveBook } from "../../workbench/file/saveBook";
import { openExcel, sheetOf } from "../excel/openExcel";
import { archiveTable } from "../support/archiveTable";
import { calculatedByLibreOffice, hasLibreOffice } from "../support/libreOffice";
import { reportContext } from "../support/reportContext";
import { customers } from "../support/twelveCustomers";

/** The worked example of the profitable stronghold C04 on a sheet in a file, calculated and printed by LibreOffice. */
const tested = hasLibreOffice ? test : test.skip;
const name = "SWOT_中鼎集成 Zhongding SI";

/** Five entries by impact × likelihood; what else the data say from outside is taken off, as a reviewer would. */
const entries = [
  { entryId: "E01", archiveSection: "环境", swotTag: "O", severity: 4, likelihood: 4 },
  { entryId: "E02", archiveSection: "环境", swotTag: "O", severity: 3, likelihood: 3 },
  { entryId: "E03", archiveSection: "环境", swotTag: "T", severity: 4, likelihood: 4 },
  { entryId: "E04", archiveSection: "第二供应商", swotTag: "", severity: 5, likelihood: 3 },
  { entryId: "E05", archiveSection: "环境", swotTag: "T", severity: 3, likelihood: 4 },
] as const;
const ratings = new Map([
  ["ours:A11:E01>O", 3],
  ["ours:A11:E02>O", 2],
  ["ours:A12:E03>T", 2],
  ["ours:B21:E04", 1],
  ["ours:A12:E05>T", 3],
]);

const archive: FieldTable = {
  ...archiveTable,
  texts: new Map([
    ...archiveTable.texts,
    ...(["entryId", "archiveSection", "swotTag"] as const).map(
      (field) => [field, entries.map((entry) => entry[field])] as const
    ),
    ["linkedProduct", entries.map(() => "")],
    ["factOrInference", entries.map(() => "fact")],
  ]),
  numbers: new Map([
    ...archiveTable.numbers,
    ["severity", Float64Array.from(entries, (entry) => entry.severity)],
    ["likelihood", Float64Array.from(entries, (entry) => entry.likelihood)],
  ]),
};

const line = (at: number, cell: ReviewedCell): ReviewedCell[] =>
  Array.from({ length: 9 }, (_, k) => (k === at ? cell : { value: "", state: "ours" }));
const reviewed = new Map([
  [
    "swot:C04",
    new Map([
      ...["ours:A11>O", "ours:B23"].map(
        (id) => [id, line(1, { value: "", state: "cleared" })] as const
      ),
      ...[...ratings].map(
        ([id, value]) => [`factor:${id}`, line(6, { value, state: "typed" })] as const
      ),
    ]),
  ],
]);

/** The customer list as the sheet refers to it: headers in row 3, the twelve customers below, in this order. */
function customerRows(order: readonly number[]): CellValue[][] {
  const rows: CellValue[][] = [[], [], customers.mapping.map(({ header }) => header)];
  for (const i of order)
    rows.push(
      customers.mapping.map(({ field }) => {
        const number = customers.numbers.get(field)?.[i];
        if (number !== undefined) return Number.isNaN(number) ? null : number;
        return customers.texts.get(field)?.[i] || null;
      })
    );
  return rows;
}

const inOrder = Array.from({ length: customers.count }, (_, i) => i);

async function painted(order: readonly number[], only?: string): Promise<OpenedBook> {
  const opened = await createBook("example.xlsx");
  const { book, workbook } = openExcel(opened.book, {}, { trace: false });
  const list = emptySheet("list", "客户清单");
  list.rows = customerRows(inOrder);
  book.sheets.push(list);
  const context = reportContext("en", new Map([["clientArchive" as const, archive]]), { reviewed });
  for (const plan of swotReport.plans(context))
    if (only === undefined || plan.key === only) await workbook.replaceSheet(plan);
  list.rows = customerRows(order);
  return opened;
}

function cell(book: Book, id: string, side: "left" | "right", at: number): unknown {
  const { rows } = sheetOf(book, name);
  const row = rows.findIndex((cells) => cells?.[ids[side]] === id);
  return rows[row]?.[(side === "left" ? left : right) + at];
}

tested(
  "weights, IFE 3.1495 and EFE 2.1912 come out of the sheet's own formulas, and so does the control index 24.80",
  async () => {
    const book = await calculatedByLibreOffice(await painted(inOrder, "swot:C04"));
    const weights = (found: readonly string[], side: "left" | "right") =>
      found.map((id) => Number(Number(cell(book, `factor:${id}`, side, 5)).toFixed(4)));
    expect(
      weights(
        ["ours:B29", "ours:B30", "ours:B31", "ours:B04", "ours:B07", "ours:B09", "ours:B10"],
        "left"
      )
    ).toEqual([0.2972, 0.2285, 0.1486, 0.1183, 0.0773, 0.0743, 0.0557]);
    expect(weights([...ratings.keys()], "right")).toEqual([0.2353, 0.1324, 0.2353, 0.2206, 0.1765]);
    const { rows } = sheetOf(book, name);
    const totals = rows.filter((cells) => cells?.[left] === "Total" || cells?.[right] === "Total");
    const total = (column: number) =>
      totals.map((cells) => Number(cells?.[column + 7])).find((value) => value > 1);
    expect(total(left)).toBeCloseTo(3.1495, 4);
    expect(total(right)).toBeCloseTo(2.1912, 4);
    expect(Number(cell(book, "layer:control", "right", 3))).toBeCloseTo(24.8, 10);
  },
  60_000
);

tested(
  "after the customer list was sorted the evidence still shows this customer's revenue of 6,100",
  async () => {
    const sorted = await painted([...inOrder].reverse(), "swot:C04");
    expect(cell(await calculatedByLibreOffice(sorted), "ours:B29", "left", 5)).toBe(6100);
  },
  60_000
);

tested(
  "four sheets print on two A4 pages each",
  async () => {
    const opened = await painted(inOrder);
    for (const sheet of opened.book.sheets)
      if (!sheet.name.startsWith("SWOT_")) sheet.visibility = "Hidden";
    const folder = mkdtempSync(join(tmpdir(), "tierbook-print-"));
    try {
      writeFileSync(join(folder, "in.xlsx"), (await saveBook(opened)).bytes);
      execFileSync(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=file://${folder}/profile`,
          "--convert-to",
          "pdf",
          "--outdir",
          folder,
          join(folder, "in.xlsx"),
        ],
        { stdio: "ignore" }
      );
      const pdf = readFileSync(join(folder, "in.pdf"), "latin1");
      expect(pdf.match(/\/Type\s*\/Page(?!s)/g)?.length).toBe(8);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  90_000
);
