import type { SheetAppend, SheetPlan } from "../../src/sheets/SheetPlan";
import type { Book } from "../../workbench/book/book";
import { createBook } from "../../workbench/file/createBook";
import { openBook } from "../../workbench/file/openBook";
import { saveBook } from "../../workbench/file/saveBook";
import {
  customerBook,
  dataRange,
  openExcel,
  ownColumns,
  readAll,
  sheetOf,
  snapshot,
  writeOf,
} from "./openExcel";
import type { BaseOptions, Opened } from "./openExcel";

let open: Opened | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

const log = (rows: SheetAppend["rows"]): SheetAppend => ({
  key: "log",
  name: "Log",
  headers: ["Date", "Customer"],
  formats: ["0", "@"],
  columnWidths: [8, 8],
  rows,
  visibility: "hidden",
});

/** Saves what stands in the host and opens the file again in a new Excel. */
class File {
  private constructor(private opened: Awaited<ReturnType<typeof openBook>>) {}

  static async of(book: Book): Promise<File> {
    const opened = await createBook("base.xlsx");
    opened.book.sheets.splice(
      0,
      opened.book.sheets.length,
      ...book.sheets.map((sheet) => ({ ...sheet, isChanged: true }))
    );
    opened.book.activeSheetId = book.activeSheetId;
    return new File(opened);
  }

  excel(): Opened {
    open?.close();
    return (open = openExcel(this.opened.book));
  }

  get book(): Book {
    return this.opened.book;
  }

  async reopen(): Promise<Opened> {
    const { bytes } = await saveBook(this.opened);
    this.opened = await openBook(bytes, "base.xlsx");
    return this.excel();
  }
}

describe.each<[string, BaseOptions]>([
  ["an Excel table", { isTable: true, hasTotals: true }],
  ["a plain range", { isTable: false, titleRows: 2 }],
])("after saving and reopening, beside %s", (_, base) => {
  const table = base.isTable ? "CustomerTable" : null;

  test("a run is taken back to the last cell", async () => {
    const file = await File.of(customerBook(base));
    const { workbook } = await file.reopen();
    const before = snapshot(file.book);
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange(base)), ownColumns(12), { table })
    );
    await workbook.appendRows(log([[1, "=a"]]));
    const again = await file.reopen();
    expect(await again.workbook.lastRun()).toEqual({
      runId: "run-1",
      columns: ["Tier", "Score", "Completeness", "Reason"],
      sheets: ["Log"],
      kept: [],
    });
    await again.workbook.restore();
    expect(snapshot(file.book)).toEqual(before);
    await file.reopen();
    expect(snapshot(file.book)).toEqual(before);
  });

  test("a second run finds its columns and the log, and is taken back to the first", async () => {
    const file = await File.of(customerBook(base));
    const first = (await file.reopen()).workbook;
    await first.writeColumns(
      writeOf(await readAll(first, dataRange(base)), ownColumns(12), { table })
    );
    await first.appendRows(log([[1, "a"]]));
    const second = (await file.reopen()).workbook;
    const before = cells(file.book);
    const written = await second.writeColumns(
      writeOf(await readAll(second, dataRange(base)), ownColumns(12, "zh", 1), {
        table,
        runId: "run-2",
      })
    );
    expect(written).toMatchObject({ reused: true, placed: { tier: 3 } });
    await second.appendRows({ ...log([[2, "b"]]), replaceFrom: 1 });
    expect(sheetOf(file.book, "Log").rows[1]).toEqual([2, "b"]);
    const third = (await file.reopen()).workbook;
    expect(cells(file.book)).not.toEqual(before);
    expect((await third.restore()).runId).toBe("run-2");
    expect(cells(file.book)).toEqual(before);
    const last = (await file.reopen()).workbook;
    expect((await last.restore()).runId).toBe("run-1");
    expect(file.book.sheets.map(({ name }) => name)).toEqual(["Customers", "Notes"]);
  });
});

const report = (rows: readonly string[]): SheetPlan => ({
  key: "swot:C000001",
  name: "SWOT C000001",
  columnWidths: [10, 30],
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [["Line", "Decision"], ...rows.map((row) => [row, null])],
      style: "text",
    },
  ],
  charts: [
    {
      kind: "column",
      title: "n",
      at: { row: 8, column: 0, rows: 8, columns: 4 },
      categories: { row: 1, column: 0, rows: 2, columns: 1 },
      series: [{ name: "n", values: { row: 1, column: 0, rows: 2, columns: 1 }, color: "#1F5C7A" }],
    },
  ],
  merges: [{ row: 6, column: 0, rows: 1, columns: 2 }],
  freeze: { rows: 1, columns: 0 },
  page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
  reviewerColumns: [{ rect: { row: 1, column: 1, rows: rows.length, columns: 1 }, idColumn: 0 }],
});

describe("a report after saving and reopening", () => {
  test("is found again, also renamed, and keeps what reviewers typed", async () => {
    const file = await File.of(customerBook());
    await (await file.reopen()).workbook.replaceSheet(report(["S1", "W1"]));
    sheetOf(file.book, "SWOT C000001").rows[2]![1] = "=done";
    sheetOf(file.book, "SWOT C000001").name = "Ours";
    const again = await file.reopen();
    const receipt = await again.workbook.replaceSheet(report(["W1", "O1"]));
    expect(receipt).toMatchObject({ name: "Ours", created: false, skipped: [] });
    expect(sheetOf(file.book, "Ours").rows.slice(0, 3)).toEqual([
      ["Line", "Decision"],
      ["W1", "=done"],
      ["O1", null],
    ]);
    expect(sheetOf(file.book, "Ours").charts).toHaveLength(1);
  });

  test("goes when the run is taken back", async () => {
    const file = await File.of(customerBook());
    const first = await file.reopen();
    const before = snapshot(file.book);
    await first.workbook.writeColumns(
      writeOf(await readAll(first.workbook, dataRange()), ownColumns(12))
    );
    await first.workbook.replaceSheet(report(["S1", "W1"]));
    const again = await file.reopen();
    expect((await again.workbook.restore()).sheets).toEqual(["SWOT C000001"]);
    expect(snapshot(file.book)).toEqual(before);
  });
});

function cells(book: Book): unknown {
  return (snapshot(book) as { sheets: { name: string; rows: unknown }[] }).sheets.map(
    ({ name, rows }) => ({ name, rows })
  );
}
