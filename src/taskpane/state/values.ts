import { criteria } from "../../scoring/criteria";
import { tiers, type CriterionKey, type Tier } from "../../scoring/model";

export { criterionValueText as formatCriterionValue } from "../../scoring/criterionValueText";

/** The tier behind a code of a tier column; codes beyond the list are customers out of scope. */
export function tierOf(code: number | undefined): Tier | "N/A" {
  return (code === undefined ? undefined : tiers[code]) ?? "N/A";
}

/** True for a criterion whose values are amounts in the unit of the sheet. */
export function isMoney(criterion: CriterionKey): boolean {
  const { unit } = criteria[criterion];
  return unit === "money" || unit === "moneyPerHead";
}
