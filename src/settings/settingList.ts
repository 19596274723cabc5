import { gates } from "../scoring/gates";
import { criteria } from "../scoring/criteria";
import { criterionKeys, gateIds } from "../scoring/model";
import type { CriterionKey, GateId } from "../scoring/model";
import type { GateParameter } from "../scoring/gates/parameters";
import { gateCaps, missingModes, tierMethods } from "./Model";
import type { SettingName, SettingsSection, SettingUnit } from "./words";

/** What kind of value a setting takes. */
export type SettingKind =
  | {
      readonly type: "number";
      readonly range: readonly [low: number, high: number];
      readonly unit: SettingUnit;
    }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "switch" }
  | { readonly type: "text" }
  | { readonly type: "criteria" };

/** What a setting is called: by its own name, or by the criterion or gate that it belongs to. */
export type SettingLabel =
  | { readonly name: SettingName }
  | { readonly weightOf: CriterionKey }
  | { readonly gate: GateId; readonly part: "isOn" | "cap" | GateParameter };

/** One number, choice or text that a company may set. */
export interface Setting {
  /** Path in the Model, and key of its row on the settings sheet. */
  readonly path: string;
  readonly section: SettingsSection;
  readonly label: SettingLabel;
  readonly kind: SettingKind;
}

const number = (
  path: string,
  section: SettingsSection,
  name: SettingName,
  range: readonly [number, number],
  unit: SettingUnit
): Setting => ({ path, section, label: { name }, kind: { type: "number", range, unit } });

const choice = (
  path: string,
  section: SettingsSection,
  name: SettingName,
  choices: readonly string[]
): Setting => ({ path, section, label: { name }, kind: { type: "choice", choices } });

const points = [0, 100] as const;
const share = [0, 1] as const;

/** THE LIST of settings, in the order of the settings sheet. Anchors and calibration are tables of their own. */
export const settings: readonly Setting[] = [
  { path: "name", section: "model", label: { name: "name" }, kind: { type: "text" } },
  choice("method", "model", "method", tierMethods),
  number("thresholds.S", "thresholds", "thresholdS", points, "points"),
  number("thresholds.A", "thresholds", "thresholdA", points, "points"),
  number("thresholds.B", "thresholds", "thresholdB", points, "points"),
  number("hysteresisBand", "thresholds", "band", points, "points"),
  number("maxS", "thresholds", "maxS", [0, 1e6], "customers"),
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
