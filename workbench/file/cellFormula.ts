import type { Rect } from "../book/book";
import { parseRange } from "./a1";
import type { CellReader } from "./cellValue";
import { formulaFromFile } from "./formulaText";
import { shiftFormula } from "./formulaTokens";
import type { RowScan } from "./rowScan";
import { attribute, numberAttribute } from "./xmlEdit";
import { parseXml } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

export interface FoundFormula {
  /** As the user sees it, with "="; null where the cell only shows a result (data tables, groups without a first cell). */
  readonly formula: string | null;
  /** Index of the shared group that the cell belongs to, or null. */
  readonly group: number | null;
  /** True for the cell that carries the group's text. */
  readonly isFirst: boolean;
  readonly isArray: boolean;
}

/** The formulas of one sheet in reading order: a shared formula stands once and is shifted for the cells that use it. */
export class FormulaReader {
  /** First cells of shared groups, by index. */
  readonly groups = new Map<
    number,
    { readonly row: number; readonly column: number; readonly text: string }
  >();
  readonly arrays: Rect[] = [];

  constructor(private readonly reader: CellReader) {}

  /** The formula of the scan's n-th cell; must be asked for every cell that has one, in order. */
  read(scan: RowScan, n: number): FoundFormula {
    const tag = formulaTag(scan, n);
    const text = this.reader.formula(scan, n);
    const own = text === "" ? null : formulaFromFile(text);
    if (!tag) return { formula: own, group: null, isFirst: false, isArray: false };
    const type = attribute(tag, "t");
    const index = numberAttribute(tag, "si");
    if (type === "shared" && index !== undefined) {
      const row = scan.row;
      const column = scan.column[n]!;
      if (text !== "") {
        this.groups.set(index, { row, column, text });
        return { formula: own, group: index, isFirst: true, isArray: false };
      }
      const first = this.groups.get(index);
      const shifted = first
        ? formulaFromFile(shiftFormula(first.text, row - first.row, column - first.column))
        : null;
      return { formula: shifted, group: index, isFirst: false, isArray: false };
    }
    if (type === "array") {
      const rect = parseRange(attribute(tag, "ref") ?? "");
      if (rect) this.arrays.push(rect);
      return { formula: own, group: null, isFirst: false, isArray: true };
    }
    return {
      formula: type === "dataTable" ? null : own,
      group: null,
      isFirst: false,
      isArray: false,
    };
  }
}

/** Attributes of the `<f>` tag, or null for a bare one. */
function formulaTag(scan: RowScan, n: number): XmlElement | null {
  const start = scan.formulaStart[n]!;
  const end = scan.formulaTextStart[n]!;
  return end - start <= 4 ? null : tagElement(scan.bytes, start, end);
}

/** A start tag parsed by itself. */
export function tagElement(bytes: Uint8Array, start: number, end: number): XmlElement {
  const text = new TextDecoder().decode(bytes.subarray(start, end));
  return parseXml(text.endsWith("/>") ? text : `${text.slice(0, -1)}/>`).root;
}
