import type { FieldKey } from "../../intake/fields";
import { rankOrderCentroid } from "../../scoring/weighting/rankOrderCentroid";
import type { RowReader, SupplierGroup } from "./caseSuppliers";
import { judgedWeights } from "./judgements";
import {
  namedTemplates,
  templateCriteria,
  templateCriterionOf,
  templateFields,
  templateKey,
  templateNamed,
  templateWeights,
} from "./templates";
import type { TemplateCriterion, TemplateName } from "./templates";
import type { SupplierCriterion } from "./totals";

/** Where the weights come from: the customer, judgements pair by pair, an order of importance, a template, or nowhere. */
export type WeightSource = "customer" | "judged" | "ordered" | "template" | "equal";

export interface CriteriaList {
  readonly criteria: SupplierCriterion[];
  readonly templates: (TemplateCriterion | null)[];
  /** The template that stands in for the customer's criteria; null where they are its own. */
  readonly template: TemplateName | null;
  readonly weightSource: WeightSource;
  /** Consistency ratio of the judgements, NaN where there are none. */
  readonly consistencyRatio: number;
  readonly weightRows: (number | null)[];
  /** By criterion and supplier. */
  readonly scores: number[][];
  readonly cells: ({ row: number; field: FieldKey }[] | null)[][];
}

/**
 * The customer's own criteria in long form, otherwise the template that the archive names, otherwise the columns of the
 * template that hold anything, otherwise the company's template. What tells the suppliers apart stands first.
 */
export function criteriaOf(
  rows: readonly number[],
  suppliers: readonly SupplierGroup[],
  reader: RowReader,
  companyTemplate: TemplateName = "tqrdce"
): CriteriaList {
  const written = [
    ...new Set(rows.map((row) => reader.text("criterion", row)).filter((name) => name !== "")),
  ];
  const [only = ""] = written;
  const named = written.length === 1 ? templateNamed(only) : null;
  if (named === "qcds" || named === "dickson") return namedList(named, suppliers);
  if (written.length === 0 && companyTemplate !== "tqrdce" && !hasTemplateScores(rows, reader))
    return namedList(companyTemplate, suppliers);
  const list =
    written.length > 0 && named === null
      ? ownList(written, rows, suppliers, reader)
      : templateList(rows, suppliers, reader);
  return differencesFirst(list);
}

function hasTemplateScores(rows: readonly number[], { number }: RowReader): boolean {
  return Object.values(templateFields).some((field) =>
    rows.some((row) => !Number.isNaN(number(field, row)))
  );
}

function ownList(
  names: readonly string[],
  rows: readonly number[],
  suppliers: readonly SupplierGroup[],
  { text, number }: RowReader
): CriteriaList {
  const rowWith = (name: string, field: FieldKey): number | null =>
    rows.find(
      (row) =>
        text("criterion", row) === name &&
        (text(field, row) !== "" || !Number.isNaN(number(field, row)))
    ) ?? null;
  const weightRows = names.map((name) => rowWith(name, "criterionWeight"));
  const given = weightRows.map((row) =>
    row === null ? NaN : number("criterionWeight", row) * 100
  );
  const orders = names.map((name) => {
    const row = rowWith(name, "criterionOrder");
    return row === null ? NaN : number("criterionOrder", row);
  });
  const judgements = names.map((name) => {
    const row = rowWith(name, "pairwiseJudgement");
    return row === null ? "" : text("pairwiseJudgement", row);
  });
  const templates = names.map(templateCriterionOf);
  const weighted = weightsFor(names, given, judgements, orders, templates);
  const found = names.map((name) =>
    suppliers.map((supplier) => {
      const row = supplier.rows.find(
        (r) => text("criterion", r) === name && !Number.isNaN(number("supplierScore", r))
      );
      return row === undefined
        ? null
        : {
            score: number("supplierScore", row),
            cells: [{ row, field: "supplierScore" as const }],
          };
    })
  );
  return {
    criteria: names.map((name, k) => ({ name, weight: weighted.weights[k] ?? 0 })),
    templates,
    template: null,
    weightSource: weighted.source,
    consistencyRatio: weighted.consistencyRatio,
    weightRows,
    scores: found.map((line) => line.map((cell) => cell?.score ?? NaN)),
    cells: found.map((line) => line.map((cell) => cell?.cells ?? null)),
  };
}

function templateList(
  rows: readonly number[],
  suppliers: readonly SupplierGroup[],
  { number }: RowReader
): CriteriaList {
  const used = templateCriteria.filter((criterion) =>
    rows.some((row) => !Number.isNaN(number(templateFields[criterion], row)))
  );
  const list = used.length > 0 ? used : [...templateCriteria];
  const found = list.map((criterion) =>
    suppliers.map((supplier) => {
      const field = templateFields[criterion];
      const row = supplier.rows.find((r) => !Number.isNaN(number(field, r)));
      return row === undefined ? null : { score: number(field, row), cells: [{ row, field }] };
    })
  );
  return {
    criteria: list.map((criterion) => ({ name: criterion, weight: templateWeights[criterion] })),
    templates: list,
    template: "tqrdce",
    weightSource: "template",
    consistencyRatio: NaN,
    weightRows: list.map(() => null),
    scores: found.map((line) => line.map((cell) => cell?.score ?? NaN)),
    cells: found.map((line) => line.map((cell) => cell?.cells ?? null)),
  };
}

/** A template that the archive names without scoring by it: empty lines for people to fill in. */
function namedList(
  template: "qcds" | "dickson",
  suppliers: readonly SupplierGroup[]
): CriteriaList {
  const { weights } = namedTemplates[template];
  return {
    criteria: weights.map((weight, k) => ({ name: templateKey(template, k), weight })),
    templates: weights.map(() => null),
    template,
    weightSource: "template",
    consistencyRatio: NaN,
    weightRows: weights.map(() => null),
    scores: weights.map(() => suppliers.map(() => NaN)),
    cells: weights.map(() => suppliers.map(() => null)),
  };
}

interface Weighted {
  readonly weights: readonly number[];
  readonly source: WeightSource;
  readonly consistencyRatio: number;
}

/**
 * The customer's weights; without any, judgements (AHP), then the order of importance (rank-order centroid), then the
 * template's where all criteria are the template's, otherwise equal ones.
 */
function weightsFor(
  names: readonly string[],
  given: readonly number[],
  judgements: readonly string[],
  orders: readonly number[],
  templates: readonly (TemplateCriterion | null)[]
): Weighted {
  const of = (weights: readonly number[], source: WeightSource, ratio = NaN): Weighted => ({
    weights,
    source,
    consistencyRatio: ratio,
  });
  if (given.some((weight) => !Number.isNaN(weight)))
    return of(
      given.map((weight) => (Number.isNaN(weight) ? 0 : weight)),
      "customer"
    );
  const judged = judgedWeights(names, judgements);
  if (judged !== null) return of(judged.weights, "judged", judged.consistencyRatio);
  // A criterion without a place stands behind all that have one.
  if (orders.some((order) => !Number.isNaN(order)))
    return of(
      rankOrderCentroid(orders.map((order) => (Number.isNaN(order) ? Infinity : order))).map(
        (weight) => 100 * weight
      ),
      "ordered"
    );
  if (templates.every((criterion) => criterion !== null))
    return of(
      templates.map((criterion) => (criterion === null ? 0 : templateWeights[criterion])),
      "template"
    );
  return of(
    given.map(() => 100 / given.length),
    "equal"
  );
}

/** Criteria by how much they tell the suppliers apart: weight × range of the scores, those that do not differ last. */
function differencesFirst(list: CriteriaList): CriteriaList {
  const range = (scores: readonly number[]): number => {
    const known = scores.filter((score) => !Number.isNaN(score));
    return known.length < 2 ? 0 : Math.max(...known) - Math.min(...known);
  };
  const order = list.criteria
    .map((criterion, k) => ({ k, tells: criterion.weight * range(list.scores[k] ?? []) }))
    .sort((a, b) => b.tells - a.tells || a.k - b.k)
    .map(({ k }) => k);
  const sorted = <T>(items: readonly T[]): T[] => order.map((k) => items[k]!);
  return {
    ...list,
    criteria: sorted(list.criteria),
    templates: sorted(list.templates),
    weightRows: sorted(list.weightRows),
    scores: sorted(list.scores),
    cells: sorted(list.cells),
  };
}
