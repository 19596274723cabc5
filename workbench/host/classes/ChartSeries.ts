import { assertChartAlive, changeChart, lookOf, type SeriesTarget, setLook } from "../chartTarget";
import { assertChartHas, type ChartFeature, requireChartType } from "../chartTypes";
import { sourceAddress } from "../chartSource";
import { parseColor } from "../colors";
import { itemNotFound } from "../ExcelError";
import type { HostState } from "../HostState";
import {
  type Arguments,
  defineClass,
  type ExcelClass,
  requireBoolean,
  requireNumber,
  requireOneOf,
  requireString,
  type Scalar,
} from "../objects";
import { rangeArgument } from "../rangeArgument";
import { chartDataLabelsClass } from "./ChartDataLabels";
import { chartSeriesFormatClass } from "./chartFormats";
import { chartPointsCollectionClass } from "./ChartPointsCollection";

const markerStyles = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

const typeOf = ({ chart, series }: SeriesTarget): string => series.chartType ?? chart.type;

/** A look that only some chart types have. */
function typed(
  member: string,
  fallback: unknown,
  feature: ChartFeature,
  check: (value: unknown, name: string) => unknown
): Scalar<SeriesTarget> {
  return {
    get: (target) => lookOf({ ...target, place: "" }, member) ?? fallback,
    set: (target, value, host) => {
      assertChartHas(typeOf(target), feature);
      setLook(host, { ...target, place: "" }, member, check(value, member));
    },
  };
}

function setSource(
  host: HostState,
  target: SeriesTarget,
  key: "values" | "categories" | "bubbleSizes",
  args: Arguments
): void {
  const address = sourceAddress(rangeArgument(host.book, args.at(0), target.sheet));
  changeChart(host, target);
  target.series[key] = address;
}

export const chartSeriesClass: ExcelClass<SeriesTarget> = defineClass("ChartSeries", {
  assertAlive: (target, host) => {
    assertChartAlive(target, host.book);
    if (!target.chart.series.includes(target.series)) throw itemNotFound("the series was deleted");
  },
  scalars: {
    Name: {
      get: ({ series }) => series.name,
      set: (target, value, host) => {
        const name = requireString(value, "name");
        changeChart(host, target);
        target.series.name = name;
      },
    },
    ChartType: {
      get: typeOf,
      set: (target, value, host) => {
        const type = requireChartType(value);
        changeChart(host, target);
        target.series.chartType = type === target.chart.type ? null : type;
      },
    },
    AxisGroup: {
      get: ({ series }) => (series.secondaryAxis ? "Secondary" : "Primary"),
      set: (target, value, host) => {
        const group = requireOneOf(value, ["Primary", "Secondary"], "axisGroup");
        assertChartHas(typeOf(target), "axes");
        changeChart(host, target);
        target.series.secondaryAxis = group === "Secondary";
      },
    },
    HasDataLabels: {
      get: (target) =>
        lookOf({ ...target, place: "dataLabels" }, "showValue") ?? target.chart.dataLabels,
      set: (target, value, host) => {
        const isShown = requireBoolean(value, "hasDataLabels");
        setLook(host, { ...target, place: "dataLabels" }, "showValue", isShown);
        if (isShown) target.chart.dataLabels = true;
      },
    },
    GapWidth: typed("gapWidth", 150, "gapWidth", requireNumber),
    Overlap: typed("overlap", 0, "gapWidth", requireNumber),
    MarkerStyle: typed("markerStyle", "Automatic", "markers", (value, name) =>
      requireOneOf(value, markerStyles, name)
    ),
    MarkerSize: typed("markerSize", 5, "markers", requireNumber),
    MarkerBackgroundColor: typed("markerBackgroundColor", "#000000", "markers", parseColor),
    MarkerForegroundColor: typed("markerForegroundColor", "#000000", "markers", parseColor),
    Smooth: typed("smooth", false, "smooth", requireBoolean),
    DoughnutHoleSize: typed("doughnutHoleSize", 75, "hole", requireNumber),
    FirstSliceAngle: typed("firstSliceAngle", 0, "slices", requireNumber),
    Explosion: typed("explosion", 0, "slices", requireNumber),
    BubbleScale: typed("bubbleScale", 100, "bubbles", requireNumber),
    InvertIfNegative: typed("invertIfNegative", false, "axes", requireBoolean),
  },
  navigation: {
    Format: (target) => chartSeriesFormatClass.of({ ...target, place: "format" }),
    DataLabels: (target) => chartDataLabelsClass.of({ ...target, place: "dataLabels" }),
    Points: (target) => chartPointsCollectionClass.of(target),
  },
  methods: {
    SetValues: (target, args, host) => setSource(host, target, "values", args),
    SetXAxisValues: (target, args, host) => setSource(host, target, "categories", args),
    SetBubbleSizes: (target, args, host) => {
      assertChartHas(typeOf(target), "bubbles");
      setSource(host, target, "bubbleSizes", args);
    },
    Delete: (target, _, host) => {
      changeChart(host, target);
      target.chart.series.splice(target.chart.series.indexOf(target.series), 1);
    },
  },
});
