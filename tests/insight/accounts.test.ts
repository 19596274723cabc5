import { accountBase } from "../../src/insight/swot/accountBase";
import { accountOf } from "../../src/insight/swot/accounts";
import { quadrantOf, sectionOf } from "../../src/insight/swot/archiveEntries";
import { findAll } from "../../src/insight/swot/rules";
import type { ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { archiveTable } from "../support/archiveTable";
import { customers, input, scores } from "../support/twelveCustomers";
import { chineseVoice, englishVoice } from "../support/voices";

const states = new Uint8Array(customers.count);
const base = accountBase(
  customers,
  new Map([["clientArchive", archiveTable]]),
  input,
  scores,
  states,
  []
);
const account = accountOf(base, 3);

test("a typed value points at its cell, a derived one at the cells it comes from", () => {
  expect(account.criterion("satisfaction").evidence).toEqual([
    { table: "customers", row: 3, field: "satisfaction" },
  ]);
  expect(account.criterion("shareOfWallet").evidence).toEqual([
    { table: "customers", row: 3, field: "revenue" },
    { table: "customers", row: 3, field: "walletSize" },
  ]);
});

test("growth of our own sales is no statement about the customer's growth", () => {
  const proxy: ScoringInput = {
    ...input,
    criteria: {
      ...input.criteria,
      customerGrowth: {
        values: new Float64Array(input.count).fill(0.3),
        quality: 0.5,
        source: "ownSales",
      },
    },
  };
  const table = {
    ...customers,
    numbers: new Map([...customers.numbers].filter(([field]) => field !== "customerGrowth")),
  };
  const other = accountBase(
    table,
    new Map(),
    proxy,
    scoreCustomers(proxy, defaultModel),
    states,
    []
  );
  const rules = findAll(accountOf(other, 3), englishVoice).map((finding) => finding.rule);
  expect(rules).not.toContain("A01");
  expect(rules).toContain("B23");
});

test("of several sources of one column a customer's own decides: half quality means our sales stood in", () => {
  const quality = Float64Array.from(input.criteria.customerGrowth?.values ?? [], (_value, i) =>
    i === 3 ? 0.5 : 1
  );
  const mixed: ScoringInput = {
    ...input,
    criteria: {
      ...input.criteria,
      customerGrowth: {
        values: new Float64Array(input.count).fill(0.3),
        quality,
        source: "typed+statements+ownSales",
      },
    },
  };
  const table = {
    ...customers,
    numbers: new Map([...customers.numbers].filter(([field]) => field !== "customerGrowth")),
  };
  const other = accountBase(table, new Map(), mixed, scores, states, []);
  expect(accountOf(other, 3).criterion("customerGrowth").source).toBe("ownSales");
  expect(accountOf(other, 4).criterion("customerGrowth").source).toBe("statements");
});

describe("the client archive", () => {
  const findings = findAll(account, chineseVoice);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));

  test("quotes word for word, also words that look like a formula", () => {
    expect(byId.get("A11:E01")?.statement).toBe("省里明年新建两座数据中心，均由其总包。");
    expect(byId.get("A13:E04")?.statement).toContain("=现场返工率高，交付总被业主罚款");
  });

  test("a verified fact has full confidence, one of two years half the freshness, an inference half", () => {
    expect(byId.get("A11:E01")?.confidence).toBe(1);
    // Entry of 45200, 912 days before 46112: older than two years.
    expect(byId.get("A12:E02")?.confidence).toBe(0.5);
    expect(byId.get("B21:E03")?.confidence).toBe(0.5);
    expect(byId.get("B21:E03")?.basis).toBe("inference");
  });

  test("importance of a record is impact × likelihood / 5: severity 4 of the middle likelihood gives 2.4", () => {
    expect(byId.get("A11:E01")?.importance).toBeCloseTo((4 * 3) / 5, 12);
  });

  test("a verified pain that a product of ours answers is an opportunity of ours", () => {
    expect(byId.get("B18:E04")?.quadrant).toBe("O");
    expect(byId.get("B18:E04")?.statement).toBe(
      "我方预制机柜可解决已求证的痛点：“=现场返工率高，交付总被业主罚款”"
    );
  });

  test("an environment entry stands on both sides: the customer's and ours", () => {
    expect(byId.get("A12:E02>T")?.block).toBe("ours");
  });
});

test.each([
  ["PAIN", "pain"],
  ["客户痛点", "pain"],
  ["ENV", "environment"],
  ["外部环境（PEST）", "environment"],
  ["CUSTCUST", "downstream"],
  ["引入第二供应商", "secondSource"],
  ["战略与定位", "strategy"],
  ["随便", "other"],
])("archive section “%s” is %s", (text, section) => expect(sectionOf(text)).toBe(section));

test("SWOT tags are understood as letters and words of both languages", () => {
  expect(
    ["S", "优势", "w", "Weakness", "O 机会", "opportunity", "T", "威胁", "-", "", "其他"].map(
      quadrantOf
    )
  ).toEqual(["S", "S", "W", "W", "O", "O", "T", "T", "T", null, null]);
});
