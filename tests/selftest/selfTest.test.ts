import { languages } from "../../src/i18n/languages";
import { family, isAsPublished, printed, same, within } from "../../src/selftest/Check";
import { families } from "../../src/selftest/families";
import { runSelfTest } from "../../src/selftest/runSelfTest";
import { selfTestText } from "../../workbench/cli/selfTestText";

const { selftest: words } = languages.en.words;
const all = [...runSelfTest("en", words)];

describe("the self-test", () => {
  test.each(all.map((line) => [`${line.family}: ${line.check}: ${line.symbol}`, line] as const))(
    "%s",
    (_name, { computed, expected, passed }) => {
      expect({ computed, expected, passed }).toEqual({ computed, expected, passed: true });
    }
  );

  test("covers 24 methods, and every case names its source", () => {
    expect(families).toHaveLength(24);
    expect(all.length).toBeGreaterThan(300);
    for (const { source } of all) expect(source.length).toBeGreaterThan(20);
  });

  test.each(["en", "zh-CN"] as const)("has a name for every family and case in %s", (language) => {
    const { families: names, checks } = languages[language].words.selftest;
    const ids = families.flatMap(({ checks: cases }) => cases.map(({ id }) => id as string));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(checks).sort()).toEqual([...ids].sort());
    expect(Object.keys(names).sort()).toEqual(families.map(({ id }) => id as string).sort());
  });
});

describe("a wrong number", () => {
  const broken = family("broken", [
    {
      id: "wrong",
      source: "An expectation broken on purpose: 0.1 + 0.2 is not 0.31",
      figures: () => [printed("a", 0.1 + 0.2, 0.31, 2), printed("b", 0.1 + 0.2, 0.3, 2)],
    },
    {
      id: "thrown",
      source: "A computation that breaks",
      figures: () => {
        throw new Error("no such matrix");
      },
    },
    { id: "empty", source: "A case without any figure proves nothing", figures: () => [] },
  ]);
  const lines = [...runSelfTest("en", words, [broken])];

  test("fails, and so do a computation that throws and a case without figures; the rest goes on", () => {
    expect(lines.map(({ passed }) => passed)).toEqual([false, true, false, false]);
    expect(lines[2]!.computed).toContain("no such matrix");
  });

  test("is counted in the last line, in every language", () => {
    for (const language of ["en", "zh-CN"] as const) {
      const text = selfTestText(lines, languages[language].words.selftest);
      expect(text.trimEnd().split("\n").at(-1)).toBe("1 passed, 3 failed");
      expect(text).toContain(languages[language].words.selftest.failed);
    }
  });
});

describe("equal as printed", () => {
  test("half a unit of the last digit passes, a whole one does not", () => {
    expect(isAsPublished(printed("x", 1.2264, 1.226, 3))).toBe(true);
    expect(isAsPublished(printed("x", 1.2265, 1.226, 3))).toBe(true);
    expect(isAsPublished(printed("x", 1.2266, 1.226, 3))).toBe(false);
    expect(isAsPublished(within("x", 1.3, 1.2, 0.05))).toBe(false);
  });

  test("a missing number is none, unless it was expected to be missing", () => {
    expect(isAsPublished(printed("x", NaN, 1, 3))).toBe(false);
    expect(isAsPublished(printed("x", NaN, NaN, 3))).toBe(true);
    expect(isAsPublished(printed("x", 1, NaN, 3))).toBe(false);
  });

  test("lists must be equally long and words the same", () => {
    expect(isAsPublished(printed("x", [1, 2], [1, 2, 3], 3))).toBe(false);
    expect(isAsPublished(same("x", ["A", "S"], ["A", "S"]))).toBe(true);
    expect(isAsPublished(same("x", ["A", "B"], ["A", "S"]))).toBe(false);
  });
});
