import { criterionKeys, dimensionKeys } from "./model";
import type { CriterionKey, DimensionKey } from "./model";
import type { Criterion } from "./criteria/Criterion";
import { activeMonths12 } from "./criteria/activeMonths12";
import { avgDaysLate } from "./criteria/avgDaysLate";
import { contributionProfit } from "./criteria/contributionProfit";
import { customerGrowth } from "./criteria/customerGrowth";
import { financialHealth } from "./criteria/financialHealth";
import { helpSucceed } from "./criteria/helpSucceed";
import { industryOutlook } from "./criteria/industryOutlook";
import { industryPosition } from "./criteria/industryPosition";
import { productOverlap } from "./criteria/productOverlap";
import { profitPerHead } from "./criteria/profitPerHead";
import { revenue } from "./criteria/revenue";
import { satisfaction } from "./criteria/satisfaction";
import { shareOfWallet } from "./criteria/shareOfWallet";
import { strategicAlignment } from "./criteria/strategicAlignment";
import { strategicFit } from "./criteria/strategicFit";
import { walletSize } from "./criteria/walletSize";
import { winnableHeadroom } from "./criteria/winnableHeadroom";

/** THE LIST of criteria. A new one is a key in model.ts, a file in criteria/ and a line here. */
export const criteria: { readonly [Key in CriterionKey]: Criterion<Key> } = {
  revenue,
  contributionProfit,
  profitPerHead,
  activeMonths12,
  walletSize,
  winnableHeadroom,
  customerGrowth,
  industryOutlook,
  strategicFit,
  industryPosition,
  productOverlap,
  satisfaction,
  helpSucceed,
  strategicAlignment,
  shareOfWallet,
  financialHealth,
  avgDaysLate,
};

/** Criteria whose anchors are taken from the base. */
export const calibratedCriteria: readonly CriterionKey[] = criterionKeys.filter(
  (key) => criteria[key].normalisation === "quantile"
);

/** Criteria by dimension, in the order of the list. */
export const criteriaOf: Readonly<Record<DimensionKey, readonly CriterionKey[]>> =
  Object.fromEntries(
    dimensionKeys.map((dimension) => [
      dimension,
      criterionKeys.filter((key) => criteria[key].dimension === dimension),
    ])
  ) as Record<DimensionKey, CriterionKey[]>;
