import { bench, codeOf } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

/** A block with a heading row and a text column: three categories, two series. */
async function withData(b: ReturnType<typeof bench>): Promise<void> {
  await b.run(async (context) => {
    sheet(context).getRange("A1:C4").values = [
      ["tier", "customers", "revenue"],
      ["S", 3, 100],
      ["A", 10, 80],
      ["B", 30, 20],
    ];
    await context.sync();
  });
}

describe("Charts", () => {
  test("take their series from the source range", async () => {
    const b = bench();
    await withData(b);
    const result = await b.run(async (context) => {
      const chart = sheet(context).charts.add(
        "ColumnClustered",
        sheet(context).getRange("A1:C4"),
        "Columns"
      );
      chart.name = "tiers";
      chart.title.text = "By tier";
      chart.legend.position = "Right";
      chart.setPosition("E2", "H10");
      chart.load("id,name,chartType,left,top,width,height");
      chart.series.load("items/name,count");
      await context.sync();
      return [
        chart.name,
        chart.chartType,
        chart.left,
        chart.top,
        chart.width,
        chart.height,
        chart.series.items.map((item) => item.name),
        chart.series.count,
      ];
    });
    // Columns are 48 points wide and rows 15 high: E2:H10 begins at 4 × 48, 15 and is 4 × 48 by 9 × 15.
    expect(result).toEqual([
      "tiers",
      "ColumnClustered",
      192,
      15,
      192,
      135,
      ["customers", "revenue"],
      2,
    ]);
    expect(b.book.sheets[0]?.charts[0]).toMatchObject({
      title: "By tier",
      legend: "Right",
      series: [
        { name: "customers", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4" },
        { name: "revenue", values: "Sheet1!$C$2:$C$4", categories: "Sheet1!$A$2:$A$4" },
      ],
    });
  });

  test("by rows, and with series set one by one", async () => {
    const b = bench();
    await withData(b);
    await b.run(async (context) => {
      const s = sheet(context);
      s.charts.add("BarStacked", s.getRange("A1:C4"), "Rows");
      const bubble = s.charts.add("Bubble", s.getRange("B2:B4"), "Columns");
      const series = bubble.series.add("map");
      series.setXAxisValues(s.getRange("B2:B4"));
      series.setValues(s.getRange("C2:C4"));
      series.setBubbleSizes(s.getRange("B2:B4"));
      series.format.fill.setSolidColor("#1F6F43");
      bubble.series.getItemAt(0).delete();
      await context.sync();
    });
    const [bar, bubble] = b.book.sheets[0]?.charts ?? [];
    expect(bar?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ["S", "Sheet1!$B$2:$C$2", "Sheet1!$B$1:$C$1"],
      ["A", "Sheet1!$B$3:$C$3", "Sheet1!$B$1:$C$1"],
      ["B", "Sheet1!$B$4:$C$4", "Sheet1!$B$1:$C$1"],
    ]);
    expect(bubble?.series).toMatchObject([
      {
        name: "map",
        values: "Sheet1!$C$2:$C$4",
        categories: "Sheet1!$B$2:$B$4",
        bubbleSizes: "Sheet1!$B$2:$B$4",
        fill: "#1F6F43",
      },
    ]);
  });

  test("axes, labels, a second axis and looks read back as set", async () => {
    const b = bench();
    await withData(b);
    const result = await b.run(async (context) => {
      const chart = sheet(context).charts.add(
        "ColumnClustered",
        sheet(context).getRange("A1:C4"),
        "Columns"
      );
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.numberFormat = "0%";
      valueAxis.title.text = "Share";
      valueAxis.majorGridlines.visible = false;
      categoryAxis.title.text = "Tier";
      categoryAxis.format.font.size = 8;
      chart.dataLabels.showValue = true;
      const line = chart.series.getItemAt(1);
      line.chartType = "Line";
      line.axisGroup = "Secondary";
      line.markerStyle = "Circle";
      line.format.line.color = "#C00000";
      chart.title.format.font.bold = true;
      chart.series.getItemAt(0).gapWidth = 60;
      chart.series.getItemAt(0).points.getItemAt(2).format.fill.setSolidColor("#AAAAAA");
      valueAxis.load("minimum,maximum,numberFormat");
      valueAxis.title.load("text");
      line.load("chartType,axisGroup,markerStyle");
      chart.series.getItemAt(0).load("gapWidth");
      await context.sync();
      return [
        valueAxis.minimum,
        valueAxis.maximum,
        valueAxis.numberFormat,
        valueAxis.title.text,
        line.chartType,
        line.axisGroup,
        line.markerStyle,
      ];
    });
    expect(result).toEqual([0, 1, "0%", "Share", "Line", "Secondary", "Circle"]);
    expect(b.book.sheets[0]?.charts[0]).toMatchObject({
      axisTitles: { category: "Tier", value: "Share" },
      valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
      dataLabels: true,
      looks: {
        "title.font.bold": true,
        "valueAxis.majorGridlines.visible": false,
        "categoryAxis.font.size": 8,
      },
    });
    expect(b.book.sheets[0]?.charts[0]?.series[1]).toMatchObject({
      chartType: "Line",
      secondaryAxis: true,
      looks: { "format.line.color": "#C00000" },
    });
  });

  test("refuse what their type does not have with InvalidOperation", async () => {
    const b = bench();
    await withData(b);
    const act = (
      change: (chart: Excel.Chart) => void,
      type: "Pie" | "ColumnClustered"
    ): Promise<string> =>
      codeOf(
        b.run(async (context) => {
          change(sheet(context).charts.add(type, sheet(context).getRange("A1:B4"), "Columns"));
          await context.sync();
        })
      );
    expect(await act((chart) => (chart.axes.valueAxis.minimum = 0), "Pie")).toBe(
      "InvalidOperation"
    );
    expect(
      await act((chart) => (chart.series.getItemAt(0).markerStyle = "Circle"), "ColumnClustered")
    ).toBe("InvalidOperation");
    expect(await act((chart) => (chart.axes.categoryAxis.minimum = 0), "ColumnClustered")).toBe(
      "InvalidOperation"
    );
    expect(await act((chart) => (chart.chartType = "Circle" as "Pie"), "Pie")).toBe(
      "InvalidArgument"
    );
  });

  test("are found by name, counted and deleted", async () => {
    const b = bench();
    await withData(b);
    const result = await b.run(async (context) => {
      const { charts } = sheet(context);
      charts.add("Pie", sheet(context).getRange("A1:B4"), "Columns").name = "pie";
      const none = charts.getItemOrNullObject("bar");
      none.load("name");
      charts.load("items/name");
      await context.sync();
      const names = charts.items.map((chart) => chart.name);
      charts.getItem("pie").delete();
      const count = charts.getCount();
      await context.sync();
      return [none.isNullObject, names, count.value];
    });
    expect(result).toEqual([true, ["pie"], 0]);
  });
});
