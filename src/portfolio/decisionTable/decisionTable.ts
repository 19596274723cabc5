import type { Cell } from "../../workbook/shape";

/** What a rule says about the customers it fits. */
export interface SegmentAdvice {
  readonly segment: string;
  readonly offer: string;
  readonly treatment: string;
}

/** One line of a decision table: it holds when all its conditions do; without any it is the default. */
export interface SegmentRule extends SegmentAdvice {
  /** Condition per attribute column, "" = any. */
  readonly conditions: readonly string[];
  /** Row as Excel shows it. */
  readonly row: number;
}

export interface DecisionTable {
  /** Headers of the customer list that the conditions look at. */
  readonly attributes: readonly string[];
  readonly rules: readonly SegmentRule[];
}

/** A condition looks at this many columns at most: beyond three nobody foresees which line comes first. */
export const mostAttributes = 3;

/** Compared without case, width of characters and outer blanks. */
export function comparable(cell: Cell): string {
  return String(cell).normalize("NFKC").trim().toLowerCase();
}

const comparison = /^(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)$/;

/** Whether a cell meets a condition: one of the words between "/", "、" or "|", or a comparison such as ">= 1000". */
export function meets(cell: Cell, condition: string): boolean {
  const wanted = comparable(condition).replaceAll("≥", ">=").replaceAll("≤", "<=");
  if (wanted === "") return true;
  const [, operator, bound] = comparison.exec(wanted) ?? [];
  if (operator !== undefined && operator !== "=") {
    if (typeof cell !== "number") return false;
    const limit = Number(bound);
    switch (operator) {
      case ">=":
        return cell >= limit;
      case "<=":
        return cell <= limit;
      case ">":
        return cell > limit;
      default:
        return cell < limit;
    }
  }
  const found = comparable(cell);
  if (found === "") return false;
  return wanted
    .replace(/^=\s*/, "")
    .split(/[/|、]/)
    .some((word) => word.trim() === found);
}

/** The first rule that fits, as in any decision table with hit policy "first" (DMN 1.3); null when none does. */
export function firstRule(
  { rules }: DecisionTable,
  attributeCells: readonly Cell[]
): SegmentRule | null {
  return (
    rules.find(({ conditions }) =>
      conditions.every((condition, k) => meets(attributeCells[k] ?? "", condition))
    ) ?? null
  );
}

/** Rules that can never be reached, because a rule above them fits everybody; for the list of problems. */
export function unreachableRules({ rules }: DecisionTable): readonly SegmentRule[] {
  const everybody = rules.findIndex(({ conditions }) =>
    conditions.every((condition) => comparable(condition) === "")
  );
  return everybody < 0 ? [] : rules.slice(everybody + 1);
}

const outputs: Readonly<Record<keyof SegmentAdvice, readonly string[]>> = {
  segment: ["segment", "客户分群", "分群", "客群", "细分"],
  offer: ["offer", "推荐产品", "推荐", "主推产品"],
  treatment: ["treatment", "应对方式", "应对", "服务方式", "做法"],
};

/** What a sheet or table with such rules is called. */
export const isCalledSegmentRules = (name: string): boolean =>
  /segment[\s_]*rules|decision[\s_]*table|分群规则|决策表/i.test(name);

/**
 * Reads a decision table from the cells of its sheet: the header row is the first that names the segment; every other
 * header stands for the customers' column of that name.
 *
 * @param top 0-based sheet row of the first row of `values`
 * @returns null when no row names a segment
 */
export function readDecisionTable(
  values: readonly (readonly Cell[])[],
  top: number
): DecisionTable | null {
  const outputOf = (header: Cell): keyof SegmentAdvice | null =>
    (Object.keys(outputs) as (keyof SegmentAdvice)[]).find((key) =>
      outputs[key].includes(comparable(header))
    ) ?? null;
  const headerAt = values.findIndex((row) => row.some((cell) => outputOf(cell) === "segment"));
  if (headerAt < 0) return null;
  const headers = values[headerAt]!;
  const at = (key: keyof SegmentAdvice): number =>
    headers.findIndex((cell) => outputOf(cell) === key);
  const places = { segment: at("segment"), offer: at("offer"), treatment: at("treatment") };
  const conditionsAt = headers.flatMap((cell, column) =>
    comparable(cell) === "" || outputOf(cell) !== null ? [] : [column]
  );
  const used = conditionsAt.slice(0, mostAttributes);
  const text = (row: readonly Cell[], column: number): string =>
    column < 0 ? "" : String(row[column] ?? "").trim();
  const rules = values.slice(headerAt + 1).flatMap((row, k): SegmentRule[] => {
    const segment = text(row, places.segment);
    if (segment === "") return [];
    return [
      {
        conditions: used.map((column) => text(row, column)),
        segment,
        offer: text(row, places.offer),
        treatment: text(row, places.treatment),
        row: top + headerAt + k + 2,
      },
    ];
  });
  return { attributes: used.map((column) => String(headers[column]).trim()), rules };
}
