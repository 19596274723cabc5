const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Resolves the five named entities and character references; an unknown entity stays as it is written. */
export function decodeText(source: string): string {
  if (!source.includes("&")) return source;
  return source.replace(/&(#x[0-9a-fA-F]+|#\d+|[a-zA-Z]+);/g, (whole, name: string) => {
    if (name[0] !== "#") return NAMED[name] ?? whole;
    const code = name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text content; characters that XML 1.0 cannot hold are dropped (cells go through `escapeCellText` first, which keeps them). */
export const encodeText = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");

export const encodeAttribute = (text: string): string =>
  encodeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

const ESCAPED = /_x([0-9a-fA-F]{4})_/g;

/** Undoes Excel's _xHHHH_ escapes (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export const unescapeCellText = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const hexEscape = (c: string): string =>
  `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Escapes what XML cannot hold as _xHHHH_, and a literal "_x0041_" as "_x005F_x0041_" so that it reads back as typed. */
export function escapeCellText(text: string): string {
  const safe = text.includes("_x") ? text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_") : text;
  return safe.replace(FORBIDDEN, hexEscape).replaceAll("\r", "_x000D_");
}

/** Bytes of an XML part as text: UTF-8 unless a byte order mark or the declaration says otherwise. */
export function decodeXmlBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || declared === "utf-8") return utf8Text(bytes);
  return decodeDeclared(bytes, declared);
}

function decodeDeclared(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label)
      .decode(bytes)
      .replace(/(<\?xml[^>]*encoding=["'])[\w.-]+/, "$1UTF-8");
  } catch (error) {
    if (error instanceof RangeError) return utf8Text(bytes); // an encoding that the platform does not know
    throw error;
  }
}

/** UTF-8 with its byte order mark, if any, so that an edited part keeps it. */
export const utf8Text = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
