import { HostError } from "../../src/workbook/HostError";
import type { OwnColumn } from "../../src/workbook/receipts";
import type { Progress } from "../../src/workbook/Workbook";
import type { BookSheet } from "../../workbench/book/book";
import {
  at,
  customerBook,
  customerRows,
  dataRange,
  openExcel,
  ownColumns,
  readAll,
  sheetOf,
  snapshot,
  trimmed,
  writeOf,
} from "./openExcel";
import type { BaseOptions, Opened } from "./openExcel";

let open: Opened | null = null;
const start = (...args: Parameters<typeof openExcel>): Opened => {
  open?.close();
  return (open = openExcel(...args));
};
afterEach(() => {
  open?.close();
  open = null;
});

/** The code with which a write is refused, and that nothing in the book changed by it. */
async function refusal(opened: Opened, base: BaseOptions, plain = false): Promise<HostError> {
  const { workbook, book } = opened;
  const receipt = await readAll(workbook, dataRange(base));
  const before = snapshot(book);
  const table = plain ? null : "CustomerTable";
  const error: unknown = await workbook
    .writeColumns(writeOf(receipt, ownColumns(12), { table }))
    .catch((reason: unknown) => reason);
  expect(snapshot(book)).toEqual(before);
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}

const column = (sheet: BookSheet, index: number): unknown[] =>
  sheet.rows.map((row) => row[index] ?? null);

describe("writing our columns beside an Excel table", () => {
  test("widens the table by four columns and writes every value as it is", async () => {
    const { workbook, book } = start(customerBook());
    const receipt = await readAll(workbook, dataRange());
    const written = await workbook.writeColumns(writeOf(receipt, ownColumns(12)));
    expect(written).toEqual({
      placed: { tier: 3, score: 4, completeness: 5, reason: 6 },
      headers: ["Tier", "Score", "Completeness", "Reason"],
      rows: 12,
      reused: false,
    });
    const sheet = sheetOf(book, "Customers");
    expect(sheet.tables[0]?.rect).toEqual({ row: 0, column: 0, rows: 13, columns: 7 });
    // Row 2 of the sheet: tier S, score 0, completeness 0, no reason; row 3: A, 3.7, 1 %, a reason.
    expect(sheet.rows[1]?.slice(3)).toEqual(["S", 0, 0, null]);
    expect(sheet.rows[2]?.slice(3)).toEqual(["A", 3.7, 0.01, "Revenue 收入 1"]);
    // The fifth score is missing: an empty cell, not a zero.
    expect(at(book, "Customers", 5, 4)).toBeNull();
  });

  test("taking it back leaves the book as it was, cell by cell", async () => {
    const { workbook, book } = start(customerBook());
    const before = snapshot(book);
    const receipt = await readAll(workbook, dataRange());
    await workbook.writeColumns(writeOf(receipt, ownColumns(12)));
    expect(snapshot(book)).not.toEqual(before);
    const restored = await workbook.restore();
    expect(restored).toEqual({
      runId: "run-1",
      columns: ["Tier", "Score", "Completeness", "Reason"],
      sheets: [],
      kept: [],
    });
    expect(snapshot(book)).toEqual(before);
    expect(await workbook.lastRun()).toBeNull();
  });

  test("leaves a totals row below its rows alone", async () => {
    const { workbook, book } = start(customerBook({ hasTotals: true }));
    const receipt = await readAll(workbook, dataRange());
    await workbook.writeColumns(writeOf(receipt, ownColumns(12)));
    expect(sheetOf(book, "Customers").tables[0]?.rect).toEqual({
      row: 0,
      column: 0,
      rows: 14,
      columns: 7,
    });
    expect(trimmed(sheetOf(book, "Customers").rows)[13]).toEqual(["Total", null, 12]);
  });

  test("colours each tier by one rule, whatever the number of rows", async () => {
    const { workbook, book } = start(customerBook());
    const receipt = await readAll(workbook, dataRange());
    await workbook.writeColumns(writeOf(receipt, ownColumns(12)));
    const rules = sheetOf(book, "Customers").conditionalFormats;
    // A new rule goes before the older ones.
    expect(
      rules.map(({ rect, definition }) => ({ rect, rule: (definition as { rule: unknown }).rule }))
    ).toEqual([
      {
        rect: { row: 1, column: 3, rows: 12, columns: 1 },
        rule: { formula1: '="A"', operator: "EqualTo" },
      },
      {
        rect: { row: 1, column: 3, rows: 12, columns: 1 },
        rule: { formula1: '="S"', operator: "EqualTo" },
      },
    ]);
  });

  test("does not take the user's own column for ours: the new header is numbered", async () => {
    const book = customerBook();
    const sheet = sheetOf(book, "Customers");
    sheet.rows[0]![2] = "tier";
    const { workbook } = start(book);
    const before = column(sheet, 2);
    const receipt = await readAll(workbook, dataRange());
    const written = await workbook.writeColumns(writeOf(receipt, ownColumns(12)));
    expect(written.headers[0]).toBe("Tier (2)");
    expect(column(sheet, 2)).toEqual(before);
  });
});

describe("the number of requests", () => {
  test.each([
    ["a first run", 1, 4],
    ["a run over columns of an earlier one", 2, 6],
  ])(
    "of %s is the same at 10, 5,000 and 60,000 rows but for the chunks",
    async (_, runs, expected) => {
      const costs: number[][] = [];
      for (const rows of [10, 5_000, 60_000]) {
        const { workbook, host } = start(customerBook({ rows }));
        await workbook.survey();
        const receipt = await readAll(workbook, dataRange({ rows }));
        if (runs === 2) await workbook.writeColumns(writeOf(receipt, ownColumns(rows)));
        host.resetCounters();
        let chunks = 0;
        const onProgress = ({ phase, done, total }: Progress): void =>
          void (chunks +=
            done > 0 && total === rows && (phase === "check" || phase === "write") ? 1 : 0);
        await workbook.writeColumns(writeOf(receipt, ownColumns(rows), { runId: `run-${runs}` }), {
          onProgress,
        });
        costs.push([host.counters.requests - chunks, chunks]);
        expect(host.counters.largestRequest).toBeLessThan(2_100_000);
        expect(host.counters.largestResponse).toBeLessThan(5_242_880);
      }
      // Keys: one probe of 200 rows and chunks of 20,000. Values: 10,000 rows of four columns are 40,000 cells.
      expect(costs).toEqual([
        [expected, 2],
        [expected, 3],
        [expected, 10],
      ]);
    }
  );
});

describe("a second run", () => {
  test("writes into its own columns, in another language and another order", async () => {
    const { workbook, book } = start(customerBook());
    const receipt = await readAll(workbook, dataRange());
    await workbook.writeColumns(writeOf(receipt, ownColumns(12)));
    const sheet = sheetOf(book, "Customers");
    // The user moves the score to the end: the headers and values of columns E and G change places.
    for (const row of sheet.rows) [row[4], row[6]] = [row[6] ?? null, row[4] ?? null];
    const again = await readAll(workbook, { ...dataRange(), columns: 7 });
    const written = await workbook.writeColumns(
      writeOf(again, ownColumns(12, "zh", 1), { runId: "run-2" })
    );
    expect(written.reused).toBe(true);
    expect(written.placed).toEqual({ tier: 3, score: 6, completeness: 5, reason: 4 });
    expect(sheet.rows[0]).toEqual([
      "Customer ID",
      "Name",
      "Revenue",
      "客户等级",
      "理由",
      "完整度",
      "得分",
    ]);
    // Shifted by one: tier A and score 0.1 in the first row.
    expect(at(book, "Customers", 1, 3)).toBe("A");
    expect(at(book, "Customers", 1, 6)).toBe(0.1);
    expect(sheet.tables[0]?.rect.columns).toBe(7);
  });

  test("taken back, shows the first run again; taken back once more, nothing of ours", async () => {
    const { workbook, book } = start(customerBook());
    const untouched = snapshot(book);
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    const afterFirst = snapshot(book);
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12, "zh", 1), { runId: "run-2" })
    );
    expect((await workbook.restore()).runId).toBe("run-2");
    expect(snapshot(book)).toEqual(afterFirst);
    expect((await workbook.restore()).runId).toBe("run-1");
    expect(snapshot(book)).toEqual(untouched);
  });

  test("taken back after the user sorted, puts each old tier beside its customer", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    const sheet = sheetOf(book, "Customers");
    const tierOf = new Map(sheet.rows.slice(1).map((row) => [row[0], row[3]]));
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12, "en", 1), { runId: "run-2" })
    );
    sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()];
    await workbook.restore();
    expect(new Map(sheet.rows.slice(1).map((row) => [row[0], row[3]]))).toEqual(tierOf);
    expect(sheet.rows[1]?.[0]).toBe("C000012");
  });

  test("adds a column that the first one did not have", async () => {
    const { workbook, book } = start(customerBook());
    const [tier, ...others] = ownColumns(12);
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), others));
    const written = await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), [tier!, ...others], { runId: "run-2" })
    );
    expect(written.placed).toEqual({ tier: 6, score: 3, completeness: 4, reason: 5 });
    expect(sheetOf(book, "Customers").rows[0]).toEqual([
      "Customer ID",
      "Name",
      "Revenue",
      "Score",
      "Completeness",
      "Reason",
      "Tier",
    ]);
  });

  test("refuses to write over a formula that the user put into our column, naming the cell", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    sheetOf(book, "Customers").formulas.set(4, new Map([[3, '=IF(C5>1000,"A","B")']]));
    const receipt = await readAll(workbook, dataRange());
    const error = await workbook
      .writeColumns(writeOf(receipt, ownColumns(12), { runId: "run-2" }))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "occupied", place: { sheet: "Customers", address: "D5" } });
  });
});

describe("room for new columns", () => {
  test("on a plain range they follow it at once and the header looks like its neighbour", async () => {
    const book = customerBook({ isTable: false, titleRows: 2 });
    const sheet = sheetOf(book, "Customers");
    sheet.formats.push({
      rect: { row: 2, column: 0, rows: 1, columns: 3 },
      format: { bold: true, fill: "#DDEEFF", wrap: true },
    });
    const { workbook } = start(book);
    const receipt = await readAll(workbook, dataRange({ titleRows: 2 }));
    const written = await workbook.writeColumns(writeOf(receipt, ownColumns(12), { table: null }));
    expect(written.placed).toEqual({ tier: 3, score: 4, completeness: 5, reason: 6 });
    expect(sheet.rows[2]?.slice(3)).toEqual(["Tier", "Score", "Completeness", "Reason"]);
    const header = sheet.formats
      .filter(({ rect }) => rect.row === 2 && rect.column === 3)
      .map(({ format }) => format);
    expect(Object.assign({}, ...header)).toMatchObject({ bold: true, fill: "#DDEEFF", wrap: true });
  });

  test.each([true, false])(
    "cells right of the rows are never overwritten or shifted (table: %s)",
    async (isTable) => {
      const book = customerBook({ isTable });
      const sheet = sheetOf(book, "Customers");
      sheet.rows[5]![4] = "a remark";
      const { workbook } = start(book);
      const receipt = await readAll(workbook, dataRange());
      const written = await workbook.writeColumns(
        writeOf(receipt, ownColumns(12), { table: isTable ? "CustomerTable" : null })
      );
      // Used up to column E; one column stays empty; ours begin in G.
      expect(written.placed["tier"]).toBe(6);
      expect(at(book, "Customers", 5, 4)).toBe("a remark");
      if (isTable) expect(sheet.tables[0]?.rect.columns).toBe(3);
      const second = await workbook.writeColumns(
        writeOf(await readAll(workbook, dataRange()), ownColumns(12, "zh"), {
          table: isTable ? "CustomerTable" : null,
          runId: "run-2",
        })
      );
      expect(second).toMatchObject({ reused: true, placed: { tier: 6 } });
    }
  );

  test("without sixteen-thousand-three-hundred-eighty-four columns' room the sheet is full", async () => {
    const book = customerBook({ isTable: false });
    sheetOf(book, "Customers").rows[3]![16_383] = "x";
    const { workbook } = start(book);
    const receipt = await readAll(workbook, dataRange());
    sheetOf(book, "Customers").rows[4]![3] = "in the way";
    await expect(
      workbook.writeColumns(writeOf(receipt, ownColumns(12), { table: null }))
    ).rejects.toMatchObject({ code: "sheetLimit" });
  });
});

describe("what is refused before anything is written", () => {
  test("a protected sheet", async () => {
    const opened = start(customerBook());
    sheetOf(opened.book, "Customers").isProtected = true;
    expect((await refusal(opened, {})).code).toBe("sheetProtected");
  });

  test("a read-only workbook", async () => {
    const opened = start(customerBook());
    opened.book.isReadOnly = true;
    expect((await refusal(opened, {})).code).toBe("readOnly");
  });

  test.each([
    ["table", (sheet: BookSheet) => void (sheet.tables[0]!.isFiltered = true)],
    [
      "sheet",
      (sheet: BookSheet) =>
        void (sheet.autoFilter = {
          rect: { row: 0, column: 0, rows: 13, columns: 3 },
          isFiltered: true,
        }),
    ],
  ])("a filter on the %s", async (_, filter) => {
    const opened = start(customerBook({ isTable: _ === "table" }));
    filter(sheetOf(opened.book, "Customers"));
    expect((await refusal(opened, {}, _ !== "table")).code).toBe("filtered");
  });

  test("merged cells where new columns would stand, with their address", async () => {
    const opened = start(customerBook({ isTable: false }));
    sheetOf(opened.book, "Customers").merges.push({ row: 4, column: 4, rows: 2, columns: 2 });
    const error = await refusal(opened, {}, true);
    expect(error.code).toBe("merged");
    expect(error.place).toMatchObject({ sheet: "Customers", address: "E5:F6" });
  });

  test("unless there is room beyond them", async () => {
    const { workbook, book } = start(customerBook({ isTable: false }));
    sheetOf(book, "Customers").merges.push({ row: 4, column: 3, rows: 2, columns: 1 });
    const written = await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { table: null })
    );
    expect(written.placed["tier"]).toBe(4);
  });

  test("a sheet that is gone", async () => {
    const opened = start(customerBook());
    const receipt = await readAll(opened.workbook, dataRange());
    sheetOf(opened.book, "Customers").name = "Renamed";
    await expect(
      opened.workbook.writeColumns(writeOf(receipt, ownColumns(12)))
    ).rejects.toMatchObject({ code: "missing" });
  });

  test("unlocked cells of a protected sheet take our values, without formats", async () => {
    const book = customerBook({ isTable: false });
    const sheet = sheetOf(book, "Customers");
    sheet.isProtected = true;
    sheet.formats.push({
      rect: { row: 0, column: 3, rows: 13, columns: 4 },
      format: { locked: false },
    });
    const { workbook } = start(book);
    const columns = ownColumns(12).map((own): OwnColumn =>
      own.key === "reason" ? { ...own, values: new Array<string>(12).fill("007") } : own
    );
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), columns, { table: null })
    );
    expect(at(book, "Customers", 1, 3)).toBe("S");
    expect(at(book, "Customers", 1, 6)).toBe("007");
  });
});

describe("what the user does between reading and writing", () => {
  const changes: [string, (sheet: BookSheet) => void][] = [
    ["sorts", (sheet) => void (sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()])],
    ["inserts a row", (sheet) => void sheet.rows.splice(5, 0, ["NEW", "New", 1])],
    ["deletes a row", (sheet) => void sheet.rows.splice(5, 1)],
    ["changes one id", (sheet) => void (sheet.rows[7]![0] = "C999999")],
    [
      "swaps two rows",
      (sheet) => void ([sheet.rows[3], sheet.rows[4]] = [sheet.rows[4]!, sheet.rows[3]!]),
    ],
  ];
  test.each(changes)("%s: nothing is written", async (_, change) => {
    const { workbook, book } = start(customerBook({ isTable: false }));
    const receipt = await readAll(workbook, dataRange());
    change(sheetOf(book, "Customers"));
    const before = snapshot(book);
    await expect(
      workbook.writeColumns(writeOf(receipt, ownColumns(12), { table: null }))
    ).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(snapshot(book)).toEqual(before);
  });

  test("a row added at the end of a table counts as a change, although the keys read are the same", async () => {
    const { workbook, book } = start(customerBook());
    const receipt = await readAll(workbook, dataRange());
    const sheet = sheetOf(book, "Customers");
    sheet.rows.push(["C000013", "New", 5]);
    sheet.tables[0]!.rect = { ...sheet.tables[0]!.rect, rows: 14 };
    await expect(workbook.writeColumns(writeOf(receipt, ownColumns(12)))).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
  });

  test("a sort while the values are being written is noticed and everything is taken back", async () => {
    const rows = 600;
    const { workbook, book, host } = start(customerBook({ rows }), {
      caps: { requestBytes: 8_000, responseBytes: 1_500_000, cells: 100_000 },
    });
    const receipt = await readAll(workbook, dataRange({ rows }));
    const before = snapshot(book);
    const sheet = sheetOf(book, "Customers");
    // Two looks, two chunks of keys, one preparation; then chunks of values: the sort comes before the second.
    host.mutateBefore(
      7,
      () => void (sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()])
    );
    await expect(workbook.writeColumns(writeOf(receipt, ownColumns(rows)))).rejects.toMatchObject({
      code: "changedMeanwhile",
      place: { sheet: "Customers" },
    });
    sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()];
    expect(snapshot(book)).toEqual(before);
  });
});

describe("stopping", () => {
  test("between two chunks leaves nothing behind", async () => {
    const rows = 600;
    const { workbook, book } = start(customerBook({ rows }), {
      caps: { requestBytes: 8_000, responseBytes: 1_500_000, cells: 100_000 },
    });
    const receipt = await readAll(workbook, dataRange({ rows }));
    const before = snapshot(book);
    const stop = new AbortController();
    const write = workbook.writeColumns(writeOf(receipt, ownColumns(rows)), {
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        if (phase === "write" && done > 100) stop.abort();
      },
    });
    await expect(write).rejects.toMatchObject({ code: "cancelled" });
    expect(snapshot(book)).toEqual(before);
  });
});

describe("texts that look like something else", () => {
  const texts = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "@x",
    "'=1",
    "-cmd|' /C calc'!A0",
    "\t=1",
    "＝1+1",
    "007",
    "1/5/2026",
    "TRUE",
    "客户".repeat(16_383),
    "x".repeat(32_767),
    "#N/A",
    " 5",
    "1E5",
  ];

  test("stay text in our columns, character by character", async () => {
    const { workbook, book } = start(customerBook({ rows: texts.length }));
    const receipt = await readAll(workbook, dataRange({ rows: texts.length }));
    const reason: OwnColumn = { ...ownColumns(texts.length)[3]!, values: texts };
    await workbook.writeColumns(writeOf(receipt, [reason]));
    expect(
      sheetOf(book, "Customers")
        .rows.slice(1)
        .map((row) => row[3])
    ).toEqual(texts);
    expect(sheetOf(book, "Customers").formulas.size).toBe(0);
  });
});

test("what stands in the customers' cells is the same to the last one after a run", async () => {
  const { workbook, book } = start(customerBook({ rows: 300 }));
  const receipt = await readAll(workbook, dataRange({ rows: 300 }));
  await workbook.writeColumns(writeOf(receipt, ownColumns(300)));
  expect(
    sheetOf(book, "Customers")
      .rows.slice(1)
      .map((row) => row.slice(0, 3))
  ).toEqual(customerRows(300));
});
