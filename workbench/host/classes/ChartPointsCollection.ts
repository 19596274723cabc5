import type { SeriesTarget } from "../chartTarget";
import { itemNotFound } from "../ExcelError";
import { parseLocalAddress, splitAddress } from "../grid/address";
import { defineClass, type ExcelClass } from "../objects";
import { chartPointClass } from "./ChartPoint";

function count({ series }: SeriesTarget): number {
  const rect = series.values === null ? null : parseLocalAddress(splitAddress(series.values).local);
  return rect ? rect.rows * rect.columns : 0;
}

export const chartPointsCollectionClass: ExcelClass<SeriesTarget> = defineClass(
  "ChartPointsCollection",
  {
    scalars: { Count: { get: count } },
    items: (target) =>
      Array.from({ length: count(target) }, (_, index) =>
        chartPointClass.of({ ...target, place: `point.${index}` })
      ),
    objects: {
      GetItemAt: (target, args) => {
        const index = args.integer(0);
        if (index < 0 || index >= count(target)) throw itemNotFound(`point ${index}`);
        return chartPointClass.of({ ...target, place: `point.${index}` });
      },
    },
    methods: { GetCount: count },
  }
);
