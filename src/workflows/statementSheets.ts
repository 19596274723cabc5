import { findYearBlocks, type YearBlock } from "../finance/statements/yearColumns";
import { yearTables, type SheetRows } from "../finance/statements/yearTables";
import { joinKey } from "../intake/cells/text";
import type { FieldTable } from "../intake/columns";
import { leastConfidence, type TableCandidate } from "../intake/detect";
import { CustomerIndex } from "../intake/rollup/customerIndex";
import type { Cell, Preview, RangeRef, WorkbookShape } from "../workbook/shape";
import type { Job, Workbook } from "../workbook/Workbook";

/** Statements with the years side by side are not long; a larger sheet is a list. */
const limits = { rows: 200_000, columns: 120 } as const;

/** Used ranges of the visible sheets that hold statements as companies print them: items in rows, years in columns. */
export function statementSheets(
  previews: readonly Preview[],
  { sheets }: WorkbookShape,
  tables: readonly TableCandidate[]
): readonly RangeRef[] {
  const taken = new Set(
    tables
      .filter((table) => table.kindConfidence >= leastConfidence)
      .map(({ source }) => source.sheet)
  );
  return sheets.flatMap(({ name, used, visibility, ownKey }) => {
    const isCandidate =
      used !== null &&
      visibility === "visible" &&
      ownKey === null &&
      !taken.has(name) &&
      used.rows <= limits.rows &&
      used.columns <= limits.columns;
    if (!isCandidate) return [];
    const head = previews.find(
      ({ range }) => range.sheet === name && range.row === used.row && range.column === used.column
    );
    return head !== undefined && findYearBlocks(head.values, name).length > 0 ? [used] : [];
  });
}

export interface StatementSheetsRead {
  readonly tables: readonly FieldTable[];
  /** Sheets whose statements name none of the customers. */
  readonly withoutCustomer: readonly string[];
}

/** Reads those sheets; a sheet of one company belongs to the customer that its name or its title names. */
export async function readStatementSheets(
  workbook: Workbook,
  ranges: readonly RangeRef[],
  customers: FieldTable,
  job: Job
): Promise<StatementSheetsRead> {
  const naming = ranges.length === 0 ? null : new SheetNaming(customers);
  const tables: FieldTable[] = [];
  const withoutCustomer: string[] = [];
  for (const range of ranges) {
    const rows: (readonly Cell[])[] = [];
    // One read per sheet: each is its own range, of a size that one or two requests carry.
    await workbook.read(range, null, (block) => rows.push(...block.values), {
      ...(job.signal ? { signal: job.signal } : {}),
    });
    const sheet: SheetRows = { sheet: range.sheet, row: range.row, column: range.column, rows };
    const blocks = findYearBlocks(rows, range.sheet);
    const found = blocks.flatMap((block) => {
      const hasNames = block.idColumn >= 0 || block.nameColumn >= 0;
      const company = hasNames
        ? ""
        : (naming?.companyOf(range.sheet, titlesOf(blocks, block)) ?? "");
      return hasNames || company !== "" ? yearTables(sheet, block, company) : [];
    });
    if (found.length === 0) withoutCustomer.push(range.sheet);
    tables.push(...found);
  }
  return { tables, withoutCustomer };
}

/** A title above the first block is meant for those below it too. */
function titlesOf(blocks: readonly YearBlock[], block: YearBlock): readonly string[] {
  return [...block.title, ...(blocks[0] === block ? [] : (blocks[0]?.title ?? []))];
}

/** Words of sheet names that tell the statement and not the company. */
const statementWords =
  /资产负债表|利润表|损益表|现金流量表|财务报表|报表|合并|母公司|balance\s*sheets?|income\s*statements?|profit\s*(?:and|&)\s*loss|cash\s*flows?|statements?|financials?|(?<![a-z])(?:bs|is|cf|p&l)(?![a-z])/gi;

class SheetNaming {
  private readonly index: CustomerIndex;
  /** Names long enough to be recognised in a line, the longest first. */
  private readonly names: readonly { readonly key: string; readonly name: string }[];

  constructor(customers: FieldTable) {
    this.index = CustomerIndex.of(customers);
    const texts = customers.texts.get("customerName") ?? customers.texts.get("customerId") ?? [];
    this.names = texts
      .map((name) => ({ key: joinKey(name), name }))
      .filter(({ key }) => key.length >= (/\p{Script=Han}/u.test(key) ? 3 : 4))
      .sort((a, b) => b.key.length - a.key.length);
  }

  /** Name or code of the customer that a sheet is about, as the customer table would find it; "" for none. */
  companyOf(sheet: string, titles: readonly string[]): string {
    const bare = sheet
      .replace(statementWords, " ")
      .replace(/[\s_\-–—·|()（）]+/g, " ")
      .trim();
    for (const text of [sheet, bare, ...bare.split(" ")])
      if (text !== "" && this.index.find(text, text) >= 0) return text;
    for (const title of [sheet, ...titles]) {
      const code = /[(（]([^()（）]+)[)）]/.exec(title)?.[1] ?? "";
      if (code !== "" && this.index.find(code, code) >= 0) return code;
      const key = joinKey(title);
      const named = this.names.find((each) => key.includes(each.key));
      if (named !== undefined) return named.name;
    }
    return "";
  }
}
