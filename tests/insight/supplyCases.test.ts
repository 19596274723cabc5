import type { FieldTable } from "../../src/intake/columns";
import type { FieldKey } from "../../src/intake/fields";
import { customerIndex, customerOfRows } from "../../src/insight/customerRows";
import { parseJudgements } from "../../src/insight/suppliers/judgements";
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

test("mixed currencies are refused: no spend, no shares, no ranks", () => {
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
  expect(supply?.comparison.ranks).toEqual([NaN, NaN]);
});

test("a currency column with two currencies refuses that customer's comparison and lists the row; the next category stands", () => {
  const table = tableOf([
    { purchaseCategory: "A", supplierName: "我司", supplierSpend: 100, currencyCode: "CNY" },
    { purchaseCategory: "A", supplierName: "甲", supplierSpend: 40, currencyCode: "usd" },
    { purchaseCategory: "B", supplierName: "我司", supplierSpend: 10, currencyCode: "CNY" },
    { purchaseCategory: "B", supplierName: "甲", supplierSpend: 30, currencyCode: "cny " },
  ]);
  const [first, second] = casesOf(table);
  expect(first?.isMixedCurrency).toBe(true);
  expect(first?.comparison.shares).toEqual([NaN, NaN]);
  expect(second?.comparison.shares).toEqual([0.25, 0.75]);
  expect(supplierSummaries(table, customers).problems).toMatchObject([
    { kind: "mixedCurrency", row: 3, found: "usd", detail: { currency: "CNY" } },
  ]);
});

test("judgements pair by pair give weights: 3 times cost and twice delivery is 6/11, 2/11 and 3/11, and consistent", () => {
  const [supply] = casesOf(
    tableOf([
      {
        supplierName: "我司",
        criterion: "Quality",
        supplierScore: 8,
        pairwiseJudgement: "成本 3；D: 2",
      },
      { supplierName: "我司", criterion: "Cost", supplierScore: 7, pairwiseJudgement: "" },
      { supplierName: "我司", criterion: "Delivery", supplierScore: 7, pairwiseJudgement: "" },
    ])
  );
  expect(supply?.weightSource).toBe("judged");
  expect(supply?.scores.criteria.map(({ name }) => name)).toEqual(["Quality", "Cost", "Delivery"]);
  const weights = supply?.scores.criteria.map(({ weight }) => weight) ?? [];
  [600 / 11, 200 / 11, 300 / 11].forEach((wanted, k) => expect(weights[k]).toBeCloseTo(wanted, 6));
  expect(supply?.consistencyRatio).toBeCloseTo(0, 6);
});

test("judgements are read as people write them; what is no ratio from 1/9 to 9 says nothing", () => {
  expect(parseJudgements("Cost 3; Delivery: 1/2，质量＝5、x 12; y; 3")).toEqual([
    { name: "Cost", ratio: 3 },
    { name: "Delivery", ratio: 0.5 },
    { name: "质量", ratio: 5 },
  ]);
});

test("contradictory judgements are told by a consistency ratio beyond .05: a over b over c over a", () => {
  const [supply] = casesOf(
    tableOf([
      { supplierName: "我司", criterion: "a", supplierScore: 8, pairwiseJudgement: "b 5" },
      { supplierName: "我司", criterion: "b", supplierScore: 7, pairwiseJudgement: "c 5" },
      { supplierName: "我司", criterion: "c", supplierScore: 7, pairwiseJudgement: "a 5" },
    ])
  );
  // A circle of equal ratios gives equal weights; λmax = 1 + 5 + 1/5 = 6.2, CI = 1.6, CR = 1.6/.58.
  expect(supply?.scores.criteria.map(({ weight }) => Math.round(weight))).toEqual([33, 33, 33]);
  expect(supply?.consistencyRatio).toBeCloseTo(1.6 / 0.58, 6);
});

test("an order of importance gives rank-order centroids: 11/18, 5/18 and 2/18 of 100", () => {
  const [supply] = casesOf(
    tableOf([
      { supplierName: "我司", criterion: "Reputation", supplierScore: 8, criterionOrder: 2 },
      { supplierName: "我司", criterion: "Location", supplierScore: 6, criterionOrder: 1 },
      { supplierName: "我司", criterion: "Stock", supplierScore: 6, criterionOrder: 3 },
    ])
  );
  expect(supply?.weightSource).toBe("ordered");
  const weights = supply?.scores.criteria.map(({ weight }) => weight) ?? [];
  [500 / 18, 1100 / 18, 200 / 18].forEach((wanted, k) => expect(weights[k]).toBeCloseTo(wanted, 9));
});

test("the company's template stands in where an archive has neither criteria nor scores, and only there", () => {
  const caseOf = (rows: readonly Row[]) => {
    const table = tableOf(rows);
    const index = customerOfRows(table, customerIndex(customers));
    return supplyCases(table, index, [], "qcds").get(1)?.[0];
  };
  const bare = caseOf([
    { supplierName: "我司", supplierSpend: 10 },
    { supplierName: "甲", supplierSpend: 30 },
  ]);
  expect([bare?.template, bare?.scores.criteria.map(({ weight }) => weight)]).toEqual([
    "qcds",
    [35, 25, 25, 15],
  ]);
  const scored = caseOf([
    { supplierName: "我司", supplierSpend: 10, scoreQuality: 8 },
    { supplierName: "甲", supplierSpend: 30, scoreQuality: 9 },
  ]);
  expect([scored?.template, scored?.scores.criteria.map(({ name }) => name)]).toEqual([
    "tqrdce",
    ["quality"],
  ]);
  const own = caseOf([{ supplierName: "甲", criterion: "交期", supplierScore: 7 }]);
  expect(own?.template).toBeNull();
});

test("a template named in the place of the criteria stands in: QCDS with four, Dickson with 23, TQRDC(E) with seven", () => {
  const count = (criterion: string): (string | number | undefined)[] => {
    const [supply] = casesOf(tableOf([{ supplierName: "我司", criterion }]));
    return [supply?.scores.criteria.length, supply?.template ?? "", supply?.weightSource];
  };
  expect(count("QCDS")).toEqual([4, "qcds", "template"]);
  expect(count("Dickson 1966")).toEqual([23, "dickson", "template"]);
  expect(count("TQRDC(E)")).toEqual([7, "tqrdce", "template"]);
});

test("criteria that tell the suppliers apart stand first, by weight × range of the scores", () => {
  const [supply] = casesOf(supplierTable);
  // C 20·3, T 20·3, Q 25·2, R 10·3, D 15·1, E 5·2, M 5·2: equal ones keep their order.
  expect(supply?.scores.criteria.map(({ name }) => name)).toEqual([
    "Technology",
    "Cost",
    "Quality",
    "Responsiveness",
    "Delivery",
    "Environment",
    "Management",
  ]);
});

test("the target gives us 50 % and takes it from the rivals as they stand: 34.375 and 15.625 %", () => {
  const { comparison } = casesOf(supplierTable)[0]!;
  expect(comparison.target[0]).toBeCloseTo(0.5, 12);
  expect(comparison.target[1]).toBeCloseTo(0.34375, 12);
  expect(comparison.target[2]).toBeCloseTo(0.15625, 12);
});

test("the gap to the leader is to one rival: A on every criterion, while the best on cost is B", () => {
  const { comparison, scores } = casesOf(supplierTable)[0]!;
  const cost = scores.criteria.findIndex(({ name }) => name === "Cost");
  expect(comparison.gaps[cost]).toMatchObject({ gap: -3, toLeader: -1 });
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
