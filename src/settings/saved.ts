import { SettingsError } from "./SettingsError";

/** Members of a saved object. */
export function entriesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new SettingsError(path, "notAChoice", describe(value));
  }
  return Object.entries(value);
}

/** What was found, for a message. */
export function describe(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}
