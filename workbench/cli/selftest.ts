import { parseArgs } from "node:util";
import { languageFor, languages } from "../../src/i18n/languages";
import type { LanguageCode } from "../../src/i18n/languages";
import { runSelfTest } from "../../src/selftest/runSelfTest";
import { isLanguage, selfTestText } from "./selfTestText";

/**
 * `npm run selftest`: computes the published cases on this machine and prints them beside what was published. Exit 0 when all
 * came out as published, 1 when any did not, 2 when the command line cannot be read.
 */
function main(): number {
  let language: LanguageCode;
  try {
    const { values } = parseArgs({ options: { lang: { type: "string" } }, strict: true });
    const wanted = values.lang ?? "en";
    language = isLanguage(wanted) ? wanted : languageFor(wanted);
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)} – usage: npm run selftest -- [--lang en|zh-CN]\n`
    );
    return 2;
  }
  const words = languages[language].words.selftest;
  const lines = [...runSelfTest(language, words)];
  process.stdout.write(selfTestText(lines, words));
  return lines.every(({ passed }) => passed) ? 0 : 1;
}

process.exitCode = main();
