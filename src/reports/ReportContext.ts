import type { TemplateName } from "../insight/suppliers/templates";
import type { EnvironmentTool } from "../insight/swot/environment";
import type { LanguageCode } from "../i18n/languages";
import type { FieldTable, MappedColumn, ProblemKind, RowProblem } from "../intake/columns";
import type { FieldKey, TableKind } from "../intake/fields";
import type {
  CriterionKey,
  DimensionKey,
  GateId,
  Move,
  ScoringInput,
  Scores,
  Tier,
  TierCuts,
} from "../scoring/model";
import type { CustomerState } from "../scoring/words";
import type { Applicability } from "../portfolio/applicability";
import type { ApplicabilityWords } from "../portfolio/applicabilityWords";
import type { KeyChange } from "../portfolio/keyChanges";
import type { PreviousRun } from "../portfolio/previousRun";
import type { Model } from "../settings/Model";
import type { ReviewedSheet, WriteReceipt } from "../workbook/receipts";
import type { IndexedSheet } from "./index/IndexedSheet";
import type { ReportFinance } from "./reportFinance";
import type { ReportWords } from "./words";

/** Everything a report is made of. Reports compute no score of their own: they show what these columns hold. */
export interface ReportContext {
  readonly language: LanguageCode;
  readonly words: ReportWords;
  readonly labels: ReportLabels;
  /** Excel serial; printed on every sheet. */
  readonly analysisDate: number;
  readonly runId: string;
  readonly model: Model;
  /** Short fingerprint of the settings, so that two outputs of different settings are told apart. */
  readonly modelHash: string;
  /** Version of the product. */
  readonly productVersion: string;
  readonly customers: FieldTable;
  /** Every other table that was found, by kind. */
  readonly tables: ReadonlyMap<TableKind, FieldTable>;
  readonly input: ScoringInput;
  readonly scores: Scores;
  /** Problems of all tables, as read. */
  readonly problems: readonly RowProblem[];
  /** Where our columns stand beside the rows; null when nothing was written. */
  readonly written: WriteReceipt | null;
  readonly settings: ReportSettings;
  /** Statements, receivables, credit and reviews; null where a run has none of them. */
  readonly finance?: ReportFinance | null;
  /** What reviewers left on our sheets, by sheet key; absent for a first run. */
  readonly reviewed?: ReadonlyMap<string, ReviewedSheet>;
  /** Whether the method fits this base, with the words to say so. */
  readonly applicability?: { readonly found: Applicability; readonly words: ApplicabilityWords };
  /** All sheets of ours, growing while the run makes more; for the index. */
  readonly sheets?: readonly IndexedSheet[];
  /** The last run beside today's customers; null or absent when the log knows none. */
  readonly previous?: PreviousRun | null;
  /** Customers that the log knew under another key, found by this run. */
  readonly keyChanges?: readonly KeyChange[];
  /** True when this run took the calibration anew. */
  readonly isRecalibrated?: boolean;
}

export interface ReportSettings {
  /** Sheets of one kind made at most in one run. */
  readonly maxKeySheets: number;
  /** Under which names our own company may stand among the suppliers, besides the usual words for "we". */
  readonly ownNames: readonly string[];
  /** Customers whose sheets are wanted; absent means all key customers. Sheets about the whole base are not affected. */
  readonly onlyCustomers?: ReadonlySet<number>;
  /** The company's tool for looking at the environment; PEST where nothing is set. */
  readonly environmentTool?: EnvironmentTool;
  /** Criteria that stand in where an archive of suppliers has neither criteria nor scores; TQRDC(E) where nothing is set. */
  readonly supplierTemplate?: TemplateName;
}

/** What the model's keys and findings are called in the run's language; composed by the workflow from the words of intake and scoring. */
export interface ReportLabels {
  readonly criteria: Readonly<Record<CriterionKey, string>>;
  /** The same, short enough for a chart or a phrase. */
  readonly shortCriteria: Readonly<Record<CriterionKey, string>>;
  readonly dimensions: Readonly<Record<DimensionKey, string>>;
  readonly tiers: Readonly<Record<Tier | "N/A", string>>;
  readonly moves: Readonly<Record<Move, string>>;
  readonly states: Readonly<Record<CustomerState, string>>;
  /** How raw tiers are made and where a score on a border belongs, with the company's numbers and those of the run. */
  readonly tierRule: (model: Model, cuts: TierCuts | null, language: LanguageCode) => string;
  /** The finding of a gate and what to do about it. */
  readonly gates: Readonly<Record<GateId, { readonly short: string; readonly toDo: string }>>;
  readonly problemKinds: Readonly<Record<ProblemKind, string>>;
  readonly severities: Readonly<Record<RowProblem["severity"], string>>;
  readonly mappingReasons: Readonly<Record<MappedColumn["reason"], string>>;
  /** Where a criterion's values came from when they were not typed. */
  source(source: string): string;
  /** Name of a report by its id, undefined for none. */
  report?(id: string): string | undefined;
  field(key: FieldKey): string;
  table(kind: TableKind): string;
  /** What is wrong and what to do, in whole sentences. */
  problem(problem: RowProblem): string;
  /** The explanation of one customer's tier, as written beside its row. */
  reason(index: number): string;
}
