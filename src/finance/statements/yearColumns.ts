import { parseDate } from "../../intake/cells/dates";
import { parseUnit, unitInTitle, type Unit } from "../../intake/cells/units";
import type { Cell } from "../../workbook/shape";
import { dayOf, serialOf } from "../calendar";
import { lineOfName } from "./itemNames";

/** A year that stands in a column of its own. */
export interface YearColumn {
  /** 0-based column within the rows looked at. */
  readonly column: number;
  readonly year: number;
  /** Excel serial of the balance sheet date, NaN where only the year is named. */
  readonly end: number;
}

/** A statement as companies print it: items in rows, years in columns. */
export interface YearBlock {
  /** 0-based rows within the rows looked at; the last one is included. */
  readonly headerRow: number;
  readonly lastRow: number;
  readonly itemColumn: number;
  /** Columns that name the customer in every row; −1 where the sheet as a whole is of one customer. */
  readonly idColumn: number;
  readonly nameColumn: number;
  readonly years: readonly YearColumn[];
  /** The lines above the header. */
  readonly title: readonly string[];
  readonly unit: Unit | null;
}

const lead = 8;
/** So many known items below a header make a statement of it; one does where the sheet or its title says what it is. */
const fewestItems = 3;
const called =
  /资产负债表|利润表|损益表|现金流量表|balance sheet|income statement|cash flow|profit (?:and|&) loss/i;

const current =
  /^(?:期末|年末|本期|本年|当期|本年累计)(?:余额|数|金额|发生额)?$|^(?:current|this) (?:year|period)$/i;
const before =
  /^(?:期初|年初|上期|上年|上年末|上年同期|去年)(?:余额|数|金额|发生额)?$|^(?:prior|previous|last) (?:year|period)$/i;
const idHeader = /编码|编号|代码|^(?:customer|company|client)?\s*(?:id|no\.?|code)$|ticker|symbol/i;
const nameHeader = /客户|公司|企业|单位名称|customer|company|client|^name$|security/i;

const headerWord =
  /^\s*$|项目|科目|指标|年度|报告期|报表|单位|item|account|fiscal|year|period|million|thousand|statement/i;

/** Every block of items by years in the rows of a sheet. */
export function findYearBlocks(rows: readonly (readonly Cell[])[], sheet = ""): YearBlock[] {
  const found: YearBlock[] = [];
  let from = 0;
  for (let row = 0; row < rows.length; row++) {
    const title = titleAbove(rows, Math.max(from, row - lead), row);
    const header = headerAt(rows, row, title, sheet);
    if (header === null) continue;
    const previous = found.at(-1);
    if (previous !== undefined)
      found[found.length - 1] = {
        ...previous,
        lastRow: Math.max(previous.headerRow, row - title.length - 1),
      };
    found.push({ ...header, lastRow: rows.length - 1 });
    from = row + 1;
  }
  return found;
}

function titleAbove(rows: readonly (readonly Cell[])[], from: number, row: number): string[] {
  const lines: string[] = [];
  for (let above = row - 1; above >= from; above--) {
    const cells = rows[above] ?? [];
    if (cells.some((cell) => typeof cell === "number")) break;
    const text = cells
      .filter((cell) => cell !== "")
      .join(" ")
      .trim();
    lines.unshift(text);
  }
  return lines;
}

function headerAt(
  rows: readonly (readonly Cell[])[],
  row: number,
  title: readonly string[],
  sheet: string
): YearBlock | null {
  const cells = rows[row] ?? [];
  const reference = yearIn(title);
  const years: YearColumn[] = [];
  for (let column = 1; column < cells.length; column++) {
    const cell = cells[column] ?? "";
    const period = cell === "" ? null : periodOf(cell, reference);
    if (period !== null) years.push({ column, ...period });
    // A number that is no year is an amount: this is a row of data.
    else if (typeof cell === "number") return null;
  }
  const [first] = years;
  if (
    first === undefined ||
    new Set(years.map(({ year, end }) => `${year} ${end}`)).size < years.length
  )
    return null;
  const itemColumn = bestItemColumn(
    rows,
    row,
    first.column,
    called.test(`${sheet} ${title.join(" ")}`) ? 1 : fewestItems
  );
  const itemHeader = String(cells[itemColumn] ?? "");
  if (itemColumn < 0 || lineOfName(itemHeader) !== null) return null;
  // "Other assets | 2022 | 2021" is a row of amounts: bare numbers are years only below a word that says so.
  const isBare = years.every(({ column }) => typeof cells[column] === "number");
  if (isBare && !headerWord.test(itemHeader)) return null;
  const named = (pattern: RegExp, not: number): number => {
    for (let column = 0; column < first.column; column++)
      if (column !== itemColumn && column !== not && pattern.test(String(cells[column] ?? "")))
        return column;
    return -1;
  };
  const idColumn = named(idHeader, -1);
  const units = [...title, ...cells.map(String)].map(unitInTitle);
  return {
    headerRow: row,
    lastRow: row,
    itemColumn,
    idColumn,
    nameColumn: named(nameHeader, idColumn),
    years,
    title,
    unit: withCurrency(units.find((unit) => unit !== null) ?? null, title),
  };
}

/** "单位：元  币种：人民币": the currency stands apart from the unit. */
function withCurrency(unit: Unit | null, title: readonly string[]): Unit | null {
  if (unit !== null && unit.currency !== "") return unit;
  for (const line of title) {
    const named = /(?:币种|货币|currency)\s*[:：]?\s*([^\s,，;；)）]+)/i.exec(line)?.[1];
    const currency = named === undefined ? "" : (parseUnit(named)?.currency ?? "");
    if (currency !== "") return unit === null ? parseUnit(currency) : { ...unit, currency };
  }
  return unit;
}

/** The column left of the years in which most items are known. */
function bestItemColumn(
  rows: readonly (readonly Cell[])[],
  header: number,
  before: number,
  fewest: number
): number {
  let best = -1;
  let most = fewest - 1;
  for (let column = 0; column < before; column++) {
    let known = 0;
    for (let row = header + 1; row < Math.min(rows.length, header + 80); row++) {
      const cell = rows[row]?.[column];
      if (typeof cell === "string" && cell !== "" && lineOfName(cell) !== null) known++;
    }
    if (known > most) [best, most] = [column, known];
  }
  return best;
}

const firstSerial = serialOf(1990, 1, 1);
const lastSerial = serialOf(2099, 12, 31);

/** What a header cell says of the period below it; null when it says nothing. */
function periodOf(
  cell: Cell,
  reference: Omit<YearColumn, "column"> | null
): Omit<YearColumn, "column"> | null {
  if (typeof cell === "number") {
    if (!Number.isInteger(cell)) return null;
    if (cell >= 1990 && cell <= 2099) return { year: cell, end: NaN };
    return cell >= firstSerial && cell <= lastSerial ? ofDate(cell) : null;
  }
  if (typeof cell !== "string") return null;
  const text = cell.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text.length > 30) return null;
  const year = /^(?:fy ?|截至)?((?:19|20)\d{2})(?: ?a| ?年度?| ?财年| ?年报)?$/i.exec(text);
  if (year !== null) return { year: Number(year[1]), end: NaN };
  const short = /^fy ?'?(\d{2})a?$/i.exec(text);
  if (short !== null) return { year: 2000 + Number(short[1]), end: NaN };
  const yearEnd = /^((?:19|20)\d{2}) ?年末$/.exec(text);
  if (yearEnd !== null) return ofDate(serialOf(Number(yearEnd[1]), 12, 31));
  const months = /^((?:19|20)\d{2}) ?年? ?1 ?[-–~至] ?(\d{1,2}) ?月$/.exec(text);
  if (months !== null) return ofDate(serialOf(Number(months[1]), Number(months[2]), 31));
  if (reference !== null && current.test(text)) return reference;
  if (reference !== null && before.test(text)) return yearBefore(reference);
  const date = parseDate(text.replace(/(?:余额|数|止年度)$/, ""), true);
  return date === null ? null : ofDate(date.serial);
}

const ofDate = (end: number): Omit<YearColumn, "column"> => ({ year: NaN, end });

function yearBefore({ year, end }: Omit<YearColumn, "column">): Omit<YearColumn, "column"> {
  if (Number.isNaN(end)) return { year: year - 1, end };
  const { year: ended, month, day } = dayOf(end);
  return ofDate(serialOf(ended - 1, month, day));
}

/** The date or year that the lines above a header name, for "closing balance" and "prior year" in it. */
function yearIn(title: readonly string[]): Omit<YearColumn, "column"> | null {
  for (const line of [...title].reverse()) {
    const text = line.normalize("NFKC");
    const date = /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
    if (date !== null) return ofDate(serialOf(Number(date[1]), Number(date[2]), Number(date[3])));
    const year = /((?:19|20)\d{2})\s*(?:年度?|财年)|fy\s*((?:19|20)\d{2})/i.exec(text);
    if (year !== null) return { year: Number(year[1] ?? year[2]), end: NaN };
  }
  return null;
}
