import fc from "fast-check";
import type { Cell } from "../../src/workbook/shape";
import { createTableReader, keyColumn, readRange } from "../../src/intake/tableReader";
import { book, detect, kinds, numbers, read, readSheet, texts } from "./sheets";
import type { Rows } from "./sheets";

const header = ["客户编码", "客户名称", "年销售额(万元)", "战略匹配度"];
const problem = (rows: Rows, kind: string) =>
  readSheet(rows).problems.find((each) => each.kind === kind);

describe("rows", () => {
  const base: Rows = [
    header,
    ["C01", "华联通信", 5200, 5],
    ["C02", "云枢数据", 1800, 5],
    ["C03", "恒远电力", 4300, 3],
  ];

  test("usable rows keep their sheet rows and order", () => {
    const table = readSheet([["2025年客户清单"], [], ...base]);
    expect([
      table.count,
      [...table.sheetRows],
      texts(table, "customerName"),
      numbers(table, "revenue"),
    ]).toEqual([3, [3, 4, 5], ["华联通信", "云枢数据", "恒远电力"], [5200, 1800, 4300]]);
  });

  test.each([
    "合计",
    "总 计",
    "小计",
    "本页合计",
    "合计：",
    "Total",
    "TOTAL",
    "Grand total",
    "Subtotal",
    "Sub-total:",
  ])("a row called %s is no customer", (name) => {
    const table = readSheet([...base, [null, name, 11300, null]]);
    expect([table.count, table.problems.find(({ kind }) => kind === "totalsRow")]).toEqual([
      3,
      expect.objectContaining({ row: 5, found: name }),
    ]);
  });

  test("a total in the column of codes is found too", () => {
    expect(readSheet([...base, ["合计", null, 11300, null]]).count).toBe(3);
  });

  test("subtotals between the rows and a total of them are left out", () => {
    const rows = [
      header,
      ["C01", "甲", 10, 5],
      ["C02", "乙", 20, 4],
      [null, "华东小计", 30, null],
      ["C03", "丙", 5, 3],
      [null, "华北小计", 5, null],
      [null, "总计", 35, null],
    ];
    const table = readSheet(rows);
    expect([
      texts(table, "customerId"),
      kinds(table).filter((kind) => kind === "totalsRow").length,
    ]).toEqual([["C01", "C02", "C03"], 3]);
  });

  test("a nameless row whose amounts are the sums above is a total; another nameless row is an error", () => {
    const table = readSheet([...base, [null, null, 11300, null]]);
    expect(kinds(table)).toContain("totalsRow");
    const other = readSheet([...base, [null, null, 777, 2]]);
    expect([other.count, other.problems.find(({ kind }) => kind === "blankName")]).toEqual([
      3,
      expect.objectContaining({ row: 5, severity: "error" }),
    ]);
  });

  test("a company called Total stays a customer", () => {
    const table = readSheet([
      header,
      ["C01", "Total", 50, 4],
      ["C02", "TotalEnergies SE", 70, 4],
      ["C03", "Beta Total", 20, 4],
    ]);
    expect(texts(table, "customerName")).toEqual(["Total", "TotalEnergies SE", "Beta Total"]);
  });

  test("blank rows inside are counted once, blank rows below are nothing", () => {
    const table = readSheet([header, ["C01", "甲", 10, 5], [], [], ["C02", "乙", 20, 4], [], []]);
    expect([table.count, table.problems.filter(({ kind }) => kind === "blankRow")]).toEqual([
      2,
      [expect.objectContaining({ row: 3, detail: { count: 2 } })],
    ]);
  });

  test("a header repeated on every page is left out", () => {
    const table = readSheet([header, ["C01", "甲", 10, 5], header, ["C02", "乙", 20, 4]]);
    expect([texts(table, "customerId"), kinds(table)]).toEqual([
      ["C01", "C02"],
      expect.arrayContaining(["repeatedHeader"]),
    ]);
  });

  test.each([
    "注：数据来自ERP",
    "Source: ERP extract, internal",
    "制表人：王芳",
    "* preliminary, to be confirmed by finance",
  ])("the note %s is no customer", (note) => {
    const table = readSheet([...base, [null, "合计", 11300, null], [note]]);
    expect([table.count, kinds(table)]).toEqual([3, expect.arrayContaining(["footnoteRow"])]);
  });

  test("a customer with nothing but a name is a customer", () => {
    expect(texts(readSheet([...base, ["C04", "新客户", null, null]]), "customerName")).toContain(
      "新客户"
    );
    expect(readSheet([...base, [null, "新客户", null, null]]).count).toBe(4);
  });

  test("another table below is not read into this one", () => {
    const more = Array.from({ length: 240 }, (_, i) => [`C${i + 10}`, `客户${i}`, i + 1, 3]);
    const table = readSheet([
      ...base,
      ...more,
      [],
      ["产品编码", "产品名称", "单价", "库存"],
      ["P1", "泵", 100, 5],
    ]);
    expect([
      table.count,
      problem(
        [...base, ...more, [], ["产品编码", "产品名称", "单价", "库存"], ["P1", "泵", 100, 5]],
        "furtherTable"
      )?.row,
    ]).toEqual([243, 246]);
  });

  test("a missing name is replaced by the code, with a warning", () => {
    const table = readSheet([...base, ["C04", null, 10, 2]]);
    expect([
      texts(table, "customerName").at(-1),
      table.problems.find(({ kind }) => kind === "blankName"),
    ]).toEqual(["C04", expect.objectContaining({ severity: "warning", row: 5, column: "B" })]);
  });

  test("without a column of names the code is the name", () => {
    const table = readSheet([
      ["客户编码", "年销售额"],
      ["C01", 1],
      ["C02", 2],
    ]);
    expect(texts(table, "customerName")).toEqual(["C01", "C02"]);
  });

  test("the same code twice is scored twice, counted once and said", () => {
    const table = readSheet([...base, ["c01 ", "华联通信", 5200, 5], ["000C", "云枢数据", 1, 1]]);
    expect([...table.duplicateOf]).toEqual([-1, -1, -1, 0, -1]);
    expect(
      table.problems
        .filter(({ kind }) => kind.startsWith("duplicate"))
        .map(({ kind, row, detail }) => [kind, row, detail])
    ).toEqual([
      ["duplicateId", 5, { firstRow: 2 }],
      ["duplicateName", 6, { firstRow: 3 }],
    ]);
  });

  test("hidden rows are read and said once", () => {
    const table = readSheet([["x"], [], ...base], { hiddenRows: [3, 4] });
    expect([table.count, table.problems.find(({ kind }) => kind === "hiddenRow")?.detail]).toEqual([
      3,
      { count: 2, rows: "4–5" },
    ]);
  });

  test("merged customers of a hand-made archive are filled down", () => {
    const rows = [
      ["客户名称", "采购品类", "供应商", "选择标准", "评分"],
      ["云枢数据", "后备电源", "甲公司", "技术", 9],
      [null, null, null, "质量", 8],
      [null, null, "乙公司", "技术", 6],
      ["华联通信", "线缆", "丙公司", "质量", 7],
    ];
    const typed = book({ 供应商档案袋: rows });
    const [candidate] = detect(typed);
    const table = candidate === undefined ? undefined : read(typed, candidate);
    expect([
      table?.texts.get("customerName"),
      table?.texts.get("supplierName"),
      table?.texts.get("purchaseCategory"),
    ]).toEqual([
      ["云枢数据", "云枢数据", "云枢数据", "华联通信"],
      ["甲公司", "甲公司", "乙公司", "丙公司"],
      ["后备电源", "后备电源", "后备电源", "线缆"],
    ]);
  });
});

describe("amounts", () => {
  const amounts = (headerText: string, cells: readonly Cell[]) =>
    readSheet([["客户名称", headerText], ...cells.map((cell, i) => [`客户${i}`, cell])]);
  const column = (headerText: string, cells: readonly Cell[]): number[] =>
    numbers(amounts(headerText, cells), "revenue");

  test("a blank is missing and a zero is a zero", () => {
    expect(column("年销售额", ["", 0, "-", "无", "N/A", "未知", 5])).toEqual([
      NaN,
      0,
      NaN,
      NaN,
      NaN,
      NaN,
      5,
    ]);
  });

  test("numbers typed as text are numbers, the rest is listed by cell", () => {
    const table = amounts("年销售额", [
      "1,234",
      "（500）",
      "¥1.2万",
      "３００",
      "abc",
      "#DIV/0!",
      "12%",
    ]);
    expect(numbers(table, "revenue")).toEqual([1234, -500, 12000, 300, NaN, NaN, NaN]);
    expect(
      table.problems
        .filter(({ field }) => field === "revenue")
        .map(({ kind, row, column: letter, found }) => [kind, row, letter, found])
    ).toEqual([
      ["mixedUnit", null, "B", "¥1.2万"],
      ["unreadableNumber", 6, "B", "abc"],
      ["errorCell", 7, "B", "#DIV/0!"],
      ["unreadableNumber", 8, "B", "12%"],
    ]);
  });

  test("a column in 万元 stays in 万元 and says so", () => {
    const table = amounts("年销售额(万元)", [5200, "1.2亿", "300万", "1,800"]);
    // 1.2亿元 are 12,000万元, 300万 are 300万元.
    expect([numbers(table, "revenue"), table.money]).toEqual([
      [5200, 12000, 300, 1800],
      { factor: 10000, label: "万元", currency: "CNY" },
    ]);
    expect(table.problems.find(({ kind }) => kind === "unitAssumed")?.detail).toEqual({
      about: "modelUnit",
      unit: "万元",
      factor: 10000,
      currency: "CNY",
    });
  });

  test("other money columns are converted into the unit of the revenue", () => {
    const table = readSheet([
      ["客户名称", "年销售额(万元)", "应收账款余额(元)", "采购总额(百万元)", "Pipeline (CNY k)"],
      ["甲", 520, 1300000, 9.5, 250],
    ]);
    expect([
      numbers(table, "arBalance"),
      numbers(table, "walletSize"),
      numbers(table, "pipeline"),
    ]).toEqual([[130], [950], [25]]);
  });

  test("a column without a unit beside others is read in theirs, unless it is far too large", () => {
    const table = readSheet([
      ["客户名称", "年销售额(万元)", "采购总额", "应收账款余额"],
      ["甲", 520, 950, 1300000],
      ["乙", 300, 700, 2400000],
      ["丙", 120, 200, 800000],
    ]);
    expect([numbers(table, "walletSize"), numbers(table, "arBalance")]).toEqual([
      [950, 700, 200],
      [130, 240, 80],
    ]);
    expect(
      table.problems
        .filter(({ kind }) => kind === "unitAssumed")
        .map(({ field, detail }) => [field, detail?.["about"]])
    ).toEqual(
      expect.arrayContaining([
        ["walletSize", "sameUnit"],
        ["arBalance", "plainUnit"],
      ])
    );
  });

  test("a unit above the table holds for columns without one", () => {
    const table = readSheet([
      ["单位：万元"],
      ["客户名称", "年销售额", "采购总额"],
      ["甲", 520, 950],
      ["乙", 300, 700],
    ]);
    expect([table.money.factor, numbers(table, "walletSize")]).toEqual([10000, [950, 700]]);
  });

  test("an amount in another currency is missing and listed", () => {
    const table = amounts("年销售额(元)", ["$500", "¥600", "700元", 800]);
    expect([
      numbers(table, "revenue"),
      table.problems.find(({ kind }) => kind === "mixedCurrency"),
    ]).toEqual([
      [NaN, 600, 700, 800],
      expect.objectContaining({ row: 2, found: "$500", detail: { currency: "CNY" } }),
    ]);
  });

  test("a whole column in another currency is missing and said once", () => {
    const table = readSheet([
      ["客户名称", "Revenue (CNY)", "Pipeline (USD)"],
      ["甲", 1, 5],
      ["乙", 2, 6],
    ]);
    expect([
      numbers(table, "pipeline"),
      table.problems.filter(({ kind }) => kind === "mixedCurrency").length,
    ]).toEqual([[NaN, NaN], 1]);
  });

  test("one 1.234,56 tells how every 1.234 of the column is meant", () => {
    expect(column("Revenue (EUR)", ["1.234,56", "1.234", "12,5"])).toEqual([1234.56, 1234, 12.5]);
    expect(column("Revenue (EUR)", ["1,234.56", "1.234", "1,234"])).toEqual([1234.56, 1.234, 1234]);
  });
});

describe("scales that only the whole column tells", () => {
  const column = (headerText: string, cells: readonly Cell[], formats?: readonly string[]) =>
    readSheet({
      rows: [
        ["客户名称", "年销售额", headerText],
        ...cells.map((cell, i) => [`客户${i}`, i + 1, cell]),
      ],
      ...(formats === undefined ? {} : { formats }),
    });

  test.each([
    ["钱包份额", [0.2, 0.5, 0.05], [0.2, 0.5, 0.05]],
    ["钱包份额", [20, 50, 5], [0.2, 0.5, 0.05]],
    ["钱包份额", ["20%", "50%", 0.05], [0.2, 0.5, 0.05]],
    ["钱包份额", ["20%", 50, 5], [0.2, 0.5, 0.05]],
    ["钱包份额(%)", [20, 0.5, 5], [0.2, 0.005, 0.05]],
  ])("%s %j is %j", (headerText, cells, expected) => {
    const values = numbers(column(headerText, cells), "shareOfWallet");
    values.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 12));
  });

  test("one growth of 350 % among fractions leaves fractions", () => {
    expect(numbers(column("客户业务增速", [0.14, -0.1, 3.5, 0.3]), "customerGrowth")).toEqual([
      0.14, -0.1, 3.5, 0.3,
    ]);
  });

  test("cells formatted as % are fractions however large", () => {
    expect(numbers(column("客户业务增速", [1.5, 2.5], ["@", "0", "0%"]), "customerGrowth")).toEqual(
      [1.5, 2.5]
    );
  });

  test("ratings on ten are halved and never below one, words keep their level", () => {
    const table = column("战略匹配度", [10, 8, 1, "高", 5]);
    expect([numbers(table, "strategicFit"), kinds(table)]).toEqual([
      [5, 4, 1, 5, 2.5],
      expect.arrayContaining(["unitAssumed"]),
    ]);
  });

  test("ratings on five stay; 0 and 6 are no ratings; letters are listed", () => {
    const table = column("战略匹配度", [5, 3, 0, "中", "X", ...Array<number>(60).fill(4), 6]);
    expect(numbers(table, "strategicFit").slice(0, 5)).toEqual([5, 3, NaN, 3, NaN]);
    expect(numbers(table, "strategicFit").at(-1)).toBeNaN();
    expect(
      table.problems
        .filter(({ field }) => field === "strategicFit")
        .map(({ kind, found }) => [kind, found])
    ).toEqual([
      ["outOfRange", "0"],
      ["unreadableRating", "X"],
      ["outOfRange", "6"],
    ]);
  });

  test.each([
    [
      [91, 88, 66],
      [91, 88, 66],
    ],
    [
      [4.5, 3, 5],
      [90, 60, 100],
    ],
    [
      [9, 7, 10],
      [90, 70, 100],
    ],
    [
      ["91%", 88, 66],
      [91, 88, 66],
    ],
  ])("satisfaction %j is %j", (cells, expected) => {
    expect(numbers(column("客户满意度", cells), "satisfaction")).toEqual(expected);
  });

  test("satisfaction above 100 is out of range", () => {
    const table = column("客户满意度", [91, 120, 66, 70]);
    expect([
      numbers(table, "satisfaction"),
      table.problems.find(({ kind }) => kind === "outOfRange")?.detail,
    ]).toEqual([[91, NaN, 66, 70], { low: 0, high: 100 }]);
  });

  test("terms of payment in words are days", () => {
    expect(
      numbers(column("账期", ["月结60天", "Net 30", "现结", 45, "看情况"]), "paymentTerms")
    ).toEqual([60, 30, 0, 45, NaN]);
  });

  test("what is counted may stand behind a count", () => {
    const table = column("员工人数", ["约300人", "1.2万人", "12 employees", 80, "100-499人"]);
    expect(numbers(table, "headcountCustomer")).toEqual([300, 12000, 12, 80, NaN]);
  });

  test("one 28/01 tells how every 01/04 of the table is meant", () => {
    const rows = [
      ["客户名称", "年销售额", "首单日期", "最近下单日期"],
      ["甲", 1, "28/01/2010", "2011-04-02"],
      ["乙", 2, "01/04/2011", "05/07/2011"],
    ];
    // 1 April 2011 = 40634, 5 July 2011 = 40729.
    expect([
      numbers(readSheet(rows), "relationshipStart")[1],
      numbers(readSheet(rows), "lastOrderDate")[1],
    ]).toEqual([40634, 40729]);
  });

  test("without any evidence the month stands first, and that is said", () => {
    const table = column("最近下单日期", ["3/5/2024", "4/6/2024"]);
    // 5 March 2024 = 45356, 6 April 2024 = 45388.
    expect(numbers(table, "lastOrderDate")).toEqual([45356, 45388]);
    expect(table.problems.find(({ field }) => field === "lastOrderDate")?.detail).toEqual({
      about: "monthFirst",
    });
  });

  test("serials of the 1904 system are 1,462 days later in ours", () => {
    const rows = {
      rows: [
        ["客户名称", "年销售额", "最近下单日期"],
        ["甲", 1, 43894],
      ],
      formats: ["@", "0", "yyyy-mm-dd"],
    };
    expect(numbers(readSheet(rows, { uses1904Dates: true }), "lastOrderDate")).toEqual([45356]);
  });
});

describe("words", () => {
  test("tiers, types and flags become codes; unknown words are listed and kept for a question", () => {
    const rows = [
      ["客户名称", "客户等级", "客户类型", "信用冻结", "年销售额"],
      ["甲", "S级", "企业", "是", 1],
      ["乙", "VIP", "个人", "否", 2],
      ["丙", "商业客户", "火星", "?", 3],
      ["丁", "A", "B2B", "maybe", 4],
    ];
    const table = readSheet(rows);
    expect([
      texts(table, "existingTier"),
      texts(table, "customerType"),
      numbers(table, "creditHold"),
    ]).toEqual([
      ["S", "", "B", "A"],
      ["business", "individual", "", "business"],
      [1, 0, NaN, NaN],
    ]);
    expect(table.unknownWords).toEqual(
      new Map([
        ["existingTier", new Map([["VIP", 1]])],
        ["customerType", new Map([["火星", 1]])],
      ])
    );
    expect(table.problems.map(({ kind, row }) => [kind, row])).toEqual(
      expect.arrayContaining([
        ["unknownTier", 3],
        ["unknownWord", 4],
        ["unreadableFlag", 5],
      ])
    );
  });

  test("what the user said about another scale of tiers is used", () => {
    const table = readSheet(
      [
        ["客户名称", "客户等级", "年销售额"],
        ["甲", "VIP", 1],
        ["乙", "Gold", 2],
        ["丙", "none yet", 3],
      ],
      { tierWords: { VIP: "S", Gold: "A", "none yet": "" } }
    );
    expect([texts(table, "existingTier"), kinds(table)]).toEqual([
      ["S", "A", ""],
      expect.not.arrayContaining(["unknownTier"]),
    ]);
  });

  test("spellings of a category are unified to the most frequent one, names are left alone", () => {
    const table = readSheet([
      ["Customer name", "Country", "Revenue"],
      ["acme", "Germany", 1],
      ["Acme 2", "GERMANY", 2],
      ["ACME 3", "Germany ", 3],
      ["x", "france", 4],
    ]);
    expect([texts(table, "country"), texts(table, "customerName")]).toEqual([
      ["Germany", "Germany", "Germany", "france"],
      ["acme", "Acme 2", "ACME 3", "x"],
    ]);
  });

  test("text that looks like a formula stays text", () => {
    const names = ['=HYPERLINK("http://x","y")', "+1", "@x", "'=1", "a".repeat(32_767)];
    const table = readSheet([["客户名称", "年销售额"], ...names.map((name, i) => [name, i])]);
    expect(texts(table, "customerName")).toEqual(names);
  });
});

describe("many rows", () => {
  test("a column of 2,000 bad cells is listed 50 times and counted", () => {
    const table = readSheet([
      ["客户名称", "年销售额"],
      ...Array.from({ length: 2150 }, (_, i) => [`客户${i}`, i < 150 ? i : "坏"]),
    ]);
    expect(table.problems.filter(({ kind }) => kind === "unreadableNumber").length).toBe(50);
    expect(table.problems.find(({ kind }) => kind === "unlistedProblems")?.detail).toEqual({
      count: 1950,
    });
    expect(table.problemTotals).toContainEqual({
      kind: "unreadableNumber",
      field: "revenue",
      total: 2000,
      listed: 50,
    });
  });

  test("the columns grow with the rows", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`客户${i}`, i]);
    const typed = book({ 客户清单: [["客户名称", "年销售额"], ...rows] });
    const [candidate] = detect(typed);
    if (candidate === undefined) throw new Error("no table was found");
    const reader = createTableReader({ ...candidate, rowCount: 10 });
    reader.push({ row: 1, values: rows });
    expect(numbers(reader.finish(), "revenue").reduce((sum, value) => sum + value, 0)).toBe(
      (4999 * 5000) / 2
    );
  });

  test("only the columns that are used are asked for, and the key is the code", () => {
    const [candidate] = detect(
      book({
        客户清单: [
          ["序号列", "客户编码", "地址栏", "年销售额", "电话栏"],
          [1, "C1", "a", 5, "b"],
          [2, "C2", "a", 6, "b"],
        ],
      })
    );
    if (candidate === undefined) throw new Error("no table was found");
    expect([readRange(candidate), keyColumn(candidate)]).toEqual([
      { sheet: "客户清单", row: 1, column: 1, rows: 2, columns: 3 },
      1,
    ]);
  });
});

test("whatever stands in the cells, the columns are as long as the rows and nothing is infinite", () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(
      "",
      "-",
      "合计",
      "Total",
      "#N/A",
      "#VALUE!",
      "1,234",
      "(5)",
      "12%",
      "¥1.2万",
      "高",
      "★★",
      "是",
      "2024-03-05",
      "3/5/2024",
      "VIP",
      "客户名称",
      true,
      0,
      45356,
      1e308,
      -1e308
    ),
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true })
  );
  const headers = [
    "客户编码",
    "客户名称",
    "年销售额(万元)",
    "钱包份额",
    "战略匹配度",
    "客户满意度",
    "最近下单日期",
    "客户等级",
    "信用冻结",
    "账期",
  ];
  const good = ["C1", "甲", 10, 0.1, 3, 80, "2024-01-31", "A", "否", 30];
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 10, maxLength: 10 }), { maxLength: 25 }),
      (rows) => {
        const table = readSheet([
          headers,
          good,
          ["C2", ...good.slice(1)],
          ["C3", ...good.slice(1)],
          ...rows,
        ]);
        expect(table.sheetRows.length).toBe(table.count);
        for (const values of table.numbers.values()) {
          expect(values.length).toBe(table.count);
          expect(values.some((value) => Math.abs(value) === Infinity)).toBe(false);
        }
        for (const values of table.texts.values()) expect(values.length).toBe(table.count);
        expect(texts(table, "customerName").every((name) => name !== "")).toBe(true);
      }
    ),
    { numRuns: 100 }
  );
});
