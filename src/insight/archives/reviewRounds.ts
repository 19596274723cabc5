import type { FieldTable } from "../../intake/columns";
import { customerIndex, rowsByCustomer } from "../customerRows";
import { sectionOf } from "../swot/archiveEntries";

/**
 * Rounds of review that everything recorded of a customer's strategy and pains has gone through, by customer: the fewest
 * of its entries, an entry without a round counting as none. NaN for a customer without such an entry.
 */
export function reviewRounds(customers: FieldTable, archive: FieldTable): Float64Array {
  const rows = rowsByCustomer(archive, customerIndex(customers));
  const sections = archive.texts.get("archiveSection");
  const rounds = archive.numbers.get("reviewRound");
  return Float64Array.from({ length: customers.count }, (_, customer) => {
    const judged = (rows.get(customer) ?? []).filter((row) => {
      const section = sectionOf(sections?.[row] ?? "");
      return section === "strategy" || section === "pain";
    });
    if (judged.length === 0) return NaN;
    return Math.min(...judged.map((row) => (rounds?.[row] ?? NaN) || 0));
  });
}
