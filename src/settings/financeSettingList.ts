import { altmanModels } from "../finance/altman";
import { choice, number, optional, switched } from "./settingKinds";
import type { Setting } from "./settingKinds";
import type { SettingSource } from "./words";

const share = [0, 1] as const;
const points = [0, 100] as const;
const days = [0, 365] as const;
const months = [0, 120] as const;

const cited = (source: SettingSource, setting: Setting): Setting => ({ ...setting, source });

/** Settings of the financial analysis, in the order of the settings sheet. The standard values are a table of their own. */
export const financeSettings: readonly Setting[] = [
  {
    path: "finance.ratios.days",
    section: "finance",
    label: { name: "dayCount" },
    kind: { type: "number", range: [360, 365], unit: "days", only: [365, 360] },
  },
  choice("finance.ratios.basis", "finance", "balanceBasis", ["average", "closing"]),
  switched("finance.ratios.withNotes", "finance", "withNotes"),
  switched("finance.ratios.payablesOnPurchases", "finance", "payablesOnPurchases"),
  number("finance.ratios.growthYears", "finance", "growthYears", [1, 5], "years"),
  choice("finance.statementBasis", "finance", "statementBasis", ["consolidated", "parent"]),
  switched("finance.annualiseInterim", "finance", "annualiseInterim"),
  choice("finance.altman", "finance", "altman", Object.keys(altmanModels)),
  switched("finance.isAdvanced", "finance", "beneish"),
  number("finance.balanceTolerance", "finance", "balanceTolerance", [0, 0.1], "share"),
  number("finance.leastWeightShare", "finance", "leastWeightShare", share, "share"),
  number("finance.defaultTermsDays", "finance", "defaultTerms", days, "days"),
  cited(
    "altman",
    number("finance.distress.zDoubleBelow", "distress", "zDoubleBelow", [-50, 50], "ratio")
  ),
  number("finance.distress.healthBelow", "distress", "healthBelow", points, "points"),
  number("finance.distress.daysLateAbove", "distress", "daysLateAbove", days, "days"),
  number("finance.distress.over90ShareFrom", "distress", "over90ShareFrom", share, "share"),
  number("finance.distress.brokenPromisesFrom", "distress", "brokenPromises", [1, 100], "count"),
  number("finance.distress.interestCoverBelow", "distress", "coverBelow", [-50, 50], "times"),
  number("finance.credit.netWorthShare", "credit", "netWorthShare", share, "share"),
  number("finance.credit.workingCapitalShare", "credit", "workingCapitalShare", share, "share"),
  number("finance.credit.graceDays", "credit", "graceDays", days, "days"),
  ...(["R1", "R2", "R3"] as const).flatMap((risk) => [
    number(
      `finance.riskClasses.${risk}.healthFrom`,
      "credit",
      "healthFrom",
      points,
      "points",
      risk
    ),
    number(
      `finance.riskClasses.${risk}.daysLateAtMost`,
      "credit",
      "daysLateAtMost",
      days,
      "days",
      risk
    ),
  ]),
  ...(["R1", "R2", "R3", "R4", "R5"] as const).map((risk) =>
    number(`finance.credit.multipliers.${risk}`, "credit", "multiplier", share, "share", risk)
  ),
  number("finance.credit.blindMonths", "credit", "blindMonths", [0, 12], "months"),
  number("finance.credit.blindShare", "credit", "blindShare", share, "share"),
  number("finance.review.utilisationAbove", "review", "utilisationAbove", [0, 5], "share"),
  optional("finance.review.newCustomerSalesAbove", "review", "newSales", [0, 1e15], "money"),
  number("finance.review.statementAgeAboveMonths", "review", "statementAge", months, "months"),
  number("finance.review.upgradeSteps", "review", "upgradeSteps", [1, 3], "tiers"),
  cited(
    "ifrs8",
    number("finance.review.majorRevenueShare", "review", "majorShare", share, "share")
  ),
  number("finance.review.validMonths", "review", "validMonths", months, "months"),
];
