import fc from "fast-check";
import { compareSuppliers } from "../../src/insight/suppliers/comparison";
import { sensitivities } from "../../src/insight/suppliers/sensitivity";
import type { SupplyCase } from "../../src/insight/suppliers/supplyCases";
import type { SupplierScores } from "../../src/insight/suppliers/totals";
import { numberVoice } from "../../src/reports/numberVoice";
import { supplierColumns } from "../../src/reports/suppliers/columns";
import { supplierSheet } from "../../src/reports/suppliers/supplierSheet";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { backupPower } from "../support/backupPower";
import { evaluatePlan } from "../support/evaluatePlan";
import { reportContext } from "../support/reportContext";

const context = reportContext("en");
const numbers = numberVoice("en", context.customers.money);

function caseOf(scores: SupplierScores): SupplyCase {
  return {
    customer: 1,
    category: "",
    scores,
    comparison: compareSuppliers(scores),
    weightSource: "customer",
    consistencyRatio: NaN,
    template: null,
    templates: scores.criteria.map(() => null),
    cells: { score: [], spend: [], weight: [] },
    omitted: 0,
    isMixedCurrency: false,
    sourcingPolicy: "",
    switchIntent: NaN,
    previousSpend: [],
    moves: [],
    inferenceShare: 0,
    rows: [],
  };
}

/** What the sheet's own formulas give, calculated by IronCalc. */
function calculated(scores: SupplierScores) {
  const plan = supplierSheet(context, caseOf(scores), "C02", true, numbers);
  const value = evaluatePlan(plan);
  const columns = supplierColumns(scores.suppliers.length);
  const header = rowOf(plan, "Criterion");
  const [total, share] = [rowOf(plan, "Total"), rowOf(plan, "Share now")];
  const bySupplier = (row: number): number[] =>
    scores.suppliers.map((_, i) => value(row, columns.suppliers + i));
  const byCriterion = (column: number): number[] =>
    scores.criteria.map((_, k) => value(header + 1 + k, column));
  return {
    totals: bySupplier(total),
    ranks: bySupplier(total + 1),
    lead: value(total + 2, columns.suppliers),
    relativeStrength: value(total + 3, columns.suppliers),
    shares: bySupplier(share),
    fair: bySupplier(share + 1),
    gaps: byCriterion(columns.gap),
    weightedGaps: byCriterion(columns.weightedGap),
    breakEven: byCriterion(columns.breakEven),
    pointsNeeded: byCriterion(columns.pointsNeeded),
    toLeader: byCriterion(columns.toLeader),
    target: bySupplier(rowOf(plan, "Target")),
    winnable: value(rowOf(plan, "Winnable share"), columns.weight),
    headroom: value(rowOf(plan, "Winnable headroom"), columns.weight),
  };
}

function rowOf(plan: SheetPlan, label: string): number {
  for (const block of plan.blocks) {
    const r = block.column === 1 ? block.cells.findIndex((line) => line[0] === label) : -1;
    if (r >= 0) return block.row + r;
  }
  return -1;
}

const fixed = (values: readonly number[], decimals: number): number[] =>
  values.map((value) => Number(value.toFixed(decimals)));

describe("the sheet's own formulas on the worked example of backup power", () => {
  const sheet = calculated(backupPower);

  test("totals 7.75, 7.90, 7.15; ranks 2, 1, 3; deficit .15; relative strength .98101", () => {
    expect(sheet.totals).toEqual([7.75, 7.9, 7.15]);
    expect(sheet.ranks).toEqual([2, 1, 3]);
    expect(sheet.lead).toBeCloseTo(-0.15, 9);
    expect(sheet.relativeStrength).toBeCloseTo(0.98101, 5);
  });

  test("shares 21.95, 53.66, 24.39 %; fair 33.33, 50, 16.67 %; 50 % winnable, headroom 2,300", () => {
    expect(fixed(sheet.shares, 4)).toEqual([0.2195, 0.5366, 0.2439]);
    expect(fixed(sheet.fair, 4)).toEqual([0.3333, 0.5, 0.1667]);
    expect(sheet.winnable).toBeCloseTo(0.5, 9);
    expect(sheet.headroom).toBeCloseTo(2300, 6);
  });

  test("gaps +1 −1 +2 −1 −3 +1 0, weighted +.20 −.25 +.20 −.15 −.60 +.05 0", () => {
    expect(sheet.gaps).toEqual([1, -1, 2, -1, -3, 1, 0]);
    expect(fixed(sheet.weightedGaps, 6)).toEqual([0.2, -0.25, 0.2, -0.15, -0.6, 0.05, 0]);
  });

  test("break-even weights 30.43, 11.76, 16.28, 0, 5.88, 17.39 and none; points needed .75, .6, 1.5, 1, .75, 3, 3", () => {
    expect(fixed(sheet.breakEven.slice(0, 6), 2)).toEqual([30.43, 11.76, 16.28, 0, 5.88, 17.39]);
    expect(sheet.breakEven[6]).toBeNaN();
    expect(fixed(sheet.pointsNeeded, 6)).toEqual([0.75, 0.6, 1.5, 1, 0.75, 3, 3]);
  });
});

test("for any weights, scores and gaps in them the formulas give what the engine gives", () => {
  const score = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 10 }) },
    { weight: 1, arbitrary: fc.constant(NaN) }
  );
  const supplier = fc.array(score, { minLength: 4, maxLength: 4 });
  const spends = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 4, maxLength: 4 }),
      fc.array(supplier, { minLength: 2, maxLength: 4 }),
      spends,
      (weights, scores, money) => {
        const input: SupplierScores = {
          criteria: weights.map((weight, k) => ({ name: `criterion ${k}`, weight })),
          suppliers: scores.map((values, i) => ({
            name: `supplier ${i}`,
            isOurs: i === 0,
            scores: values,
            spend: money[i] ?? 1,
            position: "",
          })),
          scale: 10,
        };
        const engine = compareSuppliers(input);
        const sheet = calculated(input);
        closeAll(sheet.totals, engine.totals);
        closeAll(sheet.ranks, engine.ranks);
        closeAll(sheet.shares, engine.shares);
        closeAll(sheet.fair, engine.fair);
        closeAll(sheet.target, engine.target);
        closeAll(
          sheet.toLeader,
          engine.gaps.map((gap) => gap.toLeader)
        );
        closeAll(
          sheet.gaps,
          engine.gaps.map((gap) => gap.gap)
        );
        closeAll(
          sheet.weightedGaps,
          engine.gaps.map((gap) => gap.weighted)
        );
        closeAll(
          [sheet.lead, sheet.winnable, sheet.headroom],
          [engine.lead, engine.winnableShare, engine.headroom]
        );
        const sensitivity = sensitivities(input, engine);
        closeAll(
          sheet.breakEven,
          sensitivity.map((line) => line.breakEvenWeight)
        );
        closeAll(
          sheet.pointsNeeded,
          sensitivity.map((line) => line.pointsNeeded)
        );
      }
    ),
    { numRuns: 25 }
  );
});

function closeAll(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => {
    const wanted = expected[i] ?? NaN;
    if (Number.isNaN(wanted)) expect(value).toBeNaN();
    else expect(Math.abs(value - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
  });
}
