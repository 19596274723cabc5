import { existsSync, readFileSync } from "node:fs";
import { concentration } from "../../src/portfolio/concentration";
import { deriveInputs } from "../../src/scoring/deriveInputs";
import { explain } from "../../src/scoring/explanation";
import { criterionKeys, dimensionKeys, gateIds, moves, tiers } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import { expectedCustomers, expectedQuantiles } from "./expectedCustomers";
import { analysisDate, customers, history, ids, inputOf } from "./workedExample";

const input = inputOf();
const scores = scoreCustomers(input, defaultModel);
/** Equal to nine decimals, or both missing. */
function expectSame(found: number | undefined, expected: number): void {
  if (Number.isNaN(expected)) expect(found).toBeNaN();
  else expect(found).toBeCloseTo(expected, 9);
}
const bitsOf = (bits: number) => gateIds.filter((_, gate) => (bits & (1 << gate)) !== 0);

describe("the worked example of twelve customers", () => {
  test.each(Object.entries(expectedQuantiles))(
    "calibrates %s at the printed percentiles",
    (key, expected) => {
      const { values, n } = scores.quantiles[key as keyof typeof expectedQuantiles]!;
      expect(n).toBe(key === "revenue" ? 12 : 11);
      values.forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 9));
    }
  );

  test.each(expectedCustomers.map((expected, i) => [expected.id, expected, i] as const))(
    "%s has the points, dimensions and score worked out for it",
    (_id, expected, i) => {
      for (const key of criterionKeys) expectSame(scores.points[key][i], expected.points[key]);
      for (const key of dimensionKeys)
        expectSame(scores.dimensions[key][i], expected.dimensions[key]);
      expectSame(scores.score[i], expected.score);
      expectSame(scores.scoreLow[i], expected.low);
      expectSame(scores.scoreHigh[i], expected.high);
      expectSame(scores.completeness[i], expected.completeness);
      expectSame(scores.potential[i], expected.potential);
      expectSame(scores.strategicControl[i], expected.strategicControl);
    }
  );

  test.each(expectedCustomers.map((expected, i) => [expected.id, expected, i] as const))(
    "%s has the tier, move and gates printed for it",
    (_id, expected, i) => {
      expect(tiers[scores.rawTier[i]!]).toBe(expected.raw);
      expect(tiers[scores.finalTier[i]!]).toBe(expected.final);
      expect(moves[scores.move[i]!]).toBe(expected.move);
      expect(bitsOf(scores.gatesFired[i]!)).toEqual(expected.gates);
    }
  );

  test("only the one-time purchase of C05 binds", () => {
    const binding = ids.map((id, i) => [id, bitsOf(scores.gatesBinding[i]!)]);
    expect(binding.filter(([, gates]) => gates!.length > 0)).toEqual([["C05", ["G01"]]]);
  });

  test("potential tiers are S S B A C C – B C S C C", () => {
    expect(Array.from(scores.potentialTier, (code) => tiers[code] ?? "–").join(" ")).toBe(
      "S S B A C C – B C S C C"
    );
  });

  test("only C07, with 22 % of its data, is provisional", () => {
    expect(ids.filter((_, i) => scores.isProvisional[i] === 1)).toEqual(["C07"]);
  });

  test.each(expectedCustomers.map((expected, i) => [expected.id, expected, i] as const))(
    "%s has its printed largest and smallest contributions, and all of them add up to its score",
    (_id, expected, i) => {
      const { lines } = explain(scores, input, defaultModel, i);
      const sum = lines.reduce((total, { contribution }) => total + contribution, 50);
      expect(sum).toBeCloseTo(expected.score, 9);
      const nominal = [...lines].sort((a, b) => b.nominal - a.nominal);
      const named = (list: typeof lines) =>
        list.map(({ nominal: own }) => Math.round(own * 100) / 100);
      // Equal contributions may stand in either order: the amounts are compared.
      expect(named(nominal.slice(0, 3))).toEqual(expected.top.map(([, points]) => points));
      expect(named(nominal.slice(-3).reverse())).toEqual(
        expected.bottom.map(([, points]) => points)
      );
    }
  );

  test("C01 lacks nothing in points for S, C03 lacks 15.11, C12 26.07 to B", () => {
    const gap = (id: string) => explain(scores, input, defaultModel, ids.indexOf(id)).next;
    expect(gap("C01")).toBeNull();
    expect(gap("C03")).toEqual({ tier: "S", gap: expect.closeTo(15.11, 2) });
    expect(gap("C12")).toEqual({ tier: "B", gap: expect.closeTo(26.07, 2) });
  });

  test("C03 and C04 are time bombs: 16.4 % and 23.3 % of revenue, strategic control 40.0 and 24.8", () => {
    const bombs = ids.flatMap((id, i) => {
      const { timeBomb } = explain(scores, input, defaultModel, i);
      return timeBomb
        ? [[id, timeBomb.revenueShare.toFixed(3), timeBomb.strategicControl.toFixed(1)]]
        : [];
    });
    expect(bombs).toEqual([
      ["C03", "0.164", "40.0"],
      ["C04", "0.233", "24.8"],
    ]);
  });

  test("the whole model is covered: its 17 criteria are active with their own weights", () => {
    expect(scores.coverage).toBe(1);
    expect(scores.activeCriteria).toHaveLength(17);
    expect(scores.weights.contributionProfit).toBeCloseTo(12, 12);
    expect(dimensionKeys.map((key) => Math.round(scores.dimensionWeights[key]))).toEqual([
      30, 25, 20, 15, 10,
    ]);
  });

  test("share of wallet is capped at the whole and leaves C05 no headroom", () => {
    const { input: derived } = deriveInputs({ customers, history, analysisDate });
    expect(derived.criteria.shareOfWallet!.values[4]).toBe(1);
    expect(derived.criteria.winnableHeadroom!.values[4]).toBe(0);
    expect(derived.criteria.winnableHeadroom!.values[9]).toBeCloseTo(2331, 9);
  });

  test("revenue is concentrated as printed: CR1 23.29 %, HHI 1,493.16, effective number 6.70, Gini .48775", () => {
    const result = concentration(input.criteria.revenue!.values)!;
    expect(result.cr1).toBeCloseTo(0.23291332569683085, 12);
    expect(result.cr3).toBeCloseTo(0.5956471935853379, 12);
    expect(result.cr5).toBeCloseTo(0.7865597556319206, 12);
    expect(result.hhi).toBeCloseTo(1493.1578366508672, 9);
    expect(result.hhiNormalised).toBeCloseTo(0.07198085490736733, 12);
    expect(result.effectiveNumber).toBeCloseTo(6.6972156288781, 12);
    expect(result.gini).toBeCloseTo(0.48774977726867763, 12);
    expect(result.major.map((i) => ids[i])).toEqual(["C04", "C01", "C03"]);
  });
});

const vectors = new URL("../../../shared/vectors/vectors_model.json", import.meta.url);
if (!existsSync(vectors))
  console.warn(
    "tests/scoring: the published vectors are not here; their numbers in expectedCustomers.ts are tested instead."
  );
(existsSync(vectors) ? describe : describe.skip)("the published vectors", () => {
  const published = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, "utf8")) as {
        calibration: Record<string, [number, number][]>;
        out: {
          id: string;
          score: number;
          lo: number;
          hi: number;
          compl: number;
          gates: string[];
          raw: string;
          final: string;
          move: string;
          scores: Record<string, number | null>;
          revShare: number;
          SCI: number | null;
        }[];
      })
    : { calibration: {}, out: [] };

  test("every anchor of all 17 criteria agrees", () => {
    expect(Object.keys(published.calibration)).toEqual([...criterionKeys]);
    for (const key of criterionKeys) {
      const own = scores.calibration[key]!;
      expect(own.map(([, points]) => points)).toEqual(
        published.calibration[key]!.map(([, points]) => points)
      );
      own.forEach(([value], k) => expect(value).toBeCloseTo(published.calibration[key]![k]![0], 9));
    }
  });

  test("every score, bound, tier, gate and share agrees to the printed decimals", () => {
    expect(published.out).toHaveLength(12);
    published.out.forEach((row, i) => {
      expect(Math.round(scores.score[i]! * 100) / 100).toBe(row.score);
      expect(Math.abs(scores.scoreLow[i]! - row.lo)).toBeLessThan(0.00501);
      expect(Math.abs(scores.scoreHigh[i]! - row.hi)).toBeLessThan(0.00501);
      expect(scores.completeness[i]).toBeCloseTo(row.compl, 9);
      expect([
        tiers[scores.rawTier[i]!],
        tiers[scores.finalTier[i]!],
        moves[scores.move[i]!],
      ]).toEqual([row.raw, row.final, row.move]);
      expect(bitsOf(scores.gatesFired[i]!)).toEqual(row.gates);
      expect(input.criteria.revenue!.values[i]! / scores.revenueTotal).toBeCloseTo(row.revShare, 4);
      for (const [key, points] of Object.entries(row.scores)) {
        const own = scores.points[key as keyof typeof scores.points][i]!;
        expect(Number.isNaN(own)).toBe(points === null);
        if (points !== null) expect(Math.abs(own - points)).toBeLessThan(0.00501);
      }
      const control = scores.strategicControl[i]!;
      expect(Number.isNaN(control)).toBe(row.SCI === null);
      if (row.SCI !== null) expect(Math.abs(control - row.SCI)).toBeLessThan(0.0501);
    });
  });
});
