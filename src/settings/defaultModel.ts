import { defaultValueSettings } from "../portfolio/value/ValueSettings";
import { criteria } from "../scoring/criteria";
import { gates } from "../scoring/gates";
import { criterionKeys, gateIds } from "../scoring/model";
import { noRates } from "./currencyRates";
import { defaultFinance } from "./financeSettings";
import { modelVersion } from "./Model";
import type { Model } from "./Model";
import { profileWeights } from "./profiles";
import { defaultReportChoices } from "./reportSettings";

/** What a company starts from: every number is its own setting from then on, and nobody's standard. */
export const defaultModel: Model = {
  version: modelVersion,
  name: "default",
  profile: "balanced",
  weights: profileWeights.balanced,
  anchors: {},
  thresholds: { S: 80, A: 65, B: 50 },
  hysteresisBand: 5,
  method: "absolute",
  quota: { shareS: 0.05, shareA: 0.15, shareB: 0.3, floorS: 70, floorA: 55 },
  pareto: { classA: 0.8, classB: 0.95, fitForS: 4, scoreForS: 65 },
  missing: "renormalise",
  required: ["revenue", "contributionProfit", "walletSize", "strategicFit", "satisfaction"],
  rescalesToActive: true,
  prospectSkips: criterionKeys.filter((key) => criteria[key].isUnknownOfProspects),
  gates: Object.fromEntries(
    gateIds.map((id) => {
      const { cap, parameters } = gates[id];
      return [
        id,
        {
          isOn: true,
          cap,
          parameters: Object.fromEntries(
            Object.entries(parameters).map(([name, spec]) => [name, spec.default])
          ),
        },
      ];
    })
  ) as Model["gates"],
  maxS: 10,
  capacity: {
    maxPerTier: { S: null, A: null, B: null },
    maxPerManager: { S: null, A: null },
    hoursPerTier: { S: 400, A: 150, B: 40, C: 4 },
    availableHours: null,
  },
  maxMoveShare: null,
  overrideBudget: { share: null, count: null },
  rates: noRates,
  finance: defaultFinance,
  value: defaultValueSettings,
  reports: defaultReportChoices,
  calibration: null,
};
