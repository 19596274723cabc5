import { gates } from "../scoring/gates";
import { criteria } from "../scoring/criteria";
import { criterionKeys, gateIds, tiers } from "../scoring/model";
import type { CriterionKey } from "../scoring/model";
import type { GateParameter } from "../scoring/gates/parameters";
import { financeSettings } from "./financeSettingList";
import { gateCaps, missingModes, profileKeys, tierMethods } from "./Model";
import { reportSettings } from "./reportSettings";
import { choice, number, optional } from "./settingKinds";
import type { Setting } from "./settingKinds";
import { valueSettings } from "./valueSettingList";

const points = [0, 100] as const;
const share = [0, 1] as const;
const customers = [0, 1e6] as const;

/** THE LIST of settings, in the order of the settings sheet. Anchors, calibration, rates and standard values are
 * tables of their own. */
export const settings: readonly Setting[] = [
  { path: "name", section: "model", label: { name: "name" }, kind: { type: "text" } },
  choice("profile", "model", "profile", profileKeys),
  choice("method", "model", "method", tierMethods),
  number("thresholds.S", "thresholds", "thresholdS", points, "points"),
  number("thresholds.A", "thresholds", "thresholdA", points, "points"),
  number("thresholds.B", "thresholds", "thresholdB", points, "points"),
  number("hysteresisBand", "thresholds", "band", points, "points"),
  number("maxS", "capacity", "maxS", customers, "customers"),
  ...(["S", "A", "B"] as const).map((tier) =>
    optional(`capacity.maxPerTier.${tier}`, "capacity", "maxPerTier", customers, "customers", tier)
  ),
  ...(["S", "A"] as const).map((tier) =>
    optional(
      `capacity.maxPerManager.${tier}`,
      "capacity",
      "maxPerManager",
      customers,
      "customers",
      tier
    )
  ),
  ...tiers.map((tier) =>
    number(`capacity.hoursPerTier.${tier}`, "capacity", "hoursPerTier", [0, 1e6], "hours", tier)
  ),
  optional("capacity.availableHours", "capacity", "availableHours", [0, 1e9], "hours"),
  optional("maxMoveShare", "capacity", "maxMoveShare", share, "share"),
  optional("overrideBudget.share", "capacity", "overrideShare", share, "share"),
  optional("overrideBudget.count", "capacity", "overrideCount", customers, "customers"),
  ...criterionKeys.map((key): Setting => ({
    path: `weights.${key}`,
    section: "weights",
    label: { weightOf: key },
    kind: { type: "number", range: [0, 1000], unit: "points" },
  })),
  ...gateIds.flatMap((id): Setting[] => [
    {
      path: `gates.${id}.isOn`,
      section: "gates",
      label: { gate: id, part: "isOn" },
      kind: { type: "switch" },
    },
    {
      path: `gates.${id}.cap`,
      section: "gates",
      label: { gate: id, part: "cap" },
      kind: { type: "choice", choices: gateCaps },
    },
    ...Object.entries(gates[id].parameters).map(([name, spec]): Setting => ({
      path: `gates.${id}.parameters.${name}`,
      section: "gates",
      label: { gate: id, part: name as GateParameter },
      kind: { type: "number", range: spec.range, unit: spec.unit },
    })),
  ]),
  choice("missing", "applicability", "missing", missingModes),
  {
    path: "rescalesToActive",
    section: "applicability",
    label: { name: "rescale" },
    kind: { type: "switch" },
  },
  {
    path: "required",
    section: "applicability",
    label: { name: "required" },
    kind: { type: "criteria" },
  },
  {
    path: "prospectSkips",
    section: "applicability",
    label: { name: "prospectSkips" },
    kind: { type: "criteria" },
  },
  number("quota.shareS", "quota", "quotaShareS", share, "share"),
  number("quota.shareA", "quota", "quotaShareA", share, "share"),
  number("quota.shareB", "quota", "quotaShareB", share, "share"),
  number("quota.floorS", "quota", "quotaFloorS", points, "points"),
  number("quota.floorA", "quota", "quotaFloorA", points, "points"),
  number("pareto.classA", "pareto", "paretoA", share, "share"),
  number("pareto.classB", "pareto", "paretoB", share, "share"),
  number("pareto.fitForS", "pareto", "paretoFit", [1, 5], "rating"),
  number("pareto.scoreForS", "pareto", "paretoScore", points, "points"),
  ...financeSettings,
  ...valueSettings,
  ...reportSettings,
];

/** Value at a path of nested plain objects; undefined where the path ends early. */
export function valueAt(root: unknown, path: string): unknown {
  let value: unknown = root;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** Sets a value at a path whose objects exist. */
export function setAt(root: object, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop()!;
  const parent = steps.length === 0 ? root : valueAt(root, steps.join("."));
  (parent as Record<string, unknown>)[last] = value;
}

export function isCriterionKey(text: unknown): text is CriterionKey {
  return typeof text === "string" && Object.hasOwn(criteria, text);
}
