import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import { criticWeights } from "../../scoring/weighting/critic";
import { entropyWeights } from "../../scoring/weighting/entropy";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import type { SupplierColumns } from "./columns";
import { rivalWorkings, weightWorkings } from "./formulas";
import type { ScoreRows, SupplierFormulas } from "./formulas";

/** Beyond the page: how the break-even weights come about, rival by rival. */
export function placeWorkings(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  formulas: SupplierFormulas,
  rows: ScoreRows
): void {
  const { workings, working, weight } = context.words.suppliers.scores;
  const { bracketed } = context.words.shared;
  const rivals = Array.from({ length: columns.count - 1 }, (_, r) => r + 1);
  const name = (rival: number): string => cutText(supply.scores.suppliers[rival]?.name ?? "", 20);
  const headers = rivals.flatMap((rival) =>
    [working.rest, working.slope, working.low, working.high].map((label) =>
      bracketed(label, name(rival))
    )
  );
  layout.place(rows.first - 2, columns.workings, [[workings]], "subheading");
  layout.place(
    rows.first - 1,
    columns.workings,
    [[weight, working.low, working.high, ...headers]],
    "tableHeaderNumber"
  );
  const lines = Array.from({ length: rows.count }, (_, k) => {
    const row = rows.first + k;
    return [
      formulas.weightOf100(row),
      ...formulas.bounds(row),
      ...rivals.flatMap((rival) => formulas.workings(row, rival)),
    ];
  });
  layout.place(rows.first, columns.workings, lines, "decimal2");
  placeDataWeights(layout, context, supply, columns, rows);
}

/** What the scores alone would say of the weights: to compare with, never to rank by. */
function placeDataWeights(
  layout: SheetLayout,
  context: ReportContext,
  supply: SupplyCase,
  columns: SupplierColumns,
  rows: ScoreRows
): void {
  const { entropy, critic } = context.words.suppliers.scores;
  const { criteria, suppliers } = supply.scores;
  const complete = suppliers.filter(({ scores }) =>
    criteria.every((_, k) => !Number.isNaN(scores[k] ?? NaN))
  );
  if (complete.length < 2) return;
  const scores = criteria.map((_, k) =>
    Float64Array.from(complete, (supplier) => supplier.scores[k] ?? NaN)
  );
  const byEntropy = entropyWeights(scores);
  const byCritic = criticWeights(
    scores,
    criteria.map(() => "benefit")
  );
  const at = columns.workings + weightWorkings + rivalWorkings * (columns.count - 1);
  const of100 = (weights: readonly number[] | null, k: number): PlanCell =>
    weights === null ? null : Math.round((weights[k] ?? NaN) * 1e4) / 100;
  layout.place(rows.first - 1, at, [[entropy, critic]], "tableHeaderNumber");
  layout.place(
    rows.first,
    at,
    criteria.map((_, k) => [of100(byEntropy, k), of100(byCritic, k)]),
    "decimal2"
  );
}
