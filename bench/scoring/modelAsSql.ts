import { criteriaOf } from "../../src/scoring/criteria";
import { criterionKeys, dimensionKeys } from "../../src/scoring/model";
import type { Anchors, CriterionKey } from "../../src/scoring/model";
import type { Model } from "../../src/settings/Model";

/** The value model as one SQL query: points, dimensions, score and raw tier. Table `base`, one column per criterion. */
export function modelAsSql(
  model: Model,
  anchors: Readonly<Partial<Record<CriterionKey, Anchors>>>
): string {
  const points = criterionKeys.map(
    (key) => `${interpolation(`"${key}"`, anchors[key]!)} AS "p_${key}"`
  );
  const dimensions = dimensionKeys.map((dimension) => {
    const own = criteriaOf[dimension].map((key) => ({
      name: `"p_${key}"`,
      weight: model.weights[key],
    }));
    const sum = own.map(({ name, weight }) => `coalesce(${weight} * ${name}, 0)`).join(" + ");
    const weight = own
      .map((part) => `CASE WHEN ${part.name} IS NULL THEN 0 ELSE ${part.weight} END`)
      .join(" + ");
    return `(${sum}) / nullif(${weight}, 0) AS ${dimension}`;
  });
  const all = criterionKeys.reduce((sum, key) => sum + model.weights[key], 0);
  const score = dimensionKeys
    .map((dimension) => {
      const weight = criteriaOf[dimension].reduce((sum, key) => sum + model.weights[key], 0);
      return `${weight} * coalesce(${dimension}, 50)`;
    })
    .join(" + ");
  const { S, A, B } = model.thresholds;
  return `
    WITH points AS (SELECT id, ${points.join(", ")} FROM base),
    dimensions AS (SELECT *, ${dimensions.join(", ")} FROM points),
    scored AS (SELECT *, (${score}) / ${all} AS score FROM dimensions)
    SELECT *, CASE WHEN score >= ${S} THEN 0 WHEN score >= ${A} THEN 1 WHEN score >= ${B} THEN 2 ELSE 3 END::UTINYINT AS tier
    FROM scored`;
}

/** P5 … P95 of the calibrated criteria; DuckDB's continuous quantile is PERCENTILE.INC. */
export function calibrationAsSql(keys: readonly CriterionKey[]): string {
  const columns = keys.map(
    (key) => `quantile_cont("${key}", [0.05, 0.25, 0.5, 0.75, 0.95]) AS "${key}"`
  );
  return `SELECT ${columns.join(", ")} FROM base`;
}

function interpolation(value: string, anchors: Anchors): string {
  const [first, ...rest] = anchors;
  const cases = [`WHEN ${value} <= ${first![0]} THEN ${first![1]}`];
  let [x0, y0] = first!;
  for (const [x1, y1] of rest) {
    cases.push(
      `WHEN ${value} <= ${x1} THEN ${y0} + (${value} - ${bracketed(x0)}) * ${bracketed((y1 - y0) / (x1 - x0))}`
    );
    [x0, y0] = [x1, y1];
  }
  return `CASE WHEN ${value} IS NULL THEN NULL ${cases.join(" ")} ELSE ${y0} END::DOUBLE`;
}

const bracketed = (number: number): string => (number < 0 ? `(${number})` : String(number));
