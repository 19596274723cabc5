import type { BookConditionalFormat } from "../../book/book";
import { invalidArgument, itemNotFound } from "../ExcelError";
import { assertSheetEditable } from "../guards";
import { overlaps, subtract } from "../grid/rect";
import type { HostState } from "../HostState";
import { defineClass, type ExcelClass, type ExcelObject } from "../objects";
import type { RangeTarget } from "../RangeTarget";
import { areasOfRule, newDefinition } from "../rules";
import { conditionalFormatClass } from "./ConditionalFormat";

function rules({ sheet, rect }: RangeTarget): BookConditionalFormat[] {
  return sheet.conditionalFormats.filter((rule) =>
    areasOfRule(rule).some((area) => overlaps(area, rect))
  );
}

function orFail(
  { sheet }: RangeTarget,
  rule: BookConditionalFormat | undefined,
  key: unknown
): ExcelObject {
  if (!rule) throw itemNotFound(`conditional format ${String(key)}`);
  return conditionalFormatClass.of({ sheet, rule });
}

/** A new rule comes first. */
function add(host: HostState, { sheet, rect }: RangeTarget, type: string): ExcelObject {
  assertSheetEditable(host, sheet);
  const definition = newDefinition(type);
  if (!definition) throw invalidArgument(`conditional format ${type}`);
  const idOf = (n: number): string =>
    `{00000000-000E-0000-0000-0000${n.toString(16).toUpperCase().padStart(8, "0")}}`;
  const number = host.newNumber((n) =>
    sheet.conditionalFormats.some((rule) => rule.id === idOf(n))
  );
  const rule: BookConditionalFormat = { id: idOf(number), rect, type, definition };
  sheet.conditionalFormats.unshift(rule);
  sheet.isChanged = true;
  return conditionalFormatClass.of({ sheet, rule });
}

/** Takes rules out of the range only: what they cover around it stays. */
function clearAll(host: HostState, range: RangeTarget): void {
  const { sheet, rect } = range;
  assertSheetEditable(host, sheet);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const areas = areasOfRule(rule);
    if (!areas.some((area) => overlaps(area, rect))) return [rule];
    const left = areas.flatMap((area) => subtract(area, rect));
    const [first] = left;
    return first ? [Object.assign(rule, { rect: first, areas: left })] : [];
  });
  sheet.isChanged = true;
}

export const conditionalFormatCollectionClass: ExcelClass<RangeTarget> = defineClass(
  "ConditionalFormatCollection",
  {
    items: (range) =>
      rules(range).map((rule) => conditionalFormatClass.of({ sheet: range.sheet, rule })),
    getItem: (range, key) =>
      orFail(
        range,
        rules(range).find((rule) => rule.id === key),
        key
      ),
    objects: {
      Add: (range, args, host) => add(host, range, args.string(0)),
      GetItemAt: (range, args) => orFail(range, rules(range)[args.integer(0)], args.at(0)),
      GetItemOrNullObject: (range, args) => {
        const rule = rules(range).find(({ id }) => id === args.at(0));
        return rule ? conditionalFormatClass.of({ sheet: range.sheet, rule }) : null;
      },
    },
    methods: {
      GetCount: (range) => rules(range).length,
      ClearAll: (range, _, host) => clearAll(host, range),
    },
  }
);
