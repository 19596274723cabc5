import { formatNumber } from "../i18n/format";
import type { LanguageCode } from "../i18n/languages";
import { fewestForFirmSample } from "../scoring/calibration";
import { calibratedCriteria, criteria } from "../scoring/criteria";
import { criterionKeys } from "../scoring/model";
import type { CriterionKey } from "../scoring/model";
import type { ScoringWords } from "../scoring/words";
import type { PlanCell, SheetPlan } from "../sheets/SheetPlan";
import { SheetLayout } from "../sheets/layout";
import type { StyleName } from "../sheets/styles";
import type { Model } from "./Model";
import { modelHash } from "./modelHash";
import { settings, valueAt } from "./settingList";
import type { Setting } from "./settingList";
import { settingAllowed, settingName, shownChoice } from "./settingWords";
import type { SettingName, SettingsSection } from "./words";

/** Identity of the sheet among our own. */
export const modelSheetKey = "model";

/** Sheet columns: the key that a reader goes by, what the setting is called, and its value or values. */
export const keyColumn = 0;
export const nameColumn = 1;
export const valueColumn = 2;
/** Anchors and quantiles stand side by side from the value column on. */
export const mostAnchors = 7;

const columnWidths = [40, 52, 22, 12, 12, 12, 12, 12, 12, 12];
const sections: readonly SettingsSection[] = [
  "model",
  "thresholds",
  "weights",
  "gates",
  "applicability",
  "quota",
  "pareto",
];

/**
 * The company's model as a sheet that a person may edit: one row per setting, then the anchors and the calibration as small
 * tables. What is read back goes by the key in the first column, so rows may be moved and the language may change.
 */
export function modelSheet(model: Model, words: ScoringWords, language: LanguageCode): SheetPlan {
  const say = words.settings;
  const layout = new SheetLayout({
    key: modelSheetKey,
    name: say.sheetName,
    columnWidths,
    freeze: { rows: 0, columns: 2 },
    page: { orientation: "portrait", fitWide: 1, fitTall: 0 },
  });
  const width = columnWidths.length;
  let row = layout.text(0, nameColumn, width - 1, say.title, "title");
  row = layout.text(row, nameColumn, width - 1, say.intro, "note");
  row = layout.text(row, nameColumn, width - 1, `${say.names.hash}: ${modelHash(model)}`, "note");
  for (const section of sections)
    row = settingRows(layout, row + 1, section, model, words, language);
  row = anchorRows(layout, row + 1, model, words);
  calibrationRows(layout, row + 1, model, words, language);
  return layout.finish();
}

/** Unit, allowed values and note beside a value. */
const unitColumn = valueColumn + 1;
const allowedColumn = valueColumn + 2;
const noteColumn = valueColumn + 5;

function settingRows(
  layout: SheetLayout,
  top: number,
  section: SettingsSection,
  model: Model,
  words: ScoringWords,
  language: LanguageCode
): number {
  const say = words.settings;
  let row = layout.text(top, nameColumn, columnWidths.length - 1, say.sections[section], "heading");
  const { headers } = say;
  layout.place(
    row,
    keyColumn,
    [[headers.key, headers.name, headers.value, headers.unit]],
    "tableHeader"
  );
  layout.text(row, allowedColumn, 3, headers.allowed, "tableHeader");
  layout.text(row, noteColumn, 3, headers.note, "tableHeader");
  row++;
  for (const setting of settings) {
    if (setting.section !== section) continue;
    const { cell, style, unit } = shownValue(setting, valueAt(model, setting.path), words);
    layout.place(row, keyColumn, [[setting.path]], "note");
    layout.place(row, nameColumn, [[settingName(setting, words, language, model)]], "wrapped");
    layout.place(row, valueColumn, [[cell]], style);
    layout.place(row, unitColumn, [[unit]], "centered");
    layout.text(row, allowedColumn, 3, settingAllowed(setting, words, language), "wrapped");
    layout.text(row, noteColumn, 3, say.companySetting, "text");
    const choices = choicesOf(setting, words);
    if (choices) {
      layout.validate({ rect: { row, column: valueColumn, rows: 1, columns: 1 }, values: choices });
    }
    row++;
  }
  return row;
}

function shownValue(
  { kind }: Setting,
  value: unknown,
  words: ScoringWords
): { cell: PlanCell; style: StyleName; unit: string | null } {
  const say = words.settings;
  switch (kind.type) {
    case "number":
      return {
        cell: value as number,
        style: kind.unit === "share" ? "inputPercent" : "inputNumber",
        unit: say.units[kind.unit],
      };
    case "choice":
      return { cell: shownChoice(value as string, words), style: "input", unit: null };
    case "switch":
      return { cell: value === true ? say.on : say.off, style: "input", unit: null };
    case "text":
      return { cell: value as string, style: "input", unit: null };
    case "criteria":
      return { cell: (value as string[]).join(", "), style: "input", unit: null };
  }
}

function choicesOf({ kind }: Setting, words: ScoringWords): readonly string[] | null {
  const say = words.settings;
  if (kind.type === "switch") return [say.on, say.off];
  return kind.type === "choice" ? kind.choices.map((choice) => shownChoice(choice, words)) : null;
}

function anchorRows(layout: SheetLayout, top: number, model: Model, words: ScoringWords): number {
  const say = words.settings;
  const width = columnWidths.length - 1;
  let row = layout.text(top, nameColumn, width, say.sections.anchors, "heading");
  row = layout.text(row, nameColumn, width, say.anchorNote, "note");
  const numbers = Array.from({ length: mostAnchors }, (_, k) => k + 1);
  layout.place(row, keyColumn, [[say.headers.key, say.headers.name, ...numbers]], "tableHeader");
  row++;
  for (const key of criterionKeys) {
    const { normalisation, unit } = criteria[key];
    const anchors = model.anchors[key] ?? (normalisation === "quantile" ? [] : normalisation);
    const name = words.criteria[key].name;
    const line = (index: 0 | 1): PlanCell[] =>
      Array.from({ length: mostAnchors }, (_, k) => anchors[k]?.[index] ?? null);
    layout.place(row, keyColumn, [[`anchors.${key}.values`], [`anchors.${key}.points`]], "note");
    layout.place(row, nameColumn, [[say.anchorValues(name)], [say.anchorPoints(name)]], "wrapped");
    layout.place(row, valueColumn, [line(0)], unit === "share" ? "inputPercent" : "inputNumber");
    layout.place(row + 1, valueColumn, [line(1)], "inputNumber");
    row += 2;
  }
  return row;
}

function calibrationRows(
  layout: SheetLayout,
  top: number,
  { calibration }: Model,
  words: ScoringWords,
  language: LanguageCode
): void {
  const say = words.settings;
  const width = columnWidths.length - 1;
  let row = layout.text(top, nameColumn, width, say.sections.calibration, "heading");
  row = layout.text(row, nameColumn, width, say.calibratedNote, "note");
  const facts: [path: string, name: SettingName, cell: PlanCell, style: StyleName][] = [
    ["calibration.date", "calibrationDate", calibration?.date ?? null, "date"],
    ["calibration.unit.label", "calibrationUnit", calibration?.unit.label ?? null, "input"],
    [
      "calibration.unit.currency",
      "calibrationCurrency",
      calibration?.unit.currency ?? null,
      "input",
    ],
    [
      "calibration.unit.factor",
      "calibrationFactor",
      calibration?.unit.factor ?? null,
      "inputNumber",
    ],
  ];
  for (const [path, name, cell, style] of facts) {
    layout.place(row, keyColumn, [[path]], "note");
    layout.place(row, nameColumn, [[say.names[name]]], "wrapped");
    layout.place(row, valueColumn, [[cell]], style);
    row++;
  }
  layout.place(
    row,
    keyColumn,
    [
      [
        say.headers.key,
        say.headers.name,
        say.units.customers,
        "P5",
        "P25",
        "P50",
        "P75",
        "P95",
        say.headers.note,
      ],
    ],
    "tableHeader"
  );
  row++;
  for (const key of calibratedCriteria) {
    const quantiles = calibration?.quantiles[key as CriterionKey];
    const n = quantiles?.n ?? null;
    layout.place(row, keyColumn, [[`calibration.quantiles.${key}`]], "note");
    layout.place(row, nameColumn, [[words.criteria[key].name]], "wrapped");
    layout.place(row, valueColumn, [[n]], "inputNumber");
    layout.place(
      row,
      valueColumn + 1,
      [[...(quantiles?.values ?? new Array<null>(5).fill(null))]],
      "inputNumber"
    );
    const isSmall = n !== null && n < fewestForFirmSample;
    const note = isSmall
      ? `${words.marks.smallSample}: ${say.sample(formatNumber(language, n, 0))}`
      : null;
    layout.place(row, valueColumn + 6, [[note]], "text");
    row++;
  }
}
