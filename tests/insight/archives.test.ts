import fc from "fast-check";
import { isExternal } from "../../src/insight/archives/archives";
import {
  clientSections,
  clientWeights,
  expectedMaturity,
  freshnessOf,
  maturity,
  maturityLevel,
  sectionState,
  supplierWeights,
} from "../../src/insight/archives/maturity";
import type { ArchiveRecord, ClientSection } from "../../src/insight/archives/maturity";
import { shareOf, statusOf, directionOf } from "../../src/insight/swot/archiveEntries";
import { aspectOf, attractiveness } from "../../src/insight/swot/environment";
import { emptyEntry } from "../support/account";

const empty = { level: 0, freshness: 1 };
const sections = (known: Partial<Record<ClientSection, { level: number; freshness: number }>>) =>
  Object.fromEntries(clientSections.map((section) => [section, known[section] ?? empty])) as Record<
    ClientSection,
    { level: number; freshness: number }
  >;

describe("maturity of an archive", () => {
  test("finance approved, environment evidenced, strategy reviewed 18 months ago: (12 + 6 + 7.2) / 100 = 25.2 %, level 2", () => {
    const value = maturity(
      clientWeights,
      sections({
        finance: { level: 1, freshness: freshnessOf(30) },
        environment: { level: 0.5, freshness: freshnessOf(30) },
        strategy: { level: 0.75, freshness: freshnessOf(548) },
      })
    );
    expect(value).toBeCloseTo(0.252, 12);
    expect(maturityLevel(value)).toBe(2);
  });

  test("the weights of both archives sum to 100", () => {
    const sum = (weights: Readonly<Record<string, number>>) =>
      Object.values(weights).reduce((total, weight) => total + weight, 0);
    expect([sum(clientWeights), sum(supplierWeights)]).toEqual([100, 100]);
  });

  test("levels begin at 20, 40, 60 and 80 per cent", () => {
    expect([0, 0.1999, 0.2, 0.3999, 0.4, 0.6, 0.7999, 0.8, 1].map(maturityLevel)).toEqual([
      1, 1, 2, 2, 3, 4, 4, 5, 5,
    ]);
  });

  test("12 months are fresh, 24 count 0.8, more count half", () => {
    expect([0, 365, 366, 367, 731, 732, 4000].map(freshnessOf)).toEqual([
      1, 1, 1, 0.8, 0.8, 0.5, 0.5,
    ]);
  });

  test("20 % are expected after a year, 50 % after three, 75 % after five and later, in between on the line", () => {
    expect(
      [0, 0.5, 1, 2, 3, 4, 5, 9].map((years) => Number(expectedMaturity(years).toFixed(6)))
    ).toEqual([0, 0.1, 0.2, 0.35, 0.5, 0.625, 0.75, 0.75]);
    expect(expectedMaturity(NaN)).toBeNaN();
  });

  test("more work never lowers it", () => {
    const level = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
    fc.assert(
      fc.property(fc.array(level, { minLength: 10, maxLength: 10 }), fc.nat(9), (drawn, k) => {
        const state = (change: number) =>
          sections(
            Object.fromEntries(
              clientSections.map((section, i) => [
                section,
                { level: Math.min(1, (drawn[i] ?? 0) + (i === k ? change : 0)), freshness: 1 },
              ])
            )
          );
        expect(maturity(clientWeights, state(0.25))).toBeGreaterThanOrEqual(
          maturity(clientWeights, state(0))
        );
      })
    );
  });
});

describe("the level of a section", () => {
  const fact: ArchiveRecord = {
    isFact: true,
    hasSource: true,
    isVerified: false,
    rounds: 0,
    isApproved: false,
    date: 46000,
  };
  const levelOf = (...records: ArchiveRecord[]) => sectionState(records, 2, 46100).level;

  test("climbs from empty over a draft and two sourced facts to two rounds and to approval with one fact verified", () => {
    expect(levelOf()).toBe(0);
    expect(levelOf({ ...fact, isFact: false })).toBe(0.25);
    expect(levelOf(fact, { ...fact, hasSource: false })).toBe(0.25);
    expect(levelOf(fact, fact)).toBe(0.5);
    expect(levelOf({ ...fact, rounds: 2 }, { ...fact, rounds: 1 })).toBe(0.5);
    const reviewed = { ...fact, rounds: 2, isApproved: true };
    expect(levelOf(reviewed, reviewed)).toBe(0.75);
    expect(levelOf({ ...reviewed, isVerified: true }, reviewed)).toBe(1);
  });

  test("is as fresh as its newest record", () => {
    expect(
      sectionState(
        [
          { ...fact, date: 45000 },
          { ...fact, date: 46050 },
        ],
        2,
        46100
      ).freshness
    ).toBe(1);
    expect(sectionState([{ ...fact, date: 45000 }], 2, 46100).freshness).toBe(0.5);
    expect(sectionState([{ ...fact, date: NaN }], 2, 46100).freshness).toBe(1);
  });
});

test("a share is read from its column, from a percentage or from tenths in the words, and never guessed", () => {
  expect(shareOf(0.4, "30%")).toBe(0.4);
  expect(shareOf(NaN, "One buyer takes 42.5 % of its output")).toBe(0.425);
  expect(shareOf(NaN, "最大的一家占其收入三成多")).toBe(0.3);
  expect(shareOf(NaN, "大部分卖给一家")).toBeNaN();
});

test("status and direction are understood in both languages", () => {
  expect(["已通过", "评审中", "草稿", "approved", "refuted", ""].map(statusOf)).toEqual([
    "approved",
    "reviewed",
    "draft",
    "approved",
    "refuted",
    "unknown",
  ]);
  expect(["+", "利好", "negative", "−", "?"].map(directionOf)).toEqual(["+", "+", "-", "-", null]);
});

test("customer, public and partner sources are outside, our own systems and guesses are not", () => {
  const of = (source: string) => isExternal({ source, sourceType: "" });
  expect(
    ["客户拜访", "公开年报", "客户内部简报（客户提供）", "ERP", "内部推测", ""].map(of)
  ).toEqual([true, true, true, false, false, false]);
});

describe("environment", () => {
  const entry = (topic: string, statement: string, severity = NaN) => ({
    ...emptyEntry,
    topic,
    statement,
    severity,
  });

  test("an aspect named in the section counts before one known by the words", () => {
    expect(aspectOf(entry("PEST 政治", "价格下跌"), "pest")).toBe("political");
    expect(aspectOf(entry("外部环境", "组件价格一年跌三成"), "pest")).toBe("economic");
    expect(aspectOf(entry("环境 ENV", "同行压价"), "fiveForces")).toBe("rivalry");
    expect(aspectOf(entry("", "blue"), "pest")).toBeNull();
  });

  test("two entries of 4 and 2 on rivalry and one of 5 on buyers give intensities 3 and 5: attractiveness 6 − 4 = 2", () => {
    expect(
      attractiveness([entry("", "同行", 4), entry("", "竞争", 2), entry("", "业主招标", 5)])
    ).toBe(2);
  });
});
