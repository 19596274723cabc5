import { previousRun } from "../../src/portfolio/previousRun";
import type { Snapshot } from "../../src/portfolio/snapshot";
import { criterionKeys } from "../../src/scoring/model";
import type { CriterionKey, ScoringInput, Scores } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { modelHash } from "../../src/settings/modelHash";
import { withCalibration } from "../../src/settings/withCalibration";
import { analysisDate, customers, input as firstInput, scores as first } from "./twelveCustomers";

/** 46295 = 2026-09-30, half a year after the first run. */
const date = 46295;
const model = withCalibration(defaultModel, first, analysisDate, customers.money);

/** The first run of the twelve customers as the log holds it. */
export const snapshotOf = (input: ScoringInput, scores: Scores, hash: string): Snapshot => ({
  date: input.analysisDate,
  count: scores.count,
  keys: [...(customers.texts.get("customerId") ?? [])],
  names: [...(customers.texts.get("customerName") ?? [])],
  final: scores.finalTier,
  score: scores.score,
  dimensions: scores.dimensions,
  modelHash: hash,
  isRecalibrated: false,
  values: Object.fromEntries(
    criterionKeys.flatMap((key) => {
      const values = input.criteria[key]?.values;
      return values ? [[key, values]] : [];
    })
  ),
});

const logged = snapshotOf(firstInput, first, modelHash(model));
const left = 11;

/**
 * Half a year later: C04 buys a third less and is less satisfied still, C08's wallet has doubled, C12 has left, the rest is as it
 * was. The twelfth row stays in the columns as a newcomer, C13, without any history.
 */
function changed(key: CriterionKey, values: Float64Array): Float64Array {
  const column = Float64Array.from(values);
  if (key === "revenue") column[3] = 4000;
  if (key === "contributionProfit") column[3] = 250;
  if (key === "profitPerHead") column[3] = 250 / 14;
  if (key === "satisfaction") column[3] = 61;
  if (key === "walletSize") column[7] = 2000;
  if (key === "shareOfWallet") column.set([4000 / 9000], 3);
  if (key === "shareOfWallet") column.set([700 / 2000], 7);
  return column;
}

const keys = customers.texts.get("customerId")!.map((key, i) => (i === left ? "C13" : key));
const names = customers.texts
  .get("customerName")!
  .map((name, i) => (i === left ? "新城能源 Xincheng Energy" : name));
const isListed = (i: number): boolean => i !== left;

const input: ScoringInput = {
  ...firstInput,
  analysisDate: date,
  criteria: Object.fromEntries(
    Object.entries(firstInput.criteria).map(([key, column]) => [
      key,
      { ...column, values: changed(key as CriterionKey, column.values) },
    ])
  ),
  history: {
    isFirstRun: false,
    lastEarned: first.earnedTier.map((tier, i) => (isListed(i) ? tier : 255)),
    lastFinal: first.finalTier.map((tier, i) => (isListed(i) ? tier : 255)),
    lastScore: first.score.map((score, i) => (isListed(i) ? score : NaN)),
    runsSeen: Uint16Array.from(keys, (_, i) => (isListed(i) ? 1 : 0)),
    runsLogged: 1,
    isInLastRun: Uint8Array.from(keys, (_, i) => (isListed(i) ? 1 : 0)),
  },
};

/** What a report gets of that second run, beside its words. */
export const secondRun = {
  analysisDate: date,
  model,
  // A fixed name, so that a new default setting changes no reviewed sheet.
  modelHash: "1a2b3c",
  customers: {
    ...customers,
    texts: new Map([
      ...customers.texts,
      ["customerId", keys] as const,
      ["customerName", names] as const,
    ]),
  },
  input,
  scores: scoreCustomers(input, model),
  previous: previousRun(logged, keys, new Map(), { model, modelHash: modelHash(model) }),
};
