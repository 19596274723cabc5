import { languages } from "../i18n/languages";
import { calibratedCriteria } from "../scoring/criteria";
import { criterionKeys } from "../scoring/model";
import { healthIndicators } from "../finance/health";
import type { Cell } from "../workbook/shape";
import type { Model } from "./Model";
import { versionPath } from "./modelSheet";
import { checkValue, parseModel } from "./parseModel";
import { profileOf, withProfile } from "./profiles";
import {
  calibrationFacts,
  rateLine,
  readAnchors,
  readBenchmarks,
  readCalibration,
  readRates,
} from "./readModelTables";
import { SettingsError } from "./SettingsError";
import { keyColumn, valueColumn } from "./sheetColumns";
import { at, numberOf, placed, plain } from "./sheetLines";
import type { Line } from "./sheetLines";
import { settings } from "./settingList";
import type { Setting } from "./settingKinds";
import { shownChoice, storedName } from "./settingWords";
import { upgraded } from "./upgrades";

/** A sheet's values with the place of their first cell. */
export interface SheetValues {
  readonly range: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly Cell[])[];
}

/**
 * The model as a person left it on the settings sheet. A row that is gone has its default; a value that cannot be used is
 * refused with the address of its cell.
 *
 * @throws SettingsError with the cell
 */
export function readModelSheet({ range, values }: SheetValues): Model {
  const lines = new Map<string, Line>();
  const headers = headerWords();
  const ownKey = range.column <= keyColumn ? keyColumn - range.column : -1;
  values.forEach((cells, k) => {
    const key = cells[ownKey];
    if (typeof key !== "string" || key.trim() === "" || headers.has(key)) return;
    lines.set(key.trim(), { row: range.row + k, cells: cells.slice(ownKey) });
  });
  refuseUnknown(lines);

  const saved: Record<string, unknown> = { ...readVersion(lines) };
  for (const setting of settings) {
    const line = lines.get(setting.path);
    if (!line) continue;
    const value = at(line, valueColumn, () => checkValue(setting, understand(setting, line)));
    plant(saved, setting.path, value);
  }
  saved.anchors = readAnchors(lines);
  saved.calibration = readCalibration(lines);
  saved.rates = readRates(lines);
  for (const [path, benchmark] of readBenchmarks(lines)) plant(saved, path, benchmark);
  try {
    return withChosenProfile(parseModel(saved));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const first = error.setting === "weights" ? `weights.${criterionKeys[0]}` : error.setting;
    throw placed(error, lines.get(first), valueColumn);
  }
}

/**
 * A profile chosen on the sheet brings its weights, unless somebody has set weights of their own: then those are meant. Weights that
 * are exactly another profile's were left over from it.
 */
function withChosenProfile(model: Model): Model {
  const own = profileOf(model.weights);
  return own === null || own === model.profile ? model : withProfile(model, model.profile);
}

/** The version as the sheet has it; sheets of version 1 have none. */
function readVersion(lines: ReadonlyMap<string, Line>): { version?: unknown } {
  const line = lines.get(versionPath);
  if (!line) return {};
  const version = numberOf(line.cells[valueColumn] ?? "");
  return at(line, valueColumn, () => ({ version: upgraded({ version }).version && version }));
}

/** Sets a value at a path, making the objects on the way. */
function plant(root: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop()!;
  let parent = root;
  for (const step of steps) parent = (parent[step] ??= {}) as Record<string, unknown>;
  parent[last] = value;
}

const headerWords = (): ReadonlySet<string> =>
  new Set(Object.values(languages).map(({ words }) => words.scoring.settings.headers.key));

function refuseUnknown(lines: ReadonlyMap<string, Line>): void {
  const known = new Set([
    ...settings.map(({ path }) => path),
    ...criterionKeys.flatMap((key) => [`anchors.${key}.values`, `anchors.${key}.points`]),
    ...calibratedCriteria.map((key) => `calibration.quantiles.${key}`),
    ...calibrationFacts,
    ...healthIndicators.map((key) => `finance.benchmarks.${key}`),
    versionPath,
    "rates.base",
  ]);
  for (const [key, line] of lines) {
    if (known.has(key) || rateLine.test(key)) continue;
    throw placed(new SettingsError(key, "unknown", key), line, keyColumn);
  }
}

/** What a cell says about a setting: words of any language become codes, "10%" becomes 0.1. */
function understand({ path, kind }: Setting, { cells }: Line): unknown {
  const cell = cells[valueColumn] ?? "";
  if (cell === "" && kind.type !== "criteria" && kind.type !== "names")
    throw new SettingsError(path, "missing", "");
  switch (kind.type) {
    case "number":
      return kind.isOptional && limitless().has(plain(cell)) ? null : numberOf(cell);
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
      return path === "name" ? storedName(String(cell)) : String(cell);
    case "criteria":
      return String(cell)
        .split(/[,，、;；\s]+/)
        .filter((part) => part !== "");
    case "names":
      // No comma: "Tierbook Power Co., Ltd." is one name.
      return String(cell).split(/[;；、\n]+/);
  }
}

const limitless = (): ReadonlySet<string> =>
  new Set(Object.values(languages).map(({ words }) => plain(words.scoring.settings.noLimit)));

function names(choice: string): Set<string> {
  const shown = Object.values(languages).map(({ words }) => shownChoice(choice, words.scoring));
  return new Set([choice, ...shown].map(plain));
}

function spellings(state: "on" | "off"): Set<string> {
  const shown = Object.values(languages).map(({ words }) => words.scoring.settings[state]);
  return new Set([...shown, state === "on" ? "true" : "false"].map(plain));
}
