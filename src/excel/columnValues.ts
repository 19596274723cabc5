import { safeText, writtenText } from "../sheets/safeText";
import type { Slices } from "../slices";
import type { OwnColumn } from "../workbook/receipts";
import { numberBytesBound, textJsonBytes } from "./jsonBytes";

/** What goes over the wire for one cell; "" empties it. */
export type SentCell = string | number;

/** True for columns of text; the others are numbers, percentages and dates as serial numbers. */
export function isTextColumn(column: OwnColumn): boolean {
  return !(column.values instanceof Float64Array);
}

/**
 * @param inTextCells true where the cells have the number format "@" by then
 * @returns the cell of a row as it is sent: a missing value is an empty cell, never a zero
 */
export function sentCell(column: OwnColumn, index: number, inTextCells: boolean): SentCell {
  const { values } = column;
  if (values instanceof Float64Array) {
    const value = values[index] ?? NaN;
    return Number.isFinite(value) ? value : "";
  }
  const text = values[index] ?? null;
  return text === null || text === "" ? "" : safeText(text, inTextCells);
}

/** What the cell has to hold afterwards. */
export function expectedCell(column: OwnColumn, index: number, inTextCells: boolean): SentCell {
  const { values } = column;
  if (values instanceof Float64Array) return sentCell(column, index, inTextCells);
  const text = values[index] ?? null;
  return text === null || text === "" ? "" : writtenText(text, inTextCells);
}

/** JSON bytes of each row across all columns, at most, computed once, so that every chunk is cut where it fills up. */
export function* rowWeights(columns: readonly OwnColumn[], rows: number): Slices<Uint32Array> {
  const weights = new Uint32Array(rows).fill(columns.length + 3);
  for (const { values } of columns) {
    if (values instanceof Float64Array) {
      for (let i = 0; i < rows; i++) {
        const value = values[i] ?? NaN;
        weights[i]! += Number.isFinite(value) ? numberBytesBound(value) : 2;
      }
      yield;
    } else {
      // The apostrophe that guards a text may add one byte; it is counted for all.
      for (let i = 0; i < rows; i++) {
        weights[i]! += textJsonBytes(values[i] ?? "") + 1;
        if (i % 4096 === 4095) yield;
      }
    }
  }
  return weights;
}

/** Row-major matrix of some neighbouring columns for one chunk: the only allocation per cell on the way out. */
export function chunkMatrix(
  columns: readonly OwnColumn[],
  start: number,
  rows: number,
  inTextCells: boolean
): SentCell[][] {
  const matrix = new Array<SentCell[]>(rows);
  for (let r = 0; r < rows; r++) {
    const row = new Array<SentCell>(columns.length);
    for (let c = 0; c < columns.length; c++) row[c] = sentCell(columns[c]!, start + r, inTextCells);
    matrix[r] = row;
  }
  return matrix;
}
