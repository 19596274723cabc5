import { customerIndex, customerOfRows } from "../../insight/customerRows";
import { supplyCases } from "../../insight/suppliers/supplyCases";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { customerKeys, isWanted, keyCustomers } from "../keyCustomers";
import { numberVoice } from "../numberVoice";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { cutText } from "../../sheets/textMeasure";
import { supplierSheet } from "./supplierSheet";

/** Characters of a category within a sheet's key. */
const keyLength = 40;

/** One sheet per key customer and category with suppliers; customers with the potential to become key follow. */
export const suppliersReport: Report<"suppliers"> = {
  id: "suppliers",
  needs: (context) => chosenCases(context).length > 0,
  count: (context) => chosenCases(context).length,
  *plans(context) {
    const cases = chosenCases(context);
    const customers = [...new Set(cases.map((supply) => supply.customer))];
    const keys = new Map(
      customerKeys(context, customers).map((key, k) => [customers[k] ?? -1, key])
    );
    const numbers = numberVoice(
      context.language,
      context.tables.get("supplierArchive")?.money ?? context.customers.money
    );
    const taken = new Set<string>();
    for (const supply of cases) {
      const isOnly = cases.filter((other) => other.customer === supply.customer).length === 1;
      const wanted = `${keys.get(supply.customer) ?? supply.customer}:${cutText(supply.category, keyLength)}`;
      const key = taken.has(wanted) ? `${wanted}#${supply.rows[0] ?? 0}` : wanted;
      taken.add(key);
      yield supplierSheet(context, supply, key, isOnly, numbers);
    }
  },
};

/** Cases in the order of their sheets, as many as the settings allow. */
function chosenCases(context: ReportContext): SupplyCase[] {
  const table = context.tables.get("supplierArchive");
  if (table === undefined) return [];
  const cases = supplyCases(
    table,
    customerOfRows(table, customerIndex(context.customers)),
    context.settings.ownNames,
    context.settings.supplierTemplate
  );
  const keys = keyCustomers(context);
  const known = new Set(keys);
  const withPotential = [...cases.keys()]
    .filter((i) => !known.has(i) && (context.scores.potentialTier[i] ?? 9) <= 1)
    .sort((a, b) => a - b);
  return [...keys, ...withPotential]
    .filter((i) => isWanted(context, i))
    .flatMap((i) => cases.get(i) ?? [])
    .slice(0, context.settings.maxKeySheets);
}
