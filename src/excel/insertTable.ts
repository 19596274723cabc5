import type { TablePlan, TablePlanColumn } from "../sheets/TablePlan";
import { safeText, writtenText } from "../sheets/safeText";
import { legalSheetName } from "../sheets/sheetNames";
import { palette } from "../sheets/styles";
import { HostError } from "../workbook/HostError";
import type { InsertedTable } from "../workbook/receipts";
import type { Cell } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { columnPoints } from "./finishColumns";
import { listSheets } from "./OwnSheets";
import { rangeAt, setNumberFormat } from "./ranges";
import { undoNewSheet } from "./undoNewSheet";

/** Custom property of a sheet with an inserted table: its key and what was written, to tell whether anybody has filled it in. */
export const templateProperty = "Tierbook.template";

export interface TemplateRecord {
  readonly key: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** Longest list that a validation rule can spell out, and longest title and message of a prompt. */
const longest = { list: 255, title: 32, message: 255 } as const;

/**
 * Adds a sheet with an empty Excel table: header, one example row, formats, choices and help. Never on an existing sheet.
 * Two round trips: what names are taken, then everything at once.
 *
 * @throws HostError readOnly, workbookProtected
 */
export async function insertTable(
  adapter: Adapter,
  plan: TablePlan,
  job?: Job
): Promise<InsertedTable> {
  const taken = await adapter.session.run({ isRepeatable: true, queue: queueNames }, job);
  const sheetName = legalSheetName(plan.sheetName, taken.sheets);
  const tableName = legalTableName(plan.tableName, taken.names);
  const id = await adapter.session.run(
    {
      isRepeatable: false,
      place: { sheet: sheetName },
      queue: (context) => {
        const sheet = context.workbook.worksheets.add(sheetName);
        sheet.customProperties.add(templateProperty, JSON.stringify(recordOf(plan)));
        plan.columns.forEach((column, at) => formatColumn(sheet, column, at, plan.preparedRows));
        const columns = plan.columns.length;
        rangeAt(sheet, { row: 0, column: 0, rows: 2, columns }).values = [
          plan.columns.map(({ header }) => safeText(header)),
          plan.example.map((cell, at) => sent(cell, plan.columns[at])),
        ];
        const table = sheet.tables.add(
          rangeAt(sheet, { row: 0, column: 0, rows: 2, columns }),
          true
        );
        table.name = tableName;
        table.style = "TableStyleLight9";
        rangeAt(sheet, { row: 1, column: 0, rows: 1, columns }).format.font.italic = true;
        rangeAt(sheet, { row: 1, column: 0, rows: 1, columns }).format.font.color = palette.quiet;
        const header = rangeAt(sheet, { row: 0, column: 0, rows: 1, columns });
        header.format.wrapText = true;
        header.format.verticalAlignment = "Center";
        plan.columns.forEach((column, at) => helpColumn(sheet, column, at, plan.preparedRows));
        sheet.freezePanes.freezeRows(1);
        sheet.load("id");
        return () => sheet.id;
      },
    },
    job
  );
  adapter.together.wrote(() => undoNewSheet(adapter, { id, name: sheetName }, null));
  return { key: plan.key, sheet: sheetName, table: tableName };
}

function queueNames(
  context: Excel.RequestContext
): () => { sheets: readonly string[]; names: readonly string[] } {
  const { workbook } = context;
  const sheets = listSheets(context);
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  return () => {
    if (workbook.readOnly) throw new HostError("readOnly");
    if (workbook.protection.protected) throw new HostError("workbookProtected");
    return {
      sheets: sheets().map(({ name }) => name),
      names: [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name),
    };
  };
}

/** Letters and digits only, unlike every table and defined name; these share one name space. */
function legalTableName(wanted: string, taken: readonly string[]): string {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  const words = wanted.replaceAll(/\s+(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  const base = words.replaceAll(/[^\p{L}\p{N}_]/gu, "").replace(/^[^\p{L}_]+/u, "") || "Table_";
  if (!others.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++)
    if (!others.has(`${base}_${number}`.toLowerCase())) return `${base}_${number}`;
}

function sent(
  cell: string | number | null,
  column: TablePlanColumn | undefined
): string | number | null {
  return typeof cell === "string" ? safeText(cell, column?.numberFormat === "@") : cell;
}

/** What the header and the example row read back as. */
function recordOf(plan: TablePlan): TemplateRecord {
  return {
    key: plan.key,
    cells: [
      plan.columns.map(({ header }) => writtenText(header)),
      plan.example.map((cell, at) =>
        typeof cell === "string"
          ? writtenText(cell, plan.columns[at]?.numberFormat === "@")
          : (cell ?? "")
      ),
    ],
  };
}

/** Formats first, so that texts such as "007" stay texts. */
function formatColumn(
  sheet: Excel.Worksheet,
  column: TablePlanColumn,
  at: number,
  rows: number
): void {
  const body = rangeAt(sheet, { row: 1, column: at, rows, columns: 1 });
  if (column.numberFormat !== "General") setNumberFormat(body, column.numberFormat);
  if (column.wrap) body.format.wrapText = true;
  body.format.verticalAlignment = "Top";
  rangeAt(sheet, { row: 0, column: at, rows: 1, columns: 1 }).format.columnWidth = columnPoints(
    column.width
  );
}

/** A message needs a rule to hang on: the list of choices, or one that everything fulfils. */
function helpColumn(
  sheet: Excel.Worksheet,
  { header, help, choices, otherChoice }: TablePlanColumn,
  at: number,
  rows: number
): void {
  const list = choices.join(",");
  const isList = choices.length > 0 && list.length <= longest.list;
  const prompt = {
    showPrompt: true,
    title: header.slice(0, longest.title),
    message: help.slice(0, longest.message),
  };
  const { dataValidation: ofHeader } = rangeAt(sheet, { row: 0, column: at, rows: 1, columns: 1 });
  ofHeader.rule = { custom: { formula: "=TRUE" } };
  ofHeader.prompt = prompt;
  const { dataValidation: ofCells } = rangeAt(sheet, { row: 1, column: at, rows, columns: 1 });
  ofCells.rule = isList
    ? { list: { inCellDropDown: true, source: list } }
    : { custom: { formula: "=TRUE" } };
  ofCells.ignoreBlanks = true;
  ofCells.prompt = prompt;
  if (isList)
    ofCells.errorAlert = {
      showAlert: true,
      style: "Warning",
      title: prompt.title,
      message: otherChoice.slice(0, longest.message),
    };
}
