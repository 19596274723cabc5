import { accountBase } from "../insight/swot/accountBase";
import type { AccountBase } from "../insight/swot/accountBase";
import { stateColumn } from "../scoring/states";
import type { ReportContext } from "./ReportContext";

/** What the sheets about single customers draw their accounts from, gathered once per report. */
export function accountBaseOf(context: ReportContext): AccountBase {
  const { customers, tables, input, scores, model, settings } = context;
  return accountBase(
    customers,
    tables,
    input,
    scores,
    stateColumn(input, scores, model),
    settings.ownNames,
    settings.supplierTemplate
  );
}
