import fc from "fast-check";
import type { criterionKeys } from "../../../src/scoring/model";
import { scoreCustomers } from "../../../src/scoring/score";
import { doubleCounting, pearson } from "../../../src/scoring/weighting/correlations";
import { criticWeights } from "../../../src/scoring/weighting/critic";
import { filledPoints } from "../../../src/scoring/weighting/filledPoints";
import { kendallTau } from "../../../src/scoring/weighting/kendall";
import { otherRankings } from "../../../src/scoring/weighting/otherRankings";
import { weightAdvice } from "../../../src/scoring/weighting/weightAdvice";
import { defaultModel } from "../../../src/settings/defaultModel";
import { missingModes } from "../../../src/settings/Model";
import { syntheticBase } from "../../../bench/scoring/syntheticBase";
import { ids, inputOf } from "../workedExample";

const column = (...values: number[]) => Float64Array.from(values);

describe("Kendall's τ-b", () => {
  test("1 2 3 4 against 1 3 2 4: five pairs agree, one does not, τ = 4/6", () => {
    expect(kendallTau(column(1, 2, 3, 4), column(1, 3, 2, 4))).toBeCloseTo(4 / 6, 12);
    expect(kendallTau(column(1, 2, 3), column(3, 2, 1))).toBe(-1);
  });

  test("with ties, 12 2 1 12 2 against 1 4 7 1 0: −0.4714, as scipy.stats.kendalltau documents", () => {
    expect(kendallTau(column(12, 2, 1, 12, 2), column(1, 4, 7, 1, 0))).toBeCloseTo(
      -0.47140452079103173,
      12
    );
  });

  test("is what counting every pair gives, gaps left out", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 40 }), (rows) => {
        const known = rows.filter(([x, y]) => x === x && y === y);
        let [agree, tiedX, tiedY] = [0, 0, 0];
        for (const [i, [x, y]] of known.entries()) {
          for (const [u, v] of known.slice(i + 1)) {
            agree += Math.sign(x - u) * Math.sign(y - v);
            tiedX += x === u ? 1 : 0;
            tiedY += y === v ? 1 : 0;
          }
        }
        const pairs = (known.length * (known.length - 1)) / 2;
        const expected = agree / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
        const found = kendallTau(
          column(...rows.map(([x]) => x)),
          column(...rows.map(([, y]) => y))
        );
        if (Number.isNaN(expected)) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 12);
      })
    );
  });
});

describe("correlation between criteria", () => {
  test("Anscombe's first set: r = .816", () => {
    const x = column(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
    const y = column(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
    expect(pearson(x, y).correlation).toBeCloseTo(0.8164, 4);
  });

  test("only pairs above .9 over five customers or more are double counting", () => {
    const a = column(1, 2, 3, 4, 5, 6);
    const b = column(2, 4, 6, 8, 10, 13);
    const c = column(6, 1, 5, 2, 4, 3);
    const short = column(1, 2, 3, NaN, NaN, NaN);
    const pairs = doubleCounting([a, b, c, short]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ first: 0, second: 1, rows: 6 });
  });
});

describe("CRITIC with gaps", () => {
  test("pair by pair a base without gaps gives the same, and a gap no longer drops the customer", () => {
    const full = [column(1, 5, 3, 9, 7), column(4, 1, 8, 2, 5), column(2, 2, 7, 9, 1)];
    const directions = full.map(() => "benefit" as const);
    expect(criticWeights(full, directions, "pairwise")).toEqual(criticWeights(full, directions));
    const gappy = [column(NaN, 5, 3, 9, 7), column(4, NaN, 8, 2, 5), column(2, 2, NaN, 9, 1)];
    const weights = criticWeights(gappy, directions, "pairwise")!;
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weights).not.toEqual(criticWeights(gappy, directions));
  });
});

describe("rankings beside the score", () => {
  const scores = scoreCustomers(inputOf(), defaultModel);

  test.each(missingModes.map((mode) => [mode]))(
    "the filled points weighted and added up are the score, in the mode %s",
    (missing) => {
      const model = { ...defaultModel, missing, required: [] };
      const found = scoreCustomers(syntheticBase(60, 5, 0.3), model);
      const { columns, weights } = filledPoints(found, missing === "penalise");
      for (let i = 0; i < found.count; i++) {
        const sum = columns.reduce((total, points, k) => total + weights[k]! * points[i]!, 0) / 100;
        expect(sum).toBeCloseTo(found.score[i]!, 9);
      }
    }
  );

  test("the worked example: by score C01, C02, C04, C03 lead; TOPSIS and VIKOR keep C01 and C12 where they are", () => {
    const { weightedSum, topsis, vikor, compromiseSet } = otherRankings(scores, defaultModel)!;
    const at = (ranks: Float64Array, place: number) => ids[ranks.indexOf(place)];
    expect([1, 2, 3, 4].map((place) => at(weightedSum, place))).toEqual([
      "C01",
      "C02",
      "C04",
      "C03",
    ]);
    for (const { ranks, spearman, kendall } of [topsis, vikor]) {
      expect([at(ranks, 1), at(ranks, 12)]).toEqual(["C01", "C12"]);
      expect(spearman).toBeGreaterThan(0.85);
      expect(kendall).toBeGreaterThan(0.65);
      expect(kendall).toBeLessThan(spearman);
    }
    expect(compromiseSet.map((row) => ids[row])).toEqual(["C01"]);
  });

  test("one customer has nobody to be ranked against", () => {
    expect(otherRankings(scoreCustomers(syntheticBase(1), defaultModel), defaultModel)).toBeNull();
  });
});

describe("advice on weights", () => {
  test("data-driven weights add up to 100, combined ones as well; .7 of them is the company's own", () => {
    const { lines, ownShare } = weightAdvice(
      scoreCustomers(syntheticBase(400, 11, 0.1), defaultModel)
    );
    expect(ownShare).toBe(0.7);
    const sum = (of: (line: (typeof lines)[number]) => number) =>
      lines.reduce((total, line) => total + of(line), 0);
    expect(lines).toHaveLength(17);
    expect(sum((line) => line.own)).toBeCloseTo(100, 9);
    expect(sum((line) => line.entropy)).toBeCloseTo(100, 9);
    expect(sum((line) => line.critic)).toBeCloseTo(100, 9);
    expect(sum((line) => line.combined)).toBeCloseTo(100, 9);
    const [first] = lines;
    expect(first!.combined).toBeCloseTo(0.7 * first!.own + 0.3 * first!.critic, 12);
  });

  test("a constant column, a column of zeros and one with hardly any value are named", () => {
    const base = syntheticBase(50, 3, 0);
    const changed = {
      ...base,
      criteria: {
        ...base.criteria,
        strategicFit: { ...base.criteria.strategicFit!, values: new Float64Array(50).fill(3) },
        industryOutlook: {
          ...base.criteria.industryOutlook!,
          values: new Float64Array(50).fill(1),
        },
        satisfaction: {
          ...base.criteria.satisfaction!,
          values: Float64Array.from({ length: 50 }, (_, i) => (i < 2 ? 80 + i : NaN)),
        },
      },
    };
    const { lines } = weightAdvice(scoreCustomers(changed, defaultModel));
    const of = (key: (typeof criterionKeys)[number]) =>
      lines.find(({ criterion }) => criterion === key)!;
    expect(of("strategicFit")).toMatchObject({ note: "constant", critic: 0 });
    expect(of("strategicFit").entropy).toBeCloseTo(0, 12);
    expect(of("industryOutlook")).toMatchObject({ note: "allZero", critic: 0 });
    expect(of("satisfaction")).toMatchObject({ note: "tooFew", critic: NaN, entropy: NaN });
    expect(of("satisfaction").combined).toBe(of("satisfaction").own);
    expect(of("revenue").note).toBeNull();
  });

  test("a criterion that repeats another is found", () => {
    const base = syntheticBase(200, 9, 0);
    const { values } = base.criteria.financialHealth!;
    const changed = {
      ...base,
      criteria: {
        ...base.criteria,
        satisfaction: {
          ...base.criteria.satisfaction!,
          values: values.map((value) => 60 + 0.4 * value),
        },
      },
    };
    const { doubleCounted } = weightAdvice(scoreCustomers(changed, defaultModel));
    expect(doubleCounted[0]).toMatchObject({
      first: "satisfaction",
      second: "financialHealth",
      customers: 200,
    });
    expect(doubleCounted[0]!.correlation).toBeGreaterThan(0.9);
  });
});
