import { emptyBook } from "../../../workbench/book/create";
import type { BookChart } from "../../../workbench/book/book";
import { axisFormatOf, categoriesOf, positionsOf } from "../../../workbench/page/charts/chartData";
import { outline } from "../../../workbench/page/charts/drawRadar";
import { axisText, scaleOf } from "../../../workbench/page/charts/plot";
import { narrowed } from "../../../workbench/page/grid/textWidth";

describe("a number in a narrow column", () => {
  const upTo =
    (length: number) =>
    (text: string): boolean =>
      text.length <= length;

  test("loses decimals, rounded, but never digits of its integer part", () => {
    expect(narrowed("1234.5678", upTo(7))).toBe("1234.57");
    expect(narrowed("0.99961", upTo(5))).toBe("1");
    expect(narrowed("-1234.5678", upTo(5))).toBe("-1235");
    expect(narrowed("1234.5678", upTo(3))).toBeNull();
  });

  test("a whole number, or one with an exponent, has nothing to lose", () => {
    expect(narrowed("123456", upTo(3))).toBeNull();
    expect(narrowed("1.2E+15", upTo(3))).toBeNull();
  });
});

describe("the axis of a chart", () => {
  test("goes from zero to a round number in round steps", () => {
    expect(scaleOf([12, 3750])).toMatchObject({ low: 0, high: 4000 });
    expect(scaleOf([12, 3750]).ticks).toEqual([0, 1000, 2000, 3000, 4000]);
    expect(scaleOf([0.05, 0.5]).ticks).toEqual([0, 0.2, 0.4, 0.6]);
  });

  test("reaches below zero for losses, and keeps ends that are set", () => {
    // 300 in four parts is 75 a step, rounded up to 100.
    expect(scaleOf([-120, 180]).ticks).toEqual([-200, -100, 0, 100, 200]);
    const fixed = scaleOf([20, 80], { minimum: 0, maximum: 100 });
    expect([fixed.low, fixed.high, fixed.share(50), fixed.share(250)]).toEqual([0, 100, 0.5, 1]);
  });

  test("without values, or all zero, it is still an axis", () => {
    expect(scaleOf([]).ticks.length).toBeGreaterThan(1);
    expect(scaleOf([NaN, 0]).share(0)).toBe(0);
  });

  test("shows values in the format of the axis", () => {
    expect(axisText(0.25, "0%")).toBe("25%");
    expect(axisText(1_500_000, "General")).toBe("1.5M");
  });

  test("takes formats and categories from the cells: dates as dates, blanks as no position", () => {
    const book = emptyBook("Book1.xlsx");
    const sheet = book.sheets[0]!;
    // 46203 is 30 June 2026.
    sheet.rows.push([46203, 0.125], [null, 0.5]);
    sheet.formats.push(
      { rect: { row: 0, column: 0, rows: 2, columns: 1 }, format: { numberFormat: "yyyy-mm-dd" } },
      { rect: { row: 0, column: 1, rows: 2, columns: 1 }, format: { numberFormat: "0.0%" } }
    );
    const series = [
      {
        name: "Share",
        values: `'${sheet.name}'!$B$1:$B$2`,
        categories: `'${sheet.name}'!$A$1:$A$2`,
        bubbleSizes: null,
        fill: null,
        chartType: null,
        secondaryAxis: false,
      },
    ];
    const chart: BookChart = {
      id: "1",
      name: "Chart 1",
      type: "ColumnClustered",
      title: null,
      legend: null,
      left: 0,
      top: 0,
      width: 300,
      height: 200,
      series,
      axisTitles: { category: null, value: null },
      valueAxis: { minimum: null, maximum: null, numberFormat: null },
      dataLabels: false,
    };
    expect(categoriesOf(book, sheet, series)).toEqual(["2026-06-30", ""]);
    expect(positionsOf(book, sheet, series)).toEqual([46203, NaN]);
    expect(axisFormatOf(book, sheet, chart)).toBe("0.0%");
  });
});

describe("a line around a radar's web", () => {
  test("is closed when every spoke has a value", () => {
    expect(
      outline([
        [0, 1],
        [1, 0],
        [0, -1],
      ])
    ).toBe("M 0 1 L 1 0 L 0 -1 Z");
  });

  test("is open at a missing value, and still goes round over the top", () => {
    expect(outline([[0, 1], null, [0, -1], [-1, 0]])).toBe("M 0 1 M 0 -1 L -1 0 L 0 1");
    expect(outline([null, [1, 0], [0, -1]])).toBe("M 1 0 L 0 -1");
    expect(outline([])).toBe("");
  });
});
