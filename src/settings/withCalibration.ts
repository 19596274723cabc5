import type { Scores } from "../scoring/model";
import { rateBetween } from "./currencyRates";
import type { Model, StoredCalibration } from "./Model";

/**
 * The model with what this run was calibrated on, to be stored. What is stored already stays as it is; criteria that had no
 * data then are added. Nothing changes when nothing is new.
 */
export function withCalibration(
  model: Model,
  scores: Pick<Scores, "quantiles">,
  date: number,
  unit: StoredCalibration["unit"]
): Model {
  const stored = model.calibration?.quantiles ?? {};
  const isNew = Object.keys(scores.quantiles).some((key) => !Object.hasOwn(stored, key));
  if (!isNew) return model;
  return {
    ...model,
    calibration: {
      date: model.calibration?.date ?? date,
      unit: model.calibration?.unit ?? unit,
      quantiles: { ...scores.quantiles, ...stored },
    },
  };
}

/**
 * The model with its calibration in the money unit of this run's data: stored in 万元 and read in 元, the quantiles are
 * multiplied, and those of another currency converted at the company's average rate. Null when that rate is missing: then it has to
 * be calibrated again.
 */
export function inMoneyUnit(model: Model, unit: StoredCalibration["unit"]): Model | null {
  const { calibration } = model;
  if (calibration === null) return model;
  const { factor, currency } = calibration.unit;
  const isForeign = currency !== "" && unit.currency !== "" && currency !== unit.currency;
  const rate = isForeign ? rateBetween(model.rates, currency, unit.currency, "average") : 1;
  if (Number.isNaN(rate)) return null;
  const scale = (factor / unit.factor) * rate;
  if (scale === 1 && !isForeign) return model;
  const quantiles = Object.fromEntries(
    Object.entries(calibration.quantiles).map(([key, { n, values }]) => [
      key,
      { n, values: values.map((value) => value * scale) },
    ])
  ) as unknown as StoredCalibration["quantiles"];
  return { ...model, calibration: { ...calibration, unit, quantiles } };
}
