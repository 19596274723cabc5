import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { detectTables, isOfKind, pickTables, previewRanges } from "../../src/intake/detect";
import { mapTable } from "../../src/intake/detect/candidate";
import { IntakeError } from "../../src/intake/IntakeError";
import { chooseCustomers, requestTable, requestedCustomers } from "../../src/intake/tableRequest";
import type { Cell } from "../../src/workbook/shape";
import { openFile } from "./openFile";
import { book, detect } from "./sheets";
import type { Rows } from "./sheets";

const header = ["客户编码", "客户名称", "年销售额(万元)", "战略匹配度"];
const data = [
  ["C01", "华联通信", 5200, 5],
  ["C02", "云枢数据", 1800, 5],
  ["C03", "恒远电力", 4300, 3],
];
const fieldsOf = (rows: Rows): string[] =>
  (detect(book({ 客户清单: rows }))[0]?.mapping ?? []).map(({ field }) => field);
const expected = ["customerId", "customerName", "revenue", "strategicFit"];

describe("where the table stands", () => {
  test("at the top left", () => {
    expect(fieldsOf([header, ...data])).toEqual(expected);
  });

  test("below a merged title, a line with the unit and a blank row", () => {
    const [table] = detect(
      book({
        客户清单: [
          ["2025年客户清单"],
          ["单位：万元", null, null, "制表：王芳"],
          [],
          header,
          ...data,
        ],
      })
    );
    expect(table?.source).toMatchObject({
      headerRow: 3,
      headerLines: 1,
      firstDataRow: 4,
      lastDataRow: 6,
      firstColumn: 0,
      lastColumn: 3,
    });
    expect(table?.titleUnit?.unit.factor).toBe(10000);
    expect(table?.mapping.map(({ field }) => field)).toEqual(expected);
  });

  test("in the middle of a sheet", () => {
    const rows = [[], [], [null, null, ...header], ...data.map((row) => [null, null, ...row])];
    const [table] = detect(book({ 客户清单: rows }));
    expect([table?.source.headerRow, table?.source.firstColumn, table?.mapping[0]?.column]).toEqual(
      [2, 2, 2]
    );
  });

  test("with a line of groups above the headers", () => {
    const rows = [
      [null, null, "销售额", null],
      ["客户编码", "客户名称", "2023年", "2024年"],
      ["C01", "华联通信", 10, 20],
      ["C02", "云枢数据", 30, 40],
    ];
    const [table] = detect(book({ 客户清单: rows }));
    expect(table?.source).toMatchObject({ headerRow: 1, headerLines: 2 });
    expect(table?.mapping.map(({ field, header: text }) => [text, field])).toEqual([
      ["客户编码", "customerId"],
      ["客户名称", "customerName"],
      ["销售额 2023年", "revenuePrev"],
      ["销售额 2024年", "revenue"],
    ]);
  });

  test("with names merged over two lines and units in the second", () => {
    const rows = [
      ["客户编码", "客户名称", "销售额", "采购总额"],
      [null, null, "(万元)", "(万元)"],
      ["C01", "华联通信", 10, 20],
      ["C02", "云枢数据", 30, 40],
    ];
    const [table] = detect(book({ 客户清单: rows }));
    expect(table?.source).toMatchObject({ headerRow: 1, headerLines: 2, firstDataRow: 2 });
    expect(table?.mapping.map(({ field }) => field)).toEqual([
      "customerId",
      "customerName",
      "revenue",
      "walletSize",
    ]);
  });

  test("two tables beside each other are two", () => {
    const orders = [
      ["订单号", "客户编码", "订单日期", "金额(元)"],
      ["1", "C01", "2025-01-05", 100],
      ["2", "C01", "2025-02-05", 150],
      ["3", "C02", "2025-02-07", 120],
    ];
    const rows = [0, 1, 2, 3].map((at) => [
      ...([header, ...data][at] ?? []),
      null,
      ...(orders[at] ?? []),
    ]);
    const tables = detect(book({ 客户清单: rows }));
    expect(tables.map(({ kind, source }) => [kind, source.firstColumn])).toEqual(
      expect.arrayContaining([
        ["customers", 0],
        ["transactions", 5],
      ])
    );
  });

  test("an empty column inside a table does not split it", () => {
    const rows = [header, ...data].map((row) => [
      row[0] ?? null,
      row[1] ?? null,
      null,
      row[2] ?? null,
      row[3] ?? null,
    ]);
    expect(
      detect(book({ 客户清单: rows })).map(({ mapping }) => mapping.map(({ field }) => field))
    ).toEqual([expected]);
  });

  test("two tables below each other are two, each with its own rows", () => {
    const rows = [
      header,
      ...data,
      [],
      ["供应商情况"],
      ["供应商", "评分", "采购金额(万元)"],
      ["甲公司", 8, 400],
      ["乙公司", 7, 300],
    ];
    const tables = detect(book({ 客户清单: rows }));
    expect(tables.map(({ kind, source }) => [kind, source.headerRow, source.lastDataRow])).toEqual(
      expect.arrayContaining([
        ["customers", 0, 3],
        ["supplierArchive", 6, 8],
      ])
    );
  });

  test("an Excel table is taken as it is declared, its totals row left out", () => {
    const range = { sheet: "客户清单", row: 0, column: 0, rows: 1, columns: 4 };
    const table = {
      name: "Customers",
      sheet: "客户清单",
      header: range,
      body: { ...range, row: 1, rows: 3 },
      hasTotals: true,
      isFiltered: false,
    };
    const [found, ...others] = detect(
      book({ 客户清单: [header, ...data, ["合计", null, 11300, null]] }, { tables: [table] })
    );
    expect(found?.source).toMatchObject({
      name: "Customers",
      isExcelTable: true,
      headerRow: 0,
      lastDataRow: 3,
    });
    expect(others).toEqual([]);
  });

  test("a named range bounds the table", () => {
    const names = [
      { name: "Kunden", range: { sheet: "客户清单", row: 0, column: 0, rows: 3, columns: 4 } },
    ];
    const [found] = detect(book({ 客户清单: [header, ...data] }, { names }));
    expect(found?.source).toMatchObject({ name: "Kunden", isExcelTable: false, lastDataRow: 2 });
  });

  test("sheets of ours are skipped; a hidden sheet is found, not chosen and said", () => {
    const typed = book({
      MCR: { rows: [header, ...data], ownKey: "portfolio" },
      旧清单: { rows: [header, ...data], visibility: "veryHidden" },
    });
    const detection = detectTables(previewRanges(typed.shape).map(typed.preview), typed.shape);
    expect(detection.tables.map(({ isHidden, source }) => [source.sheet, isHidden])).toEqual([
      ["旧清单", true],
    ]);
    expect(detection.problems.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ["hiddenSheet", "旧清单"],
    ]);
    expect(pickTables(detection.tables).size).toBe(0);
  });
});

describe("what kind of table it is", () => {
  test("repeated customers with dates and amounts are transactions", () => {
    const rows = [
      ["Customer", "Date", "Amount"],
      ...Array.from({ length: 20 }, (_, i) => [
        `C${i % 4}`,
        `2025-01-${String(i + 1).padStart(2, "0")}`,
        100 + i,
      ]),
    ];
    expect(detect(book({ Sheet1: rows }))[0]).toMatchObject({ kind: "transactions" });
  });

  test("invoices with due dates are receivables", () => {
    const rows = [
      ["客户", "发票号", "开票日期", "到期日", "收款日期", "发票金额"],
      ["甲", "1", "2025-01-01", "2025-02-01", "2025-02-09", 100],
      ["甲", "2", "2025-02-01", "2025-03-01", null, 200],
      ["乙", "3", "2025-02-01", "2025-03-01", null, 300],
    ];
    expect(detect(book({ Sheet1: rows }))[0]).toMatchObject({ kind: "receivables" });
  });

  test("statements by customer and year are financials", () => {
    const rows = [
      ["客户名称", "年度", "营业收入", "净利润", "资产总计"],
      ["甲", 2023, 100, 10, 500],
      ["甲", 2024, 120, 12, 520],
      ["乙", 2024, 220, 2, 120],
    ];
    expect(detect(book({ Sheet1: rows }))[0]).toMatchObject({ kind: "financials" });
  });

  test("names with scores are suppliers only where something says so", () => {
    const rows = [
      ["Name", "Score"],
      ["Acme", 7],
      ["Beta", 8],
    ];
    expect(detect(book({ Sheet1: rows })).filter((table) => isOfKind(table, table.kind))).toEqual(
      []
    );
    expect(detect(book({ Suppliers: rows }))[0]).toMatchObject({ kind: "supplierArchive" });
  });

  test("a bare list of names is a customer table when the transactions speak of them", () => {
    const list = [
      ["客户名称", "所属行业"],
      ["甲公司", "电力"],
      ["乙公司", "医疗"],
    ];
    const lines = [
      ["客户名称", "订单日期", "金额"],
      ["甲公司", "2025-01-05", 10],
      ["乙公司", "2025-01-06", 20],
      ["甲公司", "2025-01-07", 30],
    ];
    expect(detect(book({ 名单: list })).some((table) => isOfKind(table, "customers"))).toBe(false);
    expect(
      detect(book({ 名单: list, 流水: lines })).some((table) => isOfKind(table, "customers"))
    ).toBe(true);
  });

  test("a mapping can be made anew under another kind", () => {
    const [table] = detect(
      book({
        Sheet1: [
          ["Name", "Revenue"],
          ["甲公司", 10],
          ["乙公司", 20],
        ],
      })
    );
    const again =
      table === undefined
        ? undefined
        : mapTable(table, { kind: "customers", overrides: { 1: "walletSize" } });
    expect(again?.mapping.map(({ field }) => field)).toEqual(["customerName", "walletSize"]);
  });
});

describe("what the user names", () => {
  const range = { sheet: "O'Brien", row: 0, column: 0, rows: 1, columns: 4 };
  const tables = [
    {
      name: "Kunden",
      sheet: "O'Brien",
      header: range,
      body: { ...range, row: 1, rows: 3 },
      hasTotals: false,
      isFiltered: false,
    },
  ];
  const typed = book(
    { "O'Brien": [header, ...data], Two: [["notes"], [], header, ...data], Empty: [] },
    {
      tables,
      names: [{ name: "Part", range: { sheet: "Two", row: 2, column: 0, rows: 3, columns: 4 } }],
    }
  );
  const customers = (wanted: string) => {
    const request = requestTable(wanted, typed.shape);
    return requestedCustomers(request, typed.preview(request.preview), typed.shape).source;
  };
  const code = (wanted: string): string => {
    try {
      return customers(wanted).sheet;
    } catch (error) {
      return error instanceof IntakeError ? error.code : String(error);
    }
  };

  test.each([
    ["Kunden", { name: "Kunden", isExcelTable: true, headerRow: 0, lastDataRow: 3 }],
    ["kunden", { name: "Kunden", isExcelTable: true }],
    ["Part", { name: "Part", headerRow: 2, lastDataRow: 4 }],
    ["Two!A3:D5", { name: null, headerRow: 2, lastDataRow: 4 }],
    ["Two!$A$3:$D$99", { headerRow: 2, lastDataRow: 5 }],
    ["Two!A:D", { headerRow: 2, lastDataRow: 5 }],
    ["Two", { sheet: "Two", headerRow: 2 }],
    ["'O''Brien'!A1:D4", { sheet: "O'Brien", name: "Kunden", isExcelTable: true }],
    ["O'Brien", { sheet: "O'Brien", headerRow: 0 }],
  ])("%s", (wanted, source) => {
    expect(customers(wanted)).toMatchObject(source);
  });

  test.each([
    ["Nothing", "unknownTable"],
    ["Nowhere!A1:B2", "unknownSheet"],
    ["Two!A1:ZZZZ9", "badRange"],
    ["Two!hello", "badRange"],
    ["Two!A50:D60", "emptyTable"],
    ["Two!A1:A2", "noCustomerTable"],
    ["Empty", "emptyTable"],
    ["Two!C3:D6", "noNameColumn"],
  ])("%s is refused: %s", (wanted, expectedCode) => {
    expect(code(wanted)).toBe(expectedCode);
  });
});

describe("when nobody names a table", () => {
  const choose = (sheets: Parameters<typeof book>[0]): string => {
    const typed = book(sheets);
    try {
      return chooseCustomers(detect(typed), typed.shape).source.sheet;
    } catch (error) {
      return error instanceof IntakeError ? error.code : String(error);
    }
  };

  test("the surest visible customer table is chosen", () => {
    expect(choose({ 说明: [["请勿修改"]], 客户清单: [header, ...data] })).toBe("客户清单");
  });

  test("an empty workbook, figures without customers, and something else entirely are told apart", () => {
    expect(choose({ Sheet1: [] })).toBe("emptyWorkbook");
    expect(
      choose({
        Sheet1: [
          ["年销售额", "贡献利润", "战略匹配度"],
          [10, 2, 3],
          [20, 4, 5],
        ],
      })
    ).toBe("noNameColumn");
    expect(
      choose({
        Sheet1: [
          ["Species", "Weight"],
          ["NL", 20],
          ["DM", 30],
        ],
      })
    ).toBe("noCustomerTable");
  });
});

test("no sheet, however strange, breaks detection", () => {
  const cell = fc.oneof(
    fc.constant(""),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom<Cell>("客户名称", "Revenue", "合计", "#REF!", "2024-01-01", 45000)
  );
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 });
  fc.assert(
    fc.property(rows, (values) => {
      for (const table of detect(book({ Sheet1: values }))) {
        expect(table.source.firstDataRow).toBeLessThanOrEqual(table.source.lastDataRow);
        expect(table.headers.length).toBe(table.source.lastColumn - table.source.firstColumn + 1);
      }
    }),
    { numRuns: 150 }
  );
});

const corpus = resolve("../shared/data/messy_xlsx_public");
const whenThere = existsSync(corpus) ? describe : describe.skip;
whenThere("workbooks of other people (skipped where ../shared/data is absent)", () => {
  const files = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => name.endsWith(".xlsx"))
    : ["(absent)"];
  // Not one of these test workbooks holds customers.
  test.each(files)("%s has no customer table", async (name) => {
    const file = await openFile(join(corpus, name)).catch(() => null);
    // Encrypted and broken files are refused where files are opened.
    if (file === null) return;
    const { tables } = detectTables(previewRanges(file.shape).map(file.preview), file.shape);
    expect(
      tables.filter((table) => isOfKind(table, "customers")).map(({ source }) => source.sheet)
    ).toEqual([]);
  });

  test.each([
    [
      "northwind/northwind_workbook.xlsx",
      {
        Customers: "customers",
        Orders: "transactions",
        Products: "products",
        Suppliers: "supplierArchive",
      },
    ],
    [
      "adventureworks_b2b/resellers_workbook.xlsx",
      { Resellers: "customers", Orders: "transactions" },
    ],
    [
      "online_retail_ii_public/customers_workbook.xlsx",
      {
        Customers: "customers",
        "Invoices (top 400)": "transactions",
        "Two-year customers": "customers",
      },
    ],
    [
      "nyse_fundamentals_public/company_financials.xlsx",
      {
        Companies: "customers",
        "Income Statement": "financials",
        "Balance Sheet": "financials",
        "Cash Flow": "financials",
        "Altman inputs": "financials",
      },
    ],
    [
      "suppliers_adventureworks/vendor_scoring_workbook.xlsx",
      { Vendors: "supplierArchive", Prices: "supplierArchive" },
    ],
    [
      "suppliers_scms_public/vendor_workbook.xlsx",
      { "Vendor scoring": "supplierArchive", "Deliveries (top 12 vendors)": "supplierArchive" },
    ],
  ])("%s", async (path, sheets) => {
    const file = await openFile(resolve("../shared/data", path));
    const { tables } = detectTables(previewRanges(file.shape).map(file.preview), file.shape);
    expect(
      Object.fromEntries(
        tables
          .filter((table) => isOfKind(table, table.kind))
          .map(({ source, kind }) => [source.sheet, kind])
      )
    ).toEqual(sheets);
  });
});
