import { sourceOfRow } from "../../src/scoring/inputs/firstOf";
import { deriveInputs } from "../../src/scoring/deriveInputs";
import { distressFamilies } from "../../src/scoring/inputs/sources";
import type {
  CustomerNumberField,
  CustomerTextField,
  InputSources,
} from "../../src/scoring/inputs/sources";
import { walletAllocation } from "../../src/scoring/inputs/winnableShare";
import { winnableShares } from "../../src/scoring/inputs/winnableHeadroom";
import type { CriterionKey } from "../../src/scoring/model";
import { analysisDate, firstRun } from "./workedExample";

const _ = NaN;

function sourcesOf(
  numbers: Partial<Record<CustomerNumberField, readonly number[]>>,
  more: Partial<Omit<InputSources, "customers">> & {
    texts?: Partial<Record<CustomerTextField, readonly string[]>>;
    count?: number;
  } = {}
): InputSources {
  const {
    texts = {},
    count = Object.values(numbers)[0]?.length ?? Object.values(texts)[0]?.length ?? 1,
    ...rest
  } = more;
  return {
    customers: {
      count,
      numbers: new Map(
        Object.entries(numbers).map(([key, values]) => [
          key as CustomerNumberField,
          Float64Array.from(values),
        ])
      ),
      texts: new Map(Object.entries(texts) as [CustomerTextField, readonly string[]][]),
    },
    history: firstRun(count),
    analysisDate,
    ...rest,
  };
}

const column = (key: CriterionKey, sources: InputSources) =>
  deriveInputs(sources).input.criteria[key];
const valuesOf = (key: CriterionKey, sources: InputSources) => [
  ...(column(key, sources)?.values ?? []),
];
const columns = (count: number, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, new Float64Array(count).fill(NaN)]));

describe("contribution profit", () => {
  test("typed, else gross profit less costs, else margin less serving cost, else gross profit before cost to serve", () => {
    const sources = sourcesOf({
      revenue: [1000, 1000, 1000, 1000, 1000],
      contributionProfit: [90, _, _, _, _],
      grossProfit: [300, 300, _, 300, _],
      rebates: [20, 20, 20, _, 20],
      servingCost: [50, 50, 50, _, _],
      grossMarginPct: [_, _, 0.25, _, _],
    });
    expect(valuesOf("contributionProfit", sources)).toEqual([90, 230, 180, 300, NaN]);
    const { marks } = deriveInputs(sources);
    expect(
      marks
        .filter(({ criterion }) => criterion === "contributionProfit")
        .map(({ source, rows }) => [source, [...rows]])
    ).toEqual([
      ["grossProfitLessCosts", [1]],
      ["marginLessServingCost", [2]],
      ["grossProfitOnly", [3]],
    ]);
  });

  test("cost of goods gives the gross profit, a serving share its cost", () => {
    expect(
      valuesOf(
        "contributionProfit",
        sourcesOf({ revenue: [1000], cogs: [700], costToServePct: [0.05] })
      )
    ).toEqual([250]);
  });

  test("quality falls with the source: 1 typed, 0.8 before cost to serve", () => {
    const { quality } = column(
      "contributionProfit",
      sourcesOf({ contributionProfit: [90, _], grossProfit: [300, 300] })
    )!;
    expect([...(quality as Float64Array)]).toEqual([1, 0.8]);
  });
});

describe("profit per head", () => {
  test("nobody serving is no denominator: 0 and blank give nothing", () => {
    expect(
      valuesOf(
        "profitPerHead",
        sourcesOf({ contributionProfit: [620, 620, 620], servingFTE: [5, 0, _] })
      )
    ).toEqual([124, NaN, NaN]);
  });
});

describe("active months", () => {
  test("orders stand in for months, at most 12", () => {
    const sources = sourcesOf({ activeMonths12: [7, _, _], orders12m: [30, 30, 4] });
    expect(valuesOf("activeMonths12", sources)).toEqual([7, 12, 4]);
    const months = column("activeMonths12", sources)!;
    expect([0, 1, 2].map((row) => sourceOfRow(months, row))).toEqual([
      "typed",
      "ordersAsMonths",
      "ordersAsMonths",
    ]);
  });

  test("our sales from the list and from the transactions are one source, told once", () => {
    const sources = sourcesOf({ revenue: [200, _], revenuePrev: [100, _] });
    const growth = column("customerGrowth", {
      ...sources,
      transactions: {
        revenue12m: Float64Array.of(0, 300),
        revenuePrev12m: Float64Array.of(0, 200),
      } as never,
    })!;
    expect([...growth.values]).toEqual([1, 0.5]);
    expect([growth.source, sourceOfRow(growth, 0)]).toEqual(["ownSales", "ownSales"]);
  });
});

describe("wallet and share", () => {
  test("share of wallet is revenue ÷ wallet, at most the whole, and more revenue than wallet is a warning", () => {
    const sources = sourcesOf({ revenue: [5200, 2600, 900, 500], walletSize: [9500, 2000, _, 0] });
    expect(valuesOf("shareOfWallet", sources)).toEqual([5200 / 9500, 1, NaN, NaN]);
    const warning = deriveInputs(sources).marks.find(({ kind }) => kind === "revenueAboveWallet")!;
    expect([...warning.rows]).toEqual([1, 3]);
  });

  test("the wallet comes from the supplier table, else from the cost of sales as an inference", () => {
    const suppliers = {
      ...columns(2, "ourSpend", "suppliers", "ourRank", "deficit", "policyCap", "winnableShare"),
      wallet: Float64Array.of(8200, _),
    } as InputSources["suppliers"];
    const statements = {
      ...columns(2, "revenueCagr", "healthScore", "distressFamilies"),
      costOfSales: Float64Array.of(99_000, 50_000),
    } as InputSources["statements"];
    const sources = sourcesOf({ categoryShare: [0.1, 0.1] }, { suppliers, statements });
    expect(valuesOf("walletSize", sources)).toEqual([8200, 5000]);
    expect([...(column("walletSize", sources)!.quality as Float64Array)]).toEqual([0.8, 0.5]);
  });

  test("the Wallet Allocation Rule gives 2/3 and 1/3 of two, .4 .3 .2 .1 of four, all of one", () => {
    expect([1, 2].map((rank) => walletAllocation(rank, 2))).toEqual([
      expect.closeTo(0.6667, 4),
      expect.closeTo(0.3333, 4),
    ]);
    [0.4, 0.3, 0.2, 0.1].forEach((share, k) =>
      expect(walletAllocation(k + 1, 4)).toBeCloseTo(share, 12)
    );
    expect(walletAllocation(1, 1)).toBe(1);
    expect(walletAllocation(1.5, 3)).toBeCloseTo(0.41667, 5);
  });

  test("winnable share: typed, else the supplier table, else the first rank among the known number, never below today's", () => {
    const suppliers = {
      ...columns(4, "wallet", "ourSpend", "ourRank", "deficit", "policyCap"),
      suppliers: Float64Array.of(3, 3, 2, _),
      winnableShare: Float64Array.of(0.5, 0.5, _, _),
    } as InputSources["suppliers"];
    const sources = sourcesOf({ winnableShare: [0.9, _, _, _] }, { suppliers });
    const shares = winnableShares(sources, Float64Array.of(0.2, 0.2, 0.2, 0.2))!;
    [0.9, 0.5, 0.6667, NaN].forEach((share, i) =>
      Number.isNaN(share) ? expect(shares[i]).toBeNaN() : expect(shares[i]).toBeCloseTo(share, 4)
    );
    expect(winnableShares(sources, Float64Array.of(0, 0, 0.95, 0))![2]).toBe(0.95);
  });

  test("headroom of the second of three suppliers with 21.95 % of 8,200 and 50 % within reach is 2,300", () => {
    const suppliers = {
      ...columns(1, "ourSpend", "ourRank", "deficit", "policyCap"),
      wallet: Float64Array.of(8200),
      suppliers: Float64Array.of(3),
      winnableShare: Float64Array.of(0.5),
    } as InputSources["suppliers"];
    expect(
      valuesOf("winnableHeadroom", sourcesOf({ revenue: [1800] }, { suppliers }))[0]
    ).toBeCloseTo(2300, 9);
  });
});

describe("growth", () => {
  test("typed, else the statements, else our own sales as a stand-in of half the quality", () => {
    const statements = {
      ...columns(4, "healthScore", "distressFamilies"),
      revenueCagr: Float64Array.of(0.3, 0.2, _, _),
    } as InputSources["statements"];
    const sources = sourcesOf(
      {
        customerGrowth: [0.1, _, _, _],
        revenue: [110, 110, 110, 110],
        revenuePrev: [100, 100, 100, 0],
      },
      { statements }
    );
    const values = valuesOf("customerGrowth", sources);
    [0.1, 0.2, 0.1].forEach((growth, i) => expect(values[i]).toBeCloseTo(growth, 12));
    expect(values[3]).toBeNaN();
    expect([...(column("customerGrowth", sources)!.quality as Float64Array)].slice(0, 3)).toEqual([
      1, 1, 0.5,
    ]);
  });
});

describe("satisfaction", () => {
  test.each([
    ["0–100", [82, 91, _], [82, 91, NaN], "typed"],
    ["1–5", [4, 5, 3], [80, 100, 60], "typedScale5"],
    ["1–10", [8, 9.5, 6], [80, 95, 60], "typedScale10"],
    ["0–1", [0.8, 0.95, 1], [80, 95, 100], "typedShare"],
  ])("on a scale of %s", (_scale, typed, expected, source) => {
    const sources = sourcesOf({ satisfaction: typed });
    expect(valuesOf("satisfaction", sources)).toEqual(expected);
    expect(column("satisfaction", sources)!.source).toBe(source);
  });

  test("the mean of the touchpoints asked, else the net promoter score on 0–100", () => {
    const sources = sourcesOf({
      satisfactionSales: [80, _],
      satisfactionDelivery: [90, _],
      nps: [10, 50],
    });
    expect(valuesOf("satisfaction", sources)).toEqual([85, 75]);
  });
});

describe("finance", () => {
  test("days late come from the receivables first and never below zero; days overdue stand in", () => {
    const receivables = {
      avgDaysLate: Float64Array.of(20, _, _),
      over90Share: Float64Array.of(0, 0, 0),
    };
    expect(
      valuesOf(
        "avgDaysLate",
        sourcesOf({ avgDaysLate: [3, -4, _], overdueDays: [9, 9, 9] }, { receivables })
      )
    ).toEqual([20, 0, 9]);
  });

  test("health comes from the statements, else typed, else from the credit rating", () => {
    const statements = {
      ...columns(4, "revenueCagr", "distressFamilies"),
      healthScore: Float64Array.of(64, _, _, _),
    } as InputSources["statements"];
    const sources = sourcesOf(
      { financialHealth: [10, 71, _, _] },
      { statements, texts: { creditRating: ["AAA", "AAA", "BBB+", "?"] } }
    );
    expect(valuesOf("financialHealth", sources)).toEqual([64, 71, 68, NaN]);
  });

  test("four house classes are read on their own scale", () => {
    expect(
      valuesOf(
        "financialHealth",
        sourcesOf({}, { texts: { creditRating: ["A级", "B", "C", "D"] } })
      )
    ).toEqual([85, 65, 45, 20]);
  });

  test("distress signals are counted by kind, not by number", () => {
    const { health, structure, zScore } = distressFamilies;
    const statements = {
      ...columns(4, "revenueCagr"),
      healthScore: Float64Array.of(30, 80, 80, _),
      distressFamilies: Float64Array.of(health | zScore, structure, 0, _),
    } as InputSources["statements"];
    const { facts } = deriveInputs(
      sourcesOf({ avgDaysLate: [75, 10, 70, _], over90Share: [0.22, _, 0.5, _] }, { statements })
    ).input;
    // Health and Z″ and payment; structure alone; payment alone, although late and over 90 days; nothing known.
    expect([...facts.distressSignals!]).toEqual([3, 1, 1, NaN]);
  });

  test("a typed number of signals is believed", () => {
    const { facts } = deriveInputs(
      sourcesOf({ distressSignals: [3, _], avgDaysLate: [0, 75] })
    ).input;
    expect([...facts.distressSignals!]).toEqual([3, 1]);
  });
});

describe("outlook", () => {
  test("segment growth by the rubric: 12, 10, 5, 3, −5, −6 % are 5, 4, 4, 3, 2, 1", () => {
    const segments = { growth: Float64Array.of(0.12, 0.1, 0.05, 0.03, -0.05, -0.06, _) };
    expect(valuesOf("industryOutlook", sourcesOf({}, { segments, count: 7 }))).toEqual([
      5,
      4,
      4,
      3,
      2,
      1,
      NaN,
    ]);
  });
});

describe("facts for gates", () => {
  const factsOf = (sources: InputSources) => deriveInputs(sources).input.facts;

  test("customer and relationship types are read as codes; a word nobody knows says nothing", () => {
    const facts = factsOf(
      sourcesOf(
        {},
        {
          texts: {
            customerType: ["business", "individual", "internal", ""],
            relationshipType: ["oneTime", "framework", "longTerm", ""],
          },
        }
      )
    );
    expect([...facts.isBusiness!]).toEqual([1, 0, 0, NaN]);
    expect([...facts.isOneTime!]).toEqual([1, 0, 0, NaN]);
    expect([...facts.hasFrameworkContract!]).toEqual([NaN, 1, NaN, NaN]);
  });

  test("a contract that still runs is one, an expired one is not", () => {
    expect([
      ...factsOf(sourcesOf({ contractEnd: [analysisDate + 1, analysisDate - 1] }))
        .hasFrameworkContract!,
    ]).toEqual([1, NaN]);
  });

  test("any of credit hold, insolvency, court list, sanctions blocks", () => {
    const facts = factsOf(sourcesOf({ creditHold: [0, 0, _, 1], insolvent: [0, 1, _, 0] }));
    expect([...facts.isCreditBlocked!]).toEqual([0, 1, NaN, 1]);
  });

  test("the share over 90 days comes from the receivables, the typed share, or the two amounts", () => {
    const receivables = {
      avgDaysLate: Float64Array.of(_, _, _),
      over90Share: Float64Array.of(0.3, _, _),
    };
    const facts = factsOf(
      sourcesOf(
        { over90Share: [0.1, 0.12, _], over90: [5, 5, 5], arBalance: [100, 100, 40] },
        { receivables }
      )
    );
    expect([...facts.over90Share!]).toEqual([0.3, 0.12, 0.125]);
  });

  test("the later of typed and booked last order counts", () => {
    const transactions = {
      ...columns(3, "revenue12m", "activeMonths12", "orderMonthsEver", "firstOrder"),
      lastOrder: Float64Array.of(46000, _, 45000),
    } as InputSources["transactions"];
    expect([
      ...factsOf(sourcesOf({ lastOrderDate: [45900, 45900, 45900] }, { transactions })).lastOrder!,
    ]).toEqual([46000, 45900, 45900]);
  });

  test("a prospect is known when called so or without orders in the transactions; no revenue alone does not tell", () => {
    expect(factsOf(sourcesOf({ revenue: [0, 10] })).isProspect).toBeUndefined();
    const called = factsOf(
      sourcesOf({ revenue: [0, 0, 5] }, { texts: { status: ["prospect", "active", "prospect"] } })
    );
    expect([...called.isProspect!]).toEqual([1, 0, 0]);
    const transactions = {
      ...columns(2, "revenue12m", "activeMonths12", "firstOrder", "lastOrder"),
      orderMonthsEver: Float64Array.of(3, _),
    } as InputSources["transactions"];
    expect([...factsOf(sourcesOf({ walletSize: [1, 1] }, { transactions })).isProspect!]).toEqual([
      0, 1,
    ]);
  });

  test("only an approved finance review is one", () => {
    const facts = factsOf(
      sourcesOf(
        {},
        { texts: { financeReview: ["approved", "approvedWithConditions", "expired", ""] } }
      )
    );
    expect([...facts.financeApproved!]).toEqual([1, 1, 0, NaN]);
  });
});

test("a table with nothing but names gives no criterion and no fact", () => {
  const { input, marks } = deriveInputs(sourcesOf({}, { count: 3 }));
  expect([input.criteria, input.facts, marks]).toEqual([{}, {}, []]);
});
