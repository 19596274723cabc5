import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import type { LanguageCode } from "../../src/i18n/languages";
import { cellAddress } from "../../src/sheets/address";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { modelSheet } from "../../src/settings/modelSheet";
import { profileWeights } from "../../src/settings/profiles";
import { readModelSheet } from "../../src/settings/readModelSheet";
import { SettingsError } from "../../src/settings/SettingsError";
import type { Cell } from "../../src/workbook/shape";

const languages: Record<LanguageCode, typeof en.scoring> = {
  en: en.scoring,
  "zh-CN": zhCN.scoring,
};

/** A plan as the cells that would stand on the sheet. */
function cellsOf(plan: SheetPlan): Cell[][] {
  const rows = Math.max(...plan.blocks.map((block) => block.row + block.cells.length));
  const columns = Math.max(
    ...plan.blocks.map((block) => block.column + (block.cells[0]?.length ?? 0))
  );
  const cells: Cell[][] = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(""));
  for (const block of plan.blocks) {
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (typeof cell === "string" || typeof cell === "number")
          cells[block.row + r]![block.column + c] = cell;
      })
    );
  }
  return cells;
}

const sheetOf = (model: Model, language: LanguageCode = "en") =>
  cellsOf(modelSheet(model, languages[language], language));
const read = (values: Cell[][]) => readModelSheet({ range: { row: 0, column: 0 }, values });
const rowOf = (cells: Cell[][], key: string) => cells.findIndex(([own]) => own === key);

/** Reads the sheet after one edit; gives the setting, the problem and the cell of the error. */
function faultAfter(key: string, column: number, value: Cell): string[] {
  const cells = sheetOf(defaultModel);
  cells[rowOf(cells, key)]![column] = value;
  try {
    read(cells);
    return ["accepted"];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return [
      error.setting,
      error.problem,
      error.cell ? cellAddress(error.cell.row, error.cell.column) : "nowhere",
    ];
  }
}

const calibrated: Model = {
  ...defaultModel,
  profile: "defend",
  maxMoveShare: 0.1,
  capacity: {
    maxPerTier: { S: 3, A: 40, B: null },
    maxPerManager: { S: null, A: 12 },
    hoursPerTier: { S: 500, A: 160, B: 30, C: 2 },
    availableHours: 12_000,
  },
  overrideBudget: { share: 0.05, count: 4 },
  rates: {
    base: "CNY",
    currencies: {
      USD: { closing: 7.12, average: 7.2, date: 46203 },
      EUR: { closing: 8.05, average: 7.9, date: null },
    },
  },
  finance: {
    ...defaultModel.finance,
    ratios: { ...defaultModel.finance.ratios, days: 360, basis: "closing" },
    altman: "em",
    benchmarks: {
      ...defaultModel.finance.benchmarks,
      roe: { weight: 25, levels: [-0.102, 0.005, 0.05, 0.08, 0.104] },
    },
    review: { ...defaultModel.finance.review, newCustomerSalesAbove: 500 },
  },
  name: "2026 年度",
  method: "quota",
  missing: "penalise",
  rescalesToActive: false,
  required: ["revenue", "strategicFit"],
  anchors: {
    avgDaysLate: [
      [0, 100],
      [45, 40],
      [90, 0],
    ],
    revenue: [
      [0, 0],
      [500, 50],
      [5000, 100],
    ],
  },
  weights: { ...defaultModel.weights, satisfaction: 0, revenue: 12 },
  gates: {
    ...defaultModel.gates,
    G12: { ...defaultModel.gates.G12, cap: "A" },
    G10: {
      ...defaultModel.gates.G10,
      isOn: false,
      parameters: { outlookAtMost: 1, growthBelow: -0.05 },
    },
  },
  calibration: {
    date: 46203,
    unit: { factor: 10_000, label: "万元", currency: "CNY" },
    quantiles: { walletSize: { n: 12, values: [600, 2100, 3600, 7600, 9250] } },
  },
};

describe("the settings sheet", () => {
  test.each<[LanguageCode]>([["en"], ["zh-CN"]])(
    "in %s gives back the very model it shows",
    (language) => {
      expect(read(sheetOf(defaultModel, language))).toEqual(defaultModel);
      expect(read(sheetOf(calibrated, language))).toEqual(calibrated);
    }
  );

  test("has a row for every setting, with its key, a name, its value, what is allowed and whose number it is", () => {
    const cells = sheetOf(defaultModel, "zh-CN");
    const row = cells[rowOf(cells, "gates.G06.parameters.over90Share")]!;
    expect(row.slice(0, 5)).toEqual([
      "gates.G06.parameters.over90Share",
      "G06 · 逾期 90 天以上的应收占比",
      0.1,
      "比例",
      "0% 至 100%",
    ]);
    expect(row).toContain("公司设置");
    expect(cells[rowOf(cells, "gates.G06.isOn")]![1]).toBe(
      "G06：应收账款中逾期 90 天以上的占比不低于 10%。"
    );
    expect(cells[rowOf(cells, "weights.contributionProfit")]!.slice(1, 3)).toEqual([
      "贡献利润",
      12,
    ]);
  });

  test("offers lists where only some words are allowed", () => {
    const plan = modelSheet(defaultModel, en.scoring, "en");
    const cells = cellsOf(plan);
    const listAt = (key: string) =>
      plan.validations!.find(({ rect }) => rect.row === rowOf(cells, key) && rect.column === 2)
        ?.values;
    expect(listAt("method")).toEqual(["absolute", "quota", "pareto"]);
    expect(listAt("gates.G04.isOn")).toEqual(["on", "off"]);
    expect(listAt("gates.G12.cap")).toEqual(["S", "A", "B", "C", "N/A", "none"]);
  });

  test("says when a calibration rests on a small sample", () => {
    const cells = sheetOf(calibrated);
    expect(cells[rowOf(cells, "calibration.quantiles.walletSize")]).toContain(
      "small sample: from 12 customers"
    );
  });
});

describe("what a person edited", () => {
  test("is honoured: numbers, percentages typed as text, words of either language, moved and deleted rows", () => {
    const cells = sheetOf(defaultModel);
    const set = (key: string, value: Cell) => (cells[rowOf(cells, key)]![2] = value);
    set("thresholds.A", 70);
    set("gates.G06.parameters.over90Share", "15%");
    set("weights.revenue", "１０");
    set("method", "配额");
    set("gates.G14.isOn", "停用");
    set("gates.G15.cap", "A");
    set("prospectSkips", "satisfaction、 avgDaysLate");
    const moved = cells.splice(rowOf(cells, "maxS"), 1)[0]!;
    moved[2] = 25;
    cells.push(moved);
    cells.splice(rowOf(cells, "hysteresisBand"), 1);
    const model = read(cells);
    expect(model.thresholds.A).toBe(70);
    expect(model.gates.G06.parameters.over90Share).toBeCloseTo(0.15, 12);
    expect(model.weights.revenue).toBe(10);
    expect(model.method).toBe("quota");
    expect(model.gates.G14.isOn).toBe(false);
    expect(model.gates.G15.cap).toBe("A");
    expect(model.prospectSkips).toEqual(["satisfaction", "avgDaysLate"]);
    expect([model.maxS, model.hysteresisBand]).toEqual([25, 5]);
  });

  test("a cleared calibration row asks for a new calibration of that criterion, all cleared for a new one", () => {
    const cells = sheetOf({
      ...calibrated,
      calibration: {
        ...calibrated.calibration!,
        quantiles: {
          ...calibrated.calibration!.quantiles,
          revenue: { n: 9, values: [1, 2, 3, 4, 5] },
        },
      },
    });
    const clear = (key: string) => cells[rowOf(cells, key)]!.fill("", 2, 8);
    clear("calibration.quantiles.walletSize");
    expect(Object.keys(read(cells).calibration!.quantiles)).toEqual(["revenue"]);
    clear("calibration.quantiles.revenue");
    expect(read(cells).calibration).toBeNull();
  });

  test("a sheet that starts below and right of A1 is read at its own addresses", () => {
    const cells = sheetOf(defaultModel).slice(3);
    cells[cells.findIndex(([own]) => own === "maxS")]![2] = "many";
    try {
      readModelSheet({ range: { row: 3, column: 0 }, values: cells });
      throw new Error("accepted");
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      expect(error.cell!.row).toBe(rowOf(sheetOf(defaultModel), "maxS"));
    }
  });

  test("what cannot be used is refused with its cell", () => {
    const row = (key: string) => rowOf(sheetOf(defaultModel), key) + 1;
    expect(faultAfter("weights.revenue", 2, "viel")).toEqual([
      "weights.revenue",
      "notANumber",
      `C${row("weights.revenue")}`,
    ]);
    expect(faultAfter("weights.revenue", 2, -3)).toEqual([
      "weights.revenue",
      "outOfRange",
      `C${row("weights.revenue")}`,
    ]);
    expect(faultAfter("weights.revenue", 2, "")).toEqual([
      "weights.revenue",
      "missing",
      `C${row("weights.revenue")}`,
    ]);
    expect(faultAfter("thresholds.A", 2, 90)).toEqual([
      "thresholds.A",
      "crossed",
      `C${row("thresholds.A")}`,
    ]);
    expect(faultAfter("missing", 2, "ignore")).toEqual([
      "missing",
      "notAChoice",
      `C${row("missing")}`,
    ]);
    expect(faultAfter("required", 2, "profit")).toEqual([
      "required",
      "notAChoice",
      `C${row("required")}`,
    ]);
    expect(faultAfter("anchors.avgDaysLate.values", 3, 50)).toEqual([
      "anchors.avgDaysLate",
      "anchorsOutOfOrder",
      `C${row("anchors.avgDaysLate.values")}`,
    ]);
    expect(faultAfter("anchors.avgDaysLate.points", 4, "")).toEqual([
      "anchors.avgDaysLate",
      "anchorsUneven",
      `E${row("anchors.avgDaysLate.points")}`,
    ]);
    expect(faultAfter("anchors.avgDaysLate.values", 5, "x")).toEqual([
      "anchors.avgDaysLate",
      "notANumber",
      `F${row("anchors.avgDaysLate.values")}`,
    ]);
    expect(faultAfter("maxS", 0, "maxSS")).toEqual(["maxSS", "unknown", `A${row("maxS")}`]);
    expect(faultAfter("calibration.quantiles.revenue", 3, 5)).toEqual([
      "calibration.quantiles.revenue",
      "outOfRange",
      `C${row("calibration.quantiles.revenue")}`,
    ]);
  });

  test.each<[string, string, number, Cell, string]>([
    ["quota shares above one together", "quota.shareB", 2, 0.9, "sharesAboveOne"],
    ["a floor of A above that of S", "quota.floorA", 2, 75, "crossed"],
    ["a share of moves above one", "maxMoveShare", 2, 1.5, "outOfRange"],
    ["a negative number of places", "capacity.maxPerTier.S", 2, -1, "outOfRange"],
    [
      "places that are neither number nor “no limit”",
      "capacity.maxPerTier.A",
      2,
      "many",
      "notANumber",
    ],
    ["places that are blank", "capacity.maxPerTier.A", 2, "", "missing"],
    ["a year of 364 days", "finance.ratios.days", 2, 364, "outOfRange"],
    ["an unknown profile", "profile", 2, "bold", "notAChoice"],
    ["a newer version", "version", 2, 3, "newerVersion"],
    [
      "a better class that asks for less",
      "finance.riskClasses.R2.healthFrom",
      2,
      85,
      "classesOutOfOrder",
    ],
    ["standard values out of order", "finance.benchmarks.debtRatio", 4, 0.95, "levelsOutOfOrder"],
  ])("%s (%s) is refused with its cell", (_what, key, column, value, problem) => {
    const row = rowOf(sheetOf(defaultModel), key) + 1;
    expect(faultAfter(key, column, value)).toEqual([key, problem, `C${row}`]);
  });

  test("standard values that are no number are refused at their own cell", () => {
    const row = rowOf(sheetOf(defaultModel), "finance.benchmarks.roe") + 1;
    expect(faultAfter("finance.benchmarks.roe", 5, "–")).toEqual([
      "finance.benchmarks.roe",
      "notANumber",
      `F${row}`,
    ]);
  });

  test("“no limit” is understood in either language, and stands where nothing is limited", () => {
    const cells = sheetOf(calibrated, "zh-CN");
    expect(cells[rowOf(cells, "capacity.maxPerTier.B")]![2]).toBe("不限");
    cells[rowOf(cells, "capacity.maxPerTier.S")]![2] = "No limit";
    expect(read(cells).capacity.maxPerTier).toEqual({ S: null, A: 40, B: null });
  });

  test("the choices for sheets are understood in either language; rows that an older sheet lacks have their defaults", () => {
    const cells = sheetOf(defaultModel, "zh-CN");
    const set = (key: string, value: Cell): void => {
      cells[rowOf(cells, key)]![2] = value;
    };
    set("reports.environmentTool", "五力模型");
    set("reports.supplierTemplate", "QCDS");
    // A comma is part of a company's name.
    set("reports.ownNames", "焱衡储能；Tierbook Power Co., Ltd. ;  ");
    set("reports.maxKeySheets", 200);
    set("finance.isAdvanced", "启用");
    const { reports, finance } = read(cells);
    expect(reports).toEqual({
      environmentTool: "fiveForces",
      supplierTemplate: "qcds",
      ownNames: ["焱衡储能", "Tierbook Power Co., Ltd."],
      maxKeySheets: 200,
    });
    expect(finance.isAdvanced).toBe(true);
    expect(read(sheetOf({ ...defaultModel, reports }, "en")).reports).toEqual(reports);
    const older = sheetOf(defaultModel).filter(
      ([key]) => !String(key).startsWith("reports.") && key !== "finance.isAdvanced"
    );
    expect(read(older)).toEqual(defaultModel);
    expect(faultAfter("reports.maxKeySheets", 2, 201)).toEqual([
      "reports.maxKeySheets",
      "outOfRange",
      expect.stringMatching(/^C\d+$/),
    ]);
  });

  test("a profile chosen on the sheet brings its weights, but never over weights somebody set", () => {
    const cells = sheetOf(defaultModel);
    cells[rowOf(cells, "profile")]![2] = "growth";
    expect(read(cells).weights).toEqual(profileWeights.growth);
    cells[rowOf(cells, "weights.revenue")]![2] = 9;
    expect(read(cells).weights).toEqual({ ...defaultModel.weights, revenue: 9 });
  });

  test("rates are typed on free rows; a currency twice, without base, unknown or of nothing is refused", () => {
    const typed = (rows: readonly Cell[][], base: Cell = "cny"): Cell[][] => {
      const cells = sheetOf(defaultModel);
      cells[rowOf(cells, "rates.base")]![2] = base;
      rows.forEach((row, k) =>
        cells[rowOf(cells, `rates.${k + 1}`)]!.splice(2, row.length, ...row)
      );
      return cells;
    };
    expect(read(typed([["usd", 7.1, "7.2", 46203]])).rates).toEqual({
      base: "CNY",
      currencies: { USD: { closing: 7.1, average: 7.2, date: 46203 } },
    });
    const fault = (cells: Cell[][]): [string, string] | null => {
      try {
        read(cells);
        return null;
      } catch (error) {
        if (!(error instanceof SettingsError) || error.cell === null) throw error;
        return [error.problem, cellAddress(error.cell.row, error.cell.column)];
      }
    };
    const row = rowOf(sheetOf(defaultModel), "rates.1") + 1;
    expect(
      fault(
        typed([
          ["USD", 7.1, 7.2],
          ["usd", 7, 7],
        ])
      )
    ).toEqual(["twice", `C${row + 1}`]);
    expect(fault(typed([["USD", 7.1, 7.2]], ""))).toEqual(["missing", `C${row - 2}`]);
    expect(fault(typed([["dollar", 7.1, 7.2]]))).toEqual(["notACurrency", `C${row}`]);
    expect(fault(typed([["USD", 7.1]]))).toEqual(["missing", `E${row}`]);
    expect(fault(typed([["USD", 0, 7.1]]))).toEqual(["outOfRange", `C${row}`]);
  });

  test("switching every weight to zero is refused", () => {
    const cells = sheetOf(defaultModel);
    for (const line of cells) if (String(line[0]).startsWith("weights.")) line[2] = 0;
    expect(() => read(cells)).toThrow(
      expect.objectContaining({ setting: "weights", problem: "allZero" })
    );
  });
});

test("the standard settings are named in Chinese on the Chinese sheet, and are the same settings when read back", () => {
  const sheet = sheetOf(defaultModel, "zh-CN");
  const shown = JSON.stringify(sheet);
  expect([shown.includes("标准设置"), shown.includes('"default"')]).toEqual([true, false]);
  expect(read(sheet).name).toBe("default");
});
