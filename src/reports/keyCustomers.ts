import { tiers } from "../scoring/model";
import type { Tier } from "../scoring/model";
import { cutText } from "../sheets/textMeasure";
import type { ReportContext } from "./ReportContext";

/** Tier code of a customer. */
export function tierOf(context: ReportContext, index: number): Tier | "N/A" {
  return tiers[context.scores.finalTier[index] ?? tiers.length] ?? "N/A";
}

export function customerName(context: ReportContext, index: number): string {
  return context.customers.texts.get("customerName")?.[index] || customerId(context, index);
}

/** A name short enough for a title or a list. */
export function shortName(context: ReportContext, index: number): string {
  return cutText(customerName(context, index), 60);
}

export function customerId(context: ReportContext, index: number): string {
  return context.customers.texts.get("customerId")?.[index] ?? "";
}

/** Key of the SWOT sheet of a customer, "swot:C01"; the beginning of all of them for "". */
export function swotKey(customer: string): string {
  return `swot:${cutText(customer, keyLength)}`;
}

/** Characters of a code or name within a sheet's key, which Excel keeps as a short property. */
const keyLength = 60;

/** Stable identity of a customer for the keys of its sheets: its code, else its name, made unique by the row when shared. */
export function customerKeys(context: ReportContext, indices: readonly number[]): string[] {
  const taken = new Set<string>();
  return indices.map((index) => {
    const wanted = cutText(customerId(context, index) || customerName(context, index), keyLength);
    const key = taken.has(wanted)
      ? `${wanted}#${(context.customers.sheetRows[index] ?? 0) + 1}`
      : wanted;
    taken.add(key);
    return key;
  });
}

/** Whether a customer's own sheets are wanted in this run. */
export function isWanted({ settings }: ReportContext, index: number): boolean {
  return settings.onlyCustomers?.has(index) ?? true;
}

/** Key customers whose own sheets this run makes, as many as the settings allow. */
export function sheetCustomers(context: ReportContext): number[] {
  return keyCustomers(context)
    .filter((index) => isWanted(context, index))
    .slice(0, context.settings.maxKeySheets);
}

/** Customers for whom key-account sheets are made: S candidates first, then S, then A, the best first within each. */
export function keyCustomers(context: ReportContext): number[] {
  const { scores } = context;
  const rank = (i: number): number =>
    scores.isCandidate[i] === 1 ? 0 : 1 + (scores.finalTier[i] ?? 9);
  const keys: number[] = [];
  for (let i = 0; i < scores.count; i++) if ((scores.finalTier[i] ?? 9) <= 1) keys.push(i);
  return keys.sort(
    (a, b) => rank(a) - rank(b) || (scores.score[b] ?? 0) - (scores.score[a] ?? 0) || a - b
  );
}
