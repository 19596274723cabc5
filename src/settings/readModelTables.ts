import { healthIndicators } from "../finance/health";
import type { Benchmark } from "../finance/health";
import { calibratedCriteria, criteria } from "../scoring/criteria";
import { criterionKeys } from "../scoring/model";
import type { Anchors, CriterionKey } from "../scoring/model";
import type { CurrencyRate, CurrencyRates } from "./currencyRates";
import type { Model, Quantiles } from "./Model";
import { checkAnchors, checkQuantiles } from "./parseModel";
import { checkBenchmark, checkRate } from "./parseTables";
import { SettingsError } from "./SettingsError";
import { mostAnchors, valueColumn } from "./sheetColumns";
import { at, numberOf, placed, plain } from "./sheetLines";
import type { Line } from "./sheetLines";

type Lines = ReadonlyMap<string, Line>;

export const calibrationFacts = [
  "calibration.date",
  "calibration.unit.label",
  "calibration.unit.currency",
  "calibration.unit.factor",
] as const;

/** Keys of the rows that hold a currency's rates. */
export const rateLine = /^rates\.\d+$/;

/** Standard values by their path; rows that are gone have the defaults. */
export function readBenchmarks(lines: Lines): [path: string, benchmark: Benchmark][] {
  return healthIndicators.flatMap((indicator): [string, Benchmark][] => {
    const path = `finance.benchmarks.${indicator}`;
    const line = lines.get(path);
    if (!line) return [];
    const numbers = Array.from({ length: 6 }, (_, k) => numberAt(path, line, valueColumn + k));
    const [weight, ...levels] = numbers;
    return [[path, at(line, valueColumn, () => checkBenchmark(indicator, weight, levels))]];
  });
}

/** Rates of exchange; an empty row is no currency. */
export function readRates(lines: Lines): CurrencyRates {
  const currencies: Record<string, CurrencyRate> = {};
  for (const [key, line] of lines) {
    if (!rateLine.test(key)) continue;
    const cells = Array.from({ length: 4 }, (_, k) => line.cells[valueColumn + k] ?? "");
    if (cells.every((cell) => cell === "")) continue;
    const code = plain(cells[0]!).toUpperCase();
    const fault = (problem: SettingsError["problem"]): SettingsError =>
      placed(new SettingsError(key, problem, String(cells[0])), line, valueColumn);
    if (Object.hasOwn(currencies, code)) throw fault("twice");
    const [closing, average] = [1, 2].map((k) => numberAt(key, line, valueColumn + k));
    const date = cells[3] === "" ? null : numberAt(key, line, valueColumn + 3);
    currencies[code] = at(line, valueColumn, () => checkRate(code, closing, average, date));
  }
  const base = lines.get("rates.base")?.cells[valueColumn] ?? "";
  return { base: plain(base).toUpperCase(), currencies };
}

function numberAt(setting: string, line: Line, column: number): number {
  const cell = line.cells[column] ?? "";
  const number = cell === "" ? NaN : numberOf(cell);
  if (!Number.isNaN(number)) return number;
  const problem = cell === "" ? "missing" : "notANumber";
  throw placed(new SettingsError(setting, problem, String(cell)), line, column);
}

/** Anchors that differ from the defaults. */
export function readAnchors(lines: ReadonlyMap<string, Line>): Model["anchors"] {
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

/** The stored calibration; null when all its rows are cleared. */
export function readCalibration(lines: ReadonlyMap<string, Line>): Model["calibration"] {
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
