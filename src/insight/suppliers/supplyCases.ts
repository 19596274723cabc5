import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";
import { compareSuppliers, policyCapOf } from "./comparison";
import type { Comparison } from "./comparison";
import { criteriaOf } from "./caseCriteria";
import type { WeightSource } from "./caseCriteria";
import { largest, maxSuppliers, suppliersOf } from "./caseSuppliers";
import type { RowReader } from "./caseSuppliers";
import { templateFields } from "./templates";
import type { TemplateCriterion, TemplateName } from "./templates";
import { mixedMoney } from "./mixedMoney";
import type { MixedMoney } from "./mixedMoney";
import type { Supplier, SupplierScores } from "./totals";

/** The suppliers of one customer in one category, with the rows that say so. */
export interface SupplyCase {
  /** Row in the customer table. */
  readonly customer: number;
  readonly category: string;
  readonly scores: SupplierScores;
  readonly comparison: Comparison;
  readonly weightSource: WeightSource;
  /** Consistency ratio of pairwise judgements, NaN where the weights come from elsewhere. */
  readonly consistencyRatio: number;
  /** The template that stands in for the customer's criteria; null where they are its own. */
  readonly template: TemplateName | null;
  /** Template criterion by criterion, null where the wording is the customer's own. */
  readonly templates: readonly (TemplateCriterion | null)[];
  readonly cells: SupplyCells;
  /** Suppliers left out because there are more than fit side by side. */
  readonly omitted: number;
  /** Amounts in several currencies or units: then nothing is added up, ranked or compared. */
  readonly isMixedCurrency: boolean;
  readonly sourcingPolicy: string;
  /** Rating 1–5 of the intent to bring in another supplier, NaN unknown. */
  readonly switchIntent: number;
  readonly previousSpend: readonly number[];
  readonly moves: readonly CompetitorMove[];
  /** Fraction of the scores that are inferences, 0–1. */
  readonly inferenceShare: number;
  /** All rows of the case. */
  readonly rows: readonly number[];
}

/** Rows of the supplier table that hold each number; null where none does. */
export interface SupplyCells {
  readonly score: readonly (
    readonly { readonly row: number; readonly field: FieldKey }[] | null
  )[][];
  readonly spend: readonly (readonly number[])[];
  readonly weight: readonly (number | null)[];
}

export interface CompetitorMove {
  readonly supplier: string;
  readonly move: string;
  readonly answer: string;
  readonly source: string;
  readonly date: number;
  readonly row: number;
}

/**
 * Cases per customer row. `template` stands in where an archive has neither criteria nor scores. `customerOf` gives the
 * customer of each row of the supplier table, −1 for none.
 */
export function supplyCases(
  table: FieldTable,
  customerOf: Int32Array,
  ownNames: readonly string[],
  template: TemplateName = "tqrdce"
): Map<number, SupplyCase[]> {
  const groups = new Map<string, number[]>();
  const categories = table.texts.get("purchaseCategory");
  for (let row = 0; row < table.count; row++) {
    const customer = customerOf[row] ?? -1;
    if (customer < 0) continue;
    const key = `${customer}\u0000${categories?.[row] ?? ""}`;
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  }
  const mixed = mixedMoney(table);
  const scale = scoreScale(table);
  const cases = new Map<number, SupplyCase[]>();
  for (const [key, rows] of groups) {
    const [customer, category] = key.split("\u0000");
    const built = supplyCase(table, Number(customer), category ?? "", rows, scale, mixed, {
      ownNames,
      template,
    });
    if (built === null) continue;
    const list = cases.get(built.customer);
    if (list === undefined) cases.set(built.customer, [built]);
    else list.push(built);
  }
  return cases;
}

function supplyCase(
  table: FieldTable,
  customer: number,
  category: string,
  rows: readonly number[],
  scale: number,
  mixed: MixedMoney,
  { ownNames, template }: { readonly ownNames: readonly string[]; readonly template: TemplateName }
): SupplyCase | null {
  const reader: RowReader = {
    text: (field, row) => table.texts.get(field)?.[row] ?? "",
    number: (field, row) => table.numbers.get(field)?.[row] ?? NaN,
  };
  const { text, number } = reader;
  const all = suppliersOf(rows, reader, ownNames);
  if (all.length === 0) return null;
  const isMixedCurrency = mixed.isMixed(rows);
  const kept = all.length <= maxSuppliers ? all : largest(all);
  const list = criteriaOf(rows, kept, reader, template);
  const suppliers: Supplier[] = kept.map((group, i) => ({
    name: group.name,
    isOurs: group.isOurs,
    scores: list.scores.map((bySupplier) => bySupplier[i] ?? NaN),
    spend: isMixedCurrency ? NaN : group.spend,
    position:
      group.rows.map((row) => text("supplierPosition", row)).find((position) => position !== "") ??
      "",
  }));
  const scores: SupplierScores = { criteria: list.criteria, suppliers, scale };
  const sourcingPolicy =
    rows.map((row) => text("sourcingPolicy", row)).find((policy) => policy !== "") ?? "";
  const cap = policyCapOf(sourcingPolicy);
  const known = rows.map((row) => text("factOrInference", row)).filter((value) => value !== "");
  return {
    customer,
    category,
    scores,
    comparison: compareSuppliers(
      isMixedCurrency ? withoutScores(scores) : scores,
      cap === null ? {} : { policyCap: cap }
    ),
    weightSource: list.weightSource,
    consistencyRatio: list.consistencyRatio,
    template: list.template,
    templates: list.templates,
    cells: {
      score: list.cells,
      spend: kept.map((group) => group.spendRows),
      weight: list.weightRows,
    },
    omitted: all.length - kept.length,
    isMixedCurrency,
    sourcingPolicy,
    switchIntent: rows.reduce(
      (most, row) =>
        number("switchIntent", row) > most || Number.isNaN(most)
          ? number("switchIntent", row)
          : most,
      NaN
    ),
    previousSpend: kept.map((group) => group.previousSpend),
    moves: rows
      .filter((row) => text("competitorMove", row) !== "")
      .map((row) => ({
        supplier: text("supplierName", row),
        move: text("competitorMove", row),
        answer: text("ourAnswer", row),
        source: text("source", row),
        date: number("entryDate", row),
        row,
      })),
    inferenceShare:
      known.length === 0 ? 0 : known.filter((value) => value === "inference").length / known.length,
    rows,
  };
}

/** 5, 10 or 100 points, from the highest score of the whole table: one table has one scale. */
function scoreScale(table: FieldTable): number {
  let highest = 0;
  for (const field of ["supplierScore" as const, ...Object.values(templateFields)]) {
    for (const score of table.numbers.get(field) ?? []) if (score > highest) highest = score;
  }
  if (highest > 10) return 100;
  return highest > 5 ? 10 : 5;
}

/** Nothing to total or rank: a comparison of amounts that cannot be compared would mislead. */
function withoutScores(scores: SupplierScores): SupplierScores {
  return {
    ...scores,
    suppliers: scores.suppliers.map((supplier) => ({
      ...supplier,
      scores: supplier.scores.map(() => NaN),
    })),
  };
}
