import type { LanguageCode } from "../i18n/languages";
import { criteriaOf } from "../scoring/criteria";
import { dimensionKeys } from "../scoring/model";
import type { CriterionKey, DimensionKey } from "../scoring/model";
import type { ScoringWords } from "../scoring/words";
import { rangeAddress } from "../sheets/address";
import type { PlanCell, SheetPlan } from "../sheets/SheetPlan";
import { SheetLayout } from "../sheets/layout";
import type { StyleName } from "../sheets/styles";
import type { Model } from "./Model";
import { modelHash } from "./modelHash";
import { anchorRows, benchmarkRows, calibrationRows, rateRows } from "./modelTables";
import { settings, valueAt } from "./settingList";
import type { Setting } from "./settingKinds";
import { settingAllowed, settingName, settingSource, shownChoice, shownName } from "./settingWords";
import { tierRule } from "./tierRule";
import { columnWidths, keyColumn, nameColumn, valueColumn } from "./sheetColumns";
import type { SettingsSection } from "./words";

/** Identity of the sheet among our own. */
export const modelSheetKey = "model";

const sections: readonly SettingsSection[] = [
  "model",
  "weights",
  "thresholds",
  "quota",
  "pareto",
  "capacity",
  "gates",
  "applicability",
  "finance",
  "distress",
  "credit",
  "review",
  "value",
  "reports",
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
    page: { orientation: "portrait", fitWide: 1, fitTall: 0, footer: say.footer },
  });
  const width = columnWidths.length;
  let row = layout.text(0, nameColumn, width - 1, say.title, "title");
  row = layout.text(row, nameColumn, width - 1, say.intro, "note");
  row = layout.text(
    row,
    nameColumn,
    width - 1,
    say.colon(say.names.hash, modelHash(model)),
    "note"
  );
  const parts: ((top: number) => number)[] = [
    ...sections.map(
      (section) => (top: number) => settingRows(layout, top, section, model, words, language)
    ),
    (top) => benchmarkRows(layout, top, model, words),
    (top) => rateRows(layout, top, model, words),
    (top) => anchorRows(layout, top, model, words),
    (top) => calibrationRows(layout, top, model, words, language),
  ];
  for (const part of parts) {
    const top = row + 1;
    row = part(top);
    layout.keepTogether(top, row, pageHeight);
  }
  layout.printArea({ row: 0, column: nameColumn, rows: row, columns: width - nameColumn });
  return layout.finish();
}

/** Points of rows that one page holds when the printed columns fill its width: A4 portrait within its margins. */
const pageHeight = 1080;

/** Row that tells the format of the sheet; nobody edits it. */
export const versionPath = "version";

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
  const width = columnWidths.length - 1;
  const note = say.sectionNotes[section];
  if (section === "thresholds")
    row = layout.text(row, nameColumn, width, tierRule(model, say, language), "note");
  if (note !== undefined) row = layout.text(row, nameColumn, width, note, "note");
  if (section === "model") {
    const { name, purpose } = say.profiles[model.profile];
    row = layout.text(row, nameColumn, width, say.colon(name, purpose), "note");
  }
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
  if (section === "model") {
    layout.place(row, keyColumn, [[versionPath]], "note");
    layout.place(row, nameColumn, [[say.names.version]], "wrapped");
    layout.place(row, valueColumn, [[model.version]], "general");
    row++;
  }
  if (section === "weights") row = weightTotal(layout, row, say.total);
  for (const setting of settings) {
    if (setting.section !== section) continue;
    const heads = "weightOf" in setting.label && dimensionHeadedBy(setting.label.weightOf);
    if (heads) {
      const name = say.dimension(heads, words.dimensions[heads].name);
      row = sumRow(layout, row, name, [column(row + 1, criteriaOf[heads].length)]);
    }
    const { cell, style, unit } = shownValue(setting, valueAt(model, setting.path), words);
    layout.place(row, keyColumn, [[setting.path]], "note");
    layout.place(row, nameColumn, [[settingName(setting, words, language, model)]], "wrapped");
    layout.place(row, valueColumn, [[cell]], style);
    layout.place(row, unitColumn, [[unit]], "centered");
    layout.text(row, allowedColumn, 3, settingAllowed(setting, words, language), "wrapped");
    layout.text(row, noteColumn, 3, settingSource(setting, words), "text");
    const choices = choicesOf(setting, words);
    if (choices) {
      layout.validate({ rect: { row, column: valueColumn, rows: 1, columns: 1 }, values: choices });
    }
    row++;
  }
  return row;
}

/** Sum of the weights of all dimensions, which head their criteria in the rows below. */
function weightTotal(layout: SheetLayout, row: number, name: string): number {
  let next = row + 1;
  const parts = dimensionKeys.map((dimension) => {
    const head = next;
    next += 1 + criteriaOf[dimension].length;
    return column(head, 1);
  });
  return sumRow(layout, row, name, parts);
}

const column = (row: number, rows: number): string =>
  rangeAddress({ row, column: valueColumn, rows, columns: 1 });

/** A line that nobody edits: it follows what is typed below it. */
function sumRow(layout: SheetLayout, row: number, name: string, parts: readonly string[]): number {
  layout.place(row, nameColumn, [[name, { formula: `=SUM(${parts.join(",")})` }]], "textStrong", [
    { rect: { row: 0, column: 1, rows: 1, columns: 1 }, style: "general" },
  ]);
  return row + 1;
}

/** The dimension whose first criterion this is; null for the others. */
function dimensionHeadedBy(key: CriterionKey): DimensionKey | null {
  return dimensionKeys.find((dimension) => criteriaOf[dimension][0] === key) ?? null;
}

function shownValue(
  { kind, path }: Setting,
  value: unknown,
  words: ScoringWords
): { cell: PlanCell; style: StyleName; unit: string | null } {
  const say = words.settings;
  switch (kind.type) {
    case "number":
      if (value === null)
        return { cell: say.noLimit, style: "inputNumber", unit: say.units[kind.unit] };
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
      return {
        cell: path === "name" ? shownName(value as string, say) : (value as string),
        style: "input",
        unit: null,
      };
    case "criteria":
      return { cell: (value as string[]).join(", "), style: "input", unit: null };
    case "names":
      return { cell: (value as string[]).join("; "), style: "input", unit: null };
  }
}

function choicesOf({ kind }: Setting, words: ScoringWords): readonly string[] | null {
  const say = words.settings;
  if (kind.type === "switch") return [say.on, say.off];
  return kind.type === "choice" ? kind.choices.map((choice) => shownChoice(choice, words)) : null;
}
