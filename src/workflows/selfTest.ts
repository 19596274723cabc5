import { createBreath } from "../slices";
import { languages, type LanguageCode } from "../i18n/languages";
import type { SelfTestLine } from "../selftest/runSelfTest";

export type { SelfTestLine };

/**
 * The self-test line by line for whoever shows it: loaded when it is asked for, since nobody needs its tables otherwise, and
 * giving others a turn between lines.
 */
export async function* selfTest(language: LanguageCode): AsyncGenerator<SelfTestLine> {
  const { runSelfTest } = await import("../selftest/runSelfTest");
  const breath = createBreath();
  for (const line of runSelfTest(language, languages[language].words.selftest)) {
    yield line;
    await breath();
  }
}
