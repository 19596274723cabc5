import { parseSteps } from "./deflate";
import type { Chunks } from "./deflate";
import type { RowPatcher } from "./patchRows";
import { SheetParser } from "./sheetScan";
import { WORKSHEET_ORDER } from "./worksheetOrder";
import { childNamed, element, insertInOrder, prefixOf } from "./xmlEdit";
import { serializeXml } from "./xmlTree";
import type { XmlDocument } from "./xmlTree";

/** The bytes of a worksheet: its frame, and between head and tail the rows, patched from the original ones as these stream past. */
export async function* sheetBytes(
  document: XmlDocument,
  dataTag: string,
  patcher: RowPatcher,
  original: Chunks | null,
  part: string
): AsyncGenerator<Uint8Array> {
  const { head, empty, open, close, tail } = splitAtData(document);
  const encoder = new TextEncoder();
  let isOpen = false;
  const output = function* (all: boolean): Generator<Uint8Array> {
    const chunks = patcher.sink.take(all);
    if (chunks.length > 0 && !isOpen) {
      isOpen = true;
      yield encoder.encode(open);
    }
    yield* chunks;
  };
  const rest = function* (closing?: Uint8Array): Generator<Uint8Array> {
    const steps = patcher.end(closing);
    while (!steps.next().done) yield* output(false);
  };
  yield encoder.encode(head);
  if (original) {
    const parser = new SheetParser(part, (scan) => patcher.row(scan));
    const steps = parseSteps(original, (bytes, last) => parser.parse(bytes, last));
    for (let step = await steps.next(); !step.done; step = await steps.next()) yield* output(false);
    yield* rest(parser.closingGap);
  } else yield* rest();
  yield* output(true);
  yield encoder.encode(
    (isOpen ? close : dataTag === "" || dataTag.endsWith("/>") ? empty : open + close) + tail
  );
}

function splitAtData(document: XmlDocument): {
  head: string;
  empty: string;
  open: string;
  close: string;
  tail: string;
} {
  const { root } = document;
  let data = childNamed(root, "sheetData");
  if (!data) insertInOrder(root, (data = element(`${prefixOf(root)}sheetData`)), WORKSHEET_ORDER);
  // No XML text can hold this character.
  const mark = "\u0000";
  const children = root.children.map((node) =>
    node === data ? ({ kind: "source", source: mark } as const) : node
  );
  const [head, tail] = serializeXml({ ...document, root: { ...root, children } }).split(mark) as [
    string,
    string,
  ];
  const tag = data.tag ?? `<${data.name}/>`;
  return { head, empty: tag, open: tag.replace(/\s*\/>$/, ">"), close: `</${data.name}>`, tail };
}
