import { simpleForms, valueRanges } from "../portfolio/value/ValueSettings";
import { tiers } from "../scoring/model";
import { choice, number, switched } from "./settingKinds";
import type { Setting } from "./settingKinds";

/** Settings of value in money, in the order of the settings sheet. */
export const valueSettings: readonly Setting[] = [
  ...tiers.map((tier) =>
    number(
      `value.retention.${tier}`,
      "value",
      "retention",
      valueRanges[`retention.${tier}`],
      "share",
      tier
    )
  ),
  number("value.discountRate", "value", "discountRate", valueRanges.discountRate, "share"),
  number("value.horizonYears", "value", "horizonYears", valueRanges.horizonYears, "years"),
  number("value.marginGrowth", "value", "marginGrowth", valueRanges.marginGrowth, "share"),
  choice("value.simpleForm", "value", "simpleForm", simpleForms),
  number("value.costPerHead", "value", "costPerHead", valueRanges.costPerHead, "money"),
  number("value.rfmMonths", "value", "rfmMonths", valueRanges.rfmMonths, "months"),
  switched("value.isAdvanced", "value", "isAdvanced"),
  number("value.leastBuyers", "value", "leastBuyers", valueRanges.leastBuyers, "customers"),
  number("value.horizonWeeks", "value", "horizonWeeks", valueRanges.horizonWeeks, "weeks"),
];
