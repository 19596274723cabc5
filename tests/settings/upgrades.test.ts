import { readFileSync } from "node:fs";
import { defaultModel } from "../../src/settings/defaultModel";
import { modelFromText, modelText } from "../../src/settings/modelFile";
import { modelHash } from "../../src/settings/modelHash";
import { parseModel } from "../../src/settings/parseModel";
import { readModelSheet } from "../../src/settings/readModelSheet";
import { SettingsError } from "../../src/settings/SettingsError";
import { upgraded } from "../../src/settings/upgrades";
import type { Cell } from "../../src/workbook/shape";

/** The settings sheet and the settings as version 1 of this product wrote them, kept as they were. */
const stored = (name: string): string =>
  readFileSync(new URL(`../fixtures/settings/${name}`, import.meta.url), "utf8");
const sheetOfVersion1 = JSON.parse(stored("sheet-v1.json")) as Cell[][];
const fileOfVersion1 = JSON.parse(stored("model-v1.json")) as Readonly<Record<string, unknown>>;

/** What a company had set in version 1: everything else is the default. */
const own = {
  name: "2026 年度",
  method: "quota",
  hysteresisBand: 4,
  maxS: 6,
} as const;

describe("settings of version 1", () => {
  test("on their sheet keep what the company had set; what did not exist has its default", () => {
    const model = readModelSheet({ range: { row: 0, column: 0 }, values: sheetOfVersion1 });
    expect(model).toEqual({
      ...defaultModel,
      ...own,
      weights: { ...defaultModel.weights, revenue: 12 },
      calibration: model.calibration,
    });
    expect(model.calibration?.quantiles.walletSize).toEqual({
      n: 12,
      values: [600, 2100, 3600, 7600, 9250],
    });
    expect(model.version).toBe(2);
  });

  test("as a saved object come to the same model as from the sheet", () => {
    expect(parseModel(fileOfVersion1)).toEqual(
      readModelSheet({ range: { row: 0, column: 0 }, values: sheetOfVersion1 })
    );
  });

  test("in a file are known by their version and their own fingerprint", () => {
    const { version, ...settings } = fileOfVersion1;
    const text = JSON.stringify({
      format: "tierbook-model",
      version,
      // Fingerprint that version 1 printed for these settings.
      hash: stored("hash-v1.txt").trim(),
      settings,
    });
    const { model, isAsExported } = modelFromText(text);
    expect(model).toEqual(parseModel(fileOfVersion1));
    expect(isAsExported).toBe(true);
    expect(modelHash(model)).not.toBe(stored("hash-v1.txt").trim());
  });

  test("become a balanced profile, and keep a profile that is named", () => {
    expect(upgraded({ name: "x" })).toEqual({ name: "x", profile: "balanced", version: 2 });
    expect(upgraded({ version: 2, profile: "growth" })).toEqual({ version: 2, profile: "growth" });
  });

  test.each([[3], [0], [1.5], ["2"]])("version %j is refused by name", (version) => {
    expect(() => upgraded({ version })).toThrow(expect.objectContaining({ setting: "version" }));
  });
});

describe("a file of settings", () => {
  test("gives back the very model, in all its parts", () => {
    const model = parseModel({
      ...defaultModel,
      name: "集团",
      rates: { base: "CNY", currencies: { USD: { closing: 7.1, average: 7.2, date: 46203 } } },
      capacity: { ...defaultModel.capacity, maxPerTier: { S: 3, A: null, B: 40 } },
      maxMoveShare: 0.1,
    });
    expect(modelFromText(modelText(model))).toEqual({ model, isAsExported: true });
  });

  test("that was edited is checked and told apart from what was exported", () => {
    const text = modelText(defaultModel).replace('"hysteresisBand": 5', '"hysteresisBand": 6');
    const { model, isAsExported } = modelFromText(text);
    expect([model.hysteresisBand, isAsExported]).toEqual([6, false]);
  });

  test.each([
    ["nothing", "", "format", "notAModel"],
    ["a list", "[]", "format", "notAModel"],
    ["another program's file", '{"format":"other"}', "format", "notAModel"],
    ["no settings", '{"format":"tierbook-model","version":2}', "settings", "notAModel"],
    [
      "a weight that is text",
      '{"format":"tierbook-model","version":2,"settings":{"weights":{"revenue":"8"}}}',
      "weights.revenue",
      "notANumber",
    ],
  ])("with %s is refused", (_what, text, setting, problem) => {
    try {
      modelFromText(text);
      throw new Error("accepted");
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      expect([error.setting, error.problem]).toEqual([setting, problem]);
    }
  });
});
