import { scoreColumns as chinese } from "../../src/i18n/zhCN/scoreColumns";
import { scoreColumns as english } from "../../src/i18n/en/scoreColumns";
import { confidenceLevel, scoreColumnKeys, scoreColumns } from "../../src/sheets/scoreColumns";
import type { ScoreColumnValues } from "../../src/sheets/scoreColumns";

/** Two customers in a range of four rows: a blank row lies between them and a totals row below. */
const two = Float64Array.of(90.41, NaN);
const values: ScoreColumnValues = {
  rows: 4,
  rowOf: Int32Array.of(0, 2),
  score: two,
  dimensions: { D1: two, D2: two, D3: two, D4: two, D5: two },
  completeness: Float64Array.of(1, 0.22),
  confidence: Float64Array.of(0.75, NaN),
  tier: (i) => ["S", "N/A"][i] ?? "",
  computedTier: (i) => ["A", "N/A"][i] ?? "",
  potentialTier: (i) => ["S", ""][i] ?? "",
  move: () => "=1+1",
  reason: (i) => `reason ${i}`,
  finance: () => "",
};

test("values stand in the rows of their customers; rows without a customer stay empty", () => {
  const columns = scoreColumns(values, english);
  expect(columns.map((column) => column.key)).toEqual([...scoreColumnKeys]);
  expect(columns[0]?.values).toEqual(["S", null, "N/A", null]);
  expect([...(columns[1]?.values ?? [])]).toEqual([90.41, NaN, NaN, NaN]);
});

test("nothing known is an empty cell, never a zero or an empty word", () => {
  const columns = new Map(scoreColumns(values, english).map((column) => [column.key, column]));
  expect(columns.get("confidence")?.values).toEqual(["high", null, null, null]);
  expect(columns.get("potentialTier")?.values).toEqual(["S", null, null, null]);
  expect(columns.get("finance")?.values).toEqual([null, null, null, null]);
});

test("words are text columns, so that a word that begins with = stays a word", () => {
  const move = scoreColumns(values, english).find((column) => column.key === "move");
  expect(move?.numberFormat).toBe("@");
  expect(move?.values[0]).toBe("=1+1");
});

test("every header is marked as ours and no two are alike, in both languages", () => {
  for (const words of [english, chinese]) {
    const headers = Object.values(words.headers);
    expect(headers.every((header) => header.startsWith("MCR "))).toBe(true);
    expect(new Set(headers).size).toBe(scoreColumnKeys.length);
  }
});

test("confidence is high from 0.75 and medium from 0.5", () => {
  expect([0.75, 0.7499, 0.5, 0.4999].map(confidenceLevel)).toEqual([
    "high",
    "medium",
    "medium",
    "low",
  ]);
});
