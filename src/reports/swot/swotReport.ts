import { accountOf } from "../../insight/swot/accounts";
import type { RuleVoice } from "../../insight/swot/Rule";
import { accountBaseOf } from "../accountBaseOf";
import { customerKeys, sheetCustomers } from "../keyCustomers";
import { numberVoice } from "../numberVoice";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { swotSheet } from "./swotSheet";

/** One SWOT sheet per key customer. */
export const swotReport: Report<"swot"> = {
  id: "swot",
  reviewedKeys: "swot:",
  needs: (context) => sheetCustomers(context).length > 0,
  count: (context) => sheetCustomers(context).length,
  *plans(context) {
    const base = accountBaseOf(context);
    const voice = ruleVoice(context);
    const keys = sheetCustomers(context);
    const names = customerKeys(context, keys);
    for (const [k, index] of keys.entries())
      yield swotSheet(context, base, accountOf(base, index), voice, names[k] ?? `${index}`);
  },
};

export function ruleVoice(context: ReportContext): RuleVoice {
  return {
    words: context.words.swotRules,
    criterionName: (key) => context.labels.shortCriteria[key],
    templateName: (criterion) => context.words.templateCriteria[criterion],
    numbers: numberVoice(context.language, context.customers.money),
  };
}
