import { CellError } from "../book/book";
import type { CellValue } from "../book/book";
import { columnLetters } from "./a1";
import type { ByteSink } from "./byteSink";
import { formulaToFile } from "./formulaText";
import { encodeText, escapeCellText } from "./xmlText";

/** Excel's limit of characters in a cell. */
export const LONGEST_TEXT = 32767;

/** Texts that Excel would take for a formula or number if they were typed into the cell. */
export const needsQuote = (value: CellValue): boolean =>
  typeof value === "string" && /^[=+\-@']/.test(value);

/** Writes `<c>` elements. */
export class CellWriter {
  private readonly letters: string[] = [];
  private readonly open: string;
  private readonly p: string;

  /** @param prefix of the worksheet's vocabulary, "x:" or "". */
  constructor(
    private readonly sink: ByteSink,
    prefix: string
  ) {
    this.p = prefix;
    this.open = `<${prefix}c r="`;
  }

  address(row: number, column: number): string {
    return (this.letters[column] ??= columnLetters(column)) + (row + 1);
  }

  /** @param table that holds the cell, for `[@Column]`. */
  cell(
    row: number,
    column: number,
    xf: number,
    value: CellValue,
    formula: string | undefined,
    table: string | null
  ): void {
    const { sink, p } = this;
    sink.text(this.open);
    sink.text(this.address(row, column));
    sink.text(xf === 0 ? '"' : `" s="${xf}"`);
    if (formula !== undefined) {
      sink.text(
        `${formulaType(value)}><${p}f>${encodeText(formulaToFile(formula, table))}</${p}f>`
      );
      if (value !== null) sink.text(`<${p}v>${encodeText(contentOf(value))}</${p}v>`);
      sink.text(`</${p}c>`);
    } else if (value === null) sink.text("/>");
    else if (typeof value === "number" && Number.isFinite(value))
      sink.text(`><${p}v>${value}</${p}v></${p}c>`);
    else if (typeof value === "string")
      sink.text(
        ` t="inlineStr"><${p}is><${p}t${spaceOf(value)}>${inlineText(value)}</${p}t></${p}is></${p}c>`
      );
    else sink.text(`${formulaType(value)}><${p}v>${contentOf(value)}</${p}v></${p}c>`);
  }
}

const spaceOf = (text: string): string =>
  /^\s|\s$|[\n\t]|  /.test(text) ? ' xml:space="preserve"' : "";

const inlineText = (text: string): string =>
  encodeText(escapeCellText(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text));

export const formulaType = (value: CellValue): string =>
  typeof value === "string"
    ? ' t="str"'
    : typeof value === "boolean"
      ? ' t="b"'
      : value instanceof CellError || (typeof value === "number" && !Number.isFinite(value))
        ? ' t="e"'
        : "";

/** Text of `<v>`, not yet escaped for XML. */
export function contentOf(value: CellValue): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "1" : "0";
  // No number of a sheet is infinite or NaN; #NUM! is what Excel shows for such results.
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "#NUM!";
  return escapeCellText(value.slice(0, LONGEST_TEXT));
}
