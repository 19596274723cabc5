import type { LanguageCode } from "../../src/i18n/languages";
import { atOnce } from "../../src/slices";
import { simpleForms } from "../../src/portfolio/value/ValueSettings";
import type { ValueSettings } from "../../src/portfolio/value/ValueSettings";
import { at } from "../../src/reports/value/columns";
import { valueFigures } from "../../src/reports/value/figures";
import { valueReport, valueSheet } from "../../src/reports/value/valueReport";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { toMarkdown } from "../../src/sheets/markdown";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { tableOf } from "../../src/selftest/data/statementTable";
import { evaluatePlan } from "../support/evaluatePlan";
import { expectGolden } from "../support/golden";
import { orderLines } from "../support/orderLines";
import { reportContext } from "../support/reportContext";
import { customers, input } from "../support/twelveCustomers";

const tables = new Map([["transactions" as const, orderLines()]]);

function contextWith(language: LanguageCode, change: Partial<ValueSettings> = {}) {
  return reportContext(language, tables, {
    model: { ...defaultModel, value: { ...defaultModel.value, ...change } },
    customers: withCost,
  });
}

/** Cost to serve of the first three customers; the others have none in the list. */
const withCost = {
  ...customers,
  numbers: new Map(customers.numbers).set(
    "servingCost",
    Float64Array.from({ length: 12 }, (_, i) => (i < 3 ? 100 * (i + 1) : NaN))
  ),
};

const texts = (plan: SheetPlan): string[] =>
  plan.blocks.flatMap(({ cells }) =>
    cells.flat().flatMap((cell) => (typeof cell === "string" ? [cell] : []))
  );

test.each(["en", "zh-CN"] as const)("the sheet in %s reads as reviewed", (language) => {
  const [plan] = [...valueReport.plans(contextWith(language))];
  expectGolden(`value.${language}.md`, toMarkdown(plan!));
});

describe("formulas on the sheet", () => {
  test.each(simpleForms.flatMap((form) => [0, 0.08].map((growth) => [form, growth] as const)))(
    "lifetime values in the form %s with growth %d, and figures per head, are the engine's to 1e-9",
    (simpleForm, marginGrowth) => {
      const figures = atOnce(valueFigures(contextWith("en", { simpleForm, marginGrowth })));
      const plan = valueSheet(figures);
      const value = evaluatePlan(plan);
      const header = plan.blocks.find(
        ({ column, cells }) => column === 1 && cells[0]?.[0] === "Customer"
      )!.row;
      const cells = plan.blocks.find(({ row }) => row === header + 1)!;
      const heads = customers.numbers.get("servingFTE")!;
      const revenue = customers.numbers.get("revenue")!;
      const contribution = customers.numbers.get("contributionProfit")!;
      let compared = 0;
      figures.ranked.forEach((i, r) => {
        const row = header + 1 + r;
        const close = (column: number, expected: number): void => {
          const found = value(row, column);
          if (Number.isNaN(expected)) expect(cells.cells[r]![column - 1]).toBeNull();
          else {
            expect(Math.abs(found - expected)).toBeLessThanOrEqual(
              1e-9 * Math.max(1, Math.abs(expected))
            );
            compared++;
          }
        };
        close(at.bergerNasr, figures.values.bergerNasr[i]!);
        close(at.simple, figures.values.simple[i]!);
        close(at.salesPerHead, revenue[i]! / heads[i]!);
        close(at.profitPerHead, contribution[i]! / heads[i]!);
      });
      // Eleven customers with a contribution, four columns.
      expect(compared).toBe(44);
    }
  );

  test("a cost to serve splits margin and cost: C01 1,350 after 100 is 1,450 and 100", () => {
    const { values } = atOnce(valueFigures(contextWith("en")));
    expect([values.margin[0], values.relationshipCost[0]]).toEqual([1450, 100]);
    expect([values.margin[3], values.relationshipCost[3]]).toEqual([640, 0]);
    expect(values.bergerNasr[6]).toBeNaN();
  });
});

describe("what the sheet says", () => {
  test("64 people, 11 customers, 76.47 a head, 23.75 % misallocated, and the two time bombs C03 and C04", () => {
    const [plan] = [...valueReport.plans(contextWith("en"))];
    const said = texts(plan!).join("\n");
    expect(said).toContain("64 people serve 11 customers");
    expect(said).toContain("76.5 万元");
    expect(said).toContain("Misallocation index 23.75%");
    expect(said).toContain("2 customers are a large share of revenue under weak strategic control");
    expect(said).toContain("Switched off. The order lines hold 11 buyers");
  });

  test("without orders, people and contribution it says what it needs and leaves cells empty", () => {
    const bare = {
      ...customers,
      numbers: new Map([["revenue", customers.numbers.get("revenue")!] as const]),
    };
    const only = { ...input, criteria: { revenue: input.criteria.revenue! } };
    const context = reportContext("en", new Map(), {
      customers: bare,
      input: only,
      scores: scoreCustomers(only, defaultModel),
    });
    const [plan] = [...valueReport.plans(context)];
    const said = texts(plan!).join("\n");
    expect(said).toContain("Lifetime value needs contribution profit");
    expect(said).toContain("RFM needs order lines");
    expect(said).toContain("Predicting purchases needs the order lines");
    expect(said).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("predicted purchases", () => {
  /** 400 customers who buy every 8 … 47 days, each until it leaves after 20 … 319 days. */
  const count = 400;
  const rows = Array.from({ length: count }, (_, i) => ({
    customerId: `K${i}`,
    customerName: `K${i}`,
    revenue: 100 + i,
  }));
  const orders = rows.flatMap(({ customerId }, i) => {
    const days: number[] = [];
    const start = 45800 + (i % 90);
    for (let day = start; day < start + 20 + ((i * 37) % 300); day += 8 + ((i * 13) % 40))
      if (day <= 46112) days.push(day);
    return days.map((transactionDate) => ({
      customerId,
      transactionDate,
      amount: 20 + ((i * 17) % 50) + (transactionDate % 11),
    }));
  });
  const base = tableOf("customers", rows);
  const ofBase = {
    ...input,
    count,
    criteria: {
      revenue: { values: base.numbers.get("revenue")!, quality: 1, source: "typed" },
    },
    facts: {},
    history: {
      isFirstRun: true,
      lastEarned: new Uint8Array(count).fill(255),
      lastFinal: new Uint8Array(count).fill(255),
      lastScore: new Float64Array(count).fill(NaN),
      runsSeen: new Uint16Array(count),
      runsLogged: 0,
    },
  };
  const contextOf = (change: Partial<ValueSettings>) => {
    const model = { ...defaultModel, value: { ...defaultModel.value, ...change } };
    return reportContext(
      "en",
      new Map([["transactions" as const, tableOf("transactions", orders)]]),
      {
        customers: base,
        input: ofBase,
        scores: scoreCustomers(ofBase, model),
        model,
      }
    );
  };

  test("stay off unless a company wants them, and say that the base is large enough", () => {
    const said = texts([...valueReport.plans(contextOf({}))][0]!).join("\n");
    expect(said).toContain("Switched off. The order lines hold 400 buyers");
    expect(said).toContain("enough for a prediction");
  });

  test("are refused below the fewest buyers", () => {
    const said = texts(
      [...valueReport.plans(contextOf({ isAdvanced: true, leastBuyers: 401 }))][0]!
    );
    expect(said.join("\n")).toContain("Not predicted: 400 buyers");
  });

  test("add five columns, name the fit and the correlation, and pause on the way", () => {
    let pauses = 0;
    let sheet: SheetPlan | undefined;
    for (const plan of valueReport.slices!(contextOf({ isAdvanced: true })))
      if (plan === null) pauses++;
      else sheet = plan;
    expect(pauses).toBeGreaterThan(50);
    const said = texts(sheet!).join("\n");
    expect(said).toContain("Fitted by maximum likelihood to 400 buyers");
    expect(said).toContain("P(alive)");
    expect(said).toMatch(/correlation −?-?\d\.\d\d/);
    expect(sheet!.columnWidths).toHaveLength(24);
    const figures = atOnce(valueFigures(contextOf({ isAdvanced: true })));
    const { buying } = figures.values;
    if (buying.kind !== "forecast") throw new Error(buying.kind);
    for (let i = 0; i < count; i++) {
      expect(buying.probabilityAlive[i]).toBeGreaterThanOrEqual(0);
      expect(buying.probabilityAlive[i]).toBeLessThanOrEqual(1);
      expect(buying.expectedPurchases[i]).toBeGreaterThanOrEqual(0);
    }
    // Discounting at 10 % over a year takes less than a tenth.
    const sum = (column: Float64Array): number => column.reduce((total, x) => total + (x || 0), 0);
    const kept = sum(buying.discountedSales) / sum(buying.expectedSales);
    expect(kept).toBeGreaterThan(0.9);
    expect(kept).toBeLessThan(1);
  });
});
