import { lineOfName } from "../finance/statements/itemNames";
import type { FieldTable, MappedColumn } from "../intake/columns";
import type { TableCandidate } from "../intake/detect";
import type { FieldKey } from "../intake/fields";
import { createTableReader, keyColumn, readRange } from "../intake/tableReader";
import type { RangeRef } from "../workbook/shape";
import type { CellBlock, Job, Workbook } from "../workbook/Workbook";

/** Columns that say whose and of when a row is, and in what it is given. */
const rowFields: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "customerId",
  "customerName",
  "fiscalYear",
  "periodEnd",
  "currencyCode",
  "unitName",
  "consolidated",
  "restated",
  "dateObtained",
]);

/**
 * A table of statements in the wide form, read once. The dictionary has a field for every item of the analysis; a statement prints
 * more lines that make up an item (goodwill, short-term investments, bonds). Each such column becomes a table in the long form, so
 * that its cells keep their address. The first table is the one with the dictionary's fields.
 */
export async function readFinancials(
  workbook: Workbook,
  candidate: TableCandidate,
  job: Job
): Promise<readonly [FieldTable, ...FieldTable[]]> {
  const columns = lineColumns(candidate);
  const used = new Set(columns.map(({ column }) => column));
  const main: TableCandidate = {
    ...candidate,
    unmapped: candidate.unmapped.filter(({ column }) => !used.has(column)),
  };
  const whose = candidate.mapping.filter(({ field }) => rowFields.has(field));
  const further = columns.map(({ column, header }): TableCandidate => {
    const amount: MappedColumn = {
      field: "statementValue",
      column,
      header,
      confidence: 1,
      reason: "exact",
    };
    return { ...candidate, mapping: [...whose, amount], asks: [], unmapped: [] };
  });
  const parts = [main, ...further].map((part) => ({
    reader: createTableReader(part),
    range: readRange(part),
  }));
  const whole = union(parts.map(({ range }) => range));
  await workbook.read(
    whole,
    keyColumn(candidate),
    (block) => {
      for (const { reader, range } of parts) reader.push(cut(block, whole, range));
    },
    job
  );
  const [first, ...rest] = parts.map(({ reader }) => reader.finish());
  if (first === undefined) throw new Error("a table without a reader");
  return [first, ...rest.map((table, at) => asItem(table, columns[at]?.header ?? "", first))];
}

/** Columns without a field whose header is a line of a statement; where another column of the row has that line, it is not read twice. */
const lineColumns = ({ unmapped }: TableCandidate): TableCandidate["unmapped"] =>
  unmapped.filter(({ header }) => lineOfName(header) !== null);

/** The long form: every row is of the item that the column's header names. What is wrong with the rows is said once, by the first table. */
function asItem(table: FieldTable, item: string, first: FieldTable): FieldTable {
  return {
    ...table,
    texts: new Map([...table.texts, ["statementItem", new Array<string>(table.count).fill(item)]]),
    problems: table.problems.filter(({ field }) => field === "statementValue"),
    // A header that names no unit beside others that do is in theirs.
    money: table.money.label === "" ? first.money : table.money,
  };
}

function union(ranges: readonly RangeRef[]): RangeRef {
  const [first] = ranges;
  if (first === undefined) throw new Error("no range to read");
  const from = Math.min(...ranges.map(({ column }) => column));
  const to = Math.max(...ranges.map(({ column, columns }) => column + columns));
  return { ...first, column: from, columns: to - from };
}

function cut(block: CellBlock, whole: RangeRef, part: RangeRef): CellBlock {
  if (part.column === whole.column && part.columns === whole.columns) return block;
  const from = part.column - whole.column;
  return {
    row: block.row,
    values: block.values.map((row) => row.slice(from, from + part.columns)),
  };
}
