import { languages, type LanguageCode } from "../i18n/languages";
import type { RowProblem } from "../intake/columns";
import type { SegmentRule } from "../portfolio/decisionTable/decisionTable";
import { monthsBefore } from "../scoring/calendar";
import { G01 } from "../scoring/gates/G01";
import { simpleReason } from "../scoring/simple/simpleReason";
import { simpleClasses, simpleScores, type SimpleScores } from "../scoring/simple/simpleScores";
import { simpleColumnKeys, type SimpleColumnKey } from "../scoring/simple/words";
import { simpleColumns } from "../sheets/simpleColumns";
import type { WriteReceipt } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";
import type { Base } from "./readBase";
import { readSegmentRules } from "./readSegmentRules";
import type { Survey } from "./surveyTables";

/** A base in the simple mode: key or ordinary, and what the company's own segment rules say. */
export interface SimplyScored {
  readonly base: Base;
  readonly scores: SimpleScores;
  /** Rule that fits each customer; null when the workbook has no rules at all. */
  readonly segments: readonly (SegmentRule | null)[] | null;
  readonly counts: Readonly<Record<(typeof simpleClasses)[number] | "none", number>>;
  readonly problems: readonly RowProblem[];
}

/** Classes the customers by six figures, for firms without a sales department. */
export async function scoreSimply(
  workbook: Workbook,
  survey: Survey,
  base: Base,
  job: Job
): Promise<SimplyScored> {
  const { customers, input } = base;
  const scores = simpleScores({
    count: input.count,
    values: {
      ...column("sales", input.criteria.revenue?.values),
      ...column("profit", input.criteria.contributionProfit?.values),
      ...column("orderMonths", input.criteria.activeMonths12?.values),
      ...column("potential", customers.numbers.get("potentialLevel")),
      ...column("paysOnTime", customers.numbers.get("paysOnTime")),
    },
    isOneTime: oneTimeBuyers(base),
  });
  const segments = await readSegmentRules(workbook, survey, customers, job);
  const counts = { key: 0, ordinary: 0, none: 0 };
  for (const code of scores.classOf) counts[simpleClasses[code] ?? "none"] += 1;
  return {
    base,
    scores,
    segments: segments?.rules ?? null,
    counts,
    problems: [
      ...base.problems.filter(
        ({ kind, found }) => kind !== "unmatchedHeader" || !segments?.attributes.includes(found)
      ),
      ...(segments?.problems ?? []),
    ],
  };
}

const column = <Key extends string>(key: Key, values: Float64Array | undefined) =>
  values ? { [key]: values } : {};

/** The same rule as the gate of the full model. */
function oneTimeBuyers({ input, model }: Base): Uint8Array {
  const { count, facts, history, analysisDate } = input;
  const nothing = new Float64Array(count);
  const fired = new Uint32Array(count);
  G01.mark(
    {
      count,
      facts,
      history,
      tier: new Uint8Array(count),
      score: nothing,
      completeness: nothing,
      maxS: model.maxS,
      values: (key) => input.criteria[key]?.values,
      percentile: () => NaN,
      monthsAgo: (months) => monthsBefore(analysisDate, months),
    },
    model.gates.G01.parameters,
    fired,
    1
  );
  return Uint8Array.from(fired);
}

/** Writes class, score, reason and, where there are rules, segment, offer and treatment beside the rows. */
export async function writeSimply(
  workbook: Workbook,
  { base, scores, segments }: SimplyScored,
  language: LanguageCode,
  job: Job
): Promise<WriteReceipt> {
  const words = languages[language].words.simple;
  const { receipt: read, customers } = base;
  const className = (i: number): string => {
    const code = simpleClasses[scores.classOf[i]!];
    return code === undefined ? "" : words.classes[code];
  };
  const advice = (part: "segment" | "offer" | "treatment") => (i: number) =>
    segments?.[i]?.[part] ?? "";
  const values: Readonly<Record<SimpleColumnKey, ((i: number) => string) | Float64Array>> = {
    class: className,
    simpleScore: scores.score,
    simpleReason: (i) => simpleReason(scores, i, words, language),
    segment: advice("segment"),
    offer: advice("offer"),
    treatment: advice("treatment"),
  };
  const keys = simpleColumnKeys.filter((key) => segments !== null || !ofRules.has(key));
  return workbook.writeColumns(
    {
      receipt: read,
      table: base.excelTable,
      headerRow: customers.source.headerRow,
      columns: simpleColumns(
        {
          rows: read.range.rows,
          rowOf: Int32Array.from(customers.sheetRows, (row) => row - read.range.row),
        },
        keys.map((key) => ({
          key,
          header: words.headers[key],
          note: words.notes[key],
          widthCharacters: widths[key],
          values: values[key],
        }))
      ),
      runId: `R${base.input.analysisDate}`,
    },
    job
  );
}

const ofRules: ReadonlySet<SimpleColumnKey> = new Set(["segment", "offer", "treatment"]);

const widths: Readonly<Record<SimpleColumnKey, number>> = {
  class: 13,
  simpleScore: 18,
  simpleReason: 60,
  segment: 18,
  offer: 26,
  treatment: 36,
};
