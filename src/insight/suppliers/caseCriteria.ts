import type { FieldKey } from "../../intake/fields";
import type { RowReader, SupplierGroup } from "./caseSuppliers";
import type { SupplyCase } from "./supplyCases";
import {
  templateCriteria,
  templateCriterionOf,
  templateFields,
  templateWeights,
} from "./templates";
import type { TemplateCriterion } from "./templates";
import type { SupplierCriterion } from "./totals";

export interface CriteriaList {
  readonly criteria: SupplierCriterion[];
  readonly templates: (TemplateCriterion | null)[];
  readonly weightSource: SupplyCase["weightSource"];
  readonly weightRows: (number | null)[];
  /** By criterion and supplier. */
  readonly scores: number[][];
  readonly cells: ({ row: number; field: FieldKey }[] | null)[][];
}

/** The customer's own criteria in long form, otherwise the columns of the template that hold anything, otherwise the template. */
export function criteriaOf(
  rows: readonly number[],
  suppliers: readonly SupplierGroup[],
  { text, number }: RowReader
): CriteriaList {
  const names = [
    ...new Set(rows.map((row) => text("criterion", row)).filter((name) => name !== "")),
  ];
  if (names.length > 0) {
    const weightRows = names.map(
      (name) =>
        rows.find(
          (row) => text("criterion", row) === name && !Number.isNaN(number("criterionWeight", row))
        ) ?? null
    );
    const given = weightRows.map((row) =>
      row === null ? NaN : number("criterionWeight", row) * 100
    );
    const templates = names.map(templateCriterionOf);
    const weighted = weightsFor(given, templates);
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
      weightSource: weighted.source,
      weightRows,
      scores: found.map((line) => line.map((cell) => cell?.score ?? NaN)),
      cells: found.map((line) => line.map((cell) => cell?.cells ?? null)),
    };
  }
  const used = templateCriteria.filter((criterion) =>
    rows.some((row) => !Number.isNaN(number(templateFields[criterion], row)))
  );
  const list = used.length > 0 ? used : [...templateCriteria];
  const found = list.map((criterion) =>
    suppliers.map((supplier) => {
      const row = supplier.rows.find((r) => !Number.isNaN(number(templateFields[criterion], r)));
      return row === undefined
        ? null
        : {
            score: number(templateFields[criterion], row),
            cells: [{ row, field: templateFields[criterion] }],
          };
    })
  );
  return {
    criteria: list.map((criterion) => ({ name: criterion, weight: templateWeights[criterion] })),
    templates: list,
    weightSource: "template",
    weightRows: list.map(() => null),
    scores: found.map((line) => line.map((cell) => cell?.score ?? NaN)),
    cells: found.map((line) => line.map((cell) => cell?.cells ?? null)),
  };
}

/** The customer's weights; without any, the template's where all criteria are the template's, otherwise equal ones. */
function weightsFor(
  given: readonly number[],
  templates: readonly (TemplateCriterion | null)[]
): { weights: number[]; source: SupplyCase["weightSource"] } {
  if (given.some((weight) => !Number.isNaN(weight)))
    return {
      weights: given.map((weight) => (Number.isNaN(weight) ? 0 : weight)),
      source: "customer",
    };
  if (templates.every((criterion) => criterion !== null))
    return {
      weights: templates.map((criterion) => (criterion === null ? 0 : templateWeights[criterion])),
      source: "template",
    };
  return { weights: given.map(() => 100 / given.length), source: "equal" };
}
