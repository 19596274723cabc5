import {
  firstRule,
  isCalledSegmentRules,
  meets,
  readDecisionTable,
  unreachableRules,
} from "../../../src/portfolio/decisionTable/decisionTable";

/** The tea shop's rules, as readers of the method tell them. */
const sheet = [
  ["Segment rules", "", "", "", "", ""],
  ["Knowledge", "Budget", "Motive", "Segment", "Offer", "Treatment"],
  ["high", "low", "", "connoisseur, thrifty", "vine tea or ripe pu'er", "talk craft"],
  ["low", "high", "prestige", "prestige", "entry white tea (Shoumei)", ""],
  ["", "", "gift/present", "gift", "attractive packaging, fair price", ""],
  ["", "", "", "others", "tea of the season", ""],
  ["", "", "", "never", "", ""],
];

describe("decision table", () => {
  const table = readDecisionTable(sheet, 4)!;

  test.each([
    [["high", "low", "own use"], "connoisseur, thrifty"],
    [["LOW", " high ", "prestige"], "prestige"],
    [["low", "high", "Present"], "gift"],
    [["high", "low", "gift"], "connoisseur, thrifty"],
    [["", "", ""], "others"],
  ])("%j is %s: the first line that fits wins", (cells, segment) => {
    expect(firstRule(table, cells)?.segment).toBe(segment);
  });

  test("attributes are the headers that are no result, and rows carry Excel's row numbers", () => {
    expect(table.attributes).toEqual(["Knowledge", "Budget", "Motive"]);
    expect(table.rules.map(({ row }) => row)).toEqual([7, 8, 9, 10, 11]);
  });

  test("a line below one without conditions is never reached", () => {
    expect(unreachableRules(table).map(({ segment }) => segment)).toEqual(["never"]);
  });

  test("a blank cell meets no condition but the empty one", () => {
    expect(meets("", "high")).toBe(false);
    expect(meets("", "")).toBe(true);
  });

  test.each([
    [1000, ">= 1000", true],
    [999, ">=1000", false],
    [999, "＜1000", true],
    ["1000", ">=1000", false],
    [5, "≤5", true],
    [5, "5", true],
  ])("%p meets %s: %p", (cell, condition, expected) => {
    expect(meets(cell, condition)).toBe(expected);
  });

  test("Chinese headers are known and a fourth attribute is left out", () => {
    const chinese = readDecisionTable(
      [
        ["知识", "预算", "动机", "地区", "分群", "推荐产品", "应对方式"],
        ["高", "低", "", "华东", "懂茶", "熟普", "试喝"],
      ],
      0
    )!;
    expect(chinese.attributes).toEqual(["知识", "预算", "动机"]);
    expect(chinese.rules[0]).toMatchObject({ segment: "懂茶", offer: "熟普", treatment: "试喝" });
  });

  test("a sheet without a segment column is no decision table", () => {
    expect(readDecisionTable([["Region", "Sales"]], 0)).toBeNull();
  });

  test("what it is called", () => {
    expect(
      ["Segment rules", "SegmentRules", "分群规则", "Segments"].map(isCalledSegmentRules)
    ).toEqual([true, true, true, false]);
  });
});
