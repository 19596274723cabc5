import { parseInChunks } from "./deflate";
import type { Chunks } from "./deflate";
import { corrupt, orCorrupt } from "./refusals";
import { endTagOf, findLess, isNamed, MORE, SLASH, tokenEnd } from "./xmlBytes";
import { childrenNamed, localName, textOf } from "./xmlEdit";
import { parseXml } from "./xmlTree";
import type { XmlElement } from "./xmlTree";
import { decodeText, unescapeCellText } from "./xmlText";

const decoder = new TextDecoder();

/** The texts of a shared string table, runs of rich text joined, phonetic guides left out. Read in chunks: the part may exceed a string. */
export async function readSharedStrings(part: string, chunks: Chunks): Promise<string[]> {
  const texts: string[] = [];
  const rest = await parseInChunks(chunks, (bytes) =>
    orCorrupt(part, () => readItems(bytes, texts))
  );
  if (findLess(rest, 0) >= 0) throw corrupt(part, "the text table is cut off");
  return texts;
}

function readItems(bytes: Uint8Array, texts: string[]): number {
  let at = 0;
  for (;;) {
    const less = findLess(bytes, at);
    if (less < 0) return bytes.length;
    const tagEnd = tokenEnd(bytes, less);
    if (tagEnd === MORE) return less;
    if (bytes[less + 1] === SLASH || !isNamed(bytes, less + 1, "si")) {
      at = tagEnd;
      continue;
    }
    if (bytes[tagEnd - 2] === SLASH) {
      texts.push("");
      at = tagEnd;
      continue;
    }
    const close = endTagOf(bytes, tagEnd, "si");
    const end = close === MORE ? MORE : tokenEnd(bytes, close);
    if (end === MORE) return less;
    texts.push(itemText(bytes, tagEnd, close));
    at = end;
  }
}

/** Text of the content of an `<si>` or `<is>`. Most are one `<t>`; anything else goes through the tree. */
export function itemText(bytes: Uint8Array, start: number, end: number, plain = plainText): string {
  const less = findLess(bytes, start);
  if (less >= 0 && less < end && isNamed(bytes, less + 1, "t")) {
    const tagEnd = tokenEnd(bytes, less);
    if (bytes[tagEnd - 2] !== SLASH) {
      const close = endTagOf(bytes, tagEnd, "t");
      const next = findLess(bytes, close + 1);
      if (next < 0 || next >= end) return plain(bytes, tagEnd, close);
    }
  }
  return richText(decoder.decode(bytes.subarray(start, end)));
}

function richText(content: string): string {
  // The prefixes of the content are declared on the part's root, which is not at hand; names are compared without them.
  const { root } = parseXml(`<si>${content}</si>`);
  const pieces: string[] = [];
  collectText(root, pieces);
  return unescapeCellText(pieces.join("").replace(/\r\n?/g, "\n"));
}

function collectText(element: XmlElement, pieces: string[]): void {
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    const name = localName(child.name);
    if (name === "t") pieces.push(textOf(child));
    else if (name === "r") for (const t of childrenNamed(child, "t")) pieces.push(textOf(t));
  }
}

/** Decodes text with its entities, Excel's escapes and XML's line ends. */
export function plainText(bytes: Uint8Array, start: number, end: number): string {
  let source = decoder.decode(bytes.subarray(start, end));
  if (source.includes("<"))
    source = source.replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g,
      (_, inside: string | undefined) => (inside ?? "").replaceAll("&", "&amp;")
    );
  if (source.includes("\r")) source = source.replace(/\r\n?/g, "\n");
  return unescapeCellText(decodeText(source));
}
