import { itemNotFound } from "../ExcelError";
import { defineClass, type ExcelClass } from "../objects";
import { rangeClass } from "./Range";
import type { AreasTarget } from "./RangeAreas";

export const rangeCollectionClass: ExcelClass<AreasTarget> = defineClass("RangeCollection", {
  items: ({ sheet, rects }) => rects.map((rect) => rangeClass.of({ sheet, rect })),
  methods: { GetCount: ({ rects }) => rects.length },
  objects: {
    GetItemAt: ({ sheet, rects }, args) => {
      const rect = rects[args.integer(0)];
      if (!rect) throw itemNotFound(`area ${args.integer(0)}`);
      return rangeClass.of({ sheet, rect });
    },
  },
});
