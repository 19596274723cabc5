import { calendarDay } from "../../intake/cells/dates";
import { joinKey } from "../../intake/cells/text";
import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";

/** What all customers together are expected to need of one product in one year; money in the unit of the table. */
export interface DemandLine {
  readonly year: number;
  readonly product: string;
  readonly entries: number;
  readonly need: number;
  /** Σ need × confidence of the entries with a known confidence; NaN for none. */
  readonly weighted: number;
  /** Entries without a confidence: they are in `need` and not in `weighted`. */
  readonly unrated: number;
  readonly resources: readonly string[];
}

/** Years from that of the analysis date on, the earliest first, and in each the largest need first. */
export function demandOutlook(table: FieldTable, analysisDate: number): DemandLine[] {
  const number = (field: FieldKey, row: number): number => table.numbers.get(field)?.[row] ?? NaN;
  const text = (field: FieldKey, row: number): string => table.texts.get(field)?.[row] ?? "";
  const thisYear = calendarDay(analysisDate).year;
  const groups = new Map<string, { year: number; rows: number[] }>();
  for (let row = 0; row < table.count; row++) {
    const date = number("expectedDate", row);
    const year = Number.isNaN(date) ? number("fiscalYear", row) : calendarDay(date).year;
    if (!(year >= thisYear) || Number.isNaN(number("expectedNeed", row))) continue;
    const product = text("product", row) || text("productId", row);
    const key = `${year}\n${joinKey(product)}`;
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { year, rows: [row] });
  }
  return [...groups.values()]
    .map(({ year, rows }): DemandLine => {
      const rated = rows.filter((row) => !Number.isNaN(number("demandConfidence", row)));
      const resources = rows
        .map((row) => text("resourceNeeded", row))
        .filter((name) => name !== "");
      return {
        year,
        product: text("product", rows[0]!) || text("productId", rows[0]!),
        entries: rows.length,
        need: rows.reduce((sum, row) => sum + number("expectedNeed", row), 0),
        weighted:
          rated.length === 0
            ? NaN
            : rated.reduce(
                (sum, row) => sum + number("expectedNeed", row) * number("demandConfidence", row),
                0
              ),
        unrated: rows.length - rated.length,
        resources: [...new Set(resources)],
      };
    })
    .sort((a, b) => a.year - b.year || b.need - a.need);
}
