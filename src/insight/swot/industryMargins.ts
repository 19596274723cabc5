import type { FieldTable } from "../../intake/columns";
import type { IndustryMargin } from "./Account";
import { median } from "./median";

/** Customers of an industry whose margins are known before their median says something. */
export const enoughPeers = 5;

/**
 * What operating margin is usual in each customer's industry: the benchmark typed beside the customer, else the benchmark of
 * the industry in the table of segments, else the median of the latest margins of the base's customers in that industry.
 *
 * @param rowsOf rows of the statements by customer
 */
export function industryMargins(
  customers: FieldTable,
  segments: FieldTable | undefined,
  statements: FieldTable | undefined,
  rowsOf: (customer: number) => readonly number[]
): (customer: number) => IndustryMargin | null {
  const industries = customers.texts.get("industry");
  const typed = customers.numbers.get("industryMargin");
  const bySegment = segmentBenchmarks(segments);
  const peers = peerMargins(industries, statements, rowsOf);
  return (customer) => {
    const industry = industries?.[customer] ?? "";
    const own = typed?.[customer] ?? NaN;
    if (!Number.isNaN(own))
      return {
        industry,
        margin: own,
        peers: 0,
        evidence: [{ table: "customers", row: customer, field: "industryMargin" }],
      };
    return bySegment.get(industry) ?? peers.get(industry) ?? null;
  };
}

function segmentBenchmarks(segments: FieldTable | undefined): Map<string, IndustryMargin> {
  const found = new Map<string, IndustryMargin>();
  const margins = segments?.numbers.get("industryMargin");
  const names = segments?.texts.get("industry") ?? segments?.texts.get("segment");
  names?.forEach((industry, row) => {
    const margin = margins?.[row] ?? NaN;
    if (industry === "" || Number.isNaN(margin) || found.has(industry)) return;
    found.set(industry, {
      industry,
      margin,
      peers: 0,
      evidence: [{ table: "segments", row, field: "industryMargin" }],
    });
  });
  return found;
}

function peerMargins(
  industries: readonly string[] | undefined,
  statements: FieldTable | undefined,
  rowsOf: (customer: number) => readonly number[]
): Map<string, IndustryMargin> {
  const margins = new Map<string, number[]>();
  if (statements !== undefined)
    industries?.forEach((industry, customer) => {
      const margin = industry === "" ? NaN : latestMargin(statements, rowsOf(customer));
      if (Number.isNaN(margin)) return;
      margins.set(industry, [...(margins.get(industry) ?? []), margin]);
    });
  const found = new Map<string, IndustryMargin>();
  for (const [industry, values] of margins)
    if (values.length >= enoughPeers)
      found.set(industry, {
        industry,
        margin: median(values),
        peers: values.length,
        evidence: [{ table: "financials", row: null, field: "finEbit" }],
      });
  return found;
}

/** EBIT over revenue of the latest year that has both. */
function latestMargin(statements: FieldTable, rows: readonly number[]): number {
  const year = statements.numbers.get("fiscalYear");
  const ebit = statements.numbers.get("finEbit");
  const revenue = statements.numbers.get("finRevenue");
  let latest = -Infinity;
  let margin = NaN;
  for (const row of rows) {
    const when = year?.[row] ?? NaN;
    const value = (ebit?.[row] ?? NaN) / (revenue?.[row] ?? NaN);
    if (!(when > latest) || !Number.isFinite(value)) continue;
    latest = when;
    margin = value;
  }
  return margin;
}
