import type { BookSheet } from "../../workbench/book/book";
import type { BaseOptions, Opened } from "./openExcel";
import {
  at,
  customerBook,
  dataRange,
  openExcel,
  ownColumns,
  readAll,
  sheetOf,
  snapshot,
  writeOf,
} from "./openExcel";

let open: Opened | null = null;
const start = (...args: Parameters<typeof openExcel>): Opened => {
  open?.close();
  return (open = openExcel(...args));
};
afterEach(() => {
  open?.close();
  open = null;
});

const rule = (column: number, columns: number) => ({
  id: `{00000000-000E-0000-0000-0000000000${column}0}`,
  rect: { row: 0, column, rows: 13, columns },
  type: "Custom",
  definition: { rule: { formula: "=$C1>5" }, format: { fill: { color: "#FFEEDD" } } },
});

/** What the user had prepared in cells that look empty. */
const prepared: [string, (sheet: BookSheet) => void][] = [
  [
    "a font and a number format on whole columns",
    (sheet) =>
      void sheet.formats.push({
        rect: { row: 0, column: 0, rows: 1_048_576, columns: 12 },
        format: { fontSize: 14, numberFormat: "0.00" },
      }),
  ],
  [
    "a filled header cell",
    (sheet) =>
      void sheet.formats.push({
        rect: { row: 0, column: 3, rows: 1, columns: 1 },
        format: { fill: "#AABBCC", bold: true },
      }),
  ],
  [
    "different looks down a column",
    (sheet) =>
      void sheet.formats.push({
        rect: { row: 4, column: 4, rows: 3, columns: 1 },
        format: { fill: "#AABBCC", italic: true },
      }),
  ],
  ["a column width", (sheet) => void sheet.columnWidths.set(4, 99)],
  [
    "a conditional format across everything",
    (sheet) => void sheet.conditionalFormats.push(rule(0, 12)),
  ],
];

describe.each<[string, BaseOptions]>([
  ["an Excel table", {}],
  ["a plain range", { isTable: false }],
])("taking back beside %s gives empty cells their look again:", (_, base) => {
  const table = base.isTable === false ? null : "CustomerTable";
  test.each(prepared)("%s", async (_name, prepare) => {
    const book = customerBook(base);
    prepare(sheetOf(book, "Customers"));
    const { workbook } = start(book);
    const before = snapshot(book);
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { table })
    );
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12, "zh", 1), {
        table,
        runId: "run-2",
      })
    );
    expect(at(book, "Customers", 1, 3)).toBe("A");
    await workbook.restore();
    await workbook.restore();
    expect(snapshot(book)).toEqual(before);
  });
});

describe("room that is not free although it holds no value", () => {
  test("a choice list that somebody prepared is left alone", async () => {
    const book = customerBook({ isTable: false });
    const sheet = sheetOf(book, "Customers");
    sheet.validations.push({
      rect: { row: 1, column: 3, rows: 12, columns: 1 },
      rule: { list: { inCellDropDown: true, source: "yes,no" } },
    });
    const { workbook } = start(book);
    const written = await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { table: null })
    );
    expect(written.placed["tier"]).toBe(4);
    expect(sheet.validations).toContainEqual(
      expect.objectContaining({ rect: { row: 1, column: 3, rows: 12, columns: 1 } })
    );
  });
});

describe("columns that no longer stand where they were written", () => {
  test("beside a table, beyond the user's cells", async () => {
    const book = customerBook();
    sheetOf(book, "Customers").rows[5]![4] = "a remark";
    const { workbook } = start(book);
    const before = snapshot(book);
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    await workbook.restore();
    expect(snapshot(book)).toEqual(before);
  });

  test("the user's own column behind ours stays when ours go", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    const sheet = sheetOf(book, "Customers");
    sheet.rows.forEach((row, i) => (row[7] = i === 0 ? "Mine" : i));
    sheet.tables[0]!.rect = { ...sheet.tables[0]!.rect, columns: 8 };
    await workbook.restore();
    expect(sheet.rows[0]?.slice(0, 4)).toEqual(["Customer ID", "Name", "Revenue", "Mine"]);
    expect(sheet.rows[12]?.slice(0, 4)).toEqual(["C000012", "Customer 1", 1016.5, 12]);
    expect(sheet.tables[0]?.rect.columns).toBe(4);
  });

  test("with something right of the table nothing may shift: it is refused", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    const sheet = sheetOf(book, "Customers");
    sheet.rows.forEach((row, i) => (row[7] = i === 0 ? "Mine" : i));
    sheet.tables[0]!.rect = { ...sheet.tables[0]!.rect, columns: 8 };
    sheet.rows[3]![10] = "a remark";
    const before = snapshot(book);
    await expect(workbook.restore()).rejects.toMatchObject({ code: "occupied" });
    expect(snapshot(book)).toEqual(before);
  });

  test("a column whose header the user changed is the user's now", async () => {
    const { workbook, book } = start(customerBook({ isTable: false }));
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { table: null })
    );
    sheetOf(book, "Customers").rows[0]![4] = "My score";
    await workbook.restore();
    expect(sheetOf(book, "Customers").rows[0]?.slice(3, 7)).toEqual([null, "My score", null, null]);
    expect(at(book, "Customers", 2, 4)).toBe(3.7);
  });

  test("after the table was made a plain range", async () => {
    const { workbook, book } = start(customerBook());
    const before = snapshot(book) as { sheets: { rows: unknown }[] };
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    sheetOf(book, "Customers").tables.pop();
    await workbook.restore();
    expect((snapshot(book) as typeof before).sheets[0]?.rows).toEqual(before.sheets[0]?.rows);
  });

  test("after the sheet was deleted there is nothing to take back", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    book.sheets.splice(0, 1);
    expect((await workbook.restore()).runId).toBe("run-1");
    expect(await workbook.lastRun()).toBeNull();
  });
});

describe("rows that came or went since", () => {
  test("in a table: old values return beside their customers, new customers have none", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    const sheet = sheetOf(book, "Customers");
    const old = new Map(sheet.rows.slice(1).map((row) => [row[0], row[4] ?? null]));
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12, "en", 5), { runId: "run-2" })
    );
    sheet.rows.splice(3, 1);
    sheet.rows.push(
      ["C000099", "New", 1, "S", 50, 1, "x"],
      ["C000100", "Newer", 1, "S", 50, 1, "x"]
    );
    sheet.tables[0]!.rect = { ...sheet.tables[0]!.rect, rows: 14 };
    await workbook.restore();
    for (const row of sheet.rows.slice(1))
      expect([row[0], row[4] ?? null]).toEqual([row[0], old.get(row[0]) ?? null]);
    expect(sheet.rows).toHaveLength(14);
  });

  test("in a plain range it is refused, and nothing is touched", async () => {
    const { workbook, book } = start(customerBook({ isTable: false }));
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { table: null })
    );
    sheetOf(book, "Customers").rows.splice(4, 1);
    const before = snapshot(book);
    await expect(workbook.restore()).rejects.toMatchObject({
      code: "changedMeanwhile",
      place: { sheet: "Customers" },
    });
    expect(snapshot(book)).toEqual(before);
  });

  test("a plain range that was sorted is taken back all the same", async () => {
    const { workbook, book } = start(customerBook({ isTable: false }));
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { table: null })
    );
    const sheet = sheetOf(book, "Customers");
    sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()];
    await workbook.restore();
    expect(sheet.rows.map((row) => row.slice(3).filter((cell) => cell !== null))).toEqual(
      sheet.rows.map(() => [])
    );
  });
});

describe("protection", () => {
  test("what went into unlocked cells of a protected sheet comes out of them again", async () => {
    const book = customerBook({ isTable: false });
    const sheet = sheetOf(book, "Customers");
    sheet.isProtected = true;
    sheet.formats.push({
      rect: { row: 0, column: 3, rows: 13, columns: 4 },
      format: { locked: false },
    });
    const { workbook } = start(book);
    const before = snapshot(book);
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { table: null })
    );
    await workbook.restore();
    expect(snapshot(book)).toEqual(before);
  });

  test("a sheet that was protected since is not touched", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    sheetOf(book, "Customers").isProtected = true;
    const before = snapshot(book);
    await expect(workbook.restore()).rejects.toMatchObject({ code: "sheetProtected" });
    expect(snapshot(book)).toEqual(before);
  });

  test("with a protected structure the first run works, and a second is refused since nothing could keep what it replaces", async () => {
    const book = customerBook();
    book.isStructureProtected = true;
    const { workbook } = start(book);
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    const after = snapshot(book);
    await expect(
      workbook.writeColumns(
        writeOf(await readAll(workbook, dataRange()), ownColumns(12), { runId: "run-2" })
      )
    ).rejects.toMatchObject({ code: "workbookProtected" });
    expect(snapshot(book)).toEqual(after);
  });
});

test("a third run drops what the second had kept; taking back twice leaves nothing of ours", async () => {
  const { workbook, book } = start(customerBook());
  const before = snapshot(book);
  for (const [i, runId] of ["run-1", "run-2", "run-3"].entries())
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12, i === 1 ? "zh" : "en", i), {
        runId,
      })
    );
  // One very hidden sheet at a time keeps what the last run replaced.
  expect(book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    "Customers Visible",
    "Notes Visible",
    "Tierbook journal (2) VeryHidden",
  ]);
  expect((await workbook.restore()).runId).toBe("run-3");
  expect(sheetOf(book, "Customers").rows[0]?.[3]).toBe("客户等级");
  await workbook.restore();
  expect(snapshot(book)).toEqual(before);
});
