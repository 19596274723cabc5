import { modelVersion } from "./Model";
import { SettingsError } from "./SettingsError";

/** Settings as they were saved, not yet checked. */
export type SavedSettings = Readonly<Record<string, unknown>>;

/** By the version they start from: each turns settings of that version into those of the next. */
const upgrades: Readonly<Record<number, (saved: SavedSettings) => SavedSettings>> = {
  1: toVersion2,
};

/**
 * Saved settings in today's format. Settings without a version are of version 1, which did not write one on its sheet.
 *
 * @throws SettingsError when they are of a version this product does not know
 */
export function upgraded(saved: SavedSettings): SavedSettings {
  let settings = saved;
  const first = saved.version ?? 1;
  if (typeof first !== "number" || !Number.isInteger(first) || first < 1) {
    throw new SettingsError("version", "notAChoice", String(first));
  }
  if (first > modelVersion) throw new SettingsError("version", "newerVersion", String(first));
  for (let version = first; version < modelVersion; version++) {
    settings = { ...upgrades[version]!(settings), version: version + 1 };
  }
  return settings;
}

/**
 * Version 1 had one set of default weights and called it "default"; where a company had its own, they stay. Places, limits of
 * moves, rates and the settings of the financial analysis did not exist: they get the defaults, which change no result.
 */
function toVersion2(saved: SavedSettings): SavedSettings {
  return { profile: "balanced", ...saved };
}
