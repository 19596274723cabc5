import type { GateParameter } from "../scoring/gates/parameters";
import type { CriterionKey, GateId } from "../scoring/model";
import type { SettingName, SettingSource, SettingsSection, SettingUnit } from "./words";

/** What kind of value a setting takes. */
export type SettingKind =
  | {
      readonly type: "number";
      readonly range: readonly [low: number, high: number];
      readonly unit: SettingUnit;
      /** The only numbers there are, where a range would allow too many. */
      readonly only?: readonly number[];
      /** Whether it may be null, which means that there is no limit. */
      readonly isOptional?: true;
    }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "switch" }
  | { readonly type: "text" }
  | { readonly type: "criteria" }
  /** Any number of names, none of them empty. */
  | { readonly type: "names" };

/** What a setting is called: by its own name, or by the criterion or gate that it belongs to. */
export type SettingLabel =
  | { readonly name: SettingName; readonly of?: string }
  | { readonly weightOf: CriterionKey }
  | { readonly gate: GateId; readonly part: "isOn" | "cap" | GateParameter };

/** One number, choice or text that a company may set. */
export interface Setting {
  /** Path in the Model, and key of its row on the settings sheet. */
  readonly path: string;
  readonly section: SettingsSection;
  readonly label: SettingLabel;
  readonly kind: SettingKind;
  /** Publication that the default is taken from; absent = nobody's but the company's. */
  readonly source?: SettingSource;
}

type Range = readonly [low: number, high: number];

/** A number; `of` tells apart settings of one name: a tier, a risk class. */
export function number(
  path: string,
  section: SettingsSection,
  name: SettingName,
  range: Range,
  unit: SettingUnit,
  of?: string
): Setting {
  return { path, section, label: labelOf(name, of), kind: { type: "number", range, unit } };
}

/** A number that may be left without limit. */
export function optional(
  path: string,
  section: SettingsSection,
  name: SettingName,
  range: Range,
  unit: SettingUnit,
  of?: string
): Setting {
  const kind = { type: "number", range, unit, isOptional: true } as const;
  return { path, section, label: labelOf(name, of), kind };
}

export function choice(
  path: string,
  section: SettingsSection,
  name: SettingName,
  choices: readonly string[]
): Setting {
  return { path, section, label: { name }, kind: { type: "choice", choices } };
}

export function switched(path: string, section: SettingsSection, name: SettingName): Setting {
  return { path, section, label: { name }, kind: { type: "switch" } };
}

function labelOf(name: SettingName, of: string | undefined): SettingLabel {
  return of === undefined ? { name } : { name, of };
}
