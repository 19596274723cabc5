import type { SupplyCase } from "../../suppliers/supplyCases";
import type { Account } from "../Account";
import type { EvidenceRef } from "../Finding";
import type { RuleVoice } from "../Rule";

/** With several categories the sentence says which one. */
export function inCategory(supply: SupplyCase, account: Account, statement: string): string {
  return account.supply.length > 1 && supply.category !== ""
    ? `${supply.category}: ${statement}`
    : statement;
}

export function scoresOf(
  supply: SupplyCase,
  k: number,
  rival: number,
  voice: RuleVoice
): [string, string] {
  const score = (i: number): string =>
    voice.numbers.number(supply.scores.suppliers[i]?.scores[k] ?? NaN, 1);
  return [score(supply.comparison.ours), score(rival)];
}

/** The customer's own word, or the template's in the language of the run. */
export function criterionName(supply: SupplyCase, k: number, voice: RuleVoice): string {
  const name = supply.scores.criteria[k]?.name ?? "";
  const template = supply.templates[k];
  return template === name ? voice.templateName(template) : name;
}

export function share(supply: SupplyCase, weight: number): number {
  return weight / supply.scores.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
}

export function onTen(supply: SupplyCase, points: number): number {
  return (points * 10) / supply.scores.scale;
}

export function basisOf(supply: SupplyCase): "data" | "inference" {
  return supply.inferenceShare > 0.5 ? "inference" : "data";
}

export function cellsOf(
  cells: readonly { readonly row: number; readonly field: EvidenceRef["field"] }[] | null
): EvidenceRef[] {
  return (cells ?? []).map(({ row, field }) => cell(row, field));
}

export function cell(row: number, field: EvidenceRef["field"]): EvidenceRef {
  return { table: "supplierArchive", row, field };
}
