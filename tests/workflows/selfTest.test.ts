import { languages } from "../../src/i18n/languages";
import { runSelfTest } from "../../src/selftest/runSelfTest";
import { selfTest } from "../../src/workflows/selfTest";

test.each(["en", "zh-CN"] as const)(
  "the pane gets the same lines as the command, one after another, in %s",
  async (language) => {
    const lines = [];
    for await (const line of selfTest(language)) lines.push(line);
    expect(lines).toEqual([...runSelfTest(language, languages[language].words.selftest)]);
    expect(lines.filter(({ passed }) => !passed)).toEqual([]);
    expect(lines[0]!.family).toBe(languages[language].words.selftest.families.example);
  }
);
