import { formatDate } from "../i18n/format";
import type { FieldTable, RowProblem } from "../intake/columns";
import type { TableCandidate } from "../intake/detect";
import type { FieldKey, TableKind } from "../intake/fields";
import type { InputMark } from "../scoring/inputs/sources";
import type { Scores, ScoringInput } from "../scoring/model";
import { criterionKeys } from "../scoring/model";
import type { ScoringWords } from "../scoring/words";
import type { WorkflowWords } from "./words";

/** Rows named one by one; what more there is is counted. */
const rowsListed = 20;
/** Below this a calibration holds, but moves when customers are added. */
const smallSample = 20;

const ofTable = ({ source }: FieldTable, field: FieldKey) => ({
  sheet: source.sheet,
  row: null,
  column: null,
  field,
});

/**
 * What was not simply read, as it stands on the data-quality sheet: derived values and sums that contradict each other. One source
 * may have several ways to a value, by other columns for other customers; that is said once.
 */
export function markProblems(
  marks: readonly InputMark[],
  customers: FieldTable,
  words: ScoringWords
): RowProblem[] {
  const said = new Map<string, { mark: InputMark; count: number }>();
  for (const mark of marks) {
    if (mark.kind !== "derivedValue") continue;
    const key = `${mark.criterion} ${mark.source}`;
    said.set(key, { mark, count: (said.get(key)?.count ?? 0) + mark.rows.length });
  }
  return [
    ...[...said.values()].map(({ mark, count }) => derived(mark, count, customers, words)),
    ...marks
      .filter(({ kind }) => kind === "revenueAboveWallet")
      .flatMap((mark) => aboveWallet(mark, customers)),
  ];
}

function derived(
  { criterion, source }: InputMark,
  count: number,
  customers: FieldTable,
  words: ScoringWords
): RowProblem {
  const isColumnThere = customers.numbers.has(criterion);
  return {
    ...ofTable(customers, criterion),
    kind: "derivedValue",
    severity: "note",
    found: words.criteria[criterion].name,
    detail: {
      source: words.sources[source],
      count,
      ...(isColumnThere ? { gaps: count } : {}),
    },
  };
}

function aboveWallet({ criterion, rows }: InputMark, customers: FieldTable): RowProblem[] {
  const revenue = customers.numbers.get("revenue");
  const wallet = customers.numbers.get("walletSize");
  const amount = (column: Float64Array | undefined, row: number): string => {
    const value = column?.[row];
    return value === undefined || Number.isNaN(value) ? "–" : String(value);
  };
  const listed = Array.from(rows.subarray(0, rowsListed), (row): RowProblem => ({
    ...ofTable(customers, criterion),
    kind: "revenueAboveWallet",
    severity: "warning",
    row: customers.sheetRows[row]! + 1,
    found: amount(wallet, row),
    detail: { revenue: amount(revenue, row), wallet: amount(wallet, row) },
  }));
  if (rows.length <= rowsListed) return listed;
  const rest: RowProblem = {
    ...ofTable(customers, criterion),
    kind: "unlistedProblems",
    severity: "warning",
    found: "revenueAboveWallet",
    detail: { count: rows.length - rowsListed },
  };
  return [...listed, rest];
}

/** Months without any order after which the analysis date is probably not the one the data were drawn for. */
const oldAfterMonths = 12;
const daysPerMonth = 365.25 / 12;

/** Says so when the newest order lies long before the analysis date: every customer would count as dormant. */
export function oldDataProblem(
  { facts, analysisDate }: ScoringInput,
  customers: FieldTable
): RowProblem[] {
  const latest =
    facts.lastOrder?.reduce((max, date) => (date > max ? date : max), -Infinity) ?? -Infinity;
  const months = Math.floor((analysisDate - latest) / daysPerMonth);
  if (!Number.isFinite(latest) || months < oldAfterMonths) return [];
  return [
    {
      ...ofTable(customers, "lastOrderDate"),
      kind: "oldData",
      severity: "warning",
      found: formatDate(latest),
      detail: { months },
    },
  ];
}

/** Tables that look usable and were not read, because another one of their kind was. */
export function unusedTables(
  found: readonly TableCandidate[],
  used: readonly (readonly [TableKind, TableCandidate])[],
  customers: TableCandidate,
  words: WorkflowWords
): RowProblem[] {
  const taken = new Set<TableCandidate>([customers, ...used.map(([, table]) => table)]);
  const isSame = (table: TableCandidate): boolean =>
    table.source.sheet === customers.source.sheet &&
    table.source.headerRow === customers.source.headerRow;
  return found
    .filter(
      (table) =>
        !taken.has(table) && !isSame(table) && !table.isHidden && table.kindConfidence >= 0.5
    )
    .map(({ source, kind }) => ({
      kind: "tableNotUsed",
      severity: "note",
      sheet: source.sheet,
      row: source.headerRow + 1,
      column: null,
      field: null,
      found: source.name ?? source.sheet,
      detail: {
        reason:
          kind === "customers"
            ? words.otherCustomersUsed(customers.source.name ?? customers.source.sheet)
            : words.otherTableUsed,
      },
    }));
}

/** Sheets with statements that name no customer of the list. */
export function unnamedStatements(sheets: readonly string[], words: WorkflowWords): RowProblem[] {
  return sheets.map((sheet) => ({
    kind: "tableNotUsed",
    severity: "warning",
    sheet,
    row: null,
    column: null,
    field: null,
    found: sheet,
    detail: { reason: words.statementsWithoutCustomer },
  }));
}

/** Criteria that were calibrated on few customers. */
export function sampleProblems({ quantiles }: Scores, customers: FieldTable): RowProblem[] {
  return criterionKeys.flatMap((key): RowProblem[] => {
    const n = quantiles[key]?.n;
    if (n === undefined || n >= smallSample) return [];
    return [
      {
        ...ofTable(customers, key),
        kind: "smallSample",
        severity: "note",
        found: String(n),
        detail: { count: n },
      },
    ];
  });
}
