import { contactNetwork } from "../../insight/contacts/network";
import { keyPlan, outlookRows } from "../../insight/plans/keyPlan";
import { accountOf } from "../../insight/swot/accounts";
import { accountBaseOf } from "../accountBaseOf";
import { customerKeys, sheetCustomers } from "../keyCustomers";
import type { Report } from "../Report";
import { keyPlanSheet } from "./keyPlanSheet";
import { ordinaryCustomers, ordinarySheet } from "./ordinarySheet";

/** One plan per key customer, and one list for all ordinary ones. */
export const plansReport: Report<"plans"> = {
  id: "plans",
  needs: (context) => sheetCustomers(context).length > 0 || ordinaryCustomers(context).length > 0,
  count: (context) =>
    sheetCustomers(context).length + (ordinaryCustomers(context).length > 0 ? 1 : 0),
  *plans(context) {
    const { tables } = context;
    if (ordinaryCustomers(context).length > 0) yield ordinarySheet(context);
    const base = accountBaseOf(context);
    const keys = sheetCustomers(context);
    const names = customerKeys(context, keys);
    for (const [k, index] of keys.entries()) {
      const account = accountOf(base, index);
      const network = contactNetwork(tables.get("contacts"), base.rows("contacts", index));
      const outlook = outlookRows(tables.get("demand"), base.rows("demand", index));
      const plan = keyPlan(account, network, outlook);
      yield keyPlanSheet(context, account, network, plan, names[k] ?? `${index}`);
    }
  },
};
