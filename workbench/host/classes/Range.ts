import { itemNotFound } from "../ExcelError";
import { defineClass, type ExcelClass } from "../objects";
import type { RangeTarget } from "../RangeTarget";
import { conditionalFormatCollectionClass } from "./ConditionalFormatCollection";
import { dataValidationClass } from "./DataValidation";
import { rangeFormatClass } from "./RangeFormat";
import { rangeMethods } from "./rangeMethods";
import { rangeObjects } from "./rangeObjects";
import { rangeScalars } from "./rangeScalars";
import { worksheetClass } from "./Worksheet";

export const rangeClass: ExcelClass<RangeTarget> = defineClass("Range", {
  scalars: rangeScalars,
  objects: rangeObjects,
  methods: rangeMethods,
  navigation: {
    Worksheet: (range) => worksheetClass.of(range.sheet),
    Format: (range) => rangeFormatClass.of(range),
    ConditionalFormats: (range) => conditionalFormatCollectionClass.of(range),
    DataValidation: (range) => dataValidationClass.of(range),
  },
  isTracked: true,
  assertAlive: (range, host) => {
    if (range.isGone || !host.book.sheets.includes(range.sheet))
      throw itemNotFound("the range was deleted");
  },
});
