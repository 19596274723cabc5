import type { FieldTable } from "../../src/intake/columns";
import type { FieldKey } from "../../src/intake/fields";
import { customerIndex, customerOfRows } from "../../src/insight/customerRows";
import { isOurName } from "../../src/insight/suppliers/ourNames";
import { supplierSummaries } from "../../src/insight/suppliers/summaries";
import { supplyCases } from "../../src/insight/suppliers/supplyCases";
import { templateCriterionOf } from "../../src/insight/suppliers/templates";
import { supplierTable } from "../support/supplierTable";
import { customers } from "../support/twelveCustomers";

type Row = Partial<Record<FieldKey, string | number>>;

/** A supplier table of some rows; the customer is C02 unless a row says otherwise. */
function tableOf(rows: readonly Row[], problems: FieldTable["problems"] = []): FieldTable {
  const full: readonly Row[] = rows.map((row) => ({ customerId: "C02", ...row }));
  const keys = [...new Set(full.flatMap((row) => Object.keys(row) as FieldKey[]))];
  const isText = (key: FieldKey): boolean => full.some((row) => typeof row[key] === "string");
  return {
    ...supplierTable,
    count: full.length,
    sheetRows: Int32Array.from(full, (_row, i) => 1 + i),
    texts: new Map(
      keys.filter(isText).map((key) => [key, full.map((row) => String(row[key] ?? ""))])
    ),
    numbers: new Map(
      keys
        .filter((key) => !isText(key))
        .map((key) => [key, Float64Array.from(full, (row) => Number(row[key] ?? NaN))])
    ),
    problems,
  };
}

const casesOf = (table: FieldTable) =>
  supplyCases(table, customerOfRows(table, customerIndex(customers)), ["Tierbook Power"]).get(1) ??
  [];

test("our own row is known by the usual words for us, by a name of the settings, not by part of a name", () => {
  expect(
    ["我司", " We ", "US", "ｗｅ", "tierbook power"].map((name) =>
      isOurName(name, ["Tierbook Power"])
    )
  ).toEqual(new Array<boolean>(5).fill(true));
  expect(["我司竞争对手", "Western", ""].map((name) => isOurName(name, []))).toEqual([
    false,
    false,
    false,
  ]);
});

test("a flag column makes a row ours whatever its name", () => {
  const [supply] = casesOf(
    tableOf([
      { supplierName: "甲", criterion: "质量", supplierScore: 8 },
      { supplierName: "焱衡储能", isOurCompany: 1, criterion: "质量", supplierScore: 9 },
    ])
  );
  expect(supply?.scores.suppliers.map((supplier) => supplier.name)).toEqual(["焱衡储能", "甲"]);
  expect(supply?.comparison.ours).toBe(0);
});

test("the worked example read from rows gives 7.75, 7.90 and 7.15, with ours first", () => {
  const [supply] = casesOf(supplierTable);
  expect(supply?.comparison.totals).toEqual([7.75, 7.9, 7.15]);
  expect(supply?.scores.suppliers[0]?.isOurs).toBe(true);
  expect(supply?.weightSource).toBe("customer");
  expect(supply?.comparison.headroom).toBeCloseTo(2300, 9);
});

test("spend repeated beside every criterion counts once; different amounts are parts and add up", () => {
  const [supply] = casesOf(
    tableOf([
      { supplierName: "我司", criterion: "Q", supplierScore: 8, supplierSpend: 100 },
      { supplierName: "我司", criterion: "D", supplierScore: 7, supplierSpend: 100 },
      { supplierName: "甲", criterion: "Q", supplierScore: 6, supplierSpend: 40 },
      { supplierName: "甲", criterion: "D", supplierScore: 6, supplierSpend: 20 },
    ])
  );
  expect(supply?.scores.suppliers.map((supplier) => supplier.spend)).toEqual([100, 60]);
});

test("without weights the criteria of the template take its weights, as an assumption", () => {
  const [supply] = casesOf(
    tableOf([
      { supplierName: "我司", criterion: "质量 (Q)", supplierScore: 8 },
      { supplierName: "我司", criterion: "Price", supplierScore: 7 },
    ])
  );
  expect(supply?.weightSource).toBe("template");
  expect(supply?.scores.criteria.map((criterion) => criterion.weight)).toEqual([25, 20]);
  expect(templateCriterionOf("Reputation")).toBeNull();
});

test("the customer's own criteria without weights weigh the same, as an assumption", () => {
  const [supply] = casesOf(
    tableOf([
      { supplierName: "我司", criterion: "Reputation", supplierScore: 8 },
      { supplierName: "我司", criterion: "Location", supplierScore: 6 },
    ])
  );
  expect(supply?.weightSource).toBe("equal");
  expect(supply?.comparison.totals).toEqual([7]);
});

test("one column per criterion is read as well, with the criteria that hold anything", () => {
  const [supply] = casesOf(
    tableOf([
      { supplierName: "我司", scoreQuality: 4, scoreCost: 3 },
      { supplierName: "甲", scoreQuality: 5, scoreCost: NaN },
    ])
  );
  expect(supply?.scores.criteria.map((criterion) => criterion.name)).toEqual(["quality", "cost"]);
  expect(supply?.scores.scale).toBe(5);
  // 20 of 45 points of weight lack a score: more than 30 %, so the rival has no total.
  expect(supply?.comparison.totals[1]).toBeNaN();
});

test("mixed currencies are refused: no spend, no shares, while scores still rank", () => {
  const problem = {
    kind: "mixedCurrency" as const,
    severity: "warning" as const,
    sheet: "供应商档案袋",
    row: 3,
    column: "J",
    field: "supplierSpend" as const,
    found: "USD 40",
  };
  const [supply] = casesOf(
    tableOf(
      [
        { supplierName: "我司", criterion: "Q", supplierScore: 8, supplierSpend: 100 },
        { supplierName: "甲", criterion: "Q", supplierScore: 6, supplierSpend: 40 },
      ],
      [problem]
    )
  );
  expect(supply?.isMixedCurrency).toBe(true);
  expect(supply?.comparison.spend).toBeNaN();
  expect(supply?.comparison.ranks).toEqual([1, 2]);
});

test("what the model takes from the supplier table: wallet 8,200, ours 1,800, three suppliers, rank 2, deficit .15, cap 60 %, half winnable", () => {
  const summary = supplierSummaries(supplierTable, customers);
  const at = (column: Float64Array): number => Number((column[1] ?? NaN).toFixed(6));
  expect(at(summary.wallet)).toBe(8200);
  expect(at(summary.ourSpend)).toBe(1800);
  expect(at(summary.suppliers)).toBe(3);
  expect(at(summary.ourRank)).toBe(2);
  expect(at(summary.deficit)).toBe(0.15);
  expect(at(summary.policyCap)).toBe(0.6);
  expect(at(summary.winnableShare)).toBe(0.5);
  expect(summary.wallet[0]).toBeNaN();
});

test("records find their customer by code or name, however typed; a name that two customers share finds none", () => {
  const index = customerIndex({
    ...customers,
    texts: new Map([
      ["customerId", ["C01", "C02", "C03"]],
      ["customerName", ["Ａcme  Ltd", "Twin", "twin"]],
    ]),
  });
  const records = tableOf([
    { customerId: "c02" },
    { customerId: "", customerName: "acme ltd" },
    { customerId: "", customerName: "Twin" },
    { customerId: "", customerName: "" },
  ]);
  expect([...customerOfRows(records, index)]).toEqual([1, 0, -1, -1]);
});
