import { contributionView } from "../../src/scoring/contributions";
import { nearestLift } from "../../src/scoring/nearestLift";
import type { CriterionKey, ScoringInput } from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { weightRuns } from "../../src/scoring/stability";
import { defaultModel } from "../../src/settings/defaultModel";
import type { Model } from "../../src/settings/Model";
import { withCalibration } from "../../src/settings/withCalibration";
import { syntheticBase } from "../../bench/scoring/syntheticBase";
import { ids, inputOf } from "./workedExample";

const input = inputOf();
const scores = scoreCustomers(input, defaultModel);
const of = (id: string, model: Model = defaultModel) => {
  const found = scoreCustomers(input, model);
  return nearestLift(found, input, model, contributionView(found, input, model), ids.indexOf(id));
};

describe("the nearest change that lifts a customer", () => {
  test("C10 lacks .4482 points of B: a share of wallet of 2.61 % is enough, and it can be won", () => {
    // Two of the four criteria of its dimension are missing: the share carries 15 · 4/7 = 8.571. .4482 · 100/8.571 = 5.229 points, 200 of them per unit.
    expect(of("C10")).toMatchObject({
      kind: "one",
      next: "B",
      criterion: "shareOfWallet",
      isFeasible: true,
      from: 0,
      to: expect.closeTo(0.0261458, 6),
      need: expect.closeTo(0.4482143, 6),
    });
  });

  test("C11 lacks 6.1122 points of B: only contribution profit has the weight, from 130 to 598.8", () => {
    // 6.112232543 · 100/12 = 50.935 points more than 18.868: 69.80, on the segment 480 → 50, 630 → 75.
    expect(of("C11")).toMatchObject({
      kind: "one",
      criterion: "contributionProfit",
      isFeasible: false,
      from: 130,
      to: expect.closeTo(598.80181, 4),
    });
  });

  test("C12 lacks 26 points: no single criterion is enough", () => {
    expect(of("C12")).toMatchObject({
      kind: "notByOne",
      next: "B",
      need: expect.closeTo(26.0724, 4),
    });
  });

  test("C05 is held by the gate for one-time customers, C03 by its strategic fit of 3, C01 waits for a second period", () => {
    expect(of("C05")).toEqual({ kind: "held", next: "B", gate: "G01" });
    expect(of("C03")).toEqual({ kind: "held", next: "S", gate: "G03" });
    expect(of("C01")).toEqual({ kind: "waits", next: "S" });
  });

  test("tiers that do not go by score have no border to reach", () => {
    expect(of("C12", { ...defaultModel, method: "pareto" })).toEqual({ kind: "none" });
  });

  test("scoring again with the changed value reaches the next tier's score, and with a little less does not", () => {
    const base: ScoringInput = syntheticBase(300, 21, 0.15);
    const model = withCalibration(defaultModel, scoreCustomers(base, defaultModel), 46203, {
      factor: 1,
      label: "",
      currency: "",
    });
    const found = scoreCustomers(base, model);
    const view = contributionView(found, base, model);
    const scoreWith = (row: number, criterion: CriterionKey, value: number) => {
      const column = base.criteria[criterion]!;
      const values = Float64Array.from(column.values);
      values[row] = value;
      return scoreCustomers(
        { ...base, criteria: { ...base.criteria, [criterion]: { ...column, values } } },
        model
      ).score[row]!;
    };
    let lifted = 0;
    for (let row = 0; row < base.count && lifted < 25; row++) {
      const lift = nearestLift(found, base, model, view, row);
      if (lift.kind !== "one") continue;
      lifted++;
      const cut = model.thresholds[lift.next as "S" | "A" | "B"];
      expect(scoreWith(row, lift.criterion, lift.to)).toBeGreaterThanOrEqual(cut - 1e-6);
      expect(scoreWith(row, lift.criterion, lift.from)).toBeCloseTo(found.score[row]!, 9);
      expect(found.score[row]! + lift.need).toBeCloseTo(cut, 9);
    }
    expect(lifted).toBe(25);
  });
});

describe("flips per weight", () => {
  test("in the worked example contribution profit 20 % lower lifts C03 and C10, nothing makes anybody fall", () => {
    const { flips, stability } = weightRuns(scores, defaultModel);
    expect(flips).toHaveLength(17);
    const contribution = flips.find(({ criterion }) => criterion === "contributionProfit");
    expect(contribution).toMatchObject({ lowered: { up: 2, down: 0 }, raised: { up: 0, down: 0 } });
    // C03 changes in 11 of 34 runs (.676), C10 in 7 (.794): 18 flips.
    const all = flips.reduce(
      (sum, { lowered, raised }) => sum + lowered.up + lowered.down + raised.up + raised.down,
      0
    );
    const changed = [...stability].reduce(
      (sum, share) => sum + (share === share ? 34 * (1 - share) : 0),
      0
    );
    expect(all).toBe(18);
    expect(changed).toBeCloseTo(18, 9);
  });
});
