import type { FieldTable } from "../../intake/columns";
import type { FieldKey, TableKind } from "../../intake/fields";
import { gateIds, tiers } from "../../scoring/model";
import type { CriterionKey } from "../../scoring/model";
import { customerStates } from "../../scoring/words";
import { freshness } from "./Account";
import type {
  Account,
  ContactFact,
  CriterionFact,
  DemandItem,
  FeedbackItem,
  ForecastEntry,
  StatementYear,
} from "./Account";
import { derivedFrom, sourceTables } from "./accountBase";
import type { AccountBase } from "./accountBase";
import { archiveEntry } from "./archiveEntries";
import type { Basis, EvidenceRef } from "./Finding";

/** One customer of the base as the rules see it. */
export function accountOf(base: AccountBase, index: number): Account {
  const { customers, input, scores } = base;
  const rows = (kind: TableKind): readonly number[] => base.rows(kind, index);
  const row = reader(customers, "customers", index);
  const revenue = input.criteria.revenue?.values[index] ?? NaN;
  return {
    index,
    id: row.text("customerId"),
    name: row.text("customerName"),
    tier: tiers[scores.finalTier[index] ?? tiers.length] ?? "N/A",
    state: customerStates[base.states[index] ?? customerStates.length] ?? "unknown",
    analysisDate: input.analysisDate,
    criterion: (key) => criterionFact(base, index, key),
    number: row.number,
    cell: row.cell,
    revenueShare: scores.revenueTotal > 0 ? revenue / scores.revenueTotal : NaN,
    strategicControl: scores.strategicControl[index] ?? NaN,
    gatesFired: gateIds.filter((_, bit) => ((scores.gatesFired[index] ?? 0) & (1 << bit)) !== 0),
    company: base.company,
    supply: base.supply.get(index) ?? [],
    entries: records(base, "clientArchive", rows, archiveEntry).filter(
      (entry) => entry.statement !== ""
    ),
    feedback: records(base, "feedback", rows, feedbackItem),
    contacts: records(base, "contacts", rows, contactFact).filter((contact) => contact.name !== ""),
    demand: records(base, "demand", rows, demandItem),
    forecasts: records(base, "organisation", rows, forecastEntry).filter(
      (entry) => entry.change !== ""
    ),
    statements: statementYears(base.tables.get("financials"), rows("financials")),
    industryMargin: base.industryMargin(index),
    priceChange: base.priceChange(index),
  };
}

/** The cells of one record. */
export interface RecordReader {
  readonly row: number;
  readonly evidence: EvidenceRef;
  text(field: FieldKey): string;
  number(field: FieldKey): number;
  cell(field: FieldKey): EvidenceRef | null;
}

function reader(table: FieldTable, kind: TableKind, row: number): RecordReader {
  return {
    row,
    evidence: { table: kind, row, field: null },
    text: (field) => table.texts.get(field)?.[row] ?? "",
    number: (field) => table.numbers.get(field)?.[row] ?? NaN,
    cell: (field) =>
      table.mapping.some((column) => column.field === field) ? { table: kind, row, field } : null,
  };
}

function records<T>(
  base: AccountBase,
  kind: TableKind,
  rows: (kind: TableKind) => readonly number[],
  read: (record: RecordReader) => T
): T[] {
  const table = base.tables.get(kind);
  return table === undefined ? [] : rows(kind).map((row) => read(reader(table, kind, row)));
}

function criterionFact(base: AccountBase, index: number, key: CriterionKey): CriterionFact {
  const column = base.input.criteria[key];
  const quality =
    column === undefined
      ? 0
      : typeof column.quality === "number"
        ? column.quality
        : (column.quality[index] ?? 0);
  const source = sourceOf(base, index, key, column?.source ?? "", quality);
  const asOf =
    column?.asOf === undefined
      ? NaN
      : typeof column.asOf === "number"
        ? column.asOf
        : (column.asOf[index] ?? NaN);
  return {
    key,
    value: column?.values[index] ?? NaN,
    points: base.scores.points[key][index] ?? NaN,
    weight: base.scores.weights[key],
    confidence: quality * freshness(asOf, base.input.analysisDate),
    source,
    evidence: criterionEvidence(base, index, key, source),
    asOf,
  };
}

/** Quality from which on a value is no stand-in. */
const ownQuality = 0.75;

/** Where this customer's value came from, when the column was filled from several sources ("typed+statements+ownSales"). */
function sourceOf(
  base: AccountBase,
  index: number,
  key: CriterionKey,
  source: string,
  quality: number
): string {
  if (!Number.isNaN(reader(base.customers, "customers", index).number(key))) return "typed";
  const parts = source.split("+").filter((part) => part !== "typed");
  const [first] = parts;
  if (parts.length > 1 && parts.includes("ownSales"))
    return quality < ownQuality
      ? "ownSales"
      : (parts.find((part) => part !== "ownSales") ?? "ownSales");
  return first ?? source;
}

/** The typed cell; otherwise the table, or the cells of the row, that it was computed from. */
function criterionEvidence(
  base: AccountBase,
  index: number,
  key: CriterionKey,
  source: string
): EvidenceRef[] {
  const row = reader(base.customers, "customers", index);
  if (source === "typed") return [{ table: "customers", row: index, field: key }];
  const parts = derivedFrom[key]
    .filter((field) => !Number.isNaN(row.number(field)) || row.text(field) !== "")
    .slice(0, 3)
    .map((field): EvidenceRef => ({ table: "customers", row: index, field }));
  const table = sourceTables[source];
  const fromTable: EvidenceRef[] =
    table !== undefined && base.tables.has(table)
      ? [{ table, row: base.rows(table, index)[0] ?? null, field: null }]
      : [];
  const found =
    fromRow.has(source) && parts.length > 0
      ? parts
      : [...fromTable, ...parts].slice(0, fromTable.length > 0 ? 1 : 3);
  return found.length > 0 ? found : [{ table: "customers", row: index, field: null }];
}

/** Sources that compute from the row when it has the parts, and from a table otherwise. */
const fromRow = new Set(["ownSales", "targetRank", "fairShareOfLeader"]);

function feedbackItem(record: RecordReader): FeedbackItem {
  return {
    text: record.text("feedbackText"),
    severity: record.number("severity"),
    opened: record.number("openedDate"),
    closed: record.number("closedDate"),
    isOpportunity: record.number("isOpportunity") === 1,
    evidence: record.cell("feedbackText") ?? record.evidence,
  };
}

function contactFact(record: RecordReader): ContactFact {
  return {
    name: record.text("contactName"),
    hasOwner: record.text("backupOwner") !== "",
    evidence: record.cell("contactName") ?? record.evidence,
  };
}

function demandItem(record: RecordReader): DemandItem {
  return {
    product: record.text("product"),
    amount: record.number("expectedNeed"),
    date: record.number("expectedDate"),
    confidence: record.number("demandConfidence"),
    evidence: record.cell("expectedNeed") ?? record.evidence,
  };
}

function forecastEntry(record: RecordReader): ForecastEntry {
  const basis: Basis = record.text("factOrInference") === "fact" ? "fact" : "inference";
  return {
    change: record.text("forecastChange"),
    date: record.number("expectedDate"),
    basis,
    evidence: record.cell("forecastChange") ?? record.evidence,
  };
}

/** Fiscal years in which a table has one row each, latest first. */
function statementYears(table: FieldTable | undefined, rows: readonly number[]): StatementYear[] {
  if (table === undefined) return [];
  return rows
    .map((row) => ({ ...reader(table, "financials", row) }))
    .map((record) => ({
      year: record.number("fiscalYear"),
      item: record.number,
      cell: record.cell,
    }))
    .filter(
      (year) =>
        !Number.isNaN(year.year) &&
        !Number.isNaN(year.item("finRevenue") + year.item("finTotalAssets"))
    )
    .sort((a, b) => b.year - a.year);
}
