import type { BookChart } from "../../../workbench/book/book";
import { createBook } from "../../../workbench/file/createBook";
import { openBook } from "../../../workbench/file/openBook";
import { saveBook } from "../../../workbench/file/saveBook";
import { fixture, partsOf } from "./support";

const series = (
  column: string,
  more: Partial<BookChart["series"][number]> = {}
): BookChart["series"][number] => ({
  name: `Column ${column}`,
  values: `'Sheet1'!$${column}$2:$${column}$4`,
  categories: "'Sheet1'!$A$2:$A$4",
  bubbleSizes: null,
  fill: "#1F77B4",
  chartType: null,
  secondaryAxis: false,
  ...more,
});

const chart = (type: string, more: Partial<BookChart> = {}): BookChart => ({
  id: `{new ${type}}`,
  name: `Chart ${type}`,
  type,
  title: "Revenue & <tiers>",
  legend: "Bottom",
  left: 100,
  top: 60,
  width: 300,
  height: 200,
  series: [series("B"), series("C")],
  axisTitles: { category: "Tier", value: "EUR" },
  valueAxis: { minimum: 0, maximum: 20, numberFormat: "#,##0" },
  dataLabels: false,
  ...more,
});

async function saved(charts: BookChart[]) {
  const opened = await createBook("a.xlsx");
  Object.assign(opened.book.sheets[0]!, {
    rows: [
      ["Tier", "a", "b"],
      ["S", 3, 0.2],
      ["A", 9, 0.7],
      ["B", 12, 1],
    ],
    charts,
    isChanged: true,
  });
  return saveBook(opened);
}

const TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
  "XYScatterLines",
  "Bubble",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
];

describe("Charts", () => {
  test.each(TYPES)("of type %s come back as they were written", async (type) => {
    const isShare = /Pie|Doughnut/.test(type);
    const wanted = chart(type, {
      series:
        type === "Bubble"
          ? [series("B", { bubbleSizes: "'Sheet1'!$C$2:$C$4" })]
          : isShare
            ? [series("B", { fill: null })]
            : [series("B"), series("C", { fill: "#FF7F0E" })],
      ...(isShare
        ? {
            axisTitles: { category: null, value: null },
            valueAxis: { minimum: null, maximum: null, numberFormat: null },
          }
        : {}),
    });
    const { bytes, losses } = await saved([wanted]);
    const back = (await openBook(bytes, "a")).book.sheets[0]!.charts[0]!;
    expect(losses).toEqual([]);
    // Scatter markers without a line have no line colour to read back.
    const expected =
      type === "XYScatter" ? wanted.series.map((item) => ({ ...item, fill: null })) : wanted.series;
    expect(back).toEqual({ ...wanted, id: "xl/charts/chart1.xml", series: expected });
  });

  test("that combine columns with a line on a second axis are drawn without Excel's own Pareto chart", async () => {
    const combined = chart("ColumnClustered", {
      series: [
        series("B"),
        series("C", {
          chartType: "LineMarkers",
          secondaryAxis: true,
          fill: null,
          looks: { "format.line.color": "#D62728", "dataLabels.showValue": true },
        }),
      ],
      looks: { "secondaryvalueAxis.maximum": 1, "secondaryvalueAxis.numberFormat": "0%" },
    });
    const { bytes } = await saved([combined]);
    const xml = (await partsOf(bytes)).get("xl/charts/chart1.xml")!;
    expect(xml.match(/<c:(bar|line)Chart>/g)).toEqual(["<c:barChart>", "<c:lineChart>"]);
    expect(xml).toContain('<c:max val="1"/><c:min val="0"/>');
    // Values are cached, so that a viewer without a formula engine draws them.
    expect(xml).toContain(
      '<c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.2</c:v></c:pt><c:pt idx="1"><c:v>0.7</c:v></c:pt><c:pt idx="2"><c:v>1</c:v></c:pt></c:numCache>'
    );
    const [columns, line] = (await openBook(bytes, "a")).book.sheets[0]!.charts[0]!.series;
    expect([
      columns!.chartType,
      columns!.secondaryAxis,
      line!.chartType,
      line!.secondaryAxis,
    ]).toEqual([null, false, "LineMarkers", true]);
  });

  test("of a type that has no plain form are reported", async () => {
    const { bytes, losses } = await saved([chart("Waterfall")]);
    expect(losses).toEqual([
      { sheet: "Sheet1", what: "chartNotWritten", detail: "Chart Waterfall (Waterfall)" },
    ]);
    expect((await openBook(bytes, "a")).book.sheets[0]!.charts).toEqual([]);
  });

  test("of ours may be taken away and made again beside pictures, which stay", async () => {
    const xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    const bytes = await fixture({
      sheets: [
        {
          name: "Sheet1",
          xml: '<sheetData/><drawing r:id="rId1"/>',
          relationships: [["rId1", "drawing", "../drawings/drawing1.xml"]],
        },
      ],
      parts: {
        "xl/drawings/drawing1.xml": [
          `<xdr:wsDr xmlns:xdr="${xdr}"><xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>`,
          "application/vnd.openxmlformats-officedocument.drawing+xml",
        ],
      },
    });
    const first = await openBook(bytes, "a");
    Object.assign(first.book.sheets[0]!, {
      charts: [chart("Line"), chart("Pie")],
      isChanged: true,
    });
    const second = await openBook((await saveBook(first)).bytes, "a");
    expect(second.book.sheets[0]!.charts.map(({ type }) => type)).toEqual(["Line", "Pie"]);
    second.book.sheets[0]!.charts = [second.book.sheets[0]!.charts[1]!];
    second.book.sheets[0]!.isChanged = true;
    const parts = await partsOf((await saveBook(second)).bytes);
    expect([parts.has("xl/charts/chart1.xml"), parts.has("xl/charts/chart2.xml")]).toEqual([
      false,
      true,
    ]);
    expect(parts.get("xl/drawings/drawing1.xml")).toContain(
      "<xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor><xdr:twoCellAnchor>"
    );
    expect(parts.get("[Content_Types].xml")).not.toContain("chart1.xml");
  });
});
