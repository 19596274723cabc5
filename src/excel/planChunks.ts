import { rowsWithin, type ExcelCaps } from "./ExcelCaps";

export interface Chunk {
  /** First row, counted from the first row to be written. */
  readonly start: number;
  readonly rows: number;
}

/**
 * Cuts rows of known weight into chunks under the caps, in order. A row that alone is over the byte cap gets a chunk of
 * its own: the cap lies well below Excel's wall.
 *
 * @param rowBytes JSON bytes of each row
 */
export function planChunks(
  rowBytes: Uint32Array | readonly number[],
  columns: number,
  caps: ExcelCaps
): Chunk[] {
  const maxRows = rowsWithin(caps, columns);
  const chunks: Chunk[] = [];
  let start = 0;
  let bytes = 0;
  for (let row = 0; row < rowBytes.length; row++) {
    const weight = rowBytes[row] ?? 0;
    if (row > start && (row - start >= maxRows || bytes + weight > caps.requestBytes)) {
      chunks.push({ start, rows: row - start });
      start = row;
      bytes = 0;
    }
    bytes += weight;
  }
  if (rowBytes.length > start) chunks.push({ start, rows: rowBytes.length - start });
  return chunks;
}

/** Two halves of a chunk that Excel found too large; null when it is down to one row. */
export function halves(chunk: Chunk): readonly [Chunk, Chunk] | null {
  if (chunk.rows < 2) return null;
  const rows = Math.floor(chunk.rows / 2);
  return [
    { start: chunk.start, rows },
    { start: chunk.start + rows, rows: chunk.rows - rows },
  ];
}
