/** Suppliers of one customer in one category, as the customer sees them. Arrays over criteria and suppliers; NaN = not known. */
export interface SupplierScores {
  readonly criteria: readonly SupplierCriterion[];
  readonly suppliers: readonly Supplier[];
  /** Highest score of the scale: 5, 10 or 100. */
  readonly scale: number;
}

export interface SupplierCriterion {
  readonly name: string;
  /** Any unit: only the proportions count. */
  readonly weight: number;
}

export interface Supplier {
  readonly name: string;
  readonly isOurs: boolean;
  /** By criterion; a high score is good, for cost too (cheap). NaN: no bid or not scored, never zero. */
  readonly scores: readonly number[];
  /** What the customer spends with it per year; NaN = not known. */
  readonly spend: number;
  readonly position: string;
}

/** Share of the weight that may lack a score before a total says nothing. */
export const maxMissingWeight = 0.3;

/**
 * Weighted mean of the scores, in points of the scale. Missing scores are left out and the other weights rescaled; with
 * more than 30 % of the weight missing there is no total (NaN). Rounded to 10 decimals so that equal suppliers tie.
 */
export function supplierTotal(
  criteria: readonly SupplierCriterion[],
  scores: readonly number[]
): number {
  let weight = 0;
  let present = 0;
  let sum = 0;
  criteria.forEach((criterion, k) => {
    const score = scores[k] ?? NaN;
    weight += criterion.weight;
    if (Number.isNaN(score)) return;
    present += criterion.weight;
    sum += criterion.weight * score;
  });
  if (!(weight > 0) || present < weight * (1 - maxMissingWeight) - 1e-12) return NaN;
  return Math.round((sum / present) * 1e10) / 1e10;
}

/** Fraction of the weight for which a supplier has no score. */
export function missingWeight(
  criteria: readonly SupplierCriterion[],
  scores: readonly number[]
): number {
  const all = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const missing = criteria.reduce(
    (sum, criterion, k) => sum + (Number.isNaN(scores[k] ?? NaN) ? criterion.weight : 0),
    0
  );
  return all > 0 ? missing / all : 1;
}

/** 1 + number of suppliers with a higher total; ties share the better rank. NaN without a total. */
export function ranks(totals: readonly number[]): number[] {
  return totals.map((total) =>
    Number.isNaN(total) ? NaN : 1 + totals.filter((other) => other > total).length
  );
}

/**
 * Wallet Allocation Rule: the share of a customer's spend that a supplier of this rank among N normally has,
 * (1 − rank/(N+1)) · (2/N). Tied suppliers share the mean of their ranks. A single supplier has all.
 * Source: Keiningham, Aksoy, Buoye & Cooil, "Customer loyalty isn't enough. Grow your share of wallet", HBR 2011.
 */
export function walletAllocation(rank: number, suppliers: number): number {
  return (1 - rank / (suppliers + 1)) * (2 / suppliers);
}

/** Fair shares of all suppliers with a total; NaN for the others. */
export function fairShares(totals: readonly number[]): number[] {
  const count = totals.filter((total) => !Number.isNaN(total)).length;
  return totals.map((total) => {
    if (Number.isNaN(total)) return NaN;
    const better = totals.filter((other) => other > total).length;
    const equal = totals.filter((other) => other === total).length;
    return walletAllocation(better + (equal + 1) / 2, count);
  });
}

/** Shares of the known spend; NaN for suppliers whose spend is not known. */
export function spendShares(suppliers: readonly Supplier[]): number[] {
  const total = totalSpend(suppliers);
  return suppliers.map((supplier) => (total > 0 ? supplier.spend / total : NaN));
}

/** Sum of the known spends; NaN when none is known. */
export function totalSpend(suppliers: readonly Supplier[]): number {
  const known = suppliers.map((supplier) => supplier.spend).filter((spend) => !Number.isNaN(spend));
  return known.length === 0 ? NaN : known.reduce((sum, spend) => sum + spend, 0);
}

/** Herfindahl–Hirschman index of the suppliers' shares on the 0–10,000 scale. */
export function supplierConcentration(shares: readonly number[]): number {
  const known = shares.filter((share) => !Number.isNaN(share));
  return known.length === 0 ? NaN : 10_000 * known.reduce((sum, share) => sum + share * share, 0);
}
