import { joinKey } from "../../intake/cells/text";
import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";
import { CustomerIndex, customerRows } from "../../intake/rollup/customerIndex";
import { percentileInc } from "../percentileInc";

/** One entry of the feedback table that is known on the analysis date. */
export interface FeedbackEntry {
  /** Usable row of the feedback table. */
  readonly row: number;
  /** Row of the customer table, −1 for nobody who is listed. */
  readonly customer: number;
  readonly type: string;
  readonly channel: string;
  readonly text: string;
  /** Excel serials; NaN unknown. An entry closed after the analysis date is still open. */
  readonly opened: number;
  readonly closed: number;
  readonly isOpportunity: boolean;
}

/** Entries of one type or one channel. */
export interface FeedbackGroup {
  /** "" where nothing is told. */
  readonly name: string;
  readonly entries: number;
  readonly open: number;
  /** Median of the days from opening to closing; NaN without any that was closed. */
  readonly medianDays: number;
  readonly opportunities: number;
  /** When the oldest that is still open came in; NaN for none. */
  readonly oldestOpen: number;
}

/** Entries up to the analysis date, in the order of the table; without a date of opening an entry counts as known. */
export function feedbackEntries(
  table: FieldTable,
  customers: FieldTable,
  analysisDate: number
): FeedbackEntry[] {
  const customerOf = customerRows(table, CustomerIndex.of(customers));
  const number = (field: FieldKey, row: number): number => table.numbers.get(field)?.[row] ?? NaN;
  const text = (field: FieldKey, row: number): string => table.texts.get(field)?.[row] ?? "";
  return Array.from({ length: table.count }, (_, row): FeedbackEntry => {
    const closed = number("closedDate", row);
    return {
      row,
      customer: customerOf[row]!,
      type: text("feedbackType", row),
      channel: text("feedbackChannel", row),
      text: text("feedbackText", row),
      opened: number("openedDate", row),
      closed: closed <= analysisDate ? closed : NaN,
      isOpportunity: number("isOpportunity", row) === 1,
    };
  }).filter(({ opened }) => !(opened > analysisDate));
}

/** Entries by type or channel, the most frequent first. */
export function groupFeedback(
  entries: readonly FeedbackEntry[],
  by: "type" | "channel"
): FeedbackGroup[] {
  const groups = new Map<string, FeedbackEntry[]>();
  for (const entry of entries) {
    const key = joinKey(entry[by]);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()]
    .map((list): FeedbackGroup => {
      const open = list.filter(({ closed }) => Number.isNaN(closed));
      const since = open.map(({ opened }) => opened).filter((date) => !Number.isNaN(date));
      return {
        name: list[0]![by],
        entries: list.length,
        open: open.length,
        medianDays: percentileInc(
          Float64Array.from(list, ({ opened, closed }) => closed - opened),
          0.5
        ),
        opportunities: list.filter(({ isOpportunity }) => isOpportunity).length,
        oldestOpen: since.length === 0 ? NaN : Math.min(...since),
      };
    })
    .sort((a, b) => b.entries - a.entries);
}
