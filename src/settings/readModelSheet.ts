import { languages } from "../i18n/languages";
import { calibratedCriteria, criteria } from "../scoring/criteria";
import { criterionKeys } from "../scoring/model";
import type { Anchors, CriterionKey } from "../scoring/model";
import type { Cell } from "../workbook/shape";
import { defaultModel } from "./defaultModel";
import type { Model, Quantiles } from "./Model";
import { keyColumn, mostAnchors, valueColumn } from "./modelSheet";
import { checkAnchors, checkQuantiles, checkTogether, checkValue } from "./parseModel";
import { SettingsError } from "./SettingsError";
import { setAt, settings } from "./settingList";
import type { Setting } from "./settingList";
import { shownChoice } from "./settingWords";

/** A sheet's values with the place of their first cell. */
export interface SheetValues {
  readonly range: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly Cell[])[];
}

interface Line {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * The model as a person left it on the settings sheet. A row that is gone has its default; a value that cannot be used is
 * refused with the address of its cell.
 *
 * @throws SettingsError with the cell
 */
export function readModelSheet({ range, values }: SheetValues): Model {
  const lines = new Map<string, Line>();
  const ownKey = range.column <= keyColumn ? keyColumn - range.column : -1;
  values.forEach((cells, k) => {
    const key = cells[ownKey];
    if (typeof key !== "string" || key.trim() === "" || headerWords.has(key)) return;
    lines.set(key.trim(), { row: range.row + k, cells: cells.slice(ownKey) });
  });
  refuseUnknown(lines);

  const draft = structuredClone(defaultModel);
  for (const setting of settings) {
    const line = lines.get(setting.path);
    if (!line) continue;
    setAt(
      draft,
      setting.path,
      at(line, valueColumn, () => checkValue(setting, understand(setting, line)))
    );
  }
  const model: Model = {
    ...draft,
    anchors: readAnchors(lines),
    calibration: readCalibration(lines),
  };
  try {
    checkTogether(model);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const line = lines.get(error.setting) ?? lines.get(`weights.${criterionKeys[0]}`);
    throw placed(error, line, valueColumn);
  }
  return model;
}

const headerWords: ReadonlySet<string> = new Set(
  Object.values(languages).map(({ words }) => words.scoring.settings.headers.key)
);

function refuseUnknown(lines: ReadonlyMap<string, Line>): void {
  const known = new Set([
    ...settings.map(({ path }) => path),
    ...criterionKeys.flatMap((key) => [`anchors.${key}.values`, `anchors.${key}.points`]),
    ...calibratedCriteria.map((key) => `calibration.quantiles.${key}`),
    ...calibrationFacts,
  ]);
  for (const [key, line] of lines) {
    if (known.has(key)) continue;
    throw placed(new SettingsError(key, "unknown", key), line, keyColumn);
  }
}

const calibrationFacts = [
  "calibration.date",
  "calibration.unit.label",
  "calibration.unit.currency",
  "calibration.unit.factor",
] as const;

function placed(error: SettingsError, line: Line | undefined, column: number): SettingsError {
  const cell = line ? { row: line.row, column } : null;
  return new SettingsError(error.setting, error.problem, error.found, cell);
}

/** Runs a check and gives its error the cell. */
function at<Result>(line: Line, column: number, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    throw error instanceof SettingsError ? placed(error, line, column) : error;
  }
}

/** What a cell says about a setting: words of any language become codes, "10%" becomes 0.1. */
function understand({ path, kind }: Setting, { cells }: Line): unknown {
  const cell = cells[valueColumn] ?? "";
  if (cell === "" && kind.type !== "criteria") throw new SettingsError(path, "missing", "");
  switch (kind.type) {
    case "number":
      return numberOf(cell);
    case "choice":
      return kind.choices.find((choice) => names(choice).has(plain(cell))) ?? cell;
    case "switch":
      if (typeof cell === "boolean") return cell;
      return spellings("on").has(plain(cell))
        ? true
        : spellings("off").has(plain(cell))
          ? false
          : cell;
    case "text":
      return String(cell);
    case "criteria":
      return String(cell)
        .split(/[,，、;；\s]+/)
        .filter((part) => part !== "");
  }
}

function plain(cell: Cell): string {
  return String(cell).normalize("NFKC").trim().toLowerCase();
}

function names(choice: string): Set<string> {
  const shown = Object.values(languages).map(({ words }) => shownChoice(choice, words.scoring));
  return new Set([choice, ...shown].map(plain));
}

function spellings(state: "on" | "off"): Set<string> {
  const shown = Object.values(languages).map(({ words }) => words.scoring.settings[state]);
  return new Set([...shown, state === "on" ? "true" : "false"].map(plain));
}

/** A number as Excel gives it, or typed as text: "1,000", "10%", full-width digits. NaN when it is none. */
function numberOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  const text = plain(cell).replaceAll(",", "").replaceAll("−", "-");
  const match = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(text);
  return match ? Number(match[1]) / (match[2] === "%" ? 100 : 1) : NaN;
}

function readAnchors(lines: ReadonlyMap<string, Line>): Model["anchors"] {
  const result: Partial<Record<CriterionKey, Anchors>> = {};
  for (const key of criterionKeys) {
    const path = `anchors.${key}`;
    const valueLine = lines.get(`${path}.values`);
    const pointLine = lines.get(`${path}.points`);
    if (!valueLine || !pointLine) continue;
    const pairs: [number, number][] = [];
    for (let k = 0; k < mostAnchors; k++) {
      const column = valueColumn + k;
      const [value, points] = [valueLine, pointLine].map((line) => {
        const cell = line.cells[column] ?? "";
        if (cell === "") return null;
        const number = numberOf(cell);
        if (Number.isNaN(number))
          throw placed(new SettingsError(path, "notANumber", String(cell)), line, column);
        return number;
      });
      if (value === null && points === null) continue;
      if (value === null || points === null || value === undefined || points === undefined) {
        const line = value === null ? valueLine : pointLine;
        throw placed(new SettingsError(path, "anchorsUneven", ""), line, column);
      }
      pairs.push([value, points]);
    }
    const { normalisation } = criteria[key];
    if (pairs.length === 0 && normalisation === "quantile") continue;
    const anchors = at(valueLine, valueColumn, () => checkAnchors(key, pairs));
    const isDefault =
      normalisation !== "quantile" && JSON.stringify(anchors) === JSON.stringify(normalisation);
    if (!isDefault) result[key] = anchors;
  }
  return result;
}

function readCalibration(lines: ReadonlyMap<string, Line>): Model["calibration"] {
  const quantiles: Partial<Record<CriterionKey, Quantiles>> = {};
  for (const key of calibratedCriteria) {
    const line = lines.get(`calibration.quantiles.${key}`);
    if (!line) continue;
    const cells = Array.from({ length: 6 }, (_, k) => line.cells[valueColumn + k] ?? "");
    // A cleared row asks for a new calibration of this criterion.
    if (cells.every((cell) => cell === "")) continue;
    const [n, ...values] = cells.map((cell) => (cell === "" ? undefined : numberOf(cell)));
    quantiles[key] = at(line, valueColumn, () => checkQuantiles(key, n, values));
  }
  if (Object.keys(quantiles).length === 0) return null;
  const [date, label, currency, factor] = calibrationFacts.map((path) => {
    const line = lines.get(path);
    return { line, cell: line?.cells[valueColumn] ?? "" };
  });
  const number = (fact: typeof date, path: string): number => {
    const value = fact === undefined || fact.cell === "" ? NaN : numberOf(fact.cell);
    if (value > 0) return value;
    throw placed(
      new SettingsError(path, "notANumber", String(fact?.cell ?? "")),
      fact?.line,
      valueColumn
    );
  };
  return {
    date: number(date, "calibration.date"),
    unit: {
      factor: number(factor, "calibration.unit.factor"),
      label: String(label?.cell ?? ""),
      currency: String(currency?.cell ?? ""),
    },
    quantiles,
  };
}
