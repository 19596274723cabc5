import type { FieldTable } from "../intake/columns";

/**
 * Yearly growth of the market segment each customer belongs to, as a fraction; NaN where the segment table does not know it.
 * A segment listed by region or product counts once per line, weighted by its size where all its lines have one. The
 * customer's segment is looked up first, then its industry: lists often keep the one under the other's name.
 */
export function segmentGrowth(segments: FieldTable, customers: FieldTable): Float64Array {
  const growth = segments.numbers.get("segmentGrowth");
  const names = segments.texts.get("segment") ?? segments.texts.get("industry");
  const out = new Float64Array(customers.count).fill(NaN);
  if (!growth || !names) return out;
  const size = segments.numbers.get("segmentSize");
  const lines = new Map<string, number[]>();
  names.forEach((name, line) => {
    if (name === "" || Number.isNaN(growth[line]!)) return;
    const key = keyOf(name);
    const known = lines.get(key);
    if (known) known.push(line);
    else lines.set(key, [line]);
  });
  const byName = new Map<string, number>();
  for (const [name, rows] of lines) {
    const isSized = size !== undefined && rows.every((row) => size[row]! > 0);
    let weight = 0;
    let sum = 0;
    for (const row of rows) {
      const share = isSized ? size[row]! : 1;
      weight += share;
      sum += share * growth[row]!;
    }
    byName.set(name, sum / weight);
  }
  const segmentOf = customers.texts.get("segment");
  const industryOf = customers.texts.get("industry");
  for (let i = 0; i < customers.count; i++) {
    out[i] =
      byName.get(keyOf(segmentOf?.[i] ?? "")) ?? byName.get(keyOf(industryOf?.[i] ?? "")) ?? NaN;
  }
  return out;
}

function keyOf(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
