import { currencyOfFormat } from "../cells/units";
import type { MappedColumn, MoneyUnit } from "../columns";
import type { TableCandidate } from "../detect";
import { fieldOf } from "../fields";
import type { FieldKey } from "../fields";
import { profileSample } from "../headers/columnSample";
import { normaliseHeader } from "../headers/normaliseHeader";

/** Unit of a money column: how many currency units a plain number in it stands for, and in which currency. */
export interface ColumnUnit {
  readonly factor: number;
  readonly currency: string;
  readonly label: string;
}

export interface TableUnits {
  /** The unit all money of the table is brought to. */
  readonly model: MoneyUnit;
  /** The column the model's unit was taken from; null when no column names one. */
  readonly modelColumn: MappedColumn | null;
  readonly byField: ReadonlyMap<FieldKey, ColumnUnit>;
  /** Columns without a unit beside others with one; `isPlain` = read in plain currency units. */
  readonly assumed: readonly { readonly mapped: MappedColumn; readonly isPlain: boolean }[];
}

/** Columns whose unit becomes the table's, most important first. */
const leading: readonly FieldKey[] = [
  "revenue",
  "amount",
  "grossAmount",
  "invoiceAmount",
  "finRevenue",
  "statementValue",
  "supplierSpend",
  "segmentSize",
  "expectedNeed",
  "contributionProfit",
  "walletSize",
  "arBalance",
];

/**
 * The units of a table's money columns from headers, the lines above the table and number formats, and the unit of the model:
 * that of the revenue column, else the most frequent one. A sheet in 万元 stays in 万元. A column that names no unit beside
 * others that do is read in theirs, unless its amounts are so large that they can only be in plain currency.
 */
export function tableUnits(candidate: TableCandidate): TableUnits {
  const money = candidate.mapping.filter(({ field }) => fieldOf(field).type === "money");
  const byField = new Map<FieldKey, ColumnUnit>();
  for (const mapped of money) byField.set(mapped.field, columnUnit(candidate, mapped));
  const named = money.filter(({ field }) => byField.get(field)?.label !== "");
  const lead = leading
    .map((field) => money.find((mapped) => mapped.field === field))
    .find((mapped) => mapped !== undefined);
  const chosen =
    lead !== undefined && named.includes(lead)
      ? lead
      : (mostFrequent(named, byField) ?? lead ?? money[0]);
  const unit = chosen === undefined ? undefined : byField.get(chosen.field);
  const currency = unit?.currency || commonCurrency(named, byField);
  const model: MoneyUnit = { factor: unit?.factor ?? 1, label: unit?.label || currency, currency };
  const assumed: TableUnits["assumed"][number][] = [];
  if (model.factor !== 1 && chosen !== undefined) {
    const usual = medianOf(candidate, chosen);
    for (const mapped of money) {
      if (named.includes(mapped)) continue;
      const isPlain = medianOf(candidate, mapped) > usual * Math.sqrt(model.factor);
      if (!isPlain)
        byField.set(mapped.field, { factor: model.factor, currency: "", label: model.label });
      assumed.push({ mapped, isPlain });
    }
  }
  return {
    model,
    modelColumn: chosen !== undefined && named.includes(chosen) ? chosen : null,
    byField,
    assumed,
  };
}

/** Median of the sampled amounts; NaN without any, so that no comparison holds. */
function medianOf({ columns }: TableCandidate, { column }: MappedColumn): number {
  const sample = columns.find((each) => each.column === column)?.sample;
  if (sample === undefined) return NaN;
  const sizes = profileSample(sample)
    .values.map(Math.abs)
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? NaN;
}

function columnUnit({ columns, titleUnit }: TableCandidate, { column }: MappedColumn): ColumnUnit {
  const source = columns.find((each) => each.column === column);
  const unit = normaliseHeader(source?.joined ?? source?.header ?? "").unit;
  const title = titleUnit?.unit ?? null;
  const byFormat = formatCurrency(source?.sample.formats ?? []);
  if (unit?.kind === "money")
    return {
      factor: unit.factor,
      currency: unit.currency || title?.currency || byFormat,
      label: unit.label,
    };
  if (title !== null)
    return { factor: title.factor, currency: title.currency || byFormat, label: title.label };
  return { factor: 1, currency: byFormat, label: byFormat };
}

function formatCurrency(formats: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const format of formats) {
    const currency = currencyOfFormat(format);
    if (currency !== "") counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

function mostFrequent(
  columns: readonly MappedColumn[],
  byField: ReadonlyMap<FieldKey, ColumnUnit>
): MappedColumn | undefined {
  const counts = new Map<string, { first: MappedColumn; count: number }>();
  for (const mapped of columns) {
    const { factor = 1, currency = "" } = byField.get(mapped.field) ?? {};
    const key = `${factor} ${currency}`;
    const entry = counts.get(key) ?? { first: mapped, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.first;
}

const commonCurrency = (
  columns: readonly MappedColumn[],
  byField: ReadonlyMap<FieldKey, ColumnUnit>
): string =>
  columns
    .map(({ field }) => byField.get(field)?.currency ?? "")
    .find((currency) => currency !== "") ?? "";
