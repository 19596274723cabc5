import { stateOf } from "../../src/finance/financeReviews";
import { firedGates } from "../../src/portfolio/runLog";
import {
  criterionKeys,
  dimensionKeys,
  moves,
  tierNotApplicable,
  tiers,
} from "../../src/scoring/model";
import { overrideOf, waitsOf } from "../../src/scoring/explanation";
import { conditions, type Applicability } from "../../src/portfolio/applicability";
import type { RowProblem } from "../../src/intake/columns";
import type { Scored } from "../../src/workflows/scoreBase";
import { financeDocuments, type FinanceDocument } from "./financeJson";

/** Everything that a run can be asked for by a script; the names are a contract. */
export interface RunReport {
  readonly scored: Scored;
  readonly reasons: readonly string[];
  readonly problems: readonly RowProblem[];
  readonly problemMessage: (problem: RowProblem) => string;
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly excel: Readonly<
    Record<"requests" | "bytesOut" | "bytesIn" | "largestRequest" | "largestResponse", number>
  >;
  readonly ms: Readonly<Record<"read" | "score" | "write" | "reports" | "total", number>>;
}

/** A missing number is null, never 0: JSON has no NaN. */
function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function tierName(code: number): string | null {
  return code === tierNotApplicable ? "N/A" : (tiers[code] ?? null);
}

function entries<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

function customer(
  report: RunReport,
  index: number,
  financeOf: (index: number) => FinanceDocument
): unknown {
  const { scored } = report;
  const { scores, base } = scored;
  return {
    row: base.customers.sheetRows[index]! + 1,
    id: base.customers.texts.get("customerId")?.[index] || null,
    name: base.names[index],
    tier: tierName(scores.finalTier[index]!),
    computedTier: tierName(scores.computedTier[index]!),
    earnedTier: tierName(scores.earnedTier[index]!),
    rawTier: tierName(scores.rawTier[index]!),
    move: moves[scores.move[index]!],
    waits: waitsOf(scores, index),
    override: overrideOf(scores, base.input, index),
    score: orNull(scores.score[index]),
    scoreLow: orNull(scores.scoreLow[index]),
    scoreHigh: orNull(scores.scoreHigh[index]),
    dimensions: entries(dimensionKeys, (key) => orNull(scores.dimensions[key][index])),
    points: entries(criterionKeys, (key) => orNull(scores.points[key][index])),
    completeness: orNull(scores.completeness[index]),
    confidence: orNull(scores.confidence[index]),
    candidate: scores.isCandidate[index] === 1,
    potential: orNull(scores.potential[index]),
    potentialTier: tierName(scores.potentialTier[index]!),
    gates: firedGates(scores.gatesFired[index]!),
    bindingGates: firedGates(scores.gatesBinding[index]!),
    reason: report.reasons[index],
    finance: financeOf(index),
  };
}

/** Whether the method fits; a share that cannot be judged is null. */
function applicabilityDocument({ verdict, findings }: Applicability): unknown {
  return {
    verdict,
    conditions: entries(conditions, (condition) => ({
      answer: findings[condition].answer,
      share: orNull(findings[condition].share),
      known: findings[condition].known,
    })),
  };
}

/** The document that `--json` prints. */
export function runDocument(report: RunReport): unknown {
  const { scored, excel, ms, sheets, columns } = report;
  const { base, scores, counts } = scored;
  const financeOf = financeDocuments(base, (index) => stateOf(scored.reviews, index));
  return {
    customers: Array.from({ length: scores.count }, (_, index) =>
      customer(report, index, financeOf)
    ),
    problems: report.problems.map((problem) => ({
      sheet: problem.sheet,
      row: problem.row,
      column: problem.column,
      field: problem.field,
      kind: problem.kind,
      found: problem.found,
      message: report.problemMessage(problem),
    })),
    mapping: Object.fromEntries(base.customers.mapping.map(({ field, header }) => [field, header])),
    counts,
    coverage: scores.coverage,
    applicability: applicabilityDocument(scored.applicability),
    sheets,
    columns,
    calibration: scores.calibration,
    excel,
    ms: Object.fromEntries(Object.entries(ms).map(([phase, time]) => [phase, Math.round(time)])),
  };
}
