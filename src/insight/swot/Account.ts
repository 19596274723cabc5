import type { FieldKey, TableKind } from "../../intake/fields";
import type { CriterionKey, GateId, Tier } from "../../scoring/model";
import type { CustomerState } from "../../scoring/words";
import type { SupplyCase } from "../suppliers/supplyCases";
import type { Basis, EvidenceRef } from "./Finding";

/** One customer as the rules see it: values, scores and records, each with the cells that back it. */
export interface Account {
  /** Row in the columns of the model and of the customer table. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | "N/A";
  readonly state: CustomerState;
  readonly analysisDate: number;
  criterion(key: CriterionKey): CriterionFact;
  /** A number of the customer's row, NaN when missing. */
  number(field: FieldKey): number;
  /** The cell of the customer's row, or null when no column holds the field. */
  cell(field: FieldKey): EvidenceRef | null;
  /** Fraction of our revenue, NaN unknown. */
  readonly revenueShare: number;
  /** Strategic control index 0–100, NaN unknown. */
  readonly strategicControl: number;
  readonly gatesFired: readonly GateId[];
  readonly company: CompanyFigures;
  readonly supply: readonly SupplyCase[];
  readonly entries: readonly ArchiveEntry[];
  readonly feedback: readonly FeedbackItem[];
  readonly contacts: readonly ContactFact[];
  readonly demand: readonly DemandItem[];
  readonly forecasts: readonly ForecastEntry[];
  readonly statements: readonly StatementYear[];
  /** Operating margin that is usual in the customer's industry, null when nothing says. */
  readonly industryMargin: IndustryMargin | null;
  /** How our prices to this customer moved within a year, null when nothing says. */
  readonly priceChange: PriceChange | null;
}

export interface IndustryMargin {
  readonly industry: string;
  /** Fraction of revenue. */
  readonly margin: number;
  /** Customers whose median it is; 0 for a benchmark that somebody typed. */
  readonly peers: number;
  readonly evidence: readonly EvidenceRef[];
}

export interface PriceChange {
  /** Change of price realisation, or of like-for-like prices, as a fraction; negative when prices fell. */
  readonly change: number;
  /** Typed beside the customer, or worked out from the same products in two years of transactions. */
  readonly source: "typed" | "transactions";
  readonly evidence: readonly EvidenceRef[];
}

export interface CriterionFact {
  readonly key: CriterionKey;
  /** NaN missing, then points are NaN too. */
  readonly value: number;
  readonly points: number;
  /** Points of 100 among the active criteria. */
  readonly weight: number;
  /** quality × freshness, 0–1. */
  readonly confidence: number;
  /** Where the value came from: "typed", or the name of a derivation. */
  readonly source: string;
  readonly evidence: readonly EvidenceRef[];
  readonly asOf: number;
}

export interface CompanyFigures {
  /** Contribution per serving person over all customers that have both, NaN unknown. */
  readonly profitPerHead: number;
  readonly walletMedian: number;
}

/** An entry of the client archive. */
export interface ArchiveEntry {
  readonly id: string;
  readonly section: ArchiveSection;
  readonly statement: string;
  readonly basis: Basis;
  readonly isVerified: boolean;
  readonly asOf: number;
  /** 1–5, NaN unknown. */
  readonly severity: number;
  /** 1–5, NaN unknown. */
  readonly likelihood: number;
  readonly quadrant: "S" | "W" | "O" | "T" | null;
  /** What speaks for or against the customer; null unknown. */
  readonly direction: "+" | "-" | null;
  /** As typed: "≤1y", "1–3年". */
  readonly horizon: string;
  /** Fraction that the entry speaks of (one buyer's share of its sales); NaN none. */
  readonly share: number;
  readonly product: string;
  readonly source: string;
  readonly sourceType: string;
  readonly verifiedWith: string;
  readonly author: string;
  readonly reviewer: string;
  readonly interpretation: string;
  /** Rounds of review gone through; NaN unknown. */
  readonly reviewRound: number;
  readonly status: EntryStatus;
  /** The section as typed. */
  readonly topic: string;
  readonly evidence: EvidenceRef;
}

export type EntryStatus = "draft" | "reviewed" | "approved" | "refuted" | "unknown";

export const archiveSections = [
  "basic",
  "environment",
  "strategy",
  "pain",
  "plan",
  "finance",
  "organisation",
  "downstream",
  "relationship",
  "secondSource",
  "swot",
  "other",
] as const;
export type ArchiveSection = (typeof archiveSections)[number];

export interface FeedbackItem {
  readonly text: string;
  /** 1–5, NaN unknown. */
  readonly severity: number;
  readonly opened: number;
  readonly closed: number;
  readonly isOpportunity: boolean;
  readonly evidence: EvidenceRef;
}

export interface ContactFact {
  readonly name: string;
  readonly hasOwner: boolean;
  readonly evidence: EvidenceRef;
}

export interface DemandItem {
  readonly product: string;
  readonly amount: number;
  readonly date: number;
  /** 0–1, NaN unknown. */
  readonly confidence: number;
  readonly evidence: EvidenceRef;
}

export interface ForecastEntry {
  readonly change: string;
  readonly date: number;
  readonly basis: Basis;
  readonly evidence: EvidenceRef;
}

/** Line items of one fiscal year of the customer, as typed; NaN missing. */
export interface StatementYear {
  readonly year: number;
  item(field: FieldKey): number;
  cell(field: FieldKey): EvidenceRef | null;
}

/** Confidence of a record: known facts stand higher than inferences, fresh ones higher than old ones. */
export function recordConfidence(
  basis: Basis,
  isVerified: boolean,
  asOf: number,
  analysisDate: number
): number {
  const quality = basis === "inference" ? 0.5 : isVerified || basis === "data" ? 1 : 0.8;
  return quality * freshness(asOf, analysisDate);
}

/** 1 up to a year old, 0.8 up to two, 0.5 beyond; an unknown date is taken as fresh. */
export function freshness(asOf: number, analysisDate: number): number {
  if (Number.isNaN(asOf)) return 1;
  const days = analysisDate - asOf;
  if (days <= 366) return 1;
  return days <= 731 ? 0.8 : 0.5;
}

export type AccountTables = ReadonlySet<TableKind>;
