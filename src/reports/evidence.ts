import type { FieldTable } from "../intake/columns";
import { fieldOf } from "../intake/fields";
import type { FieldKey, TableKind } from "../intake/fields";
import type { EvidenceRef } from "../insight/swot/Finding";
import { cellAddress, columnLetters, sheetCell } from "../sheets/address";
import type { CellTarget, PlanCell } from "../sheets/SheetPlan";
import type { StyleName } from "../sheets/styles";
import type { ReportContext } from "./ReportContext";

export interface EvidenceCell {
  readonly cell: PlanCell;
  readonly style: StyleName;
}

/** Finds a customer's value by the customer's code, wherever its row stands by then. */
export interface RowLookup {
  /** Index of the customer. */
  readonly customer: number;
  /** Formula without "=" for the value in a 0-based sheet column of the customer list. */
  value(column: number): string;
}

/** Field types whose value is worth showing beside a statement; words are where the link leads. */
const numeric = new Set([
  "money",
  "number",
  "int",
  "pct",
  "rating",
  "score100",
  "nps",
  "days",
  "date",
]);

/**
 * The cell that backs a statement: a formula that shows the number as it stands in the user's sheet, with a way there, found
 * by the customer's code where `lookup` knows it, so that sorting the list does not put another's number there;
 * for words, whole rows and several cells, the address as a link.
 */
export function evidenceCell(
  context: ReportContext,
  evidence: readonly EvidenceRef[],
  lookup: RowLookup | null = null
): EvidenceCell {
  const [first] = evidence;
  const target = first === undefined ? null : evidenceTarget(context, first);
  if (first === undefined || target === null) return { cell: null, style: "text" };
  if (
    evidence.length === 1 &&
    first.field !== null &&
    first.row !== null &&
    numeric.has(fieldOf(first.field).type)
  ) {
    const isOwn = lookup !== null && first.table === "customers" && first.row === lookup.customer;
    const value = isOwn
      ? lookup.value(target.column)
      : sheetCell(target.sheet, target.row, target.column);
    return {
      cell: { formula: `=${value}`, to: target },
      style: numberStyle(context, first.table, first.field),
    };
  }
  const cells = addresses(context, evidence);
  return {
    cell: { text: cells === "" ? target.sheet : `${target.sheet}!${cells}`, to: target },
    style: "linkWrapped",
  };
}

/** A link that names the cells without their sheet, for lists whose evidence all stands on one sheet. */
export function addressLink(context: ReportContext, evidence: readonly EvidenceRef[]): PlanCell {
  const [first] = evidence;
  const to = first === undefined ? null : evidenceTarget(context, first);
  return to === null ? null : { text: addresses(context, evidence), to };
}

/** Cells on the sheet of the first one, three at most: "D7, H7". */
function addresses(context: ReportContext, evidence: readonly EvidenceRef[]): string {
  const targets = evidence.map((ref) => ({ ref, target: evidenceTarget(context, ref) }));
  const sheet = targets[0]?.target?.sheet ?? "";
  const cells = targets.flatMap(({ ref, target }) => {
    if (target === null || target.sheet !== sheet) return [];
    if (ref.row === null) return ref.field === null ? [] : [columnLetters(target.column)];
    return [
      ref.field === null
        ? `${target.row + 1}:${target.row + 1}`
        : cellAddress(target.row, target.column),
    ];
  });
  const shown = [...new Set(cells)];
  return shown.length > 3 ? `${shown.slice(0, 3).join(", ")} …` : shown.join(", ");
}

/** Where an evidence stands now; null when its table is not there. */
export function evidenceTarget(context: ReportContext, ref: EvidenceRef): CellTarget | null {
  const table = tableOf(context, ref.table);
  if (table === undefined) return null;
  const row =
    ref.row === null
      ? table.source.headerRow
      : (table.sheetRows[ref.row] ?? table.source.headerRow);
  const column =
    ref.field === null
      ? table.source.firstColumn
      : (columnOf(table, ref.field) ?? table.source.firstColumn);
  return { sheet: table.source.sheet, row, column };
}

export function tableOf(context: ReportContext, kind: TableKind): FieldTable | undefined {
  return kind === "customers" ? context.customers : context.tables.get(kind);
}

/** 0-based sheet column of a field, or null. */
export function columnOf(table: FieldTable, field: FieldKey): number | null {
  return table.mapping.find((column) => column.field === field)?.column ?? null;
}

/** Formatted as the field asks for; percentages as fractions or as points, whichever the column holds. */
function numberStyle(context: ReportContext, kind: TableKind, field: FieldKey): StyleName {
  const { type } = fieldOf(field);
  if (type === "date") return "evidenceDate";
  if (type !== "pct") return "evidence";
  return holdsPercentPoints(tableOf(context, kind), field) ? "evidencePoints" : "evidencePercent";
}

/** Intake notes when it reads 12 as 12 %. */
function holdsPercentPoints(table: FieldTable | undefined, field: FieldKey): boolean {
  return (table?.problems ?? []).some(
    (problem) =>
      problem.kind === "unitAssumed" &&
      problem.field === field &&
      String(problem.detail?.["about"]).startsWith("percent")
  );
}
