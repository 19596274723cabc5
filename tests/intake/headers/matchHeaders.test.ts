import { matchedName } from "../../../src/intake/headers/matchedName";
import fc from "fast-check";
import { fieldOf, fields } from "../../../src/intake/fields";
import type { FieldKey, TableKind } from "../../../src/intake/fields";
import { headerKey } from "../../../src/intake/headers/column";
import { matchHeaders } from "../../../src/intake/headers/matchHeaders";
import type { MatchOptions } from "../../../src/intake/headers/matchHeaders";
import { criterionKeys } from "../../../src/scoring/model";
import type { Cell } from "../../../src/workbook/shape";

const match = (
  headers: readonly string[],
  options: Partial<MatchOptions> = {},
  cells: Readonly<Record<string, readonly Cell[]>> = {}
) =>
  matchHeaders(
    headers.map((header, column) => ({
      column,
      header,
      sample: { cells: cells[header] ?? [], formats: [] },
    })),
    { kind: "customers", ...options }
  );
const meaning = (
  headers: readonly string[],
  options: Partial<MatchOptions> = {},
  cells: Readonly<Record<string, readonly Cell[]>> = {}
): Record<string, FieldKey> =>
  Object.fromEntries(
    match(headers, options, cells).mapping.map(({ header, field }) => [header, field])
  );

test("each criterion is found under its key, its English and its Chinese name", () => {
  for (const spelling of ["key", "en", "zh"] as const) {
    const headers = criterionKeys.map((key) =>
      spelling === "key" ? key : fieldOf(key as FieldKey)[spelling]
    );
    expect(Object.values(meaning(headers)).sort()).toEqual([...criterionKeys].sort());
  }
});

// The terms in which the model is published, as somebody would copy them into a header.
test("each criterion is found under its published term", () => {
  const english = [
    "Net revenue, last 12 months (tax excluded)",
    "Contribution profit = revenue − COGS − rebates − cost to serve (− cost of credit)",
    "Contribution profit per serving FTE",
    "Months with an order in the last 12",
    "Annual addressable spend in our categories",
    "Winnable headroom",
    "Customer's own revenue CAGR, 3 years",
    "Outlook of customer's industry",
    "Fit with our strategy",
    "Customer's standing in its industry",
    "Our strategic lines bought or needed ÷ our strategic lines",
    "Organisational satisfaction (layer 1)",
    "We help it earn (layer 2)",
    "Strategy/culture alignment (layer 3)",
    "Our sales ÷ wallet",
    "Financial health score",
    "Amount-weighted average days past due at payment (negatives = 0)",
  ];
  const chinese = [
    "年销售额（不含税）",
    "贡献利润",
    "人均利润贡献",
    "活跃采购月数",
    "可触达采购额（钱包）",
    "可赢得空间",
    "客户业务增速",
    "行业前景",
    "战略匹配度",
    "行业地位",
    "产品客户重合度",
    "客户满意度",
    "助客成功",
    "战略与文化契合",
    "钱包份额",
    "财务健康分",
    "平均逾期天数",
  ];
  for (const headers of [english, chinese])
    expect(
      headers.map((header) => meaning(headers)[match([header]).mapping[0]?.header ?? ""])
    ).toEqual(criterionKeys);
});

test("every field is found under both of its names on its home table", () => {
  for (const [key, { tables }] of Object.entries(fields)) {
    const kind = tables[0] as TableKind;
    const field = fieldOf(key as FieldKey);
    if (field.secondary === true) continue;
    for (const name of [field.en, field.zh])
      expect([name, match([name], { kind }).mapping[0]?.field]).toEqual([name, key]);
  }
});

describe("exports of business systems", () => {
  // Headers as the systems name them; fields worked out by reading. No column is left to the user.
  const kingdee: Record<string, FieldKey> = {
    编码: "customerId",
    名称: "customerName",
    简称: "shortName",
    客户类别: "channelRole",
    客户分组: "segment",
    国家: "country",
    地区: "region",
    销售员: "accountManager",
    纳税登记号: "taxId",
    结算币别: "currencyCode",
    收款条件: "paymentTerms",
    信用额度: "creditLimit",
    应收余额: "arBalance",
    逾期余额: "overdueAmount",
    最大逾期天数: "overdueDays",
    客户等级: "existingTier",
    创建日期: "relationshipStart",
    禁用状态: "status",
    含税销售额: "grossRevenue",
    不含税金额: "revenue",
    上年同期销售额: "revenuePrev",
    毛利: "grossProfit",
    "毛利率%": "grossMarginPct",
    最后交易日期: "lastOrderDate",
    备注: "notes",
  };
  const sap: Record<string, FieldKey> = {
    Customer: "customerId",
    "Name 1": "customerName",
    "Country Key": "country",
    Region: "region",
    "Industry key": "industry",
    "Terms of Payment": "paymentTerms",
    "Credit limit": "creditLimit",
    Receivables: "arBalance",
    "Risk category": "creditRating",
    "Sales employee": "accountManager",
    "Customer group": "segment",
    "ABC Class": "existingTier",
    "Central order block": "creditHold",
    "Created on": "relationshipStart",
    "Net Value": "revenue",
    "Net Value Prev Yr": "revenuePrev",
    Cost: "cogs",
    "Gross Profit": "grossProfit",
    "Last Sales Date": "lastOrderDate",
    "VAT Registration No": "taxId",
  };
  const salesforce: Record<string, FieldKey> = {
    "Account ID": "customerId",
    "Account Name": "customerName",
    "Account Owner": "accountManager",
    "Parent Account": "parentGroup",
    "Account Type": "customerType",
    Industry: "industry",
    "Annual Revenue": "finRevenue",
    Employees: "headcountCustomer",
    "Billing Country": "country",
    "Billing State/Province": "region",
    "Customer Priority": "existingTier",
    "Created Date": "relationshipStart",
    "Last Activity": "lastVisit",
    "Closed Won Amount": "revenue",
    "Last Year Revenue": "revenuePrev",
    CSAT: "satisfaction",
    NPS: "nps",
    Active: "status",
    "Open Pipeline": "pipeline",
  };
  const codes = { Customer: ["0000100023", "0000100024", "0000100031"] };

  test.each([
    ["Kingdee", kingdee],
    ["SAP", sap],
    ["Salesforce", salesforce],
  ] as const)("%s: at least nine of ten columns map without a question", (_name, expected) => {
    const { mapping, asks } = match(Object.keys(expected), {}, codes);
    expect(Object.fromEntries(mapping.map(({ header, field }) => [header, field]))).toEqual(
      expected
    );
    expect(mapping.length - asks.length).toBeGreaterThanOrEqual(0.9 * Object.keys(expected).length);
  });
});

describe("years", () => {
  test("the latest full year is the revenue, the years before follow", () => {
    expect(meaning(["Revenue_2011", "Revenue_2013", "Revenue_2012", "Revenue_2010"])).toEqual({
      Revenue_2013: "revenue",
      Revenue_2012: "revenuePrev",
      Revenue_2011: "revenuePrev2",
      Revenue_2010: "revenuePrev3",
    });
  });

  test("a year that is still running at the analysis date is not the revenue", () => {
    // 6 May 1998 = serial 35921.
    const { mapping, olderPeriods } = match(["Revenue_1996", "Revenue_1997", "Revenue_1998"], {
      analysisDate: 35921,
    });
    expect(mapping.map(({ header, field }) => [header, field])).toEqual([
      ["Revenue_1996", "revenuePrev"],
      ["Revenue_1997", "revenue"],
    ]);
    expect(olderPeriods).toEqual([2]);
  });

  test("a fiscal year counts as closed", () => {
    expect(
      meaning(["Revenue FY2010 (GBP)", "Revenue FY2011 (GBP)"], { analysisDate: 40887 })
    ).toEqual({ "Revenue FY2011 (GBP)": "revenue", "Revenue FY2010 (GBP)": "revenuePrev" });
  });

  test("orders of the same year stand beside the revenue", () => {
    expect(
      meaning(["Revenue_1996", "Orders_1996", "Revenue_1997", "Orders_1997", "Orders_Total"])
    ).toMatchObject({ Revenue_1997: "revenue", Orders_1997: "orders12m" });
  });

  test("a sum over the years gives way to them", () => {
    const cells = {
      NetRevenue: [30, 70, 110, 150],
      Revenue_2022: [10, 30, 50, 70],
      Revenue_2023: [20, 40, 60, 80],
    };
    expect(meaning(Object.keys(cells), {}, cells)).toEqual({
      Revenue_2023: "revenue",
      Revenue_2022: "revenuePrev",
    });
  });

  test("this year, last year and the year before in words", () => {
    expect(meaning(["本年销售额", "上年销售额", "前年销售额"])).toEqual({
      本年销售额: "revenue",
      上年销售额: "revenuePrev",
      前年销售额: "revenuePrev2",
    });
  });

  test("a missing year leaves its place empty", () => {
    expect(meaning(["2023年销售额", "2021年销售额"])).toEqual({
      "2023年销售额": "revenue",
      "2021年销售额": "revenuePrev2",
    });
  });
});

describe("collisions", () => {
  test("revenue is ours on a customer sheet and theirs in statements", () => {
    expect([
      meaning(["Revenue", "营业成本"]),
      meaning(["Revenue", "营业成本"], { kind: "financials" }),
    ]).toEqual([
      { Revenue: "revenue", 营业成本: "cogs" },
      { Revenue: "finRevenue", 营业成本: "finCogs" },
    ]);
  });

  test("gross margin is a share or an amount by its cells", () => {
    expect(meaning(["Gross Margin"], {}, { "Gross Margin": [0.31, 0.22, 0.4] })).toEqual({
      "Gross Margin": "grossMarginPct",
    });
    expect(meaning(["Gross Margin"], {}, { "Gross Margin": [31000, 22000, 4000] })).toEqual({
      "Gross Margin": "grossProfit",
    });
  });

  test("average days late are not the days overdue", () => {
    expect(meaning(["平均逾期天数", "最大逾期天数"])).toEqual({
      平均逾期天数: "avgDaysLate",
      最大逾期天数: "overdueDays",
    });
    expect(meaning(["Days late", "avgDaysLate"])).toMatchObject({ avgDaysLate: "avgDaysLate" });
  });

  test.each(["等级", "Level", "Grade", "Cost", "Amount", "Rating", "Share", "份额"])(
    "%s is always asked about",
    (header) => {
      const { mapping, asks } = match([header]);
      expect(mapping[0]?.confidence).toBeLessThan(0.9);
      expect(asks.map((ask) => ask.header)).toEqual([header]);
    }
  );

  test("a rank, a growth or a change of something is not the thing", () => {
    expect(
      meaning(["销售额排名", "Sales growth", "Changes in inventories", "应付余额"], {
        kind: "customers",
      })
    ).toEqual({});
  });

  test("amounts are no shares and dates are no amounts", () => {
    expect(meaning(["钱包份额"], {}, { 钱包份额: ["是", "否", "是"] })).toEqual({});
    expect(meaning(["最近下单日期"], {}, { 最近下单日期: ["甲", "乙", "丙"] })).toEqual({});
  });

  test("codes headed Customer are codes, names are names", () => {
    expect(
      meaning(
        ["Customer", "Name 1"],
        {},
        { Customer: ["100023", "100024"], "Name 1": ["Acme Ltd", "Beta Inc"] }
      )
    ).toEqual({ Customer: "customerId", "Name 1": "customerName" });
    expect(meaning(["Customer"], {}, { Customer: ["Acme Ltd", "Beta Inc"] })).toEqual({
      Customer: "customerName",
    });
  });
});

test("a misspelled English header is recognised with a question, a wrong Chinese character is not", () => {
  const { mapping, asks } = match(["Custmer satisfacton", "应付账款余额"]);
  expect(mapping.map(({ field, reason }) => [field, reason])).toEqual([
    ["satisfaction", "similar"],
  ]);
  expect(asks).toHaveLength(1);
});

test("remembered and chosen meanings win, and null closes a column", () => {
  const remembered = { [headerKey("Kennzahl 1")]: "revenue" as const, [headerKey("Name")]: null };
  expect(
    meaning(["Kennzahl 1", "Name", "Firma"], { remembered, overrides: { 2: "customerName" } })
  ).toEqual({ "Kennzahl 1": "revenue", Firma: "customerName" });
});

test("our own columns are never read as input", () => {
  expect(meaning(["MCR Tier", "MCR Score", "Tier"], { ownHeaders: new Set(["Tier"]) })).toEqual({});
});

test("whatever the headers are, a field has at most one column and nothing is lost", () => {
  const name = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom("Revenue", "客户名称", "Revenue 2023", "Share", "毛利率(%)", "Name")
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (headers) => {
      const { mapping, unmapped } = match(headers);
      expect(new Set(mapping.map(({ field }) => field)).size).toBe(mapping.length);
      expect(mapping.length + unmapped.length).toBe(
        headers.filter((header) => header.trim() !== "" && !/^\s*MCR[\s_·:]/i.test(header)).length
      );
    }),
    { numRuns: 60 }
  );
});

test("the known name that a header was recognised by is told in words, not as the key of a field", () => {
  expect(matchedName("grossProfit", "grossProfit")).toBe("gross profit");
  expect(matchedName("Name1", "customerName")).toBe("Name1");
});
