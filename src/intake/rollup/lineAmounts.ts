import type { FieldTable } from "../columns";
import type { FieldKey } from "../fields";

/** What each line of a transaction table is worth, and why some are not counted. */
export interface LineAmounts {
  /** Net of tax and with the sign of a return; NaN for a line that cannot be counted. */
  readonly amounts: Float64Array;
  /** Lines that are no sale at all (void, payments). */
  readonly isVoid: Uint8Array;
  /** How the amount came about, for the data-quality sheet. */
  readonly source: "amount" | "grossLessTax" | "taxIncluded" | "quantityTimesPrice" | "none";
}

const includesTax = /(?<![不未])含税|价税|incl(?:uding|\.)?\s*(?:tax|vat)|gross/i;
const voidStatus = /作废|取消|撤销|草稿|暂存|未审核|void|cancel|draft|deleted|rejected/i;

/** Amounts of the lines: net amount, else gross less tax, else quantity × price; returns are negative, void lines are none. */
export function lineAmounts(table: FieldTable): LineAmounts {
  const { count, numbers, texts, mapping } = table;
  const column = (field: FieldKey): Float64Array | undefined => numbers.get(field);
  const net = column("amount");
  const gross = column("grossAmount");
  const tax = column("taxAmount");
  const rate = column("taxRate");
  const quantity = column("quantity");
  const price = column("unitPrice");
  const kinds = texts.get("documentKind");
  const states = texts.get("documentStatus");
  const isGross = includesTax.test(mapping.find(({ field }) => field === "amount")?.header ?? "");
  const amounts = new Float64Array(count).fill(NaN);
  const isVoid = new Uint8Array(count);
  let source: LineAmounts["source"] = "none";

  const untaxed = (value: number, row: number): number => {
    const amount = tax?.[row] ?? NaN;
    if (!Number.isNaN(amount)) return value - amount;
    const share = rate?.[row] ?? NaN;
    return Number.isNaN(share) ? value : value / (1 + share);
  };
  const taxed = tax === undefined && rate === undefined ? "taxIncluded" : "grossLessTax";

  for (let row = 0; row < count; row++) {
    const kind = kinds?.[row] ?? "";
    if (kind === "void" || kind === "payment" || voidStatus.test(states?.[row] ?? "")) {
      isVoid[row] = 1;
      continue;
    }
    let value = net?.[row] ?? NaN;
    if (!Number.isNaN(value)) {
      if (isGross) value = untaxed(value, row);
      source = isGross ? taxed : "amount";
    } else if (gross !== undefined && !Number.isNaN(gross[row] ?? NaN)) {
      value = untaxed(gross[row] ?? NaN, row);
      if (source === "none") source = taxed;
    } else {
      value = (quantity?.[row] ?? NaN) * (price?.[row] ?? NaN);
      if (!Number.isNaN(value) && source === "none") source = "quantityTimesPrice";
    }
    // A return is negative however the ledger writes it; a negative quantity says the same.
    const isReturn = kind === "return" || (quantity?.[row] ?? 0) < 0;
    amounts[row] = isReturn ? -Math.abs(value) : value;
  }
  return { amounts, isVoid, source };
}
