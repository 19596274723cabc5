import type { FieldTable } from "../../src/intake/columns";
import type { FieldKey, TableKind } from "../../src/intake/fields";
import { watch, watchRules } from "../../src/portfolio/watchList/watchList";
import type { WatchBase } from "../../src/portfolio/watchList/WatchRule";
import {
  watchConditionIds,
  watchListIds,
  type WatchConditionId,
} from "../../src/portfolio/watchList/words";
import { secondRun } from "../support/secondRun";
import { customers, input, scores } from "../support/twelveCustomers";

const base: WatchBase = { customers, tables: new Map(), input, scores, previous: null };

function ids({ lists }: ReturnType<typeof watch>, list: string, of: FieldTable = customers) {
  const found = lists.find(({ id }) => id === list)!;
  return found.entries.map(({ index }) => of.texts.get("customerId")![index]);
}

/** Customers that a condition found. */
function found(from: WatchBase, condition: WatchConditionId): string[] {
  return watch(from).lists.flatMap(({ entries }) =>
    entries
      .filter(({ hits }) => hits.some((hit) => hit.condition === condition))
      .map(({ index }) => from.customers.texts.get("customerId")![index]!)
  );
}

/** The twelve customers with further columns, by customer number. */
function withFields(
  numbers: Partial<Record<FieldKey, Record<number, number>>>,
  texts: Partial<Record<FieldKey, Record<number, string>>> = {}
): WatchBase {
  const column = (values: Record<number, number>) =>
    Float64Array.from({ length: 12 }, (_, i) => values[i + 1] ?? NaN);
  const words = (values: Record<number, string>) =>
    Array.from({ length: 12 }, (_, i) => values[i + 1] ?? "");
  return {
    ...base,
    customers: {
      ...customers,
      numbers: new Map([
        ...customers.numbers,
        ...Object.entries(numbers).map(
          ([key, values]) => [key as FieldKey, column(values)] as const
        ),
      ]),
      texts: new Map([
        ...customers.texts,
        ...Object.entries(texts).map(([key, values]) => [key as FieldKey, words(values)] as const),
      ]),
    },
  };
}

/** Another table of the twelve customers, with a line per customer number given. */
function lines(
  kind: TableKind,
  of: readonly number[],
  numbers: Partial<Record<FieldKey, readonly number[]>>,
  texts: Partial<Record<FieldKey, readonly string[]>> = {}
): FieldTable {
  return {
    ...customers,
    kind,
    count: of.length,
    numbers: new Map(
      Object.entries(numbers).map(([key, values]) => [key as FieldKey, Float64Array.from(values)])
    ),
    texts: new Map([
      ["customerId", of.map((n) => `C${String(n).padStart(2, "0")}`)],
      ...Object.entries(texts).map(([key, values]) => [key as FieldKey, values] as const),
    ]),
  };
}

describe("the lists", () => {
  test("every list and condition that has words has a rule, in the order of the words", () => {
    expect(watchRules.map(({ id }) => id)).toEqual([...watchListIds]);
    expect(watchRules.flatMap(({ conditions }) => conditions.map(({ id }) => id))).toEqual([
      ...watchConditionIds,
    ]);
    const urgencies = watchRules.map(({ urgency }) => urgency);
    expect(urgencies).toEqual([...urgencies].sort());
  });

  test("what the workbook does not hold is named, not passed over", () => {
    const { unchecked, lists } = watch(base);
    expect(unchecked.map(({ condition }) => condition)).toEqual(
      expect.arrayContaining(["ordersStopped", "switchIntent", "limitUsed", "relationshipDown"])
    );
    expect(unchecked.find(({ condition }) => condition === "limitUsed")!.needs).toEqual([
      { kind: "field", key: "arBalance" },
      { kind: "field", key: "creditLimit" },
    ]);
    expect(lists.find(({ id }) => id === "secondSource")!.isChecked).toBe(false);
  });

  test("a customer outside the method is on no list", () => {
    const outside = { ...base, scores: { ...scores, finalTier: scores.finalTier.map(() => 4) } };
    expect(watch(outside).lists.flatMap(({ entries }) => entries)).toEqual([]);
  });
});

describe("the twelve customers of the worked example", () => {
  const findings = watch(base);

  test("time bombs are C04 (23.3 % of revenue, control 24.8) and C03 (16.4 %, control 39.95), largest first", () => {
    expect(ids(findings, "timeBomb")).toEqual(["C04", "C03"]);
    const [c04, c03] = findings.lists[0]!.entries.map(({ hits }) =>
      hits[0]!.values.map(({ value }) => value)
    );
    expect(c04![0]).toBeCloseTo(6100 / 26190, 12);
    expect(c04![1]).toBeCloseTo(24.8, 9);
    expect(c03![0]).toBeCloseTo(4300 / 26190, 12);
    expect(c03![1]).toBeCloseTo(39.95, 9);
  });

  test("credit: only C06, with three distress families and 22 % of its receivables over 90 days", () => {
    expect(ids(findings, "credit")).toEqual(["C06"]);
  });

  test("downgrade risk: C03 on demotion watch, C04 1.85 above 65; C09 is under 50 by the tier it fell to", () => {
    expect(found(base, "demoteWatch")).toEqual(["C03"]);
    expect(found(base, "nearBorder")).toEqual(["C04", "C09"]);
  });

  test("stickiness gap: the key customers below 60 are C03 and C04; C01 with 87.65 and C02 with 83.95 are not", () => {
    expect(ids(findings, "stickinessGap")).toEqual(["C04", "C03"]);
  });

  test("declining industry: outlook 2 at C06 and 1 at C09", () => {
    expect(ids(findings, "decliningIndustry")).toEqual(["C09", "C06"]);
  });

  test("the prospect C10 with potential 84.25, tier S, is a target customer and no upgrade", () => {
    expect(ids(findings, "targetCustomers")).toEqual(["C10"]);
    expect(ids(findings, "upgradePotential")).toEqual(["C01", "C02"]);
  });

  test("invest more where growth, health and help are worth 70: C01 (78, 82, 75) and C02 (100, 71, 100)", () => {
    expect(ids(findings, "investMore")).toEqual(["C01", "C02"]);
  });

  test("short-term temptation needs 75 points of revenue with a fit of 2: nobody, C09 has 63.6", () => {
    expect(ids(findings, "shortTermTemptation")).toEqual([]);
    const c09 = Float64Array.from(scores.points.revenue, (points, i) => (i === 8 ? 75 : points));
    const larger = { ...base, scores: { ...scores, points: { ...scores.points, revenue: c09 } } };
    expect(found(larger, "largeWithoutFit")).toEqual(["C09"]);
  });
});

describe("rules of further columns, at the border and beside it", () => {
  test("the credit limit is used up beyond 90 %, not at 90 %", () => {
    const change = withFields({
      arBalance: { 1: 90, 2: 91, 3: 50 },
      creditLimit: { 1: 100, 2: 100, 3: 0 },
    });
    expect(found(change, "limitUsed")).toEqual(["C02"]);
  });

  test("key customers with two contacts or no backup; three are enough, and C ones do not count", () => {
    const change = withFields(
      { contactsCount: { 1: 2, 2: 3, 3: 5, 12: 1 } },
      { backupOwner: { 1: "Li", 2: "Li", 3: "Li" } }
    );
    expect(found(change, "fewContacts")).toEqual(["C01"]);
    expect(found(change, "noBackup")).toEqual(["C04"]);
  });

  test("intent to switch counts from 4, typed or from the supplier table, with the cell that says so", () => {
    expect(found(withFields({ switchIntent: { 1: 3, 2: 4 } }), "switchIntent")).toEqual(["C02"]);
    const tables = new Map([
      [
        "supplierArchive" as const,
        lines(
          "supplierArchive",
          [8, 8],
          { switchIntent: [2, 5] },
          { supplierPosition: ["potential", "primary"] }
        ),
      ],
    ]);
    const findings = watch({ ...base, tables });
    const [entry] = findings.lists.find(({ id }) => id === "secondSource")!.entries;
    expect(entry!.hits.map(({ condition, evidence }) => [condition, evidence!.row])).toEqual([
      ["switchIntent", 1],
      ["newSupplier", 0],
    ]);
  });

  test("price realisation up by more than 5 points, not by 5", () => {
    const change = withFields({
      netPriceIndex: { 1: 0.95, 2: 0.96 },
      netPriceIndexPrev: { 1: 0.9, 2: 0.9 },
    });
    expect(found(change, "pricePressure")).toEqual(["C02"]);
  });

  test("channel stock of 1.5 times the median of five, and a sell-through of 80 %", () => {
    const change = withFields({
      channelStockDays: { 1: 30, 2: 40, 3: 40, 8: 60, 11: 59 },
      sellThrough: { 1: 0.8, 2: 0.81 },
    });
    // The median is 40: 60 is on the list, 59 is not.
    expect(found(change, "channelStock")).toEqual(["C08"]);
    expect(found(change, "sellOut")).toEqual(["C01"]);
  });

  test("half of four customers of a segment falling puts all of it on the list; of three, none", () => {
    const change = withFields(
      { revenuePrev: { 1: 5000, 2: 1700, 3: 4400, 4: 6200, 8: 800, 9: 2500, 11: 700 } },
      { segment: { 1: "a", 2: "a", 3: "a", 4: "a", 8: "b", 9: "b", 11: "b" } }
    );
    expect(found(change, "peersFalling").sort()).toEqual(["C01", "C02", "C03", "C04"]);
  });

  test("an archive of S or A is old after 3 or 6 months, of B after 12", () => {
    // Six months before 2026-03-31 is 2025-09-30, serial 45930.
    const tables = new Map([
      [
        "clientArchive" as const,
        lines(
          "clientArchive",
          [1, 2, 8, 3],
          { entryDate: [45931, 45929, 45800, NaN] },
          { factOrInference: ["fact", "inference", "", "inference"] }
        ),
      ],
    ]);
    const change = { ...base, tables };
    expect(found(change, "archiveOld")).toEqual(["C02"]);
    expect(found(change, "inferences").sort()).toEqual(["C02", "C03"]);
    expect(found(change, "noArchive")).toEqual(["C04"]);
    expect(found(withFields({}, { financeReview: { 6: "expired" } }), "approvalExpired")).toEqual([
      "C06",
    ]);
  });

  test("orders stopped: five order months over 400 days mean one in 100 days, and 151 days are too long", () => {
    const facts = {
      ...input.facts,
      firstOrder: new Float64Array(12).fill(46112 - 551),
      lastOrder: Float64Array.from({ length: 12 }, (_, i) => 46112 - (i === 0 ? 151 : 150)),
      orderMonthsEver: new Float64Array(12).fill(5),
    };
    // C01: (551 − 151)/4 = 100; the others: 401/4 = 100.25, 1.5 times is 150.4.
    expect(found({ ...base, input: { ...input, facts } }, "ordersStopped")).toEqual(["C01"]);
  });
});

describe("rules that compare with the last run", () => {
  const { customers: list, input: now, scores: scored, previous } = secondRun;
  const again: WatchBase = {
    customers: list,
    tables: new Map(),
    input: now,
    scores: scored,
    previous,
  };

  test("C04's share of wallet fell from 67.8 % to 44.4 %; without a last run the rule is not checked", () => {
    const entries = watch(again).lists.find(({ id }) => id === "downgradeRisk")!.entries;
    const c04 = entries.find(({ index }) => index === 3)!;
    const shares = c04.hits.find(({ condition }) => condition === "shareDown")!.values;
    expect(shares.map(({ value }) => value)).toEqual([6100 / 9000, 4000 / 9000]);
    expect(watch(base).unchecked.map(({ condition }) => condition)).toContain("shareDown");
  });

  test("over-exploitation needs a falling satisfaction: C08 with 94 → 90 at a share above 80 %", () => {
    const share = Float64Array.from(now.criteria.shareOfWallet!.values, (value, i) =>
      i === 7 ? 0.9 : value
    );
    const satisfaction = Float64Array.from(now.criteria.satisfaction!.values, (value, i) =>
      i === 7 ? 90 : value
    );
    const change = {
      ...again,
      input: {
        ...now,
        criteria: {
          ...now.criteria,
          shareOfWallet: { values: share, quality: 1, source: "typed" },
          satisfaction: { values: satisfaction, quality: 1, source: "typed" },
        },
      },
    };
    expect(found(change, "exploited")).toEqual(["C08"]);
    expect(found(again, "exploited")).toEqual([]);
  });
});
