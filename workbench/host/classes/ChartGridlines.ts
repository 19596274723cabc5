import { lookOf, type PlaceTarget, setLook } from "../chartTarget";
import { defineClass, type ExcelClass, requireBoolean } from "../objects";
import { chartGridlinesFormatClass } from "./chartFormats";

export const chartGridlinesClass: ExcelClass<PlaceTarget> = defineClass("ChartGridlines", {
  scalars: {
    // A new chart shows the major gridlines of its value axis and no others.
    Visible: {
      get: (part) => lookOf(part, "visible") ?? part.place === "valueAxis.majorGridlines",
      set: (part, value, host) => setLook(host, part, "visible", requireBoolean(value, "visible")),
    },
  },
  navigation: { Format: (part) => chartGridlinesFormatClass.of(part) },
});
