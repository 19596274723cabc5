import type { Chunks } from "./deflate";
import { join, parseInChunks } from "./deflate";
import { tagElement } from "./cellFormula";
import { SheetParser } from "./sheetScan";
import { attributeOf } from "./xmlBytes";
import { setAttribute } from "./xmlEdit";
import { serializeElement } from "./xmlTree";

const LETTER_R = 114;

/**
 * A worksheet whose rows do not ascend, in order; of rows with the same number the last one stands. Excel repairs such files,
 * other programs write them.
 */
export async function* sortedRows(part: string, chunks: Chunks): AsyncGenerator<Uint8Array> {
  const rows = new Map<number, Uint8Array>();
  const parser = new SheetParser(part, (scan) => {
    const { bytes, start, tagEnd, end, row } = scan;
    if (attributeOf(bytes, start, tagEnd, LETTER_R) !== null) {
      rows.set(row, bytes.slice(start, end));
      return;
    }
    // A row without a number would count from the one before it, which is another one now.
    const tag = tagElement(bytes, start, tagEnd);
    setAttribute(tag, "r", row + 1);
    const text = serializeElement(tag);
    const open = new TextEncoder().encode(tagEnd === end ? text : `${text.slice(0, -2)}>`);
    rows.set(row, join([open, bytes.slice(tagEnd, end)], open.length + end - tagEnd));
  });
  await parseInChunks(chunks, (bytes, last) => parser.parse(bytes, last));
  const { head, dataTag, tail } = parser.finish();
  yield head;
  const encoder = new TextEncoder();
  yield encoder.encode(dataTag);
  for (const [, bytes] of [...rows].sort(([a], [b]) => a - b)) yield bytes;
  yield encoder.encode(`</${/^<([^\s>/]+)/.exec(dataTag)![1]}>`);
  yield tail;
}
