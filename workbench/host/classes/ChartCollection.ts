import type { BookChart, BookSheet } from "../../book/book";
import { requireChartType } from "../chartTypes";
import { seriesFrom } from "../chartSource";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import type { HostState } from "../HostState";
import { type Arguments, defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { rangeArgument } from "../rangeArgument";
import { chartClass } from "./Chart";

function find(sheet: BookSheet, key: unknown): BookChart | undefined {
  return (
    sheet.charts.find((chart) => chart.id === key) ??
    sheet.charts.find((chart) => chart.name === key)
  );
}

function orFail(sheet: BookSheet, chart: BookChart | undefined, key: unknown): ExcelObject {
  if (!chart) throw itemNotFound(`chart ${String(key)}`);
  return chartClass.of({ sheet, chart });
}

/** A chart of Excel's default size beside the top left of what is visible. */
function add(host: HostState, sheet: BookSheet, args: Arguments): ExcelObject {
  assertSheetEditable(host, sheet);
  const type = requireChartType(args.at(0));
  const source = args.at(1);
  if (source === undefined) throw invalidArgument("a chart has source data");
  const series = seriesFrom(
    rangeArgument(host.book, source, sheet),
    args.optionalString(2) ?? "Auto",
    type
  );
  const all = host.book.sheets.flatMap((own) => own.charts);
  const idOf = (n: number): string =>
    `{00000000-0009-0000-0000-0000${n.toString(16).toUpperCase().padStart(8, "0")}}`;
  const number = host.newNumber((n) => all.some((chart) => chart.id === idOf(n)));
  let name = sheet.charts.length + 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${name}`)) name++;
  const chart: BookChart = {
    id: idOf(number),
    name: `Chart ${name}`,
    type,
    title: series.length === 1 ? (series[0]?.name ?? null) : "Chart Title",
    legend: series.length > 1 || /Pie|Doughnut/.test(type) ? "Bottom" : null,
    left: 96,
    top: 60,
    width: 360,
    height: 216,
    series,
    axisTitles: { category: null, value: null },
    valueAxis: { minimum: null, maximum: null, numberFormat: null },
    dataLabels: false,
  };
  sheet.charts.push(chart);
  sheet.isChanged = true;
  return chartClass.of({ sheet, chart });
}

export const chartCollectionClass: ExcelClass<BookSheet> = defineClass("ChartCollection", {
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartClass.of({ sheet, chart })),
  getItem: (sheet, key) => orFail(sheet, find(sheet, key), key),
  objects: {
    Add: (sheet, args, host) => add(host, sheet, args),
    GetItem: (sheet, args) => orFail(sheet, find(sheet, args.at(0)), args.at(0)),
    GetItemAt: (sheet, args) => orFail(sheet, sheet.charts[args.integer(0)], args.at(0)),
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.at(0));
      return chart ? chartClass.of({ sheet, chart }) : null;
    },
  },
  methods: { GetCount: (sheet) => sheet.charts.length },
});
