export interface Provision<Bucket extends string> {
  /** Expected credit loss per bucket; NaN where its balance or its rate is missing. */
  readonly losses: Readonly<Record<Bucket, number>>;
  /** Sum of the losses; NaN where a bucket with a balance has no rate. */
  readonly total: number;
  readonly gross: number;
}

/**
 * Lifetime expected credit losses by a provision matrix: Σ gross carrying amount × loss rate of its age (IFRS 9 paragraphs 5.5.15 and
 * B5.5.35, the simplified approach for trade receivables; CAS 22). Rates are fractions and a company's own experience: none is
 * assumed, and a missing rate is no rate of nil unless the bucket is empty.
 */
export function provisionMatrix<Bucket extends string>(
  buckets: Readonly<Record<Bucket, number>>,
  rates: Readonly<Record<Bucket, number>>
): Provision<Bucket> {
  const losses = {} as Record<Bucket, number>;
  let [total, gross] = [0, 0];
  for (const bucket of Object.keys(buckets) as Bucket[]) {
    const balance = buckets[bucket];
    const loss = balance === 0 ? 0 : balance * (rates[bucket] ?? NaN);
    losses[bucket] = loss;
    total += loss;
    gross += balance;
  }
  return { losses, total, gross };
}
