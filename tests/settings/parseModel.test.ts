import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { fnv1a64, modelHash } from "../../src/settings/modelHash";
import { parseModel } from "../../src/settings/parseModel";
import { SettingsError, settingsErrorText } from "../../src/settings/SettingsError";
import { inMoneyUnit } from "../../src/settings/withCalibration";

const calibration = {
  date: 46203,
  unit: { factor: 10_000, label: "万元", currency: "CNY" },
  quantiles: { revenue: { n: 12, values: [49.5, 675, 1650, 3025, 5605] } },
} as const;

/** Setting and problem of the error that some saved settings give. */
function faultOf(saved: unknown): [string, string] | null {
  try {
    parseModel(saved);
    return null;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return [error.setting, error.problem];
  }
}

describe("settings at the door", () => {
  test("a model survives being saved and opened", () => {
    const model: Model = {
      ...defaultModel,
      name: "Growth",
      anchors: {
        revenue: [
          [0, 0],
          [10, 50],
          [20, 100],
        ],
      },
      calibration: {
        ...calibration,
        quantiles: { revenue: { n: 12, values: [49.5, 675, 1650, 3025, 5605] } },
      },
    };
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  test("what older settings lack has its default", () => {
    expect(parseModel({})).toEqual(defaultModel);
    expect(parseModel({ thresholds: { S: 90 } })).toEqual({
      ...defaultModel,
      thresholds: { S: 90, A: 65, B: 50 },
    });
  });

  test.each<[string, unknown, [string, string]]>([
    ["a negative weight", { weights: { revenue: -1 } }, ["weights.revenue", "outOfRange"]],
    [
      "a weight that is no number",
      { weights: { revenue: "8" } },
      ["weights.revenue", "notANumber"],
    ],
    ["NaN as weight", { weights: { revenue: NaN } }, ["weights.revenue", "notANumber"]],
    [
      "nothing but zero weights",
      { weights: Object.fromEntries(Object.keys(defaultModel.weights).map((key) => [key, 0])) },
      ["weights", "allZero"],
    ],
    ["S below A", { thresholds: { S: 60 } }, ["thresholds.A", "crossed"]],
    ["A equal to B", { thresholds: { B: 65 } }, ["thresholds.B", "crossed"]],
    ["a threshold above the scale", { thresholds: { S: 101 } }, ["thresholds.S", "outOfRange"]],
    ["an unknown method", { method: "best" }, ["method", "notAChoice"]],
    ["an unknown cap", { gates: { G06: { cap: "D" } } }, ["gates.G06.cap", "notAChoice"]],
    [
      "a share above one",
      { gates: { G06: { parameters: { over90Share: 10 } } } },
      ["gates.G06.parameters.over90Share", "outOfRange"],
    ],
    [
      "a switch that is none",
      { gates: { G06: { isOn: "yes" } } },
      ["gates.G06.isOn", "notAChoice"],
    ],
    [
      "an unknown criterion among the required",
      { required: ["profit"] },
      ["required", "notAChoice"],
    ],
    [
      "anchors out of order",
      {
        anchors: {
          revenue: [
            [10, 0],
            [5, 100],
          ],
        },
      },
      ["anchors.revenue", "anchorsOutOfOrder"],
    ],
    ["a single anchor", { anchors: { revenue: [[10, 0]] } }, ["anchors.revenue", "anchorsTooFew"]],
    [
      "points above 100",
      {
        anchors: {
          revenue: [
            [1, 0],
            [2, 120],
          ],
        },
      },
      ["anchors.revenue", "outOfRange"],
    ],
    [
      "an anchor beyond a rating",
      {
        anchors: {
          strategicFit: [
            [1, 0],
            [6, 100],
          ],
        },
      },
      ["anchors.strategicFit", "outOfRange"],
    ],
    [
      "an anchor without points",
      { anchors: { revenue: [[1], [2, 100]] } },
      ["anchors.revenue", "anchorsUneven"],
    ],
    [
      "anchors of nothing",
      {
        anchors: {
          profit: [
            [1, 0],
            [2, 1],
          ],
        },
      },
      ["anchors.profit", "unknown"],
    ],
    [
      "falling quantiles",
      {
        calibration: { ...calibration, quantiles: { revenue: { n: 12, values: [5, 4, 6, 7, 8] } } },
      },
      ["calibration.quantiles.revenue", "anchorsOutOfOrder"],
    ],
    [
      "quantiles of four customers",
      {
        calibration: { ...calibration, quantiles: { revenue: { n: 4, values: [1, 2, 3, 4, 5] } } },
      },
      ["calibration.quantiles.revenue", "outOfRange"],
    ],
    [
      "a calibration without a date",
      { calibration: { ...calibration, date: null } },
      ["calibration.date", "notANumber"],
    ],
    [
      "quantiles of a rating",
      {
        calibration: {
          ...calibration,
          quantiles: { strategicFit: { n: 9, values: [1, 2, 3, 4, 5] } },
        },
      },
      ["calibration.quantiles.strategicFit", "unknown"],
    ],
    ["an empty name", { name: " " }, ["name", "missing"]],
    ["a list in place of settings", [1], ["model", "notAChoice"]],
  ])("%s is refused by name", (_what, saved, expected) => {
    expect(faultOf(saved)).toEqual(expected);
  });

  test("the message names the setting, what was found and what is allowed, in either language", () => {
    const error = new SettingsError("thresholds.A", "crossed", "90", { row: 8, column: 2 });
    expect(settingsErrorText(error, en.scoring.settings)).toBe(
      "MCR_Config!C9 (thresholds.A): “90” cannot be used. The thresholds must fall from S to A to B."
    );
    expect(settingsErrorText(error, zhCN.scoring.settings)).toBe(
      "MCR_Config!C9 (thresholds.A)：“90”无法使用。分级线须按 S、A、B 依次降低。"
    );
  });
});

describe("fingerprint of a model", () => {
  test("FNV-1a 64 gives the published values for the empty text, “a” and “foobar”", () => {
    // Test vectors of the authors: http://www.isthe.com/chongo/tech/comp/fnv/
    expect(fnv1a64("")).toBe(0xcbf29ce484222325n);
    expect(fnv1a64("a")).toBe(0xaf63dc4c8601ec8cn);
    expect(fnv1a64("foobar")).toBe(0x85944171f73967e8n);
  });

  test("twelve digits, equal for equal settings in any order, different after any change", () => {
    const { weights, ...rest } = defaultModel;
    expect(modelHash(defaultModel)).toMatch(/^[0-9a-f]{12}$/);
    expect(
      modelHash({
        ...rest,
        weights: Object.fromEntries(Object.entries(weights).reverse()) as typeof weights,
      })
    ).toBe(modelHash(defaultModel));
    expect(modelHash({ ...defaultModel, maxS: 11 })).not.toBe(modelHash(defaultModel));
    expect(modelHash({ ...defaultModel, calibration: { ...calibration, quantiles: {} } })).not.toBe(
      modelHash(defaultModel)
    );
  });
});

describe("calibration and money units", () => {
  const model: Model = {
    ...defaultModel,
    calibration: {
      ...calibration,
      quantiles: { revenue: { n: 12, values: [49.5, 675, 1650, 3025, 5605] } },
    },
  };

  test("stored in 万元 and read in 元 the quantiles are ten thousand times as large", () => {
    const inYuan = inMoneyUnit(model, { factor: 1, label: "元", currency: "CNY" })!;
    expect(inYuan.calibration!.quantiles.revenue).toEqual({
      n: 12,
      values: [495_000, 6_750_000, 16_500_000, 30_250_000, 56_050_000],
    });
    expect(inYuan.calibration!.unit.factor).toBe(1);
  });

  test("stored in CNY and read in USD at 0.125 dollars a yuan the quantiles are an eighth", () => {
    const rates = {
      base: "USD",
      currencies: { CNY: { closing: 0.2, average: 0.125, date: null } },
    };
    const inDollars = inMoneyUnit(
      { ...model, rates },
      { factor: 10_000, label: "USD", currency: "USD" }
    )!;
    expect(inDollars.calibration!.quantiles.revenue!.values[1]).toBe(84.375);
    expect(inDollars.calibration!.unit.currency).toBe("USD");
  });

  test("the same unit changes nothing, another currency cannot be converted", () => {
    expect(inMoneyUnit(model, calibration.unit)).toBe(model);
    expect(inMoneyUnit(model, { factor: 1, label: "USD", currency: "USD" })).toBeNull();
    expect(inMoneyUnit(defaultModel, calibration.unit)).toBe(defaultModel);
  });
});
