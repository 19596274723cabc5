import { healthIndicators } from "../finance/health";
import type { Benchmark, BenchmarkTable, HealthIndicator } from "../finance/health";
import { noRates } from "./currencyRates";
import type { CurrencyRate, CurrencyRates } from "./currencyRates";
import { defaultFinance } from "./financeSettings";
import { describe, entriesOf } from "./saved";
import { SettingsError } from "./SettingsError";
import { valueAt } from "./settingList";

const isoCode = /^[A-Z]{3}$/;
/** More of one currency for one of another there is nowhere. */
const highestRate = 1e6;

/** Standard values from saved settings; the defaults where there are none. */
export function parseBenchmarks(saved: unknown): BenchmarkTable {
  if (saved === undefined) return defaultFinance.benchmarks;
  const table = { ...defaultFinance.benchmarks } as Record<HealthIndicator, Benchmark>;
  for (const [key, line] of entriesOf(saved, "finance.benchmarks")) {
    const indicator = healthIndicators.find((known) => known === key);
    if (!indicator) throw new SettingsError(`finance.benchmarks.${key}`, "unknown", key);
    table[indicator] = checkBenchmark(indicator, valueAt(line, "weight"), valueAt(line, "levels"));
  }
  if (healthIndicators.every((key) => table[key].weight === 0)) {
    throw new SettingsError(`finance.benchmarks.${healthIndicators[0]}`, "allZero", "0");
  }
  return table;
}

/** Standard values rise from poor to excellent, or fall where less is better; the indicator says which. */
export function checkBenchmark(
  indicator: HealthIndicator,
  weight: unknown,
  levels: unknown
): Benchmark {
  const path = `finance.benchmarks.${indicator}`;
  if (typeof weight !== "number" || Number.isNaN(weight)) {
    throw new SettingsError(path, "notANumber", describe(weight));
  }
  if (!(weight >= 0 && weight <= 1000)) {
    throw new SettingsError(path, "outOfRange", describe(weight));
  }
  if (!Array.isArray(levels) || levels.length !== 5) {
    throw new SettingsError(path, "missing", describe(levels));
  }
  const numbers = levels.map((level: unknown) => {
    if (typeof level !== "number" || !Number.isFinite(level)) {
      throw new SettingsError(path, "notANumber", describe(level));
    }
    return level;
  });
  const usual = defaultFinance.benchmarks[indicator].levels;
  const isFalling = usual[4] < usual[0];
  const isOrdered = numbers.every((level, k) => {
    const before = numbers[k - 1];
    return before === undefined || (isFalling ? level < before : level > before);
  });
  if (!isOrdered) throw new SettingsError(path, "levelsOutOfOrder", numbers.join("; "));
  return { weight, levels: numbers as [number, number, number, number, number] };
}

/** Rates of exchange from saved settings. */
export function parseRates(saved: unknown): CurrencyRates {
  if (saved === undefined) return noRates;
  const base = valueAt(saved, "base") ?? "";
  if (typeof base !== "string" || (base !== "" && !isoCode.test(base))) {
    throw new SettingsError("rates.base", "notACurrency", describe(base));
  }
  const currencies: Record<string, CurrencyRate> = {};
  for (const [code, line] of entriesOf(valueAt(saved, "currencies") ?? {}, "rates.currencies")) {
    currencies[code] = checkRate(
      code,
      valueAt(line, "closing"),
      valueAt(line, "average"),
      valueAt(line, "date") ?? null
    );
  }
  if (base === "" && Object.keys(currencies).length > 0) {
    throw new SettingsError("rates.base", "missing", "");
  }
  return { base, currencies };
}

/** One currency's rates: more than nothing, of a known day or none. */
export function checkRate(
  code: string,
  closing: unknown,
  average: unknown,
  date: unknown
): CurrencyRate {
  const path = `rates.currencies.${code}`;
  if (!isoCode.test(code)) throw new SettingsError(path, "notACurrency", code);
  const rate = (value: unknown): number => {
    if (typeof value !== "number" || Number.isNaN(value)) {
      throw new SettingsError(path, "notANumber", describe(value));
    }
    if (!(value > 0 && value <= highestRate)) {
      throw new SettingsError(path, "outOfRange", describe(value));
    }
    return value;
  };
  if (date !== null && (typeof date !== "number" || !(date > 0))) {
    throw new SettingsError(path, "notANumber", describe(date));
  }
  return { closing: rate(closing), average: rate(average), date };
}
