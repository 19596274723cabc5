import type { BookSheet } from "../book/book";
import type { ByteSink } from "./byteSink";
import { tagElement } from "./cellFormula";
import type { RowScan } from "./rowScan";
import { mentionsLayout } from "./sheetCells";
import { attribute, flag, numberAttribute, setAttribute } from "./xmlEdit";
import { serializeElement } from "./xmlTree";

const decoder = new TextDecoder();
/** A hint about the columns that a row uses, wrong once cells are added; Excel does without it. */
const SPANS = /\sspans\s*=\s*("[^"]*"|'[^']*')/;

/**
 * Writes the row's start tag, as it was where nothing about it changed.
 * @param widens whether cells come outside the columns that the row had.
 * @returns the row's own style, if it has one.
 */
export function writeRowTag(
  sink: ByteSink,
  sheet: BookSheet,
  scan: RowScan,
  widens: boolean,
  hasCells: boolean
): number | null {
  const wantedHeight = sheet.rowHeights.get(scan.row);
  const wantsHidden = sheet.hiddenRows.has(scan.row);
  const opens = scan.tagEnd === scan.end && hasCells;
  if (
    wantedHeight === undefined &&
    !wantsHidden &&
    !scan.implied &&
    !opens &&
    !mentionsLayout(scan.bytes, scan.start, scan.tagEnd)
  ) {
    if (widens)
      sink.text(decoder.decode(scan.bytes.subarray(scan.start, scan.tagEnd)).replace(SPANS, ""));
    else sink.bytes(scan.bytes, scan.start, scan.tagEnd);
    return null;
  }
  const tag = tagElement(scan.bytes, scan.start, scan.tagEnd);
  const style = flag(tag, "customFormat") ? (numberAttribute(tag, "s") ?? null) : null;
  const written = numberAttribute(tag, "ht");
  const height = written !== undefined && written > 0 ? written : undefined;
  const isHidden = flag(tag, "hidden") || written === 0;
  if (
    height === wantedHeight &&
    isHidden === wantsHidden &&
    !scan.implied &&
    !opens &&
    !(widens && attribute(tag, "spans") !== undefined)
  ) {
    sink.bytes(scan.bytes, scan.start, scan.tagEnd);
    return style;
  }
  setAttribute(tag, "r", scan.row + 1);
  if (widens) setAttribute(tag, "spans", undefined);
  if (height !== wantedHeight) {
    setAttribute(tag, "ht", wantedHeight);
    setAttribute(tag, "customHeight", wantedHeight === undefined ? undefined : "1");
  }
  if (isHidden !== wantsHidden) {
    setAttribute(tag, "hidden", wantsHidden || undefined);
    if (written === 0) setAttribute(tag, "ht", wantedHeight);
  }
  const text = serializeElement(tag);
  sink.text(scan.tagEnd === scan.end && !hasCells ? text : `${text.slice(0, -2)}>`);
  return style;
}
