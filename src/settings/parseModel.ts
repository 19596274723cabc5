import { anchorFault } from "../scoring/anchors";
import { fewestToCalibrate } from "../scoring/calibration";
import { calibratedCriteria, criteria } from "../scoring/criteria";
import { criterionKeys } from "../scoring/model";
import type { Anchors, CriterionKey } from "../scoring/model";
import { defaultModel } from "./defaultModel";
import type { Model, Quantiles, StoredCalibration } from "./Model";
import { SettingsError } from "./SettingsError";
import { parseBenchmarks, parseRates } from "./parseTables";
import { isCriterionKey, setAt, settings, valueAt } from "./settingList";
import type { Setting } from "./settingKinds";
import { describe, entriesOf } from "./saved";
import { upgraded } from "./upgrades";
import type { SavedSettings } from "./upgrades";

/**
 * A model from saved settings, checked at the door. What is absent has its default, so that settings of an older version
 * still open; what is there must be usable.
 *
 * @throws SettingsError naming the setting
 */
export function parseModel(unchecked: unknown): Model {
  if (unchecked === null || typeof unchecked !== "object" || Array.isArray(unchecked)) {
    throw new SettingsError("model", "notAChoice", describe(unchecked));
  }
  const saved = upgraded(unchecked as SavedSettings);
  const draft = structuredClone(defaultModel);
  for (const setting of settings) {
    const value = valueAt(saved, setting.path);
    if (value !== undefined) setAt(draft, setting.path, checkValue(setting, value));
  }
  const anchors = valueAt(saved, "anchors");
  const calibration = valueAt(saved, "calibration");
  const model: Model = {
    ...draft,
    rates: parseRates(valueAt(saved, "rates")),
    finance: {
      ...draft.finance,
      benchmarks: parseBenchmarks(valueAt(saved, "finance.benchmarks")),
    },
    anchors: anchors === undefined ? {} : parseAnchors(anchors),
    calibration:
      calibration === undefined || calibration === null ? null : parseCalibration(calibration),
  };
  checkTogether(model);
  return model;
}

/** One value, as its kind wants it. */
export function checkValue({ path, kind }: Setting, value: unknown): unknown {
  const refuse = (problem: ConstructorParameters<typeof SettingsError>[1]): never => {
    throw new SettingsError(path, problem, describe(value));
  };
  switch (kind.type) {
    case "number": {
      if (kind.isOptional && value === null) return null;
      if (typeof value !== "number" || Number.isNaN(value)) return refuse("notANumber");
      const [low, high] = kind.range;
      const isAllowed = kind.only?.includes(value) ?? (value >= low && value <= high);
      return isAllowed ? value : refuse("outOfRange");
    }
    case "choice":
      return kind.choices.includes(value as string) ? value : refuse("notAChoice");
    case "switch":
      return typeof value === "boolean" ? value : refuse("notAChoice");
    case "text":
      return typeof value === "string" && value.trim() !== "" ? value.trim() : refuse("missing");
    case "criteria":
      return Array.isArray(value) && value.every(isCriterionKey)
        ? [...value]
        : refuse("notAChoice");
    case "names":
      return Array.isArray(value) && value.every((name) => typeof name === "string")
        ? [...new Set(value.map((name) => name.trim()))].filter((name) => name !== "")
        : refuse("notAChoice");
  }
}

/** Rules that hold between settings. */
export function checkTogether(model: Model): void {
  if (criterionKeys.every((key) => model.weights[key] === 0)) {
    throw new SettingsError("weights", "allZero", "0");
  }
  const { S, A, B } = model.thresholds;
  if (!(S > A)) throw new SettingsError("thresholds.A", "crossed", String(A));
  if (!(A > B)) throw new SettingsError("thresholds.B", "crossed", String(B));
  const { classA, classB } = model.pareto;
  if (!(classB >= classA)) throw new SettingsError("pareto.classB", "crossed", String(classB));
  const { shareS, shareA, shareB, floorS, floorA } = model.quota;
  // Shares are decimals: 0.1 + 0.2 + 0.7 must not fail by rounding.
  if (shareS + shareA + shareB > 1 + 1e-9) {
    throw new SettingsError("quota.shareB", "sharesAboveOne", String(shareB));
  }
  if (floorA > floorS) throw new SettingsError("quota.floorA", "crossed", String(floorA));
  const { R1, R2, R3 } = model.finance.riskClasses;
  for (const [risk, better, own] of [
    ["R2", R1, R2],
    ["R3", R2, R3],
  ] as const) {
    const path = `finance.riskClasses.${risk}`;
    if (!(own.healthFrom < better.healthFrom)) {
      throw new SettingsError(`${path}.healthFrom`, "classesOutOfOrder", String(own.healthFrom));
    }
    if (!(own.daysLateAtMost >= better.daysLateAtMost)) {
      const found = String(own.daysLateAtMost);
      throw new SettingsError(`${path}.daysLateAtMost`, "classesOutOfOrder", found);
    }
  }
}

function parseAnchors(saved: unknown): Model["anchors"] {
  const result: Partial<Record<CriterionKey, Anchors>> = {};
  for (const [key, list] of entriesOf(saved, "anchors")) {
    const path = `anchors.${key}`;
    if (!isCriterionKey(key)) throw new SettingsError(path, "unknown", key);
    if (!Array.isArray(list)) throw new SettingsError(path, "anchorsUneven", describe(list));
    result[key] = checkAnchors(
      key,
      list.map((pair: unknown) => {
        if (
          !Array.isArray(pair) ||
          pair.length !== 2 ||
          !pair.every((v) => typeof v === "number")
        ) {
          throw new SettingsError(path, "anchorsUneven", describe(pair));
        }
        return [pair[0] as number, pair[1] as number] as const;
      })
    );
  }
  return result;
}

/** Anchors of a criterion, ascending, within the values that make sense for it. */
export function checkAnchors(key: CriterionKey, anchors: Anchors): Anchors {
  const fault = anchorFault(anchors);
  const [low, high] = criteria[key].range;
  const outside = anchors.some(([value]) => value < low || value > high);
  if (fault ?? outside) {
    throw new SettingsError(
      `anchors.${key}`,
      fault ?? "outOfRange",
      anchors.map(([value, points]) => `${value} → ${points}`).join("; ")
    );
  }
  return anchors;
}

function parseCalibration(saved: unknown): StoredCalibration {
  const date = valueAt(saved, "date");
  const factor = valueAt(saved, "unit.factor");
  const label = valueAt(saved, "unit.label");
  const currency = valueAt(saved, "unit.currency");
  if (typeof date !== "number" || !(date > 0)) {
    throw new SettingsError("calibration.date", "notANumber", describe(date));
  }
  if (typeof factor !== "number" || !(factor > 0)) {
    throw new SettingsError("calibration.unit.factor", "notANumber", describe(factor));
  }
  const quantiles: Partial<Record<CriterionKey, Quantiles>> = {};
  for (const [key, value] of entriesOf(
    valueAt(saved, "quantiles") ?? {},
    "calibration.quantiles"
  )) {
    if (!isCriterionKey(key) || !calibratedCriteria.includes(key)) {
      throw new SettingsError(`calibration.quantiles.${key}`, "unknown", key);
    }
    quantiles[key] = checkQuantiles(key, valueAt(value, "n"), valueAt(value, "values"));
  }
  return {
    date,
    unit: {
      factor,
      label: typeof label === "string" ? label : "",
      currency: typeof currency === "string" ? currency : "",
    },
    quantiles,
  };
}

/** Quantiles as stored: enough customers behind them, never falling. */
export function checkQuantiles(key: CriterionKey, n: unknown, values: unknown): Quantiles {
  const path = `calibration.quantiles.${key}`;
  if (typeof n !== "number" || !(n >= fewestToCalibrate)) {
    throw new SettingsError(path, "outOfRange", describe(n));
  }
  if (!Array.isArray(values) || values.length !== 5) {
    throw new SettingsError(path, "missing", describe(values));
  }
  for (const [k, value] of values.entries()) {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new SettingsError(path, "notANumber", describe(value));
    }
    if (k > 0 && value < (values[k - 1] as number)) {
      throw new SettingsError(path, "anchorsOutOfOrder", values.join("; "));
    }
  }
  return { n, values: values as [number, number, number, number, number] };
}
