import type { BookSheet, Hyperlink } from "../book/book";
import { containsCell } from "../host/grid/rect";
import { parseLocalAddress } from "../host/grid/address";
import { formulaAt } from "../host/grid/cells";
import { cellAddressOf } from "./grid/cellAddress";

/** The link of a cell: its own, that of a range it lies in, or that of a HYPERLINK formula whose target is a constant. */
export function linkAt(sheet: BookSheet, row: number, column: number): Hyperlink | null {
  if (sheet.hyperlinks.size > 0) {
    const own = sheet.hyperlinks.get(cellAddressOf(row, column));
    if (own) return own;
    for (const [address, link] of sheet.hyperlinks) {
      const rect = address.includes(":") ? parseLocalAddress(address) : null;
      if (rect && containsCell(rect, row, column)) return link;
    }
  }
  const target = /^=HYPERLINK\("((?:[^"]|"")*)"/i
    .exec(formulaAt(sheet, row, column) ?? "")?.[1]
    ?.replaceAll('""', '"');
  if (target === undefined) return null;
  return target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target };
}

/** Only these open: a link in a workbook may say anything. */
const openable = /^(https?:|mailto:)/i;

/** Where a link leads: to a place in this workbook, to a page that a browser may open, or to nothing that this page can open. */
export type Destination =
  | { readonly kind: "place"; readonly reference: string }
  | { readonly kind: "page"; readonly address: string }
  | { readonly kind: "nowhere"; readonly address: string };

export function destinationOf({ address, documentReference }: Hyperlink): Destination {
  if (documentReference !== undefined) return { kind: "place", reference: documentReference };
  const target = address ?? "";
  if (target.startsWith("#")) return { kind: "place", reference: target.slice(1) };
  return { kind: openable.test(target) ? "page" : "nowhere", address: target };
}
