import type { ChartPlan, SheetPlan } from "../../src/sheets/SheetPlan";
import {
  at,
  customerBook,
  openExcel,
  ownColumns,
  readAll,
  dataRange,
  sheetOf,
  snapshot,
  writeOf,
  addSheet,
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

const chart = (title: string, over: Partial<ChartPlan> = {}): ChartPlan => ({
  kind: "column",
  title,
  caption: "Customers by tier",
  at: { row: 12, column: 0, rows: 10, columns: 4 },
  categories: { row: 3, column: 0, rows: 3, columns: 1 },
  series: [
    { name: "Customers", values: { row: 3, column: 1, rows: 3, columns: 1 }, color: "#1F5C7A" },
  ],
  legend: "Bottom",
  ...over,
});

function plan(over: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: "portfolio",
    name: "Portfolio",
    tabColor: "#1F5C7A",
    columnWidths: [20, 12, 12, 30],
    rowHeights: [{ row: 0, points: 30 }],
    blocks: [
      { row: 0, column: 0, cells: [["Portfolio", null, null, null]], style: "title" },
      {
        row: 2,
        column: 0,
        cells: [
          ["Tier", "Customers", "Share", "Decision"],
          [
            "S",
            2,
            { formula: "=B4/SUM($B$4:$B$6)", to: { sheet: "Customers", row: 1, column: 0 } },
            null,
          ],
          ["A", 4, { formula: "=B5/SUM($B$4:$B$6)" }, null],
          [
            { text: "=B", to: { sheet: "O'Brien", row: 0, column: 1 } },
            6,
            { formula: "=B6/SUM($B$4:$B$6)" },
            null,
          ],
        ],
        style: "text",
        styles: [
          { rect: { row: 0, column: 0, rows: 1, columns: 4 }, style: "tableHeader" },
          { rect: { row: 1, column: 1, rows: 3, columns: 1 }, style: "integer" },
          { rect: { row: 1, column: 2, rows: 3, columns: 1 }, style: "percent1" },
          { rect: { row: 1, column: 3, rows: 3, columns: 1 }, style: "input" },
        ],
      },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
    charts: [chart("Customers by tier")],
    validations: [
      {
        rect: { row: 3, column: 3, rows: 3, columns: 1 },
        values: ["keep", "grow"],
        prompt: { title: "Decision", message: "What do we do?" },
      },
    ],
    freeze: { rows: 3, columns: 0 },
    showGridlines: false,
    page: {
      orientation: "landscape",
      fitWide: 1,
      fitTall: 0,
      printArea: { row: 0, column: 0, rows: 22, columns: 4 },
      repeatRows: { first: 2, last: 2 },
      footer: "Tierbook · &P / &N",
      breaks: [11],
    },
    reviewerColumns: [{ rect: { row: 3, column: 3, rows: 3, columns: 1 }, idColumn: 0 }],
    ...over,
  };
}

describe("creating a sheet of ours", () => {
  test("puts every cell, format, merge, link, choice, chart and page setting where the plan says, in three requests", async () => {
    const { workbook, book, host } = start(customerBook());
    await workbook.survey();
    host.resetCounters();
    const receipt = await workbook.replaceSheet(plan());
    expect(receipt).toEqual({ key: "portfolio", name: "Portfolio", created: true, skipped: [] });
    expect(host.counters.requests).toBe(3);
    const sheet = sheetOf(book, "Portfolio");
    expect(sheet.rows[3]?.slice(0, 2)).toEqual(["S", 2]);
    expect(sheet.formulas.get(3)?.get(2)).toBe("=B4/SUM($B$4:$B$6)");
    // A link's text that looks like a formula stays text.
    expect(at(book, "Portfolio", 5, 0)).toBe("=B");
    expect(sheet.hyperlinks.get("A6")).toMatchObject({ documentReference: "'O''Brien'!B1" });
    expect(sheet.hyperlinks.get("C4")).toMatchObject({ documentReference: "'Customers'!A2" });
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
    // 20 digits of 7 pixels and 5 of padding, at three quarters of a point each: 108.75.
    expect(sheet.columnWidths.get(0)).toBe(108.75);
    expect(sheet.rowHeights.get(0)).toBe(30);
    expect(sheet.validations[0]).toMatchObject({
      rect: { row: 3, column: 3, rows: 3, columns: 1 },
      rule: { list: { inCellDropDown: true, source: "keep,grow" } },
    });
    expect(sheet.freeze).toEqual({ rows: 3, columns: 0 });
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.tabColor).toBe("#1F5C7A");
    expect(sheet.page).toMatchObject({
      orientation: "Landscape",
      fitToWide: 1,
      printArea: { row: 0, column: 0, rows: 22, columns: 4 },
      printTitleRows: { first: 2, last: 2 },
      rowBreaks: [11],
      // Nothing is said of paper: Excel's default would be the machine's, so A4 is asked for.
      paper: "A4",
    });
    expect(sheet.page.headerFooter.centerFooter).toBe("Tierbook · &P / &N");
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.charts[0]).toMatchObject({
      type: "ColumnClustered",
      title: "Customers by tier",
      legend: "Bottom",
    });
    expect(sheet.charts[0]?.series).toEqual([
      expect.objectContaining({ name: "Customers", fill: "#1F5C7A" }),
    ]);
    expect(at(book, "Portfolio", 22, 0)).toBe("Customers by tier");
  });

  test("the number of requests does not depend on the number of cells, up to the payload limit", async () => {
    const requests: number[] = [];
    for (const rows of [10, 5_000]) {
      const { workbook, host } = start(customerBook());
      await workbook.survey();
      host.resetCounters();
      const cells = Array.from({ length: rows }, (_, i) => [`Customer ${i}`, i, i / 7, "a remark"]);
      await workbook.replaceSheet(
        plan({
          blocks: [{ row: 0, column: 0, cells, style: "text" }],
          merges: [],
          reviewerColumns: [],
        })
      );
      requests.push(host.counters.requests);
    }
    expect(requests).toEqual([3, 3]);
  });

  test("a plan heavier than a request is painted by several, in order", async () => {
    const { workbook, book, host } = start(customerBook(), {
      caps: { requestBytes: 60_000, responseBytes: 60_000, cells: 100_000 },
    });
    const cells = Array.from({ length: 3_000 }, (_, i) => [`Customer ${i}`, i, i / 7, "a remark"]);
    await workbook.replaceSheet(
      plan({
        blocks: [{ row: 0, column: 0, cells, style: "text" }],
        merges: [],
        validations: [],
        reviewerColumns: [],
      })
    );
    expect(
      sheetOf(book, "Portfolio")
        .rows.slice(0, 3_000)
        .map((row) => row[1])
    ).toEqual(cells.map((row) => row[1]));
    expect(host.counters.largestRequest).toBeLessThan(65_000);
  });

  test.each([
    ["O'Brien [x]/y:*?", "O'Brien (x)-y--"],
    ["History", "History (2)"],
    ["customers", "customers (2)"],
    ["Ｃｕｓｔｏｍｅｒｓ", "Ｃｕｓｔｏｍｅｒｓ (2)"],
    [
      "上海某某进出口贸易有限公司 SWOT 分析与行动计划 2026 年第一季度版本",
      "上海某某进出口贸易有限公司 SWOT 分析与行动计划 2026",
    ],
    ["👩‍👩‍👧 family of customers, long name", "👩‍👩‍👧 family of customers, l"],
    ["'quoted'", "quoted"],
    ["  ", "Sheet"],
  ])("a sheet that is to be called %s becomes %s", async (wanted, name) => {
    const { workbook, book } = start(customerBook());
    const users = snapshot(book);
    const receipt = await workbook.replaceSheet(
      plan({ name: wanted, charts: [], reviewerColumns: [] })
    );
    expect(receipt.name).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
    await workbook.restore();
    expect(snapshot(book)).toEqual(users);
  });
});

describe("painting a sheet of ours again", () => {
  test("keeps what reviewers typed beside each line, even when the lines move", async () => {
    const { workbook, book, host } = start(customerBook());
    await workbook.replaceSheet(plan());
    const sheet = sheetOf(book, "Portfolio");
    sheet.rows[3]![3] = "grow";
    sheet.rows[4]![3] = "=not a formula";
    sheet.name = "Renamed by the user";
    host.resetCounters();
    const moved = plan({
      blocks: [
        {
          row: 2,
          column: 0,
          cells: [
            ["Tier", "Customers", "Share", "Decision"],
            ["A", 9, null, null],
            ["S", 8, null, null],
            ["C", 7, null, null],
          ],
          style: "text",
        },
      ],
      merges: [],
    });
    const receipt = await workbook.replaceSheet(moved);
    expect(host.counters.requests).toBe(4);
    expect(receipt).toMatchObject({ name: "Renamed by the user", created: false });
    expect(sheet.rows[3]).toEqual(["A", 9, null, "=not a formula"]);
    expect(sheet.rows[4]).toEqual(["S", 8, null, "grow"]);
    expect(sheet.rows[0]?.[0] ?? null).toBeNull();
    expect(sheet.merges).toEqual([]);
    expect(sheet.charts).toHaveLength(1);
  });

  test("keeps the words beside a line that is gone and puts them back when it returns", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.replaceSheet(plan());
    const sheet = sheetOf(book, "Portfolio");
    sheet.rows[4]![3] = "grow";
    const without = plan({
      blocks: [
        {
          row: 2,
          column: 0,
          cells: [
            ["Tier", "n", "", ""],
            ["S", 1, null, null],
          ],
          style: "text",
        },
      ],
      merges: [],
    });
    const receipt = await workbook.replaceSheet(without);
    expect(receipt.unplaced).toEqual([{ id: "A", cells: ["grow"] }]);
    expect(await workbook.replaceSheet(plan())).not.toHaveProperty("unplaced");
    expect(at(book, "Portfolio", 4, 3)).toBe("grow");
  });

  test("a sheet of the user's with the wanted name is never touched", async () => {
    const book = customerBook();
    addSheet(book, "Portfolio", [["The user's own portfolio", 1]]);
    const { workbook } = start(book);
    const before = snapshot(book);
    const receipt = await workbook.replaceSheet(plan());
    expect(receipt.name).toBe("Portfolio (2)");
    expect(sheetOf(book, "Portfolio").rows).toEqual([["The user's own portfolio", 1]]);
    await workbook.restore();
    expect(snapshot(book)).toEqual(before);
  });

  test("after our sheet was deleted by the user, makes a new one", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.replaceSheet(plan());
    book.sheets.splice(book.sheets.indexOf(sheetOf(book, "Portfolio")), 1);
    expect(await workbook.replaceSheet(plan())).toMatchObject({ name: "Portfolio", created: true });
  });

  test("a new run keeps older sheets when taken back, and says so", async () => {
    const { workbook, book } = start(customerBook());
    await workbook.writeColumns(writeOf(await readAll(workbook, dataRange()), ownColumns(12)));
    await workbook.replaceSheet(plan());
    await workbook.writeColumns(
      writeOf(await readAll(workbook, dataRange()), ownColumns(12), { runId: "run-2" })
    );
    await workbook.replaceSheet(plan());
    await workbook.replaceSheet(plan({ key: "dataQuality", name: "Data quality" }));
    const restored = await workbook.restore();
    expect(restored).toMatchObject({
      runId: "run-2",
      sheets: ["Data quality"],
      kept: ["Portfolio"],
    });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Customers", "Notes", "Portfolio"]);
  });
});

describe("what Excel refuses of a sheet", () => {
  test("one chart less does not cost the sheet, and the receipt names it with Excel's code", async () => {
    const { workbook, book, host } = start(customerBook());
    await workbook.survey();
    // Look, paint, then the charts: refused together, then again when the second is tried alone.
    host.inject({
      atRequest: ({ members }) => members.filter((member) => member === "setPosition").length === 2,
      code: "InvalidOperation",
      actionIndex: 30,
    });
    let alone = 0;
    host.inject({
      atRequest: ({ members }) =>
        members.filter((member) => member === "setPosition").length === 1 && ++alone === 2,
      code: "InvalidOperation",
      actionIndex: 5,
      times: 9,
    });
    const receipt = await workbook.replaceSheet(
      plan({
        charts: [
          chart("First"),
          chart("Second", { at: { row: 30, column: 0, rows: 5, columns: 4 } }),
        ],
      })
    );
    expect(receipt.skipped).toEqual([{ part: "Second", code: "InvalidOperation" }]);
    expect(sheetOf(book, "Portfolio").charts.map(({ title }) => title)).toEqual(["First"]);
    expect(sheetOf(book, "Portfolio").freeze).toEqual({ rows: 3, columns: 0 });
  });

  test("a choice list that a rule cannot spell out is left off and named", async () => {
    const { workbook, book } = start(customerBook());
    const receipt = await workbook.replaceSheet(
      plan({
        validations: [{ rect: { row: 3, column: 3, rows: 1, columns: 1 }, values: ["a, b", "c"] }],
      })
    );
    expect(receipt.skipped).toEqual([{ part: "validation", code: "InvalidArgument" }]);
    expect(sheetOf(book, "Portfolio").validations).toEqual([]);
  });

  test("a protected workbook structure", async () => {
    const { workbook, book } = start(customerBook());
    book.isStructureProtected = true;
    const before = snapshot(book);
    await expect(workbook.replaceSheet(plan())).rejects.toMatchObject({
      code: "workbookProtected",
    });
    expect(snapshot(book)).toEqual(before);
  });
});

const kinds: ChartPlan["kind"][] = [
  "column",
  "columnStacked",
  "bar",
  "barStacked",
  "bar100",
  "line",
  "scatter",
  "bubble",
  "radar",
  "pie",
  "pareto",
];
test.each(kinds)("a %s chart is drawn from the ranges of its plan", async (kind) => {
  const { workbook, book } = start(customerBook());
  const values = { row: 3, column: 1, rows: 3, columns: 1 };
  const series = [
    {
      name: "Customers",
      values,
      color: "#1F5C7A",
      ...(kind === "bubble" ? { sizes: values } : {}),
    },
    {
      name: "Cumulative",
      values: { ...values, column: 2 },
      color: "#8FB9CC",
      ...(kind === "pareto" ? { secondary: true } : {}),
    },
  ];
  const receipt = await workbook.replaceSheet(
    plan({
      charts: [
        chart(kind, {
          kind,
          series,
          valueFormat: "0",
          axisTitles: { category: "Tier", value: "Number" },
        }),
      ],
    })
  );
  expect(receipt.skipped).toEqual([]);
  const [drawn] = sheetOf(book, "Portfolio").charts;
  expect(drawn?.series.map(({ name, values: from }) => [name, from?.replaceAll("$", "")])).toEqual([
    ["Customers", "Portfolio!B4:B6"],
    ["Cumulative", "Portfolio!C4:C6"],
  ]);
});
