import { archiveFields } from "./dictionary/archives";
import { businessFields } from "./dictionary/business";
import { creditFields } from "./dictionary/credit";
import type { Field } from "./dictionary/field";
import { masterFields } from "./dictionary/master";
import { potentialFields } from "./dictionary/potential";
import { recordFields } from "./dictionary/records";
import { relationshipFields } from "./dictionary/relationship";
import { smallFirmFields } from "./dictionary/smallFirm";
import { statementFields } from "./dictionary/statements";

export { tableKinds } from "./dictionary/field";
export type { EnumName, Field, FieldType, TableKind } from "./dictionary/field";

/**
 * THE LIST of fields: what a column of a workbook may mean. A new field is one entry in its group's file. The keys are
 * stable identifiers that saved mappings and scripts refer to.
 */
export const fields = {
  ...masterFields,
  ...businessFields,
  ...potentialFields,
  ...relationshipFields,
  ...creditFields,
  ...smallFirmFields,
  ...statementFields,
  ...archiveFields,
  ...recordFields,
};

export type FieldKey = keyof typeof fields;

export const fieldKeys = Object.keys(fields) as FieldKey[];

/** The entry of a field with its optional members visible. */
export function fieldOf(key: FieldKey): Field {
  return fields[key];
}

export function isFieldKey(text: string): text is FieldKey {
  return Object.hasOwn(fields, text);
}

/** Fields of successive years, latest first: a year column beside a newer one fills the next place of its chain. */
export const yearChains: readonly (readonly FieldKey[])[] = [
  ["revenue", "revenuePrev", "revenuePrev2", "revenuePrev3", "revenuePrev4"],
  ["contributionProfit", "contributionProfitPrev"],
  ["finRevenue", "finRevenuePrev", "finRevenuePrev2", "finRevenuePrev3"],
  ["supplierSpend", "supplierSpendPrev"],
];
