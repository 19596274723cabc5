import { languages, type LanguageCode } from "../i18n/languages";
import type { Appearance } from "./appearance";

/** What the user prefers on this machine, and the ways to change it. */
export interface Preferences {
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
  /** Null follows Excel's own language. */
  readonly language: LanguageCode | null;
  readonly onLanguage: (language: LanguageCode | null) => void;
}

const storageKey = "tierbook.language";

/** The language that the user chose over Excel's, null when none. */
export function readLanguage(storage: Pick<Storage, "getItem"> | null): LanguageCode | null {
  const stored = storage?.getItem(storageKey);
  const codes = Object.keys(languages) as LanguageCode[];
  return codes.find((code) => code === stored) ?? null;
}

export function keepLanguage(
  storage: Pick<Storage, "setItem" | "removeItem"> | null,
  language: LanguageCode | null
): void {
  if (language === null) storage?.removeItem(storageKey);
  else storage?.setItem(storageKey, language);
}
