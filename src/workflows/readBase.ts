import { languages, type LanguageCode } from "../i18n/languages";
import type { FieldTable, ReadTable, RowProblem } from "../intake/columns";
import { pickTables, tablesOfKind, type TableCandidate } from "../intake/detect";
import type { FieldKey, TableKind } from "../intake/fields";
import { matchHeaders } from "../intake/headers/matchHeaders";
import { IntakeError } from "../intake/IntakeError";
import { createTableReader, keyColumn, readRange } from "../intake/tableReader";
import { namesCustomers } from "../intake/tableRequest";
import type { ApplicabilityAnswers } from "../portfolio/applicability";
import { tierHistory } from "../portfolio/runLog";
import { deriveInputsInSlices } from "../scoring/deriveInputs";
import { tierNone, tiers, type ScoringInput, type Tier } from "../scoring/model";
import type { Model } from "../settings/Model";
import type { ReadReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import { markProblems, oldDataProblem, unnamedStatements, unusedTables } from "./baseProblems";
import { createBreath, inSlices } from "./breath";
import { financeOfBase, type BaseFinance } from "./financeOfBase";
import { inUnitOf } from "./moneyUnits";
import { readFinanceReview } from "./readFinanceReview";
import { readFinancials } from "./readFinancials";
import { readLog, type LogPlace } from "./readLog";
import { readModel } from "./readModel";
import { readSignOffs } from "./readSignOffs";
import { reviewsOfBase, type BaseReviews } from "./reviewsOfBase";
import { summarise } from "./summaries";
import { readStatementSheets } from "./statementSheets";
import { statementProblems } from "./statementProblems";
import { readTierWords, type TierWords } from "./tierWords";
import type { Survey } from "./surveyTables";

/** A customer base as read: columns, what the model is fed, and how to write beside the rows. Data only: it can go to a worker. */
export interface Base {
  readonly customers: FieldTable;
  /** What each row is called and what identifies it from run to run: its code, else its name. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  /** Every other table that was found, by kind, with money in the customers' unit. */
  readonly tables: ReadonlyMap<TableKind, FieldTable>;
  /** Every table of statements, as read: balance sheet, income statement and cash flow may stand on a sheet each. */
  readonly statements: readonly FieldTable[];
  /** Statements, receivables and credit of the customers. */
  readonly finance: BaseFinance;
  /** What finance and sales wrote on the review sheet. */
  readonly reviews: BaseReviews;
  readonly input: ScoringInput;
  readonly model: Model;
  /** Fingerprint of the settings sheet as it was read; null without one. */
  readonly settingsHash: string | null;
  /** Problems of all tables and of what was derived from them. */
  readonly problems: readonly RowProblem[];
  readonly receipt: ReadReceipt;
  /** Name of the Excel table that the rows form; null for a plain or named range. */
  readonly excelTable: string | null;
  readonly log: LogPlace;
  /** Number of suppliers of each customer, NaN unknown; null when the workbook does not tell. */
  readonly suppliers: Float64Array | null;
  /** What a person answered to whether the method fits; kept with the workbook. */
  readonly answers: ApplicabilityAnswers;
  /** What the tiers typed in words of another scale were taken for, and the words nobody explained, with their rows. */
  readonly tierWords: TierWords;
  readonly unknownTiers: readonly (readonly [word: string, rows: number])[];
  /** True when the calibration was taken anew for this run. */
  readonly isRecalibrated?: true;
}

export interface TableChoice {
  readonly customers: TableCandidate;
  /** The user's corrections by 0-based sheet column; null = not used. */
  readonly mappingOverrides?: Readonly<Record<number, FieldKey | null>>;
}

export interface ReadOptions {
  /** Excel serial. */
  readonly analysisDate: number;
  readonly language: LanguageCode;
}

/**
 * Reads the customer table and every other table of the workbook by chunks, and derives what the model is fed.
 *
 * @throws IntakeError noNameColumn, emptyTable
 */
export async function readBase(
  workbook: Workbook,
  survey: Survey,
  choice: TableChoice,
  { analysisDate, language }: ReadOptions,
  job: Job
): Promise<Base> {
  const candidate = corrected(choice, survey, analysisDate);
  const { table, name } = placeOf(candidate);
  if (!namesCustomers(candidate)) throw new IntakeError("noNameColumn", table);
  const others = tablesToRead(survey.tables).filter(
    ([kind, other]) => kind !== "customers" && !isSamePlace(other, candidate)
  );
  const total = others.reduce((rows, [, other]) => rows + other.rowCount, candidate.rowCount);
  const progress = overAll(job, total);

  const hasTiers = candidate.mapping.some(({ field }) => field === "existingTier");
  const tierWords = hasTiers ? await readTierWords(workbook) : {};
  const read = await readTable(workbook, candidate, progress(candidate), tierWords);
  const customers = read.table;
  if (customers.count === 0) throw new IntakeError("emptyTable", table);
  const { model, readHash, problems: modelProblems } = await readModel(workbook, customers, job);
  const tables = new Map<TableKind, FieldTable>();
  const statements: FieldTable[] = [];
  const problems: RowProblem[] = [...survey.problems, ...customers.problems];
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
    const converted = inUnitOf(customers.money, table, model.rates);
    if (!tables.has(kind)) tables.set(kind, converted.table);
    problems.push(...converted.table.problems, ...converted.problems);
  }
  const printed = await readStatementSheets(workbook, survey.statementSheets ?? [], customers, job);
  // The surest table counts where two of them differ, so it comes last; printed statements before it.
  statements.unshift(...printed.tables);

  const breathe = createBreath();
  const names = customers.texts.get("customerName") ?? customers.texts.get("customerId") ?? [];
  const ids = customers.texts.get("customerId");
  const keys = names.map((each, row) => ids?.[row] || each);
  const log = await readLog(workbook, survey.shape, analysisDate, { keys, names }, job);
  await breathe();
  const history = tierHistory(log.runs, keys, typedTiers(customers), analysisDate);
  await breathe();
  const summaries = summarise(customers, tables, statements, analysisDate, model);
  problems.push(...summaries.problems);
  const archive = tables.get("clientArchive");
  const signOffs = await readSignOffs(workbook, survey.shape, customers, archive, keys, job);
  await breathe();
  const derived = await inSlices(
    deriveInputsInSlices({
      customers,
      ...summaries.sources,
      signOffs,
      history,
      analysisDate,
    }),
    breathe
  );
  await breathe();
  const { marks } = derived;
  const decided = reviewsOfBase(
    {
      customers,
      keys,
      input: derived.input,
      model,
      written: await readFinanceReview(workbook, job),
    },
    language
  );
  const { input } = decided;
  const parts = { customers, tables, statements, summaries, input, model, analysisDate };
  await breathe();
  const finance = await inSlices(financeOfBase(parts), breathe);
  await breathe();
  const { words } = languages[language];
  problems.push(
    ...oldDataProblem(input, customers),
    ...statementProblems(summaries.analysis, customers, names),
    ...markProblems(marks, customers, words.scoring),
    ...modelProblems,
    ...decided.problems,
    ...unusedTables(survey.tables, others, candidate, words.workflows),
    ...unnamedStatements(printed.withoutCustomer, words.workflows)
  );
  return {
    customers,
    names,
    keys,
    tables,
    statements,
    finance,
    reviews: decided.reviews,
    input,
    model,
    settingsHash: readHash,
    problems,
    receipt: read.receipt,
    excelTable: candidate.source.isExcelTable ? name : null,
    log: log.place,
    suppliers:
      customers.numbers.get("supplierCount") ?? summaries.sources.suppliers?.suppliers ?? null,
    answers: survey.answers,
    tierWords,
    unknownTiers: [...(read.table.unknownWords.get("existingTier") ?? [])],
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

function placeOf({ source }: TableCandidate) {
  const { sheet, name } = source;
  return { name, table: { sheet, ...(name === null ? {} : { table: name }) } };
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
      ...(job.signal ? { signal: job.signal } : {}),
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

/** Codes of the tiers typed beside the customers; null without such a column. */
function typedTiers(customers: FieldTable): Uint8Array | null {
  const typed = customers.texts.get("existingTier");
  if (!typed) return null;
  return Uint8Array.from(typed, (tier) => {
    const code = tiers.indexOf(tier as Tier);
    return code < 0 ? tierNone : code;
  });
}
