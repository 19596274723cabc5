import type { FieldTable } from "../../intake/columns";
import { fieldOf, type FieldKey } from "../../intake/fields";
import { lineOfName } from "./itemNames";
import { fieldLines, type LineKey } from "./items";

/** A column of the wide form: which line it holds, and how many years back. */
export interface WideColumn {
  readonly line: LineKey;
  readonly yearsBack: number;
  readonly values: Float64Array;
  readonly column: number;
  /** A count of shares, which no unit of money scales. */
  readonly isCount: boolean;
}

const yearsBack: Partial<Record<FieldKey, number>> = {
  finRevenuePrev: 1,
  finRevenuePrev2: 2,
  finRevenuePrev3: 3,
};

/** 0-based sheet column of a field; −1 where the table has none. */
export const columnOf = ({ mapping }: FieldTable, field: FieldKey): number =>
  mapping.find((mapped) => mapped.field === field)?.column ?? -1;

/** Columns of the wide form, own years first. */
export function wideColumns(table: FieldTable): readonly WideColumn[] {
  const found: WideColumn[] = [];
  for (const [field, values] of table.numbers) {
    const mapped = table.mapping.find((each) => each.field === field);
    const place = {
      values,
      column: mapped?.column ?? -1,
      isCount: fieldOf(field).type !== "money",
    };
    const back = yearsBack[field];
    if (back !== undefined) found.push({ line: "revenue", yearsBack: back, ...place });
    const lines = fieldLines[field];
    if (lines === undefined) continue;
    const named = mapped === undefined ? null : lineOfName(mapped.header);
    const line = named !== null && lines.includes(named) ? named : lines[0];
    found.push({ line, yearsBack: 0, ...place });
  }
  // Own years first, so that a comparative figure never stands in the way of the year's own.
  return found.sort((a, b) => a.yearsBack - b.yearsBack);
}
