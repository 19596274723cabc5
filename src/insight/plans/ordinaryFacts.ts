import type { FieldTable } from "../../intake/columns";
import type { FieldKey, TableKind } from "../../intake/fields";
import type { ScoringInput } from "../../scoring/model";
import { customerIndex, customerOfRows } from "../customerRows";
import { activeDays, insightDays } from "./ordinaryPlan";
import type { OrdinaryFacts } from "./ordinaryPlan";

/** Tables that tell what we hear from a customer: the field that names the source, and its date. */
const sourceTables: readonly (readonly [TableKind, FieldKey, FieldKey])[] = [
  ["clientArchive", "source", "entryDate"],
  ["activities", "activityType", "activityDate"],
  ["feedback", "feedbackChannel", "openedDate"],
  ["contacts", "contactName", "lastVisit"],
];

/** Facts of all customers in one pass over the tables. */
export function ordinaryFacts(
  customers: FieldTable,
  tables: ReadonlyMap<TableKind, FieldTable>,
  input: ScoringInput
): (customer: number) => OrdinaryFacts {
  const index = customerIndex(customers);
  const sources = new Map<number, Set<string>>();
  for (const [kind, field, date] of sourceTables)
    eachRecent(
      tables.get(kind),
      index,
      date,
      input.analysisDate - activeDays,
      (customer, row, table) => {
        const named = table.texts.get(field)?.[row] ?? "";
        const known = sources.get(customer) ?? new Set<string>();
        // Visits to one person are one source, however many persons there are.
        known.add(kind === "contacts" ? kind : `${kind}:${named.toLowerCase()}`);
        sources.set(customer, known);
      }
    );
  const insights = new Map<number, number>();
  eachRecent(
    tables.get("supplierArchive"),
    index,
    "entryDate",
    input.analysisDate - insightDays,
    (customer, row, table) => {
      if ((table.texts.get("competitorMove")?.[row] ?? "") === "") return;
      insights.set(customer, (insights.get(customer) ?? 0) + 1);
    }
  );
  const hasArchive = sourceTables.some(([kind]) => tables.has(kind));
  const value = (field: FieldKey, i: number): number => customers.numbers.get(field)?.[i] ?? NaN;
  return (i) => {
    const revenue = input.criteria.revenue?.values[i] ?? NaN;
    const profit = input.criteria.contributionProfit?.values[i] ?? NaN;
    return {
      sources: sources.get(i)?.size ?? 0,
      insights: insights.get(i) ?? 0,
      hasArchive,
      hasSuppliers: tables.has("supplierArchive"),
      satisfaction: input.criteria.satisfaction?.values[i] ?? NaN,
      switchIntent: value("switchIntent", i),
      onTime: value("onTimeDelivery", i),
      margin: revenue > 0 ? profit / revenue : NaN,
      daysLate: input.criteria.avgDaysLate?.values[i] ?? NaN,
    };
  };
}

/** Rows that belong to a customer and are not older than a date; a row without a date counts as fresh. */
function eachRecent(
  table: FieldTable | undefined,
  index: ReturnType<typeof customerIndex>,
  date: FieldKey,
  from: number,
  visit: (customer: number, row: number, table: FieldTable) => void
): void {
  if (table === undefined) return;
  const dates = table.numbers.get(date);
  customerOfRows(table, index).forEach((customer, row) => {
    if (customer < 0 || (dates?.[row] ?? NaN) < from) return;
    visit(customer, row, table);
  });
}
