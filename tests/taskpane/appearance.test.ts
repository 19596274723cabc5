import { isDark, keepAppearance, readAppearance } from "../../src/taskpane/appearance";

test("the user's choice wins over Office's theme; without one the pane follows Office", () => {
  expect(
    (["office", "light", "dark"] as const).map((choice) => [
      isDark(choice, false),
      isDark(choice, true),
    ])
  ).toEqual([
    [false, true],
    [false, false],
    [true, true],
  ]);
});

test("a kept choice is read again; anything unknown, and no storage at all, means: as in Office", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  keepAppearance(storage, "dark");
  expect(readAppearance(storage)).toBe("dark");
  kept.forEach((_, key) => kept.set(key, "purple"));
  expect(readAppearance(storage)).toBe("office");
  expect(readAppearance(null)).toBe("office");
});
