import { en } from "./en";
import type { Words } from "./words";
import { zhCN } from "./zhCN";

/** THE LIST of languages. A new one is a file like en.ts, a line here and an `<Override Locale>` in the manifest. */
export const languages = {
  en: { name: "English", locale: "en-US", words: en },
  "zh-CN": { name: "简体中文", locale: "zh-CN", words: zhCN },
} as const satisfies Record<string, { name: string; locale: string; words: Words }>;

export type LanguageCode = keyof typeof languages;

/** The product's language for a host's display language: any Chinese reads zh-CN, everything else English. */
export function languageFor(displayLanguage: string): LanguageCode {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en";
}
