import type { FieldTable, RowProblem } from "../intake/columns";
import {
  comparable,
  firstRule,
  isCalledSegmentRules,
  readDecisionTable,
  unreachableRules,
  type DecisionTable,
  type SegmentRule,
} from "../portfolio/decisionTable/decisionTable";
import type { Cell, RangeRef } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";
import type { Survey } from "./surveyTables";

/** Rows and columns of a sheet of rules that are looked at; a person keeps a dozen rules in mind. */
const mostRules = 500;
const mostColumns = 20;
/** The header of the customer list is looked up this far to the right. */
const mostHeaders = 500;

export interface Segments {
  /** The rule that fits each customer, null where none does. */
  readonly rules: readonly (SegmentRule | null)[];
  readonly problems: readonly RowProblem[];
  /** Headers of the customer list that the rules look at. */
  readonly attributes: readonly string[];
}

/**
 * Applies the company's own decision table, a sheet or table called "Segment rules" (分群规则), to the customer rows. Null
 * when the workbook has none.
 */
export async function readSegmentRules(
  workbook: Workbook,
  { shape }: Survey,
  customers: FieldTable,
  job: Job
): Promise<Segments | null> {
  const range = rulesRange(shape);
  if (range === null) return null;
  const { source } = customers;
  const header: RangeRef = {
    sheet: source.sheet,
    row: source.headerRow,
    column: source.firstColumn,
    rows: 1,
    columns: Math.min(mostHeaders, source.lastColumn - source.firstColumn + 1),
  };
  const [rulesSeen, headerSeen] = await workbook.preview([range, header], job);
  if (!rulesSeen || !headerSeen) throw new Error("no preview of the segment rules");
  const table = readDecisionTable(rulesSeen.values, range.row);
  if (table === null) return null;
  const headers = headerSeen.values[0] ?? [];
  const places = table.attributes.map((attribute) =>
    headers.findIndex((cell) => comparable(cell) === comparable(attribute))
  );
  const problem = (kind: RowProblem["kind"], row: number | null, found: string): RowProblem => ({
    kind,
    severity: "warning",
    sheet: range.sheet,
    row,
    column: null,
    field: null,
    found,
  });
  const problems = [
    ...table.attributes
      .filter((_, k) => places[k]! < 0)
      .map((attribute) => problem("segmentAttribute", null, attribute)),
    ...unreachableRules(table).map((rule) =>
      problem("segmentRuleUnreached", rule.row, rule.segment)
    ),
  ];
  const cells = await attributeCells(workbook, customers, places, job);
  const rules = applicable(table, places);
  return {
    rules: cells.map((row) => firstRule(rules, row)),
    problems,
    attributes: table.attributes,
  };
}

/** A condition on a column that the customer list lacks can never be met. */
function applicable(table: DecisionTable, places: readonly number[]): DecisionTable {
  return {
    ...table,
    rules: table.rules.filter(({ conditions }) =>
      conditions.every((condition, k) => condition === "" || places[k]! >= 0)
    ),
  };
}

function rulesRange({ sheets, tables }: Survey["shape"]): RangeRef | null {
  const table = tables.find(({ name }) => isCalledSegmentRules(name));
  const range =
    table === undefined
      ? sheets.find(({ name, ownKey }) => ownKey === null && isCalledSegmentRules(name))?.used
      : table.header === null
        ? null
        : { ...table.body, row: table.header.row, rows: table.body.rows + 1 };
  if (!range) return null;
  return {
    ...range,
    rows: Math.min(range.rows, mostRules),
    columns: Math.min(range.columns, mostColumns),
  };
}

/** The cells that the conditions look at, per usable customer row. */
async function attributeCells(
  workbook: Workbook,
  { source, sheetRows, count }: FieldTable,
  places: readonly number[],
  job: Job
): Promise<readonly (readonly Cell[])[]> {
  const present = places.filter((place) => place >= 0);
  if (present.length === 0) return Array.from({ length: count }, () => places.map(() => ""));
  const first = Math.min(...present);
  const range: RangeRef = {
    sheet: source.sheet,
    row: source.firstDataRow,
    column: source.firstColumn + first,
    rows: source.lastDataRow - source.firstDataRow + 1,
    columns: Math.max(...present) - first + 1,
  };
  const rows = new Map<number, readonly Cell[]>();
  await workbook.read(
    range,
    null,
    (block) =>
      block.values.forEach((cells, r) =>
        rows.set(
          block.row + r,
          places.map((place) => (place < 0 ? "" : (cells[place - first] ?? "")))
        )
      ),
    job
  );
  return Array.from(sheetRows, (row) => rows.get(row) ?? []);
}
