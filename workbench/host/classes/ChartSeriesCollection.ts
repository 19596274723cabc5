import { assertChartAlive, changeChart, type ChartTarget } from "../chartTarget";
import { emptySeries } from "../chartSource";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { defineClass, type ExcelClass } from "../objects";
import { chartSeriesClass } from "./ChartSeries";

export const chartSeriesCollectionClass: ExcelClass<ChartTarget> = defineClass(
  "ChartSeriesCollection",
  {
    assertAlive: (target, host) => assertChartAlive(target, host.book),
    scalars: { Count: { get: ({ chart }) => chart.series.length } },
    items: (target) =>
      target.chart.series.map((series) => chartSeriesClass.of({ ...target, series })),
    objects: {
      Add: (target, args, host) => {
        changeChart(host, target);
        const all = target.chart.series;
        const index = args.optionalInteger(1, all.length);
        if (index < 0 || index > all.length) throw invalidArgument(`series index ${index}`);
        const series = emptySeries(args.optionalString(0) ?? `Series${all.length + 1}`);
        all.splice(index, 0, series);
        return chartSeriesClass.of({ ...target, series });
      },
      GetItemAt: (target, args) => {
        const series = target.chart.series[args.integer(0)];
        if (!series) throw itemNotFound(`series ${args.integer(0)}`);
        return chartSeriesClass.of({ ...target, series });
      },
    },
    methods: { GetCount: ({ chart }) => chart.series.length },
  }
);
