import type { FieldTable, ReadTable, RowProblem } from "../intake/columns";
import { pickTables, tablesOfKind, type TableCandidate } from "../intake/detect";
import type { FieldKey, TableKind } from "../intake/fields";
import { matchHeaders } from "../intake/headers/matchHeaders";
import { IntakeError } from "../intake/IntakeError";
import { createTableReader, keyColumn, readRange } from "../intake/tableReader";
import { namesCustomers } from "../intake/tableRequest";
import type { Model } from "../settings/Model";
import { inSlices } from "../slices";
import type { ReadReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import { inUnitOf } from "./moneyUnits";
import { readFinancials } from "./readFinancials";
import { readModel } from "./readModel";
import { readStatementSheets } from "./statementSheets";
import type { Survey } from "./surveyTables";
import { readTierWords, type TierWords } from "./tierWords";

export interface TableChoice {
  readonly customers: TableCandidate;
  /** The user's corrections by 0-based sheet column; null = not used. */
  readonly mappingOverrides?: Readonly<Record<number, FieldKey | null>>;
}

/** The tables of a workbook as columns, money in the customers' unit, and the settings that converted it. */
export interface ReadTables {
  /** The customer table with the user's corrections of its mapping. */
  readonly candidate: TableCandidate;
  readonly customers: ReadTable;
  readonly receipt: ReadReceipt;
  readonly tables: ReadonlyMap<TableKind, FieldTable>;
  /** Every table of statements, as read; the surest one last. */
  readonly statements: readonly FieldTable[];
  /** The tables that were read besides the customers'. */
  readonly others: readonly (readonly [TableKind, TableCandidate])[];
  /** Sheets of printed statements that name no customer. */
  readonly withoutCustomer: Awaited<ReturnType<typeof readStatementSheets>>["withoutCustomer"];
  readonly model: Model;
  readonly settingsHash: string | null;
  readonly tierWords: TierWords;
  readonly problems: readonly RowProblem[];
}

/**
 * Reads the customer table, the settings and every other table by chunks.
 *
 * @throws IntakeError noNameColumn, emptyTable
 */
export async function readTables(
  workbook: Workbook,
  survey: Survey,
  choice: TableChoice,
  analysisDate: number,
  job: Job
): Promise<ReadTables> {
  const candidate = corrected(choice, survey, analysisDate);
  const { sheet, name } = candidate.source;
  const place = { sheet, ...(name === null ? {} : { table: name }) };
  if (!namesCustomers(candidate)) throw new IntakeError("noNameColumn", place);
  const others = tablesToRead(survey.tables).filter(
    ([kind, other]) => kind !== "customers" && !isSamePlace(other, candidate)
  );
  const total = others.reduce((rows, [, other]) => rows + other.rowCount, candidate.rowCount);
  const progress = overAll(job, total);

  const hasTiers = candidate.mapping.some(({ field }) => field === "existingTier");
  const tierWords = hasTiers ? await readTierWords(workbook) : {};
  const { table: customers, receipt } = await readTable(
    workbook,
    candidate,
    progress(candidate),
    tierWords
  );
  if (customers.count === 0) throw new IntakeError("emptyTable", place);
  const settings = await readModel(workbook, customers, job);
  const tables = new Map<TableKind, FieldTable>();
  const statements: FieldTable[] = [];
  const problems: RowProblem[] = [...customers.problems, ...settings.problems];
  for (const [kind, other] of others) {
    const [table, ...further] =
      kind === "financials"
        ? await readFinancials(workbook, other, progress(other))
        : [(await readTable(workbook, other, progress(other))).table];
    // A table without rows says nothing, least of all that no customer has orders.
    if (table.count === 0) {
      problems.push(...table.problems);
      continue;
    }
    if (kind === "financials") statements.unshift(table, ...further);
    for (const each of further) problems.push(...each.problems);
    const converted = inUnitOf(customers.money, table, settings.model.rates);
    if (!tables.has(kind)) tables.set(kind, converted.table);
    problems.push(...converted.table.problems, ...converted.problems);
  }
  const printed = await readStatementSheets(workbook, survey.statementSheets ?? [], customers, job);
  // The surest table counts where two of them differ, so it comes last; printed statements before it.
  statements.unshift(...printed.tables);
  return {
    candidate,
    customers,
    receipt,
    tables,
    statements,
    others,
    withoutCustomer: printed.withoutCustomer,
    model: settings.model,
    settingsHash: settings.readHash,
    tierWords,
    problems,
  };
}

/** The surest table of each kind, and of statements all of them. */
function tablesToRead(tables: readonly TableCandidate[]): [TableKind, TableCandidate][] {
  return [
    ...[...pickTables(tables)].filter(([kind]) => kind !== "financials"),
    ...tablesOfKind(tables, "financials").map((table): [TableKind, TableCandidate] => [
      "financials",
      table,
    ]),
  ];
}

/** The chosen table with the user's corrections of its mapping. */
function corrected(
  { customers, mappingOverrides }: TableChoice,
  { remembered }: Survey,
  analysisDate: number
): TableCandidate {
  const overrides = mappingOverrides ?? {};
  const isTyped = customers.kind === "customers" && Object.keys(overrides).length === 0;
  if (isTyped) return customers;
  const match = matchHeaders(customers.columns, {
    kind: "customers",
    analysisDate,
    remembered,
    overrides,
  });
  return { ...customers, kind: "customers", ...match };
}

function isSamePlace(a: TableCandidate, b: TableCandidate): boolean {
  return (
    a.source.sheet === b.source.sheet &&
    a.source.headerRow === b.source.headerRow &&
    a.source.firstColumn === b.source.firstColumn
  );
}

/** Progress over all tables together, so that the bar does not start again with each. */
function overAll(job: Job, total: number): (candidate: TableCandidate) => Job {
  let before = 0;
  return ({ source, rowCount }) => {
    const start = before;
    before += rowCount;
    return {
      ...job,
      onProgress: ({ done }) =>
        job.onProgress?.({
          phase: "read",
          done: Math.min(total, start + done),
          total,
          subject: source.sheet,
        }),
    };
  };
}

async function readTable(
  workbook: Workbook,
  candidate: TableCandidate,
  job: Job,
  tierWords: TierWords = {}
): Promise<{ table: ReadTable; receipt: ReadReceipt }> {
  const range = readRange(candidate);
  const hiddenRows = candidate.kind === "customers" ? await workbook.hiddenRows(range, job) : [];
  const reader = createTableReader(candidate, { hiddenRows, tierWords });
  const receipt = await workbook.read(
    range,
    keyColumn(candidate),
    (block) => reader.push(block),
    job
  );
  return { table: await inSlices(reader.finishInSlices()), receipt };
}
