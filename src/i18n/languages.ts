import type { Words } from "./words";
import { wordsAtHand } from "./wordsAtHand";

/**
 * THE LIST of languages. A new one is a file like en.ts, a line here, in wordsAtHand.ts and in fetchedWords.ts, and an
 * `<Override Locale>` in the manifest.
 */
export const languages = {
  en: {
    name: "English",
    locale: "en-US",
    get words(): Words {
      return wordsAtHand.en();
    },
  },
  "zh-CN": {
    name: "简体中文",
    locale: "zh-CN",
    get words(): Words {
      return wordsAtHand["zh-CN"]();
    },
  },
} as const satisfies Record<string, { name: string; locale: string; words: Words }>;

export type LanguageCode = keyof typeof languages;

/** The product's language for a host's display language: any Chinese reads zh-CN, everything else English. */
export function languageFor(displayLanguage: string): LanguageCode {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en";
}
