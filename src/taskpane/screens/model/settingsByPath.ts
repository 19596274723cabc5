import { settings } from "../../../settings/settingList";
import type { Setting } from "../../../settings/settingKinds";
import type { SettingsSection } from "../../../settings/words";

const byPath = new Map(settings.map((setting) => [setting.path, setting]));

/** A setting of the list by its path. */
export function settingAt(path: string): Setting {
  const setting = byPath.get(path);
  if (!setting) throw new Error(`no setting ${path}`);
  return setting;
}

export function settingsOf(section: SettingsSection): readonly Setting[] {
  return settings.filter((setting) => setting.section === section);
}

const shownApart: ReadonlySet<SettingsSection> = new Set([
  "model",
  "thresholds",
  "weights",
  "gates",
  "quota",
  "pareto",
  "capacity",
  "applicability",
]);

/** Sections without a part of their own in the editor: what they hold works when the data are read again. */
export const otherSections: readonly SettingsSection[] = [
  ...new Set(settings.map(({ section }) => section)),
].filter((section) => !shownApart.has(section));
