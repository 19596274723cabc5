import type { Block, ListValidation, PlanCell, SheetPlan } from "../sheets/SheetPlan";
import { quotedSheet, cellAddress } from "../sheets/address";
import { safeText } from "../sheets/safeText";
import { styles } from "../sheets/styles";
import { applyStyle } from "./applyStyle";
import { cellJsonBytes } from "./jsonBytes";
import { rowsWithin, type ExcelCaps } from "./ExcelCaps";
import { columnPoints } from "./finishColumns";
import { rangeAt } from "./ranges";
import { styleOps } from "./styleOps";

/** One thing to do on a sheet and what it weighs on the wire. */
export interface PaintOp {
  readonly bytes: number;
  readonly apply: (sheet: Excel.Worksheet) => void;
}

/** A call with its object path takes some 250 bytes. */
const callBytes = 250;

/** Longest list that a validation rule can spell out; commas separate its values. */
const maxListText = 255;

/**
 * A sheet plan as operations in the order in which Excel wants them: links before texts (a link would write its own), values
 * before formats, merges before heights.
 */
export function paintOps(plan: SheetPlan, caps: ExcelCaps): PaintOp[] {
  return [
    ...plan.blocks.flatMap(linkOps),
    ...plan.blocks.flatMap((block) => valueOps(block, caps)),
    ...(plan.merges ?? []).map((rect) => op((sheet) => rangeAt(sheet, rect).merge(false))),
    ...styleOps(plan.blocks),
    ...captionOps(plan),
    ...widthOps(plan.columnWidths),
    ...heightOps(plan.rowHeights ?? []),
    ...(plan.validations ?? []).filter(canSpellOut).map(validationOp),
    ...(plan.tabColor === undefined
      ? []
      : [op((sheet) => void (sheet.tabColor = plan.tabColor ?? ""))]),
  ];
}

/** Parts of a plan that Excel's object model cannot take, for the receipt. */
export function unpaintable(plan: SheetPlan): { part: string; code: string }[] {
  return (plan.validations ?? [])
    .filter((list) => !canSpellOut(list))
    .map(() => ({ part: "validation", code: "InvalidArgument" }));
}

function op(apply: PaintOp["apply"], bytes = 2 * callBytes): PaintOp {
  return { bytes, apply };
}

/** Cells as they are sent: text guarded, formulas as we composed them, null for a cell that stays empty. */
export function sentPlanCell(cell: PlanCell): string | number | null {
  if (cell === null || typeof cell === "number")
    return typeof cell === "number" && !Number.isFinite(cell) ? null : cell;
  if (typeof cell === "string") return cell === "" ? null : safeText(cell);
  return "formula" in cell ? cell.formula : safeText(cell.text);
}

function valueOps(block: Block, caps: ExcelCaps): PaintOp[] {
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return [];
  const ops: PaintOp[] = [];
  let start = 0;
  let bytes = 0;
  const flush = (end: number): void => {
    const from = start;
    const weight = bytes;
    start = end;
    bytes = 0;
    if (end === from) return;
    ops.push({
      bytes: weight + 2 * callBytes,
      apply: (sheet) => {
        const rect = { row: block.row + from, column: block.column, rows: end - from, columns };
        rangeAt(sheet, rect).values = block.cells
          .slice(from, end)
          .map((row) => row.map(sentPlanCell));
      },
    });
  };
  const maxRows = rowsWithin(caps, columns);
  block.cells.forEach((row, index) => {
    const weight = row.reduce<number>(
      (sum, cell) => sum + cellJsonBytes(sentPlanCell(cell)) + 1,
      2
    );
    if (index - start >= maxRows || (index > start && bytes + weight > caps.requestBytes))
      flush(index);
    bytes += weight;
  });
  flush(block.cells.length);
  return ops;
}

function linkOps(block: Block): PaintOp[] {
  return block.cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell === null || typeof cell !== "object" || cell.to === undefined) return [];
      const { to } = cell;
      const documentReference = `${quotedSheet(to.sheet)}!${cellAddress(to.row, to.column)}`;
      const rect = { row: block.row + r, column: block.column + c, rows: 1, columns: 1 };
      return [
        op((sheet) => void (rangeAt(sheet, rect).hyperlink = { documentReference }), 3 * callBytes),
      ];
    })
  );
}

/** Charts carry no alternative text in Excel's API: what one says stands in the row below it. */
function captionOps(plan: SheetPlan): PaintOp[] {
  return (plan.charts ?? []).flatMap(({ caption, at }) => {
    const row = at.row + at.rows;
    const isTaken = plan.blocks.some(
      (block) =>
        row >= block.row &&
        row < block.row + block.cells.length &&
        at.column >= block.column &&
        at.column < block.column + (block.cells[0]?.length ?? 0)
    );
    if (!caption || isTaken) return [];
    return [
      op((sheet) => {
        const range = rangeAt(sheet, { row, column: at.column, rows: 1, columns: 1 });
        range.values = [[safeText(caption)]];
        applyStyle(range.format, { ...styles.note, wrap: false }, false);
      }, 12 * callBytes),
    ];
  });
}

function widthOps(widths: readonly number[]): PaintOp[] {
  return runs(widths.map((width, column) => ({ at: column, value: width }))).map(
    ({ at, count, value }) =>
      op(
        (sheet) =>
          void (rangeAt(sheet, { row: 0, column: at, rows: 1, columns: count }).format.columnWidth =
            columnPoints(value))
      )
  );
}

function heightOps(
  heights: readonly { readonly row: number; readonly points: number }[]
): PaintOp[] {
  const sorted = [...heights]
    .sort((a, b) => a.row - b.row)
    .map(({ row, points }) => ({ at: row, value: points }));
  return runs(sorted).map(({ at, count, value }) =>
    op(
      (sheet) =>
        void (rangeAt(sheet, { row: at, column: 0, rows: count, columns: 1 }).format.rowHeight =
          value)
    )
  );
}

/** Neighbours with the same value as one. */
function runs(
  entries: readonly { readonly at: number; readonly value: number }[]
): { at: number; count: number; value: number }[] {
  const found: { at: number; count: number; value: number }[] = [];
  for (const { at, value } of entries) {
    const last = found.at(-1);
    if (last && last.value === value && last.at + last.count === at) last.count++;
    else found.push({ at, count: 1, value });
  }
  return found;
}

function canSpellOut({ values }: ListValidation): boolean {
  return (
    values.join(",").length <= maxListText &&
    values.every((value) => !value.includes(",") && !value.startsWith("="))
  );
}

function validationOp({ rect, values, prompt }: ListValidation): PaintOp {
  return op((sheet) => {
    const { dataValidation } = rangeAt(sheet, rect);
    dataValidation.rule = { list: { inCellDropDown: true, source: values.join(",") } };
    dataValidation.ignoreBlanks = true;
    if (prompt)
      dataValidation.prompt = {
        showPrompt: true,
        title: prompt.title.slice(0, 32),
        message: prompt.message.slice(0, 255),
      };
  }, 6 * callBytes);
}

/** Operations in groups that fit into one request each. */
export function groupOps(ops: readonly PaintOp[], caps: ExcelCaps): PaintOp[][] {
  const groups: PaintOp[][] = [[]];
  let bytes = 0;
  for (const next of ops) {
    if (bytes > 0 && bytes + next.bytes > caps.requestBytes) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(next);
    bytes += next.bytes;
  }
  return groups;
}
