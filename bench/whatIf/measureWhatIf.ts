import { scoreCustomers } from "../../src/scoring/score";
import { openWhatIf } from "../../src/scoring/whatIf";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { withCalibration } from "../../src/settings/withCalibration";
import { analysisDate, syntheticBase } from "../scoring/syntheticBase";
import { formatted, textTable } from "../textTable";

const steps = 41;

/** What one step of a slider costs, beside a whole run with the same settings. */
export interface WhatIfMeasurement {
  readonly rows: number;
  /** Median of a whole scoring run with stored calibration. */
  readonly fullMs: number;
  /** Once, when the pane opens the what-if. */
  readonly openMs: number;
  readonly steps: Readonly<Record<Step, StepTimes>>;
}

export interface StepTimes {
  readonly medianMs: number;
  /** Nineteen of twenty steps take no longer. */
  readonly p95Ms: number;
  /** A whole run over the step. */
  readonly ratio: number;
}

/** What is moved; each step differs from the one before, so that nothing is answered from memory. */
const moves = {
  weight: (model: Model, k: number): Model => ({
    ...model,
    weights: { ...model.weights, revenue: 8 + k * 0.1 },
  }),
  threshold: (model: Model, k: number): Model => ({
    ...model,
    thresholds: { ...model.thresholds, A: 65 - k * 0.1 },
  }),
  gate: (model: Model, k: number): Model => ({
    ...model,
    gates: { ...model.gates, G03: { ...model.gates.G03, isOn: k % 2 === 0 } },
  }),
  method: (model: Model, k: number): Model => ({
    ...model,
    method: "quota",
    quota: { ...model.quota, shareA: 0.1 + k * 0.001 },
  }),
};
type Step = keyof typeof moves;

export function measureWhatIf(
  sizes: readonly number[],
  say: (text: string) => void
): WhatIfMeasurement[] {
  const results = sizes.map(measure);
  say(
    `What-if: one step of a slider, with counts, matrix, named movers and revenue moved; median (95th percentile) of ${steps} steps.`
  );
  say(
    textTable(
      [
        "rows",
        "whole run ms",
        "open ms",
        ...Object.keys(moves).map((step) => `${step} ms`),
        "× whole run, weight",
        "× threshold",
      ],
      results.map(({ rows, fullMs, openMs, steps: times }) => [
        formatted(rows),
        formatted(fullMs, 1),
        formatted(openMs, 1),
        ...Object.values(times).map(
          ({ medianMs, p95Ms }) => `${formatted(medianMs, 1)} (${formatted(p95Ms, 1)})`
        ),
        formatted(times.weight.ratio, 1),
        formatted(times.threshold.ratio, 1),
      ])
    )
  );
  return results;
}

function measure(rows: number): WhatIfMeasurement {
  const input = syntheticBase(rows);
  const model = withCalibration(defaultModel, scoreCustomers(input, defaultModel), analysisDate, {
    factor: 1,
    label: "",
    currency: "",
  });
  const full = times(7, () => void scoreCustomers(input, model));
  const from = performance.now();
  const what = openWhatIf(input, model);
  const openMs = performance.now() - from;
  const fullMs = at(full, 0.5);
  const entries = Object.entries(moves).map(([step, move]) => {
    for (let k = 0; k < 5; k++) what.ask(move(model, -k));
    const taken = times(steps, (k) => void what.ask(move(model, k + 1)));
    const medianMs = at(taken, 0.5);
    return [step, { medianMs, p95Ms: at(taken, 0.95), ratio: fullMs / medianMs }];
  });
  return {
    rows,
    fullMs,
    openMs,
    steps: Object.fromEntries(entries) as Record<Step, StepTimes>,
  };
}

function times(count: number, work: (k: number) => void): number[] {
  return Array.from({ length: count }, (_, k) => {
    const from = performance.now();
    work(k);
    return performance.now() - from;
  }).sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
