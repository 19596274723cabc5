import { ExcelError, invalidArgument } from "./ExcelError";

/** Office.js's Excel.ChartType. */
const chartTypes = new Set(
  (
    "ColumnClustered ColumnStacked ColumnStacked100 3DColumnClustered 3DColumnStacked 3DColumnStacked100 BarClustered BarStacked " +
    "BarStacked100 3DBarClustered 3DBarStacked 3DBarStacked100 LineStacked LineStacked100 LineMarkers LineMarkersStacked " +
    "LineMarkersStacked100 PieOfPie PieExploded 3DPieExploded BarOfPie XYScatterSmooth XYScatterSmoothNoMarkers XYScatterLines " +
    "XYScatterLinesNoMarkers AreaStacked AreaStacked100 3DAreaStacked 3DAreaStacked100 DoughnutExploded RadarMarkers RadarFilled " +
    "Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe Bubble Bubble3DEffect StockHLC StockOHLC StockVHLC StockVOHLC " +
    "CylinderColClustered CylinderColStacked CylinderColStacked100 CylinderBarClustered CylinderBarStacked CylinderBarStacked100 " +
    "CylinderCol ConeColClustered ConeColStacked ConeColStacked100 ConeBarClustered ConeBarStacked ConeBarStacked100 ConeCol " +
    "PyramidColClustered PyramidColStacked PyramidColStacked100 PyramidBarClustered PyramidBarStacked PyramidBarStacked100 PyramidCol " +
    "3DColumn Line 3DLine 3DPie Pie XYScatter 3DArea Area Doughnut Radar Histogram Boxwhisker Pareto RegionMap Treemap Waterfall " +
    "Sunburst Funnel"
  ).split(" ")
);

export function requireChartType(value: unknown): string {
  if (typeof value !== "string" || !chartTypes.has(value))
    throw invalidArgument(`chart type ${JSON.stringify(value)}`);
  return value;
}

/** What Excel refuses with InvalidOperation because the chart type has no such thing (office-js #1538, #1688). */
const restrictions = {
  axes: /^(?!.*(Pie|Doughnut|Sunburst|Treemap|RegionMap|Funnel))/,
  markers: /Line|XYScatter|Radar|Stock/,
  gapWidth: /Column|Bar|Cylinder|Cone|Pyramid|Pareto|Histogram|Waterfall|Boxwhisker/,
  smooth: /Line|XYScatter/,
  hole: /Doughnut/,
  slices: /Pie|Doughnut/,
  bubbles: /Bubble/,
} as const;

export type ChartFeature = keyof typeof restrictions;

export function assertChartHas(type: string, feature: ChartFeature): void {
  if (!restrictions[feature].test(type))
    throw new ExcelError(
      "InvalidOperation",
      `This operation is not permitted for the current object. (${feature} of a ${type} chart)`
    );
}
