import { healthIndicators } from "../finance/health";
import { formatNumber } from "../i18n/format";
import type { LanguageCode } from "../i18n/languages";
import { fewestForFirmSample } from "../scoring/calibration";
import { calibratedCriteria, criteria } from "../scoring/criteria";
import { criterionKeys } from "../scoring/model";
import type { CriterionKey } from "../scoring/model";
import type { ScoringWords } from "../scoring/words";
import type { Block, PlanCell } from "../sheets/SheetPlan";
import type { SheetLayout } from "../sheets/layout";
import type { StyleName } from "../sheets/styles";
import type { Model } from "./Model";
import { columnWidths, keyColumn, mostAnchors, nameColumn, valueColumn } from "./sheetColumns";
import type { SettingName } from "./words";

/** Rows for rates at least, and free ones beside those that are filled. */
const fewestRateRows = 8;
const freeRateRows = 3;

/** Indicators whose standard values are shares. */
const shares: ReadonlySet<string> = new Set([
  "roe",
  "returnOnTotalAssets",
  "debtRatio",
  "revenueGrowth",
  "capitalPreservation",
]);

/** Columns of the note beside five values. */
const noteColumn = valueColumn + 6;
const noteSpan = columnWidths.length - noteColumn;

/** Headers over columns of numbers stand right, as the numbers do. */
function numbersFrom(column: number, columns = 6): Block["styles"] {
  return [{ rect: { row: 0, column, rows: 1, columns }, style: "tableHeaderNumber" }];
}

/** Title and explanation of a table. Returns the row below. */
function sectionHead(layout: SheetLayout, top: number, title: string, note: string): number {
  const width = columnWidths.length - 1;
  const row = layout.text(top, nameColumn, width, title, "heading");
  return layout.text(row, nameColumn, width, note, "note");
}

/** Standard values of the health score: weight, then poor to excellent. */
export function benchmarkRows(
  layout: SheetLayout,
  top: number,
  { finance }: Model,
  words: ScoringWords
): number {
  const say = words.settings;
  let row = sectionHead(layout, top, say.sections.benchmarks, say.benchmarkNote);
  layout.place(
    row,
    keyColumn,
    [[say.headers.key, say.headers.name, ...say.benchmarkHeaders]],
    "tableHeader",
    numbersFrom(valueColumn)
  );
  layout.text(row, noteColumn, noteSpan, say.headers.note, "tableHeaderIndented");
  row++;
  for (const indicator of healthIndicators) {
    const { weight, levels } = finance.benchmarks[indicator];
    layout.place(row, keyColumn, [[`finance.benchmarks.${indicator}`]], "note");
    layout.place(row, nameColumn, [[say.indicators[indicator]]], "wrapped");
    layout.place(row, valueColumn, [[weight]], "inputNumber");
    const style = shares.has(indicator) ? "inputPercent" : "inputNumber";
    layout.place(row, valueColumn + 1, [[...levels]], style);
    layout.text(row, noteColumn, noteSpan, say.sources.sasac, "wrappedIndented");
    row++;
  }
  return row;
}

/** Rates of exchange with free rows to add more. */
export function rateRows(
  layout: SheetLayout,
  top: number,
  { rates }: Model,
  words: ScoringWords
): number {
  const say = words.settings;
  let row = sectionHead(layout, top, say.sections.rates, say.ratesNote);
  layout.place(row, keyColumn, [["rates.base"]], "note");
  layout.place(row, nameColumn, [[say.names.ratesBase]], "wrapped");
  layout.place(row, valueColumn, [[rates.base === "" ? null : rates.base]], "input");
  row++;
  layout.place(
    row,
    keyColumn,
    [[say.headers.key, say.headers.name, ...say.rateHeaders]],
    "tableHeader"
  );
  row++;
  const filled = Object.entries(rates.currencies);
  const lines = Math.max(fewestRateRows, filled.length + freeRateRows);
  for (let k = 0; k < lines; k++) {
    const [code, rate] = filled[k] ?? [null, null];
    layout.place(row, keyColumn, [[`rates.${k + 1}`]], "note");
    layout.place(row, nameColumn, [[say.rateLine(String(k + 1))]], "wrapped");
    layout.place(row, valueColumn, [[code]], "input");
    layout.place(
      row,
      valueColumn + 1,
      [[rate?.closing ?? null, rate?.average ?? null]],
      "inputNumber"
    );
    layout.place(row, valueColumn + 3, [[rate?.date ?? null]], "inputDate");
    row++;
  }
  return row;
}

export function anchorRows(
  layout: SheetLayout,
  top: number,
  model: Model,
  words: ScoringWords
): number {
  const say = words.settings;
  let row = sectionHead(layout, top, say.sections.anchors, say.anchorNote);
  const numbers = Array.from({ length: mostAnchors }, (_, k) => k + 1);
  layout.place(
    row,
    keyColumn,
    [[say.headers.key, say.headers.name, ...numbers]],
    "tableHeader",
    numbersFrom(valueColumn, mostAnchors)
  );
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

export function calibrationRows(
  layout: SheetLayout,
  top: number,
  { calibration }: Model,
  words: ScoringWords,
  language: LanguageCode
): number {
  const say = words.settings;
  let row = sectionHead(layout, top, say.sections.calibration, say.calibratedNote);
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
    [[say.headers.key, say.headers.name, say.units.customers, "P5", "P25", "P50", "P75", "P95"]],
    "tableHeader",
    numbersFrom(valueColumn)
  );
  layout.text(row, noteColumn, noteSpan, say.headers.note, "tableHeaderIndented");
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
      "inputMoney"
    );
    const isSmall = n !== null && n < fewestForFirmSample;
    const note = isSmall
      ? words.settings.colon(words.marks.smallSample, say.sample(formatNumber(language, n, 0)))
      : null;
    layout.text(row, noteColumn, noteSpan, note, "wrappedIndented");
    row++;
  }
  return row;
}
