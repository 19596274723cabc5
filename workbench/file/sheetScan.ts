import { LETTER_R, readCellTag } from "./cellTag";
import { join, parseInChunks } from "./deflate";
import type { Chunks } from "./deflate";
import { corrupt, orCorrupt } from "./refusals";
import { CellType, MAX_COLUMNS, MAX_ROWS, RowScan } from "./rowScan";
import { attributeOf, endTagOf, findLess, isNamed, LT, MORE, SLASH, tokenEnd } from "./xmlBytes";

export interface SheetFrame {
  /** Everything before and after the sheetData element, and its start tag as written ("" when there is none). */
  readonly head: Uint8Array;
  readonly dataTag: string;
  readonly tail: Uint8Array;
}

/**
 * Reads a worksheet part in one pass over its bytes; a row is handed over when it stands in the buffer as a whole.
 * @throws OpenError (corrupt) where the markup is broken or cut off.
 */
export async function scanSheet(
  part: string,
  chunks: Chunks,
  onRow: (scan: RowScan) => void
): Promise<SheetFrame> {
  const parser = new SheetParser(part, onRow);
  await parseInChunks(chunks, (bytes, last) => parser.parse(bytes, last));
  return parser.finish();
}

/** The scanner behind `scanSheet`, for callers that pass output on between steps. */
export class SheetParser {
  private state: "head" | "data" | "tail" = "head";
  private readonly head: Uint8Array[] = [];
  private readonly tail: Uint8Array[] = [];
  private dataTag = "";
  /** Blanks between the last row and the end of the data. */
  closingGap: Uint8Array = new Uint8Array(0);
  private nextRow = 0;
  private readonly scan = new RowScan();

  constructor(
    private readonly part: string,
    private readonly onRow: (scan: RowScan) => void
  ) {}

  finish(): SheetFrame {
    if (this.state === "data") throw corrupt(this.part, "the sheet's data is cut off");
    return { head: joinAll(this.head), dataTag: this.dataTag, tail: joinAll(this.tail) };
  }

  /** Consumes what it can and returns the position of the first byte that it needs again. */
  parse(bytes: Uint8Array, last: boolean): number {
    this.scan.bytes = bytes;
    let at = 0;
    while (at < bytes.length) {
      if (this.state === "tail") {
        this.tail.push(bytes.slice(at));
        return bytes.length;
      }
      const less = bytes.indexOf(LT, at);
      const text = less < 0 ? bytes.length : less;
      if (this.state === "head" && text > at) this.head.push(bytes.slice(at, text));
      if (less < 0) return bytes.length;
      const before = at;
      this.scan.gapStart = before;
      at = this.state === "head" ? this.headToken(bytes, less) : this.dataToken(bytes, less);
      if (at === MORE) {
        if (last) throw corrupt(this.part, "the sheet is cut off");
        return this.state === "head" ? less : before;
      }
    }
    return bytes.length;
  }

  private headToken(bytes: Uint8Array, at: number): number {
    const end = tokenEnd(bytes, at);
    if (end === MORE) return end;
    if (!isNamed(bytes, at + 1, "sheetData")) {
      this.head.push(bytes.slice(at, end));
      return end;
    }
    this.dataTag = new TextDecoder().decode(bytes.subarray(at, end));
    this.state = bytes[end - 2] === SLASH ? "tail" : "data";
    return end;
  }

  private dataToken(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] === SLASH) {
      const end = tokenEnd(bytes, at);
      if (end !== MORE && isNamed(bytes, at + 2, "sheetData")) {
        this.state = "tail";
        this.closingGap = bytes.slice(this.scan.gapStart, at);
      }
      return end;
    }
    if (isNamed(bytes, at + 1, "row")) return this.rowElement(bytes, at);
    return tokenEnd(bytes, at);
  }

  private rowElement(bytes: Uint8Array, at: number): number {
    const scan = this.scan;
    const tagEnd = tokenEnd(bytes, at);
    if (tagEnd === MORE) return MORE;
    const written = attributeOf(bytes, at, tagEnd, LETTER_R);
    const row = written === null ? this.nextRow : Number(written) - 1;
    if (!(row >= 0 && row < MAX_ROWS))
      throw corrupt(this.part, `row number ${written ?? row + 1} is outside a worksheet`);
    scan.row = row;
    scan.start = at;
    scan.tagEnd = tagEnd;
    scan.contentEnd = tagEnd;
    scan.end = tagEnd;
    scan.count = 0;
    scan.unordered = false;
    scan.implied = written === null;
    if (bytes[tagEnd - 2] !== SLASH) {
      let inside = tagEnd;
      for (;;) {
        const less = findLess(bytes, inside);
        if (less < 0) return MORE;
        if (bytes[less + 1] === SLASH && isNamed(bytes, less + 2, "row")) {
          const end = tokenEnd(bytes, less);
          if (end === MORE) return MORE;
          scan.contentEnd = less;
          scan.end = end;
          break;
        }
        const isCell = isNamed(bytes, less + 1, "c");
        if (!isCell && bytes[less + 1] === SLASH && isNamed(bytes, less + 2, "sheetData"))
          throw corrupt(this.part, `row ${row + 1} is not closed`);
        inside = isCell ? this.cellElement(bytes, less) : tokenEnd(bytes, less);
        if (inside === MORE) return MORE;
      }
    }
    this.nextRow = row + 1;
    orCorrupt(this.part, () => this.onRow(scan));
    return scan.end;
  }

  private cellElement(bytes: Uint8Array, at: number): number {
    const scan = this.scan;
    const n = scan.count;
    if (n >= MAX_COLUMNS)
      throw corrupt(this.part, `row ${scan.row + 1} has more cells than a worksheet has columns`);
    const before = n === 0 ? -1 : scan.column[n - 1]!;
    scan.column[n] = before + 1;
    scan.hasAddress[n] = 0;
    scan.style[n] = 0;
    scan.type[n] = CellType.number;
    scan.cellStart[n] = at;
    scan.valueStart[n] = scan.formulaStart[n] = scan.inlineStart[n] = MORE;
    const tagEnd = readCellTag(this.part, scan, bytes, at, n);
    if (tagEnd === MORE) return MORE;
    if (scan.hasAddress[n] === 0) scan.implied = true;
    if (scan.column[n]! <= before) scan.unordered = true;
    scan.cellTagEnd[n] = tagEnd;
    const end = bytes[tagEnd - 2] === SLASH ? tagEnd : this.cellContent(bytes, tagEnd, n);
    if (end === MORE) return MORE;
    scan.cellEnd[n] = end;
    scan.count = n + 1;
    return end;
  }

  private cellContent(bytes: Uint8Array, from: number, n: number): number {
    const scan = this.scan;
    let at = from;
    for (;;) {
      const less = findLess(bytes, at);
      if (less < 0) return MORE;
      if (bytes[less + 1] === SLASH) {
        const end = tokenEnd(bytes, less);
        // Any other end tag here closes an element that this reader does not know and skips tag by tag.
        if (end === MORE || isNamed(bytes, less + 2, "c")) return end;
        if (isNamed(bytes, less + 2, "row"))
          throw corrupt(this.part, `row ${scan.row + 1}: a cell is not closed`);
        at = end;
        continue;
      }
      const tagEnd = tokenEnd(bytes, less);
      if (tagEnd === MORE) return MORE;
      const name = isNamed(bytes, less + 1, "v")
        ? "v"
        : isNamed(bytes, less + 1, "f")
          ? "f"
          : isNamed(bytes, less + 1, "is")
            ? "is"
            : null;
      if (name === null) {
        at = tagEnd;
        continue;
      }
      let contentEnd = tagEnd;
      at = tagEnd;
      if (bytes[tagEnd - 2] !== SLASH) {
        contentEnd = endTagOf(bytes, tagEnd, name);
        at = contentEnd === MORE ? MORE : tokenEnd(bytes, contentEnd);
        if (at === MORE) return MORE;
      }
      if (name === "v") {
        scan.valueStart[n] = tagEnd;
        scan.valueEnd[n] = contentEnd;
      } else if (name === "f") {
        scan.formulaStart[n] = less;
        scan.formulaTextStart[n] = tagEnd;
        scan.formulaTextEnd[n] = contentEnd;
        scan.formulaEnd[n] = at;
      } else {
        scan.inlineStart[n] = tagEnd;
        scan.inlineEnd[n] = contentEnd;
      }
    }
  }
}

const joinAll = (parts: readonly Uint8Array[]): Uint8Array =>
  join(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0)
  );
