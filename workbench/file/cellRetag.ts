import type { CellValue } from "../book/book";
import type { ByteSink } from "./byteSink";
import { tagElement } from "./cellFormula";
import { contentOf, formulaType, type CellWriter } from "./cellWrite";
import type { RowScan } from "./rowScan";
import { setAttribute } from "./xmlEdit";
import { encodeText } from "./xmlText";
import { serializeElement } from "./xmlTree";

/** Writes original cells with another tag: an address, a format or a result of their own, and the rest as it stood. */
export class CellRetagger {
  constructor(
    private readonly sink: ByteSink,
    private readonly cells: CellWriter,
    private readonly prefix: string
  ) {}

  /** A cell without an address gets one, since cells may have come between. */
  addressed(scan: RowScan, n: number): void {
    this.tagged(scan, n, tagElement(scan.bytes, scan.cellStart[n]!, scan.cellTagEnd[n]!));
  }

  private tagged(scan: RowScan, n: number, tag: ReturnType<typeof tagElement>): void {
    const hasContent = scan.cellTagEnd[n]! < scan.cellEnd[n]!;
    setAttribute(tag, "r", this.cells.address(scan.row, scan.column[n]!));
    const text = serializeElement(tag);
    this.sink.text(hasContent ? `${text.slice(0, -2)}>` : text);
    if (hasContent) this.sink.bytes(scan.bytes, scan.cellTagEnd[n]!, scan.cellEnd[n]!);
  }

  /** The cell with another format or result; its formula element and other attributes stay as they are. */
  restyled(scan: RowScan, n: number, xf: number, value: CellValue, keepsContent: boolean): void {
    const tag = tagElement(scan.bytes, scan.cellStart[n]!, scan.cellTagEnd[n]!);
    setAttribute(tag, "s", xf === 0 ? undefined : xf);
    if (keepsContent) {
      this.tagged(scan, n, tag);
      return;
    }
    const { prefix } = this;
    setAttribute(tag, "r", this.cells.address(scan.row, scan.column[n]!));
    setAttribute(tag, "t", /"(.*)"/.exec(formulaType(value))?.[1]);
    this.sink.text(`${serializeElement(tag).slice(0, -2)}>`);
    this.sink.bytes(scan.bytes, scan.formulaStart[n]!, scan.formulaEnd[n]!);
    if (value !== null) this.sink.text(`<${prefix}v>${encodeText(contentOf(value))}</${prefix}v>`);
    this.sink.text(`</${prefix}c>`);
  }
}
