/**
 * Eight hexadecimal digits that tell texts apart, FNV-1a over UTF-16 code units (Fowler, Noll & Vo). For line ids and for
 * seeing whether a cell was edited; it protects nothing.
 */
export function textDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
