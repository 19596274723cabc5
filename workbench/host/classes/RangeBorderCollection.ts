import { invalidArgument } from "../ExcelError";
import type { FormatTarget } from "../FormatTarget";
import { defineClass, type ExcelClass, type ExcelObject } from "../objects";
import { borderSides, rangeBorderClass } from "./RangeBorder";

const names = Object.keys(borderSides);

function border(format: FormatTarget, side: string | undefined): ExcelObject {
  if (side === undefined || !(side in borderSides)) throw invalidArgument(`border ${String(side)}`);
  return rangeBorderClass.of({ format, side });
}

export const rangeBorderCollectionClass: ExcelClass<FormatTarget> = defineClass(
  "RangeBorderCollection",
  {
    scalars: { Count: { get: () => names.length } },
    items: (format) => names.map((side) => border(format, side)),
    getItem: (format, key) => border(format, String(key)),
    objects: { GetItemAt: (format, args) => border(format, names[args.integer(0)]) },
  }
);
