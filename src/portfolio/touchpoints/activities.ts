import { addMonths } from "../../intake/cells/dates";
import type { FieldTable } from "../../intake/columns";
import { CustomerIndex, customerRows } from "../../intake/rollup/customerIndex";

/**
 * Contacts that a customer of each tier is given in a year, as the drafted policies say them: weekly, twice a month, monthly,
 * quarterly. Defaults of ours.
 */
export const contactsPerYear = { S: 52, A: 24, B: 12, C: 4 } as const;

/** From this share of contacts outside of projects on, a relation is kept for the customer's sake and not for the next order. */
export const offProjectGoal = 0.4;

/** Contacts by customer, parallel to the customer table; counts are 0 where the table names no contact. */
export interface Contacts {
  /** In the 12 months up to and including the analysis date. */
  readonly contacts: Float64Array;
  /** Of these: outside of projects, and those that say whether they were. */
  readonly offProject: Float64Array;
  readonly projectKnown: Float64Array;
  /** Of these: not announced, and those that say whether they were. */
  readonly unannounced: Float64Array;
  readonly announcedKnown: Float64Array;
  /** Excel serial of the last one ever, up to the analysis date; NaN without any. */
  readonly last: Float64Array;
  /** Rows without a customer that is listed, or without a date. */
  readonly unused: number;
}

/** Counts the rows of a table of visits and activities by customer. */
export function contactsOf(
  activities: FieldTable,
  customers: FieldTable,
  analysisDate: number
): Contacts {
  const customerOf = customerRows(activities, CustomerIndex.of(customers));
  const dates = activities.numbers.get("activityDate");
  const onProject = activities.numbers.get("onProject");
  const announced = activities.numbers.get("announced");
  const from = addMonths(analysisDate, -12);
  const column = (): Float64Array => new Float64Array(customers.count);
  const found = {
    contacts: column(),
    offProject: column(),
    projectKnown: column(),
    unannounced: column(),
    announcedKnown: column(),
    last: column().fill(NaN),
  };
  let unused = 0;
  for (let row = 0; row < activities.count; row++) {
    const customer = customerOf[row]!;
    const date = dates?.[row] ?? NaN;
    if (customer < 0 || Number.isNaN(date)) {
      unused++;
      continue;
    }
    if (date > analysisDate) continue;
    if (!(found.last[customer]! >= date)) found.last[customer] = date;
    if (date <= from) continue;
    found.contacts[customer]!++;
    const isOn = onProject?.[row] ?? NaN;
    if (!Number.isNaN(isOn)) found.projectKnown[customer]!++;
    if (isOn === 0) found.offProject[customer]!++;
    const isAnnounced = announced?.[row] ?? NaN;
    if (!Number.isNaN(isAnnounced)) found.announcedKnown[customer]!++;
    if (isAnnounced === 0) found.unannounced[customer]!++;
  }
  return { ...found, unused };
}
