import { combinationsOf } from "../../../src/portfolio/market/combinations";
import {
  adviceFor,
  bottomUpMarkets,
  marketGapsOf,
} from "../../../src/portfolio/market/customerMarkets";
import { demandOutlook } from "../../../src/portfolio/market/demandOutlook";
import { marketCells } from "../../../src/portfolio/market/marketCells";
import { percentileInc } from "../../../src/portfolio/percentileInc";
import {
  demand,
  marketSales,
  placedCustomers,
  products,
  segmentRows,
} from "../../support/marketTables";
import { recordTable } from "../../support/recordTable";
import { analysisDate, input, scores } from "../../support/twelveCustomers";

/** Expected values worked out by hand from the rows in tests/support/marketTables.ts. */
const base = { customers: placedCustomers, input, scores };
const cells = marketCells(recordTable("segments", segmentRows));

describe("cells of the market", () => {
  test("lines of one cell that name two rivals are one cell with the larger of them", () => {
    expect(cells.count).toBe(5);
    expect(cells.rivals[0]).toBe("甲");
    expect(cells.rivalCount[0]).toBe(2);
  });

  test("share, relative share and rank: 3,000 of 10,000 against 25 % leads by 1.2; 600 of 12,000 against 30 % is second", () => {
    expect([...cells.share]).toEqual([0.3, 0.05, 0.025, 0.4, 0.1]);
    expect(cells.relativeShare[0]).toBeCloseTo(1.2, 12);
    expect(cells.relativeShare[1]).toBeCloseTo(1 / 6, 12);
    expect([...cells.rank]).toEqual([1, 2, 2, 1, NaN]);
  });

  test("a share that was typed gives our sales where nobody told them: 40 % of 1,000", () => {
    expect(cells.ours[3]).toBe(400);
  });

  test("rivalry is 1 − Σ share²: 1 − 0.3² − 0.25² − 0.15² = 0.825", () => {
    expect(cells.competition[0]).toBeCloseTo(0.825, 12);
    expect(cells.competition[1]).toBeCloseTo(0.9075, 12);
    expect(cells.competition[4]).toBeNaN();
  });

  test("limits are PERCENTILE.INC over the cells: sizes 1,000 4,000 10,000 12,000 give 10,020 and 3,970", () => {
    expect(cells.limits.large).toBeCloseTo(10_020, 9);
    expect(cells.limits.volume).toBeCloseTo(3970, 9);
    expect(cells.limits.contested).toBeCloseTo(0.825 + 0.01 * 0.0825, 12);
  });

  test("large and contested is strategic, room without us potential, no size unknown", () => {
    expect(cells.kinds).toEqual(["other", "strategic", "potential", "other", "unknown"]);
  });

  test("who is second attacks, who leads defends, who is absent enters", () => {
    expect([0, 1, 2, 4].map((c) => adviceFor(cells, c))).toEqual([
      "channel",
      "attack",
      "enter",
      "unknown",
    ]);
    const leading = marketCells(
      recordTable(
        "segments",
        segmentRows.map((row) =>
          row.segmentSize === 12_000 ? { ...row, segmentSales: 2640, competitorShare: 0.2 } : row
        )
      )
    );
    expect([leading.kinds[1], adviceFor(leading, 1)]).toEqual(["strategic", "defend"]);
  });

  test("the gap: in 华北 交通 the only customer overlaps with a fifth of our lines; where we lead there is none", () => {
    expect(marketGapsOf(base, cells)).toEqual(["none", "none", "product", "none", "customers"]);
  });

  test("an empty table has no cells and no limits", () => {
    const none = marketCells(recordTable("segments", []));
    expect(none.count).toBe(0);
    expect(none.limits.large).toBeNaN();
  });
});

describe("markets from the bottom up", () => {
  test("the data centres of C01, C02, C04 and C10: space 33,700, ours 13,100, headroom 5,967.5", () => {
    const [market] = bottomUpMarkets(base, cells);
    expect(market).toMatchObject({
      segment: "数据中心",
      customers: 4,
      space: 33_700,
      ours: 13_100,
      topDown: 22_000,
    });
    expect(market!.headroom).toBeCloseTo(5967.5, 9);
    expect(market!.ours / market!.space).toBeCloseTo(0.3887, 4);
    expect((market!.ours + market!.headroom) / market!.space).toBeCloseTo(0.5658, 4);
  });

  test("without a table of segments there is no size from above, and it is not zero", () => {
    expect(bottomUpMarkets(base, null)[0]!.topDown).toBeNaN();
  });
});

describe("customers × product lines", () => {
  const found = combinationsOf(marketSales, products, base, analysisDate)!;
  const row = (id: string): number => placedCustomers.texts.get("customerId")!.indexOf(id);

  test("twelve months, returns with their cost taken back, nobody unknown: 225 of the one line, 10 of the other", () => {
    expect(found.lines.map(({ name, revenue }) => [name, revenue])).toEqual([
      ["备用电源", 225],
      ["储能", 10],
    ]);
    expect(found.at(row("C01"), 0)).toEqual({ revenue: 90, margin: 36 });
    expect(found.lines[0]!.margin).toBe(225 - (60 - 6 + 20 + 70 + 8));
    expect(
      found.customers.map((customer) => placedCustomers.texts.get("customerId")![customer])
    ).toEqual(["C01", "C04", "C02", "C12"]);
  });

  test("core at the medians 50 and 12.5 %, key customers without the strategic line, a loss at fit 2", () => {
    const kinds = (id: string) => [0, 1].map((line) => found.kindOf(row(id), line));
    expect(kinds("C01")).toEqual(["core", "crossSell"]);
    expect(kinds("C04")).toEqual(["core", "crossSell"]);
    expect(kinds("C02")).toEqual(["core", "open"]);
    expect(kinds("C12")).toEqual(["prune", "none"]);
  });

  test("new and mature products by the product table", () => {
    expect(found.lines.map(({ revenueNew, revenueMature }) => [revenueNew, revenueMature])).toEqual(
      [
        [0, 225],
        [10, 0],
      ]
    );
  });

  test("one line without a cost leaves the margin of its cell unknown, never better", () => {
    const costs = marketSales.numbers.get("cost")!.map((cost, k) => (k === 2 ? NaN : cost));
    const table = {
      ...marketSales,
      numbers: new Map([...marketSales.numbers, ["cost" as const, costs]]),
    };
    const other = combinationsOf(table, products, base, analysisDate)!;
    expect(other.at(row("C02"), 0)!.margin).toBeNaN();
    expect(other.kindOf(row("C02"), 0)).toBe("open");
  });

  test("no products or no sale of the year is no matrix", () => {
    expect(combinationsOf(marketSales, products, base, analysisDate + 800)).toBeNull();
    const texts = new Map([...marketSales.texts].filter(([field]) => field !== "productId"));
    expect(combinationsOf({ ...marketSales, texts }, products, base, analysisDate)).toBeNull();
  });
});

describe("demand outlook", () => {
  test("this year and later; 240 in 2027, of which 40 at 75 % are weighted and one entry has no confidence", () => {
    expect(demandOutlook(demand, analysisDate)).toEqual([
      {
        year: 2026,
        product: "储能",
        entries: 1,
        need: 100,
        weighted: 50,
        unrated: 0,
        resources: ["2 MWh"],
      },
      {
        year: 2027,
        product: "储能",
        entries: 2,
        need: 240,
        weighted: 30,
        unrated: 1,
        resources: [],
      },
    ]);
  });
});

test("PERCENTILE.INC of 1, 2, 3, 4 at 30 % is 1.9, as Excel's help says; missing values do not count", () => {
  expect(percentileInc(Float64Array.of(3, NaN, 1, 4, 2), 0.3)).toBeCloseTo(1.9, 12);
  expect(percentileInc(Float64Array.of(NaN), 0.5)).toBeNaN();
});
