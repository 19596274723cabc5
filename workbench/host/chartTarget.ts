import type { Book, BookChart, BookSheet, ChartSeries } from "../book/book";
import { itemNotFound } from "./ExcelError";
import { assertSheetEditable } from "./guards";
import type { HostState } from "./HostState";
import type { Scalar } from "./objects";

export interface ChartTarget {
  readonly sheet: BookSheet;
  readonly chart: BookChart;
}

export interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

/** A part of a chart whose look is kept by place: "title", "valueAxis.majorGridlines", "point.3". */
export interface PlaceTarget extends ChartTarget {
  /** Set for parts of one series. */
  readonly series?: ChartSeries;
  readonly place: string;
}

export function assertChartAlive({ sheet, chart }: ChartTarget, book: Book): void {
  if (!book.sheets.includes(sheet) || !sheet.charts.includes(chart))
    throw itemNotFound("the chart was deleted");
}

export function changeChart(host: HostState, { sheet }: ChartTarget): void {
  assertSheetEditable(host, sheet);
  sheet.isChanged = true;
}

export function lookOf(target: PlaceTarget, member: string): unknown {
  const owner = target.series ?? target.chart;
  return owner.looks?.[target.place === "" ? member : `${target.place}.${member}`];
}

export function setLook(
  host: HostState,
  target: PlaceTarget,
  member: string,
  value: unknown
): void {
  changeChart(host, target);
  const owner = target.series ?? target.chart;
  owner.looks = {
    ...owner.looks,
    [target.place === "" ? member : `${target.place}.${member}`]: value,
  };
}

/** A property that is only kept as a look: checked by `check`, read back as it was set. */
export function look<T extends PlaceTarget>(
  member: string,
  fallback: unknown,
  check: (value: unknown, name: string) => unknown
): Scalar<T> {
  return {
    get: (target) => lookOf(target, member) ?? fallback,
    set: (target, value, host) => setLook(host, target, member, check(value, member)),
  };
}
