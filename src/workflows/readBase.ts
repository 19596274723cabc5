import { languages, type LanguageCode } from "../i18n/languages";
import type { FieldTable, RowProblem } from "../intake/columns";
import type { TableKind } from "../intake/fields";
import type { ApplicabilityAnswers } from "../portfolio/applicability";
import { tierHistoryInSlices } from "../portfolio/runLog";
import { deriveInputsInSlices } from "../scoring/deriveInputs";
import { tierNone, tiers, type ScoringInput, type Tier } from "../scoring/model";
import type { Model } from "../settings/Model";
import { createBreath, inSlices } from "../slices";
import type { ReadReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import { markProblems, oldDataProblem, unnamedStatements, unusedTables } from "./baseProblems";
import { financeOfBase, type BaseFinance } from "./financeOfBase";
import { readFinanceReview } from "./readFinanceReview";
import { readLog, type LogPlace } from "./readLog";
import { readSignOffs } from "./readSignOffs";
import { readTables, type TableChoice } from "./readTables";
import { reviewsOfBase, type BaseReviews } from "./reviewsOfBase";
import { summarise } from "./summaries";
import { statementProblems } from "./statementProblems";
import type { Survey } from "./surveyTables";
import type { TierWords } from "./tierWords";

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
  const read = await readTables(workbook, survey, choice, analysisDate, job);
  const { candidate, customers, tables, statements, model } = read;
  const problems: RowProblem[] = [...survey.problems, ...read.problems];

  const breathe = createBreath();
  const names = customers.texts.get("customerName") ?? customers.texts.get("customerId") ?? [];
  const ids = customers.texts.get("customerId");
  const keys = names.map((each, row) => ids?.[row] || each);
  const log = await readLog(workbook, survey.shape, analysisDate, { keys, names }, job);
  await breathe();
  const typed = typedTiers(customers);
  await breathe();
  const history = await inSlices(tierHistoryInSlices(log.runs, keys, typed, analysisDate), breathe);
  await breathe();
  const summaries = await inSlices(
    summarise(customers, tables, statements, analysisDate, model),
    breathe
  );
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
    ...decided.problems,
    ...unusedTables(survey.tables, read.others, candidate, words.workflows),
    ...unnamedStatements(read.withoutCustomer, words.workflows)
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
    settingsHash: read.settingsHash,
    problems,
    receipt: read.receipt,
    excelTable: candidate.source.isExcelTable ? candidate.source.name : null,
    log: log.place,
    suppliers:
      customers.numbers.get("supplierCount") ?? summaries.sources.suppliers?.suppliers ?? null,
    answers: survey.answers,
    tierWords: read.tierWords,
    unknownTiers: [...(customers.unknownWords.get("existingTier") ?? [])],
  };
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
