import type { SheetAppend } from "../../src/sheets/SheetPlan";
import type { RangeRef } from "../../src/workbook/shape";
import {
  addSheet,
  customerBook,
  dataRange,
  openExcel,
  ownColumns,
  readAll,
  sheetOf,
  snapshot,
  trimmed,
  writeOf,
} from "./openExcel";
import type { Opened } from "./openExcel";

let open: Opened | null = null;
const start = (...args: Parameters<typeof openExcel>): Opened => {
  open?.close();
  return (open = openExcel(...args));
};
afterEach(() => {
  open?.close();
  open = null;
});

const log = (rows: SheetAppend["rows"], over: Partial<SheetAppend> = {}): SheetAppend => ({
  key: "log",
  name: "Tierbook log",
  headers: ["Date", "Customer", "Score"],
  formats: ["yyyy-mm-dd", "@", "0.0"],
  columnWidths: [12, 20, 8],
  rows,
  visibility: "hidden",
  ...over,
});

describe("the run log", () => {
  test("is made with its header, hidden, and grows at its end", async () => {
    const { workbook, book } = start(customerBook());
    expect(await workbook.appendRows(log([[46022, "=C1", 71.5]]))).toEqual({
      key: "log",
      name: "Tierbook log",
      created: true,
      skipped: [],
    });
    expect(
      await workbook.appendRows(
        log([
          [46112, "007", NaN],
          [46112, "C2", null],
        ])
      )
    ).toMatchObject({ created: false });
    const sheet = sheetOf(book, "Tierbook log");
    expect(sheet.visibility).toBe("Hidden");
    expect(sheet.rows.slice(0, 4)).toEqual([
      ["Date", "Customer", "Score"],
      [46022, "=C1", 71.5],
      [46112, "007", null],
      [46112, "C2", null],
    ]);
    expect(sheet.formulas.size).toBe(0);
  });

  test("replaces the rows from a given one on, also by fewer", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.appendRows(
      log([
        [1, "a", 1],
        [2, "b", 2],
        [2, "c", 3],
      ])
    );
    await workbook.appendRows(log([[2, "B", 9]], { replaceFrom: 2 }));
    expect(trimmed(sheetOf(book, "Tierbook log").rows)).toEqual([
      ["Date", "Customer", "Score"],
      [1, "a", 1],
      [2, "B", 9],
    ]);
    expect((await workbook.readOwnSheet("log"))?.values).toEqual([
      ["Date", "Customer", "Score"],
      [1, "a", 1],
      [2, "B", 9],
    ]);
  });

  test("taken back with its run: new rows go, replaced ones return", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    await workbook.appendRows(
      log([
        [1, "a", 1],
        [2, "b", 2],
      ])
    );
    const afterFirst = snapshot(book);
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12, "en", 2), { runId: "run-2" })
    );
    await workbook.appendRows(
      log(
        [
          [2, "B", 9],
          [2, "C", 8],
          [2, "D", 7],
        ],
        { replaceFrom: 2 }
      )
    );
    await workbook.appendRows(log([[3, "E", 6]]));
    expect(sheetOf(book, "Tierbook log").rows).toHaveLength(6);
    await workbook.restore();
    expect(snapshot(book)).toEqual(afterFirst);
    await workbook.restore();
    expect(book.sheets.map(({ name }) => name)).toEqual(["Customers", "Notes"]);
    expect([...book.settings.keys()]).toEqual([]);
  });

  test("5,000 rows cost as many requests as 10 but for the chunks", async () => {
    const costs: number[] = [];
    for (const count of [10, 5_000]) {
      const { workbook, host } = start(customerBook());
      await workbook.survey();
      host.resetCounters();
      await workbook.appendRows(log(Array.from({ length: count }, (_, i) => [46022, `C${i}`, i])));
      costs.push(host.counters.requests);
    }
    expect(costs).toEqual([4, 4]);
  });

  test("is found again after the user renamed it", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.appendRows(log([[1, "a", 1]]));
    sheetOf(book, "Tierbook log").name = "Old runs";
    await workbook.appendRows(log([[2, "b", 2]]));
    expect(sheetOf(book, "Old runs").rows).toHaveLength(3);
    expect((await workbook.readOwnSheet("log"))?.range).toEqual({
      sheet: "Old runs",
      row: 0,
      column: 0,
      rows: 3,
      columns: 3,
    });
  });
});

describe("reading a sheet of ours", () => {
  test("null when there is none, or only one of the user's with that name", async () => {
    const book = customerBook();
    addSheet(book, "Tierbook log", [["mine"]]);
    const { workbook } = start(book);
    expect(await workbook.readOwnSheet("log")).toBeNull();
  });

  test("null after it was deleted", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.appendRows(log([[1, "a", 1]]));
    book.sheets.pop();
    expect(await workbook.readOwnSheet("log")).toBeNull();
  });
});

describe("settings", () => {
  test("come back as they were stored, and go when null is stored", async () => {
    const { workbook, book } = start(customerBook());
    expect(await workbook.readSetting("mapping")).toBeNull();
    const mapping = { revenue: { column: "年收入", factor: 10_000 }, list: [1, "=2", null, true] };
    await workbook.writeSetting("mapping", mapping);
    expect(await workbook.readSetting("mapping")).toEqual(mapping);
    await workbook.writeSetting("mapping", null);
    expect(await workbook.readSetting("mapping")).toBeNull();
    expect(book.settings.size).toBe(0);
  });

  test("refuse what would blow up the file", async () => {
    const { workbook } = start(customerBook());
    await expect(workbook.writeSetting("big", "x".repeat(1_000_001))).rejects.toMatchObject({
      code: "tooLarge",
    });
  });
});

describe("the screen", () => {
  test("goes to the cell that a message is about", async () => {
    const { workbook, host, book } = start(customerBook());
    await workbook.goTo({ sheet: "Notes", row: 1, column: 0, rows: 1, columns: 1 });
    expect(book.activeSheetId).toBe(sheetOf(book, "Notes").id);
    host.select("B3");
  });

  test("tells what the user selects until told to stop", async () => {
    const { workbook, host } = start(customerBook());
    const seen: RangeRef[] = [];
    const stop = await workbook.onSelectionChanged((selected) => seen.push(selected));
    host.select("Customers!B3:C4");
    await settle();
    host.select("Notes!A1");
    await settle();
    await stop();
    host.select("Customers!A1");
    await settle();
    expect(seen).toEqual([
      { sheet: "Customers", row: 2, column: 1, rows: 2, columns: 2 },
      { sheet: "Notes", row: 0, column: 0, rows: 1, columns: 1 },
    ]);
  });
});

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
