import { languages, type LanguageCode } from "../i18n/languages";
import { enumCodes } from "../intake/cells/enums";
import { exampleRows } from "../intake/exampleRows";
import { fieldOf, type FieldKey, type FieldType, type TableKind } from "../intake/fields";
import { markedFields, templateColumns, type ExampleValue } from "../intake/templates";
import type { TablePlan, TablePlanColumn } from "../sheets/TablePlan";
import type { InsertedTable, RemovedTables } from "../workbook/receipts";
import type { Job, Workbook } from "../workbook/Workbook";

/** Rows that get formats, choices and help in advance; the table itself grows as far as the user types. */
const preparedRows = 500;

/**
 * Adds an empty table of each kind on a new sheet of its own: headers that intake reads without asking, choices, help and
 * one marked example row that is never read as data. All of them or none. Nothing existing is touched; `takeBackTemplates` removes what nobody
 * has filled in.
 *
 * @throws HostError readOnly, workbookProtected, cancelled
 */
export async function insertTemplates(
  workbook: Workbook,
  kinds: readonly TableKind[],
  language: LanguageCode,
  job: Job
): Promise<readonly InsertedTable[]> {
  return workbook.together(async () => {
    const inserted: InsertedTable[] = [];
    for (const kind of kinds) {
      const plan = tablePlan(kind, language);
      job.onProgress?.({
        phase: "write",
        done: inserted.length,
        total: kinds.length,
        subject: plan.sheetName,
      });
      inserted.push(await workbook.insertTable(plan, job));
    }
    job.onProgress?.({ phase: "write", done: kinds.length, total: kinds.length });
    return inserted;
  });
}

/** Removes inserted tables that still hold only their example; tables that somebody has filled in are kept and named. */
export function takeBackTemplates(workbook: Workbook, job: Job): Promise<RemovedTables> {
  return workbook.removeUntouchedTables(job);
}

/** The table of a kind as data. */
export function tablePlan(kind: TableKind, language: LanguageCode): TablePlan {
  const { templates, intake } = languages[language].words;
  const fields = templateColumns[kind];
  const example = { ...exampleRows[kind], ...templates.examples[kind] };
  const marked = new Set(markedFields[kind]);
  return {
    key: `template:${kind}`,
    sheetName: intake.tableKinds[kind],
    tableName: intake.tableKinds[kind],
    columns: fields.map((field) => column(field, language)),
    example: fields.map((field) => {
      const cell = exampleCell(field, example[field], language);
      return marked.has(field) && typeof cell === "string"
        ? `${templates.exampleMark}${cell}`
        : cell;
    }),
    preparedRows,
  };
}

function column(field: FieldKey, language: LanguageCode): TablePlanColumn {
  const { templates, intake } = languages[language].words;
  const { type } = fieldOf(field);
  const header = fieldOf(field)[intake.fieldNames];
  const choices = choicesOf(field, language);
  const help = templates.help.fields[field] ?? templates.help.types[type];
  const isLong = longTexts.has(field);
  return {
    header,
    width: isLong ? 44 : Math.max(widths[type] ?? 12, headerWidth(header)),
    numberFormat: codeFields.has(field) ? "@" : (formats[type] ?? "General"),
    wrap: isLong,
    help:
      choices.length > 0 && choices.length <= 8
        ? templates.help.oneOf(help, choices.join(intake.listSeparator))
        : help,
    choices,
    otherChoice: templates.help.otherChoice,
  };
}

/** A header may wrap to two lines. */
function headerWidth(header: string): number {
  const width = Array.from(header).reduce(
    (sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2.1 : 1.1),
    4
  );
  return Math.min(26, Math.ceil(width > 20 ? width * 0.6 : width));
}

function choicesOf(field: FieldKey, language: LanguageCode): readonly string[] {
  const { templates } = languages[language].words;
  const { type, values } = fieldOf(field);
  if (values !== undefined)
    return enumCodes(values).map((code) => templates.choices[values][code] ?? code);
  if (type === "bool") return [templates.flags.yes, templates.flags.no];
  if (type === "rating") return ["1", "2", "3", "4", "5"];
  return templates.fieldChoices[field] ?? [];
}

function exampleCell(
  field: FieldKey,
  value: ExampleValue | undefined,
  language: LanguageCode
): string | number | null {
  const { templates } = languages[language].words;
  const { values } = fieldOf(field);
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? templates.flags.yes : templates.flags.no;
  if (values !== undefined && typeof value === "string")
    return templates.choices[values][value] ?? value;
  return value;
}

const formats: Readonly<Partial<Record<FieldType, string>>> = {
  money: "#,##0.00",
  int: "0",
  pct: "0.0%",
  date: "yyyy-mm-dd",
};
const widths: Readonly<Partial<Record<FieldType, number>>> = {
  money: 14,
  date: 12,
  text: 18,
  enum: 14,
};
/** Codes that look like numbers and must keep their leading zeros. */
const codeFields = new Set<FieldKey>([
  "customerId",
  "documentNo",
  "entryId",
  "productId",
  "projectId",
  "currencyCode",
]);
const longTexts = new Set<FieldKey>([
  "statement",
  "interpretation",
  "activityFinding",
  "feedbackText",
  "competitorMove",
  "ourAnswer",
  "evidenceText",
  "forecastChange",
  "notes",
  "sellingPoint",
]);
