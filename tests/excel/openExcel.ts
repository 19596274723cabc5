import type { Book, BookSheet, CellValue } from "../../workbench/book/book";
import { emptyBook, emptySheet, sheetId } from "../../workbench/book/create";
import { connectExcel } from "../../workbench/client/connectExcel";
import { createHost } from "../../workbench/host/createHost";
import type { Host } from "../../workbench/host/createHost";
import { formatBands } from "../../workbench/host/grid/layers";
import type { HostOptions } from "../../workbench/host/HostOptions";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { SessionOptions } from "../../src/excel/ExcelSession";
import type { ColumnWrite, OwnColumn, ReadReceipt } from "../../src/workbook/receipts";
import type { RangeRef } from "../../src/workbook/shape";
import type { Workbook } from "../../src/workbook/Workbook";

export interface Opened {
  readonly book: Book;
  readonly host: Host;
  readonly workbook: Workbook;
  /** Pauses that the port asked for, in milliseconds. */
  readonly pauses: number[];
  close(): void;
}

let current: Host | null = null;
let installed = false;

/** Loading the client takes a tenth of a second: one serves all tests of a file, and speaks to the host at hand. */
function installClient(host: Host): void {
  current = host;
  if (installed) return;
  installed = true;
  const relay: Host = {
    ...host,
    answer: async (text) => (current ?? host).answer(text),
    onEvents: (listener) => {
      forward = listener;
      current?.onEvents(listener);
    },
  };
  connectExcel(relay).install();
}

let forward: Parameters<Host["onEvents"]>[0] = null;

/** The port, Microsoft's client and the workbench host around a book; nothing waits. */
export function openExcel(
  book: Book,
  options: SessionOptions = {},
  hostOptions: HostOptions = {}
): Opened {
  const host = createHost(book, { trace: true, ...hostOptions });
  installClient(host);
  host.onEvents(forward);
  const pauses: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 0) pauses.push(milliseconds);
    await Promise.resolve();
  };
  const workbook = createExcelWorkbook({ wait, now: () => 0, ...options });
  return {
    book,
    host,
    workbook,
    pauses,
    close: () => host.onEvents(null),
  };
}

export function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function addSheet(book: Book, name: string, rows: CellValue[][] = []): BookSheet {
  const sheet = emptySheet(sheetId(book.sheets.length + 50), name);
  sheet.rows = rows;
  book.sheets.push(sheet);
  return sheet;
}

/** Customers with an id, a name and a revenue; ids are not in alphabetical order of the names. */
export function customerRows(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, i) => [
    `C${String(i + 1).padStart(6, "0")}`,
    `Customer ${(i * 7919) % count}`,
    1000 + i * 1.5,
  ]);
}

export interface BaseOptions {
  readonly rows?: number;
  readonly isTable?: boolean;
  readonly titleRows?: number;
  readonly hasTotals?: boolean;
  readonly sheet?: string;
}

/** A book with one customer table: header row after the title rows, columns A–C. */
export function customerBook(options: BaseOptions = {}): Book {
  const {
    rows = 12,
    isTable = true,
    titleRows = 0,
    hasTotals = false,
    sheet: name = "Customers",
  } = options;
  const book = emptyBook("base.xlsx", [name, "Notes"]);
  const sheet = sheetOf(book, name);
  const titles = Array.from({ length: titleRows }, (_, i): CellValue[] => [`Title ${i + 1}`]);
  const totals: CellValue[][] = hasTotals ? [["Total", null, rows]] : [];
  sheet.rows = [...titles, ["Customer ID", "Name", "Revenue"], ...customerRows(rows), ...totals];
  if (isTable)
    sheet.tables.push({
      id: 1,
      name: "CustomerTable",
      rect: { row: titleRows, column: 0, rows: rows + 1 + (hasTotals ? 1 : 0), columns: 3 },
      hasHeaders: true,
      hasTotals,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
      isFiltered: false,
    });
  sheetOf(book, "Notes").rows = [["The user's own notes"], [42]];
  return book;
}

export function dataRange(options: BaseOptions = {}): RangeRef {
  const { rows = 12, titleRows = 0, sheet = "Customers" } = options;
  return { sheet, row: titleRows + 1, column: 0, rows, columns: 3 };
}

const tierNames = ["S", "A", "B", "C"] as const;

/** Columns as the product writes them: text, numbers with gaps, fractions, long text. */
export function ownColumns(rows: number, language: "en" | "zh" = "en", shift = 0): OwnColumn[] {
  const words =
    language === "en"
      ? ["Tier", "Score", "Completeness", "Reason"]
      : ["客户等级", "得分", "完整度", "理由"];
  const [tier = "", score = "", completeness = "", reason = ""] = words;
  return [
    {
      key: "tier",
      header: tier,
      kind: "text",
      numberFormat: "@",
      widthCharacters: 8,
      values: Array.from({ length: rows }, (_, i) => tierNames[(i + shift) % 4] ?? null),
      fills: { S: { fill: "#1F5C7A", font: "#FFFFFF" }, A: { fill: "#A9CBDA", font: "#12313F" } },
    },
    {
      key: "score",
      header: score,
      kind: "number",
      numberFormat: "0.0",
      widthCharacters: 9,
      values: Float64Array.from({ length: rows }, (_, i) =>
        i % 5 === 4 ? NaN : ((i * 37 + shift) % 1000) / 10
      ),
    },
    {
      key: "completeness",
      header: completeness,
      kind: "percent",
      numberFormat: "0%",
      widthCharacters: 10,
      values: Float64Array.from({ length: rows }, (_, i) => ((i + shift) % 100) / 100),
    },
    {
      key: "reason",
      header: reason,
      note: "Why the customer has this tier",
      kind: "text",
      numberFormat: "@",
      widthCharacters: 40,
      wrap: true,
      values: Array.from({ length: rows }, (_, i) =>
        i % 3 === 0 ? null : `Revenue 收入 ${i + shift}`
      ),
    },
  ];
}

export async function readAll(
  workbook: Workbook,
  range: RangeRef,
  keyColumn: number | null = 0
): Promise<ReadReceipt> {
  return workbook.read(range, keyColumn, () => undefined);
}

export function writeOf(
  receipt: ReadReceipt,
  columns: readonly OwnColumn[],
  more: Partial<ColumnWrite> = {}
): ColumnWrite {
  return {
    receipt,
    table: "CustomerTable",
    headerRow: receipt.range.row - 1,
    columns,
    runId: "run-1",
    ...more,
  };
}

const formatNames = [
  "numberFormat",
  "bold",
  "fill",
  "fontColor",
  "fontSize",
  "wrap",
  "horizontal",
  "vertical",
  "locked",
] as const;

/** Everything a person could see or a file could hold, to compare before and after. */
export function snapshot(book: Book): unknown {
  const text = JSON.stringify({
    names: book.names,
    settings: [...book.settings],
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      rows: trimmed(sheet.rows),
      formulas: [...sheet.formulas].flatMap(([row, cells]) =>
        [...cells].map(([column, formula]) => [row, column, formula])
      ),
      // A column that was given the default width of 48 points looks like one that has none.
      widths: [...sheet.columnWidths]
        .filter(([, points]) => points !== 48)
        .sort(([a], [b]) => a - b),
      heights: [...sheet.rowHeights],
      hiddenRows: [...sheet.hiddenRows],
      merges: sheet.merges,
      tables: sheet.tables,
      charts: sheet.charts,
      hyperlinks: [...sheet.hyperlinks],
      validations: sheet.validations,
      // A rule made anew has another id.
      conditionalFormats: sheet.conditionalFormats.map(({ rect, definition }) => ({
        rect,
        definition,
      })),
      formats: formatNames.map((name) =>
        formatBands(sheet, { row: 0, column: 0, rows: 20, columns: 12 }, name).flatMap((band) =>
          new Array<unknown>(band.rows).fill(band.values)
        )
      ),
      properties: [...sheet.customProperties],
    })),
  });
  // Ids of sheets and charts made anew differ.
  return JSON.parse(text.replaceAll(/\{0[0-9A-F-]{35}\}/g, "{id}")) as unknown;
}

/** Values without the empty cells that a ragged row may or may not end with. */
export function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const cut = rows.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === null) end--;
    return row.slice(0, end);
  });
  while (cut.length > 0 && cut.at(-1)?.length === 0) cut.pop();
  return cut;
}

/** The value in a cell of the host's book; null for an empty one. */
export function at(book: Book, sheet: string, row: number, column: number): CellValue {
  return sheetOf(book, sheet).rows[row]?.[column] ?? null;
}
