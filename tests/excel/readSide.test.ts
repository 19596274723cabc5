import type { CellBlock } from "../../src/workbook/Workbook";
import type { Cell } from "../../src/workbook/shape";
import { CellError } from "../../workbench/book/book";
import { addSheet, customerBook, dataRange, openExcel, readAll, sheetOf } from "./openExcel";
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

describe("the survey", () => {
  test("names sheets, tables and names with their places, in two requests", async () => {
    const book = customerBook({ titleRows: 2, hasTotals: true });
    addSheet(book, "O'Brien");
    book.names.push(
      { name: "Base", formula: "=Customers!$A$3:$C$15", scope: null, visible: true },
      { name: "Whole", formula: "='Customers'!$A:$B", scope: null, visible: true },
      { name: "Rate", formula: "=0.06", scope: null, visible: true },
      { name: "Broken", formula: "=Customers!#REF!", scope: null, visible: true },
      { name: "Two", formula: "=Customers!$A$1,Customers!$C$1", scope: null, visible: true },
      { name: "Hidden", formula: "=Customers!$A$1", scope: null, visible: false },
      { name: "Local", formula: "=Notes!$A$1:$A$2", scope: "Notes", visible: true }
    );
    const { workbook, host } = start(book);
    const shape = await workbook.survey();
    expect(host.counters.requests).toBe(2);
    expect(shape).toMatchObject({
      name: "base.xlsx",
      isReadOnly: false,
      isStructureProtected: false,
    });
    expect(shape.tables).toEqual([
      {
        name: "CustomerTable",
        sheet: "Customers",
        header: { sheet: "Customers", row: 2, column: 0, rows: 1, columns: 3 },
        body: { sheet: "Customers", row: 3, column: 0, rows: 12, columns: 3 },
        hasTotals: true,
        isFiltered: false,
      },
    ]);
    expect(shape.names).toEqual([
      { name: "Base", range: { sheet: "Customers", row: 2, column: 0, rows: 13, columns: 3 } },
      // Whole columns are cut to the 16 rows that the sheet uses.
      { name: "Whole", range: { sheet: "Customers", row: 0, column: 0, rows: 16, columns: 2 } },
      { name: "Local", range: { sheet: "Notes", row: 0, column: 0, rows: 2, columns: 1 } },
    ]);
    expect(shape.sheets.map(({ name, used }) => [name, used?.rows ?? null])).toEqual([
      ["Customers", 16],
      ["Notes", 2],
      ["O'Brien", null],
    ]);
  });

  test("says what is protected, filtered, hidden and ours", async () => {
    const book = customerBook();
    book.isStructureProtected = true;
    sheetOf(book, "Notes").visibility = "VeryHidden";
    sheetOf(book, "Notes").customProperties.set("Tierbook.sheet", "log");
    sheetOf(book, "Customers").isProtected = true;
    sheetOf(book, "Customers").tables[0]!.isFiltered = true;
    sheetOf(book, "Customers").tables[0]!.hasHeaders = false;
    const { workbook } = start(book);
    const shape = await workbook.survey();
    expect(shape.isStructureProtected).toBe(true);
    expect(shape.sheets[0]).toMatchObject({
      isProtected: true,
      isFiltered: false,
      ownKey: null,
      visibility: "visible",
    });
    expect(shape.sheets[1]).toMatchObject({ visibility: "veryHidden", ownKey: "log" });
    expect(shape.tables[0]).toMatchObject({
      isFiltered: true,
      header: null,
      body: { row: 0, rows: 13 },
    });
  });

  test("costs the same number of requests for 3 and for 120 sheets", async () => {
    const costs: number[] = [];
    for (const sheets of [1, 118]) {
      const book = customerBook();
      for (let i = 0; i < sheets; i++) addSheet(book, `Sheet ${i}`, [[i]]);
      const { workbook, host } = start(book);
      await workbook.survey();
      costs.push(host.counters.requests);
    }
    expect(costs).toEqual([2, 2]);
  });

  test("a sheet deleted between its two requests is left out", async () => {
    const { workbook, host } = start(customerBook());
    host.mutateBefore(2, (book) => void book.sheets.splice(1, 1));
    expect((await workbook.survey()).sheets.map(({ name }) => name)).toEqual(["Customers"]);
  });
});

describe("the preview", () => {
  test("gives values and number formats of several rectangles in one request", async () => {
    const book = customerBook();
    sheetOf(book, "Customers").formats.push({
      rect: { row: 1, column: 2, rows: 12, columns: 1 },
      format: { numberFormat: "¥#,##0.00" },
    });
    const { workbook, host } = start(book);
    const [head, notes] = await workbook.preview([
      { sheet: "Customers", row: 0, column: 0, rows: 2, columns: 3 },
      { sheet: "Notes", row: 0, column: 0, rows: 2, columns: 1 },
    ]);
    expect(host.counters.requests).toBe(1);
    expect(head?.values).toEqual([
      ["Customer ID", "Name", "Revenue"],
      ["C000001", "Customer 0", 1000],
    ]);
    expect(head?.formats[1]).toEqual(["General", "General", "¥#,##0.00"]);
    expect(notes?.values).toEqual([["The user's own notes"], [42]]);
  });

  test("splits what is too large for one answer and puts it together again", async () => {
    const book = customerBook();
    addSheet(
      book,
      "Long",
      Array.from({ length: 12 }, (_, i) => [`${i}${"x".repeat(32_000)}`])
    );
    const { workbook } = start(book, {}, { maxResponseBytes: 100_000 });
    const [long] = await workbook.preview([
      { sheet: "Long", row: 0, column: 0, rows: 12, columns: 1 },
    ]);
    expect(long?.values.map(([text]) => String(text).slice(0, 2))).toEqual([
      "0x",
      "1x",
      "2x",
      "3x",
      "4x",
      "5x",
      "6x",
      "7x",
      "8x",
      "9x",
      "10",
      "11",
    ]);
    expect(long?.formats).toHaveLength(12);
  });
});

describe("reading", () => {
  test("hands out every cell once, in order, and empty cells as empty texts", async () => {
    const book = customerBook({ rows: 3_000 });
    sheetOf(book, "Customers").rows[5] = ["C000005", null, new CellError("#DIV/0!")];
    sheetOf(book, "Customers").rows[6] = ["C000006"];
    const { workbook } = start(book);
    const blocks: CellBlock[] = [];
    const receipt = await workbook.read(dataRange({ rows: 3_000 }), 0, (block) =>
      blocks.push(block)
    );
    const rows: (readonly Cell[])[] = blocks.flatMap(({ values }) => values);
    expect(rows).toHaveLength(3_000);
    expect(rows[4]).toEqual(["C000005", "", "#DIV/0!"]);
    expect(rows[5]).toEqual(["C000006", "", ""]);
    expect(rows.map((row) => row[0])).toEqual(
      sheetOf(book, "Customers")
        .rows.slice(1)
        .map((row) => row[0])
    );
    expect(blocks.map(({ row }) => row)).toEqual(
      [...blocks.map(({ row }) => row)].sort((a, b) => a - b)
    );
    expect(receipt.rows).toBe(3_000);
  });

  test("10, 5,000 and 60,000 rows cost the same number of requests but for the chunks", async () => {
    const costs: number[][] = [];
    for (const rows of [10, 5_000, 60_000]) {
      const { workbook, host } = start(customerBook({ rows }));
      let blocks = 0;
      await workbook.read(dataRange({ rows }), 0, () => void blocks++);
      costs.push([host.counters.requests - blocks, host.counters.requests]);
    }
    // A probe of 200 rows, then as many as 40,000 cells hold: 13,333 rows of three columns.
    expect(costs).toEqual([
      [0, 1],
      [0, 2],
      [0, 6],
    ]);
  });

  test("the fingerprint tells a sorted, a shortened and an edited key column from an unchanged one", async () => {
    const book = customerBook();
    const { workbook } = start(book);
    const sheet = sheetOf(book, "Customers");
    const original = await readAll(workbook, dataRange());
    expect((await readAll(workbook, dataRange())).fingerprint).toBe(original.fingerprint);
    const seen = new Set([original.fingerprint]);
    [sheet.rows[1], sheet.rows[2]] = [sheet.rows[2]!, sheet.rows[1]!];
    seen.add((await readAll(workbook, dataRange())).fingerprint);
    sheet.rows[3]![0] = 3;
    seen.add((await readAll(workbook, dataRange())).fingerprint);
    sheet.rows[3]![0] = "3";
    seen.add((await readAll(workbook, dataRange())).fingerprint);
    seen.add((await readAll(workbook, { ...dataRange(), rows: 11 })).fingerprint);
    expect(seen.size).toBe(5);
    expect((await readAll(workbook, dataRange(), null)).fingerprint).toBe("");
  });

  test("halves a chunk that Excel answers with nothing, and one over the payload limit", async () => {
    for (const limits of [
      { maxCellsPerRead: 900 },
      { maxCellsPerRead: 900, overLimitRead: "error" as const },
      { maxResponseBytes: 20_000 },
    ]) {
      const { workbook } = start(customerBook({ rows: 2_000 }), {}, limits);
      let rows = 0;
      await workbook.read(
        dataRange({ rows: 2_000 }),
        0,
        (block) => void (rows += block.values.length)
      );
      expect(rows).toBe(2_000);
    }
  });

  test("reads a row that alone is too large by parts of its columns", async () => {
    const book = customerBook();
    addSheet(book, "Wide", [Array.from({ length: 40 }, (_, i) => `${i}:${"字".repeat(2_000)}`)]);
    const { workbook } = start(book, {}, { maxResponseBytes: 50_000 });
    const cells: Cell[] = [];
    await workbook.read({ sheet: "Wide", row: 0, column: 0, rows: 1, columns: 40 }, null, (block) =>
      cells.push(...(block.values[0] ?? []))
    );
    expect(cells.map((cell) => Number(String(cell).split(":")[0]))).toEqual(
      Array.from({ length: 40 }, (_, i) => i)
    );
  });

  test("a cell too large for any answer is refused with its row", async () => {
    const book = customerBook();
    addSheet(book, "Huge", [["x"], ["字".repeat(30_000)]]);
    const { workbook } = start(book, {}, { maxResponseBytes: 50_000 });
    await expect(
      workbook.read(
        { sheet: "Huge", row: 0, column: 0, rows: 2, columns: 1 },
        null,
        () => undefined
      )
    ).rejects.toMatchObject({
      code: "tooLarge",
      place: { sheet: "Huge", address: "2:2" },
    });
  });

  test("stops before the next chunk and says how far it is", async () => {
    const { workbook } = start(customerBook({ rows: 3_000 }), {
      caps: { requestBytes: 1e6, responseBytes: 20_000, cells: 100_000 },
    });
    const stop = new AbortController();
    const seen: number[] = [];
    const job = {
      signal: stop.signal,
      onProgress: ({ done }: { done: number }) =>
        void (seen.push(done), done > 500 && stop.abort()),
    };
    await expect(
      workbook.read(dataRange({ rows: 3_000 }), 0, () => undefined, job)
    ).rejects.toMatchObject({ code: "cancelled" });
    expect(seen.at(-1)).toBeLessThan(3_000);
  });

  test("asks for fewer rows while Excel is slow", async () => {
    let clock = 0;
    const sizes: number[] = [];
    const { workbook } = start(customerBook({ rows: 20_000 }), {
      now: () => (clock += 1_000),
      caps: { requestBytes: 1e6, responseBytes: 1e6, cells: 9_000 },
    });
    await workbook.read(dataRange({ rows: 20_000 }), 0, (block) => sizes.push(block.values.length));
    // Every sync takes a second: after the probe 3,000 rows would fit, six tenths of it each time.
    expect(sizes.slice(0, 4)).toEqual([200, 1_800, 1_080, 648]);
  });

  test("a sheet that is gone is missing", async () => {
    const { workbook } = start(customerBook());
    await expect(
      workbook.read({ ...dataRange(), sheet: "Gone" }, 0, () => undefined)
    ).rejects.toMatchObject({ code: "missing", place: { sheet: "Gone" } });
  });
});

describe("hidden rows", () => {
  test("none: one request", async () => {
    const { workbook, host } = start(customerBook());
    expect(await workbook.hiddenRows(dataRange())).toEqual([]);
    expect(host.counters.requests).toBe(1);
  });

  test("some, by sheet row", async () => {
    const book = customerBook();
    sheetOf(book, "Customers").hiddenRows = new Set([0, 3, 4, 12, 20]);
    const { workbook } = start(book);
    expect(await workbook.hiddenRows(dataRange())).toEqual([3, 4, 12]);
  });

  test("all", async () => {
    const book = customerBook();
    sheetOf(book, "Customers").hiddenRows = new Set(Array.from({ length: 30 }, (_, i) => i));
    const { workbook } = start(book);
    expect(await workbook.hiddenRows({ ...dataRange(), rows: 3 })).toEqual([1, 2, 3]);
  });
});
