/**
 * How complete and trustworthy an archive is. A section climbs from empty over drafted, evidenced and reviewed to approved;
 * old sections count less. Weights and limits are company conventions, not published ones.
 */
export const clientWeights = {
  basic: 8,
  environment: 12,
  strategy: 12,
  pain: 12,
  plan: 12,
  finance: 12,
  organisation: 12,
  downstream: 5,
  relationship: 8,
  swot: 7,
} as const;
export type ClientSection = keyof typeof clientWeights;
export const clientSections = Object.keys(clientWeights) as ClientSection[];

export const supplierWeights = {
  criteria: 25,
  scores: 25,
  spend: 20,
  policy: 10,
  moves: 10,
  lockIn: 10,
} as const;
export type SupplierSection = keyof typeof supplierWeights;
export const supplierSections = Object.keys(supplierWeights) as SupplierSection[];

/** One record as far as its section's level depends on it. */
export interface ArchiveRecord {
  readonly isFact: boolean;
  readonly hasSource: boolean;
  readonly isVerified: boolean;
  /** NaN unknown. */
  readonly rounds: number;
  readonly isApproved: boolean;
  /** Excel serial, NaN unknown. */
  readonly date: number;
}

/** Levels of a section. */
export const levels = {
  empty: 0,
  draft: 0.25,
  evidenced: 0.5,
  reviewed: 0.75,
  approved: 1,
} as const;

/** Facts with a source that make a section evidenced. */
export const requiredFacts = 2;

/** Rounds of review that a customer of a tier asks for. */
export const requiredRounds: Readonly<Record<string, number>> = { S: 2, A: 2, B: 1, C: 1 };

export interface SectionState {
  readonly level: number;
  /** 1 up to 12 months old, 0.8 up to 24, 0.5 beyond: the newest record counts; an unknown date counts as fresh. */
  readonly freshness: number;
  readonly records: number;
}

export function sectionState(
  records: readonly ArchiveRecord[],
  rounds: number,
  analysisDate: number
): SectionState {
  if (records.length === 0) return { level: levels.empty, freshness: 1, records: 0 };
  const newest = records.reduce(
    (latest, { date }) => (Number.isNaN(date) ? latest : Math.max(latest, date)),
    -Infinity
  );
  return {
    level: levelOf(records, rounds),
    freshness: newest === -Infinity ? 1 : freshnessOf(analysisDate - newest),
    records: records.length,
  };
}

function levelOf(records: readonly ArchiveRecord[], rounds: number): number {
  const facts = records.filter((record) => record.isFact && record.hasSource);
  if (facts.length < requiredFacts) return levels.draft;
  const reviewed = facts.filter((fact) => fact.rounds >= rounds);
  if (reviewed.length < requiredFacts) return levels.evidenced;
  const isApproved = facts.some((fact) => fact.isApproved) && facts.some((fact) => fact.isVerified);
  return isApproved ? levels.approved : levels.reviewed;
}

/** Days in 12 and in 24 months, leap days included. */
const year = 366;

export function freshnessOf(days: number): number {
  if (days <= year) return 1;
  return days <= 2 * year - 1 ? 0.8 : 0.5;
}

/** Σ weight × level × freshness / Σ weight, 0–1. */
export function maturity<Section extends string>(
  weights: Readonly<Record<Section, number>>,
  sections: Readonly<Record<Section, Pick<SectionState, "level" | "freshness">>>
): number {
  let sum = 0;
  let total = 0;
  for (const section of Object.keys(weights) as Section[]) {
    const { level, freshness } = sections[section];
    sum += weights[section] * level * freshness;
    total += weights[section];
  }
  return sum / total;
}

/** Lower limits of the levels L1 started, L2 formed, L3 usable, L4 good, L5 excellent. */
export const maturityLimits = [0, 0.2, 0.4, 0.6, 0.8] as const;

/** 1–5. Limits belong to the level above; what lies a rounding error below a limit has reached it. */
export function maturityLevel(value: number): 1 | 2 | 3 | 4 | 5 {
  const reached = maturityLimits.filter((limit) => value >= limit - 1e-9).length;
  return Math.max(1, reached) as 1 | 2 | 3 | 4 | 5;
}

/** What may be expected of an archive by its age in years: good quality takes three to five years of work. */
export const referenceLine = [
  [0, 0],
  [1, 0.2],
  [3, 0.5],
  [5, 0.75],
] as const;

export function expectedMaturity(years: number): number {
  if (Number.isNaN(years)) return NaN;
  for (let k = 1; k < referenceLine.length; k++) {
    const [x0, y0] = referenceLine[k - 1]!;
    const [x1, y1] = referenceLine[k]!;
    if (years <= x1) return y0 + ((y1 - y0) * Math.max(0, years - x0)) / (x1 - x0);
  }
  return referenceLine[referenceLine.length - 1]![1];
}
