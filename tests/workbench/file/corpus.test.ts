import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readXlsx } from "hucre/xlsx";
import type { BookSheet, CellValue } from "../../../workbench/book/book";
import { openBook } from "../../../workbench/file/openBook";
import type { OpenedBook } from "../../../workbench/file/openBook";
import { OpenError } from "../../../workbench/file/refusals";
import { saveBook } from "../../../workbench/file/saveBook";
import { readZip } from "../../../workbench/file/zipRead";
import { corpus, newSheet } from "./support";

/** Workbooks of other projects' test corpora, with facts that openpyxl 3.1.5 counted in them. */
const FOLDER = "messy_xlsx_public";
const files = corpus(FOLDER);
const manifest = resolve("..", "shared", "data", FOLDER, "manifest.json");

interface Facts {
  readonly file: string;
  readonly openpyxl_3_1_5: Readonly<Record<string, number | boolean | string | undefined>>;
}

const REFUSED: Readonly<Record<string, string>> = {
  "calamine__pass_protected.xlsx": "passwordProtected",
  "exceljs__missing-bits.xlsx": "notAWorkbook",
  "poi__xlsx-corrupted.xlsx": "corrupt",
};

/** Where openpyxl counts otherwise, for a reason. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "poi__SampleSS.strict.xlsx": "openpyxl does not read the strict vocabulary",
  "phpspreadsheet__HiddenMergeCellsTest.xlsx": "openpyxl drops cells hidden by a merge",
};

async function open(bytes: Uint8Array, name: string): Promise<OpenedBook | OpenError> {
  try {
    return await openBook(bytes, name);
  } catch (error) {
    if (error instanceof OpenError) return error;
    throw error;
  }
}

const partsByCrc = (bytes: Uint8Array): Map<string, number> =>
  new Map(readZip(bytes).map(({ name, crc }) => [name, crc]));

function countCells({ rows, formulas }: BookSheet): number {
  let cells = 0;
  rows.forEach((row, r) =>
    row.forEach((value, c) => (value !== null || formulas.get(r)?.has(c)) && cells++)
  );
  for (const [r, inRow] of formulas)
    for (const c of inRow.keys()) if (rows[r]?.[c] === undefined) cells++;
  return cells;
}

/** One new column beside the first sheet's data, and one new sheet with a table and a chart. */
function change({ book }: OpenedBook): { column: number; values: CellValue[] } {
  const sheet = book.sheets[0]!;
  const column = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const values: CellValue[] = Array.from({ length: Math.max(3, sheet.rows.length) }, (_, r) =>
    r === 0 ? "Tier" : r % 2 ? '=HYPERLINK("x")' : r / 3
  );
  values.forEach((value, r) => {
    const row = (sheet.rows[r] ??= []);
    while (row.length < column) row.push(null);
    row[column] = value;
  });
  sheet.formats.push({
    rect: { row: 0, column, rows: values.length, columns: 1 },
    format: { fill: "#E2EFDA" },
  });
  sheet.isChanged = true;
  const series = {
    name: "Customers",
    values: "'Portfolio'!$B$2:$B$3",
    categories: "'Portfolio'!$A$2:$A$3",
    bubbleSizes: null,
    fill: "#1F77B4",
    chartType: null,
    secondaryAxis: false,
  };
  book.sheets.push(
    newSheet("Portfolio", {
      rows: [
        ["Tier", "Customers"],
        ["S", 3],
        ["A", 9],
      ],
      tables: [
        {
          id: -1,
          name: "PortfolioTiers",
          rect: { row: 0, column: 0, rows: 3, columns: 2 },
          hasHeaders: true,
          hasTotals: false,
          style: "TableStyleLight1",
          showBandedRows: true,
          showFilterButton: false,
          isFiltered: false,
        },
      ],
      charts: [
        {
          id: "new",
          name: "Tierbook 1",
          type: "ColumnClustered",
          title: "Tiers",
          legend: null,
          left: 200,
          top: 20,
          width: 300,
          height: 200,
          series: [series],
          axisTitles: { category: null, value: null },
          valueAxis: { minimum: null, maximum: null, numberFormat: null },
          dataLabels: false,
        },
      ],
    })
  );
  return { column, values };
}

/** Parts that a copy with changed sheets may differ in: what must list the new parts, and what Excel builds anew. */
const LISTS =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles|calcChain)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/[^/]+\.xml)$/;

if (files.length === 0) {
  test.skip("the corpus beside the repository is absent: its workbooks were not tried", () =>
    undefined);
} else {
  describe("The corpus", () => {
    test("is there as listed", () => {
      expect(files.length).toBe(68);
      expect(existsSync(manifest)).toBe(true);
    });

    test.each(files.filter(({ name }) => name in REFUSED))(
      "$name is refused for the right reason",
      async ({ name, bytes }) => {
        const result = await open(bytes(), name);
        expect(result instanceof OpenError && result.refusal.code).toBe(REFUSED[name]);
      }
    );

    const facts = new Map(
      (JSON.parse(readFileSync(manifest, "utf8")) as Facts[]).map(({ file, openpyxl_3_1_5 }) => [
        file,
        openpyxl_3_1_5,
      ])
    );

    test.each(files.filter(({ name }) => !(name in REFUSED)))(
      "$name is read in full and written back",
      async ({ name, bytes }) => {
        const original = bytes();
        const opened = (await open(original, name)) as OpenedBook;
        const { sheets } = opened.book;
        const counted = facts.get(name)!;
        if (!(name in OTHERWISE)) {
          const sum = (count: (sheet: BookSheet) => number) =>
            sheets.reduce((total, sheet) => total + count(sheet), 0);
          const ours = {
            sheets: sheets.length + opened.keptSheets.length,
            cells: sum(countCells),
            formulas: sum(({ formulas }) =>
              [...formulas.values()].reduce((total, inRow) => total + inRow.size, 0)
            ),
            merged: sum(({ merges }) => merges.length),
            tables: sum(({ tables }) => tables.length),
            dv: sum(({ validations }) => validations.length),
            hidden_rows: sum(({ hiddenRows }) => hiddenRows.size),
            hidden_sheets: sum(({ visibility }) => (visibility === "Visible" ? 0 : 1)),
            protected: sum(({ isProtected }) => (isProtected ? 1 : 0)),
            autofilter: sum(({ autoFilter }) => (autoFilter ? 1 : 0)),
            date1904: opened.book.uses1904Dates,
          };
          expect(ours).toEqual(
            Object.fromEntries(Object.keys(ours).map((key) => [key, counted[key]]))
          );
        }

        // Nothing changed: nothing differs.
        const before = partsByCrc(original);
        expect(partsByCrc((await saveBook(opened)).bytes)).toEqual(before);

        const { column, values } = change(opened);
        const { bytes: copy, losses } = await saveBook(opened);
        expect(losses).toEqual([]);
        const after = partsByCrc(copy);
        const sheetPart = opened.source.sheets.find(({ bookId }) => bookId === sheets[0]!.id)!.part;
        const unexpected = [...before].filter(
          ([part, crc]) => after.get(part) !== crc && part !== sheetPart && !LISTS.test(part)
        );
        expect(unexpected).toEqual([]);

        const back = (await open(copy, name)) as OpenedBook;
        expect(back.book.sheets[0]!.rows.slice(0, values.length).map((row) => row[column])).toEqual(
          values
        );
        const own = back.book.sheets.at(-1)!;
        expect([own.name, own.rows.length, own.tables.length, own.charts.length]).toEqual([
          "Portfolio",
          3,
          1,
          1,
        ]);
        expect(back.book.sheets[0]!.charts).toHaveLength(sheets[0]!.charts.length);

        const isReadElsewhere = await readXlsx(original).then(
          () => true,
          () => false
        );
        if (isReadElsewhere)
          expect((await readXlsx(copy)).sheets.at(-1)?.rows).toEqual([
            ["Tier", "Customers"],
            ["S", 3],
            ["A", 9],
          ]);
      }
    );
  });
}
